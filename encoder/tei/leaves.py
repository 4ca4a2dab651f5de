"""Blocks below the division: paragraphs, lists, tables, quotations, footnotes, and what stands before each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from encoder.document import Block, Document, Wrap
from encoder.nesting import MayHold
from encoder.span import Span
from encoder.tei.elements import XML_ID, child
from encoder.tei.inline import Inline
from encoder.tei.layout import Layout, instruct, quoted

# The element of each kind of leaf; a wrap over the whole leaf may choose another.
LEAVES = {
    "paragraph": "p",
    "heading": "head",
    "label": "label",
    "item": "item",
    "cell": "cell",
    "dateline": "dateline",
    "signature": "signed",
    "code": "p",
}
RETAGGED = frozenset({"head", "dateline", "signed", "salute", "stage"})


@dataclass(slots=True)
class Leaves:
    """Writes blocks into elements; one instance a document."""

    document: Document
    may_hold: MayHold
    inline: Inline = field(init=False)
    layout: Layout = field(default_factory=Layout)
    notes: dict[str, Block] = field(default_factory=dict)
    speakers: dict[int, Wrap] = field(default_factory=dict)
    retagged: dict[Span, Wrap] = field(default_factory=dict)
    tail: str = ""
    divided: list[Span] = field(default_factory=list)  # what stands between a speaker's label and the speech
    _leads: dict[Span, str] = field(default_factory=dict)
    _order: dict[Span, int] = field(default_factory=dict)
    _note_elements: dict[Span, str] = field(default_factory=dict)
    _unplaced: list[Block] = field(default_factory=list)
    _places: list[tuple[etree._Element, list[Block]]] = field(default_factory=list)
    _notes_open: int = 0
    _paragraphs: int = 0

    def __post_init__(self) -> None:
        """Look up notes by label, leaves that are more than paragraphs, and what stands before each leaf."""
        self.inline = Inline(self.document, self.may_hold, self._write_called)
        self._unplaced = [block for block in self.document.blocks if block.kind == "note"]
        for block in self._unplaced:
            self.notes.setdefault(block.label, block)
        position = 0
        contents = set()
        for order, leaf in enumerate(self.document.leaves, start=1):
            if leaf.content is None or leaf.kind == "rule":
                continue
            contents.add(leaf.content)
            self._leads[leaf.span] = self.document.text[position : leaf.content.start]
            self._order[leaf.span] = order
            position = leaf.content.end
        self.tail = self.document.text[position:]
        for wrap in self.document.wraps:
            if wrap.tag == "speaker":
                self.speakers[wrap.span.start] = wrap
            elif wrap.tag in RETAGGED and wrap.span in contents:
                self.retagged[wrap.span] = wrap

    def tag(self, block: Block) -> str:
        """The element of a leaf; an empty string for a container."""
        if block.content is None:
            return ""
        wrap = self.retagged.get(block.content)
        return wrap.tag if wrap else LEAVES.get(block.kind, "")

    def write(self, block: Block, parent: etree._Element) -> None:
        """Write a block of any kind."""
        if block.kind == "rule":
            return
        if block.content is not None:
            self.write_leaf(block, parent, self.tag(block))
            return
        if block.kind == "note":
            return
        if block.kind == "list":
            for run in _runs(block.children):
                self._write_all(run, child(parent, "list", {"rend": block.label}))
            return
        self._write_all(block.children, child(parent, block.kind))

    def _write_all(self, blocks: Iterable[Block], element: etree._Element) -> None:
        for block in blocks:
            self.write(block, element)

    def write_leaf(self, leaf: Block, parent: etree._Element, tag: str) -> etree._Element:
        """Write a leaf as the element `tag`."""
        content = leaf.content
        assert content is not None
        retagged = self.retagged.get(content)
        attributes = dict(retagged.attributes) if retagged and retagged.tag == tag and tag != "head" else {}
        if leaf.kind == "code":
            attributes["rend"] = "preformatted"
        if not self._notes_open:
            self.place_notes(parent, content.start)
        element = child(parent, tag, attributes)
        if tag == "p":
            self._paragraphs += 1
            element.set(XML_ID, f"p{self._paragraphs}@{content.start}")
        self.layout.lead(element, self._leads[leaf.span], self._number(element))
        self.inline.fill(element, content, home=self._home(element, content))
        return element

    def write_turn(self, leaf: Block, parent: etree._Element) -> None:
        """Write the first leaf of a turn: its speaker's label, then what is left of it as a paragraph."""
        content = leaf.content
        wrap = self.speakers.get(content.start) if content is not None else None
        if content is None or wrap is None or not content.contains(wrap.span):
            self.write(leaf, parent)
            return
        self.place_notes(parent, content.start)
        speaker = child(parent, "speaker", wrap.attributes)
        self.layout.lead(speaker, self._leads[leaf.span])
        self.inline.fill(speaker, wrap.span)
        text = self.document.text
        start = wrap.span.end
        while start < content.end and text[start].isspace():
            start += 1
        if start < content.end:
            paragraph = child(parent, "p")
            self.layout.lead(paragraph, text[wrap.span.end : start])
            self.divided.append(Span(wrap.span.end, start))
            self.inline.fill(paragraph, Span(start, content.end), home=self._home(paragraph, content))

    def fill_front(self, element: etree._Element, leaf: Block) -> None:
        """Put a leaf of the front matter into its element of the header."""
        instruct(element, "source-front", f"{self._order[leaf.span]} {quoted(self._leads[leaf.span])}")
        assert leaf.content is not None
        self.inline.fill(element, leaf.content, home=self._home(element, leaf.content))

    def write_note(self, element: etree._Element, note: Block) -> None:
        """Write a footnote's text into its element."""
        self._note_elements[note.span] = element.get(XML_ID, "")
        self._notes_open += 1
        if note.content is not None:
            self.layout.lead(element, self._leads[note.span], element.get("n", ""))
            self.inline.fill(element, note.content, home=element.get(XML_ID, ""))
        self._write_all(note.children, element)
        self._notes_open -= 1

    def place_notes(self, parent: etree._Element, before: int) -> None:
        """Mark the place of footnotes whose texts stand here in the transcription, before the offset `before`."""
        here = []
        while self._unplaced and self._unplaced[0].span.start < before:
            here.append(self._unplaced.pop(0))
        if here:
            instruct(parent, "source-notes", "")
            self._places.append((parent[-1], here))

    def finish_notes(self) -> None:
        """Name the footnotes at their places, now that all are written."""
        for instruction, blocks in self._places:
            instruction.text = " ".join(self._note_elements[block.span] for block in blocks)

    def uncalled_notes(self) -> list[Block]:
        """The footnotes that nothing has called."""
        return [
            block for block in self.document.blocks if block.kind == "note" and block.span not in self._note_elements
        ]

    def _write_called(self, element: etree._Element, label: str) -> bool:
        note = self.notes.get(label)
        if note is None or note.span in self._note_elements:
            return False
        self.write_note(element, note)
        return True

    def _home(self, element: etree._Element, content: Span) -> str:
        """The identifier of a leaf, for notes that find no other subject."""
        if element.get(XML_ID) is None:
            element.set(XML_ID, f"{etree.QName(element).localname}@{content.start}")
        return element.get(XML_ID, "")

    @staticmethod
    def _number(element: etree._Element) -> str:
        """The number of the footnote whose first paragraph this is."""
        parent = element.getparent()
        if parent is None or not parent.tag.endswith("}note") or element.getprevious() is not None:
            return ""
        return parent.get("n", "")


def _runs(items: tuple[Block, ...]) -> list[list[Block]]:
    """The children of a list in stretches that are all labelled or all not: one TEI list cannot mix them (COLI)."""
    runs: list[list[Block]] = []
    labelled = False
    for position, block in enumerate(items):
        follows_label = position > 0 and items[position - 1].kind == "label"
        wants_label = block.kind == "label" or follows_label
        if not runs or (wants_label != labelled):
            runs.append([])
        labelled = wants_label
        runs[-1].append(block)
    return runs
