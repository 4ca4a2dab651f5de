"""A leaf of the text as an editor sees it: without the syntax of the transcription, with the way back to offsets.

Brackets are found and judged on it. `*with*` reads "with"; an escape's backslash, a footnote call and the address of a
link are not there at all.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Protocol

from encoder.document import Block, Document, Mark
from encoder.span import Span

# Marks that end a line of the page: words do not run across them.
BREAKS = frozenset({"break", "cut"})
# Marks whose text is no prose: what looks like a bracket in them is not one.
OPAQUE = frozenset({"code", "autolink", "image"})
# Marks that a bracket does not cross: half a link is no link.
CLOSED = OPAQUE | {"link"}


class Known(Protocol):
    """The part of a register that conventions ask."""

    def known(self, text: str) -> frozenset[str]:
        """The ids of the entities that a string may name."""


class Unknown:
    """A register that knows nobody."""

    def known(self, text: str) -> frozenset[str]:
        """Nobody, whatever the string."""
        return frozenset()


@dataclass(frozen=True, slots=True)
class Project:
    """What conventions know of the project and the document: who set the brackets, the register, the languages."""

    by: str = "trl"
    register: Known = field(default_factory=Unknown)
    original_language: str = ""
    typography: bool = False
    notes: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class Line:
    """One leaf: `text` is what is visible, `offsets[i]` the place of its i-th character in the transcription."""

    text: str
    offsets: Sequence[int]
    block: Block
    marks: tuple[Mark, ...]
    opaque: tuple[Span, ...]
    closed: tuple[Span, ...]
    escaped: frozenset[int]
    project: Project
    document: Document

    def span(self, start: int, end: int) -> Span:
        """The characters of the transcription that are visible as `text[start:end]`; a mark it fills is taken whole."""
        if start >= end:
            point = self.offsets[start] if start < len(self.offsets) else self._end
            return Span(point, point)
        span = Span(self.offsets[start], self.offsets[end - 1] + 1)
        for mark in self.marks_over(start, end):
            if span.crosses(mark.span) and span.contains(mark.inner):
                span = Span(min(span.start, mark.span.start), max(span.end, mark.span.end))
            elif span.contains(mark.inner) and mark.span.contains(span) and span != mark.inner:
                span = mark.span
        return span

    def marks_over(self, start: int, end: int) -> tuple[Mark, ...]:
        """The marks whose text shares a character with the visible `text[start:end]`."""
        if not self.marks or start >= end:
            return ()
        first, last = self.offsets[start], self.offsets[end - 1]
        stop = bisect_right(self.marks, last, key=lambda mark: mark.span.start)
        return tuple(mark for mark in self.marks[max(0, stop - 64) : stop] if mark.inner.end > first)

    @property
    def _end(self) -> int:
        """Where the leaf's characters end."""
        content = self.block.content
        return content.end if content is not None else self.block.span.end


def lines(document: Document, project: Project) -> Iterator[Line]:
    """The lines of all leaves that hold prose."""
    marks = sorted(document.marks, key=lambda mark: (mark.span.start, -mark.span.end))
    starts = [mark.span.start for mark in marks]
    drops = [drop.span for drop in document.drops]
    drop_starts = [span.start for span in drops]
    escaped = frozenset(drop.span.end for drop in document.drops if drop.because == "escape")
    for leaf in document.leaves:
        content = leaf.content
        if content is None or content.empty or leaf.kind in ("code", "metadata", "rule"):
            continue
        within = marks[bisect_left(starts, content.start) : bisect_left(starts, content.end)]
        dropped = drops[bisect_left(drop_starts, content.start) : bisect_left(drop_starts, content.end)]
        yield _line(document, leaf, content, tuple(within), dropped, escaped, project)


def _line(
    document: Document,
    leaf: Block,
    content: Span,
    marks: tuple[Mark, ...],
    dropped: list[Span],
    escaped: frozenset[int],
    project: Project,
) -> Line:
    """The visible characters of one leaf."""
    hidden = sorted(chain(dropped, *(_syntax(mark) for mark in marks)))
    spaces = {mark.span.start for mark in marks if mark.kind in BREAKS}
    pieces: list[str] = []
    offsets: array[int] | range = array("q") if hidden else range(content.start, content.end)
    position = content.start
    for span in hidden:
        if span.start >= position:
            _show(document.text, Span(position, span.start), pieces, offsets)
        if span.start in spaces and not span.empty:
            pieces.append("\n")
            offsets.append(span.start)  # type: ignore[union-attr]
        position = max(position, span.end)
    if hidden:
        _show(document.text, Span(position, content.end), pieces, offsets)
    return Line(
        text="".join(pieces) if hidden else document.text[content.start : content.end],
        offsets=offsets,
        block=leaf,
        marks=tuple(mark for mark in marks if not mark.inner.empty),
        opaque=tuple(mark.span for mark in marks if mark.kind in OPAQUE),
        closed=tuple(mark.span for mark in marks if mark.kind in CLOSED),
        escaped=escaped,
        project=project,
        document=document,
    )


def _syntax(mark: Mark) -> tuple[Span, Span]:
    """The characters of a mark that are no text."""
    return Span(mark.span.start, mark.inner.start), Span(mark.inner.end, mark.span.end)


def _show(text: str, span: Span, pieces: list[str], offsets: array[int] | range) -> None:
    """Add the characters of `span` to what is visible."""
    if span.start < span.end and isinstance(offsets, array):
        pieces.append(text[span.start : span.end])
        offsets.extend(range(span.start, span.end))
