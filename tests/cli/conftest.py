"""The command line, called as the installed program calls it, in this process, so that engines stay warm."""

import io
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from encoder.cli import run

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@dataclass(frozen=True, slots=True)
class Done:
    """What a command left behind: its exit code, its products on standard output, its talk on standard error."""

    code: int
    out: bytes
    err: str


Encoder = Callable[..., Done]


@pytest.fixture
def encoder(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Encoder:
    """Runs `encoder ARGUMENTS…` with `stdin`."""

    def call(*arguments: object, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = run([str(argument) for argument in arguments])
        sys.stdout.flush()
        caught = capfdbinary.readouterr()
        return Done(code, caught.out, caught.err.decode("utf-8", errors="replace"))

    return call


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, the current one, with the examples under short names."""
    shutil.copy(EXAMPLES / "lindqvist-anders-memorandum.md", tmp_path / "memo.md")
    shutil.copy(EXAMPLES / "harbour-strike-telegram.md", tmp_path / "telegram.md")
    shutil.copy(EXAMPLES / "register.xml", tmp_path / "register.xml")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    return tmp_path
