"""Place and date that the editor supplied in a heading: [Washington,] June 16, 1953; [Undated.]; [Received March 8.]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, Lack, supplied
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.vocabulary import expression
from encoder.words import closed

NAME = "dateline"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    ("[Washington,] June 16, 1953.", '<supplied reason="undefined">Washington,</supplied> June 16, 1953.'),
    ("[Undated.]", '<supplied reason="undefined">Undated.</supplied>'),
    ("Tokyo, July 26, 1949. [Received August 2.]", 'Tokyo, July 26, 1949. <supplied reason="undefined">Received August 2.</supplied>'),
)  # fmt: skip

_MONTH = "|".join((*closed.MONTHS, *closed.MONTH_ABBREVIATIONS))
_DATE = expression(
    rf"\b(?:{_MONTH})\b\.?(?:\s+\d|,)|\b\d{{1,2}}\s+(?:{_MONTH})\b|\b(?:1[5-9]|20)\d\d\b|\bundated\b|\bno date\b"
)
_UNDATED = expression(r"^(?:undated|no date|n\.\s?d\.|date (?:unknown|uncertain)|[\w\s]+,? undated)\.?$")
_SMALL = frozenset("a.m p.m am pm noon midnight of undated received via at".split()) | frozenset(closed.MONTHS)
_LONGEST = 90  # characters: a dateline is a line of its own


def claim(bracket: Bracket) -> Claim | Lack | None:
    """A bracket in a short line which is nothing but place and date."""
    content, text = bracket.content, bracket.line.text
    wraps = (supplied(bracket, "undefined"),)
    if _UNDATED.match(content):
        return Claim("dateline", 0.969, "it says that no date is known", wraps)
    if len(text) > _LONGEST or bracket.depth:
        return None
    before, after = text[: bracket.start].strip(), text[bracket.end :].strip()
    if not (_DATE.search(before) or _DATE.search(after) or _DATE.search(content)):
        return None
    if bracket.line.block.kind == "dateline":
        return Claim("dateline", 0.982, "it stands in the dateline", wraps)
    if not all(map(_is_place_and_date, (before, after, content))) or not _DATE.search(f"{before} {content} {after}"):
        return Lack("a line of nothing but place and date")
    if not before and content.endswith((",", ".")):
        return Claim("dateline", 0.966, "it opens a line of place and date", wraps)
    if not before or before.endswith((",", ".")):
        return Claim("dateline", 0.938, "a line of place and date", wraps)
    return Lack("a comma or the beginning of the line before it")


def _is_place_and_date(text: str) -> bool:
    """Whether a text is made of capitalised words, figures, hours and commas only."""
    words = re.findall(r"[^\W_]+(?:\.[^\W_]+)*", text)
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in words)
