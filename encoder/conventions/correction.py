"""A correction without the word sic: emphasize threat [three] points, November [January] 10, beleive [believe].

It is told from an addition by resemblance, kind, word class and the deletion test (encoder.conventions.evidence.replacement).
"""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, Lack, note
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.readings import resemblance
from encoder.conventions.evidence.replacement import replacement
from encoder.document import Alternative, Wrap
from encoder.words import is_english

NAME = "correction"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    (
        "notes of November 7 [8] were",
        'notes of November <choice><sic>7</sic><corr cert="medium">8</corr></choice> <note type="correction">8</note> were',
    ),
    (
        "we beleive [believe] it",
        'we <choice><sic>beleive</sic><corr cert="medium">believe</corr></choice> <note type="correction">believe</note> it',
    ),
)

_MOST = 4  # words of a correction
_ALIKE = 0.6
_BE, _HAVE = frozenset(("is", "are", "was", "were")), frozenset(("has", "have"))


def claim(bracket: Bracket) -> Claim | Lack | None:
    """One to four words that rather stand instead of the words before than beside them."""
    doubtful = re.match(r"^(.*\w)\s*\(?\?\)?$", bracket.content)
    content = doubtful[1] if doubtful else bracket.content
    if not 0 < len(content.split()) <= _MOST or not content[:1].isalnum() or not bracket.words_left:
        return None
    instead = max(replacement(bracket, content), _evident(bracket, content))
    if instead < 0.2:
        return None
    words = bracket.words_left
    last = words[-1]
    start = last.start
    if len(content.split()) == 2 and len(words) > 1:
        both = bracket.line.text[words[-2].start : last.end]
        if resemblance(both, content) > resemblance(last.text, content) + 0.15:
            start = words[-2].start
    wrong = bracket.line.text[start : last.end]
    if wrong == content:
        return Lack("a word before it that differs")
    span = bracket.place(start, last.end)
    cert = "low" if doubtful else "medium"
    alternative = Alternative(content, "corr", {"resp": f"#{bracket.line.project.by}", "cert": cert})
    marked = Wrap(span, "sic", id=f"sic@{span.start}", alternative=alternative)
    remark = note(bracket, "correction", {"target": f"#{marked.id}"})
    return Claim(
        "correction", 0.9 * instead + 0.05, f'"{content}" rather than "{wrong}": {instead:.2f}', (marked, remark)
    )


def _evident(bracket: Bracket, content: str) -> float:
    """What needs no weighing: the word before is no word and resembles the content, or two finite verbs would meet."""
    last = bracket.words_left[-1]
    if " " in content or bracket.left[-1] is not last or last.number:
        return 0.0
    misspelt = not is_english(last.text) and is_english(content) and not last.capital and not last.text.isupper()
    if misspelt and resemblance(last.lower, content.casefold()) >= _ALIKE:
        return 0.97
    return 0.92 if {last.lower, content.casefold()} <= _BE or {last.lower, content.casefold()} <= _HAVE else 0.0
