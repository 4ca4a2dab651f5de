"""Annotators: each says one kind of thing about a document. Found by discovery; their order follows from their needs.

An annotator is a module of this package with

    NEEDS: tuple[str, ...]                                          the names of the annotators it builds on
    def annotate(document: Document, config: Config) -> Contribution

It reads the text and what earlier annotators said, and only adds.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from functools import cache
from graphlib import TopologicalSorter
from types import ModuleType

from encoder.config import Config
from encoder.document import Contribution, Document

Annotate = Callable[[Document, Config], Contribution]


@cache
def annotators() -> dict[str, ModuleType]:
    """All annotators by name: the modules of this package that have an `annotate`."""
    modules = (
        importlib.import_module(f"{__name__}.{found.name}")
        for found in pkgutil.iter_modules(__path__)
        if not found.name.startswith("_")
    )
    return {module.__name__.rpartition(".")[2]: module for module in modules if hasattr(module, "annotate")}


def order() -> tuple[str, ...]:
    """The annotators' names in an order that their needs allow (alphabetical among equals)."""
    graph = {name: sorted(module.NEEDS) for name, module in sorted(annotators().items())}
    return tuple(TopologicalSorter(graph).static_order())


def annotate(document: Document, config: Config, sequence: Sequence[str] | None = None) -> Document:
    """The document with what all annotators say of it; any `sequence` that respects their needs gives the same."""
    for name in sequence if sequence is not None else order():
        document = document.plus(annotators()[name].annotate(document, config))
    return document
