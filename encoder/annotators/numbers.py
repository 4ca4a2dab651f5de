"""Numbers in figures, with their values (CONANU): quantities, not years, codes, paragraph or document numbers."""

from __future__ import annotations

import re
from bisect import bisect_right

from encoder.config import Config
from encoder.document import Contribution, Document, Wrap
from encoder.reading import readings
from encoder.span import Span

NEEDS: tuple[str, ...] = ("brackets", "dates")

_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_NUMBER = re.compile(
    r"(?<![\w.,:/$£€№#–-])"  # no part of a word, a code, a range, a decimal
    r"(\d{1,3}(?:,\d{3})+|\d{1,9})(\.\d+)?"
    rf"(?:\s({'|'.join(_SCALES)})\b)?"
    r"(?![\w/:–%-]|[.,]\d|\))"
)
# After these words a number is a label: a document, a page, a paragraph.
_LABELLED = re.compile(
    r"\b(?:no|nos|number|document|doc|page|pages|p|pp|paragraph|para|article|chapter|section|volume|vol|book|tab|"
    r"telegram|box|file|folder|item|point|line|leaf|ll|f|op|d|airgram|despatch|annex|appendix|part|series|lot|rg)"
    r"\.?\s?$",
    re.IGNORECASE,
)


def annotate(document: Document, config: Config) -> Contribution:
    """The numbers in the text and in its notes; figures inside a date belong to the date."""
    dated = sorted(wrap.span for wrap in document.wraps if wrap.tag in ("date", "time"))
    wraps: list[Wrap] = []
    for reading in readings(document):
        if reading.layer in ("front", "metadata") or reading.block.kind in ("label", "heading", "dateline"):
            continue
        for found in _NUMBER.finditer(reading.text):
            span = reading.span(*found.span())
            before = bisect_right(dated, span)
            within = any(date.overlaps(span) for date in dated[max(0, before - 1) : before + 1])
            if not within and not _is_label(reading.text, found):
                wraps.append(_wrap(found, span))
    return Contribution(wraps=tuple(wraps))


def _is_label(text: str, found: re.Match[str]) -> bool:
    """Whether the number names something, or begins a paragraph as its number."""
    start = found.start()
    return start == 0 or _LABELLED.search(text[max(0, start - 24) : start]) is not None


def _wrap(found: re.Match[str], span: Span) -> Wrap:
    value = float(found[1].replace(",", "") + (found[2] or "")) * _SCALES.get(found[3] or "", 1)
    return Wrap(span, "num", {"value": f"{value:.15g}"}, rule="numbers.figures", certainty=0.95)
