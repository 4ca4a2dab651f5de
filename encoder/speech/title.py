"""What the title of a document says of who talks with whom and who writes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from encoder.document import Document
from encoder.reading import Reading
from encoder.speech.cast import Cast
from encoder.speech.subjects import TITLES
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
    mentions = mentions or _by_form(text, cast)
    return _sorted_out(text, sorted([*mentions, *_strangers(text, mentions, cast)]))


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


_NAME = re.compile(
    r"(?:(?:[A-Z]\.[ -]?)+ ?)?[A-Z][^\W\d_]+(?:['’-][^\W\d_]+)*"
    r"(?: (?:(?:[A-Z]\. ?)+|(?:de|von|van|der|al|bin|Al)|[A-Z][^\W\d_]+(?:['’-][^\W\d_]+)*))*"
)
_SEGMENT = re.compile(r"\b(?:between|among|and|with|by|from|diary of|journal of)\s+", re.IGNORECASE)


def _strangers(text: str, mentions: list[tuple[int, str]], cast: Cast) -> list[tuple[int, str]]:
    """The persons of a title whom no name of the text gives: "between Anastas Mikoyan and …", "the Ambassador (X)"."""
    found = []
    starts = [match.end() for match in _SEGMENT.finditer(text)]
    for start, end in pairwise([*starts, len(text)]):
        if any(start <= at < end for at, _ in mentions):
            continue
        place = _name_in(text, start, end, cast)
        if place is None:
            continue
        name = text[slice(*place)].strip()
        person, certainty = cast.named(name)
        found.append((place[0], person if person and certainty >= 0.8 else cast.newcomer(name)))
    return found


def _name_in(text: str, start: int, end: int, cast: Cast) -> tuple[int, int] | None:
    """Where a person's name stands in a segment of a title: in round brackets, or last before a comma, after roles."""
    bracketed = re.compile(r"\(([^()]+)\)").search(text, start, end)
    if bracketed and _NAME.fullmatch(bracketed.group(1)):
        return bracketed.span(1)
    stop = re.compile(r"[,;:(]| (?:of|in|on|at|to|for|and|with)\b(?! (?:State|Staff|Defense|Defence|War)\b)").search(
        text, start, end
    )
    limit = stop.start() if stop else end
    words = list(re.compile(r"\S+").finditer(text, start, limit))
    first = len(words)
    while first > 0 and _NAME.fullmatch(words[first - 1].group().rstrip(".")) is not None:
        plain = words[first - 1].group().strip(".").casefold()
        if cast.words.has("role", plain) or cast.words.has("prefix", plain) or plain in TITLES:
            break
        first -= 1
    if first == len(words) or len(words) - first > 4:
        return None
    before = words[first - 1].group().casefold() if first else ""
    return None if before in ("of", "the", "for", "to", "a") else (words[first].start(), limit)


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
        elif (key == "to" and re.search(r"\b(from|by)\b|^[^a-z]*\bto\b", text[:at], re.IGNORECASE)) or (
            key == "to" and writers
        ):
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
