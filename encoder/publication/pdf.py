"""The PDF: `xslt/print.xsl` writes Typst markup, Typst sets it. Tagged, PDF/UA-1 and PDF/A-2a.

Typst brings its own fonts (Latin, Greek, Cyrillic) and system fonts are not looked at, so the same TEI gives the same
bytes on every machine and at every time: the day in the file is that of the edition. Under PDF/A a character
without a glyph is an error, and so it shall be: an empty box in an edition is a lost character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

from encoder.errors import PublicationError

STYLESHEET = "print"
SUFFIX = ".pdf"
DESCRIPTION = "A tagged PDF (PDF/UA-1, PDF/A-2a) with footnotes and an index of names"

_MISSING_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')


def parameters(fonts: Sequence[str]) -> Mapping[str, str]:
    """What print.xsl must know: with fonts of the user's own, names in other scripts are printed too."""
    return {"other-scripts": "yes" if fonts else "no"}


def finish(markup: str, fonts: Sequence[str]) -> bytes:
    """Set Typst markup; `fonts` are folders. Raises PublicationError, which names characters without a glyph."""
    import typst  # noqa: PLC0415 -- only who makes a PDF pays for it

    _require_folders(fonts)
    try:
        made = typst.compile(
            markup.encode("utf-8"),
            format="pdf",
            pdf_standards=["a-2a", "ua-1"],
            font_paths=typst.Fonts(include_system_fonts=False, font_paths=list(fonts)),
        )
    except RuntimeError as error:
        raise _explained(error) from error
    if not isinstance(made, bytes):
        raise PublicationError("Typst returned no PDF", "please report this with the document")
    return made


def _require_folders(fonts: Sequence[str]) -> None:
    for folder in fonts:
        if not Path(folder).is_dir():
            raise PublicationError(f"{folder} is not a folder with fonts", "name the folder, not a font file")


def _explained(error: RuntimeError) -> PublicationError:
    diagnostic = str(getattr(error, "diagnostic", error))
    missing = dict.fromkeys(character for text in _MISSING_GLYPH.findall(diagnostic) for character in text)
    if not missing:
        return PublicationError(f"Typst cannot set the document: {error}", "please report this with the document")
    named = ", ".join(f"{character} (U+{ord(character):04X} {_name(character)})" for character in missing)
    return PublicationError(
        f"no font at hand has a glyph for {named}",
        "give a folder with fonts that have them, for example --font-path /usr/share/fonts",
    )


def _name(character: str) -> str:
    return unicodedata.name(character, "unnamed")
