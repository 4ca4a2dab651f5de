"""Readers: one file per input format, found by discovery.

A format is a module of this package with

    NAME: str                    what `--format` calls it
    SUFFIXES: tuple[str, ...]    the file names it takes, as ".md"
    DESCRIPTION: str             one line for `encoder formats`
    def read(text: str, source: str) -> Document

It knows no TEI. What it returns obeys one law: every character of the text is in the content of exactly one leaf
(and in no drop or mark delimiter there), or in exactly one `Drop`, or in the delimiter of exactly one `Mark`.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import PurePath
from types import ModuleType

from encoder.document import Document
from encoder.errors import ReadingError
from encoder.readers._decoding import decode

DEFAULT = "markdown"


@cache
def formats() -> dict[str, ModuleType]:
    """All formats by name: the modules of this package that have a NAME."""
    modules = (
        importlib.import_module(f"{__name__}.{found.name}")
        for found in sorted(pkgutil.iter_modules(__path__), key=lambda found: found.name)
        if not found.name.startswith("_")
    )
    return {str(module.NAME): module for module in modules if hasattr(module, "NAME")}


def read(source: bytes | str, name: str, format: str | None = None) -> Document:  # noqa: A002 - the option's name
    """The document in `source`, the content of the file called `name`.

    `format` is a key of `formats()`; without it the suffix of `name` decides, and what no format claims is Markdown.
    Raises ReadingError for what is no transcription: empty, binary, not UTF-8, characters that XML forbids.
    """
    text = decode(source, name)
    chosen = format if format is not None else _by_suffix(name)
    if chosen not in formats():
        known = ", ".join(sorted(formats()))
        raise ReadingError(f"there is no input format {chosen!r}", hint=f"use one of {known}", where=name)
    document = formats()[chosen].read(text, name)
    if not isinstance(document, Document):
        raise TypeError(f"the reader {chosen!r} returned no Document")
    return document


def _by_suffix(name: str) -> str:
    """The format that claims the suffix of this file name."""
    suffix = PurePath(name).suffix.lower()
    return next((key for key, module in formats().items() if suffix in module.SUFFIXES), DEFAULT)
