"""How spellings are compared: a folding that keeps every offset, and the variants that transliteration makes.

`fold` maps each character to one character, so that a position in the folded text is a position in the text.
What cannot be folded one to one (umlauts written as two letters, the systems of transliteration) is a variant form.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_SAME = {
    "\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u02bb": "'", "`": "'", "\u2032": "'",
    "\u2010": "-", "\u2011": "-", "\u00ad": "-", "\u2012": "-", "\u2013": "-",
}  # fmt: skip


class _Folding(dict[int, int]):
    """The folding of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> int:
        character = chr(code)
        if character in _SAME:
            folded = _SAME[character]
        elif character.isspace():
            folded = " "
        else:
            folded = next((c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c)), "")
            folded = folded.lower()
        self[code] = ord(folded) if len(folded) == 1 else code
        return self[code]


_FOLDING = _Folding()


def fold(text: str) -> str:
    """The text in small letters, without accents, its spaces, hyphens and apostrophes of one kind; the same length."""
    return text.translate(_FOLDING)


@cache
def key(text: str) -> str:
    """The letters and digits of the folded text: what two spellings share whatever their hyphens and spaces."""
    return "".join(character for character in fold(text) if character.isalnum())
