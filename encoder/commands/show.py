"""`encoder show`: what the program makes of a transcription, for the eye of an editor."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from os import environ
from pathlib import Path
from typing import TYPE_CHECKING

import click

from encoder import files
from encoder.commands._options import INPUT, project, source_format
from encoder.commands._talk import at_fault, remarks, say
from encoder.config import Config
from encoder.terminal import annotated, legend, visible

if TYPE_CHECKING:
    from encoder.document import Document


@click.command(short_help="Show the annotated text, or explain each bracket.")
@click.argument("file", type=INPUT)
@click.option("--explain", is_flag=True, help="For every bracket: class, certainty, rule, why, runner-up, TEI.")
@click.option("--speech", is_flag=True, help="The conversation as a play: who says what, how surely.")
@click.option(
    "--colour", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours [default: on a terminal]."
)
@source_format
@project
def show(file: Path, explain: bool, speech: bool, colour: str, kind: str | None, config: Config) -> int:
    """Show FILE with its annotations: coloured on a terminal, with signs elsewhere. Nothing is written.

    \b
    Examples:
      encoder show memo.md
      encoder show memo.md --register people.xml --explain
      encoder show memo.md --speech
    """
    from encoder.pipeline import encode

    encoding = encode(files.read(file), name=files.title(file), config=config, format=kind)
    for line in _view(encoding.document, explain, speech, colours=_colours(colour)):
        click.echo(line, color=True)
    for remark in remarks(encoding):
        say(remark)
    return int(at_fault(encoding, config.strict))


def _view(document: Document, explain: bool, speech: bool, *, colours: bool) -> Iterator[str]:
    """The lines of the view that was asked for."""
    if explain:
        from encoder.explanation import explained

        yield from (visible(f"{document.source}:{explanation}") for explanation in explained(document))
    if speech:
        from encoder.speech.play import rendered

        yield from (visible(line) for line in rendered(document).splitlines())
    if not explain and not speech:
        yield from (legend(colours), "")
        yield from annotated(document, colours=colours, width=shutil.get_terminal_size((100, 24)).columns)


def _colours(wanted: str) -> bool:
    """Whether to colour: as told, else on a terminal unless NO_COLOR is set."""
    if wanted == "auto":
        return sys.stdout.isatty() and not environ.get("NO_COLOR")
    return wanted == "always"
