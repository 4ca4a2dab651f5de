"""Leiden: letters lost and not restored: [...] for three, [c. 5], [±7], [---] for an unknown number."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, gap
from encoder.conventions.evidence.bracket import Bracket

NAME = "leiden_lacuna"
STYLES = frozenset({"leiden"})
EXAMPLES = (
    ("[...]us", '<gap reason="lost" quantity="3" unit="char"><desc>...</desc></gap>us'),
    ("[---] et", '<gap reason="lost"><desc>---</desc></gap> et'),
    ("[c. 5] filius", '<gap reason="lost" quantity="5" unit="char"><desc>c. 5</desc></gap> filius'),
)

_DOTS = re.compile(r"^[.·•]+$")
_COUNTED = re.compile(r"^[-–—.\s]*(?:c\.?|ca\.?|circa|±|\+)\s*(\d{1,3})[-–—.\s]*$", re.IGNORECASE)
_UNKNOWN = re.compile(r"^(?:[-–—…]|\s)+$")


def claim(bracket: Bracket) -> Claim | None:
    """Dots, dashes, or a number of letters."""
    content = bracket.content
    if _DOTS.match(content.replace(" ", "")):
        count = len(content.replace(" ", ""))
        return Claim("lacuna", 0.99, "a dot for each letter", gap(bracket, "lost", _letters(str(count))))
    counted = _COUNTED.match(content)
    if counted is not None:
        return Claim("lacuna", 0.985, "a number of letters", gap(bracket, "lost", _letters(counted[1])))
    if content and _UNKNOWN.match(content):
        return Claim("lacuna", 0.98, "dashes", gap(bracket, "lost"))
    return None


def _letters(count: str) -> dict[str, str]:
    return {"quantity": count, "unit": "char"}
