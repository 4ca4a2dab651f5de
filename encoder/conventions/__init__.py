"""Conventions: what editors mean by a bracket, one file each. They have no order and do not know of each other.

A convention is a module of this package, a file of a project or an entry point (group `encoder.conventions`) with

    NAME = "expansion"                                       what it is called in reports
    STYLES = frozenset({"documentary", "frus"})              the house styles it belongs to
    GLYPHS = frozenset({"square", "parens"})                 the kinds of brackets it reads (square, if not given)
    EXAMPLES = (("com[munist]", "<expan>com<ex>munist</ex></expan>"), …)   its tests and its documentation
    def claim(bracket: Bracket) -> Claim | Lack | None

A sign that is no bracket (the dots below of Leiden) needs `signs(line: Line) -> Iterable[Wrap]` instead of `claim`.

A convention claims a bracket with a certainty and its evidence, says what is lacking, or declines. The most certain claim wins
(encoder.conventions.choosing).
"""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType

from encoder.conventions.claim import Claim, Lack
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.line import Line
from encoder.document import Wrap
from encoder.errors import ConfigurationError

__all__ = ["Bracket", "Claim", "Convention", "Lack", "conventions", "house_styles", "in_style"]

Answer = Claim | Lack | None
SQUARE = frozenset({"square"})
# House styles in which italics tell a correction from an addition.
TYPOGRAPHIC = frozenset({"frus"})


@dataclass(frozen=True, slots=True)
class Convention:
    """One convention; `origin` is the file that holds it."""

    name: str
    styles: frozenset[str]
    glyphs: frozenset[str]
    examples: tuple[tuple[str, str], ...]
    claim: Callable[[Bracket], Answer]
    signs: Callable[[Line], Iterable[Wrap]]
    origin: str


@cache
def conventions() -> tuple[Convention, ...]:
    """All conventions of this package and of installed packages, by name."""
    modules = [
        importlib.import_module(f"{__name__}.{found.name}")
        for found in pkgutil.iter_modules(__path__)
        if not found.name.startswith("_")
    ]
    plugged = [entry.load() for entry in entry_points(group="encoder.conventions")]
    found = [_convention(module) for module in (*modules, *plugged) if _speaks(module)]
    return tuple(sorted(found, key=lambda convention: convention.name))


def house_styles() -> frozenset[str]:
    """The names of all house styles."""
    return frozenset(style for convention in conventions() for style in convention.styles)


@cache
def in_style(style: str, files: tuple[Path, ...] = ()) -> tuple[Convention, ...]:
    """The conventions of a house style, and the project's own from `files` (which belong to it whatever they say).

    Raises ConfigurationError for an unknown style or a file that holds no convention.
    """
    if style not in house_styles():
        known = ", ".join(sorted(house_styles()))
        raise ConfigurationError(f'there is no house style "{style}"', f"known house styles: {known}")
    chosen = [convention for convention in conventions() if style in convention.styles]
    own = [_from_file(path) for path in files]
    replaced = {convention.name for convention in own}
    return tuple(sorted((*own, *(one for one in chosen if one.name not in replaced)), key=lambda one: one.name))


def _from_file(path: Path) -> Convention:
    """The convention in a file of the project; one with the name of a convention of the package replaces it."""
    specification = importlib.util.spec_from_file_location(f"encoder_convention_{path.stem}", path)
    if specification is None or specification.loader is None or not path.is_file():
        raise ConfigurationError(
            f"there is no convention in {path}", "name a Python file with a function claim(bracket)"
        )
    module = importlib.util.module_from_spec(specification)
    try:
        specification.loader.exec_module(module)
    except Exception as error:
        raise ConfigurationError(f"the convention cannot be loaded: {error}", "correct the file", str(path)) from error
    if not _speaks(module):
        raise ConfigurationError("the file has no function claim(bracket)", "see encoder.conventions", str(path))
    return _convention(module)


def _speaks(module: ModuleType) -> bool:
    """Whether a module holds a convention."""
    return hasattr(module, "NAME") and (hasattr(module, "claim") or hasattr(module, "signs"))


def _declines(bracket: Bracket) -> None:
    """The claim of a convention of signs: none."""
    return


def _silent(line: Line) -> tuple[Wrap, ...]:
    """The signs of a convention of brackets: none."""
    return ()


def _convention(module: ModuleType) -> Convention:
    """The convention that a module holds."""
    origin = getattr(module, "__file__", None) or module.__name__
    return Convention(
        name=getattr(module, "NAME", Path(origin).stem),
        styles=frozenset(getattr(module, "STYLES", ())),
        glyphs=frozenset(getattr(module, "GLYPHS", SQUARE)),
        examples=tuple(getattr(module, "EXAMPLES", ())),
        claim=getattr(module, "claim", _declines),
        signs=getattr(module, "signs", _silent),
        origin=Path(origin).name,
    )
