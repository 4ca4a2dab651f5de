"""A part of a citation: where it stands, what it is, what it says in normal form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from encoder.span import Span


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the citation in a role; `attributes` are its value as TEI writes it (when; n; from, to)."""

    span: Span
    role: str
    attributes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    certainty: float = 1.0
