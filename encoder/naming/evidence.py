"""Why a run of capitalised words should be a person: each reason with its weight, the probability that it is right.

Reasons add up as independent ones do: two of one half make three quarters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from encoder.authority.people import PARTICLES
from encoder.authority.spelling import fold
from encoder.authority.transliteration import looks_chinese
from encoder.authority.vocabulary import is_common, is_given_name, is_ordinary, is_surname
from encoder.naming.candidates import Candidate
from encoder.speech.lexicon import lexicon

ENOUGH = 0.5
_IN = "in at near into outside inside around across throughout toward towards via"
_PLACE_BEFORE = frozenset(_IN.split())
_HUMAN_AFTER = frozenset({"who", "whom", "whose", "himself"})
_LABEL = re.compile(r"\s*:(?!\w)")
_ALIAS = re.compile(r"\s*\((?:alias |alias: |i\.e\. |pseud\. |also |or )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}\)")


@cache
def roles() -> frozenset[str]:
    """What people are, as stands before their names in small letters."""
    return frozenset((files("encoder.naming") / "roles.txt").read_text(encoding="utf-8").split())


def reasons(candidate: Candidate, text: str, lower: set[str]) -> Iterator[tuple[str, float]]:
    """The reasons that the words themselves and their neighbours give."""
    yield from _form(candidate, lower)
    yield from _before(candidate, text)
    yield from _after(candidate, text)


def together(weights: Iterable[float]) -> float:
    """The probability that at least one of independent reasons is right; reasons against have negative weight."""
    doubt, against = 1.0, 1.0
    for weight in weights:
        if weight >= 0:
            doubt *= 1.0 - weight
        else:
            against *= 1.0 + weight
    return (1.0 - doubt) * against


def _form(candidate: Candidate, lower: set[str]) -> Iterator[tuple[str, float]]:
    """What the words of the name look like."""
    words = [token.text for token in candidate.tokens]
    long = [token.text for token in candidate.tokens if not token.initial]
    ordinary = [
        word
        for word in long
        if fold(word) not in PARTICLES and (is_ordinary(word) or (fold(word) in lower and not is_given_name(word)))
    ]
    if candidate.title:
        weight = 0.9 if candidate.title == "honorific" else 0.85
        yield "title", weight if not ordinary else 0.7 if candidate.title == "honorific" else 0.25
    if ordinary:
        yield "ordinary-words", -0.8 if len(ordinary) == len(long) else -0.4
    if len(words) > len(long) and words[-1] == long[-1] and not ordinary:
        yield "initials", 0.85
    if len(long) > 1 and is_given_name(long[0]) and not ordinary:
        yield "given-name", 0.75 if is_surname(long[-1]) or not is_common(long[-1]) else 0.45
    elif 2 <= len(long) <= 3 and looks_chinese(" ".join(long)) and not ordinary:
        yield "chinese-syllables", 0.6
    elif len(long) > 1 and not any(is_common(word) for word in long):
        yield "unknown-words", 0.35
    elif len(long) == 1 and not is_common(long[0]) and not candidate.tokens[0].opens:
        yield "unknown-word", 0.25


def _before(candidate: Candidate, text: str) -> Iterator[tuple[str, float]]:
    """What stands before the name."""
    before = candidate.before
    start = candidate.words[candidate.titled].start
    if before is None or candidate.words[candidate.titled].gap.strip():
        return
    word = fold(before.text)
    if word == "the" and not candidate.title:
        yield "the-before", -0.7
    elif word in roles() and not before.capital:
        yield "role-before", 0.5
    elif word in _PLACE_BEFORE and not candidate.title:
        yield "place-before", -0.6
    elif word in {"by", "with"}:
        yield "by-or-with", 0.2
    elif lexicon().of(word, "tell", "ask") or (
        lexicon().of(word, "say") and text[start - 1 : start] == " " and word == "said"
    ):
        yield "spoken-to", 0.35


def _after(candidate: Candidate, text: str) -> Iterator[tuple[str, float]]:
    """What stands after the name."""
    end = candidate.tokens[-1].end
    rest = text[end : end + 60]
    if re.match(r"['’]s\b", rest):
        yield "possessive", 0.1
        return
    if candidate.words[candidate.titled].start == 0 and _LABEL.match(rest):
        yield "turn-label", 0.6
    if _ALIAS.match(rest):
        yield "alias-after", 0.4
    after = candidate.after
    if after is None or after.capital or (gap := after.gap.strip()) not in {"", ","}:
        return
    word = fold(after.text)
    if word in _HUMAN_AFTER:
        yield "who-after", 0.5
        return
    forms = lexicon().of(word, "say", "tell", "ask", "think")
    if not gap and any(form.shape in {"past", "base"} for form in forms):
        yield "says", 0.55
    elif not gap and (lexicon().of(word, "act", "write") or word in {"is", "was", "has", "had"}):
        yield "acts", 0.2
