"""The first person singular refers to the narrator, or inside a speech to its speaker (CONARS)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque

from encoder.config import Config
from encoder.document import Contribution, Document, Wrap
from encoder.reading import readings
from encoder.span import Span
from encoder.speech.quotations import quotations

NEEDS = ("speech", "participants")
_FIRST_PERSON = re.compile(r"(?<![\w.'’-])(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)(?![\w-]|\.\w)")
# A numeral after these, or at the start of a paragraph, is no pronoun: "World War I", "I. General".
_NUMBERED = re.compile(
    r"\b(?:War|Part|Volume|Vol\.|Book|Chapter|Annex|Section|Phase|Class|Type|Article|Group|Corps|Stage|Plan|Title|Tab|Zone|"
    r"Alexander|Nicholas|Elizabeth|William|Peter|Francis|Charles|Leopold|Albert|George|Paul|Carol|Zog|Michael|Frederick)\s$"
)
_LISTED = re.compile(r"I\s*[.)]")
_THIRD = re.compile(r"\b(?:he|him|his|himself|she|her|herself)\b", re.IGNORECASE)
CERTAIN, LIKELY, DOUBTFUL = 0.9, 0.75, 0.7
NESTING = 6  # spans that can stand one in another
PROSE = frozenset({"paragraph", "item", "cell"})


def annotate(document: Document, config: Config) -> Contribution:
    """A reference on every I, me, my, mine and myself of the text whose person is known."""
    covered = sorted(wrap.span for wrap in document.wraps if wrap.tag in ("persName", "quote", "speaker"))
    voices = _Voices(document)
    found = []
    for reading in readings(document):
        if reading.owner is not None or reading.layer != "text" or reading.block.kind not in PROSE:
            continue
        marked = quotations(reading.text)
        for match in _FIRST_PERSON.finditer(reading.text):
            if match.group() == "I" and _numeral(reading.text, match.start()):
                continue
            span = reading.span(*match.span())
            quoted = any(one.start < match.start() < one.end for one in marked)
            person, certainty = voices.at(span, quoted)
            if person and not _within(covered, span):
                attributes = {"type": "person", "ref": f"#{person}"}
                found.append(Wrap(span, "rs", attributes, "first-person", certainty, resp="auto"))
    return Contribution(wraps=tuple(found))


class _Voices:
    """Whose "I" it is at a place: of the innermost speech, else of the narrator. Asked in the order of the text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        speeches = (wrap for wrap in document.wraps if wrap.tag in ("said", "sp"))
        self._waiting = deque(sorted(speeches, key=lambda wrap: (wrap.span.start, -wrap.span.end)))
        self._around: list[Wrap] = []

    def at(self, span: Span, quoted: bool) -> tuple[str, float]:
        """The person and how sure it is; "" for words in quotation marks that nobody is known to say."""
        while self._waiting and self._waiting[0].span.start <= span.start:
            self._around.append(self._waiting.popleft())
        self._around = [wrap for wrap in self._around if wrap.span.end > span.start]
        narrator = self._document.narrator
        if not self._around:
            return ("", 0.0) if quoted else (narrator, CERTAIN)
        innermost = self._around[-1]
        speaker = innermost.attributes.get("who", "").removeprefix("#")
        if self._in_third_person(innermost, narrator, speaker):
            return narrator, DOUBTFUL
        own = innermost.tag == "sp" or innermost.attributes.get("direct") == "true"
        return speaker, CERTAIN if own else LIKELY

    def _in_third_person(self, wrap: Wrap, narrator: str, speaker: str) -> bool:
        """Whether an indirect speech calls its own speaker "he": its "me" is then the one who reports."""
        if not narrator or narrator == speaker or wrap.attributes.get("ana") != "#IS":
            return False
        return bool(_THIRD.search(self._document.text, *wrap.span))


def _numeral(text: str, at: int) -> bool:
    """Whether an "I" counts: it opens the paragraph with a stop, or stands after "World War" or a ruler's name."""
    opening = not text[:at].strip(" (")
    return bool(_NUMBERED.search(text, max(0, at - 16), at) or (opening and _LISTED.match(text, at)))


def _within(spans: list[Span], span: Span) -> bool:
    """Whether one of the spans, in order, holds `span`."""
    at = bisect_right(spans, span)
    return any(one.contains(span) for one in spans[max(0, at - NESTING) : at + 1])
