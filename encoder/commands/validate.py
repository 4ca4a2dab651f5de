"""`encoder validate`: TEI files against the project's schemas and rules, in one report."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from encoder import files
from encoder.commands._options import EXISTING, INPUT
from encoder.commands._talk import faulty
from encoder.errors import ConfigurationError, EncoderError, ReadingError
from encoder.terminal import visible

SCHEMAS = (".rng", ".xsd", ".sch")


@click.command(short_help="Check TEI files against schema and rules.")
@click.argument("documents", metavar="TEI...", type=INPUT, nargs=-1, required=True)
@click.option(
    "--schema", type=EXISTING, help="Another schema: .rng, .xsd or .sch [default: the project's own, all three]."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Of the report [default: text]."
)
@click.option("--strict", is_flag=True, help="Warnings are errors.")
def validate(documents: tuple[Path, ...], schema: Path | None, form: str, strict: bool) -> int:
    """Check TEI files: grammar, schema and rules; what was found, where, what was expected, what to do.

    \b
    Examples:
      encoder validate memo.xml
      encoder validate memo.xml --format json --strict
      encoder encode memo.md | encoder validate -
    """
    from encoder.validation import validate as found_in

    if schema is not None and schema.suffix not in SCHEMAS:
        raise click.BadParameter(f"{schema} is none of {', '.join(SCHEMAS)}", param_hint="--schema")
    try:
        found = {files.title(path): found_in(files.read(path), schema) for path in documents}
    except EncoderError as error:
        if schema is not None and not isinstance(error, ReadingError):
            raise ConfigurationError(error.message, error.hint, error.where or str(schema)) from error
        raise
    if form == "json":
        listed = {name: [asdict(finding) for finding in findings] for name, findings in found.items()}
        click.echo(json.dumps(listed, ensure_ascii=False, indent=1))
    else:
        for name, findings in found.items():
            for finding in findings:
                click.echo(visible(f"{name}:{finding}"))
            click.echo(f"{name}: {_verdict(len(findings))}", err=True)
    return int(any(faulty(findings, strict) for findings in found.values()))


def _verdict(count: int) -> str:
    return "valid" if count == 0 else f"{count} finding{'s' * (count > 1)}"
