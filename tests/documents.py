"""Small documents for tests: blocks and wraps from a text in which they are easy to see."""

from __future__ import annotations

from encoder.document import Block, Document, Mark, Wrap
from encoder.span import Span


def document(text: str, *wraps: Wrap, marks: tuple[Mark, ...] = ()) -> Document:
    """A document whose paragraphs are parted by blank lines; `text` has no other layout."""
    blocks, position = [], 0
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            span = Span(position, position + len(paragraph.rstrip("\n")))
            blocks.append(Block("paragraph", span, content=span))
        position += len(paragraph) + 2
    return Document("memo.md", text, tuple(blocks), marks, wraps=wraps)


def wrap(text: str, part: str, tag: str, **rest: object) -> Wrap:
    """A wrap around the only place where `part` stands in `text`; `brackets=1` drops its first and last character."""
    start = text.index(part)
    span = Span(start, start + len(part))
    brackets = rest.pop("brackets", 0)
    inner = Span(span.start + int(str(brackets)), span.end - int(str(brackets))) if brackets else None
    return Wrap(span, tag, inner=inner, **rest)  # type: ignore[arg-type]
