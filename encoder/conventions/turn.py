"""The speaker of a turn in a transcript, supplied by the editor: [DR]: JCS strongly recommend; [Ambassador Wiggins:] d. …"""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, supplied
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.naming import is_name

NAME = "turn"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (("[DR]: They recommend it.", '<supplied reason="undefined">DR</supplied>: They recommend it.'),)


def claim(bracket: Bracket) -> Claim | None:
    """A name at the beginning of the line, and a colon."""
    content = bracket.content.rstrip(":. ")
    if (
        bracket.depth
        or bracket.line.text[: bracket.start].strip()
        or not is_name(re.sub(r"\bor\b|\band\b", "", content))
    ):
        return None
    after = bracket.line.text[bracket.end : bracket.end + 1]
    if not bracket.content.endswith(":") and after != ":":
        return None
    return Claim("supplied", 0.951, "it names the speaker of the turn", (supplied(bracket, "undefined"),))
