"""Whose emphasis it is: this *must* [emphasis in the original] stop."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, note
from encoder.conventions.evidence.bracket import Bracket
from encoder.document import Mark, Wrap

NAME = "emphasis"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    (
        "this must [emphasis in the original] stop",
        'this <emph>must</emph> <note type="emphasis">emphasis in the original</note> stop',
    ),
    ("they must [italics mine] go", 'they <hi>must</hi> <note type="emphasis">italics mine</note> go'),
)

_EMPHASIS = re.compile(
    r"\b(emphasis|emphasi[sz]ed|italics?|italicized|underlin(?:ing|ed)|underscor(?:ing|ed)|bold|capitals|boldface)\b"
    r".*\b(original|source|text|document|added|mine|ours|my|our|author|supplied|manuscript|typescript)\b|^my (?:emphasis|italics)$",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(added|mine|ours|my|our|supplied)\b", re.IGNORECASE)
_REND = {"emphasis": "italic", "strong": "bold", "underline": "underline"}
_NEAR = 40  # characters between the emphasised words and the remark


def claim(bracket: Bracket) -> Claim | None:
    """The word emphasis, italics or underlining, and whose."""
    if len(bracket.words) > 10 or not _EMPHASIS.search(bracket.content):
        return None
    tag = "hi" if _OWN.search(bracket.content) else "emph"
    mark = _mark_before(bracket)
    if mark is not None:
        subject = Wrap(mark.span, tag, {"rend": _REND[mark.kind]}, inner=mark.inner, id=f"{tag}@{mark.span.start}")
    else:
        words = bracket.words_left
        if not words:
            return Claim("emphasis", 0.95, "it says whose emphasis it is", (note(bracket, "emphasis", about="before"),))
        span = bracket.place(words[-1].start, words[-1].end)
        subject = Wrap(span, tag, id=f"{tag}@{span.start}", resp=bracket.line.project.by if tag == "hi" else "")
    remark = note(bracket, "emphasis", {"target": f"#{subject.id}"})
    return Claim("emphasis", 0.97, "it says whose emphasis it is", (subject, remark))


def _mark_before(bracket: Bracket) -> Mark | None:
    """The emphasised words nearest before the bracket."""
    start = max(bracket.floor, bracket.start - _NEAR)
    marks = [
        mark
        for mark in bracket.line.marks_over(start, bracket.start)
        if mark.kind in _REND and mark.span.end <= bracket.span.start
    ]
    return max(marks, key=lambda mark: mark.span.end, default=None)
