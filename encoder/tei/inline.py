"""The inline content of a leaf: its text, with every wrap in its place, as TEI."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree

from encoder.diagnostics import Diagnostic, Severity
from encoder.document import Block, Document, Drop, Mark, Wrap
from encoder.linking import link
from encoder.nesting import SPLITTABLE, MayHold, Node, Tree, nest
from encoder.span import Span
from encoder.tei.elements import XML_ID, add_text, child, degree, give
from encoder.tei.layout import implied, instruct, quoted

# Wraps that shape blocks; encoder.tei.body sees to them.
BLOCK_TAGS = frozenset({"sp", "speaker", "div", "head", "dateline", "signed", "salute"})


@dataclass(slots=True)
class Inline:
    """Fills elements with the content of leaves, and remembers what the whole document needs to know of it.

    `emitted` are the stretches of the transcription that stand in text nodes; `notes` writes a footnote's text into
    its element at the first call (given its label) and answers whether there is one.
    """

    document: Document
    may_hold: MayHold
    write_note: Callable[[etree._Element, str], bool]
    emitted: list[Span] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    chains: dict[tuple[str, str], list[etree._Element]] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    called: dict[str, str] = field(default_factory=dict)
    _wraps: list[Wrap] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _drops: list[Drop] = field(default_factory=list)
    _drop_starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Sort what is said about the document by place, for look-up."""
        calls = [_call(mark.span, mark.target) for mark in self.document.marks if mark.kind == "call"]
        inline = [_as_call(wrap) for wrap in self.document.wraps if wrap.tag not in BLOCK_TAGS]
        self._drops = sorted(
            [*self.document.drops, *(drop for mark in self.document.marks for drop in _delimiters(mark))],
            key=lambda drop: (drop.span.start, -drop.span.end),
        )
        self._drop_starts = [drop.span.start for drop in self._drops]
        clipped = [part for wrap in inline if not self._mute(wrap) for part in self._clipped(wrap)]
        self._wraps = sorted([*clipped, *calls], key=lambda wrap: wrap.span.start)
        self._starts = [wrap.span.start for wrap in self._wraps]

    def fill(self, element: etree._Element, content: Span, home: str = "") -> None:
        """Put the characters of `content` into the element, with all wraps in it; `home` is the leaf's identifier."""
        tree = self.tree(content, home)
        self._write(element, tree.children, content)

    def tree(self, content: Span, home: str) -> Tree:
        """The settled tree of the wraps in `content`."""
        wraps = self._wraps[bisect_left(self._starts, content.start) : bisect_left(self._starts, content.end + 1)]
        silent = frozenset(
            offset for drop in self._dropped(content) for offset in range(drop.span.start, drop.span.end)
        )
        inside = [wrap for wrap in wraps if content.contains(wrap.span)]
        tree = nest(self.document.text, content, inside, silent, self.may_hold)
        link(tree, home)
        self.diagnostics.extend(tree.diagnostics)
        return tree

    def _mute(self, wrap: Wrap) -> bool:
        """Whether a bracketed note has no words of its own: then its brackets are characters like others (R18)."""
        if wrap.tag != "note" or wrap.inner is None:
            return False
        position, heard = wrap.content.start, ""
        for drop in self._dropped(wrap.content):
            heard += self.document.text[position : drop.span.start]
            position = max(position, drop.span.end)
        return not (heard + self.document.text[position : wrap.content.end]).strip()

    def _clipped(self, wrap: Wrap) -> list[Wrap]:
        """A wrap as it is if it lies in one leaf; speech and highlighting in parts; else nothing, with a word."""
        leaves = [
            leaf.content
            for leaf in self._leaves_at(wrap.span)
            if leaf.content is not None and (leaf.content.overlaps(wrap.span) or wrap.span.empty)
        ]
        if any(content.contains(wrap.span) for content in leaves):
            return [wrap]
        if wrap.tag in SPLITTABLE and wrap.inner is None and leaves:
            return _parts(wrap, leaves)
        self.diagnostics.append(
            Diagnostic(wrap.span, Severity.INFO, "gives-way", f"{wrap.tag} ({wrap.rule}) crosses a paragraph's border")
        )
        return []

    def _leaves_at(self, span: Span) -> tuple[Block, ...]:
        leaves = self.document.leaves
        first = max(0, bisect_left(leaves, span.start, key=lambda leaf: leaf.span.start) - 1)
        last = bisect_left(leaves, span.end + 1, key=lambda leaf: leaf.span.start)
        return leaves[first:last]

    def _dropped(self, span: Span) -> list[Drop]:
        """The drops that begin in a stretch of the transcription, none inside another."""
        found: list[Drop] = []
        for drop in self._drops[bisect_left(self._drop_starts, span.start) : bisect_left(self._drop_starts, span.end)]:
            if not found or drop.span.start >= found[-1].span.end:
                found.append(drop)
        return found

    def _write(self, element: etree._Element, nodes: list[Node], content: Span) -> None:
        position = content.start
        for node in nodes:
            self._write_text(element, Span(position, node.span.start))
            self._write_node(element, node)
            position = node.span.end
        self._write_text(element, Span(position, content.end))

    def _write_text(self, element: etree._Element, span: Span) -> None:
        """Characters into the text; dropped ones into a processing instruction at their place."""
        position = span.start
        for drop in self._dropped(span):
            self._emit(element, Span(position, drop.span.start))
            position = min(drop.span.end, span.end)
            instruct(element, "source", quoted(self.document.text[drop.span.start : position]))
        self._emit(element, Span(position, span.end))

    def _emit(self, element: etree._Element, span: Span) -> None:
        if not span.empty:
            add_text(element, self.document.text[span.start : span.end])
            self.emitted.append(span)

    def _write_node(self, parent: etree._Element, node: Node) -> None:
        wrap = node.wrap
        if wrap.tag == "call":
            self._write_call(parent, wrap)
            return
        if wrap.alternative is not None:
            choice = child(parent, "choice")
            self._write_element(choice, node)
            child(choice, wrap.alternative.tag, wrap.alternative.attributes, wrap.alternative.text)
            return
        self._write_element(parent, node)

    def _write_element(self, parent: etree._Element, node: Node) -> None:
        wrap, text = node.wrap, self.document.text
        element = child(parent, wrap.tag, _attributes(wrap))
        if wrap.id:
            self.written.add(wrap.id)
        if wrap.chain:
            self.chains.setdefault((wrap.chain, wrap.attributes.get("who", "")), []).append(element)
        content = wrap.content if not wrap.content.empty else Span(wrap.span.end, wrap.span.end)
        opening, closing = text[wrap.span.start : content.start], text[content.end : wrap.span.end]
        labelled = bool(node.children) and node.children[0].wrap.tag == "label"
        expected = implied(wrap.tag, wrap.attributes, text[content.start : content.end], labelled)
        if opening != expected[0]:
            instruct(element, "source-before", quoted(opening))
        self._write(element, node.children, content)
        if closing != expected[1]:
            instruct(element, "source-after", quoted(closing))

    def _write_call(self, parent: etree._Element, wrap: Wrap) -> None:
        """A footnote at its first call (CONONO); called in brackets, or called again, it is referred to."""
        label, characters = wrap.attributes["n"], self.document.text[wrap.span.start : wrap.span.end]
        rend = {f"<sup>{label}</sup>": "superscript", f"[{label}]": "brackets"}.get(characters, "")
        again = label in self.called
        identifier = self.called.setdefault(label, self._note_id(label))
        if again or rend == "brackets":
            call = child(parent, "ref", {"rend": rend, "target": f"#{identifier}"}, label)
            start = wrap.span.start + characters.index(label)
            self.emitted.append(Span(start, start + len(label)))
        else:
            call = child(parent, "note", {"id": identifier, "n": label, "place": "bottom", "rend": rend})
        if not rend:
            instruct(call, "source-call", quoted(characters), first=True)
        if call.tag.endswith("}note") and not self.write_note(call, label):
            child(call, "gap", {"reason": "missing", "resp": "#auto", "cert": "high"})

    def _note_id(self, label: str) -> str:
        return f"fn{label}" if label.isalnum() and label.isascii() else f"fn-{len(self.called) + 1}"


def _attributes(wrap: Wrap) -> dict[str, str]:
    """The attributes of the element: identifier first, its responsibility last (R07)."""
    attributes = {"id": wrap.id, **wrap.attributes}
    if wrap.resp:
        attributes["resp"] = f"#{wrap.resp}"
    if wrap.resp == "auto":
        attributes.setdefault("cert", degree(wrap.certainty))
    return attributes


def _call(span: Span, label: str) -> Wrap:
    return Wrap(span, "call", {"n": label}, inner=Span(span.end, span.end))


def _as_call(wrap: Wrap) -> Wrap:
    """A call that a convention found is one like those that the reader finds."""
    target = wrap.attributes.get("target", "")
    return _call(wrap.span, target[3:]) if wrap.tag == "ref" and target.startswith("#fn") else wrap


def _delimiters(mark: Mark) -> list[Drop]:
    """What a mark drops: the characters around its inner text."""
    around = (Span(mark.span.start, mark.inner.start), Span(mark.inner.end, mark.span.end))
    return [Drop(span, because=mark.kind) for span in around if not span.empty]


def _parts(wrap: Wrap, leaves: list[Span]) -> list[Wrap]:
    """A wrap in as many parts as there are leaves, chained."""
    chain = wrap.chain or f"{wrap.tag}@{wrap.span.start}"
    parts = []
    for content in leaves:
        span = Span(max(content.start, wrap.span.start), min(content.end, wrap.span.end))
        parts.append(Wrap(span, wrap.tag, wrap.attributes, wrap.rule, wrap.certainty, resp=wrap.resp, chain=chain))
    return parts


def chain(chains: dict[tuple[str, str], list[etree._Element]]) -> None:
    """Link the parts of each speech with next and prev (SAAG)."""
    serial = 0
    for elements in chains.values():
        if len(elements) == 1:
            continue
        for element in elements:
            serial += 1
            if element.get(XML_ID) is None:
                element.set(XML_ID, f"sp@chain{serial}")
        for earlier, later in pairwise(elements):
            give(earlier, {"next": f"#{later.get(XML_ID)}"})
            give(later, {"prev": f"#{earlier.get(XML_ID)}"})
