"""Which bracket closes which: a stack within one leaf, in one pass, for every kind of bracket that a style knows."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from encoder.conventions.evidence.line import Line
from encoder.span import Span

# Deeper than this, brackets stay characters: nobody reads them, and validators refuse such trees.
DEEPEST = 12
# How many unclosed brackets of another kind a closing one may skip: a bound that keeps the work linear.
STRAY = 8

OPENS = {"[": "square", "(": "parens", "{": "braces", "⟨": "angles", "〈": "angles", "<": "angles"}
CLOSES = {"]": "square", ")": "parens", "}": "braces", "⟩": "angles", "〉": "angles", ">": "angles"}
GLYPHS = {
    kind: re.compile(
        "[" + re.escape("".join(sign for sign in (*OPENS, *CLOSES) if {**OPENS, **CLOSES}[sign] in kinds)) + "]"
    )
    for kind, kinds in (("all", frozenset(OPENS.values())), ("square", frozenset({"square"})))
}


@dataclass(slots=True, eq=False)
class Pair:
    """Two brackets that belong together: `start` is the place of the opening one, `end` that after the closing one.

    `width` is the number of characters of each (2 for double brackets); `inside` holds the pairs within, in order.
    """

    glyph: str
    start: int
    end: int
    depth: int
    width: int = 1
    parent: Pair | None = None
    inside: list[Pair] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs of a line in the order in which they close, and the places of square brackets without a partner."""

    pairs: tuple[Pair, ...]
    outermost: tuple[Pair, ...]
    unbalanced: tuple[int, ...]
    too_deep: tuple[int, ...]


def pair_up(line: Line, kinds: frozenset[str]) -> Pairing:
    """Pair the brackets of a line. Only square brackets are expected to be in pairs; others are text if they are not."""
    found = _matched(line, kinds)
    found.sort(key=lambda ends: (ends[0], -ends[1]))
    pairs: list[Pair] = []
    outermost: list[Pair] = []
    around: list[Pair] = []
    too_deep = []
    for start, end, glyph in found:
        while around and around[-1].end <= start:
            around.pop()
        if len(around) >= DEEPEST:
            too_deep.append(start)
            continue
        parent = around[-1] if around else None
        if _doubles(parent, start, end, glyph, kinds):
            assert parent is not None
            parent.glyph, parent.width = "double", 2
            continue
        pair = Pair(glyph, start, end, len(around), parent=parent)
        (parent.inside if parent is not None else outermost).append(pair)
        pairs.append(pair)
        around.append(pair)
    matched = {place for start, end, _ in found for place in (start, end - 1)}
    unbalanced = tuple(place for place in _squares(line) if place not in matched)
    return Pairing(tuple(sorted(pairs, key=lambda pair: pair.end)), tuple(outermost), unbalanced, tuple(too_deep))


def _doubles(parent: Pair | None, start: int, end: int, glyph: str, kinds: frozenset[str]) -> bool:
    """Whether this pair stands directly within another of its kind, as in `[[Geta]]`."""
    if parent is None or "double" not in kinds or parent.width == 2:
        return False
    return parent.glyph == glyph and parent.start + 1 == start and parent.end == end + 1


def _matched(line: Line, kinds: frozenset[str]) -> list[tuple[int, int, str]]:
    """Start, end and kind of every pair; round and other brackets do not tear square ones apart."""
    stacks: dict[int, list[tuple[str, int]]] = {}
    found = []
    for match in GLYPHS["all" if kinds - {"square", "double"} else "square"].finditer(line.text):
        sign, place = match.group(), match.start()
        container = _container(line, place)
        if container is None:
            continue
        stack = stacks.setdefault(container, [])
        if sign in OPENS:
            if OPENS[sign] in kinds:
                stack.append((OPENS[sign], place))
        elif CLOSES[sign] in kinds:
            opened = _close(stack, CLOSES[sign])
            if opened is not None:
                found.append((opened, place + 1, CLOSES[sign]))
    return found


def _close(stack: list[tuple[str, int]], kind: str) -> int | None:
    """The place of the bracket that one of `kind` closes now; what was opened after it and not closed stays text."""
    for above in range(1, len(stack) + 1):
        opened, place = stack[-above]
        if opened == kind:
            del stack[-above:]
            return place
        if opened == "square" or (kind != "square" and above > STRAY):
            return None
    return None


def _container(line: Line, place: int) -> int | None:
    """The link that this character stands in (0: none), or None where it is no bracket at all."""
    offset = line.offsets[place]
    if offset in line.escaped or _holder(line.opaque, offset) is not None:
        return None
    holder = _holder(line.closed, offset)
    return holder.end if holder is not None else 0


def _holder(spans: tuple[Span, ...], offset: int) -> Span | None:
    """The one of the spans, in order, that holds the offset (a link in a link's text is none)."""
    last = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return spans[last] if last >= 0 and offset < spans[last].end else None


def _squares(line: Line) -> list[int]:
    """The places of all square brackets that are meant as such."""
    return [
        match.start() for match in GLYPHS["square"].finditer(line.text) if _container(line, match.start()) is not None
    ]
