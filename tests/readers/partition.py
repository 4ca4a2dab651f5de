"""The law of the readers, as a check: every character stands in exactly one place."""

from encoder.document import Block, Document
from encoder.span import Span


def lapses(document: Document) -> list[str]:
    """What breaks the law: characters in no place or in two, leaves that begin or end with white space …"""
    text = document.text
    leaf = [0] * len(text)
    silent = [0] * len(text)
    found = []
    for block in document.leaves:
        assert block.content is not None
        for offset in range(*block.content):
            leaf[offset] += 1
        words = text[block.content.start : block.content.end]
        if words != words.strip():
            found.append(f"{block.kind} begins or ends with white space: {words!r}")
        if not block.span.contains(block.content):
            found.append(f"{block.kind} lies outside its own span")
    for drop in document.drops:
        for offset in range(*drop.span):
            silent[offset] += 1
    for mark in document.marks:
        if not mark.span.contains(mark.inner):
            found.append(f"{mark.kind} holds what is not in it")
        for offset in (*range(mark.span.start, mark.inner.start), *range(mark.inner.end, mark.span.end)):
            silent[offset] += 1
            if not leaf[offset]:
                found.append(f"{mark.kind} stands outside the leaves at {offset}")
    for offset, character in enumerate(text):
        if leaf[offset] > 1:
            found.append(f"{character!r} at {offset} is in {leaf[offset]} leaves")
        if silent[offset] > 1:
            found.append(f"{character!r} at {offset} is in {silent[offset]} drops or delimiters")
        if not leaf[offset] and not silent[offset]:
            found.append(f"{character!r} at {offset} is lost")
    for index, mark in enumerate(document.marks):
        if any(mark.span.crosses(other.span) for other in document.marks[:index]):
            found.append(f"{mark.kind} at {mark.span} crosses another mark")
    for block in document.blocks:
        found.extend(_misplaced(block))
    tops = [block.span for block in document.blocks]
    found.extend(
        f"{after} begins before {before} ends" for before, after in zip(tops, tops[1:]) if after[0] < before[1]
    )
    return found


def _misplaced(block: Block, depth: int = 0) -> list[str]:
    """Children outside their parent, out of order, too deep; blocks that are both leaf and container."""
    found = []
    if depth > 70:
        found.append("blocks nest too deep")
    if block.content is not None and block.children:
        found.append(f"{block.kind} is a leaf and has children")
    position = block.span.start
    for child in block.children:
        if child.span.start < position or child.span.end > block.span.end:
            found.append(f"{child.kind} {child.span} is misplaced in {block.kind} {block.span}")
        position = child.span.end
        found.extend(_misplaced(child, depth + 1))
    return found


def words(document: Document, span: Span) -> str:
    """The characters of a span that are text."""
    silent = [drop.span for drop in document.drops]
    for mark in document.marks:
        silent.extend((Span(mark.span.start, mark.inner.start), Span(mark.inner.end, mark.span.end)))
    return "".join(
        document.text[offset]
        for offset in range(*span)
        if not any(hidden.start <= offset < hidden.end for hidden in silent)
    )
