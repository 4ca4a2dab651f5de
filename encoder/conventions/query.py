"""A doubt about the word before: Petrov [?], 1948 (?). CECERT excludes readings: for this use `unclear`."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, Lack, note
from encoder.conventions.evidence.bracket import Bracket
from encoder.document import Wrap

NAME = "query"
STYLES = frozenset({"documentary", "frus"})
GLYPHS = frozenset({"square", "parens", "braces"})
EXAMPLES = (
    (
        "met Petrov [?] there",
        'met <unclear cert="low">Petrov</unclear> <note type="query" about="before">?</note> there',
    ),
    ("in 1948 (?) or", 'in <unclear cert="low">1948</unclear> <note type="query" rend="parens">?</note> or'),
)

_DOUBT = re.compile(r"^\(?[?!]{1,3}\)?$")


def claim(bracket: Bracket) -> Claim | Lack | None:
    """Nothing but question or exclamation marks."""
    if not _DOUBT.match(bracket.content):
        return None
    remark = note(bracket, "query", about="before")
    if "?" not in bracket.content:
        return Claim("query", 0.96, "only exclamation marks", (remark,))
    name, words = bracket.name_before, bracket.words_left
    if not name and not words:
        return Claim("query", 0.9, "a question mark, and no word before it", (note(bracket, "query", about="after"),))
    first = name[0] if len(name) > 1 and bracket.left[-1].text != "." else words[-1] if words else name[0]
    last = words[-1] if words else name[-1]
    doubtful = Wrap(bracket.place(first.start, last.end), "unclear", {"cert": "low"}, resp=bracket.line.project.by)
    return Claim("query", 0.98, "a question mark after a word", (doubtful, remark))
