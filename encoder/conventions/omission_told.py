"""An omission told in words: [Here follows discussion of …], [Omitted here is …], [matter omitted]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, gap
from encoder.conventions.evidence import amounts
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.losses import reason

NAME = "omission_told"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    (
        "[Here follows discussion of unrelated matters.]",
        '<gap reason="editorial"><desc>Here follows discussion of unrelated matters.</desc></gap>',
    ),
    ("[list of participants omitted]", '<gap reason="editorial"><desc>list of participants omitted</desc></gap>'),
)

_OPENING = re.compile(
    r"^(?:here (?:follow|is|are)|there follow|omitted\b|following\b.*\bomitted|the (?:rest|remainder)\b.*(?:omitted|not printed)"
    r"|not printed\b|text (?:omitted|not printed))",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"\b(?:omitted|not (?:re)?printed|not reproduced|not included|omitted here)\b[^.]*\.?$", re.IGNORECASE
)


def claim(bracket: Bracket) -> Claim | None:
    """ "Here follows …", "Omitted here …", "… omitted"."""
    content = bracket.content
    if reason(content) is not None:
        return None
    if _OPENING.match(content):
        return Claim(
            "omission", 0.985, "it says what follows and is left out", gap(bracket, "editorial", amounts.extent(""))
        )
    if _ENDING.search(content) and ":" not in content and len(bracket.words) < 25:
        return Claim("omission", 0.965, '"omitted"', gap(bracket, "editorial"))
    return None
