"""Options and arguments that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from encoder.config import Config
from encoder.configuration import NAME, load, override

EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)
INPUT = click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path)
OUTPUT = click.Path(allow_dash=True, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)

Command = Callable[..., Any]


def source_format(command: Command) -> Command:
    """The option that names the input format; the command gets it as `kind`."""
    return click.option(
        "--from", "kind", metavar="FORMAT", callback=_known_format, help="Input format [default: by the file's ending]."
    )(command)


def _known_format(_context: click.Context, _option: click.Parameter, kind: str | None) -> str | None:
    if kind is not None:
        from encoder.readers import formats

        if kind not in formats():
            raise click.BadParameter(f"there is no format {kind!r}; known: {', '.join(sorted(formats()))}")
    return kind


def project(command: Command) -> Command:
    """The options that say how a project encodes; the command gets them together as `config`."""

    @click.option(
        "--config", "settings", type=EXISTING, help=f"Configuration [default: {NAME} of this folder, if any]."
    )
    @click.option("--register", "registers", type=EXISTING, multiple=True, help="TEI lists of names; repeatable.")
    @click.option("--style", default="", help="House style of the brackets: documentary, leiden, frus.")
    @click.option("--date", "day", default="", metavar="DAY", help="Day of the run [default: today].")
    @click.option("--strict", is_flag=True, help="Warnings are errors.")
    @wraps(command)
    def with_config(
        *,
        settings: Path | None,
        registers: tuple[Path, ...],
        style: str,
        day: str,
        strict: bool,
        **others: Any,
    ) -> Any:
        config = override(_base(settings), registers=registers, style=style, day=day, strict=strict)
        return command(config=config, **others)

    return with_config


def _base(file: Path | None) -> Config:
    """The configuration that was named, else the one of the current folder, which is said, else the defaults."""
    if file is not None:
        return load(file)
    here = Path(NAME)
    if not here.is_file():
        return Config()
    click.echo(f"configuration: {here}", err=True)
    return load(here)
