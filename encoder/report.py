"""The report of an encoding: every decision, where it was taken, how sure, by which rule, and why.

Offsets count characters of the transcription from 0; lines and columns count from 1. The same encoding gives the same
bytes; times are therefore not in it. What is empty is left out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from encoder.document import Document, Wrap
from encoder.span import Span

if TYPE_CHECKING:
    from encoder.pipeline import Encoding


def report(encoding: Encoding) -> dict[str, Any]:
    """The decisions, the entities and what is to be told, as JSON values."""
    document = encoding.document
    return {
        "source": document.source,
        "characters": len(document.text),
        "narrator": document.narrator,
        "decisions": [_decision(document, wrap) for wrap in document.wraps],
        "entities": plain(document.entities),
        "participants": plain(document.participants),
        "diagnostics": [_place(document, told.span) | _rest(told) for told in encoding.diagnostics],
        "findings": plain(encoding.findings),
    }


def as_json(encoding: Encoding) -> bytes:
    """The report as a file in UTF-8."""
    return dump(report(encoding)).encode() + b"\n"


def dump(value: Any) -> str:
    """A JSON value as text that people can read."""
    return json.dumps(value, ensure_ascii=False, indent=1)


def plain(value: Any) -> Any:
    """A value of the model as JSON values: records without their empty fields, spans as [start, end]."""
    if is_dataclass(value) and not isinstance(value, type):
        named = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
        return {name: inner for name, inner in named.items() if inner not in ("", None, [], {})}
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return [plain(inner) for inner in value]
    return value


def _decision(document: Document, wrap: Wrap) -> dict[str, Any]:
    """A wrap with its place and its kind; attributes and doubts as they will be in the TEI."""
    said = _rest(wrap)
    return {**_place(document, wrap.span), "kind": said.pop("tag"), **said}


def _rest(record: Any) -> dict[str, Any]:
    said: dict[str, Any] = plain(record)
    del said["span"]
    return said


def _place(document: Document, span: Span) -> dict[str, Any]:
    line, column = document.lines.position(span.start)
    return {
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "text": document.text[span.start : span.end],
    }
