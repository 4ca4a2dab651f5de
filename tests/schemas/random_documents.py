"""Documents drawn at random from a RELAX NG grammar: what the grammar permits, whatever it is.

Only the constructs that schemas/odd2rng.xsl writes are known; another one is an error here, not a gap in the proof.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from math import inf
from pathlib import Path
from random import Random
from typing import Any

from lxml import etree

_RNG = "{http://relaxng.org/ns/structure/1.0}"
_TEI = "http://www.tei-c.org/ns/1.0"
_XML = "http://www.w3.org/XML/1998/namespace"
_SAMPLES = {
    "string": ["some words"],
    "token": ["word", "two-words", "слово"],
    "anyURI": ["#a", "https://example.org/a?b=c", "x.xml"],
    "nonNegativeInteger": ["0", "12"],
    "boolean": ["true", "false", "1"],
    "Name": ["encoder", "a.b"],
    "NCName": ["encoder"],
    "double": ["1", "0.5", "1E2", "INF"],
    "decimal": ["1.50", "7"],
    "language": ["en", "ru-Latn", "zh-Hans"],
    "date": ["1949-02-03"],
    "gYear": ["1949"],
    "gMonth": ["--02"],
    "gDay": ["---03"],
    "gYearMonth": ["1949-02"],
    "gMonthDay": ["--02-03"],
    "time": ["10:30:00"],
    "dateTime": ["1949-02-03T10:30:00Z"],
}
# What fits a pattern, where the samples of its type do not.
_FITTING = {r"(\-?[\d]+/\-?[\d]+)": ["1/2", "-3/4"], r"[\d]+[a-z]*[\d]*(\.[\d]+[a-z]*[\d]*){0,3}": ["1.0", "2.3a.4"]}


class Grammar:
    """A grammar to draw documents from."""

    def __init__(self, path: Path) -> None:
        self._root = etree.parse(path).getroot()
        self._defined = {define.get("name"): define for define in self._root.iterchildren(_RNG + "define")}

    @property
    def elements(self) -> set[str]:
        return {element.get("name") for element in self._root.iter(_RNG + "element")}

    @property
    def closed_lists(self) -> set[tuple[str, str]]:
        """The attributes of which every value is listed, each with its element."""
        return {
            (element.get("name"), attribute.get("name"))
            for element in self._root.iter(_RNG + "element")
            for attribute in self._attributes(element)
            if not any(pattern.tag == _RNG + "data" for pattern in self._resolved(attribute))
        }

    def _attributes(self, element: Any) -> list[Any]:
        direct = [ref for ref in element.iterchildren(_RNG + "ref") if ".attribute." in ref.get("name")]
        return [a for holder in (element, *map(self.defined, direct)) for a in holder.iter(_RNG + "attribute")]

    def _resolved(self, pattern: Any) -> Iterator[Any]:
        for part in pattern.iter(_RNG + "*"):
            yield part
            if part.tag == _RNG + "ref":
                yield from self._resolved(self.defined(part))

    def document(self, random: Random, depth: int = 9) -> bytes:
        """Return a document that begins where the grammar does, of not much more than `depth` levels."""
        return etree.tostring(self._drawn(self._root.find(_RNG + "start"), random, depth), encoding="utf-8")

    def element(self, name: str, random: Random, depth: int = 2) -> Any:
        """Return one element with what is in it."""
        return self._drawn(self._defined[name], random, depth)

    def _drawn(self, pattern: Any, random: Random, depth: int) -> Any:
        holder = etree.Element("holder")
        _Drawing(self, random, depth).draw(pattern, holder, 0)
        return holder[0]

    def defined(self, reference: Any) -> Any:
        return self._defined[reference.get("name")]

    @cached_property
    def depths(self) -> dict[Any, float]:
        """How deep the shallowest document below each pattern is: where to turn when a document is large enough."""
        depths: dict[Any, float] = dict.fromkeys(self._root.iter(_RNG + "*"), inf)
        changed = True
        while changed:
            changed = False
            for pattern, known in depths.items():
                depth = self._depth(pattern, depths)
                if depth < known:
                    depths[pattern], changed = depth, True
        return depths

    def _depth(self, pattern: Any, depths: dict[Any, float]) -> float:
        below = [depths[child] for child in pattern.iterchildren(_RNG + "*")]
        match pattern.tag.removeprefix(_RNG):
            case "ref":
                return depths[self.defined(pattern)]
            case "choice":
                return min(below)
            case "zeroOrMore" | "optional" | "text" | "attribute" | "data" | "value" | "empty":
                return 0
            case "element":
                return 1 + max(below, default=0)
            case _:
                return max(below, default=0)


class _Drawing:
    """One document while it is drawn: generous at the root, sparing in the depth."""

    def __init__(self, grammar: Grammar, random: Random, depth: int) -> None:
        self.grammar, self.random, self.depth, self.identifiers = grammar, random, depth, 0

    def draw(self, pattern: Any, parent: Any, level: int) -> None:
        children = list(pattern.iterchildren(_RNG + "*"))
        match pattern.tag.removeprefix(_RNG):
            case "ref":
                self.draw(self.grammar.defined(pattern), parent, level)
            case "element":
                element = etree.SubElement(parent, f"{{{_TEI}}}{pattern.get('name')}", nsmap={None: _TEI})
                self._each(children, element, level + 1)
            case "attribute":
                name = pattern.get("name")
                qualified = f"{{{_XML}}}{name[4:]}" if name.startswith("xml:") else name
                parent.set(qualified, self._value(children[0]))
            case "choice":
                self.draw(self._chosen(children, level), parent, level)
            case "optional":
                if self._go_on(level, 0.5):
                    self._each(children, parent, level)
            case "zeroOrMore" | "oneOrMore" as repetition:
                times = sum(self._go_on(level, 0.8) for _ in range(4))
                for _ in range(max(times, 1 if repetition == "oneOrMore" else 0)):
                    self._each(children, parent, level)
            case "text":
                _append(parent, "text ")
            case "group" | "define" | "start":
                self._each(children, parent, level)
            case other:
                raise NotImplementedError(other)

    def _each(self, patterns: list[Any], parent: Any, level: int) -> None:
        for pattern in patterns:
            self.draw(pattern, parent, level)

    def _go_on(self, level: int, chance: float) -> bool:
        return self.random.random() < chance * (1 - level / self.depth)

    def _chosen(self, patterns: list[Any], level: int) -> Any:
        if level < self.depth:
            return self.random.choice(patterns)
        return min(patterns, key=self.grammar.depths.__getitem__)

    def _value(self, pattern: Any) -> str:
        children = list(pattern.iterchildren(_RNG + "*"))
        match pattern.tag.removeprefix(_RNG):
            case "ref":
                return self._value(self.grammar.defined(pattern)[0])
            case "choice":
                return self._value(self.random.choice(children))
            case "list":
                items = [self._value(children[0][0]) for _ in range(self.random.randint(1, 3))]
                return " ".join(filter(None, items)) or items[0]
            case "value":
                return pattern.text or ""
            case "data" if pattern.get("type") == "ID":
                self.identifiers += 1
                return f"i{self.identifiers}"
            case "data":
                return self.random.choice(self._samples(pattern))
            case other:
                raise NotImplementedError(other)

    def _samples(self, pattern: Any) -> list[str]:
        facets = {facet.get("name"): facet.text for facet in pattern.iterchildren(_RNG + "param")}
        if "maxInclusive" in facets:
            return ["0", "0.25", "1"]
        return _FITTING.get(facets.get("pattern", ""), _SAMPLES[pattern.get("type")])


def _append(parent: Any, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
