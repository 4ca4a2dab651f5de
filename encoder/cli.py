"""The command line: finds the commands, and turns what goes wrong into a message and an exit code.

| code | meaning |
|---|---|
| 0 | fine |
| 1 | a document has errors (under --strict: or warnings) |
| 2 | wrong use: an option, the configuration, a register, a folder that cannot be written |
| 3 | a defect of the program itself |
| 130 | interrupted from the keyboard |
| 141 | whoever read the output stopped reading |
"""

from __future__ import annotations

import contextlib
import importlib
import os
import pkgutil
import sys
import traceback
from enum import IntEnum
from functools import cache
from typing import NoReturn

import click

from encoder import commands
from encoder.errors import WRONG_USE, EncoderError


class Exit(IntEnum):
    """The exit codes; see the table above."""

    FINE = 0
    DOCUMENT = 1
    USE = 2
    DEFECT = 3
    INTERRUPTED = 130
    UNREAD = 141


class Discovered(click.Group):
    """A group whose commands are the modules of encoder.commands, imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, sorted."""
        return list(_names())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in _names():
            return None
        command: click.Command = getattr(importlib.import_module(f"{commands.__name__}.{cmd_name}"), cmd_name)
        return command


@cache
def _names() -> tuple[str, ...]:
    return tuple(
        sorted(found.name for found in pkgutil.iter_modules(commands.__path__) if not found.name.startswith("_"))
    )


@click.command(cls=Discovered, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="encoder", prog_name="encoder")
def application() -> None:
    """Turn transcriptions of archival documents into TEI P5, prove that the text is whole, validate and publish it.

    Products go to -o or to standard output, talk to standard error; - is standard input or output.

    Exit codes: 0 fine, 1 a document has errors, 2 wrong use.

    \b
    Example:
      encoder run memo.md
    """


def main() -> NoReturn:
    """Run the command line and exit with one of the codes of the table."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """The exit code of the command line; everything that went wrong has been told on standard error."""
    try:
        code = _invoke(arguments)
        sys.stdout.flush()
    except EncoderError as error:
        return _tell(f"error: {error}", Exit.USE if isinstance(error, WRONG_USE) else Exit.DOCUMENT)
    except click.ClickException as error:
        error.show()
        return Exit.USE
    except (click.Abort, KeyboardInterrupt):
        return _tell("interrupted", Exit.INTERRUPTED)
    except BrokenPipeError:
        return _unread()
    except Exception:
        return _tell(f"{traceback.format_exc()}\nerror: this is a defect of encoder; please report it", Exit.DEFECT)
    return code


def _invoke(arguments: list[str]) -> int:
    """What the command returns; not by click's own main, which has other exit codes for an output nobody reads."""
    try:
        with application.make_context("encoder", arguments) as context:
            return int(application.invoke(context) or Exit.FINE)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return Exit.USE
    except click.exceptions.Exit as error:
        return error.exit_code


def _tell(message: str, code: Exit) -> Exit:
    with contextlib.suppress(OSError):
        click.echo(message, err=True)
    return code


def _unread() -> Exit:
    """The reader of our output is gone: say nothing, and keep Python from complaining when it closes the stream."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Exit.UNREAD
