"""The table of archives: how citations name them, what they are, where they are."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive; the first of its `abbreviations` is the usual one."""

    repository: str
    settlement: str
    abbreviations: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@cache
def archives() -> tuple[Archive, ...]:
    """All archives of the table."""
    table = tomllib.loads(resources.files(__package__).joinpath("archives.toml").read_text(encoding="utf-8"))
    return tuple(
        Archive(row["repository"], row["settlement"], tuple(row.get("abbreviations", ())), tuple(row.get("names", ())))
        for row in table["archive"]
    )


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], dict[str, Archive]], ...]:
    """The ways of naming archives, and what each names."""
    short = {form: archive for archive in archives() for form in archive.abbreviations}
    long = {form.lower(): archive for archive in archives() for form in (*archive.names, archive.repository)}
    return (_pattern(short, 0), short), (_pattern(long, re.IGNORECASE), long)


def _pattern(forms: dict[str, Archive], flags: int) -> re.Pattern[str]:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(form) for form in ordered)})(?!\w)", flags)


def find_archive(text: str, start: int = 0, end: int | None = None) -> tuple[int, int, Archive] | None:
    """The first archive named in `text[start:end]`: where its name stands, and which it is."""
    limit = len(text) if end is None else end
    found = []
    for pattern, forms in _patterns():
        match = pattern.search(text, start, limit)
        if match:
            archive = forms.get(match[0]) or forms[match[0].lower()]
            found.append((match.start(), match.end(), archive))
    return min(found, key=lambda hit: (hit[0], -hit[1]), default=None)
