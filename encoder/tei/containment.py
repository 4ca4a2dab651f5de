"""Which element may hold which, read from the project's own schema: a settled tree is then a valid one."""

from __future__ import annotations

from functools import cache

from lxml import etree

from encoder.nesting import MayHold
from encoder.resources import schema

_RNG = "{http://relaxng.org/ns/structure/1.0}"


@cache
def may_hold() -> MayHold:
    """The relation between an element and the elements in its content, by local names."""
    grammar = etree.parse(schema("encoder.rng")).getroot()
    definitions = {definition.get("name", ""): definition for definition in grammar.iter(f"{_RNG}define")}
    return MayHold(
        {
            element.get("name", ""): frozenset(_children(element, definitions, set()))
            for element in grammar.iter(f"{_RNG}element")
        }
    )


def _children(pattern: etree._Element, definitions: dict[str, etree._Element], seen: set[str]) -> set[str]:
    """The names of the elements that a pattern leads to, not looking into them."""
    found: set[str] = set()
    for part in pattern:
        if part.tag == f"{_RNG}element":
            found.add(part.get("name", ""))
        elif part.tag == f"{_RNG}ref":
            name = part.get("name", "")
            if name not in seen and name in definitions:
                seen.add(name)
                found |= _children(definitions[name], definitions, seen)
        elif part.tag != f"{_RNG}attribute":
            found |= _children(part, definitions, seen)
    return found
