"""The grammar of reported speech: sentences, reporting clauses, who speaks, and how far a speech runs."""
