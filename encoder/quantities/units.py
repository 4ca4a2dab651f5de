"""The table of units."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

_TABLE = tomllib.loads(resources.files(__package__).joinpath("units.toml").read_text(encoding="utf-8"))

SYMBOLS: dict[str, str] = _TABLE["symbols"]
# The words of a unit, its normal form, and what it measures.
UNITS: dict[str, tuple[str, str]] = {
    word: (unit, kind)
    for kind, rows in _TABLE.items()
    if kind != "symbols"
    for unit, words in rows.items()
    for word in words
}


def units() -> str:
    """A pattern for all words of units."""
    ordered = sorted(UNITS, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered)


def symbols() -> str:
    """A pattern for the signs of money."""
    return "|".join(re.escape(sign) for sign in sorted(SYMBOLS, key=lambda sign: (-len(sign), sign)))
