"""Small damage to a valid document, drawn at random: some of it is still valid, most is not."""

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

from lxml import etree

_TEI = "{http://www.tei-c.org/ns/1.0}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_NAMES = [
    "p",
    "div",
    "head",
    "item",
    "note",
    "persName",
    "said",
    "lb",
    "choice",
    "gap",
    "row",
    "title",
    "zork",
    "lg",
    "idno",
]
_ATTRIBUTES = ["type", "rend", "when", "ref", "direct", "reason", "n", "zork", "cert", "place", "style", "key"]
_VALUES = ["", "high", "italic", "two words", "1949", "1949-13-40", "#a", "true", "gloss", "zork", "inline"]


def mutated(document: bytes, random: Random) -> bytes:
    """Return the document with one change that keeps it well-formed and every xml:id unique."""
    root = etree.fromstring(document)
    random.choice(_MUTATIONS)(random.choice(list(root.iter("*"))[1:]), random)
    return etree.tostring(root, encoding="utf-8")


def _remove(element: Any, _random: Random) -> None:
    element.getparent().remove(element)


def _repeat(element: Any, _random: Random) -> None:
    again = deepcopy(element)
    for copied in again.iter("*"):
        copied.attrib.pop(_XML_ID, None)
    element.addnext(again)


def _rename(element: Any, random: Random) -> None:
    element.tag = _TEI + random.choice(_NAMES)


def _move(element: Any, random: Random) -> None:
    elsewhere = random.choice(list(element.getroottree().getroot().iter("*")))
    if element not in (elsewhere, *elsewhere.iterancestors()):
        elsewhere.insert(random.randint(0, len(elsewhere)), element)


def _say(element: Any, _random: Random) -> None:
    element.text = (element.text or "") + "words"


def _set(element: Any, random: Random) -> None:
    element.set(random.choice(_ATTRIBUTES), random.choice(_VALUES))


def _change(element: Any, random: Random) -> None:
    if names := [name for name in element.attrib if name != _XML_ID]:
        element.set(random.choice(names), random.choice(_VALUES))


def _unset(element: Any, random: Random) -> None:
    if names := [name for name in element.attrib if name != _XML_ID]:
        del element.attrib[random.choice(names)]


_MUTATIONS: list[Callable[[Any, Random], None]] = [_remove, _repeat, _rename, _move, _say, _set, _change, _unset]
