"""The citation in the front matter: its title, date, shelfmark, printed edition and translators, in mixed content.

The wording stays whole (TEI `bibl`, section COBITY); what the parts say in normal form goes into attributes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from encoder.chronology import parse as parse_date
from encoder.citation import Citation, Part
from encoder.citation.fields import citations
from encoder.citation.languages import codes, title_language
from encoder.config import Config
from encoder.diagnostics import Diagnostic, Severity
from encoder.document import Contribution, Document, Wrap
from encoder.reading import Reading
from encoder.span import Span

NEEDS: tuple[str, ...] = ()

# The element and the attributes of each role; the values of a part are added to them.
ELEMENTS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "title": ("title", {"level": "a"}),
    "date": ("date", {}),
    "host": ("title", {"level": "m"}),
    "shelfmark": ("idno", {"type": "shelfmark"}),
    "editor": ("editor", {}),
    "reprint": ("title", {"level": "m"}),
    "volume": ("biblScope", {"unit": "volume"}),
    "part": ("biblScope", {"unit": "part"}),
    "subtitle": ("title", {"level": "m", "type": "sub"}),
    "place": ("pubPlace", {}),
    "publisher": ("publisher", {}),
    "year": ("date", {}),
    "pages": ("biblScope", {"unit": "page"}),
    "translator": ("editor", {"role": "translator"}),
    "url": ("ref", {}),
}


def annotate(document: Document, config: Config) -> Contribution:
    """Wraps for every part of the citation that is understood."""
    original = next(iter(codes(document.metadata.get("language", ""))), "")
    wraps: list[Wrap] = []
    diagnostics: list[Diagnostic] = []
    for reading, citation in citations(document):
        dates = dates_to_tag(citation, document.metadata.get("date", ""))
        for part in citation.parts:
            span = reading.span(part.span.start, part.span.end)
            if part.role in ("date", "year") and part not in dates:
                continue
            wraps.extend(_wraps(document, part, citation.words(part), span, (original, config.language)))
        diagnostics.extend(_check(document, reading, citation))
    return Contribution(wraps=tuple(wraps), diagnostics=tuple(diagnostics))


def dates_to_tag(citation: Citation, document_date: str) -> tuple[Part, ...]:
    """The dates of a citation that can stand beside the document's own (R39).

    A year of print alone would be taken for the document's date, and so would a date that says less than it.
    """
    dates = [part for part in citation.parts if part.role in ("date", "year") and part.attributes]
    stated = parse_date(document_date)
    if stated is None or stated.kind != "when":
        return tuple(dates)
    own = next((part for part in dates if part.role == "date"), None)
    value = own.attributes.get("when", "") if own else ""
    if not value or (stated.start.iso != value and stated.start.iso.startswith(value)):
        return ()
    return tuple(dates)


def _wraps(document: Document, part: Part, words: str, span: Span, languages: tuple[str, str]) -> Iterator[Wrap]:
    """The element of a part; a web address only where no markup makes a link of it."""
    if part.role not in ELEMENTS:
        return
    tag, attributes = ELEMENTS[part.role]
    said = {**attributes, **part.attributes}
    if part.role == "url":
        if any(mark.kind in ("link", "autolink") and mark.span.overlaps(span) for mark in document.marks):
            return
        said["target"] = words
    if part.role == "reprint":
        said["lang"] = title_language(words, *languages)
    said = {name: value for name, value in said.items() if value}
    yield Wrap(span, tag, said, rule=f"citation.{part.role}")


def _check(document: Document, reading: Reading, citation: Citation) -> Iterator[Diagnostic]:
    """A warning where the citation dates the document otherwise than its front matter does."""
    stated = parse_date(document.metadata.get("date", ""))
    part = next((part for part in citation.parts if part.role == "date"), None)
    if stated is None or stated.kind != "when" or part is None or "when" not in part.attributes:
        return
    own, other = stated.start.iso, part.attributes["when"]
    if not own.startswith(other) and not other.startswith(own):
        yield Diagnostic(
            reading.span(part.span.start, part.span.end),
            Severity.WARNING,
            "date-differs",
            f"the citation dates the document {other}, its front matter {own}",
            "correct the one that is wrong; until then the header says that the date lies between the two",
        )
