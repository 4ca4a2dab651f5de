"""The text of the document: headings open divisions; openers, closers and turns of speech gather blocks (DS)."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from encoder.document import Block, Wrap
from encoder.tei.elements import child, make
from encoder.tei.layout import instruct, quoted
from encoder.tei.leaves import Leaves

OUTSIDE = frozenset({"field", "metadata", "note", "rule"})  # blocks that have no place of their own in the flow
IN_SPEECH = frozenset({"paragraph", "list", "quote", "code"})  # what sp may hold
UNHEADED = 99  # the level of a division without heading: any heading closes it


@dataclass(slots=True)
class Division:
    """An open div, and the level of the heading that opened it."""

    level: int
    element: etree._Element
    sections: int = 0


@dataclass(slots=True)
class Body:
    """Builds the `text` element; one instance a document."""

    leaves: Leaves
    language: str = "en"
    _turns: dict[int, Wrap] = field(default_factory=dict)
    _open: list[Division] = field(default_factory=list)
    _sections: int = 0

    def text(self) -> etree._Element:
        """The `text` element; call it after the front matter is filled: notes called there stand there."""
        document = self.leaves.document
        self._turns = {wrap.span.start: wrap for wrap in document.wraps if wrap.tag == "sp"}
        element = make("text", {"lang": self.language})
        body = child(element, "body")
        self._open = [Division(-1, body)]
        flow = [block for block in document.blocks if block.kind not in OUTSIDE]
        position = 0
        while position < len(flow):
            position = self._write_block(flow, position)
        if not flow:
            instruct(child(child(body, "div", {"type": "document"}), "p"), "source-before", quoted(""))
        self._write_notes(element)
        self.leaves.place_notes(body, len(document.text))
        self.leaves.finish_notes()
        if self.leaves.tail:
            instruct(body, "source", quoted(self.leaves.tail))
        return element

    def _write_block(self, flow: list[Block], position: int) -> int:
        """Write the block at `position` with those that belong to it; the position of the next one."""
        block, tag = flow[position], self.leaves.tag(flow[position])
        if tag == "head":
            self._open_division(block)
            return position + 1
        if len(self._open) == 1:
            headed = any(self.leaves.tag(later) == "head" for later in flow)
            self._push(UNHEADED, {"type": "preamble" if headed else "document"}, "sec0")
        if block.span.start in self._turns:
            return self._write_turn(flow, position)
        if tag in ("dateline", "salute"):
            return self._write_group(flow, position, "opener", ("dateline", "salute"))
        if tag == "signed":
            return self._write_group(flow, position, "closer", ("signed", "dateline", "salute"))
        self.leaves.write(block, self._open[-1].element)
        return position + 1

    def _open_division(self, heading: Block) -> None:
        level = self._level(heading)
        while len(self._open) > 1 and self._open[-1].level >= level:
            self._open.pop()
        self._open[-1].sections += 1
        self._sections += 1
        attributes = {"type": "section", "n": str(self._open[-1].sections)}
        wrap = self.leaves.retagged.get(heading.content) if heading.content is not None else None
        if heading.label:
            attributes = {"type": "document", "n": heading.label}
        elif wrap is not None:
            attributes["type"] = wrap.attributes.get("type", "section")
        self._push(level, attributes, f"sec{self._sections}")
        self.leaves.write_leaf(heading, self._open[-1].element, "head")

    def _level(self, heading: Block) -> int:
        """A numbered document holds every section; a heading typed as a paragraph stands below the first one."""
        if heading.label:
            return 0
        outermost = self._open[min(1, len(self._open) - 1)].level
        return heading.level or (1 if outermost == UNHEADED else outermost + 1)

    def _push(self, level: int, attributes: dict[str, str], identifier: str) -> None:
        element = child(self._open[-1].element, "div", {"id": identifier, **attributes})
        self._open.append(Division(level, element))

    def _write_group(self, flow: list[Block], position: int, tag: str, members: tuple[str, ...]) -> int:
        """An opener at the head of a division, a closer at its end; elsewhere the blocks are paragraphs."""
        end = position
        while end < len(flow) and self.leaves.tag(flow[end]) in members:
            end += 1
        division = self._open[-1].element
        begins = all(part.tag.endswith(("}head", "}opener")) for part in division.iterchildren("{*}*"))
        ends = end == len(flow) or (
            self.leaves.tag(flow[end]) == "head" and self._level(flow[end]) <= self._open[-1].level
        )
        fits = begins if tag == "opener" else ends and not begins
        group = child(division, tag) if fits else division
        for block in flow[position:end]:
            self.leaves.write_leaf(block, group, self.leaves.tag(block) if fits else "p")
        return end

    def _write_turn(self, flow: list[Block], position: int) -> int:
        """A turn of speech: the speaker's label, then the paragraphs up to the end of the wrap."""
        wrap = self._turns[flow[position].span.start]
        end = position + 1
        while end < len(flow) and flow[end].span.end <= wrap.span.end and flow[end].kind in IN_SPEECH:
            end += 1
        speech = child(self._open[-1].element, "sp", {**wrap.attributes, "id": wrap.id})
        self.leaves.write_turn(flow[position], speech)
        for block in flow[position + 1 : end]:
            self.leaves.write(block, speech)
        if not any(part.tag.endswith(("}p", "}list", "}quote", "}stage")) for part in speech):
            child(speech, "p")  # an sp without a paragraph is not valid: a label that nothing follows
            instruct(speech[-1], "source-before", quoted(""))
        return end

    def _write_notes(self, text: etree._Element) -> None:
        """Footnotes that do not stand at their call are at the back: no word is lost, no call leads nowhere."""
        missing = dict(self.leaves.inline.called)
        uncalled = self.leaves.uncalled_notes()
        for block in self.leaves.document.blocks:
            if block.kind == "note" and block not in uncalled:
                missing.pop(block.label, None)
        standing = {note.get("n") for note in text.iterfind(".//{*}note[@place='bottom']")}
        missing = {label: identifier for label, identifier in missing.items() if label not in standing}
        if not uncalled and not missing:
            return
        division = child(child(text, "back"), "div", {"type": "notes"})
        for serial, block in enumerate(uncalled, start=1):
            identifier = missing.pop(block.label, "")
            label = block.label if identifier else f"{block.label}-{serial}"
            note = child(division, "note", {"id": identifier or f"fn-uncalled{serial}", "n": label, "place": "bottom"})
            self.leaves.write_note(note, block)
        for label, identifier in missing.items():
            note = child(division, "note", {"id": identifier, "n": label, "place": "bottom"})
            child(note, "gap", {"reason": "missing", "resp": "#auto", "cert": "high"})
