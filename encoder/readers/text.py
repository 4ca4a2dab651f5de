"""Plain text: paragraphs between blank lines, every character as it is."""

from __future__ import annotations

from encoder.document import Document, Drop
from encoder.readers._layout import between, seams
from encoder.readers._nodes import Node, blank, lines, trimmed
from encoder.span import Span

NAME = "text"
SUFFIXES = (".text",)
DESCRIPTION = "plain text: paragraphs between blank lines, no markup at all"


def read(text: str, source: str) -> Document:
    """The paragraphs of a plain text; `source` is what messages call it."""
    found: list[list[Span]] = []
    open_paragraph = False
    for line in lines(text, int(text.startswith("\ufeff"))):
        if blank(text, line):
            open_paragraph = False
            continue
        content = trimmed(text, *line)
        if open_paragraph:
            found[-1].append(content)
        else:
            found.append([content])
        open_paragraph = True
    paragraphs = [Node("paragraph", content[0].start, content[-1].end, content) for content in found]
    blocks = tuple(paragraph.block() for paragraph in paragraphs)
    inside = [
        drop for paragraph in paragraphs for drop in seams(text, paragraph, breaks=False) if isinstance(drop, Drop)
    ]
    outside = between(len(text), [block.content for block in blocks if block.content], ())
    return Document(source, text, blocks, drops=tuple(sorted((*inside, *outside), key=lambda drop: drop.span)))
