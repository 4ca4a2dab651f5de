"""Titles before names: `Cde. Terebin`, `Colonel Razin`, `Under Secretary Ball` (encoding model, section 3)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from encoder.authority.spelling import fold
from encoder.authority.tokens import Token
from encoder.authority.vocabulary import titles
from encoder.naming.mentions import Mention
from encoder.naming.scene import Scene

LONGEST = 5
_SMALL = frozenset({"of", "the"})


def titled(scene: Scene, mention: Mention) -> Mention:
    """The mention with the title that stands before the name, if it is part of it."""
    words = scene.words
    place = bisect_left(words, mention.start, key=lambda word: word.start)
    for length in range(min(LONGEST, place), 0, -1):
        before = words[place - length : place]
        kind = titles().get(tuple(fold(word.text) for word in before))
        if kind and _stands_before(scene.text, before, mention.start):
            return replace(mention, start=before[0].start, title=kind, name=mention.start)
    return mention


def _stands_before(text: str, words: Sequence[Token], start: int) -> bool:
    """Whether the words stand as a title: with capitals, and only spaces and stops between them and the name."""
    if not all(word.capital or word.text in _SMALL for word in words):
        return False
    gaps = [word.gap for word in words[1:]] + [text[words[-1].end : start]]
    return all(gap and gap.strip() in {"", "."} for gap in gaps)
