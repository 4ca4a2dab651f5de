"""Dates and times of day, with their normal forms (ND: date, time; att.datable.w3c).

What the words state in full is plain; what follows only from the document's date or from a date before it is the
program's decision and says how certain it is. What nobody can know is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from encoder.chronology import Dating, Frame, Moment, find
from encoder.citation.dating import document_date
from encoder.config import Config
from encoder.document import Contribution, Document, Wrap
from encoder.reading import Reading, readings

NEEDS: tuple[str, ...] = ("brackets",)

# Fields of front matter that are dated elsewhere: the header dates the document, the citation is taken apart.
_ELSEWHERE = frozenset({"date", "citation", "language"})
_CERTAIN = 0.85


def annotate(document: Document, config: Config) -> Contribution:
    """Wraps for the dates and times of every leaf and note."""
    dated = document_date(document)
    today: Moment | None = dated.value.end if dated is not None else None
    frame = Frame(today._replace(time="") if today is not None else None)
    # A note has its own line of thought: dates in it do not carry over into the text around it.
    aside = Frame(frame.today)
    wraps: list[Wrap] = []
    for reading in _texts(document):
        current = frame if reading.layer == "text" else aside
        current.next_text()
        wraps.extend(_wrap(reading, dating) for dating in find(reading.text, current))
    return Contribution(wraps=tuple(wraps))


def _texts(document: Document) -> Iterator[Reading]:
    """The readings in which dates are looked for."""
    skipped = {
        leaf.span
        for block in document.blocks
        if block.kind == "metadata" or (block.kind == "field" and block.label in _ELSEWHERE)
        for leaf in block.leaves()
    }
    for reading in readings(document):
        if reading.block.span not in skipped and reading.block.kind not in ("label", "metadata", "code"):
            yield reading


def _wrap(reading: Reading, dating: Dating) -> Wrap:
    """The element of one date."""
    certain = dating.certainty >= _CERTAIN
    return Wrap(
        reading.span(dating.start, dating.end),
        dating.tag,
        dating.attributes,
        rule=f"dates.{dating.form}",
        certainty=dating.certainty,
        resp="" if certain else "auto",
        why="" if certain else "the words leave part of the date open; the rest follows from its surroundings",
    )
