"""An explanation of the word or name before: kolkhozes [collective farms], General Nowak [then commander of …]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, Lack, note
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.naming import is_name
from encoder.conventions.evidence.replacement import replacement
from encoder.conventions.evidence.roles import TIME, has_role, is_noun_phrase
from encoder.words import closed, is_english

NAME = "gloss_after"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    (
        "the kolkhozes [collective farms] of",
        'the kolkhozes <note type="gloss" about="before">collective farms</note> of',
    ),
    (
        "General Nowak [then commander of the garrison] twice",
        'General Nowak <note type="gloss" about="before">then commander of the garrison</note> twice',
    ),
)

_REMARK = re.compile(
    r"^(?:i\.\s?e\.|that is|viz\.|namely|or\b|meaning|lit(?:erally|\.)|e\.g\.|referring to|known as|called|a kind of|pseudonym|alias)",
    re.IGNORECASE,
)


def claim(bracket: Bracket) -> Claim | Lack | None:
    """A noun phrase or remark after a name or noun."""
    words, content = bracket.words_left, bracket.content
    if not bracket.words or bracket.attached_left is not None:
        return None
    if not words:
        return Lack("a word before it", 0.3)
    wraps = (note(bracket, "gloss", about="before"),)
    if _REMARK.match(content) and len(bracket.words) > 1:
        return Claim("gloss", 0.9, "worded as an explanation", wraps)
    if is_name(content) or words[-1].lower in closed.FUNCTION - closed.ANAPHORIC:
        return Lack("a name or noun before it", 0.3)
    beside = 1 - replacement(bracket)
    if bracket.words[0].lower in TIME and len(bracket.words) > 1:
        return Claim("gloss", 0.87 * beside, "it says when it was so", wraps)
    unknown = not is_english(words[-1].text) and not words[-1].number
    if bracket.name_before and has_role(bracket) and is_noun_phrase(bracket):
        return Claim("gloss", 0.885, "a role after its bearer", wraps)
    if unknown and is_noun_phrase(bracket) and not words[-1].capital:
        return Claim("gloss", 0.83 * beside, "an English phrase after a word that is not", wraps)
    if bracket.name_before and is_noun_phrase(bracket):
        return Claim("gloss", 0.66 * beside, "a phrase after a name", wraps)
    if len(bracket.words) > 3:
        return Claim("gloss", 0.58 * beside, "a phrase after a noun", wraps)
    return Claim("gloss", 0.3 * beside, "some words after a noun", wraps)
