"""encoder.toml: what a project decides, read into `Config` with errors that name the file and the line.

The keys are the fields of `encoder.config.Config`, no others; tables are its mappings ([publication]).
Paths are relative to the folder of the file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_type_hints

from encoder.config import Config
from encoder.errors import ConfigurationError

NAME = "encoder.toml"
_SYNTAX_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)| \(at end of document\)")


def load(path: Path) -> Config:
    """The configuration in a TOML file.

    Raises ConfigurationError with `file:line` where the file is no TOML, a key is unknown or a value has another type.
    """
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise ConfigurationError(f"the configuration cannot be read: {reason.lower()}", where=str(path)) from error
    try:
        said = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        place = _SYNTAX_PLACE.search(str(error))
        line = place.group(1) if place and place.group(1) else str(source.count("\n") + 1)
        raise ConfigurationError(
            f"not TOML: {_SYNTAX_PLACE.sub('', str(error))}", hint="strings stand in quotes", where=f"{path}:{line}"
        ) from error
    return Config(**{key: _Value(path, source, key).read(value) for key, value in said.items()})


def override(
    config: Config,
    *,
    registers: Sequence[Path] = (),
    style: str = "",
    day: str = "",
    strict: bool = False,
) -> Config:
    """`config` with what the call says: registers are added (each once), the others replace what the file says."""
    return replace(
        config,
        registers=tuple({path.resolve(): path for path in (*config.registers, *registers)}.values()),
        style=style or config.style,
        date=_day(day, "--date") if day else config.date,
        strict=strict or config.strict,
    )


class _Value:
    """One key of the file with its value, checked against the field of Config of that name."""

    def __init__(self, path: Path, source: str, key: str) -> None:
        self.path = path
        self.source = source
        self.key = key

    def read(self, value: Any) -> Any:
        """The value as Config takes it."""
        expected = get_type_hints(Config).get(self.key)
        if expected is None:
            near = get_close_matches(self.key, [field.name for field in fields(Config)], n=1)
            known = f'did you mean "{near[0]}"?' if near else f"known: {', '.join(f.name for f in fields(Config))}"
            raise self.wrong(f'unknown key "{self.key}"', known)
        if expected == tuple[Path, ...]:
            return self.paths(value)
        if expected == Mapping[str, str]:
            return self.table(value)
        if expected is bool:
            return self.plain(value, bool, "true or false")
        if self.key == "date":
            return _day(value, f"{self.path}:{self.line()}")
        return self.plain(value, str, "a string in quotes")

    def paths(self, value: Any) -> tuple[Path, ...]:
        """A list of file names, relative to the configuration."""
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.wrong("a list of file names was expected", f'write {self.key} = ["file.xml"]')
        found = tuple(self.path.parent / item for item in value)
        for item in found:
            if not item.is_file():
                raise self.wrong(f"there is no file {item}", f"names are relative to {self.path.parent}")
        return found

    def table(self, value: Any) -> Mapping[str, str]:
        """A table of strings; dates and numbers that need no quotes in TOML are strings here."""
        if not isinstance(value, dict):
            raise self.wrong("a table was expected", f"write [{self.key}] on a line of its own")
        for key, item in value.items():
            if isinstance(item, list | dict):
                raise self.wrong("a string was expected", f'write {key} = "…"', key)
        return MappingProxyType({key: str(item) for key, item in value.items()})

    def plain(self, value: Any, kind: type, wanted: str) -> Any:
        """A value of one type."""
        if not isinstance(value, kind):
            raise self.wrong(f'"{self.key}" takes {wanted}', f"it is {value!r}")
        return value

    def line(self, inner: str = "") -> int:
        """The line (from 1) where the key stands; `inner` is a key of its table."""
        key = re.escape(self.key)
        start = re.search(rf"(?m)^[ \t]*(?:\[[ \t]*)?[\"']?{key}\b", self.source)
        if start and inner:
            within = re.compile(rf"(?m)^[ \t]*[\"']?{re.escape(inner)}\b").search(self.source, start.end())
            start = within or start
        return self.source.count("\n", 0, start.start()) + 1 if start else 1

    def wrong(self, message: str, hint: str, inner: str = "") -> ConfigurationError:
        """The error about this key."""
        return ConfigurationError(message, hint=hint, where=f"{self.path}:{self.line(inner)}")


def _day(value: Any, where: str) -> str:
    """A day as ISO 8601; TOML dates need no quotes."""
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError as error:
        raise ConfigurationError(f"{value!r} is no day", hint="write it as 1949-02-03", where=where) from error
