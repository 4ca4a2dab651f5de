"""What the header is made from: the front matter, its citation, the decisions of the project."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from encoder.citation import Citation
from encoder.citation.dating import Dated, document_date
from encoder.citation.fields import cited, fields
from encoder.citation.languages import codes
from encoder.config import Config
from encoder.document import Block, Document

Fill = Callable[[etree._Element, Block], None]

KNOWN = frozenset({"date", "title", "citation", "summary", "language", "contents"})


@dataclass(frozen=True)
class Front:
    """The front matter of a document; `fill` puts the words of a leaf into an element, once for each."""

    document: Document
    config: Config
    fill: Fill

    def leaves(self, label: str) -> tuple[Block, ...]:
        """The leaves of the fields with this label."""
        return tuple(leaf for field in fields(self.document) if field.label == label for leaf in _words(field))

    @property
    def others(self) -> tuple[tuple[Block, ...], ...]:
        """The leaves of each field that has no place of its own."""
        return tuple(_words(field) for field in fields(self.document) if field.label not in KNOWN)

    def said(self, key: str) -> str:
        """What the front matter says under a key, as a plain string; empty if nothing."""
        return re.sub(r"\s+", " ", self.document.metadata.get(key, "")).strip()

    @cached_property
    def citation(self) -> Citation:
        """The citation taken apart."""
        return cited(self.document)

    @cached_property
    def dated(self) -> Dated | None:
        """The date of the document."""
        return document_date(self.document)

    @cached_property
    def originals(self) -> tuple[str, ...]:
        """The languages of the original, as codes."""
        return codes(self.said("language"))

    @property
    def translators(self) -> tuple[str, ...]:
        """The translators by name."""
        own = self.said("translator") or self.said("translators") or self.said("translated by")
        if own:
            return tuple(name.strip() for name in re.split(r",\s*(?:and\s+)?|;\s*|\s+and\s+", own) if name.strip())
        return tuple(dict.fromkeys(self.citation.all("translator")))

    @property
    def url(self) -> str:
        """The web page that was transcribed."""
        return self.citation.first("url") or self.said("url") or self.said("source_url")

    def published(self, key: str, otherwise: str = "") -> str:
        """A part of the publication statement that the project decides."""
        return self.config.publication.get(key, "").strip() or otherwise


def _words(field: Block) -> tuple[Block, ...]:
    """The leaves of a field that hold words."""
    return tuple(leaf for leaf in field.leaves() if leaf.kind != "rule")
