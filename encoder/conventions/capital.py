"""A capital or small letter adapted to the sentence in which a passage is quoted: [T]he, "[w]e have"."""

from __future__ import annotations

from encoder.conventions.claim import Claim, Lack, around
from encoder.conventions.evidence.bracket import Bracket
from encoder.words import is_english

NAME = "capital"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    ("said that [T]he party", 'said that <reg type="case">T</reg>he party'),
    ('wrote that "[w]e wait"', 'wrote that "<reg type="case">w</reg>e wait"'),
)


def claim(bracket: Bracket) -> Claim | Lack | None:
    """One letter before the small letters of a word that is whole with it."""
    content, right = bracket.content, bracket.attached_right
    if len(content) != 1 or not content.isalpha() or right is None or bracket.attached_left is not None:
        return None
    if not right.text[0].islower():
        return Lack("small letters after the letter")
    wraps = (around(bracket, "reg", {"type": "case"}),)
    if is_english(bracket.joined) or content.isupper():
        return Claim("case", 0.97, "one letter makes the word's first", wraps)
    return Claim("case", 0.75, "one letter before a word", wraps)
