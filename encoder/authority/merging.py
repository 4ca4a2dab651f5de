"""A project's register and the starter data as one: what both list is one entity, and the register's entry stands.

Two entries are one thing if they share an identifier or a name (no acronym: `PLA` is more than one army). The starter
entry then lends the register's its other names, adjectives and parts of bodies; its names that the register gives to
another entity it keeps to itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from encoder.authority.forms import forms
from encoder.authority.spelling import fold
from encoder.document import Entity

SHARED_IDENTIFIERS = frozenset({"wikidata", "viaf", "geonames"})


def merged(listed: Sequence[Entity], starter: Iterable[Entity]) -> tuple[tuple[Entity, ...], dict[str, Entity]]:
    """All entities with ids of their own, and by the register's ids what the starter data calls them."""
    by_name, by_identifier, taken = _indexes(listed)
    ids = {entity.id for entity in listed}
    aliases: dict[str, Entity] = {}
    renamed: dict[str, str] = {}
    added: list[Entity] = []
    for entity in starter:
        same = _same(entity, by_name, by_identifier)
        if same and same not in aliases:
            renamed[entity.id] = same
            aliases[same] = _without(entity, taken, same)
            continue
        if entity.id in ids:
            renamed[entity.id] = f"{entity.id}-starter"
        free = _without(entity, taken, "")
        if free.names:
            added.append(replace(free, id=renamed.get(entity.id, entity.id)))
    return (*listed, *(replace(entity, parent=renamed.get(entity.parent, entity.parent)) for entity in added)), aliases


def _indexes(
    listed: Sequence[Entity],
) -> tuple[dict[tuple[str, str], str], dict[tuple[str, str], str], dict[str, set[str]]]:
    """The register by kind and name, by identifier, and who has taken a form."""
    by_name: dict[tuple[str, str], str] = {}
    by_identifier: dict[tuple[str, str], str] = {}
    taken: dict[str, set[str]] = defaultdict(set)
    for entity in listed:
        for words, kind, type_, _ in forms(entity):
            taken[fold(words)].add(entity.id)
            if type_ == "full":
                by_name.setdefault((kind, fold(words)), entity.id)
        for identifier in entity.identifiers:
            if identifier[0] in SHARED_IDENTIFIERS:
                by_identifier.setdefault(identifier, entity.id)
    return by_name, by_identifier, taken


def _same(entity: Entity, by_name: dict[tuple[str, str], str], by_identifier: dict[tuple[str, str], str]) -> str:
    """The register's entity that is this one, or nothing."""
    for identifier in entity.identifiers:
        if identifier in by_identifier:
            return by_identifier[identifier]
    for words, kind, type_, _ in forms(entity):
        if type_ == "full" and (kind, fold(words)) in by_name:
            return by_name[(kind, fold(words))]
    return ""


def _without(entity: Entity, taken: dict[str, set[str]], same: str) -> Entity:
    """The entity without the names that another one has in the register."""
    return replace(
        entity,
        names=tuple(name for name in entity.names if taken.get(fold(name.text), {same}) <= {same}),
        adjectives=tuple(word for word in entity.adjectives if taken.get(fold(word), {same}) <= {same}),
    )
