"""The front matter of a document: its fields, and the citation among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from encoder.citation import Citation, parse
from encoder.document import Block, Document
from encoder.reading import Reading, readings
from encoder.span import Span


def fields(document: Document) -> Iterator[Block]:
    """The fields of the front matter in order."""
    return (block for block in document.blocks if block.kind == "field")


def citations(document: Document) -> Iterator[tuple[Reading, Citation]]:
    """The paragraphs of the citation, each as it is read without its markup, and taken apart.

    What annotators have said is left out of account, so that nothing depends on their order.
    """
    blocks = tuple(block for block in fields(document) if block.label == "citation")
    if not blocks:
        return
    for reading in readings(replace(document, blocks=blocks, wraps=())):
        yield reading, parse(reading.text, tuple(_emphasised(document, reading)))


def cited(document: Document) -> Citation:
    """The whole citation, from its field or from the metadata; empty if there is none."""
    found = [citation for _, citation in citations(document)]
    if not found:
        return parse(document.metadata.get("citation", ""))
    return found[0] if len(found) == 1 else parse(" ".join(citation.text for citation in found))


def _emphasised(document: Document, reading: Reading) -> Iterator[Span]:
    """The words in italics, as positions in the reading."""
    for mark in document.marks:
        if mark.kind == "emphasis" and reading.block.content and reading.block.content.contains(mark.span):
            yield Span(reading.index(mark.inner.start), reading.index(mark.inner.end))
