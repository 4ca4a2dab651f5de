"""Shelfmarks: where one begins and ends in a citation, and its components (fond, opis, delo, leaves)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from encoder.citation.archives import find_archive
from encoder.span import Span

# The words that introduce a component of a shelfmark in the archives of several countries.
_COMPONENT = re.compile(
    r"(?<!\w)(?:[Ff]ond|F|f|[Oo]pis['’]?|[Oo]p|[Dd]elo|D|d|[Ll]ist[yi]?|[Ll]l?|[Pp]apka|[Pp]ap|P|p|[Pp]or|[Bb]l|[Bb]latt|[Bb]ox|[Ff]older"
    r"|RG|[Rr]ecord [Gg]roup|[Ss]eries|[Rr]eel|[Ee]ntry|[Dd]osar|[Aa]\.\s?[ej]|[Ss]ygn"
    r"|DY|DC|FO|CAB|PREM|WO|[Ii]nv|[Ff]ols?|[Ff]f)"
    r"\.?\s?(?:[Nn]o\.?\s?)?(?=[\d(])"
)
_DIGIT = re.compile(r"\d")
_END = re.compile(r";|\.(?=\s+[A-Z][a-zé]|\s*$)")
_ABBREVIATION = re.compile(r"(?:[A-Z][\w-]*[A-Z][\w-]*)(?:[ ][A-Z]\w*)*(?:\s*\([^()]*\))?[,:]?\s+$")
_UNIT = {
    "fond": re.compile(r"(?<!\w)(?:[Ff]ond|[Ff])\.?\s?(?P<n>[\w/-]+)"),
    "opis": re.compile(r"(?<!\w)(?:[Oo]pis['’]?|[Oo]p)\.?\s?(?P<n>[\w/-]+)"),
    "delo": re.compile(r"(?<!\w)(?:[Dd]elo|[Dd])\.?\s?(?P<n>[\w/-]+)"),
}
_LEAVES = re.compile(
    r"(?<!\w)(?P<word>[Ll]ist[yi]?|[Ll]{1,2}|[Bb]l|[Bb]latt|[Ff]ols?|[Ff]f|pp)\.?\s?"
    r"(?P<from>\d+)(?P<from_side>\s?(?:ob|v|r)\b\.?)?(?:\s?[-–]\s?(?P<to>\d+)(?P<to_side>\s?(?:ob|v|r)\b\.?)?)?"
)


@dataclass(frozen=True, slots=True)
class Component:
    """A component of a shelfmark: its kind (fond, opis, delo), its number, where its words stand in the shelfmark."""

    kind: str
    number: str
    span: Span


@dataclass(frozen=True, slots=True)
class Leaves:
    """The leaves cited: from, to, and where their words stand in the shelfmark."""

    first: str
    last: str
    span: Span


def shelfmark(text: str, start: int, end: int) -> Span | None:
    """The shelfmark in `text[start:end]`, with the name of its archive; None if there is none."""
    archive = find_archive(text, start, end)
    component = _COMPONENT.search(text, start, end)
    if archive is not None and (component is None or archive[0] <= component.start()):
        begin = archive[0]
        counted_from = archive[1]
    elif component is not None:
        begin = _begin(text, start, component.start())
        counted_from = component.end()
        if begin == component.start() and len(_COMPONENT.findall(text[start:end])) < 2:
            return None
    else:
        return None
    stop = _stop(text, counted_from, end)
    words = text[begin:stop].rstrip(" ,.;:")
    return Span(begin, begin + len(words)) if _DIGIT.search(text, counted_from, stop) else None


def _begin(text: str, start: int, component: int) -> int:
    """The beginning of the abbreviated name directly before the first component."""
    found = _ABBREVIATION.search(text, start, component)
    return found.start() if found else component


def _stop(text: str, start: int, end: int) -> int:
    """The end of a shelfmark: the end of its sentence, unless another component follows the stop."""
    position = start
    while found := _END.search(text, position, end):
        if found[0] == ";" or not _COMPONENT.match(text, found.end() + 1, end):
            return found.start()
        position = found.end()
    return end


def leaves(mark: str) -> Leaves | None:
    """The leaves at the end of a shelfmark ("Ll. 47-53", "Bl. 12"); the last number may be shortened (112-8)."""
    found = next(iter([*_LEAVES.finditer(mark)][-1:]), None)
    if found is None or (found["word"] in ("F", "f") or re.search(r"[\w/-]*\d", mark[found.end() :])):
        return None
    first, last = found["from"], found["to"] or found["from"]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    if int(last) < int(first):
        return None
    sides = [(found[name] or "").strip(" .") for name in ("from_side", "to_side" if found["to"] else "from_side")]
    return Leaves(first + sides[0], last + sides[1], Span(*found.span()))


def components(mark: str) -> tuple[Component, ...]:
    """Fond, opis and delo of a shelfmark, if it has them, in this order and each once."""
    found, position = [], 0
    for kind, pattern in _UNIT.items():
        match = next((hit for hit in pattern.finditer(mark, position) if any(c.isdigit() for c in hit["n"])), None)
        if match is not None:
            found.append(Component(kind, match["n"], Span(*match.span())))
            position = match.end()
    return tuple(found)
