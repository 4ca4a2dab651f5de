"""`encoder formats`: what can be read and what can be made."""

from __future__ import annotations

import click


@click.command(short_help="List what can be read and what can be made.")
def formats() -> None:
    """List the input formats, with the endings of their files, and the outputs.

    \b
    Example:
      encoder formats
    """
    from encoder.publication import outputs
    from encoder.readers import formats as readers

    click.echo("read:")
    for name, module in sorted(readers().items()):
        click.echo(f"  {name:<10} {' '.join(module.SUFFIXES):<16} {module.DESCRIPTION}")
    click.echo("make:")
    click.echo(f"  {'tei':<10} {'.xml':<16} TEI P5, proved whole and valid")
    for name, output in sorted(outputs().items()):
        click.echo(f"  {name:<10} {output.suffix:<16} {output.description}")
