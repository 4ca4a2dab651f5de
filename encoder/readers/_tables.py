"""Tables: rows of cells between vertical bars, with or without the line of hyphens under the first row."""

from __future__ import annotations

import re

from encoder.readers._nodes import Line, Node, indentation, trimmed
from encoder.span import Span

DELIMITER = re.compile(r"\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$")
BAR = re.compile(r"\\.|\|", re.DOTALL)


def table(text: str, lines: list[Line], index: int, nodes: list[Node]) -> int | None:
    """Add the table that begins at line `index`, if one does; the index of the line after it."""
    if "|" not in text[lines[index].start : lines[index].end]:
        return None
    ruled = index + 1 < len(lines) and _delimiter(text, lines[index + 1])
    barred = _barred(text, lines[index])
    if not barred and not (ruled and len(_cells(text, lines[index])) == len(_cells(text, lines[index + 1]))):
        return None
    end = index + 1
    while end < len(lines) and (
        _barred(text, lines[end]) or (ruled and "|" in text[lines[end].start : lines[end].end])
    ):
        end += 1
    if not ruled and end == index + 1 and not _closed(text, lines[index]):
        return None
    rows = [_row(text, lines[place]) for place in range(index, end) if not (ruled and place == index + 1)]
    if ruled:
        rows[0].label = "header"
    nodes.append(Node("table", rows[0].start, lines[end - 1].end, children=rows))
    return end


def _barred(text: str, line: Line) -> bool:
    """Whether a line begins with a bar and has another one."""
    column, first = indentation(text, line)
    return column < 4 and text[first : first + 1] == "|" and "|" in text[first + 1 : line.end]


def _closed(text: str, line: Line) -> bool:
    """Whether a line, alone, is a row: two cells at least, and a bar at its end."""
    return text[line.start : line.end].rstrip().endswith("|") and len(_cells(text, line)) > 1


def _delimiter(text: str, line: Line) -> bool:
    """Whether a line is the one under the first row: hyphens, colons and at least one bar."""
    first = indentation(text, line)[1]
    return "|" in text[first : line.end] and DELIMITER.match(text, first, line.end) is not None


def _cells(text: str, line: Line) -> list[Span]:
    """The contents of the cells of a line."""
    row = trimmed(text, *line)
    start = row.start + (text[row.start : row.start + 1] == "|")
    bars = [bar.start() for bar in BAR.finditer(text, start, row.end) if bar[0] == "|"]
    ends = bars if bars and bars[-1] == row.end - 1 else [*bars, row.end]
    starts = [start, *(bar + 1 for bar in bars)]
    return [trimmed(text, begin, end) for begin, end in zip(starts, ends, strict=False)]


def _row(text: str, line: Line) -> Node:
    """A row with its cells; an empty cell is a point."""
    row = trimmed(text, *line)
    cells = [Node("cell", cell.start, cell.end, [] if cell.empty else [cell]) for cell in _cells(text, line)]
    return Node("row", row.start, row.end, children=cells)
