"""Bodies and places that only this document has: an entity for each name, with an id made from it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from encoder.authority.register import LOW
from encoder.authority.spelling import fold
from encoder.document import Entity, Name

KINDS = {"orgName": ("org", "org"), "placeName": ("place", "pl"), "eventName": ("event", "evt")}


def slug(name: str) -> str:
    """A name as part of an identifier: small Latin letters, figures and hyphens."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "unnamed"


class LocalThings:
    """The unlisted bodies, places and events of one document by their names."""

    def __init__(self, taken: frozenset[str]) -> None:
        """Start with the ids that others have."""
        self._taken = set(taken)
        self._by_name: dict[tuple[str, str], Entity] = {}

    def named(self, tag: str, name: str, parent: str = "") -> str:
        """The id of the thing of this name: known or new."""
        words = " ".join(name.split())
        kind, prefix = KINDS[tag]
        known = self._by_name.get((kind, fold(words)))
        if known is None:
            identifier, number = f"{prefix}-{slug(words)}", 2
            while identifier in self._taken:
                identifier, number = f"{prefix}-{slug(words)}-{number}", number + 1
            self._taken.add(identifier)
            known = Entity(identifier, kind, (Name(words),), parent, listed=False, certainty=LOW)
            self._by_name[(kind, fold(words))] = known
        return known.id

    def entities(self, used: frozenset[str]) -> Iterator[Entity]:
        """The things that are referred to."""
        return (entity for entity in self._by_name.values() if entity.id in used)
