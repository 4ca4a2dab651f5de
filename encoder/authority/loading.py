"""Registers as files: TEI lists of persons, organisations, places and events, read and checked.

Elements that are read: listPerson/person, personGrp; listOrg/org (nested: the inner body belongs to the outer);
listPlace/place; listEvent/event (`label` or eventName); their names, `idno`, `note`, and the dates of events.
A name with `surname` and `forename` is read as "Surname, Forename".
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

from lxml import etree

from encoder.document import Entity, Name
from encoder.errors import RegisterError

TEI = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
KINDS = {"person": "person", "personGrp": "group", "org": "org", "place": "place", "event": "event"}
NAMES = {
    "person": ("persName", "name"),
    "group": ("name", "orgName", "persName", "label"),
    "org": ("orgName", "name"),
    "place": ("placeName", "settlement", "country", "region", "geogName", "name"),
    "event": ("label", "eventName", "name", "head"),
}
DATES = ("when", "from", "to", "notBefore", "notAfter")


def entities(path: Path) -> tuple[Entity, ...]:
    """The entities of one register in the order of the file. Raises RegisterError with file and line."""
    root = parsed(path)
    found: dict[str, Entity] = {}
    for element in root.iter(*(TEI + tag for tag in KINDS)):
        if element.get(XML + "id") is None and not _is_listed(element):
            continue
        entity = _entity(path, element)
        if entity.id in found:
            raise RegisterError(
                f'the id "{entity.id}" is given twice',
                "give each entity an xml:id of its own",
                f"{path}:{element.sourceline}",
            )
        found[entity.id] = entity
    if not found:
        raise RegisterError(
            "no person, org, place or event in this register",
            "a register holds listPerson, listOrg, listPlace or listEvent; `encoder register init` writes a template",
            str(path),
        )
    return tuple(found.values())


def _is_listed(element: etree._Element) -> bool:
    """Whether the element stands in a list, not in a text."""
    parent = element.getparent()
    return parent is not None and str(parent.tag).removeprefix(TEI) in {
        "listPerson", "listOrg", "listPlace", "listEvent", "org", "place",
    }  # fmt: skip


def parsed(path: Path) -> etree._Element:
    """The root element, or an error with the line."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False, remove_comments=True
    )
    try:
        return etree.parse(str(path), parser).getroot()
    except OSError as error:
        raise RegisterError("the register cannot be read", "check the path and its permissions", str(path)) from error
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise RegisterError(
            f"not well-formed: {error.msg}", "repair the XML at this place", f"{path}:{line}:{column}"
        ) from error


def _entity(path: Path, element: etree._Element) -> Entity:
    """One entity with its names."""
    kind = KINDS[str(element.tag).removeprefix(TEI)]
    place = f"{path}:{element.sourceline}"
    identifier = element.get(XML + "id")
    if not identifier:
        raise RegisterError(f"a {kind} without xml:id", "give it one, such as per-mao or org-ccp", place)
    names, adjectives = _names(element, kind)
    if not names:
        raise RegisterError(
            f'"{identifier}" has no name', f"add a {NAMES[kind][0]} element with at least one letter", place
        )
    notes = " ".join(words_of(note) for note in element.iterchildren(TEI + "note"))
    return Entity(
        id=identifier,
        kind=kind,
        names=names,
        parent=_parent(element),
        identifiers=tuple(
            (idno.get("type", ""), words_of(idno)) for idno in element.iterchildren(TEI + "idno") if words_of(idno)
        ),
        dates=MappingProxyType({name: value for name in DATES if (value := element.get(name))}),
        note=notes,
        adjectives=adjectives,
    )


def _names(element: etree._Element, kind: str) -> tuple[tuple[Name, ...], tuple[str, ...]]:
    """The names of an entity and its adjectives and demonyms (names of these types)."""
    names, adjectives = [], []
    for child in _name_elements(element, kind):
        text = _name_text(child)
        if not any(character.isalnum() for character in text):
            continue
        if child.get("type") in {"adjective", "demonym"}:
            adjectives.append(text)
        else:
            names.append(Name(text, child.get("type", ""), child.get(XML + "lang", "")))
    return tuple(names), tuple(adjectives)


def _name_elements(element: etree._Element, kind: str) -> Iterator[etree._Element]:
    """The elements that name the entity, in order."""
    yield from element.iterchildren(*(TEI + tag for tag in NAMES[kind]))


def _name_text(element: etree._Element) -> str:
    """The name as one string; parts that say which is the surname give "Surname, Forename"."""
    surnames = [words_of(part) for part in element.iterchildren(TEI + "surname")]
    forenames = [words_of(part) for part in element.iterchildren(TEI + "forename")]
    if surnames and forenames:
        return f"{' '.join(surnames)}, {' '.join(forenames)}"
    return words_of(element)


def words_of(element: etree._Element) -> str:
    """The text of an element with single spaces."""
    return " ".join("".join(str(text) for text in element.itertext()).split())


def _parent(element: etree._Element) -> str:
    """The id of the body or place that holds this one, or nothing."""
    for ancestor in element.iterancestors(element.tag):
        return ancestor.get(XML + "id") or ""
    return ""
