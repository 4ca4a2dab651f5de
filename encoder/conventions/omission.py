"""What the editor left out, shown by dots or dashes: [...], [. . .], [—]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, gap
from encoder.conventions.evidence.bracket import Bracket

NAME = "omission"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    ("He said [...] and left.", 'He said <gap reason="editorial"><desc>...</desc></gap> and left.'),
    ("[. . .]", '<gap reason="editorial"><desc>. . .</desc></gap>'),
)

_DOTS = re.compile(r"^(?:[.…·]\s*){2,}$|^…$|^[-–—_]+(?:\s*[-–—_]+)*$|^\*(?:\s*\*)+$")


def claim(bracket: Bracket) -> Claim | None:
    """Only dots, dashes or asterisks."""
    if not _DOTS.match(bracket.content):
        return None
    certainty = 0.995 if bracket.content[0] in ".…" else 0.9
    return Claim("omission", certainty, "only dots or dashes", gap(bracket, "editorial"))
