"""Footnotes typed as paragraphs: `<sup>1</sup> text`, `¹ text`, `[1] text`, `1. text`, after a rule or at the end.

A section of notes begins after a rule (or a line such as "Notes:") with a paragraph that has a siglum. It goes on
while paragraphs have one; what has none continues the note before it if nothing but notes follows to the end.
`[1]`, `1.` and `¹` make a note only where the text calls it, since a rule may be followed by any list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from encoder.diagnostics import Diagnostic, Severity
from encoder.readers._calls import FIGURES, PLAIN, SIGLUM
from encoder.readers._nodes import Node
from encoder.span import Span

RAISED = re.compile(r"<sup>[ \t]*(\\?[^\s<>\\]{1,8}(?:\\[*])*)[ \t]*</sup>[.:)]?[ \t]*(?=\S)", re.IGNORECASE)
BRACKETED = re.compile(r"\\?\[(\d{1,3}|\*{1,3}|[a-z†‡])\\?\][.:]?[ \t]*(?=\S)")
COUNTED = re.compile(r"(\d{1,3})[.)][ \t]+(?=\S)")
FIGURE = re.compile(rf"({FIGURES.pattern})[ \t]*(?=\S)")
CALLED = re.compile(
    rf"<sup>[ \t]*\\?([^\s<>\\]{{1,8}})[ \t]*</sup>|\[(\d{{1,3}}|\*{{1,3}}|[a-z†‡])\]|({FIGURES.pattern})",
    re.IGNORECASE,
)
OPENINGS = frozenset({"notes", "footnotes", "endnotes", "note", "footnote"})
LONGEST_OPENING = 30


def separate(text: str, nodes: list[Node]) -> list[Node]:
    """The blocks with the paragraphs that are notes made so."""
    result: list[Node] = []
    called = _calls(text, nodes)
    index = 0
    while index < len(nodes):
        if index and opens(text, nodes[index - 1]):
            notes, after = _section(text, nodes, index, called)
            result.extend(notes)
            index = after
        if index < len(nodes):
            result.append(nodes[index])
            index += 1
    return _closing_run(text, result, called)


def labels(nodes: Iterable[Node]) -> Iterator[Node]:
    """All notes in these blocks, however deep."""
    for node in nodes:
        if node.kind == "note":
            yield node
        yield from labels(node.children)


def bracketed(text: str, notes: Iterable[Node]) -> frozenset[str]:
    """The labels of the notes that the text calls as `[1]`: those written so, or as `1.`."""
    return frozenset(
        note.label
        for note in notes
        if text[note.start] in "[\\0123456789" and "^" not in text[note.start : note.start + 2]
    )


def twice(notes: Iterable[Node]) -> Iterator[Diagnostic]:
    """A warning for each label that a note before has."""
    seen: set[str] = set()
    for note in notes:
        if note.label in seen:
            # Asterisks and daggers begin anew on every page; numbers do not.
            severity = Severity.WARNING if note.label.isalnum() else Severity.INFO
            message, hint = f"there is a note {note.label} already", "give each note a label of its own"
            yield Diagnostic(Span(note.start, note.end), severity, "duplicate-note", message, hint)
        seen.add(note.label)


def opens(text: str, node: Node) -> bool:
    """Whether notes may begin after this block: a rule, or a line that says so."""
    if node.kind == "rule":
        return True
    if node.kind not in ("heading", "paragraph") or node.content is None or node.end - node.start > LONGEST_OPENING:
        return False
    return text[node.content.start : node.content.end].strip(" *_:.").casefold() in OPENINGS


def _section(text: str, nodes: list[Node], index: int, called: frozenset[str]) -> tuple[list[Node], int]:
    """The notes that begin at `index`, and the index of the block after them."""
    notes: list[Node] = []
    waiting: list[Node] = []  # blocks without a siglum: they continue a note only if the file ends with notes
    after = index
    for place in range(index, len(nodes)):
        node = nodes[place]
        if node.kind in ("heading", "rule"):
            return notes, after
        found = _numbered(text, node, called) if node.kind == "list" else [_note(text, node, called)]
        if all(found) and found:
            if notes and waiting:
                notes[-1] = _continued(notes[-1], waiting)
            waiting = []
            notes.extend(note for note in found if note is not None)
            after = place + 1
        elif not notes:
            return [], index
        else:
            waiting.append(node)
    if waiting:
        notes[-1] = _continued(notes[-1], waiting)
    return notes, len(nodes)


def _calls(text: str, nodes: list[Node]) -> frozenset[str]:
    """The sigla that are called in these blocks; at the beginning of a block a siglum is no call."""
    if not nodes:
        return frozenset()
    starts = {node.start for node in nodes}
    calls = CALLED.finditer(text, nodes[0].start, nodes[-1].end)
    return frozenset(call[call.lastindex or 0].translate(PLAIN) for call in calls if call.start() not in starts)


def _note(text: str, node: Node, called: frozenset[str]) -> Node | None:
    """The note that this paragraph is; None if it is none."""
    if node.kind == "note":
        return node
    if node.kind != "paragraph" or not node.lines:
        return None
    first, *others = node.lines
    raised = RAISED.match(text, first.start, first.end)
    if raised and SIGLUM.match(raised[1].replace("\\", "")):
        return _made(node, raised[1].replace("\\", ""), Span(raised.end(), first.end), others)
    for form in (BRACKETED, COUNTED, FIGURE):
        found = form.match(text, first.start, first.end)
        label = found[1].translate(PLAIN) if found else ""
        if found and label in called:
            return _made(node, label, Span(found.end(), first.end), others)
    return None


def _made(node: Node, label: str, first: Span, others: list[Span]) -> Node:
    return Node("note", node.start, node.end, [first, *others], label=label)


def _numbered(text: str, node: Node, called: frozenset[str]) -> list[Node | None]:
    """The notes that a numbered list is, if the text calls each of its numbers."""
    notes: list[Node | None] = []
    if node.label != "numbered":
        return []
    for label, item in zip(node.children[::2], node.children[1::2], strict=True):
        number = text[label.start : label.end].rstrip(".)")
        if number not in called:
            return []
        notes.append(Node("note", label.start, item.end, item.lines, item.children, label=number))
    return notes


def _continued(note: Node, blocks: list[Node]) -> Node:
    """The note with these blocks as further paragraphs."""
    own = note.children
    if note.lines is not None and note.content is not None:
        own = [Node("paragraph", note.content.start, note.content.end, note.lines)]
    return Node("note", note.start, blocks[-1].end, children=[*own, *blocks], label=note.label)


def _closing_run(text: str, nodes: list[Node], called: frozenset[str]) -> list[Node]:
    """Notes at the very end without a rule before them: each begins with a raised siglum that the text calls."""
    first = len(nodes)
    while first and nodes[first - 1].kind in ("paragraph", "note"):
        node = nodes[first - 1]
        begins = node.kind == "note" or (node.lines and RAISED.match(text, *node.lines[0]))
        if not begins:
            break
        first -= 1
    if first in (0, len(nodes)):
        return nodes
    run = []
    for node in nodes[first:]:
        note = _note(text, node, frozenset())
        run.append(note if note is not None and (node.kind == "note" or note.label in called) else node)
    return [*nodes[:first], *run]
