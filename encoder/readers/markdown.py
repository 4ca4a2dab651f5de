"""Markdown as transcriptions use it: blocks, inline markup and footnotes at exact offsets, front matter, and what
editions of documents add (numbered heads, datelines, signatures, paragraphs cut by a page).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from types import MappingProxyType

from encoder.diagnostics import Diagnostic
from encoder.document import Document, Drop, Mark
from encoder.readers import _notes
from encoder.readers._blocks import Parser
from encoder.readers._cuts import joined
from encoder.readers._front import Field, front
from encoder.readers._head import described
from encoder.readers._inline import Inline, References
from encoder.readers._layout import between, seams
from encoder.readers._nodes import Node, lines
from encoder.readers._yaml import metadata
from encoder.span import Span

NAME = "markdown"
SUFFIXES = (".md", ".markdown", ".mdown", ".txt")
DESCRIPTION = "Markdown as transcriptions use it, with front matter as labels or YAML"

# Emphasis around a whole heading says only that it is a heading.
WHOLE = re.compile(r"(\*{1,3}|_{1,3})(?=\S)([^*_]+)(?<=\S)\1$")
VERBATIM = frozenset({"code", "metadata", "rule"})


def read(text: str, source: str) -> Document:
    """The document in a Markdown text; `source` is what messages call it."""
    start = int(text.startswith("\ufeff"))
    head = metadata(text, start)
    parser = Parser(text)
    nodes = parser.parse(lines(text, head.end if head else start))
    _bare_headings(text, nodes)
    parts = front(text, nodes)
    body = _notes.separate(text, parts.body)
    body, diagnostics = joined(text, body)
    described(text, body)
    nodes = [*([head.node] if head else []), *(field.node for field in parts.fields), *body]

    notes = list(_notes.labels(nodes))
    references = References(
        frozenset(note.label for note in notes), _notes.bracketed(text, notes), dict(parser.targets)
    )
    leaves = sorted((leaf for node in nodes for leaf in node.leaves()), key=lambda leaf: leaf.start)
    for leaf in leaves:
        leaf.trim(text)
    marks, drops, told = _inline(text, leaves, references)
    drops.extend(between(len(text), (leaf.content for leaf in leaves if leaf.content), parser.comments))
    values = {**_metadata(text, parts.fields, marks, drops), **(head.values if head else {})}
    told.extend((*diagnostics, *_notes.twice(notes), *(head.diagnostics if head else ())))
    return Document(
        source,
        text,
        tuple(node.block() for node in nodes),
        tuple(sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))),
        tuple(sorted(drops, key=lambda drop: drop.span)),
        MappingProxyType(values),
        diagnostics=tuple(sorted(told)),
    )


def _bare_headings(text: str, nodes: list[Node]) -> None:
    """Leave the emphasis around whole headings to the layout (changes the nodes in place)."""
    for node in nodes:
        if node.kind == "heading" and node.lines and len(node.lines) == 1:
            found = WHOLE.match(text, *node.lines[0])
            if found:
                node.lines = [Span(*found.span(2))]


def _inline(
    text: str, leaves: Iterable[Node], references: References
) -> tuple[list[Mark], list[Drop], list[Diagnostic]]:
    """The marks and drops inside all leaves, and what there is to say."""
    marks: list[Mark] = []
    drops: list[Drop] = []
    diagnostics: list[Diagnostic] = []
    for leaf in leaves:
        inline = Inline(text, leaf, references)
        if leaf.kind not in VERBATIM:
            inline.read()
        # Line ends inside a comment belong to it, those inside code are characters of the code.
        comments = [drop.span for drop in inline.drops if drop.because == "comment"]
        codes = [mark.span for mark in inline.marks if mark.kind == "code"]
        for seam in seams(text, leaf):
            if any(span.contains(seam.span) for span in comments):
                continue
            if isinstance(seam, Drop):
                drops.append(seam)
            elif seam.kind == "cut" or not any(span.contains(seam.span) for span in codes):
                marks.append(seam)
        marks.extend(inline.marks)
        drops.extend(inline.drops)
        diagnostics.extend(inline.diagnostics)
    return marks, drops, diagnostics


def _metadata(text: str, fields: Iterable[Field], marks: Iterable[Mark], drops: Iterable[Drop]) -> dict[str, str]:
    """What the fields say, by key, as plain strings."""
    silent = [(drop.span, "") for drop in drops]
    for mark in marks:
        silent.append((Span(mark.span.start, mark.inner.start), " " if mark.kind == "break" else ""))
        silent.append((Span(mark.inner.end, mark.span.end), ""))
    silent.sort()
    values: dict[str, str] = {}
    for field in fields:
        words = " ".join(" ".join(_heard(text, leaf, silent) for leaf in field.text).split())
        if field.key and words:
            values[field.key] = f"{values[field.key]}; {words}" if field.key in values else words
    return values


def _heard(text: str, leaf: Node, silent: list[tuple[Span, str]]) -> str:
    """The text of a leaf without what is silent in it."""
    if leaf.content is None:
        return ""
    position, end = leaf.content
    pieces: list[str] = []
    for span, instead in silent[bisect_left(silent, position, key=lambda pair: pair[0].start) :]:
        if span.start >= end:
            break
        pieces.extend((text[position : span.start], instead))
        position = max(position, span.end)
    return "".join((*pieces, text[position:end]))
