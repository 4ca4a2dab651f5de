"""Lists that come with the package: given names with their short forms, surnames (made by tools/starter)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def given_names() -> frozenset[str]:
    """Given names, folded (United States census of 1990)."""
    return frozenset(_text("given-names.txt").lower().split())


@cache
def surnames() -> frozenset[str]:
    """The commoner surnames, folded (United States census of 1990)."""
    return frozenset(_text("surnames.txt").lower().split())


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """The short forms of each given name, folded."""
    rows = (line.split() for line in _text("nicknames.txt").splitlines())
    return {name: frozenset(short) for name, *short in rows}


def _text(name: str) -> str:
    """The text of a list."""
    return (files("encoder.authority") / "starter" / name).read_text(encoding="utf-8")
