"""Numbers and measures with their values (CONANU, CONAME): quantities, not years, codes, paragraph or document numbers.

Figures always count; numbers in words only with a scale ("two million"), as smaller ones are prose.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from encoder.config import Config
from encoder.document import Contribution, Document, Wrap
from encoder.quantities import find
from encoder.reading import Reading, readings
from encoder.span import Span

NEEDS: tuple[str, ...] = ("brackets", "dates")

_NO_PROSE = frozenset({"label", "dateline", "code", "metadata", "signature"})


def annotate(document: Document, config: Config) -> Contribution:
    """The quantities in the text, its notes and the summary; figures inside a date belong to the date."""
    dated = sorted(wrap.span for wrap in document.wraps if wrap.tag in ("date", "time"))
    wraps: list[Wrap] = []
    for reading in _texts(document):
        for found in find(reading.text):
            span = reading.span(found.start, found.end)
            if not _within(span, dated):
                wraps.append(Wrap(span, found.tag, found.attributes, rule=f"numbers.{found.form}"))
    return Contribution(wraps=tuple(wraps))


def _texts(document: Document) -> Iterator[Reading]:
    """The readings that are prose."""
    summary = {
        leaf.span
        for block in document.blocks
        if block.kind == "field" and block.label == "summary"
        for leaf in block.leaves()
    }
    for reading in readings(document):
        if reading.owner is not None and reading.owner.tag == "gap":
            continue  # a gap has its quantity already
        front = reading.layer == "front" and reading.block.span not in summary
        if (
            not front
            and reading.block.kind not in _NO_PROSE
            and reading.layer != "metadata"
            and not reading.block.level
        ):
            yield reading


def _within(span: Span, dated: list[Span]) -> bool:
    """Whether a date has some of these characters; dates do not overlap each other."""
    before = bisect_right(dated, span)
    return any(date.overlaps(span) for date in dated[max(0, before - 1) : before + 1])
