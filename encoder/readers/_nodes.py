"""The block structure while it is being found: lines of the text, and nodes that become `Block`s at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from encoder.document import Block
from encoder.span import Span

LINE_END = re.compile(r"\r\n|\n|\r")
TAB = 4


class Line(NamedTuple):
    """A line, or what is left of it inside a quote or list: offsets of its first character and of its end.

    The line terminator lies outside.
    """

    start: int
    end: int


@dataclass(slots=True)
class Node:
    """A block before it is frozen: a leaf has `lines` (its text without layout, line by line), a container children.

    `cuts` are the lines (by index, from 1) before which a page of the transcription cuts the paragraph.
    """

    kind: str
    start: int
    end: int
    lines: list[Span] | None = None
    children: list[Node] = field(default_factory=list)
    level: int = 0
    label: str = ""
    cuts: list[int] = field(default_factory=list)

    @property
    def content(self) -> Span | None:
        """The text of a leaf, from its first character to its last; None for a container."""
        if self.lines is None:
            return None
        return Span(self.lines[0].start, self.lines[-1].end) if self.lines else Span(self.end, self.end)

    def trim(self, text: str) -> None:
        """Let the text of a leaf begin and end with characters that are no white space."""
        while self.lines:
            first = trimmed(text, *self.lines[0])
            if not first.empty:
                self.lines[0] = Span(first.start, self.lines[0].end)
                self.lines[-1] = Span(self.lines[-1].start, trimmed(text, *self.lines[-1]).end)
                return
            del self.lines[0]
            self.cuts = [cut - 1 for cut in self.cuts if cut > 1]

    def leaves(self) -> Iterator[Node]:
        """The leaves in this node, itself if it is one."""
        if self.lines is not None:
            yield self
        for child in self.children:
            yield from child.leaves()

    def block(self) -> Block:
        """This node as a part of the document."""
        children = tuple(child.block() for child in self.children)
        return Block(self.kind, Span(self.start, self.end), self.content, children, self.level, self.label)


def lines(text: str, start: int = 0) -> list[Line]:
    """The lines of the text from `start` on."""
    found = []
    for end in LINE_END.finditer(text, start):
        found.append(Line(start, end.start()))
        start = end.end()
    if start < len(text):
        found.append(Line(start, len(text)))
    return found


def indentation(text: str, line: Line) -> tuple[int, int]:
    """The column (from 0) and offset of the first character that is neither space nor tab."""
    position, column = line.start, 0
    while position < line.end:
        character = text[position]
        if character == " ":
            column += 1
        elif character == "\t":
            column += TAB - column % TAB
        else:
            break
        position += 1
    return column, position


def outdented(text: str, line: Line, columns: int) -> Line:
    """The line without this many columns of indentation (a tab that reaches over the border goes whole)."""
    position, column = line.start, 0
    while position < line.end and column < columns:
        character = text[position]
        if character == " ":
            column += 1
        elif character == "\t":
            column += TAB - column % TAB
        else:
            break
        position += 1
    return Line(position, line.end)


def trimmed(text: str, start: int, end: int) -> Span:
    """The range without the white space at its ends (empty if it is nothing else)."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return Span(start, max(start, end - (len(piece) - len(piece.rstrip()))))


def blank(text: str, line: Line) -> bool:
    """Whether nothing but white space stands in the line."""
    return not text[line.start : line.end].strip()


def single(kind: str, start: int, end: int, children: list[Node], label: str = "") -> Node:
    """An item, note or field: a leaf if it holds one paragraph (or nothing), else a container."""
    if not children:
        return Node(kind, start, end, lines=[], label=label)
    if len(children) == 1 and children[0].kind == "paragraph":
        return Node(kind, start, end, lines=children[0].lines, label=label, cuts=children[0].cuts)
    return Node(kind, start, end, children=children, label=label)
