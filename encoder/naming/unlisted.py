"""Bodies and places that no register has, by the nouns in their names and the words before them.

`Ministry of Foreign Trade`, `Dashnak Party`: a noun for bodies with capitals, and a name beside it. `in Wolfsegg`, `Rabka,
3 March` in a dateline, `Tobolsk province`: a place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files

from encoder.authority.register import LOW
from encoder.authority.spelling import fold
from encoder.authority.tokens import Token, adjoins
from encoder.authority.vocabulary import is_ordinary
from encoder.naming.discovery import Setting
from encoder.naming.local import LocalThings
from encoder.naming.mentions import Mention
from encoder.naming.scene import Scene
from encoder.reading import Reading
from encoder.words.closed import DAYS, FUNCTION, MONTHS

LONGEST = 7
_JOINING = frozenset({"of", "for", "and", "the"})
_IN = frozenset({"in", "at", "near", "outside", "from", "to", "towards", "toward", "via", "reached", "left", "visited"})
_KINDS = "province district region oblast county city town village river lake valley mountains peninsula island islands"
_PLACE_NOUNS = frozenset(_KINDS.split())
_NO_NAME = frozenset(
    {
        "central",
        "general",
        "national",
        "first",
        "second",
        "third",
        "new",
        "old",
        "our",
        "party",
        "joint",
        "congress",
        "plenum",
        "session",
    }
)
_DATELINE = re.compile(r"\s*,")


@cache
def org_nouns() -> frozenset[str]:
    """The nouns that name bodies."""
    return frozenset((files("encoder.naming") / "org-nouns.txt").read_text(encoding="utf-8").split())


def unlisted_bodies(scene: Scene, inside: set[int]) -> Iterator[Mention]:
    """The bodies that their nouns show, outside the characters that other names have."""

    def taken(word: Token) -> bool:
        return word.start in inside

    words, position = scene.words, 0
    if scene.text.upper() == scene.text:
        return
    for place, word in enumerate(words):
        if (
            place < position
            or fold(word.text) not in org_nouns()
            or not word.capital
            or word.text.isupper()
            or taken(word)
        ):
            continue
        first, last = _before(words, place, taken), _after(words, place, taken)
        if last - first > 1 and _names_one(words[first:last]):
            position = last
            yield Mention(words[first].start, words[last - 1].end, "orgName", (), "noun-for-bodies", LOW)


def _before(words: Sequence[Token], place: int, taken: Callable[[Token], bool]) -> int:
    """How far back capitalised words go before the noun."""
    first = place
    while first and place - first < LONGEST and adjoins(words[first]) and not words[first].opens:
        before = words[first - 1]
        if not before.capital or taken(before) or _no_part(before):
            break
        first -= 1
    return first


def _no_part(word: Token) -> bool:
    """Whether a capitalised word cannot be part of a name: dates, and what only opens a sentence."""
    folded = fold(word.text)
    return folded in MONTHS or folded in DAYS or folded in FUNCTION


def _after(words: Sequence[Token], place: int, taken: Callable[[Token], bool]) -> int:
    """How far the name goes on after the noun: "of Foreign Trade"."""
    last = place + 1
    while last < len(words) and last - place <= LONGEST and adjoins(words[last]) and not words[last].opens:
        word = words[last]
        if word.capital and not word.text.isupper() and not _no_part(word) and not taken(word):
            last += 1
            continue
        joined = words[last : last + 3]
        cut = next((n for n, other in enumerate(joined) if other.text not in _JOINING), len(joined))
        if not 0 < cut < len(joined) or (joined[0].text == "and" and last == place + 1) or joined[0].text == "the":
            break
        following = joined[cut]
        if not following.capital or taken(following) or not all(adjoins(other) for other in joined[: cut + 1]):
            break
        last += cut + 1
    return last


def _names_one(words: Sequence[Token]) -> bool:
    """Whether the words name one body and no kind of them: more than the noun and words such as "general"."""
    telling = [w for w in words if fold(w.text) not in _JOINING | _NO_NAME and fold(w.text) not in org_nouns()]
    return bool(telling)


def unlisted_places(
    settings: Sequence[Setting], settled: Sequence[tuple[Reading, Sequence[Mention]]], things: LocalThings
) -> list[list[Mention]]:
    """The places that prepositions, nouns beside them and datelines show, in each scene; and wherever else they stand."""
    persons = {
        word for (reading, mentions) in settled for m in mentions for word in _words(reading.text[m.start : m.end])
    }
    found: list[list[tuple[int, int, str]]] = []
    for setting, (reading, mentions) in zip(settings, settled, strict=True):
        spans = [*setting.taken, *((mention.start, mention.end) for mention in mentions)]
        inside = {offset for start, end in spans for offset in range(start, end)}
        found.append(list(_runs(setting.scene, inside, reading.block.kind == "dateline")))
    names: dict[str, set[str]] = {}
    for setting, runs in zip(settings, found, strict=True):
        for start, end, rule in runs:
            names.setdefault(setting.scene.text[start:end], set()).add(rule)
    sure = {name: sorted(rules - {""}) for name, rules in names.items() if _is_sure(name, rules, persons)}
    return [
        [
            Mention(start, end, "placeName", (things.named("placeName", name),), rule or sure[name][0], LOW)
            for start, end, rule in runs
            if (name := setting.scene.text[start:end]) in sure
        ]
        for setting, runs in zip(settings, found, strict=True)
    ]


def _words(text: str) -> list[str]:
    """The words of a name, folded."""
    return fold(text).split()


def _is_sure(name: str, rules: set[str], persons: set[str]) -> bool:
    """Whether the reasons make a place: one that is no mere "to" or "from", and nobody's name."""
    return bool(rules - {"", "to-or-from"}) and not any(word in persons for word in _words(name))


def _runs(scene: Scene, inside: set[int], dateline: bool) -> Iterator[tuple[int, int, str]]:
    """Runs of capitalised words outside other names, with the reason for a place if there is one."""
    words, place = scene.words, 0
    while place < len(words):
        last = place
        while last < len(words) and _may_be_place(words[last]) and words[last].start not in inside:
            if last > place and (not adjoins(words[last]) or words[last].opens):
                break
            last += 1
        if place < last <= place + 3 and not any(is_ordinary(word.text) for word in words[place:last]):
            rule = _reason(words, place, last, scene.text, dateline)
            if rule or not words[place].opens:
                yield words[place].start, words[last - 1].end, rule
        place = max(last, place + 1)


def _may_be_place(word: Token) -> bool:
    """Whether a word can be part of a place's name."""
    return word.capital and not word.initial and not _no_part(word) and (not word.text.isupper() or len(word.text) < 2)


def _reason(words: Sequence[Token], place: int, last: int, text: str, dateline: bool) -> str:
    """Why the words should be a place, or nothing."""
    if dateline and place == 0 and _DATELINE.match(text, words[last - 1].end):
        return "dateline"
    if last < len(words) and adjoins(words[last]) and words[last].text in _PLACE_NOUNS:
        return "noun-for-places"
    if place and adjoins(words[place]) and words[place - 1].text in _IN:
        return "in" if words[place - 1].text in {"in", "at", "near"} else "to-or-from"
    return ""
