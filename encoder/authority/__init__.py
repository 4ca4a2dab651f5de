"""The register of persons, organisations, places and events: loading, matching, extending.

`register_for(config)` is the register of a project (its files and the starter data that comes with the package);
`load(paths)` reads TEI files alone. A `Register` answers with `Match`es at characters of any text.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from encoder.authority.loading import entities
from encoder.authority.merging import merged
from encoder.authority.register import Match, Register
from encoder.authority.starter import starter_entities
from encoder.config import Config
from encoder.document import Entity
from encoder.errors import RegisterError

__all__ = ["Match", "Register", "load", "register_for", "starter_register"]


def load(paths: Iterable[Path]) -> Register:
    """The register in these TEI files together.

    Raises RegisterError where a file is not well-formed, an id is given twice or an entity has no name.
    """
    return Register(_entities(tuple(Path(path) for path in paths)))


def register_for(config: Config) -> Register:
    """The register of a project: its files, and the starter data if it wants them. Cached by the files' paths."""
    return _register(tuple(Path(path).resolve() for path in config.registers), config.starter)


@lru_cache(maxsize=8)
def _register(paths: tuple[Path, ...], starter: bool) -> Register:
    """The register of these files, loaded once."""
    listed = _entities(paths)
    if not starter:
        return Register(listed)
    entities, aliases = merged(listed, starter_entities())
    return Register(entities, aliases=aliases, own=frozenset(entity.id for entity in listed))


def starter_register() -> Register:
    """The starter data alone."""
    return _register((), True)


def _entities(paths: tuple[Path, ...]) -> tuple[Entity, ...]:
    """The entities of all files; an id stands for one entity, whatever the file."""
    found: dict[str, tuple[Entity, Path]] = {}
    for path in paths:
        for entity in entities(path):
            if entity.id in found:
                raise RegisterError(
                    f'the id "{entity.id}" is also in {found[entity.id][1].name}',
                    "give each entity an xml:id of its own",
                    str(path),
                )
            found[entity.id] = (entity, path)
    return tuple(entity for entity, _ in found.values())
