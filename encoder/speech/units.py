"""The units of a sentence: words, signs, and names and quotations each as one piece."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from encoder.document import Document, Wrap
from encoder.reading import Reading
from encoder.span import Span

# A title or an initial keeps its stop: no sentence and no clause ends there.
_TITLE = (
    r"[Mm]rs?|M[Rr]S?|M[sS]|D[Rr]|G(?:en|EN)|Col|Lt|Maj|Capt|A(?:dm|DM|mb|MB|sst)|S(?:en|EN|t|gt|ec)|Rep|Gov|Prof|Cde|"
    r"Brig|Hon|No|[A-Z]|[A-Z]h"
)
_WORD = r"[^\W_]+(?:[’'\-](?=[^\W_]{2,}(?![’']))[^\W_]+)*"
_TOKEN = re.compile(rf"(?:{_TITLE})\.(?=\s?[A-Z0-9])|(?:[A-Za-z]\.){{2,}}|{_WORD}|[^\w\s]|_")
GROUPS = frozenset({"orgName", "placeName"})


@dataclass(frozen=True, slots=True)
class Unit:
    """One piece of a sentence at `start` to `end` of the reading.

    `kind` is word, sign, person, group (the name of a body or a state) or quote; `low` its text in lower case;
    `ref` the id of the entity of a name, of the first one where it names several.
    """

    text: str
    low: str
    start: int
    end: int
    kind: str
    ref: str = ""


class Names:
    """The names of a document, found by place."""

    def __init__(self, document: Document) -> None:
        """Sort the wraps that are names."""
        tags = GROUPS | {"persName", "rs"}
        self._wraps = sorted((wrap for wrap in document.wraps if wrap.tag in tags), key=attrgetter("span"))
        self._starts = [wrap.span.start for wrap in self._wraps]

    def within(self, span: Span) -> list[Wrap]:
        """The names that begin in a stretch of the transcription."""
        return self._wraps[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def pieces(self, reading: Reading) -> list[Unit]:
        """The outermost names as they are heard, persons before bodies and places, none overlapping."""
        found: list[Unit] = []
        content = reading.owner.content if reading.owner is not None else reading.block.content
        if content is None:
            return found
        wraps = [wrap for wrap in self.within(content) if wrap.attributes.get("ref")]
        for kind, tags in (("person", {"persName"}), ("group", GROUPS | {"rs"})):
            for wrap in sorted((w for w in wraps if w.tag in tags), key=lambda w: (w.span.start, -w.span.end)):
                piece = _heard(reading, wrap, kind)
                if piece is not None:
                    found.append(piece)
            found = _disjoint(found)
        return found


def _heard(reading: Reading, wrap: Wrap, kind: str) -> Unit | None:
    start, end = reading.index(wrap.span.start), reading.index(wrap.span.end)
    text = reading.text[start:end]
    stripped = text.rstrip()
    if not stripped or (wrap.tag == "rs" and wrap.attributes.get("type") == "person"):
        return None
    ref = wrap.attributes["ref"].split()[0].removeprefix("#")
    return Unit(stripped, stripped.casefold(), start, start + len(stripped), kind, ref)


def _disjoint(pieces: Sequence[Unit]) -> list[Unit]:
    """The pieces in order, of two that overlap the one that was put in first."""
    kept: list[Unit] = []
    for piece in pieces:
        at = bisect_left(kept, piece.start, key=lambda unit: unit.start)
        clear = (at == 0 or kept[at - 1].end <= piece.start) and (at == len(kept) or piece.end <= kept[at].start)
        if clear:
            kept.insert(at, piece)
    return kept


def units(text: str, span: Span, pieces: Sequence[Unit]) -> list[Unit]:
    """The units of a sentence; `pieces` (names, quotations) are disjoint and in order."""
    found: list[Unit] = []
    position = span.start
    at = bisect_left(pieces, span.start, key=lambda unit: unit.start)
    while at < len(pieces) and pieces[at].start < span.end:
        if pieces[at].start >= position and pieces[at].end <= span.end:
            found.extend(_tokens(text, position, pieces[at].start))
            found.append(pieces[at])
            position = pieces[at].end
        at += 1
    found.extend(_tokens(text, position, span.end))
    return found


def _tokens(text: str, start: int, end: int) -> list[Unit]:
    found = []
    for token in _TOKEN.finditer(text, start, end):
        word = token.group()
        kind = "word" if word[0].isalnum() else "sign"
        low = word.casefold()
        found.append(Unit(word, low.rstrip(".") if kind == "word" else low, token.start(), token.end(), kind))
    return found
