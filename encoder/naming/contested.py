"""Names that are a place's in the starter data and a person's in the document: Houston, Lincoln, Molotov.

A title, an initial or a given name before the word anywhere in the document makes it a person's name, except after a
preposition of place. A place in the project's own register is never contested.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from encoder.authority.register import Match, Register
from encoder.authority.spelling import fold
from encoder.authority.tokens import Token, adjoins
from encoder.authority.vocabulary import is_given_name, is_title
from encoder.naming.scene import Scene

_IN = frozenset({"in", "at", "near", "from", "to", "outside"})


def contested(scenes: Iterable[Scene]) -> frozenset[str]:
    """The folded names that the document shows to be persons'."""
    return frozenset(
        fold(scene.text[hit.start : hit.end])
        for scene in scenes
        for hit in scene.hits
        if _is_weak(scene.register, hit) and _personal(_before(scene, hit))
    )


def is_contested(scene: Scene, hit: Match, names: frozenset[str]) -> bool:
    """Whether this place is rather a person here."""
    if not names or fold(scene.text[hit.start : hit.end]) not in names or not _is_weak(scene.register, hit):
        return False
    before = _before(scene, hit)
    return not before or fold(before[-1].text) not in _IN


def _is_weak(register: Register, hit: Match) -> bool:
    """Whether the hit is a place of one name that the project has not listed."""
    return hit.kind == "place" and hit.form != "acronym" and not any(register.is_own(one) for one in hit.ids)


def _before(scene: Scene, hit: Match) -> Sequence[Token]:
    """The word that adjoins the name before it."""
    place = bisect_left(scene.words, hit.start, key=lambda word: word.start)
    if not place or place >= len(scene.words) or not adjoins(scene.words[place]) or scene.words[place].opens:
        return ()
    return scene.words[place - 1 : place]


def _personal(before: Sequence[Token]) -> bool:
    """Whether the word before says that a person's name follows."""
    if not before or not before[0].capital:
        return False
    word = before[0]
    return word.initial or is_title(word) or (is_given_name(word.text) and len(word.text) > 2 and not word.opens)
