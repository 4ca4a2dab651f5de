"""The lists beside the text: everybody and everything that names refer to; the doubts about single borders.

Participants of the interaction are in the header (NDPERSE); what nothing refers to is left out (R37).
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from encoder.config import Config
from encoder.document import Document, Entity
from encoder.tei._entities import event, mentioned, org, person, place
from encoder.tei._indentation import indent
from encoder.tei.elements import child, give, make

Resolve = Callable[[str], str]


def standoff(document: Document, config: Config, resolve: Resolve) -> etree._Element | None:
    """The standOff element, or None where there is nothing to list.

    `resolve` answers for a symbolic identifier ("sic@120") with the one that stands in the text, or with an empty
    string if the element is not there.
    """
    element = make("standOff")
    participants = {part.entity for part in document.participants}
    listed = mentioned(document)
    people = [entity for entity in listed if entity.kind in ("person", "group") and entity.id not in participants]
    if people:
        persons = child(element, "listPerson", {"type": "mentioned"})
        for entity in people:
            person(persons, entity)
    _bodies(element, [entity for entity in listed if entity.kind == "org"])
    for kind, tag, write in (("place", "listPlace", place), ("event", "listEvent", event)):
        entries = [entity for entity in listed if entity.kind == kind]
        if entries:
            parent = child(element, tag)
            for entity in entries:
                write(parent, entity)
    _doubts(element, document, resolve)
    if not len(element):
        return None
    indent(element, 1)
    return element


def _bodies(element: etree._Element, bodies: list[Entity]) -> None:
    """The organisations, those that belong to another one inside it."""
    identifiers = {entity.id for entity in bodies}
    inner: dict[str, list[Entity]] = {}
    outer = []
    for entity in bodies:
        if entity.parent in identifiers and not _circular(entity, bodies):
            inner.setdefault(entity.parent, []).append(entity)
        else:
            outer.append(entity)
    if outer:
        bodies_list = child(element, "listOrg")
        for entity in outer:
            org(bodies_list, entity, inner)


def _circular(entity: Entity, bodies: list[Entity]) -> bool:
    """Whether a body belongs, through others, to itself: such a register has no outermost body."""
    parents = {body.id: body.parent for body in bodies}
    seen, current = {entity.id}, entity.parent
    while current in parents:
        if current in seen:
            return True
        seen.add(current)
        current = parents[current]
    return False


def _doubts(element: etree._Element, document: Document, resolve: Resolve) -> None:
    """Every doubt as a certainty of its own (CECERT), if what it is about stands in the text."""
    for wrap in document.wraps:
        target = resolve(wrap.id) if wrap.doubts and wrap.id else ""
        for doubt in wrap.doubts if target else ():
            asserted = doubt.asserted
            if "@" in asserted:
                found = resolve(asserted.removeprefix("#"))
                if not found:
                    continue
                asserted = f"#{found}"
            certainty = child(
                element, "certainty", {"target": f"#{target}", "match": doubt.match, "locus": doubt.locus}
            )
            give(certainty, {"assertedValue": asserted, "degree": f"{doubt.degree:.2g}", "resp": "#auto"})
