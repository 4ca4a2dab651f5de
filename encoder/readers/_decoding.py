"""From bytes to a text that TEI can hold, or a refusal that says which byte or character stands where."""

from __future__ import annotations

import codecs
import re

from encoder.diagnostics import Lines
from encoder.errors import ReadingError

# XML 1.0, production 2 (Char): everything else cannot be written, not even as a character reference.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
BYTE_ORDER_MARK = "\ufeff"
# Wider marks first: the UTF-32 one begins with the UTF-16 one.
OTHER_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
# What files of other kinds begin with, so that the message can name them.
SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (DOCX, ODT and EPUB are such)"),
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or PowerPoint file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
)
# A transcription holds no control characters; this many NULs in the beginning are a program's file, not a slip.
BINARY_SAMPLE, BINARY_NULS = 4096, 4


def decode(source: bytes | str, name: str) -> str:
    """The text of a transcription; `name` is what messages call it. Raises ReadingError for what is none."""
    text = source if isinstance(source, str) else _from_bytes(source, name)
    if not text.removeprefix(BYTE_ORDER_MARK).strip():
        raise ReadingError("there is no text in it", hint="give a transcription in UTF-8", where=name)
    refused = FORBIDDEN.search(text)
    if refused is None:
        return text
    line, column = Lines(text).position(refused.start())
    what = "NUL" if refused[0] == "\0" else "a character that XML forbids"
    raise ReadingError(
        f"U+{ord(refused[0]):04X} is {what}",
        hint="delete it; it cannot be written in TEI",
        where=f"{name}:{line}:{column}",
    )


def _from_bytes(source: bytes, name: str) -> str:
    """The characters of UTF-8 bytes; a byte order mark stays, as their first."""
    for mark, encoding in OTHER_MARKS:
        if source.startswith(mark):
            hint = f"convert it: iconv -f {encoding.lower()} -t utf-8"
            raise ReadingError(f"this is {encoding}, not UTF-8", hint=hint, where=name)
    for signature, kind in SIGNATURES:
        if source.startswith(signature):
            raise ReadingError(f"this is {kind}, not a text", hint="save its text as UTF-8", where=name)
    if source[:BINARY_SAMPLE].count(0) >= BINARY_NULS:
        raise ReadingError("this is a binary file, not a text", hint="save its text as UTF-8", where=name)
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(source, error.start, name) from None


def _not_utf8(source: bytes, offset: int, name: str) -> ReadingError:
    """The refusal of the byte at `offset` (from 0)."""
    line = source.count(b"\n", 0, offset) + 1
    before = source[source.rfind(b"\n", 0, offset) + 1 : offset]
    return ReadingError(
        f"byte 0x{source[offset]:02X} at offset {offset} is not UTF-8",
        hint="if the file is Latin-1, convert it: iconv -f latin1 -t utf-8",
        where=f"{name}:{line}:{len(before.decode('utf-8')) + 1}",
    )
