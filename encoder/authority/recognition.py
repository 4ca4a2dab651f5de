"""Finding listed persons in a text: a family name, and what stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from encoder.authority.people import PARTICLES, Bearer, People, given_agree
from encoder.authority.spelling import fold
from encoder.authority.tokens import Token, adjoins
from encoder.authority.transliteration import keys
from encoder.words.closed import FUNCTION

FULL, BARE = 2, 1


@dataclass(frozen=True, slots=True)
class PersonHit:
    """A listed person: words `first` to `last` (half-open) of the text; `form` is full, surname or single."""

    first: int
    last: int
    ids: tuple[str, ...]
    form: str
    spelled: bool  # letter by letter as listed, not only in transliteration


def persons(words: Sequence[Token], people: People, stranger: Callable[[Token], bool]) -> Iterator[PersonHit]:
    """The listed persons among the words; `stranger` says whether a capitalised word can be another's given name."""
    position = 0
    for place, word in enumerate(words):
        if place < position or not word.capital or word.initial:
            continue
        hit = _best(words, place, people.bearers(word.text), stranger)
        if hit is not None and hit.first >= position:
            position = hit.last
            yield hit


def _best(
    words: Sequence[Token], place: int, bearers: Sequence[Bearer], stranger: Callable[[Token], bool]
) -> PersonHit | None:
    """The best reading of the word at `place` as a family name."""
    found: dict[tuple[int, bool, int, int], set[str]] = {}
    for bearer in bearers:
        extent = _extent(words, place, bearer, stranger)
        if extent is None:
            continue
        first, last, level = extent
        spelled = _spelled(words, place, bearer)
        found.setdefault((level * (last - first), spelled, first, last), set()).add(bearer.id)
    if not found:
        return None
    best = max(found)
    _, spelled, first, last = best
    length = last - first
    form = "full" if length > 1 else "surname"
    ids = found[best]
    if form == "surname":
        singles = {bearer.id for bearer in bearers if bearer.name.single and bearer.id in ids}
        if singles and length == 1:
            ids, form = singles, "single"
    return PersonHit(first, last, tuple(sorted(ids)), form, spelled)


def _spelled(words: Sequence[Token], place: int, bearer: Bearer) -> bool:
    """Whether the family name stands as listed."""
    return fold(words[place].text) == fold(bearer.name.family[0])


def _extent(
    words: Sequence[Token], place: int, bearer: Bearer, stranger: Callable[[Token], bool]
) -> tuple[int, int, int] | None:
    """The words that name the bearer, around his family name, and how much they agree; None if they contradict."""
    family_end = _family_end(words, place, bearer)
    if family_end is None:
        return None
    given = bearer.name.given
    right = _right(words, family_end, given)
    left = _left(words, place, given)
    if right > family_end and (bearer.name.family_first or left == place):
        before = words[place - 1] if place and adjoins(words[place]) else None
        return None if before is not None and before.initial else (place, right, FULL)
    if left < place:
        return left, family_end, FULL
    if fold(words[place].text) in FUNCTION and family_end - place == 1:
        return None
    if _contradicted(words, place, family_end, bearer, stranger):
        return None
    return place, family_end, BARE


def _family_end(words: Sequence[Token], place: int, bearer: Bearer) -> int | None:
    """Where the family name ends if all its words stand here."""
    family = bearer.name.family
    if len(family) > 1:
        following = words[place : place + len(family)]
        if len(following) < len(family) or not all(adjoins(word) for word in following[1:]):
            return None
        if any(keys(word.text).isdisjoint(keys(listed)) for word, listed in zip(following, family, strict=True)):
            return None
    elif keys(words[place].text).isdisjoint(keys(family[0])):
        return None
    return place + len(family)


def _right(words: Sequence[Token], end: int, given: tuple[str, ...]) -> int:
    """How far the given names go on after the family name."""
    joined = "".join(given)
    best = end
    for last in range(end + 1, min(len(words), end + 4) + 1):
        following = words[end:last]
        if not all(adjoins(word) and (word.capital or "-" in word.gap) for word in following):
            break
        if any(word.opens for word in following):
            break
        said = [word.full for word in following]
        if given and (given_agree(said, given) or not keys("".join(said)).isdisjoint(keys(joined))):
            best = last
    return best


def _left(words: Sequence[Token], place: int, given: tuple[str, ...]) -> int:
    """How far back the given names go before the family name."""
    best, first = place, place
    while (
        first
        and place - first < 5
        and adjoins(words[first])
        and not (words[first].opens and not words[first - 1].dotted)
    ):
        before = words[first - 1]
        if not before.capital and fold(before.text) not in PARTICLES:
            break
        first -= 1
        said = [word.full for word in words[first:place] if fold(word.text) not in PARTICLES or word.capital]
        if before.capital and given and said and given_agree(said, given):
            best = first
    return best


def _contradicted(
    words: Sequence[Token], place: int, end: int, bearer: Bearer, stranger: Callable[[Token], bool]
) -> bool:
    """Whether the words beside a bare family name are given names of somebody else."""
    if place and adjoins(words[place]) and not words[place].opens:
        before = words[place - 1]
        if before.initial or (before.capital and not before.opens and stranger(before)):
            return True
        if before.opens and before.capital and stranger(before):
            return True
    if end < len(words) and adjoins(words[end]) and not words[end].opens:
        after = words[end]
        if after.initial and bearer.name.family_first:
            return True
        if after.capital and not after.initial and stranger(after):
            return True
    return False
