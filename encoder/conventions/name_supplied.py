"""A part of a name, or a subject, that the source lacks: Dr. [Edward] Teller, the [National] Security Council, [John] Mitchell."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, Lack, supplied
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.naming import is_name
from encoder.words import closed, is_english

NAME = "name_supplied"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    ("saw Dr. [Edward] Teller", 'saw Dr. <supplied reason="subaudible">Edward</supplied> Teller'),
    ("of the [National] Security Council", 'of the <supplied reason="subaudible">National</supplied> Security Council'),
    ("the [Indonesian] army", 'the <supplied reason="subaudible">Indonesian</supplied> army'),
)

_ADJECTIVE = re.compile(r"(?:al|an|ese|ish|ic|ist|ean|ern)s?$")
_MOST = 4  # words


def claim(bracket: Bracket) -> Claim | Lack | None:
    """Capitalised words between a small word or title and the rest of a name."""
    words = bracket.words[1:] if bracket.words and bracket.words[0].lower in closed.ARTICLES else bracket.words
    if not words or not is_name(bracket.content) or len(bracket.words) > _MOST or words[0].lower in closed.FUNCTION:
        return None
    if bracket.attached_left is not None or bracket.attached_right is not None:
        return None
    wraps = (supplied(bracket, "subaudible"),)
    following = bracket.right[0] if bracket.right else None
    before = [token for token in bracket.left if token.text != "."][-1:]
    title = bool(before) and before[0].lower in closed.TITLES and bracket.words[0].lower not in closed.TITLES
    follows = following is not None and following.is_word
    if follows and following is not None and following.capital and bracket.name_after:
        if title:
            return Claim("supplied", 0.964, "between a title and a surname", wraps)
        if not bracket.name_before and not _noun(bracket):
            return Claim("supplied", 0.927, "it begins a name that goes on", wraps)
    if follows and not bracket.name_before and not _noun(bracket) and _adjective(bracket):
        return Claim("supplied", 0.826, "an adjective before its noun", wraps)
    if (
        follows
        and not bracket.name_before
        and bracket.content.isupper()
        and len(bracket.content) > 1
        and not _noun(bracket)
    ):
        return Claim("supplied", 0.731, "an acronym before its noun", wraps)
    if follows and bracket.sentence_start and bracket.left and not bracket.name_before:
        return Claim("supplied", 0.717, "a name as the subject of a sentence", wraps)
    return Lack("a name that goes on after it", 0.6)


def _noun(bracket: Bracket) -> bool:
    """Whether a noun ends before the bracket, so that the bracket may name it instead."""
    words = bracket.words_left
    return bool(words) and words[-1].lower not in closed.FUNCTION


def _adjective(bracket: Bracket) -> bool:
    """Whether the content is an adjective made of a name, or of a body."""
    last = bracket.words[-1].text
    return is_english(last) and _ADJECTIVE.search(last) is not None
