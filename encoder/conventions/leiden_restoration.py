"""Leiden: letters lost on the stone and restored, [imp]erator; with a question mark where the editor doubts."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, supplied
from encoder.conventions.evidence.bracket import Bracket
from encoder.document import Wrap

NAME = "leiden_restoration"
STYLES = frozenset({"leiden"})
EXAMPLES = (
    ("[imp]erator", '<supplied reason="lost">imp</supplied>erator'),
    ("[Iulius?] hic", '<supplied reason="lost" cert="low">Iulius<pc>?</pc></supplied> hic'),
)

_DOUBT = re.compile(r"^.*[^\W\d_].*?(\?|\(\?\))\s*$", re.DOTALL)


def claim(bracket: Bracket) -> Claim | None:
    """Anything with letters in square brackets."""
    if not any(character.isalpha() for character in bracket.raw):
        return None
    doubt = _DOUBT.match(bracket.raw)
    if doubt is None:
        return Claim("restoration", 0.95, "letters in square brackets", (supplied(bracket, "lost"),))
    mark = Wrap(bracket.inside(*doubt.span(1)), "pc")
    wraps = (supplied(bracket, "lost", {"cert": "low"}), mark)
    return Claim("restoration", 0.96, "letters in square brackets, in doubt", wraps)
