"""The help texts: every command has one, every one has an example, and every example runs as it stands."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from encoder import cli
from encoder.cli import application
from encoder.config import Config
from encoder.errors import EncoderError
from encoder.pipeline import encode
from tests.cli.conftest import EXAMPLES, Encoder

GUIDES = Path(__file__).resolve().parents[2]


def commands(group: click.Group, name: str = "") -> dict[str, click.Command]:
    """All commands by their whole names."""
    found: dict[str, click.Command] = {}
    for each in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), each)
        assert command is not None
        found[f"{name}{each}"] = command
        if isinstance(command, click.Group):
            found |= commands(command, f"{name}{each} ")
    return found


COMMANDS = commands(application)


@pytest.fixture(scope="module")
def encoded() -> dict[str, bytes]:
    """The files that examples name, beside memo.md, telegram.md and their register."""
    config = Config(registers=(EXAMPLES / "register.xml",), date="2026-11-23")
    memo = encode(EXAMPLES / "lindqvist-anders-memorandum.md", config=config).tei
    register = (EXAMPLES / "register.xml").read_bytes()
    return {
        "memo.xml": memo,
        "reference.xml": memo,
        "telegram.xml": encode(EXAMPLES / "harbour-strike-telegram.md", config=config).tei,
        "people.xml": register,
        "encoder.toml": b'style = "documentary"\n',
    }


def examples(command: click.Command) -> list[str]:
    """The commands in a help text that can be pasted: indented lines that call encoder."""
    return [line.strip() for line in (command.help or "").splitlines() if re.match(r" *(encoder |.*\| encoder )", line)]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_text_has_an_example_of_its_own_command(name: str) -> None:
    shown = examples(COMMANDS[name])
    assert shown, f"encoder {name} --help shows no example"
    assert any(f"encoder {name}" in example for example in shown)


@pytest.mark.parametrize("example", [example for command in COMMANDS.values() for example in examples(command)])
@pytest.mark.skipif(sys.platform == "win32", reason="examples are written for a POSIX shell")
def test_an_example_can_be_pasted(example: str, desk: Path, encoded: dict[str, bytes]) -> None:
    for name, content in encoded.items():
        (desk / name).write_bytes(content)
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", example],
        cwd=desk,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{example}\n{done.stderr}"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    silent = [
        parameter.name
        for parameter in COMMANDS[name].params
        if isinstance(parameter, click.Option) and not parameter.help
    ]
    assert not silent


def test_help_goes_to_standard_output_and_is_fine(encoder: Encoder) -> None:
    for arguments in (["--help"], *([*shlex.split(name), "--help"] for name in COMMANDS)):
        done = encoder(*arguments)
        assert (done.code, done.err) == (0, "")
        assert b"Usage: encoder" in done.out


def test_the_exit_codes_are_one_table_and_the_readme_has_it() -> None:
    rows = re.findall(r"^\| (\d+) \| .+ \|$", cli.__doc__ or "", re.MULTILINE)
    assert [int(row) for row in rows] == list(cli.Exit)
    readme = (GUIDES / "README.md").read_text(encoding="utf-8")
    assert all(re.search(rf"^\| {code} \|", readme, re.MULTILINE) for code in rows)


def test_every_kind_of_error_has_an_exit_code_that_is_not_a_defect(
    encoder: Encoder, monkeypatch: pytest.MonkeyPatch, desk: Path
) -> None:
    for kind in EncoderError.__subclasses__():

        def fail(*_: object, kind: type[EncoderError] = kind, **__: object) -> None:
            raise kind("something is wrong", "mend it", "memo.md:1:1")

        monkeypatch.setattr("encoder.pipeline.encode", fail)
        done = encoder("encode", "memo.md")
        assert done.code in {1, 2}
        assert done.err == "error: memo.md:1:1: something is wrong\n    hint: mend it\n"
