"""Place and date that the editor supplied in a heading: [Washington,] June 16, 1953; [Undated.]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, Lack, supplied
from encoder.conventions.evidence.bracket import Bracket
from encoder.words import closed

NAME = "dateline"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    ("[Washington,] June 16, 1953.", '<supplied reason="undefined">Washington,</supplied> June 16, 1953.'),
    ("[Undated.]", '<supplied reason="undefined">Undated.</supplied>'),
)

_MONTH = "|".join((*closed.MONTHS, *closed.MONTH_ABBREVIATIONS))
_DATE = re.compile(
    rf"\b(?:{_MONTH})\b\.?(?:\s+\d|,)|\b\d{{1,2}}\s+(?:{_MONTH})\b|\b(?:1[5-9]|20)\d\d\b|\bundated\b|\bno date\b",
    re.IGNORECASE,
)
_UNDATED = re.compile(r"^(?:undated|no date|n\.\s?d\.|date (?:unknown|uncertain)|\w+,? undated)\.?$", re.IGNORECASE)
_SHORT = 90  # characters: a dateline is a line of its own


def claim(bracket: Bracket) -> Claim | Lack | None:
    """A bracket that opens or fills a short line which is nothing but place and date."""
    content, line = bracket.content, " ".join(bracket.line.text[: _SHORT + 1].split())
    wraps = (supplied(bracket, "undefined"),)
    if _UNDATED.match(content):
        return Claim("dateline", 0.97, "it says that no date is known", wraps)
    rest = (
        (bracket.line.text[: bracket.start] + bracket.line.text[bracket.end :]).strip()
        if len(line) <= _SHORT
        else "x" * _SHORT
    )
    if len(line) > _SHORT or bracket.depth or not (_DATE.search(rest) or _DATE.search(content)):
        return None
    if bracket.line.block.kind == "dateline":
        return Claim("dateline", 0.98, "it stands in the dateline", wraps)
    if not _is_place_and_date(rest) or not _is_place_and_date(content):
        return Lack("a line of nothing but place and date")
    first = not bracket.line.text[: bracket.start].strip()
    if first and content.endswith((",", ".")):
        return Claim("dateline", 0.965, "it opens a line of place and date", wraps)
    return Claim("dateline", 0.9, "a line of place and date", wraps) if first else Lack("the beginning of the line")


def _is_place_and_date(text: str) -> bool:
    """Whether a text is made of capitalised words, figures, hours and commas only."""
    words = re.findall(r"[^\W_]+(?:\.[^\W_]+)*", text)
    return all(
        word[0].isupper()
        or word[0].isdigit()
        or word.lower() in ("a.m", "p.m", "am", "pm", "noon", "midnight", "of", "undated")
        or word.lower() in closed.MONTHS
        for word in words
    )
