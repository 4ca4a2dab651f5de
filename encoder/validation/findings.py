"""What validation found: one kind of value, whichever engine said it, with the place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any
from xml.parsers import expat

from lxml import etree

from encoder.diagnostics import Severity

_STEP = re.compile(r"([^/\[\]]+)(?:\[(\d+)\])?")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, or doubtful, in a TEI document.

    `engine` is xml, schema or rules; `code` is stable: a kebab-case kind for the first two, R01 to R42 for rules.
    `line` and `column` count from 1, the column in characters, and point to the start tag; None where the tree
    came without its file. `path` is readable: local names, with a number where siblings share one.
    `expected` lists what could have stood there.
    """

    severity: Severity
    engine: str
    code: str
    message: str
    path: str = ""
    element: str = ""
    line: int | None = None
    column: int | None = None
    expected: tuple[str, ...] = ()
    hint: str = ""

    def __str__(self) -> str:
        """One line as compilers write it, with what was expected and the hint under it."""
        place = ":".join(str(number) for number in (self.line, self.column) if number is not None)
        rows = [
            f"{place}: {self.severity}[{self.code}]: {self.message}"
            if place
            else f"{self.severity}[{self.code}]: {self.message}"
        ]
        if self.path:
            rows.append(f"    at: {self.path}")
        if self.expected:
            rows.append(f"    expected: {', '.join(self.expected)}")
        if self.hint:
            rows.append(f"    hint: {self.hint}")
        return "\n".join(rows)


def path_of(element: Any) -> str:
    """Return the path of an element of an lxml tree: `/TEI/text/body/div[2]/p`."""
    steps = []
    while element is not None:
        name = etree.QName(element).localname
        parent = element.getparent()
        siblings = [] if parent is None else list(parent.iterchildren("{*}" + name))
        number = f"[{siblings.index(element) + 1}]" if len(siblings) > 1 else ""
        steps.append(name + number)
        element = parent
    return "".join(f"/{step}" for step in reversed(steps))


def element_at(root: Any, path: str) -> Any | None:
    """Return the element of a path as `path_of` writes it, or None."""
    steps = _STEP.findall(path)
    if not steps or etree.QName(root).localname != steps[0][0]:
        return None
    element = root
    for name, number in steps[1:]:
        siblings = list(element.iterchildren("{*}" + name))
        if len(siblings) < int(number or 1):
            return None
        element = siblings[int(number or 1) - 1]
    return element


def placed(findings: Iterable[Finding], root: Any, source: bytes | None) -> tuple[Finding, ...]:
    """Return the findings in the order of the file, each with its line and column where the file is known."""
    waiting = list(findings)
    if not waiting:
        return ()
    order = {element: number for number, element in enumerate(root.iter("*"))}
    places = list(_start_tags(source)) if source is not None else []
    found: list[tuple[int, Finding]] = []
    for finding in waiting:
        element = element_at(root, finding.path)
        number = order.get(element, -1)
        found.append((number, _at(finding, number, places)))
    return tuple(finding for _, finding in sorted(found, key=lambda pair: pair[0]))


def _at(finding: Finding, number: int, places: list[tuple[int, int]]) -> Finding:
    element = finding.element or _last_name(finding.path)
    if finding.line is not None or not 0 <= number < len(places):
        return replace(finding, element=element)
    line, column = places[number]
    return replace(finding, element=element, line=line, column=column)


def _last_name(path: str) -> str:
    return _STEP.findall(path)[-1][0] if path else ""


def _start_tags(source: bytes) -> Iterator[tuple[int, int]]:
    """Yield line and column of every start tag: libxml2 knows the line of its end only, and no column."""
    places: list[tuple[int, int]] = []
    parser = expat.ParserCreate()

    def start(_name: str, _attributes: dict[str, str]) -> None:
        places.append((parser.CurrentLineNumber, parser.CurrentColumnNumber + 1))

    parser.StartElementHandler = start
    parser.Parse(source, True)
    yield from places
