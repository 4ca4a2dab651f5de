"""An explanation of the name that follows: [Soviet China specialist] E.F. Kovalev, [former … member] Bo Gu."""

from __future__ import annotations

from encoder.conventions.claim import Claim, Lack, note
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.naming import is_name
from encoder.conventions.evidence.roles import has_role, is_noun_phrase

NAME = "gloss_before"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    (
        "and [Soviet China specialist] E.F. Kovalev",
        'and <note type="gloss" about="after">Soviet China specialist</note> E.F. Kovalev',
    ),
    (
        "with [former Communist military leader] Ye Ting",
        'with <note type="gloss" about="after">former Communist military leader</note> Ye Ting',
    ),
)

_SHORT = 14  # words


def claim(bracket: Bracket) -> Claim | Lack | None:
    """A noun phrase directly before a name."""
    if len(bracket.words) > _SHORT or bracket.content[-1:] in ".?!:":
        return None
    cue = has_role(bracket)
    if not bracket.name_after:
        return Lack("a name directly after it", 0.6) if cue else None
    if not is_noun_phrase(bracket):
        return None
    wraps = (note(bracket, "gloss", about="after"),)
    if cue and not is_name(bracket.content):
        return Claim("gloss", 0.972, "a role, and its bearer follows", wraps)
    if cue and len(bracket.words) > 1:
        return Claim("gloss", 0.952, "a title, and its bearer follows", wraps)
    if len(bracket.words) > 1 and not is_name(bracket.content):
        return Claim("gloss", 0.79, "a noun phrase, and a name follows", wraps)
    return None
