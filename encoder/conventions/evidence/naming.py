"""Where capitalised words beside a bracket or in it are a name: by their form alone, before any register is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from encoder.conventions.evidence.tokens import Token, tokens
from encoder.words import closed, is_english

_SENTENCE_ENDS = frozenset(".!?:;")

if TYPE_CHECKING:
    from encoder.conventions.evidence.bracket import Bracket


def name_at_start(found: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of the name that begins with the first of `found`; empty if none does."""
    name: list[Token] = []
    for index, token in enumerate(found):
        if (
            (token.is_word and (token.capital or token.initial))
            or (name and token.lower in closed.PARTICLES and index + 1 < len(found) and found[index + 1].capital)
            or (name and token.text in ".-–" and len(found) > index + 1 and _short(name[-1]))
        ):
            name.append(token)
        else:
            break
    while name and not name[-1].is_word and not (name[-1].text == "." and len(name) > 1):
        name.pop()
    return tuple(name) if name and _is_name(name, sentence_start=False) else ()


def name_at_end(found: tuple[Token, ...], bracket: Bracket) -> tuple[Token, ...]:
    """The tokens of the name that ends with the last of `found`; empty if none does."""
    rest = list(found)
    while rest and rest[-1].text in ")\"'”’*":
        rest.pop()
    if len(rest) > 1 and rest[-1].text == "." and (_short(rest[-2]) or "." in rest[-2].text):
        rest.pop()
    name: list[Token] = []
    while rest:
        token = rest[-1]
        follows = name[0].capital if name else False
        stop = token.text == "." and len(rest) > 1 and _short(rest[-2]) and follows
        particle = follows and len(rest) > 1 and _joins(rest[-2], token)
        if not (token.capital or stop or particle or (token.text == "-" and name)):
            break
        name.insert(0, rest.pop())
    while name and not name[0].is_word:
        name.pop(0)
    starts_sentence = not rest or rest[-1].text in _SENTENCE_ENDS
    while len(name) > 1 and starts_sentence and name[0].lower in closed.FUNCTION:
        name.pop(0)
        starts_sentence = False
    return tuple(name) if name and _is_name(name, starts_sentence) else ()


def _joins(before: Token, token: Token) -> bool:
    """Whether a small word stands inside a name: Bank of China, Charles de Gaulle, but not "met the Baron"."""
    if token.lower in ("the", "in", "on", "for", "and"):
        return token.lower == "the" and before.lower == "of"
    return token.lower in closed.PARTICLES and (before.capital or before.lower in closed.PARTICLES)


def abbreviated(token: Token) -> bool:
    """Whether the stop after this token abbreviates it."""
    return token.is_word and (_short(token) or "." in token.text)


def _short(token: Token) -> bool:
    """Whether a stop after this token abbreviates it: an initial, a title, a short capitalised form."""
    return token.initial or token.lower in closed.TITLES


def _is_name(name: list[Token], sentence_start: bool) -> bool:
    """Whether capitalised tokens are a name: more than one, or one that no dictionary or grammar explains."""
    words = [token for token in name if token.is_word and token.lower not in closed.PARTICLES]
    if not words:
        return False
    if all(token.lower in closed.FUNCTION and not token.text.isupper() for token in words) or words[0].text == "I":
        return False
    return len(words) > 1 or not sentence_start or not is_english(words[0].text)


_NAME_WORD = re.compile(r"[^\W\d_].*")


def is_name(content: str) -> bool:
    """Whether every word of `content` is written as in a name: capitals, initials, small particles between."""
    words = [token for token in tokens(content) if token.is_word]
    if not words or len(words) > 12 or not words[0].capital:
        return False
    if all(token.lower in closed.FUNCTION for token in words) and not content.isupper():
        return False
    return all(token.capital or token.number or token.lower in closed.PARTICLES for token in words)
