"""The words that a reading corrects: alignment of a reading with the words before its bracket (encoding-model 2.5)."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.tokens import Token, tokens
from encoder.words import closed

# From here on the place is certain; below DOUBTFUL the reading is a paraphrase.
CERTAIN = 0.7
DOUBTFUL = 0.4
_PARAPHRASE = 0.3
_LONGEST_PHRASE = 4  # words of a noun phrase


@dataclass(frozen=True, slots=True)
class Scope:
    """The words `start` to `end` of the line that a reading is about, and how well they resemble it."""

    start: int
    end: int
    score: float
    text: str


def resemblance(words: str, reading: str) -> float:
    """How much two strings resemble one another: 1 for the same letters, 0 for none in common."""
    return DamerauLevenshtein.normalized_similarity(words.casefold(), reading.casefold())


def scope(bracket: Bracket, reading: str) -> Scope | None:
    """The words before the bracket that the reading corrects; None if no word stands there."""
    words = bracket.words_left
    if not words:
        return None
    length = max(1, sum(token.is_word for token in tokens(reading)))
    best: Scope | None = None
    for count in range(max(1, length - 1), min(len(words), length + 2) + 1):
        found = words[-count:]
        heard = _heard(bracket, found)
        score = _score(heard, reading)
        if best is None or score > best.score:
            best = Scope(found[0].start, found[-1].end, score, heard)
    if best is None:
        best = Scope(words[0].start, words[-1].end, _score(_heard(bracket, words), reading), _heard(bracket, words))
    if best.score >= DOUBTFUL:
        return best
    phrase = noun_phrase(words)
    return Scope(phrase[0].start, phrase[-1].end, _PARAPHRASE, _heard(bracket, phrase))


def noun_phrase(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """The last noun phrase of some words, without its article."""
    start = len(words) - 1
    while start > 0 and len(words) - start < _LONGEST_PHRASE and words[start - 1].lower not in closed.FUNCTION:
        start -= 1
    if all(token.capital or token.number for token in words[-1:]):
        while start < len(words) - 1 and not (words[start].capital or words[start].number):
            start += 1
    return words[start:]


def kind(text: str) -> str:
    """year, number, name or word: things that are corrected into their own kind."""
    bare = text.strip(" .,;:()\"'“”‘’$£")
    if bare.isdigit() and len(bare) == 4 and bare[:2] in ("17", "18", "19", "20"):
        return "year"
    if bare[:1].isdigit() or (bare.casefold() in closed.NUMBERS and bare.casefold() not in closed.ARTICLES):
        return "number"
    if bare.casefold() in closed.MONTHS or bare.casefold() in closed.DAYS:
        return "date"
    return "name" if bare[:1].isupper() and len(bare) > 1 else "word"


def _score(words: str, reading: str) -> float:
    """Resemblance, with credit for one kind and for one being the other's beginning or its denial."""
    score = resemblance(words, reading)
    if kind(words) == kind(reading) != "word":
        score += 0.2
    short, long = sorted((words.casefold(), reading.casefold()), key=len)
    denied = sorted([part for part in long.split() if part != "not"]) == sorted(short.split()) and short != long
    if (short and long.startswith(short)) or denied:
        score += 0.2
    return score


def _heard(bracket: Bracket, words: tuple[Token, ...]) -> str:
    """What is heard of some words, with what stands between them."""
    if len(words) == 1:
        return words[0].text
    pieces, last = [], words[0].start
    for token in words:
        between = bracket.line.text[last : token.start]
        pieces.append(" " if between.isspace() else between)
        pieces.append(token.text)
        last = token.end
    return "".join(pieces).strip()
