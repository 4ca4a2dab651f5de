"""Transcriptions of archival documents into TEI P5, with the proof that the text is whole.

    >>> import encoder
    >>> encoding = encoder.encode("The com[munist] party.", name="memo.md")
    >>> "<expan>com<ex" in encoding.tei.decode()
    True

`encode` makes TEI of a transcription, `validate` examines a TEI file, `publish` makes a page, a PDF, plain text or the
source again. Importing this package loads nothing heavy: lxml, Saxon and Typst come when they are used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from encoder.errors import EncoderError

if TYPE_CHECKING:
    from encoder.config import Config
    from encoder.document import Document
    from encoder.pipeline import Encoding, encode
    from encoder.publication import publish
    from encoder.validation import Finding, validate

__all__ = ["Config", "Document", "EncoderError", "Encoding", "Finding", "encode", "publish", "validate"]

_HOMES = {
    "Config": "encoder.config",
    "Document": "encoder.document",
    "Encoding": "encoder.pipeline",
    "Finding": "encoder.validation",
    "encode": "encoder.pipeline",
    "publish": "encoder.publication",
    "validate": "encoder.validation",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module 'encoder' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 -- only when something is used

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
