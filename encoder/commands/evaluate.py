"""`encoder evaluate`: an encoding against a reference, phenomenon by phenomenon."""

from __future__ import annotations

from pathlib import Path

import click

from encoder.commands._options import EXISTING
from encoder.terminal import visible


@click.command(short_help="Compare an encoding with a reference.")
@click.argument("reference", type=EXISTING)
@click.argument("system", type=EXISTING)
@click.option("--first", type=click.IntRange(min=1), metavar="N", help="Only the first N top-level divisions.")
@click.option("--after", type=click.IntRange(min=1), metavar="N", help="Only what follows the first N.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", help="Of the result."
)
def evaluate(reference: Path, system: Path, first: int | None, after: int | None, form: str) -> int:
    """Compare the TEI file SYSTEM with REFERENCE, an encoding of the same text by hand: precision, recall and F1 of every
    phenomenon with confidence intervals, identities, speakers, and each disagreement with its lines.

    \b
    Examples:
      encoder evaluate reference.xml memo.xml
      encoder evaluate reference.xml memo.xml --first 2 --format markdown > evaluation.md
    """
    from encoder.evaluation import evaluate as compared
    from encoder.evaluation import render

    if first and after:
        raise click.UsageError("--first and --after exclude each other")
    evaluation = compared(reference, system, first, after)
    click.echo(visible(render(evaluation, form)))
    return int(not evaluation.same_text)
