"""Congresses, plenums and conferences: counted meetings of bodies, and listed events under a shortened name.

`Sixth Congress of the CCP` is also `6th Congress of the CCP`, `6th CCP Congress` and, where one body has congresses,
`the 6th Congress`; `3rd and 4th plenums of the CCP CC` are two events. Congresses are events, not bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from encoder.authority.register import HIGH, MEDIUM, Register
from encoder.authority.spelling import fold
from encoder.naming.bodies import Bodies
from encoder.naming.composition import Context, bodies_in
from encoder.naming.mentions import Mention
from encoder.naming.scene import Scene

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), 1)} | {
    f"twenty-{word}": 20 + number for number, word in enumerate(_ORDINALS.split()[:9], 1)
}
_ORDINAL = (
    r"(?:\d{1,3}(?:st|nd|rd|th)|(?:[Tt]wenty-)?(?:"
    + "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in _ORDINALS.split())
    + r")|[IVX]+)"
)
_NOUN = r"(?P<noun>[Cc]ongress|[Pp]lenum|[Pp]lenary [Ss]ession|[Cc]onference|[Ss]ession)(?P<many>s|es|a)?"
_COUNTED = re.compile(
    rf"\b(?P<first>{_ORDINAL})(?:(?:\s*,\s*|\s+and\s+)(?:the\s+)?(?P<second>{_ORDINAL}))?\s+(?P<middle>.{{0,60}}?)\s*\b{_NOUN}\b"
)
_NOUNS = {"plenary session": "plenum"}


@dataclass(frozen=True, slots=True)
class Meeting:
    """What a counted meeting is: its number, its noun, and the body in whose count it is."""

    number: int
    noun: str
    body: str


def events(scene: Scene, bodies: Bodies, known: Sequence[Mention]) -> Iterator[Mention]:
    """The counted meetings that the register lists."""
    listed = _listed(bodies.register)
    if not listed:
        return
    for matched in _COUNTED.finditer(scene.text):
        start, end, body = _extent(scene, bodies, known, matched)
        if body is None:
            continue
        numbers = [_number(word) for word in (matched["first"], matched["second"]) if word]
        ids = [_one(listed, number, _noun(matched["noun"]), body) for number in numbers]
        if not all(ids):
            continue
        certainty = HIGH if body else MEDIUM
        if len(ids) > 1:
            yield Mention(start, end, "rs", tuple(dict.fromkeys(ids)), "counted-meetings", certainty, "event")
        else:
            yield Mention(start, end, "eventName", tuple(ids), "counted-meeting", certainty)


def _extent(
    scene: Scene, bodies: Bodies, known: Sequence[Mention], matched: re.Match[str]
) -> tuple[int, int, str | None]:
    """The characters of the whole name and the body in it: "" if none is named, None if something else stands there."""
    start, end = matched.span()
    orgs = [mention for mention in known if mention.tag == "orgName"]
    if matched["middle"].strip():
        within = [
            m
            for m in orgs
            if m.start == matched.start("middle") and m.end == matched.start("middle") + len(matched["middle"].rstrip())
        ]
        if within:
            return start, end, bodies.root(within[0].ids[0])
        return (start, end, "") if fold(matched["middle"].strip()) == "party" else (start, end, None)
    after = scene.after_of(end)
    following = sorted((m for m in orgs if m.start == after), key=len)
    if following:
        return start, following[-1].end, bodies.root(following[-1].ids[0])
    return start, end, ""


def _one(listed: dict[Meeting, str], number: int, noun: str, body: str) -> str:
    """The one listed meeting of this number and noun, of the body or, if none is named, of any."""
    if body:
        return listed.get(Meeting(number, noun, body), "")
    found = {identifier for meeting, identifier in listed.items() if (meeting.number, meeting.noun) == (number, noun)}
    return found.pop() if len(found) == 1 else ""


@lru_cache(maxsize=4)
def _listed(register: Register) -> dict[Meeting, str]:
    """The listed meetings by what they are."""
    bodies = Bodies(register)
    found = {}
    for entity in register.entities.values():
        if entity.kind != "event":
            continue
        for name in entity.names:
            matched = _COUNTED.search(name.text)
            if matched is None:
                continue
            scene = Scene(name.text, register)
            named = list(bodies_in(scene, bodies, Context()))
            orgs = [mention for mention in named if mention.tag == "orgName"]
            body = bodies.root(max(orgs, key=len).ids[0]) if orgs else ""
            found[Meeting(_number(matched["first"]), _noun(matched["noun"]), body)] = entity.id
    return found


def _noun(word: str) -> str:
    """The noun under which meetings are counted."""
    return _NOUNS.get(fold(word), fold(word))


def _number(word: str) -> int:
    """The number of an ordinal in figures, in words or in Roman numbers; 0 if it is none."""
    folded = fold(word)
    if folded[0].isdigit():
        return int(re.sub(r"\D", "", folded))
    if folded in ORDINALS:
        return ORDINALS[folded]
    values = [{"i": 1, "v": 5, "x": 10}.get(letter, 0) for letter in folded]
    return sum(-v if v < max(values[place:], default=0) else v for place, v in enumerate(values))
