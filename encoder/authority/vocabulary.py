"""What is known of words that stand in and beside names: titles and given names, from tables."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from encoder.authority.lists import given_names, surnames
from encoder.authority.spelling import fold
from encoder.authority.tokens import Token
from encoder.words import COMMON, frequency
from encoder.words.closed import FUNCTION


@cache
def titles() -> dict[tuple[str, ...], str]:
    """The words of each title, folded, and its type: honorific, military or office."""
    found = {}
    for line in (files("encoder.authority") / "titles.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            words, _, kind = line.partition("\t")
            found[tuple(fold(words).split())] = kind
    return found


@cache
def title_words() -> frozenset[str]:
    """All words of titles but "of" and "the"."""
    return frozenset(word for words in titles() for word in words) - FUNCTION


def is_title(token: Token) -> bool:
    """Whether the word belongs to a title."""
    return fold(token.text) in title_words()


def is_given_name(word: str) -> bool:
    """Whether the word is known as a given name; function words are not, whoever bears them."""
    folded = fold(word)
    return folded in given_names() and folded not in FUNCTION


def is_surname(word: str) -> bool:
    """Whether the word is known as a surname."""
    return fold(word) in surnames()


def is_ordinary(word: str) -> bool:
    """Whether the word is ordinary English and nobody's name."""
    return is_common(word) and not is_surname(word) and not is_given_name(word)


def is_common(word: str) -> bool:
    """Whether the word is ordinary English."""
    folded = fold(word)
    return folded in FUNCTION or (frequency(folded) > 10 * COMMON)


def may_be_given(token: Token) -> bool:
    """Whether a capitalised word before or after a family name can be a given name."""
    if is_title(token) or not token.text[1:].islower() or len(token.text) < 2:
        return False
    return is_given_name(token.text) or not is_common(token.text)
