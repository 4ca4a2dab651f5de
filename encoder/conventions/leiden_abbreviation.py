"""Leiden: an abbreviation resolved, Aug(ustus)."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, Lack, around
from encoder.conventions.evidence.bracket import Bracket
from encoder.document import Wrap

NAME = "leiden_abbreviation"
STYLES = frozenset({"leiden"})
GLYPHS = frozenset({"parens"})
EXAMPLES = (("Aug(usto)", '<expan>Aug<ex rend="parens">usto</ex></expan>'),)

_LETTERS = re.compile(r"^[^\W\d_](?:[^\W\d_]|[\[\]<>⟨⟩{}?\s])*$")


def claim(bracket: Bracket) -> Claim | Lack | None:
    """Letters in round brackets that touch a word."""
    if not _LETTERS.match(bracket.raw):
        return None
    if bracket.attached_left is None:
        return Lack("letters of the stone before it")
    word = Wrap(bracket.place(*bracket.word), "expan")
    return Claim("expansion", 0.99, "letters in round brackets complete the word", (word, around(bracket, "ex")))
