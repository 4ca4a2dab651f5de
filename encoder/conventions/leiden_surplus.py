"""Leiden: letters that the cutter wrote twice or in error, dedika{ra}runt."""

from __future__ import annotations

from encoder.conventions.claim import Claim, around
from encoder.conventions.evidence.bracket import Bracket

NAME = "leiden_surplus"
STYLES = frozenset({"leiden"})
GLYPHS = frozenset({"braces"})
EXAMPLES = (("dedika{ra}runt", 'dedika<surplus rend="braces" reason="repeated">ra</surplus>runt'),)


def claim(bracket: Bracket) -> Claim | None:
    """Letters in curly brackets."""
    if not any(character.isalpha() for character in bracket.raw):
        return None
    return Claim("surplus", 0.99, "letters in curly brackets", (around(bracket, "surplus", {"reason": "repeated"}),))
