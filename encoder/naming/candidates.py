"""Candidates: runs of capitalised words that may name a person nobody has listed, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from encoder.authority.people import PARTICLES, is_suffix
from encoder.authority.spelling import fold
from encoder.authority.tokens import Token, adjoins
from encoder.authority.vocabulary import is_ordinary, titles
from encoder.words.closed import DAYS, FUNCTION, MONTHS

LONGEST_TITLE = 5
_CONTRACTED = re.compile(r"['’](?:ll|ve|m|re|d|t)$")
_PLURAL_ACRONYM = re.compile(r"[A-Z]{2,}s")
LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `first` to `last` (half-open) of `words`; `title` is the type of the title in `titled` to `first`."""

    words: Sequence[Token]
    first: int
    last: int
    titled: int
    title: str

    @property
    def tokens(self) -> Sequence[Token]:
        """The words of the name."""
        return self.words[self.first : self.last]

    @property
    def before(self) -> Token | None:
        """The word before the name and its title."""
        return self.words[self.titled - 1] if self.titled else None

    @property
    def after(self) -> Token | None:
        """The word after the name."""
        return self.words[self.last] if self.last < len(self.words) else None

    @property
    def text(self) -> str:
        """The name with single spaces, initials with their stop."""
        parts = [token.full for token in self.tokens]
        return " ".join(part if not part.isupper() or len(part) < 4 else part.capitalize() for part in parts)


def candidates(
    words: Sequence[Token], taken: Callable[[Token], bool], lower: Callable[[str], bool], shouting: bool
) -> Iterator[Candidate]:
    """The candidates among the words.

    `taken` says whether another name has a word, `lower` whether the document also writes it small; `shouting` that
    the whole text is in capitals, so that capitals mean nothing.
    """
    position = 0
    while position < len(words):
        end = _run(words, position, taken, shouting)
        if end > position:
            yield from _named(words, position, end, lower)
        position = max(end, position + 1)


def _run(words: Sequence[Token], start: int, taken: Callable[[Token], bool], shouting: bool) -> int:
    """The end of the run of name-like words that begins at `start`."""
    end = start
    while end < len(words):
        word = words[end]
        if end > start and (not adjoins(word) or (word.opens and not words[end - 1].initial)):
            break
        if taken(word) or _calendar(word):
            break
        if not word.capital and not (end > start and fold(word.text) in PARTICLES and _goes_on(words, end)):
            break
        if _CONTRACTED.search(word.text) or _PLURAL_ACRONYM.fullmatch(word.text):
            break
        if not word.initial and word.text.isupper() and len(word.text) > 1 and not shouting and not _spoken(words, end):
            break
        end += 1
    return end


def _goes_on(words: Sequence[Token], place: int) -> bool:
    """Whether a capitalised word follows the particle at `place`."""
    following = words[place + 1 : place + 2]
    return bool(following) and following[0].capital and adjoins(following[0])


def _spoken(words: Sequence[Token], place: int) -> bool:
    """Whether a word in capitals is a name set in capitals: long, or beside an initial, a title or a given name."""
    word = words[place]
    if len(word.text) < 3:
        return False
    beside = words[max(0, place - 1) : place + 2]
    return (
        any(other is not word and other.capital and not other.text.isupper() for other in beside) or len(word.text) > 5
    )


def _calendar(word: Token) -> bool:
    """Whether the word is a month or a day of the week."""
    return fold(word.text) in MONTHS or fold(word.text) in DAYS


def _named(words: Sequence[Token], start: int, end: int, lower: Callable[[str], bool]) -> Iterator[Candidate]:
    """The name in a run: without titles before it and ordinary words at the start of a sentence."""
    titled, first, kind = start, start, ""
    for place in range(start, end):
        length = _title(words, place, end)
        if length:
            titled, first, kind = place, place + length, titles()[_folded(words[place : place + length])]
            while first < end and (more := _title(words, first, end)):
                kind = titles()[_folded(words[first : first + more])]
                first += more
            break
        if not _opening(words[place], lower):
            break
        titled = first = place + 1
    while first < end and not kind and _opening(words[first], lower):
        titled = first = first + 1
    last = end
    while last > first and (is_suffix(words[last - 1].text) or not words[last - 1].capital):
        last -= 1
    if first < last <= first + LONGEST_NAME and any(not token.initial for token in words[first:last]):
        yield Candidate(words, first, last, titled, kind)


def _opening(word: Token, lower: Callable[[str], bool]) -> bool:
    """Whether a word is only capitalised because a sentence begins with it."""
    folded = fold(word.text)
    if word.initial:
        return False
    if folded in FUNCTION:
        return True
    return word.opens and (lower(folded) or is_ordinary(folded))


def _title(words: Sequence[Token], place: int, end: int) -> int:
    """How many words from `place` on are a title."""
    for length in range(min(LONGEST_TITLE, end - place), 0, -1):
        if _folded(words[place : place + length]) in titles():
            return length
    return 0


def _folded(words: Sequence[Token]) -> tuple[str, ...]:
    return tuple(fold(word.text) for word in words)
