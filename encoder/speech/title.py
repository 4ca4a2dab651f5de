"""What the title of a document says of who talks with whom and who writes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from encoder.document import Document
from encoder.reading import Reading
from encoder.speech.cast import Cast
from encoder.speech.units import Names

# The last of these before a name says what the person does.
_KEY = re.compile(
    r"\b(diary|journal|notebook|between|among|amongst|with|by|from|to|of|interviewer)\b(?!\s+(?:State|Staff|Defense|the\s+Committee|Foreign))",
    re.IGNORECASE,
)
WRITES = frozenset({"diary", "journal", "notebook", "by", "from"})
TALKS = frozenset({"between", "among", "amongst", "with"})
_CONVERSATION = re.compile(
    r"\b(conversation|conversations|meeting|talk|talks|interview|discussion|discussions|minutes|memcon|conference|audience|"
    r"session|diary|journal|record|stenogram|transcript|notes)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Title:
    """The title's wording, and the persons in it by what it says of them, in order."""

    text: str
    talkers: tuple[str, ...]
    writers: tuple[str, ...]
    addressees: tuple[str, ...]

    @property
    def conversation(self) -> bool:
        """Whether the document is the record of a conversation by its title."""
        return bool(_CONVERSATION.search(self.text))


def title(document: Document, readings: tuple[Reading, ...], cast: Cast) -> Title:
    """The title with its persons: of the front matter, else of the document's head."""
    names = Names(document)
    reading = _head(readings)
    if reading is not None:
        mentions = [(unit.start, unit.ref) for unit in names.pieces(reading) if unit.kind == "person"]
        text = reading.text
    else:
        text, mentions = document.metadata.get("title", ""), []
    if not mentions:
        mentions = _by_form(text, cast)
    return _sorted_out(text, mentions)


def _head(readings: tuple[Reading, ...]) -> Reading | None:
    """The title of the front matter, the numbered head, or a first heading that names a conversation."""
    for reading in readings:
        block = reading.block
        titled = (reading.layer == "front" and block.label == "title") or (
            block.kind == "heading" and bool(block.label)
        )
        if titled:
            return reading
    headings = [
        reading for reading in readings if reading.block.kind == "heading" and reading.layer in ("text", "front")
    ]
    return next(
        (reading for reading in headings[:3] if _CONVERSATION.search(reading.text) or _KEY.search(reading.text)), None
    )


def _by_form(text: str, cast: Cast) -> list[tuple[int, str]]:
    """The persons whose names stand in a string, each at its first place, longest names first."""
    found: dict[int, str] = {}
    covered = [False] * (len(text) + 1)
    forms = sorted(
        ((name.text, person.id) for person in cast.persons.values() for name in person.names), key=lambda f: -len(f[0])
    )
    lowered = text.casefold()
    for form, person in forms:
        at = lowered.find(form.casefold())
        while at >= 0:
            end = at + len(form)
            whole = not (lowered[at - 1 : at].isalnum() or lowered[end : end + 1].isalnum())
            if whole and not any(covered[at:end]):
                covered[at:end] = [True] * len(form)
                found[at] = person
            at = lowered.find(form.casefold(), at + 1)
    return sorted(found.items())


def _sorted_out(text: str, mentions: list[tuple[int, str]]) -> Title:
    talkers, writers, addressees = [], [], []
    position, key = 0, ""
    for at, person in mentions:
        keys = _KEY.findall(text, position, at)
        if keys:
            strong = [k.casefold() for k in keys if k.casefold() != "of"]
            key = _strongest(strong) if strong else (key or "of")
        if key in WRITES or (key == "" and re.search(r"\bto\b", text[at:], re.IGNORECASE)):
            writers.append(person)
        elif key == "to" and re.search(r"\b(from|by)\b|^[^a-z]*\bto\b", text[:at], re.IGNORECASE):
            addressees.append(person)
        elif key == "to" and writers:
            addressees.append(person)
        else:
            talkers.append(person)
        position = at
    return Title(text, tuple(dict.fromkeys(talkers)), tuple(dict.fromkeys(writers)), tuple(dict.fromkeys(addressees)))


def _strongest(keys: list[str]) -> str:
    """Of the words before a name the one that decides: "from the diary of" is a diary, "by the Assistant to" is by."""
    for kind in (("diary", "journal", "notebook"), ("between", "among", "amongst", "with")):
        found = [key for key in keys if key in kind]
        if found:
            return found[-1]
    return next((key for key in keys if key in ("by", "from")), keys[-1])
