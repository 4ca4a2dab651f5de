"""The date of a document: in whose words, and what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from encoder.chronology import Frame, Value, find, parse
from encoder.citation.fields import cited
from encoder.document import Document

_MARKUP = re.compile(r"[\[\]*_]+|<[^>]*>")
_OPENING = 3  # paragraphs in which a document without front matter is expected to say its date


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of a document: its wording, its value, and whether front matter or dateline says it."""

    wording: str
    value: Value
    stated: bool = True


def document_date(document: Document) -> Dated | None:
    """The date by front matter, citation or dateline; failing these the first full date of title or opening."""
    for wording in (document.metadata.get("date", ""), *_dates_of_citation(document)):
        value = parse(wording) or _first(wording)
        if value is not None:
            return Dated(wording.strip(), value)
    for wording, stated in _openings(document):
        found = next(
            (dating for dating in find(wording, Frame()) if dating.value is not None and dating.tag == "date"), None
        )
        if found is not None and found.value is not None and (stated or found.value.start.day):
            return Dated(wording[found.start : found.end], found.value, stated)
    return None


def _dates_of_citation(document: Document) -> Iterator[str]:
    citation = cited(document)
    yield from citation.all("date")


def _first(wording: str) -> Value | None:
    """The first date in a wording that holds more than one date."""
    return next((dating.value for dating in find(wording, Frame()) if dating.value is not None), None)


def _openings(document: Document) -> Iterator[tuple[str, bool]]:
    """The texts that may hold the date, and whether it is the document's own statement there."""
    datelines = [leaf for leaf in document.leaves if leaf.kind == "dateline"]
    flow = [block for block in document.blocks if block.kind in ("heading", "paragraph")]
    for leaf in datelines:
        yield _plain(document, leaf.content), True
    yield document.metadata.get("title", ""), False
    for block in flow[:_OPENING]:
        yield _plain(document, block.content), False


def _plain(document: Document, span: tuple[int, int] | None) -> str:
    """The characters of a leaf without brackets and markup, so that nothing depends on what annotators said."""
    return _MARKUP.sub("", document.text[span[0] : span[1]]) if span is not None else ""
