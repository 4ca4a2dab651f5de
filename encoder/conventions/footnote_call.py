"""The number of a footnote in brackets: struggle[1] but. (Where the file has the note, the reader knows it already.)"""

from __future__ import annotations

from encoder.conventions.claim import Claim, Lack, around
from encoder.conventions.evidence.bracket import Bracket

NAME = "footnote_call"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (("struggle[1] but", 'struggle<ref rend="brackets" target="#fn1">1</ref> but'),)


def claim(bracket: Bracket) -> Claim | Lack | None:
    """A small number that touches a word or a stop."""
    if not bracket.content.isdigit() or len(bracket.content) > 3:
        return None
    before = bracket.line.text[bracket.start - 1 : bracket.start] if bracket.start else ""
    if not (before.isalpha() or before in tuple('.,;:!?"”’)')) or bracket.attached_right is not None:
        return Lack("a word or stop that it touches")
    call = around(bracket, "ref", {"rend": "brackets", "target": f"#fn{bracket.content}"}, resp="")
    return Claim("call", 0.93, "a number that touches the word before", (call,))
