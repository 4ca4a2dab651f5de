"""The characters that are in no text: they are found as what is left, so that nothing can be lost.

Between two lines of a leaf the line end is text (it is the space between two words); white space around it and the
`> ` of a quote are layout; two spaces before it make it a hard break; where a page cut the paragraph, the first
line end is the space, and what follows it the cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from encoder.document import Drop, Mark
from encoder.readers._nodes import LINE_END, Node
from encoder.span import Span

HARD_BREAK = re.compile(r" {2,}$")
HYPHEN = re.compile(r"[^\W\d_]-$")


def seams(text: str, leaf: Node, breaks: bool = True) -> Iterator[Drop | Mark]:
    """The drops and marks between the lines of a leaf; without `breaks` no line end is more than a space."""
    lines = leaf.lines or []
    cuts = frozenset(leaf.cuts)
    for index in range(1, len(lines)):
        start, end = lines[index - 1].end, lines[index].start
        line_end = LINE_END.search(text, start, end)
        if line_end is None:
            raise AssertionError(f"no line end between {start} and {end}")
        if index in cuts:
            yield from _cut(text, start, line_end, end)
        else:
            yield from _line_end(text, Span(start, end), line_end, breaks and leaf.kind != "code")


def _line_end(text: str, seam: Span, line_end: re.Match[str], breaks: bool) -> Iterator[Drop | Mark]:
    """The seam between two lines of a paragraph."""
    before = Span(seam.start, line_end.start())
    if breaks and before.empty and text[seam.start - 1] == "\\" and not _escaped(text, seam.start - 1):
        yield Mark("break", Span(seam.start - 1, line_end.end()), Span(line_end.end(), line_end.end()))
    elif breaks and HARD_BREAK.search(text, *before):
        yield Mark("break", Span(before.start, line_end.end()), Span(line_end.end(), line_end.end()))
    else:
        yield from _drop(before)
    yield from _drop(Span(line_end.end(), seam.end))


def _escaped(text: str, position: int) -> bool:
    """Whether an odd number of backslashes stands before the character at `position`."""
    first = position
    while first > 0 and text[first - 1] == "\\":
        first -= 1
    return (position - first) % 2 == 1


def _cut(text: str, start: int, line_end: re.Match[str], end: int) -> Iterator[Drop | Mark]:
    """The seam between two paragraphs that are one; a hyphenated word has no space at the cut."""
    if HYPHEN.search(text, max(0, start - 2), start):
        yield Mark("cut", Span(start, end), Span(end, end), "no")
        return
    yield from _drop(Span(start, line_end.start()))
    yield Mark("cut", Span(line_end.end(), end), Span(end, end))


def _drop(span: Span) -> Iterator[Drop]:
    if not span.empty:
        yield Drop(span, "layout")


def between(length: int, contents: Iterable[Span], comments: Iterable[Span]) -> Iterator[Drop]:
    """The drops outside all contents of leaves: comments, and layout."""
    taken = sorted([(span, "") for span in contents] + [(span, "comment") for span in comments])
    position = 0
    for span, because in taken:
        yield from _drop(Span(position, span.start))
        if because and not span.empty:
            yield Drop(span, because)
        position = max(position, span.end)
    yield from _drop(Span(position, length))
