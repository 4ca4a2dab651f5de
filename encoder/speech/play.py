"""The conversation as a play: who says what, for an editor to check in a minute."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from encoder.document import Document, Wrap
from encoder.reading import Reading, readings

CERTAIN, LIKELY = 0.9, 0.6
SIGNS = {"high": " ", "medium": "~", "low": "?"}


class Line(NamedTuple):
    """One line of the play: the speaker's name, high, medium or low, the words as they are heard, the line from 1."""

    speaker: str
    certainty: str
    text: str
    line: int


def play(document: Document) -> list[Line]:
    """What is said, in the order of the transcription; parts of one speech are lines of their own."""
    names = {entity.id: entity.names[0].text for entity in document.entities if entity.names}
    heard = [r for r in readings(document) if r.owner is None and r.layer == "text"]
    wraps = [wrap for wrap in document.wraps if wrap.tag in ("said", "sp") and not wrap.span.empty]
    labels = {wrap.span.start: wrap for wrap in document.wraps if wrap.tag == "speaker"}
    return [line for wrap in wraps for line in _lines(document, wrap, heard, names, labels)]


def rendered(document: Document) -> str:
    """The play as text: line of the transcription, a sign for doubt, the speaker, the words."""
    lines = play(document)
    width = min(24, max((len(line.speaker) for line in lines), default=0))
    return "\n".join(f"{one.line:5} {SIGNS[one.certainty]} {one.speaker[:24]:{width}}  {one.text}" for one in lines)


def _lines(
    document: Document, wrap: Wrap, heard: list[Reading], names: Mapping[str, str], labels: Mapping[int, Wrap]
) -> Iterator[Line]:
    """The lines of one speech: one for each paragraph that it runs over."""
    person = wrap.attributes.get("who", "").removeprefix("#")
    certainty = "high" if wrap.certainty >= CERTAIN else "medium" if wrap.certainty >= LIKELY else "low"
    for reading in _between(heard, wrap):
        content = reading.block.content
        assert content is not None
        start = max(wrap.span.start, content.start)
        label = labels.get(content.start)
        if wrap.tag == "sp" and label is not None:
            start = label.span.end
        text = reading.text[reading.index(start) : reading.index(wrap.span.end)].strip()
        if text:
            yield Line(names.get(person, person or "?"), certainty, " ".join(text.split()), _line(document, start))


def _between(heard: list[Reading], wrap: Wrap) -> Iterator[Reading]:
    """The readings that a wrap reaches into."""
    low, high = 0, len(heard)
    while low < high:
        middle = (low + high) // 2
        content = heard[middle].block.content
        if content is not None and content.end <= wrap.span.start:
            low = middle + 1
        else:
            high = middle
    for reading in heard[low:]:
        if reading.block.span.start >= wrap.span.end:
            return
        yield reading


def _line(document: Document, offset: int) -> int:
    return document.lines.position(offset).line
