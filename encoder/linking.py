"""What a note speaks of: the name, or failing that the word, on the side where its convention says it stands.

A gloss stands before its name, an identification after it; only the finished tree knows where names begin and end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from encoder.document import Wrap
from encoder.nesting import NAMES, Node, Tree
from encoder.span import Span

# Elements that a note can speak of, besides names.
SUBJECTS = NAMES | {"unclear", "seg", "date", "num", "measure", "emph", "foreign", "title"}
# A word; or capitalised words in a row, initials among them: they may be a name that nobody recognised.
_CAPITALISED = r"(?:[A-Z][\w'’-]*\.?\s?)*[A-Z][\w'’-]*"
_WORD_BEFORE = re.compile(rf"(?<![\w'’-])({_CAPITALISED}|[^\W_][\w'’-]*)[\W_]*$")
_WORD_AFTER = re.compile(rf"[\W_]*?({_CAPITALISED}|[^\W_][\w'’-]*)")
_LOOK = 60  # characters in which the nearest word is sought


@dataclass(slots=True)
class _Neighbours:
    """What begins (or ends) at each offset: the outermost subject, and the other end of a note."""

    subjects: dict[int, Node] = field(default_factory=dict)
    notes: dict[int, int] = field(default_factory=dict)


def link(tree: Tree, home: str) -> None:
    """Give every note of the tree that speaks `about` something its target; `home` is the id of the whole leaf."""
    forward, backward = _Neighbours(), _Neighbours()
    for node in walk(tree.children):
        if node.wrap.tag in ("note", "call"):
            forward.notes.setdefault(node.span.start, node.span.end)
            backward.notes.setdefault(node.span.end, node.span.start)
        elif node.wrap.tag in SUBJECTS and not node.span.empty:
            forward.subjects.setdefault(node.span.start, node)
            backward.subjects.setdefault(node.span.end, node)
    for node in [node for node in walk(tree.children) if node.wrap.about]:
        before = node.wrap.about == "before"
        subject = _neighbour(tree, node, backward if before else forward, before) or _word(tree, node, before)
        target = home
        if subject is not None:
            target = subject.wrap.id or f"nm@{subject.span.start}"
            subject.wrap = replace(subject.wrap, id=target)
        node.wrap = replace(node.wrap, attributes={**node.wrap.attributes, "target": f"#{target}"}, about="")


def walk(nodes: list[Node]) -> Iterator[Node]:
    """All nodes, depth first."""
    for node in nodes:
        yield node
        yield from walk(node.children)


def _neighbour(tree: Tree, note: Node, side: _Neighbours, before: bool) -> Node | None:
    """The subject next to the note, with nothing between but spaces, closing marks and other notes."""
    position = note.span.start if before else note.span.end
    while tree.content.start <= position <= tree.content.end:
        subject = side.subjects.get(position)
        if subject is not None and not subject.span.overlaps(note.span):
            return subject
        if position in side.notes:
            position = side.notes[position]
            continue
        step = tree.text[position - 1 : position] if before else tree.text[position : position + 1]
        if not step or step.isalnum() or step in ".;:?!":
            return None
        position += -1 if before else 1
    return None


def _word(tree: Tree, note: Node, before: bool) -> Node | None:
    """The nearest word as a `seg` of its own, if the tree has room for it."""
    if before:
        start = max(tree.content.start, note.span.start - _LOOK)
        found = _WORD_BEFORE.search(tree.text[start : note.span.start])
    else:
        start = note.span.end
        found = _WORD_AFTER.match(tree.text[start : min(tree.content.end, start + _LOOK)])
    if found is None:
        return None
    span = Span(start + found.start(1), start + found.end(1))
    return tree.insert(Wrap(span, "seg", id=f"seg@{span.start}", rule="linking.word"))
