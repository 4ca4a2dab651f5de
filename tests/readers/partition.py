"""The law of the readers, as a check: every character stands in exactly one place."""

from itertools import pairwise

from encoder.document import Block, Document


def lapses(document: Document) -> list[str]:
    """What breaks the law: characters in no place or in two, leaves that begin or end with white space …"""
    leaf, silent = [0] * len(document.text), [0] * len(document.text)
    for block in document.leaves:
        assert block.content is not None
        for offset in range(*block.content):
            leaf[offset] += 1
    for drop in document.drops:
        for offset in range(*drop.span):
            silent[offset] += 1
    for mark in document.marks:
        for offset in (*range(mark.span.start, mark.inner.start), *range(mark.inner.end, mark.span.end)):
            silent[offset] += 1
    found = []
    for offset, character in enumerate(document.text):
        if leaf[offset] > 1:
            found.append(f"{character!r} at {offset} is in {leaf[offset]} leaves")
        if silent[offset] > 1:
            found.append(f"{character!r} at {offset} is in {silent[offset]} drops or delimiters")
        if not leaf[offset] and not silent[offset]:
            found.append(f"{character!r} at {offset} is lost")
    return [*found, *_leaves(document), *_marks(document, leaf), *_order(document)]


def _leaves(document: Document) -> list[str]:
    """Leaves with white space at their ends, or text outside themselves."""
    found = []
    for block in document.leaves:
        assert block.content is not None
        words = document.text[block.content.start : block.content.end]
        if words != words.strip():
            found.append(f"{block.kind} begins or ends with white space: {words!r}")
        if not block.span.contains(block.content):
            found.append(f"{block.kind} lies outside its own span")
    return found


def _marks(document: Document, leaf: list[int]) -> list[str]:
    """Marks that cross, that hold what is not in them, that stand outside the leaves."""
    found = []
    for index, mark in enumerate(document.marks):
        if not mark.span.contains(mark.inner):
            found.append(f"{mark.kind} holds what is not in it")
        if not all(leaf[mark.span.start : mark.span.end]):
            found.append(f"{mark.kind} stands outside the leaves")
        if any(mark.span.crosses(other.span) for other in document.marks[:index]):
            found.append(f"{mark.kind} at {mark.span} crosses another mark")
    return found


def _order(document: Document) -> list[str]:
    """Blocks that overlap or stand out of order."""
    tops = [block.span for block in document.blocks]
    found = [f"{after} begins before {before} ends" for before, after in pairwise(tops) if after.start < before.end]
    for block in document.blocks:
        found.extend(_misplaced(block))
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
