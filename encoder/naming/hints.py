"""What the place of a name in the document says about it: lists of participants, titles, identifications beside it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from encoder.authority.spelling import fold
from encoder.authority.tokens import tokens
from encoder.authority.vocabulary import titles
from encoder.document import Document, Wrap
from encoder.reading import Reading

_PRESENT = re.compile(
    r"participants?|present|attend|members|delegation|\bside\b|\bfor the\b|\bus\b|u\.s\.|ussr|\buk\b", re.I
)
_ADDRESS = re.compile(r"^\s*(?:to|from|by|through|drafted by|approved by|signed|subject|re)\s*:\s*", re.I)
_BETWEEN = re.compile(r"\b(?:between|with|of|to|from|by)\s+(?=[A-Z])|\band\s+(?=[A-Z])")
_ITEM_END = re.compile(r"\s*(?:[,;(–—-]|$)")

Hints = dict[int, dict[str, float]]


def hints(document: Document, reading: Reading) -> tuple[Hints, Hints]:
    """Reasons for a person by the character where the name begins, and by that where it ends."""
    starts: Hints = {}
    ends: Hints = {}
    if reading.block.kind in {"item", "cell"} or _in_item(document, reading):
        starts[_first_name(reading.text)] = {"list-item": 0.8 if _among_participants(document, reading) else 0.3}
    if reading.block.kind == "signature":
        starts[_first_name(reading.text)] = {"signature": 0.9}
    if matched := _ADDRESS.match(reading.text):
        starts[matched.end() + _first_name(reading.text[matched.end() :])] = {"addressed": 0.4}
    if reading.block.kind == "heading" or (reading.layer == "front" and reading.block.kind == "field"):
        for matched in _BETWEEN.finditer(reading.text):
            starts[matched.end() + _first_name(reading.text[matched.end() :])] = {"in-the-title": 0.35}
    if reading.layer == "note" and reading.owner is not None and _identifies(reading.owner):
        starts.setdefault(0, {})["identification"] = 0.5
    for note in document.wraps:
        if _identifies(note) and reading.owner is None and reading.block.span.contains(note.span):
            end = bisect_right(reading.ends, note.span.start)
            ends[len(reading.text[:end].rstrip())] = {"identified": 0.5}
    return starts, ends


def _identifies(wrap: Wrap) -> bool:
    """Whether the wrap is a note that identifies somebody."""
    return wrap.tag == "note" and wrap.attributes.get("type") == "identification"


def _first_name(text: str) -> int:
    """Where the first word begins that is no title."""
    words = tokens(text)
    place = 0
    while place < len(words):
        length = next(
            (n for n in range(5, 0, -1) if tuple(fold(w.text) for w in words[place : place + n]) in titles()), 0
        )
        if not length or words[place].text == "the":
            break
        place += length
    return words[place].start if place < len(words) else 0


def _in_item(document: Document, reading: Reading) -> bool:
    """Whether the text stands in an item of a list."""
    return any(
        child.kind == "item" and child.span.contains(reading.block.span)
        for block in document.blocks
        if block.span.contains(reading.block.span)
        for child in (block, *block.children)
    )


def _among_participants(document: Document, reading: Reading) -> bool:
    """Whether the list follows a heading or line that announces participants."""
    leaves = document.leaves
    place = bisect_left(leaves, reading.block.span, key=lambda leaf: leaf.span)
    for leaf in reversed(leaves[max(0, place - 40) : place]):
        if leaf.kind in {"item", "label", "cell"} or leaf.content is None:
            continue
        text = document.text[leaf.content.start : leaf.content.end]
        return len(text) < 80 and bool(_PRESENT.search(text))
    return False
