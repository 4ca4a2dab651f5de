"""`encoder encode`: one transcription, one TEI file."""

from __future__ import annotations

from pathlib import Path

import click

from encoder import files
from encoder.commands._options import INPUT, OUTPUT, project, source_format
from encoder.commands._talk import at_fault, remarks, say
from encoder.config import Config


@click.command(short_help="Write the TEI of a transcription.")
@click.argument("file", type=INPUT)
@click.option(
    "-o", "--output", type=OUTPUT, default=files.STANDARD, help="Where the TEI goes [default: standard output]."
)
@source_format
@project
def encode(file: Path, output: Path, kind: str | None, config: Config) -> int:
    """Write the TEI of FILE, proved whole and valid; otherwise nothing is written.

    \b
    Examples:
      encoder encode memo.md -o memo.xml
      encoder encode memo.md --register people.xml --config encoder.toml > memo.xml
      cat memo.md | encoder encode - --style frus --date 2026-11-23 -o memo.xml
    """
    from encoder.pipeline import encode as encoded

    encoding = encoded(files.read(file), name=files.title(file), config=config, format=kind)
    for remark in remarks(encoding):
        say(remark)
    files.write(output, encoding.tei)
    return int(at_fault(encoding, config.strict))
