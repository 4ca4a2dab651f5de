"""Where two encodings disagree, with the lines of both files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from encoder.evaluation.flattening import Element


@dataclass(frozen=True, slots=True, order=True)
class Disagreement:
    """One disagreement about a phenomenon.

    `what` is missed, spurious, extent, identity, speaker, reading or value; the lines (from 1) are those of the
    reference and of the system, 0 where a file has nothing there.
    """

    phenomenon: str
    reference_line: int
    system_line: int
    what: str
    reference: str
    system: str


def of_elements(
    phenomenon: str, want: Sequence[Element], have: Sequence[Element], pairs: Sequence[tuple[Element, Element]]
) -> Iterator[Disagreement]:
    """Elements without a partner, and partners of other extent."""
    paired_want = {id(one.node) for one, _ in pairs}
    paired_have = {id(other.node) for _, other in pairs}
    for element in want:
        if id(element.node) not in paired_want:
            yield Disagreement(phenomenon, element.line, 0, "missed", element.words, "")
    for element in have:
        if id(element.node) not in paired_have:
            yield Disagreement(phenomenon, 0, element.line, "spurious", "", element.words)
    for one, other in pairs:
        if (one.start, one.end) != (other.start, other.end):
            yield Disagreement(phenomenon, one.line, other.line, "extent", one.words, other.words)


def of_values(phenomenon: str, what: str, pairs: Sequence[tuple[Element, Element, str, str]]) -> Iterator[Disagreement]:
    """Partners of the same extent that say something else: an identity, a reading, a date."""
    for one, other, wanted, had in pairs:
        yield Disagreement(
            phenomenon,
            one.line,
            other.line,
            what,
            f"{one.words} = {wanted or 'nothing'}",
            f"{other.words} = {had or 'nothing'}",
        )
