"""From an annotated document to TEI: header, lists and text put together, identifiers numbered, layout said."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from encoder.config import Config
from encoder.diagnostics import Diagnostic
from encoder.document import Document
from encoder.span import Span
from encoder.tei.body import Body
from encoder.tei.containment import may_hold
from encoder.tei.elements import make
from encoder.tei.header import header
from encoder.tei.identifiers import number
from encoder.tei.inline import chain
from encoder.tei.leaves import Leaves
from encoder.tei.standoff import standoff


@dataclass(frozen=True, slots=True)
class Edition:
    """A document as TEI.

    For the proof of conservation, `emitted` are the stretches of the transcription that stand in text nodes, `layout`
    those between a speaker's label and the speech; `diagnostics` what the tree had to leave out.
    """

    root: etree._Element
    emitted: tuple[Span, ...]
    layout: tuple[Span, ...]
    diagnostics: tuple[Diagnostic, ...]

    def serialize(self) -> bytes:
        """The file: UTF-8, mixed content never indented."""
        return etree.tostring(self.root.getroottree(), encoding="UTF-8", xml_declaration=True) + b"\n"


def write(document: Document, config: Config) -> Edition:
    """The TEI of a document."""
    leaves = Leaves(document, may_hold())
    head = header(document, config, leaves.fill_front)
    text = Body(leaves, config.language).text()
    written = leaves.inline.written
    lists = standoff(document, config, lambda identifier: identifier if identifier in written else "")
    root = make("TEI", {"lang": config.language})
    for part in (head, lists, text):
        if part is not None:
            root.append(part)
    chain(leaves.inline.chains)
    number(root)
    leaves.layout.finish(root)
    schema = config.publication.get("schema", "https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng")
    root.addprevious(
        etree.ProcessingInstruction(
            "xml-model", f'href="{schema}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"'
        )
    )
    return Edition(root, tuple(leaves.inline.emitted), tuple(leaves.divided), tuple(leaves.inline.diagnostics))
