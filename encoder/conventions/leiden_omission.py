"""Leiden: letters that the cutter left out and the editor adds, vix⟨i⟩t."""

from __future__ import annotations

from encoder.conventions.claim import Claim, supplied
from encoder.conventions.evidence.bracket import Bracket

NAME = "leiden_omission"
STYLES = frozenset({"leiden"})
GLYPHS = frozenset({"angles"})
EXAMPLES = (("vix⟨i⟩t", 'vix<supplied rend="angles" reason="omitted">i</supplied>t'),)


def claim(bracket: Bracket) -> Claim | None:
    """Letters in angle brackets."""
    if not bracket.raw or not all(character.isalpha() or character in " []()?" for character in bracket.raw):
        return None
    return Claim("omitted letters", 0.99, "letters in angle brackets", (supplied(bracket, "omitted"),))
