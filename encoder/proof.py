"""The proof that the text is whole: conservation and return (docs/architecture.md), for every document written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from encoder.diagnostics import Position
from encoder.document import Document, Drop, Mark, Wrap
from encoder.errors import ProofError
from encoder.span import Span


def conserved(document: Document, emitted: Iterable[Span], layout: Iterable[Span] = ()) -> None:
    """Raise ProofError unless every character is in one text node or is implied by something that says so.

    `emitted` are the stretches in text nodes, `layout` those that a leaf's own division left between its parts.
    """
    position = 0
    implied = _merged([*_implied(document), *layout])
    cursor = 0
    for span in [*sorted(emitted), Span(len(document.text), len(document.text))]:
        if span.start < position:
            raise _broken(document, span.start, "these characters stand in the TEI twice")
        gap = Span(position, span.start)
        while cursor < len(implied) and implied[cursor].end < gap.end:
            cursor += 1
        covered = gap.empty or (cursor < len(implied) and implied[cursor].contains(gap))
        if not covered:
            raise _broken(document, gap.start, "these characters are in no text node and nothing implies them")
        position = span.end


def returned(document: Document, source: str) -> None:
    """Raise ProofError unless `source`, made from the TEI again, is the transcription, character for character."""
    if source == document.text:
        return
    place = next(
        (at for at, (ours, theirs) in enumerate(zip(document.text, source, strict=False)) if ours != theirs),
        min(len(document.text), len(source)),
    )
    raise _broken(
        document,
        place,
        f"the TEI gives back {source[place : place + 30]!r} where the transcription has "
        f"{document.text[place : place + 30]!r}",
    )


def _implied(document: Document) -> Iterator[Span]:
    """All stretches that may stand outside text nodes: drops, delimiters, brackets."""
    drops: Iterable[Drop] = document.drops
    yield from (drop.span for drop in drops)
    annotations: list[Mark | Wrap] = [*document.marks, *(wrap for wrap in document.wraps if wrap.inner is not None)]
    for annotation in annotations:
        inner = annotation.inner or annotation.span
        yield Span(annotation.span.start, inner.start)
        yield Span(inner.end, annotation.span.end)
    content = 0
    for leaf in document.leaves:
        if leaf.content is not None:
            yield Span(content, leaf.content.start)
            content = leaf.content.end
    yield Span(content, len(document.text))


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The stretches as few as possible: touching ones made one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _broken(document: Document, offset: int, message: str) -> ProofError:
    line, column = _position(document, offset)
    return ProofError(
        f"the text would not be whole: {message}",
        "nothing was written; this is a defect of the program, please report it with the transcription",
        f"{document.source}:{line}:{column}",
    )


def _position(document: Document, offset: int) -> Position:
    return document.lines.position(min(offset, max(0, len(document.text) - 1)))
