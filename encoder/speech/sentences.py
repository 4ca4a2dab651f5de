"""Where sentences end: a rule-based segmenter that knows initials, titles and abbreviations."""

from __future__ import annotations

import re

from encoder.span import Span
from encoder.speech.lexicon import words_of

TITLES = words_of("title_abbreviation")
ABBREVIATIONS = words_of("abbreviation")
STARTERS = words_of("sentence_opener")
_END = re.compile(r"[.!?…]+[\"”’»)\]*]*(?=\s|$)")
_WORD_BEFORE = re.compile(r"[^\s(\[“\"«„—–-]+$")
_NEXT = re.compile(r"\s*([(\[“\"«„‘*]*)([^\W_]+)?")
_WINDOW = 24
LONGEST = 4000  # characters of a sentence


def sentences(text: str, protected: tuple[Span, ...] = ()) -> list[Span]:
    """The sentences of a text, without the space between them; no sentence ends inside a `protected` stretch."""
    found, start, guard = [], 0, 0
    for end in _END.finditer(text):
        while guard < len(protected) and protected[guard].end < end.end():
            guard += 1
        if guard < len(protected) and protected[guard].start < end.start() and end.end() < protected[guard].end:
            continue
        if end.end() < len(text) and not _ends(text, end):
            continue
        found.append(_trimmed(text, start, end.end()))
        start = end.end()
    if text[start:].strip():
        found.append(_trimmed(text, start, len(text)))
    return [part for span in found if not span.empty for part in _bearable(text, span)]


def _bearable(text: str, sentence: Span) -> list[Span]:
    """The sentence, or parts of it where it is longer than any sentence is: lists without stops, damaged texts."""
    parts, start = [], sentence.start
    while sentence.end - start > LONGEST:
        at = max(text.rfind(sign, start + LONGEST // 2, start + LONGEST) for sign in ("; ", ", ", " "))
        end = at + 1 if at > start else start + LONGEST
        parts.append(_trimmed(text, start, end))
        start = end
    parts.append(_trimmed(text, start, sentence.end))
    return [part for part in parts if not part.empty]


def _ends(text: str, end: re.Match[str]) -> bool:
    """Whether a sentence ends at this stop."""
    following = _NEXT.match(text, end.end())
    opener, word = (following.group(1), following.group(2) or "") if following else ("", "")
    if word and word[0].islower():
        return False
    if not end.group().startswith(".") or len(end.group().rstrip('"”’»)]*')) > 1:
        return True
    before = _WORD_BEFORE.search(text, max(0, end.start() - _WINDOW), end.start())
    last = before.group().casefold() if before else ""
    if last in TITLES:
        return bool(opener) and not word
    if (len(last) == 1 and last.isalpha()) or last in ABBREVIATIONS or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", last):
        return word.casefold() in STARTERS and not (len(word) == 1 and last != "i")
    return True


def _trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without the space at its ends."""
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    return Span(left, max(left, start + len(piece.rstrip())))
