"""A whole sentence of the editor's: [It was evident that the Minister acted under instructions.]"""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, Lack, note
from encoder.conventions.evidence.bracket import Bracket
from encoder.words import closed

NAME = "remark"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    (
        "[The meeting had been postponed twice before it took place in Vienna.]",
        '<note type="editorial">The meeting had been postponed twice before it took place in Vienna.</note>',
    ),
)

_SENTENCE = 8  # words


def claim(bracket: Bracket) -> Claim | Lack | None:
    """Many words: a sentence of its own, or a passage too long to be supplied."""
    count = len(bracket.words) if len(bracket.raw) < 150 else len(bracket.raw.split())
    if count < _SENTENCE:
        return None
    wraps = (note(bracket, "editorial"),)
    own = bracket.content[0].isupper() and (bracket.content[-1:] in '.!?…”"' or bracket.alone)
    if own and (bracket.sentence_end or bracket.alone):
        return Claim("remark", 0.889, "a sentence of its own", wraps)
    if own and any(token.lower in closed.AUXILIARIES for token in bracket.words):
        return Claim("remark", 0.811, "a sentence", wraps)
    if count > 2 * _SENTENCE or re.match(r"^\W*(?:comment|note|nb)\b", bracket.content, re.IGNORECASE):
        return Claim("remark", 0.702, "a long passage", wraps)
    return Lack("the form of a sentence", 0.5)
