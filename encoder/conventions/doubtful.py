"""A word of which the editor is not sure: [Petrov?] is supplied in doubt (COPU: a `pc` for the question mark)."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, around
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.losses import reason
from encoder.conventions.evidence.replacement import replacement
from encoder.document import Wrap

NAME = "doubtful"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    ("letter from [Helsinki?] at last", 'letter from <supplied cert="low">Helsinki<pc>?</pc></supplied> at last'),
)

_DOUBTFUL = re.compile(r"^(.*[\w.)\"”’])\s*(\?|\(\?\))\s*$", re.DOTALL)


def claim(bracket: Bracket) -> Claim | None:
    """Words that end with a question mark, and do not replace the word before."""
    match = _DOUBTFUL.match(bracket.raw)
    if match is None or len(bracket.words) > 8 or reason(bracket.content) is not None:
        return None
    instead = replacement(bracket, match[1])
    certainty = 0.9 * (1 - instead) + 0.05
    mark = Wrap(bracket.inside(match.start(2), match.end(2)), "pc")
    word = around(bracket, "supplied", {"cert": "low"})
    return Claim(
        "doubtful",
        certainty,
        f"a question mark ends it; replaces the word before: {instead:.2f}",
        (word, mark),
    )
