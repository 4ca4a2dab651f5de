"""What is said on standard error: diagnostics, progress, and the verdict that becomes the exit code."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from encoder.diagnostics import Diagnostic, Severity, render
from encoder.terminal import visible

if TYPE_CHECKING:
    from encoder.pipeline import Encoding
    from encoder.validation import Finding

SLOW = 1.0  # seconds of work after which an editor wants to see that something happens


def say(message: str) -> None:
    """One message, apart from the products."""
    click.echo(visible(message), err=True)


def remarks(encoding: Encoding) -> Iterable[str]:
    """What there is to say of an encoding: its errors and warnings; what is only worth knowing is in the report."""
    document = encoding.document
    told = [diagnostic for diagnostic in encoding.diagnostics if diagnostic.severity is not Severity.INFO]
    if told:
        yield render(document.source, document.lines, told)
    for finding in encoding.findings:
        yield f"{document.source}: in the TEI: {finding}"


def at_fault(encoding: Encoding, strict: bool) -> bool:
    """Whether the document has errors; when strict, or warnings."""
    return faulty(encoding.diagnostics, strict) or faulty(encoding.findings, strict)


def faulty(told: Iterable[Diagnostic | Finding], strict: bool = False) -> bool:
    """Whether one of these is an error; when strict, or a warning."""
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(each.severity in bad for each in told)


@dataclass(slots=True)
class Progress:
    """A bar on a terminal for work that takes more than a second; silent elsewhere."""

    total: int
    begun: float = field(default_factory=time.monotonic)
    done: int = 0
    shown: bool = False

    def step(self, what: str) -> None:
        """One more of the total is done; `what` is named beside the bar."""
        self.done += 1
        if time.monotonic() - self.begun < SLOW or not sys.stderr.isatty():
            return
        filled = round(24 * self.done / max(self.total, 1))
        bar = f"[{'#' * filled}{'.' * (24 - filled)}] {self.done}/{self.total} {visible(what)[:40]}"
        click.echo(f"\r\x1b[K{bar}", err=True, nl=False)
        self.shown = True

    def clear(self) -> None:
        """Take the bar away, so that a message can stand in its place."""
        if self.shown:
            click.echo("\r\x1b[K", err=True, nl=False)
            self.shown = False
