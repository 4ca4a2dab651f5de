"""What speaks for one reading of a bracket or another: its content, the words, names and signs around it."""
