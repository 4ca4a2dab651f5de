"""What the program tells the editor: values that say where, what, and what to do next; never prints."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from encoder.span import Span


class Severity(StrEnum):
    """How much a diagnostic weighs: an error makes the exit code 1, a warning does so under --strict."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One thing to tell the editor about a place of the transcription.

    `span` counts characters of the transcription from 0; `code` is stable across releases (kebab-case).
    """

    span: Span
    severity: Severity
    code: str
    message: str
    hint: str = ""


class Position(NamedTuple):
    """A place as editors count it: line and column from 1, column in characters."""

    line: int
    column: int


class Lines:
    """The way from a character offset to line and column."""

    def __init__(self, text: str) -> None:
        """Find the line starts of `text`; a line ends with U+000A, a carriage return before it belongs to it."""
        self._starts = [0]
        position = text.find("\n")
        while position >= 0:
            self._starts.append(position + 1)
            position = text.find("\n", position + 1)

    def position(self, offset: int) -> Position:
        """The line and column (both from 1) of the character at `offset` (from 0)."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)


def render(source: str, lines: Lines, diagnostics: Iterable[Diagnostic]) -> str:
    """The diagnostics as text, one a line, in the order of the transcription: `memo.md:35:12: warning[code]: …`."""
    rows = []
    for diagnostic in sorted(diagnostics):
        line, column = lines.position(diagnostic.span.start)
        rows.append(f"{source}:{line}:{column}: {diagnostic.severity}[{diagnostic.code}]: {diagnostic.message}")
        if diagnostic.hint:
            rows.append(f"    hint: {diagnostic.hint}")
    return "\n".join(rows)
