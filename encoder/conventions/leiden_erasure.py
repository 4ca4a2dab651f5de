"""Leiden: what was erased in antiquity and can still be read, [[Geta]]."""

from __future__ import annotations

from dataclasses import replace

from encoder.conventions.claim import Claim, around
from encoder.conventions.evidence.bracket import Bracket

NAME = "leiden_erasure"
STYLES = frozenset({"leiden"})
GLYPHS = frozenset({"double"})
EXAMPLES = (("[[Geta]]", '<del rend="erasure double">Geta</del>'),)


def claim(bracket: Bracket) -> Claim | None:
    """Anything in double brackets."""
    if bracket.line.text[bracket.start] != "[":
        return None
    erased = replace(around(bracket, "del"), attributes={"rend": "erasure double"})
    return Claim("erasure", 0.99, "double brackets", (erased,))
