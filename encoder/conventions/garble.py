"""A garbled or illegible passage with the editor's guess: [garble—This?], [illegible—hit?]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, gap
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.losses import reason
from encoder.document import Wrap

NAME = "garble"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    ("reads [garble—This?] is", 'reads <gap reason="illegible"><desc>garble—<unclear>This?</unclear></desc></gap> is'),
)

_GUESS = re.compile(r"^\s*(?P<label>[^—–:,;]{3,40}?)\s*(?:—|–|--|-\s|:|,|;)\s*(?P<guess>\S.*?)\s*$", re.DOTALL)


def claim(bracket: Bracket) -> Claim | None:
    """The word for an illegible passage, a dash, a guess."""
    match = _GUESS.match(bracket.raw) if len(bracket.raw) < 120 else None
    if match is None:
        return None
    found = reason(match["label"])
    if found is None or found[0] not in ("illegible", "inaudible") or len(match["label"].split()) > 3:
        return None
    guess = Wrap(bracket.inside(match.start("guess"), match.end("guess")), "unclear")
    return Claim("gap", 0.985, "an illegible passage with a guess", (*gap(bracket, found[0]), guess))
