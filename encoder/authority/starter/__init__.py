"""What comes with the package: states, regions, cities, parties and offices (TEI; made by tools/starter)."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files

from encoder.authority.loading import entities
from encoder.document import Entity

FILES = ("states.xml", "places.xml", "bodies.xml", "cities.xml")


@cache
def starter_entities() -> tuple[Entity, ...]:
    """The entities of the starter registers; their ids are unique among them."""
    found: list[Entity] = []
    for name in FILES:
        with as_file(files(__name__) / name) as path:
            found.extend(entities(path))
    return tuple(found)
