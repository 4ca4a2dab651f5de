"""The title of a part that the editor supplied, alone in its line: [Enclosure], [Tab A], [Attachment 2]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, Lack, supplied
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.vocabulary import expression, one_of

NAME = "structure"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (("[Enclosure]", '<supplied reason="undefined">Enclosure</supplied>'),)

_PARTS = one_of(
    r"""(?:sub)?enclosures? | attachments? | annex(?:es)? | append(?:ix|ices) | tabs? | inclosures? | supplements? | exhibits?
    | schedules? | addend(?:um|a)"""
)
_TITLES = one_of(
    r"""part | section | chapter | postscript | table | list | memorandum | subject | message | telegram | letter | note | paper
    | statement | draft | extracts? | agenda"""
)
_PART = expression(rf"^(?:{_PARTS}|{_TITLES})\b.*$")
_CERTAIN = expression(rf"^{_PARTS}\b")
_BARE = re.compile(r"^(?:\w+\s+){0,2}[\w.–—-]+(?:\s+[“\"(].*)?\.?$")
_NUMBER = re.compile(r"^\W*(?:[A-Z]|\d{1,3}|[IVXL]+)\W*$")


def claim(bracket: Bracket) -> Claim | Lack | None:
    """The word for a part, alone in its line."""
    if len(bracket.words) > 12 or not _PART.match(bracket.content):
        return None
    if not bracket.alone:
        return _with_number(bracket)
    certainty = 0.975 if _BARE.match(bracket.content) or bracket.line.block.kind == "heading" else 0.87
    return Claim("structure", certainty, "the title of a part, alone in its line", (supplied(bracket, "undefined"),))


def _with_number(bracket: Bracket) -> Claim | Lack | None:
    """The word for a part supplied before its number: [Attachment] “E”."""
    if not _CERTAIN.match(bracket.content) or bracket.depth or len(bracket.words) > 1:
        return None
    if bracket.line.text[: bracket.start].strip() or not _NUMBER.match(bracket.line.text[bracket.end :][:20]):
        return Lack("a line of its own", 0.5)
    return Claim("structure", 0.944, "the word for a part before its number", (supplied(bracket, "undefined"),))
