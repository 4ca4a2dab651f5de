"""Persons, organisations, places and events as entries of lists (NDPERSE, NDORG, NDGEOG)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import etree

from encoder.document import Document, Entity, Name
from encoder.tei.elements import child, degree

# The element of each kind of entity, that of its names, and the types that names may have there.
ELEMENTS: Mapping[str, tuple[str, str, frozenset[str]]] = {
    "person": ("person", "persName", frozenset({"pseudo", "full"})),
    "group": ("personGrp", "persName", frozenset({"pseudo", "full"})),
    "org": ("org", "orgName", frozenset({"acronym", "metonym"})),
    "place": ("place", "placeName", frozenset({"acronym", "metonym"})),
    "event": ("event", "eventName", frozenset()),
}
AUTHORITIES = frozenset({"wikidata", "viaf", "geonames"})


def display_name(entity: Entity, language: str) -> str:
    """The name by which an entity is spoken of: in this language if it has one, no acronym or pseudonym."""
    plain = [name for name in entity.names if not name.type or name.type == "full"] or list(entity.names)
    fitting = [name for name in plain if name.language.split("-")[0] == language]
    undeclared = [name for name in plain if not name.language]
    latin = [name for name in plain if "Latn" in name.language]
    chosen = fitting or undeclared or latin or plain
    return chosen[0].text if chosen else "not named"


def person(parent: etree._Element, entity: Entity, role: str = "", certainty: float = 1.0) -> etree._Element:
    """A person or group; with the part it takes, if any."""
    element = _entry(parent, entity, {"role": role}, min(certainty, entity.certainty))
    _names(element, entity)
    _identifiers(element, entity)
    _note(element, entity)
    return element


def org(parent: etree._Element, entity: Entity, inner: Mapping[str, list[Entity]]) -> None:
    """A body with the bodies that belong to it."""
    element = _entry(parent, entity, {}, entity.certainty)
    _names(element, entity)
    _identifiers(element, entity)
    _note(element, entity)
    for part in inner.get(entity.id, ()):
        org(element, part, inner)


def place(parent: etree._Element, entity: Entity) -> None:
    """A place."""
    element = _entry(parent, entity, {}, entity.certainty)
    _names(element, entity)
    _note(element, entity)
    _identifiers(element, entity)


def event(parent: etree._Element, entity: Entity) -> None:
    """An event with its dates."""
    element = _entry(parent, entity, entity.dates, entity.certainty)
    _names(element, entity)
    _note(element, entity)
    _identifiers(element, entity)


def _entry(parent: etree._Element, entity: Entity, attributes: Mapping[str, str], certainty: float) -> etree._Element:
    """The element of an entity; one that no register has says so."""
    responsible = {} if entity.listed and certainty >= 1 else {"resp": "#auto", "cert": degree(certainty)}
    return child(parent, ELEMENTS[entity.kind][0], {"id": entity.id, **attributes, **responsible})


def _names(element: etree._Element, entity: Entity) -> None:
    _, tag, types = ELEMENTS[entity.kind]
    for name in [name for name in entity.names if name.text.strip()] or [Name("not named")]:
        kind = name.type if name.type in types else ""
        child(element, tag, {"type": kind, "lang": name.language}, name.text)


def _identifiers(element: etree._Element, entity: Entity) -> None:
    for authority, value in entity.identifiers:
        if authority in AUTHORITIES:
            child(element, "idno", {"type": authority}, value)


def _note(element: etree._Element, entity: Entity) -> None:
    if entity.note:
        child(element, "note", None, entity.note)


def mentioned(document: Document) -> list[Entity]:
    """The entities that something points to, with the bodies they belong to, in the order of the text."""
    known = {entity.id: entity for entity in document.entities}
    used = dict.fromkeys(referred(document))
    used |= dict.fromkeys(part.entity for part in document.participants)
    found = [known[identifier] for identifier in used if identifier in known]
    for entity in list(found):
        parent = known.get(entity.parent)
        while parent is not None and parent not in found:
            found.append(parent)
            parent = known.get(parent.parent)
    return found


def referred(document: Document) -> tuple[str, ...]:
    """The identifiers that annotations point to, in the order of the text."""
    used: dict[str, None] = {}
    for wrap in sorted(document.wraps, key=lambda wrap: wrap.span):
        for pointer in _pointers(wrap.attributes.values()):
            used.setdefault(pointer)
        for pointer in _pointers(doubt.asserted for doubt in wrap.doubts):
            used.setdefault(pointer)
    return tuple(used)


def _pointers(values: Iterable[str]) -> Iterable[str]:
    return (token[1:] for value in values if "#" in value for token in value.split() if token.startswith("#"))
