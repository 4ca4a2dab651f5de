"""A TEI body as one stream of letters and digits, every element a span over it.

What the source does not print is left out: corr and reg in a choice, and notes at the foot of the page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from encoder.errors import ReadingError

TEI = "{http://www.tei-c.org/ns/1.0}"
NOT_PRINTED = frozenset({"corr", "reg"})
AT_THE_FOOT = frozenset({"bottom", "end", "foot"})
# The blocks by which the text is resampled.
UNITS = frozenset({"p", "head", "item", "cell", "speaker", "label", "dateline", "signed", "stage"})
_EXCERPT = 70  # characters of an element that a report shows


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the body with the characters of the stream that it covers (half-open, from 0)."""

    node: etree._Element
    start: int
    end: int

    @property
    def name(self) -> str:
        """The local name."""
        return str(self.node.tag).removeprefix(TEI)

    def get(self, attribute: str) -> str:
        """An attribute, empty if it is absent."""
        return self.node.get(attribute) or ""

    @property
    def line(self) -> int:
        """The line of the file, from 1; 0 if unknown."""
        line = self.node.sourceline
        return line if isinstance(line, int) else 0

    @property
    def words(self) -> str:
        """The beginning of its text, for a report."""
        text = " ".join(text_of(self.node).split())
        return text if len(text) <= _EXCERPT else text[: _EXCERPT - 1] + "…"


def text_of(node: etree._Element) -> str:
    """All characters of an element."""
    return "".join(str(part) for part in node.itertext())


@dataclass(slots=True)
class Flat:
    """The stream of one body, its elements (inner before outer), and where its blocks begin."""

    characters: list[str] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    units: list[int] = field(default_factory=list)
    stream: str = ""

    @classmethod
    def read(cls, path: Path, first: int | None = None, after: int | None = None) -> Flat:
        """Flatten a file; only the top-level divs up to number `first` or from number `after` on.

        Raises ReadingError if the file is no TEI document with a body.
        """
        parser = etree.XMLParser(resolve_entities=False, no_network=True, collect_ids=False, huge_tree=True)
        try:
            root = etree.parse(str(path), parser).getroot()
        except (etree.XMLSyntaxError, OSError) as error:
            raise ReadingError(f"not well-formed XML: {error}", "evaluate compares two TEI files", str(path)) from error
        body = root.find(f".//{TEI}text/{TEI}body")
        if body is None:
            raise ReadingError("there is no text/body in it", "evaluate compares two TEI files", str(path))
        parts = [body]
        if first is not None or after is not None:
            parts = [part for part in body if part.tag == TEI + "div"][after:first]
        flat = cls()
        for part in parts:
            flat._walk(part, printed=True)
        flat.stream = "".join(flat.characters)
        return flat

    def _emit(self, text: str | None, printed: bool) -> None:
        if text and printed:
            self.characters.extend(character for character in text.casefold() if character.isalnum())

    def _walk(self, node: etree._Element, printed: bool) -> None:
        if not isinstance(node.tag, str):
            return
        name, parent = node.tag.replace(TEI, ""), node.getparent()
        if name in NOT_PRINTED and parent is not None and parent.tag == TEI + "choice":
            printed = False
        if node.tag == TEI + "note" and node.get("place") in AT_THE_FOOT:
            printed = False
        start = len(self.characters)
        if name in UNITS:
            self.units.append(start)
        self._emit(node.text, printed)
        for part in node:
            self._walk(part, printed)
            self._emit(part.tail, printed)
        if printed:
            self.elements.append(Element(node, start, len(self.characters)))
