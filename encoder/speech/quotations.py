"""Quotation marks in pairs: where words stand that are given as they were said, or called by another's name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from encoder.speech.units import Unit

PAIRS = {"“": "”", "«": "»", "„": "“”", "‘": "’", '"': '"', "‹": "›"}
_MARK = re.compile(r"[“”«»„‘’\"‹›]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """From an opening mark to after its closing one; `closed` unless the paragraph ended first."""

    start: int
    end: int
    closed: bool

    def unit(self, text: str) -> Unit:
        """The quotation as one unit of a sentence."""
        words = text[self.start : self.end]
        return Unit(words, words.casefold(), self.start, self.end, "quote")


def quotations(text: str) -> list[Quotation]:
    """The outermost quotations of a paragraph, in order."""
    found: list[Quotation] = []
    opened, closing = -1, ""
    for mark in _MARK.finditer(text):
        sign, at = mark.group(), mark.start()
        if opened < 0:
            if sign in PAIRS and _opens(text, at):
                opened, closing = at, PAIRS[sign]
        elif sign in closing and _closes(text, at, sign):
            found.append(Quotation(opened, at + 1, closed=True))
            opened = -1
    if opened >= 0 and text[opened] != "‘":
        found.append(Quotation(opened, len(text), closed=False))
    return found


def _opens(text: str, at: int) -> bool:
    """Whether a mark at this place can open: nothing of a word before it, something after it."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return not before.isalnum() and bool(after.strip())


def _closes(text: str, at: int, sign: str) -> bool:
    """Whether a mark can close: an apostrophe within a word does not."""
    after = text[at + 1 : at + 2]
    return not (after.isalnum() and sign in '’"') and bool(text[at - 1 : at].strip())


def is_speech(quotation: str) -> bool:
    """Whether words in marks can be an utterance: more than a term, or closed by a stop within the marks."""
    inner = quotation.strip('“”«»„‘’"‹› ')
    return len(inner.split()) > 1 or inner[-1:] in (".", "?", "!", "…", ",")
