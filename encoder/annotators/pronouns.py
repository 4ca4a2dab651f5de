"""The first person singular refers to the narrator, or inside a speech to its speaker (CONARS)."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter

from encoder.config import Config
from encoder.document import Contribution, Document, Wrap
from encoder.reading import Reading, readings
from encoder.span import Span
from encoder.speech.quotations import quotations

NEEDS = ("speech", "participants")
_FIRST_PERSON = re.compile(r"(?<![\w.'’-])(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)(?![\w-]|\.\w)")
_ENUMERATION = re.compile(
    r"\s*I\s*[.)]|.*\b(?:World War|Part|Volume|Book|Chapter|Annex|Section|Phase|Class|Type|Article|Group|Corps|Alexander|Nicholas|Elizabeth|William|Franz Josef|Peter)\s$"
)
_THIRD = re.compile(r"\b(?:he|him|his|himself|she|her|herself)\b", re.IGNORECASE)
PROSE = frozenset({"paragraph", "item", "cell"})


def annotate(document: Document, config: Config) -> Contribution:
    """A reference on every I, me, my, mine and myself of the text whose person is known."""
    speeches = sorted((w for w in document.wraps if w.tag in ("said", "sp")), key=lambda w: (w.span.start, -w.span.end))
    written = sorted(w.span for w in document.wraps if w.tag == "quote")
    labels = sorted(wrap.span for wrap in document.wraps if wrap.tag == "speaker")
    names = sorted(w.span for w in document.wraps if w.tag == "persName")
    found = []
    voices = _Voices(document, speeches)
    for reading in readings(document):
        if reading.owner is not None or reading.layer != "text" or reading.block.kind not in PROSE:
            continue
        marked = quotations(reading.text)
        for match in _FIRST_PERSON.finditer(reading.text):
            if (
                match.group() == "I"
                and _ENUMERATION.match(reading.text[max(0, match.start() - 24) : match.start() + 3])
                and _numeral(reading, match)
            ):
                continue
            span = reading.span(*match.span())
            if _within(names, span) or _within(written, span) or _within(labels, span):
                continue
            person, certainty = voices.at(span)
            quoted = any(one.start < match.start() < one.end for one in marked)
            if person and not (quoted and not voices.known):
                found.append(
                    Wrap(span, "rs", {"type": "person", "ref": f"#{person}"}, "first-person", certainty, resp="auto")
                )
    return Contribution(wraps=tuple(found))


class _Voices:
    """Whose "I" it is at a place: of the innermost speech, else of the narrator."""

    def __init__(self, document: Document, speeches: list[Wrap]) -> None:
        self._document = document
        self._speeches = speeches
        self._starts = [wrap.span.start for wrap in speeches]
        self.known = False  # whether the last place stood in a speech
        self._longest = max((wrap.span.end - wrap.span.start for wrap in speeches), default=0)

    def at(self, span: Span) -> tuple[str, float]:
        """The person and how sure it is."""
        around = []
        for wrap in reversed(self._speeches[: bisect_right(self._starts, span.start)]):
            if wrap.span.contains(span):
                around.append(wrap)
            if wrap.span.start + self._longest < span.start or len(around) > 3:
                break
        narrator = self._document.narrator
        self.known = bool(around)
        if not around:
            return narrator, 0.9
        innermost = max(around, key=attrgetter("span.start"))
        speaker = innermost.attributes.get("who", "").removeprefix("#")
        if self._reports_in_third_person(innermost, narrator, speaker):
            return narrator, 0.7
        return speaker, 0.9 if innermost.attributes.get("direct") == "true" or innermost.tag == "sp" else 0.75

    def _reports_in_third_person(self, wrap: Wrap, narrator: str, speaker: str) -> bool:
        """Whether an indirect speech calls its own speaker "he": its "me" is then the one who reports."""
        if not narrator or narrator == speaker or wrap.attributes.get("ana") != "#IS":
            return False
        return bool(_THIRD.search(self._document.text[wrap.span.start : wrap.span.end]))


def _numeral(reading: Reading, match: re.Match[str]) -> bool:
    before = reading.text[: match.start()].rstrip()
    return not before or (before[-1:].isalpha() and before.split()[-1][:1].isupper())


def _within(spans: list[Span], span: Span) -> bool:
    """Whether one of the (disjoint or nested) spans holds `span`."""
    at = bisect_right(spans, span)
    return any(one.contains(span) for one in spans[max(0, at - 3) : at + 1])
