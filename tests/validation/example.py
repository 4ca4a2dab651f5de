"""The document that the tests of validation start from: fictitious, valid, every rule has something to say about it."""

from pathlib import Path

EXAMPLE_FILE = Path(__file__).parent / "example.xml"
EXAMPLE = EXAMPLE_FILE.read_text(encoding="utf-8")


def changed(old: str, new: str, document: str = EXAMPLE) -> str:
    """Return the document with the first `old` replaced; a change that changes nothing is a mistake in the test."""
    assert old in document, f"{old!r} is not in the document"
    return document.replace(old, new, 1)
