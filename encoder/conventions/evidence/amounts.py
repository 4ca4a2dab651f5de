"""How much is missing, as editors say it: "two words", "11-1/2 lines", "less than 1 line", "half a page"."""

from __future__ import annotations

import re

from encoder.words.closed import NUMBERS

UNITS = {
    "line": "line", "word": "word", "page": "page", "paragraph": "paragraph", "sentence": "sentence",
    "letter": "char", "character": "char", "char": "char", "digit": "char", "sign": "char",
    "leaf": "page", "sheet": "page", "name": "name",
}  # fmt: skip
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_NUMBER = r"\d+(?:[.,]\d+)?(?:[-\s]\d/\d|\s?[½¼¾⅓⅔])?|\d/\d|[½¼¾⅓⅔]|" + "|".join(sorted(NUMBERS, key=len, reverse=True))
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_HALF = re.compile(rf"\b(?:a\s+)?half(?:\s+an?|\s+of\s+a)?[\s-]+({_UNIT})", re.IGNORECASE)
_AMOUNT = re.compile(
    rf"\b(?P<below>less\s+than\s+|under\s+|up\s+to\s+|at\s+most\s+)?(?:about\s+|c\.\s*|ca\.\s*|approximately\s+)?"
    rf"(?<![\d.])(?P<number>{_NUMBER})[\s-]+(?:\w+\s+)?(?P<unit>{_UNIT})(?:s|es|ves)?\b",
    re.IGNORECASE,
)
_SINGLE = re.compile(rf"^(?:one\s+|an?\s+)?({_UNIT})\b(?!s)", re.IGNORECASE)


def extent(content: str) -> dict[str, str]:
    """The attributes quantity and unit, or atMost and unit, that the wording gives; none if it gives none."""
    half = _HALF.search(content)
    if half is not None:
        return {"quantity": "0.5", "unit": UNITS[half[1].lower()]}
    found = _AMOUNT.search(content)
    if found is None:
        return {}
    name = "atMost" if found["below"] else "quantity"
    return {name: _plain(_value(found["number"])), "unit": UNITS[found["unit"].lower()]}


def single(content: str) -> dict[str, str]:
    """The attributes for a unit without a number ("word illegible"): one of it."""
    found = _SINGLE.match(content)
    return {"quantity": "1", "unit": UNITS[found[1].lower()]} if found is not None else {}


def _value(number: str) -> float:
    """The number that a word or figure stands for."""
    word = number.lower()
    if word in NUMBERS:
        return NUMBERS[word]
    total = 0.0
    for part in re.findall(r"\d+/\d+|\d+(?:[.,]\d+)?|[½¼¾⅓⅔]", word):
        if "/" in part:
            above, below = part.split("/")
            total += int(above) / int(below) if int(below) else 0
        else:
            total += _FRACTIONS.get(part) or float(part.replace(",", ""))
    return total


def _plain(value: float) -> str:
    """A number without needless decimals."""
    return f"{value:g}" if value == round(value, 3) else f"{value:.3f}".rstrip("0")
