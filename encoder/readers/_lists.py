"""Lists: bullets, numbers, and bullets before numbers; and numbered paragraphs, which are no lists.

A number with a full stop begins a list in CommonMark. In documents it begins, as often, a numbered paragraph
("576. For State and Treasury", "3. Februar 1949"). A list is read where the items belong together: they stand
without blank lines between them, or each is short and the numbers go up by one, or an item holds more than one
block. A number that stands alone, or before long paragraphs, is the beginning of their text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from encoder.readers._nodes import Line, Node, blank, indentation, outdented, single, trimmed
from encoder.span import Span

if TYPE_CHECKING:
    from encoder.readers._blocks import Parser

MARKER = re.compile(r"(?:([-*+])|(\d{1,3})([.)]))(?=[ \t]|$)")
# What follows a bullet and counts: "1)", "(2)", "3.", "a)", "iv)". A letter with a full stop is an initial.
COUNTED = re.compile(r"(?:\d{1,3}[.)]|\(\d{1,3}\)|\(?(?:[a-z]|[ivx]{2,5})\))(?=[ \t]+\S)")
LONG_ITEM = 300  # characters; longer ones, with blank lines between, are numbered paragraphs
LONG_HEAD = 100  # characters of the line that an empty bullet takes for its own


@dataclass(frozen=True, slots=True)
class Marker:
    """What begins an item: `sign` is the bullet or the delimiter after `number`; the text begins at `text`.

    `width` is the column (from 0) to which continuation lines are indented.
    """

    sign: str
    number: str
    start: int
    end: int
    text: int
    width: int
    empty: bool


def marker(text: str, line: Line) -> Marker | None:
    """The list marker at the beginning of the line."""
    column, first = indentation(text, line)
    found = MARKER.match(text, first, line.end) if column < 4 else None
    if found is None:
        return None
    spaces, begin = indentation(text, Line(found.end(), line.end))
    empty = not text[begin : line.end].strip()
    # Five spaces or more are one space and an indented text.
    if empty or spaces > 4:
        spaces, begin = 1, min(found.end() + 1, line.end)
    width = column + found.end() - first + spaces
    return Marker(found[1] or found[3], found[2] or "", first, found.end(), begin, width, empty)


def read(parser: Parser, lines: list[Line], index: int, depth: int, nodes: list[Node]) -> int | None:
    """Add the list that begins at line `index`; the index of the line after it."""
    first = marker(parser.text, lines[index])
    if first is None:
        return None
    items: list[tuple[Marker, list[Node]]] = []
    loose = False
    current: Marker | None = first
    while current is not None and current.sign == first.sign and bool(current.number) == bool(first.number):
        index, inside = _item(parser, lines, index, current)
        items.append((current, _content(parser, current, inside, depth)))
        after = index
        while after < len(lines) and blank(parser.text, lines[after]):
            after += 1
        current = marker(parser.text, lines[after]) if after < len(lines) else None
        if current is not None and after > index:
            loose = True
        index = after if current is not None and current.sign == first.sign else index
    nodes.extend(_paragraphs(items) if _numbered_paragraphs(items, loose) else [_list(items)])
    return index


def _item(parser: Parser, lines: list[Line], index: int, current: Marker) -> tuple[int, list[Line]]:
    """The lines of one item, without marker and indentation, and the index of the line after it."""
    text = parser.text
    inside = [Line(current.text, lines[index].end)]
    index += 1
    if current.empty and index < len(lines) and blank(text, lines[index]):
        return _headless(parser, lines, index, inside)
    while index < len(lines):
        line = lines[index]
        if blank(text, line):
            inside.append(line)
        elif indentation(text, line)[0] >= current.width:
            inside.append(outdented(text, line, current.width))
        elif parser.continues(inside, line):
            inside.append(line)
        else:
            break
        index += 1
    while len(inside) > 1 and blank(text, inside[-1]):
        inside.pop()
        index -= 1
    return index, inside


def _headless(parser: Parser, lines: list[Line], index: int, inside: list[Line]) -> tuple[int, list[Line]]:
    """An empty bullet takes the short line that stands alone after it: the heading of a group in a list."""
    text = parser.text
    after = index
    while after < len(lines) and blank(text, lines[after]):
        after += 1
    if after == len(lines) or lines[after].end - lines[after].start > LONG_HEAD:
        return index, inside
    alone = after + 1 == len(lines) or blank(text, lines[after + 1])
    syntax = parser.interrupts(lines[after]) or marker(text, lines[after]) is not None
    return (after + 1, [*inside, lines[after]]) if alone and not syntax else (index, inside)


def _content(parser: Parser, current: Marker, inside: list[Line], depth: int) -> list[Node]:
    """The item, preceded by its label if it has a number."""
    text = parser.text
    labels: list[Node] = []
    start = current.start
    if current.number:
        labels.append(Node("label", start, current.end, [Span(start, current.end)]))
        start = current.text
    else:
        first = trimmed(text, *inside[0])
        counted = COUNTED.match(text, first.start, first.end)
        if counted:
            labels.append(Node("label", start, counted.end(), [Span(first.start, counted.end())]))
            start = trimmed(text, counted.end(), first.end).start
            inside = [Line(start, inside[0].end), *inside[1:]]
    children = parser.parse(inside, depth + 1)
    end = max((child.end for child in children), default=max(start, current.end))
    return [*labels, single("item", min(start, end), end, children)]


def _list(items: list[tuple[Marker, list[Node]]]) -> Node:
    """The list of these items."""
    children = [node for _, nodes in items for node in nodes]
    kind = "numbered" if items[0][0].number else "bulleted"
    if kind == "bulleted" and any(node.kind == "label" for node in children):
        kind = "bulleted numbered"
    return Node("list", items[0][0].start, children[-1].end, children=children, label=kind)


def _numbered_paragraphs(items: list[tuple[Marker, list[Node]]], loose: bool) -> bool:
    """Whether these numbered items are numbered paragraphs (the module's docstring says when)."""
    if not items[0][0].number or any(not nodes[-1].lines for _, nodes in items):
        return False
    if len(items) == 1:
        return True
    numbers = [int(marker.number) for marker, _ in items]
    ascending = all(after == before + 1 for before, after in pairwise(numbers))
    return loose and (not ascending or any(nodes[-1].end - nodes[-1].start > LONG_ITEM for _, nodes in items))


def _paragraphs(items: list[tuple[Marker, list[Node]]]) -> list[Node]:
    """The items as paragraphs that begin with their numbers."""
    paragraphs = []
    for found, nodes in items:
        first, *others = nodes[-1].lines or []
        lines = [Span(found.start, first.end), *others]
        paragraphs.append(Node("paragraph", found.start, nodes[-1].end, lines))
    return paragraphs
