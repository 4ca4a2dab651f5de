"""What a reader made of a text, written short enough for a fixture."""

from encoder.document import Block, Document
from encoder.readers import read


def marked(markdown: str, name: str = "any.md") -> str:
    """All leaves of a text as they are read, marks as tags, what is dropped left out; `¶` between leaves."""
    document = read(markdown, name)
    return "¶".join(words(document, leaf) for leaf in document.leaves if leaf.content and not leaf.content.empty)


def words(document: Document, leaf: Block) -> str:
    """One leaf with its marks as tags."""
    assert leaf.content is not None
    silent = {offset for drop in document.drops for offset in range(*drop.span)}
    tags: list[tuple[int, int, int, str]] = []
    for mark in document.marks:
        silent.update((*range(mark.span.start, mark.inner.start), *range(mark.inner.end, mark.span.end)))
        target = f" {mark.target}" if mark.target else ""
        if mark.inner.empty:
            tags.append((mark.span.start, 1, 0, f"<{mark.kind}{target}/>"))
        else:
            tags.append((mark.inner.start, 1, -mark.span.end, f"<{mark.kind}{target}>"))
            tags.append((mark.inner.end, 0, -mark.span.start, f"</{mark.kind}>"))
    pieces = []
    pending = sorted(tag for tag in tags if leaf.content.start <= tag[0] <= leaf.content.end)
    for offset in range(leaf.content.start, leaf.content.end + 1):
        while pending and pending[0][0] == offset:
            pieces.append(pending.pop(0)[3])
        if offset < leaf.content.end and offset not in silent:
            pieces.append(document.text[offset])
    return "".join(pieces)


def outline(markdown: str, name: str = "any.md") -> list[str]:
    """The blocks of a text, one a line, children indented by a point: `heading 2: Title`."""
    document = read(markdown, name)
    return [row for block in document.blocks for row in _rows(document, block, "")]


def _rows(document: Document, block: Block, indent: str) -> list[str]:
    name = " ".join(filter(None, (indent + block.kind, str(block.level or ""), block.label)))
    text = f": {words(document, block)}" if block.content is not None and not block.content.empty else ""
    return [name + text, *(row for child in block.children for row in _rows(document, child, indent + "."))]
