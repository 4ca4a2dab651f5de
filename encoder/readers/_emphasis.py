"""Emphasis as CommonMark pairs it: runs of `*`, `_` or `~~`, what they may open and close, who matches whom."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from encoder.document import Mark
from encoder.span import Span

DEEPEST = 20  # levels of inline markup; deeper delimiters stay text (Saxon refuses a depth over 100)


@dataclass(slots=True)
class Run:
    """A run of one delimiter character; `start` and `end` move as it is used up, `length` is its first length."""

    character: str
    start: int
    end: int
    opens: bool
    closes: bool
    length: int


def run(text: str, start: int, end: int, first: int, last: int) -> Run:
    """The run at these offsets of a leaf from `first` to `last`; its neighbours say what it may do."""
    character = text[start]
    before = text[start - 1] if start > first else "\n"
    after = text[end] if end < last else "\n"
    left = not after.isspace() and (not punctuation(after) or before.isspace() or punctuation(before))
    right = not before.isspace() and (not punctuation(before) or after.isspace() or punctuation(after))
    opens, closes = left, right
    if character == "_":
        opens = left and (not right or punctuation(before))
        closes = right and (not left or punctuation(after))
    if character == "~" and end - start != 2:
        opens = closes = False
    return Run(character, start, end, opens, closes, end - start)


def punctuation(character: str) -> bool:
    """Whether CommonMark counts the character as punctuation: Unicode categories P and S."""
    return unicodedata.category(character)[0] in "PS"


def pair(runs: list[Run]) -> list[Mark]:
    """The marks that these runs make, in linear time (CommonMark's "process emphasis")."""
    marks: list[Mark] = []
    openers: list[Run] = []
    # For each kind of closer, the height of the stack below which no opener for it was found.
    floors: dict[tuple[str, bool, int], int] = {}
    for closer in runs:
        while closer.closes and closer.start < closer.end:
            kind = (closer.character, closer.opens, closer.length % 3)
            place = _opener(openers, closer, floors.get(kind, 0))
            if place < 0:
                floors[kind] = len(openers)
                break
            marks.append(_mark(openers[place], closer))
            del openers[place + (openers[place].start < openers[place].end) :]
            for other, floor in floors.items():
                floors[other] = min(floor, len(openers))
        if closer.opens and closer.start < closer.end:
            openers.append(closer)
    return marks


def _opener(openers: list[Run], closer: Run, floor: int) -> int:
    """The place of the nearest opener that matches; -1 if none does."""
    for place in range(len(openers) - 1, floor - 1, -1):
        opener = openers[place]
        if opener.character != closer.character:
            continue
        both = opener.closes or closer.opens
        # CommonMark's rule of three: a run that could do both pairs only with lengths that cannot be read otherwise.
        if both and (opener.length + closer.length) % 3 == 0 and (opener.length % 3 or closer.length % 3):
            continue
        return place
    return -1


def _mark(opener: Run, closer: Run) -> Mark:
    """Use up one or two delimiters of each."""
    used = 2 if opener.end - opener.start >= 2 and closer.end - closer.start >= 2 else 1
    span, inner = Span(opener.end - used, closer.start + used), Span(opener.end, closer.start)
    opener.end -= used
    closer.start += used
    kind = "strikethrough" if opener.character == "~" else "strong" if used == 2 else "emphasis"
    return Mark(kind, span, inner)


def shallow(marks: list[Mark]) -> list[Mark]:
    """The marks in the order of the text, without those that lie too deep."""
    kept: list[Mark] = []
    around: list[int] = []
    for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)):
        while around and around[-1] <= mark.span.start:
            around.pop()
        if len(around) < DEEPEST:
            around.append(mark.span.end)
            kept.append(mark)
    return kept
