"""Does a bracket replace the word before it, or add to it? `three [four]` corrects, `aid [to] Lebanon` supplies.

Print tells the two apart by type, a transcription does not. What is left: resemblance of the two, whether they are of one
kind or word class, and the deletion test: which of "L C R", "C R" and "L R" people write, L being the word before the
bracket, C its content, R the word after it, P the one before L. The weights of this evidence are measured, not felt:
`python -m benchmarks.replacement` computes them.
"""

from __future__ import annotations

import re
from math import exp, log

from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.readings import kind, resemblance
from encoder.conventions.evidence.tokens import Token
from encoder.conventions.evidence.weights import BIAS, TYPE, WEIGHTS
from encoder.words import closed, frequency, is_english, pair_frequency

_PAIRS_COUNTED = 1e12  # by the list, roughly
_RARE = 2e4  # counts up to here say little: rarer pairs are not in the list
_NOWHERE = 0.02  # nothing stands directly before the bracket that it could replace
_MOST = 4  # words
_FINITE = frozenset(
    (
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "must",
        "do",
        "does",
    )
)
_DEMONSTRATIVE = frozenset(("this", "that", "these", "those"))
_CLASSES = (
    closed.AUXILIARIES,
    closed.PREPOSITIONS,
    frozenset(("and", "or", "but", "nor")),
    closed.ARTICLES | _DEMONSTRATIVE | frozenset(("his", "her", "its", "their", "our", "your", "my")),
    frozenset(("he", "she", "it", "they", "we", "you", "i", "him", "her", "them", "us", "me")),
)
_ENDINGS = re.compile(r"..(ing|ed|ly|tion|sion|ment|ness|ity|al|ive|ous|ent|ant|er|or|ist|ism|able|ful|s)$")


def replacement(bracket: Bracket, content: str = "") -> float:
    """The probability that `content` (the bracket's, if not given) stands instead of the word before it."""
    content = content or bracket.content
    words = bracket.words_left
    if not words or bracket.left[-1] is not words[-1] or not 0 < len(content.split()) <= _MOST:
        return _NOWHERE
    score = BIAS + sum(WEIGHTS.get(name, 0.0) * value for name, value in features(bracket, content).items())
    if bracket.line.project.typography:
        score += TYPE if bracket.italic else -TYPE
    return 1 / (1 + exp(-score))


def features(bracket: Bracket, content: str) -> dict[str, float]:
    """The evidence by name; what speaks for replacement has a positive weight."""
    last = bracket.words_left[-1]
    following = bracket.right[0] if bracket.right and bracket.right[0].is_word else None
    parts = content.split()
    found = {
        "words": float(len(parts) - 1),
        "length": len(content) / 10,
        "asked": float(bracket.content.endswith("?")),
        "nothing follows": float(following is None),
        "small after noun": float(_small(parts) and last.lower not in closed.FUNCTION),
        "noun after small": float(not _small(parts) and last.lower in closed.FUNCTION and content[0].islower()),
        "after determiner": float(last.lower in closed.DETERMINERS),
        "after preposition": float(last.lower in closed.PREPOSITIONS),
        "after pronoun": float(last.lower in closed.ANAPHORIC),
        "only it is a name": float(content[0].isupper() and not last.capital),
        "only the other is a name": float(last.capital and not content[0].isupper()),
        "article": float(parts[0].casefold() in closed.ARTICLES and len(parts) > 1),
    }
    return found | _kinds(last, content) | _likeness(bracket, content) | _pairs(bracket, parts, following)


def _small(parts: list[str]) -> bool:
    """Whether all words are of closed classes."""
    return all(part.casefold() in closed.FUNCTION for part in parts)


def _kinds(last: Token, content: str) -> dict[str, float]:
    """Things of one kind do not stand side by side: two years, two months, two finite verbs."""
    one, other = kind(last.text), kind(content)
    single, new = " " not in content, content.casefold()
    shape = single and len(content) == len(last.text) > 1
    return {
        "years or months": float(one == other and one in ("year", "date")),
        "numbers": float(one == other == "number"),
        "number after word": float(other in ("year", "number") and one not in ("year", "number")),
        "finite verbs": float(new in _FINITE and last.lower in _FINITE),
        "one class": float(single and any(new in members and last.lower in members for members in _CLASSES)),
        "acronyms": float(shape and content.isupper() and last.text.isupper() and content.isalpha()),
        "figures": float(shape and content.isdigit() and last.text.isdigit()),
    }


def _likeness(bracket: Bracket, content: str) -> dict[str, float]:
    """How the two resemble one another in letters."""
    last, count = bracket.words_left[-1], len(content.split())
    if count > 1:
        several = bracket.words_left[-count:]
        heard = bracket.line.text[several[0].start : last.end]
        return {"phrases alike": max(0.0, resemblance(heard, content) - 0.3)}
    new, old = content.casefold(), last.lower
    alike, shorter = resemblance(old, new), min(len(new), len(old))
    ending = _ENDINGS.search(new)
    known = is_english(content)
    return {
        "alike": max(0.0, alike - 0.3) if shorter > 2 else 0.0,
        "short and alike": alike if shorter <= 2 else 0.0,
        "much alike": float(alike >= 0.6 and len(new) > 3),
        "same beginning": float(new[:3] == old[:3] and len(new) > 3),
        "one begins the other": float(new != old and shorter > 2 and (new.startswith(old) or old.startswith(new))),
        "same ending": float(ending is not None and old.endswith(ending[1]) and len(old) > 4),
        "misspelt": float(known and not is_english(last.text) and not last.number and alike > 0.4),
        "unknown": float(not known and not content[0].isdigit()),
    }


def _pairs(bracket: Bracket, parts: list[str], following: Token | None) -> dict[str, float]:
    """The deletion test: how usual the pairs are that arise with and without the word before."""
    words = bracket.words_left
    old, first, final = words[-1].lower, parts[0].casefold(), parts[-1].casefold()
    before = words[-2].lower if len(words) > 1 else ""
    after = following.lower if following is not None else ""
    with_new = usual(before, first)
    return {
        "L C": usual(old, first),
        "C R": usual(final, after),
        "P C": with_new,
        "P C rather than P L": with_new - usual(before, old),
        "C R rather than L R": usual(final, after) - usual(old, after),
    }


def usual(first: str, second: str) -> float:
    """How much more often two words stand side by side than chance would have it, as a logarithm; 0 if unknown."""
    if not first or not second:
        return 0.0
    expected = frequency(first) * frequency(second) / _PAIRS_COUNTED
    return log((pair_frequency(first, second) + _RARE) / (expected + _RARE)) if expected else 0.0
