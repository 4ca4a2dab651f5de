"""Letters that complete an abbreviated word: com[munist], Gov[ernmen]t, I[van], [19]49 (PHAB).

What stands outside the bracket is an abbreviation: an initial, the beginning of a word, its beginning and end, or the
figures of a year. Nothing is missing from the source, so it is no `supplied`.
"""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, Lack, around
from encoder.conventions.evidence.bracket import Bracket
from encoder.document import Wrap
from encoder.words import frequency, is_english

NAME = "expansion"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    ("the com[munist] party", "the <expan>com<ex>munist</ex></expan> party"),
    ("the Gov[ernmen]t", "the <expan>Gov<ex>ernmen</ex>t</expan>"),
    ("I[van] V. Kovalev", "<expan>I<ex>van</ex></expan> V. Kovalev"),
    ("in [19]49", "in <expan><ex>19</ex>49</expan>"),
)

_VOWELS = re.compile(r"[aeiouáéíóúàèäöüаеёиоуыэюя]", re.IGNORECASE)


def claim(bracket: Bracket) -> Claim | Lack | None:
    """Letters or figures that touch a word and complete it."""
    left, right = bracket.attached_left, bracket.attached_right
    if left is None and right is None:
        return None
    content = bracket.content
    if content.isdigit():
        return _figures(bracket)
    if not content.isalpha():
        return None
    start, end = left.text if left else "", right.text if right else ""
    certainty, why = _letters(start, content, end, bracket.joined)
    return Claim("expansion", certainty, why, _wraps(bracket)) if certainty else Lack(why)


def _letters(start: str, content: str, end: str, joined: str) -> tuple[float, str]:
    """How sure it is that letters expand what stands outside, and why; 0 and what is lacking."""
    if start and content[0].isupper() and not start.isupper():
        return 0.0, "small letters: a capital begins a word of its own"
    if start and not end and len(start) == 1 and start.isupper() and content.islower():
        return 0.985, "an initial is completed"
    if is_english(content) and start and is_english(start + end) and not is_english(joined):
        return 0.0, "a whole that is a word"
    outside = start + end
    if len(content) >= 3 and start:
        return (
            (0.98, "letters complete a clipped word")
            if is_english(joined)
            else (0.93, "three or more letters complete")
        )
    if (len(content) >= 3 and content[0].isupper() == end[:1].isupper()) or (
        len(content) >= 3 and content[0].isupper()
    ):
        return 0.92, "letters at the beginning of a word"
    if len(content) == 2 and not _VOWELS.search(outside):
        return 0.95, "what stands outside is no word without its vowels"
    if len(content) == 2 and start and not end and not is_english(start) and is_english(joined):
        return 0.94, "two letters end a clipped word"
    if len(content) == 2 and start and end and _contracted(start, content, end):
        return 0.9, "the outside is a contraction: beginning and last letters"
    if len(content) <= 2 and start and not end and frequency(start) < frequency(joined) / 50:
        return 0.6, "the last letters of a clipped word"
    return 0.0, "enough letters: one or two within a word are a slip"


def _contracted(start: str, content: str, end: str) -> bool:
    """Whether consonants meet where the letters are left out, the word keeping only its last letters."""
    meets = not _VOWELS.match(start[-1]) and not _VOWELS.match(end[0])
    return meets and len(end) <= 2 and bool(_VOWELS.search(content)) and not _VOWELS.fullmatch(content[-1])


def _figures(bracket: Bracket) -> Claim | Lack:
    """Figures of a year: [19]49."""
    right, left = bracket.attached_right, bracket.attached_left
    if left is None and right is not None and re.fullmatch(r"(?:1\d|20)", bracket.content) and len(right.text) == 2:
        return Claim("expansion", 0.97, "the century of a year", _wraps(bracket))
    if left is not None and right is None and re.fullmatch(r"\d\d\d?", left.text) and len(bracket.joined) == 4:
        return Claim("expansion", 0.9, "the last figures of a year", _wraps(bracket))
    return Lack("figures that make a year of four")


def _wraps(bracket: Bracket) -> tuple[Wrap, ...]:
    """`expan` around the whole word, `ex` for the bracket; `ex` alone where the word already has its `expan`."""
    letters = around(bracket, "ex")
    if bracket.pair.parent is not None and bracket.attached_left is not None and _within_word(bracket):
        return (letters,)
    return (Wrap(bracket.place(*bracket.word), "expan"), letters)


def _within_word(bracket: Bracket) -> bool:
    """Whether the bracket around this one is itself a part of the same word."""
    parent = bracket.pair.parent
    before = bracket.line.text[parent.start - 1 : parent.start] if parent else ""
    return before.isalnum() and bracket.floor <= bracket.word[0] == bracket.floor
