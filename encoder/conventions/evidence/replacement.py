"""Does a bracket replace the word before it, or add to it? `three [four]` corrects, `aid [to] Lebanon` supplies.

Print tells the two apart by type, a transcription does not. What is left: resemblance of the two, whether they are of one
kind or word class, and the deletion test: which of "L C R", "C R" and "L R" English speakers write.
"""

from __future__ import annotations

from math import exp

from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.readings import kind, resemblance
from encoder.words import closed, frequency, is_english, pair_frequency

_TOTAL = 1e12  # pairs counted in the list, roughly
_RARE = 1e3  # a count for pairs that the list lacks


def replacement(bracket: Bracket, content: str = "") -> float:
    """The probability that `content` (the bracket's, if not given) stands instead of the word before it."""
    content = content or bracket.content
    words = bracket.words_left
    if not words or bracket.left[-1] is not words[-1]:
        return 0.02
    score = sum(features(bracket, content).values())
    return 1 / (1 + exp(-score))


def features(bracket: Bracket, content: str) -> dict[str, float]:
    """The evidence for replacement (positive) and addition (negative), each weighed."""
    last = bracket.words_left[-1]
    first, count = content.split()[0], len(content.split())
    alike = max(resemblance(last.text, content), 0.0)
    same_kind = kind(last.text) == kind(content) and kind(content) not in ("word", "name")
    return {
        "bias": -2.6,
        "alike": 5.5 * max(0.0, alike - 0.3) if count == 1 and min(len(content), len(last.text)) > 1 else 0.0,
        "kind": 4.5 if same_kind else 0.0,
        "begins": 1.0 if count == 1 and _begins(last.lower, content.casefold()) else 0.0,
        "misspelt": 2.0 if alike > 0.5 and not is_english(last.text) and is_english(content) else 0.0,
        "class": 1.6 if count == 1 and _one_class(last.lower, content.casefold()) else 0.0,
        "pairs": _pairs(bracket, content) if count == 1 else 0.0,
        "long": -1.0 * (count - 1),
        "case": -0.8 if last.capital != first[:1].isupper() else 0.0,
    }


def _begins(word: str, content: str) -> bool:
    """Whether one is the other with an ending more."""
    short, long = sorted((word, content), key=len)
    return len(short) >= 2 and long.startswith(short[: max(2, len(short) - 1)])


_CLASSES = (
    closed.AUXILIARIES,
    closed.PREPOSITIONS,
    frozenset(("and", "or", "but", "nor")),
    closed.ARTICLES | frozenset(("this", "that", "these", "those", "his", "her", "its", "their", "our", "your", "my")),
    frozenset(("he", "she", "it", "they", "we", "you", "i", "him", "her", "them", "us", "me")),
)


def _one_class(word: str, content: str) -> bool:
    """Whether both are of one closed class, so that they do not stand side by side."""
    return any(word in members and content in members for members in _CLASSES)


def _pairs(bracket: Bracket, content: str) -> float:
    """What the pairs of words say: positive if the text is better with the bracket instead of the word before it."""
    words, after = bracket.words_left, bracket.words_right
    last, before = words[-1].lower, words[-2].lower if len(words) > 1 else ""
    following = after[0].lower if after and bracket.right[0] is after[0] else ""
    new = content.casefold()
    if not frequency(new):
        return 0.0
    added = _weight(last, new) + (_weight(new, following) if following else 0.0)
    instead = (_weight(before, new) if before else 0.0) + (_weight(new, following) if following else 0.0)
    return max(-2.0, min(2.0, 0.25 * (instead - added)))


def _weight(first: str, second: str) -> float:
    """How much more often two words stand side by side than chance would have it, as a logarithm."""
    from math import log

    expected = frequency(first) * frequency(second) / _TOTAL
    if not expected:
        return 0.0
    return log((pair_frequency(first, second) + _RARE) / (expected + _RARE))
