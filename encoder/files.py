"""The user's files: read as bytes, written whole or not at all. `-` is standard input or output."""

from __future__ import annotations

import contextlib
import secrets
import stat
import sys
from collections.abc import Mapping
from pathlib import Path

from encoder.errors import OutputError, ReadingError

STANDARD = Path("-")


def read(path: Path) -> bytes:
    """The bytes of a file, or of standard input for `-`."""
    try:
        return sys.stdin.buffer.read() if path == STANDARD else path.read_bytes()
    except OSError as error:
        raise ReadingError(
            f"cannot be read: {_reason(error)}", hint="check the name and the permissions", where=title(path)
        ) from error


def title(path: Path) -> str:
    """How a file is called in messages."""
    return "<stdin>" if path == STANDARD else str(path)


def stem(path: Path) -> str:
    """The name that the products of a file share: its own without the ending."""
    return "stdin" if path == STANDARD else path.stem


def write(path: Path, content: bytes) -> None:
    """Write a file so that it appears whole: into a neighbour first, then by renaming.

    `-` and whatever is no regular file (a device, a pipe) is written to directly; a symbolic link keeps pointing.
    A file that exists keeps its permissions. The folder must exist.
    """
    if path == STANDARD:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(None, "it is a folder")
        if target.exists() and not target.is_file():
            target.write_bytes(content)
        else:
            _rename_into_place(target, content)
    except OSError as error:
        raise OutputError(
            f"cannot be written: {_reason(error)}", hint="choose another place with -o", where=str(path)
        ) from error


def _rename_into_place(target: Path, content: bytes) -> None:
    """Write beside `target` and rename; what was begun is removed whatever happens."""
    begun = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        # Not tempfile: its files are private to the user, and a product should follow the umask.
        with begun.open("xb") as file:
            file.write(content)
        if target.exists():
            begun.chmod(stat.S_IMODE(target.stat().st_mode))
        begun.replace(target)
    finally:
        with contextlib.suppress(OSError):
            begun.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make a folder with its parents and make sure that files can be written into it, before any work is done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".{secrets.token_hex(4)}.part"
        probe.touch(exist_ok=False)
        probe.unlink()
    except OSError as error:
        raise OutputError(
            f"the output folder cannot be written: {_reason(error)}", hint="choose another with -o", where=str(folder)
        ) from error


def write_folder(folder: Path, products: Mapping[str, bytes], stale: frozenset[str] = frozenset()) -> tuple[Path, ...]:
    """Write `products` by file name into a folder; `stale` ones go, so that no earlier run's stay beside them."""
    make_folder(folder)
    for name in sorted(stale - products.keys()):
        with contextlib.suppress(OSError):
            (folder / name).unlink(missing_ok=True)
    for name, content in products.items():
        write(folder / name, content)
    return tuple(folder / name for name in products)


def _reason(error: OSError) -> str:
    """What the system says, without its number."""
    return (error.strerror or str(error) or type(error).__name__).lower()
