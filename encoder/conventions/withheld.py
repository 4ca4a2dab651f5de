"""What an authority keeps back: [3 lines not declassified], [name redacted], [less than 1 line not declassified]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, Lack, gap
from encoder.conventions.evidence import amounts
from encoder.conventions.evidence.bracket import Bracket

NAME = "withheld"
STYLES = frozenset({"documentary", "frus"})
GLYPHS = frozenset({"square", "parens"})
EXAMPLES = (
    (
        "[3 lines not declassified]",
        '<gap reason="withheld" quantity="3" unit="line"><desc>3 lines not declassified</desc></gap>',
    ),
    ("[name redacted]", '<gap reason="withheld"><desc>name redacted</desc></gap>'),
)

# Also as it is misspelt: "not declassifed", "not de-classified", "no declassified".
_NOT_DECLASSIFIED = re.compile(r"\b(?:not?|un)[\s-]*(?:yet\s+)?de-?\s?cl?as+i?f\w*", re.IGNORECASE)
_WITHHELD = re.compile(
    r"\b(redact\w*|saniti[sz]ed|excis\w+|withheld|still classified|remains? classified|blacked out|censored"
    r"|source text declassified|security deletion|deleted for security|exempt(?:ed)?\b|not released)",
    re.IGNORECASE,
)
_DELETED = re.compile(
    r"^[\d\w½¼¾/. -]*\b(?:lines?|words?|names?|paragraphs?|pages?|sentences?)\b.*\bdeleted\b", re.IGNORECASE
)


def claim(bracket: Bracket) -> Claim | Lack | None:
    """The vocabulary of declassification."""
    content = bracket.content
    square = bracket.glyph == "square"
    if _NOT_DECLASSIFIED.search(content) and (square or len(bracket.words) < 8):
        return Claim("withheld", 0.995, '"not declassified"', gap(bracket, "withheld", amounts.extent(content)))
    found = _WITHHELD.search(content)
    if found is not None and square and len(bracket.words) <= 14:
        return Claim("withheld", 0.975, f'"{found[1]}"', gap(bracket, "withheld", amounts.extent(content)))
    if square and _DELETED.search(content) and ":" not in content:
        return Claim("withheld", 0.9, "an amount that was deleted", gap(bracket, "withheld", amounts.extent(content)))
    return None
