"""Words that the sentence lacks: Tito is [like] Zhang; 3 February [1949]; emergency aid [to] Lebanon.

The deletion test: without them the sentence is broken or another one, so they are no note (EpiDoc: subaudible).
"""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, Lack, supplied
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.replacement import replacement
from encoder.words import closed, is_english

NAME = "supplied_words"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    ("Tito is [like] Zhang", 'Tito is <supplied reason="subaudible">like</supplied> Zhang'),
    ("of 4 March [1952] were", 'of 4 March <supplied reason="subaudible">1952</supplied> were'),
    ('"[We] have nothing," he said', '"<supplied reason="subaudible">We</supplied> have nothing," he said'),
)

_MOST = 6  # words
_TIME = re.compile(
    r"^(?:a\.?m\.?|p\.?m\.?|hours?|o'clock|million|billion|thousand|percent|per cent|dollars?|A\.?D\.?|B\.?C\.?)$",
    re.IGNORECASE,
)


def claim(bracket: Bracket) -> Claim | Lack | None:
    """A few words that rather stand beside the words before than instead of them."""
    content = bracket.content
    count = len(content.split())
    if not 0 < count <= _MOST or bracket.attached_left is not None or not re.match(r"^[\w“\"'’$£]", content):
        return None
    if re.search(r"[:;?!]|\w,\s", content):
        return Lack("words without signs between them", 0.4)
    beside = 1 - replacement(bracket)
    base, why = _base(bracket, count)
    if not base:
        return Lack(why)
    return Claim(
        "supplied",
        base * beside,
        f"{why}; beside the word before: {beside:.2f}",
        (supplied(bracket, "subaudible"),),
    )


def _base(bracket: Bracket, count: int) -> tuple[float, str]:
    """How sure it is that words are supplied, if they do not replace; 0 and what is lacking."""
    lower = [token.lower for token in bracket.words]
    if lower and all(word in closed.FUNCTION for word in lower) and count <= 3:
        certainty = 0.96 if lower[0] not in closed.ANAPHORIC or not bracket.content[0].isupper() else 0.93
        return certainty, "only words that grammar asks for"
    if _TIME.match(bracket.content):
        return 0.95, "a unit or time of day after a figure" if bracket.left and bracket.left[-1].number else "a unit"
    if bracket.words and all(token.number for token in bracket.words):
        return (0.9, "figures after a date") if _after_date(bracket) else (0.5, "figures")
    if lower and (lower[0] in closed.PREPOSITIONS or lower[0] in closed.AUXILIARIES | closed.NEGATIONS):
        return 0.8, "a phrase that the sentence asks for"
    small = all(not token.capital or token.lower in closed.FUNCTION for token in bracket.words)
    if small and count <= 3 and all(is_english(token.text) for token in bracket.words):
        return (0.74, "one small word") if count == 1 else (0.62, "two or three small words")
    if small:
        return 0.4, "some small words"
    return 0.0, "small words only"


def _after_date(bracket: Bracket) -> bool:
    """Whether a month or day stands before a year."""
    near = bracket.words_left[-3:]
    return any(token.lower in closed.MONTHS or token.lower in closed.MONTH_ABBREVIATIONS for token in near)
