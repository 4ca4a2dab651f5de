"""Demonyms, and places that only say of what kind something is.

`the Americans` and `the Chinese` (before a verb or a stop) are peoples; adjectives are nothing. `Soviet China
specialist` names no place: a place between an adjective and a noun belongs to the noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from encoder.authority.register import MEDIUM, Match
from encoder.authority.spelling import fold
from encoder.naming.mentions import Mention
from encoder.naming.scene import Scene
from encoder.words.closed import AUXILIARIES, FUNCTION, PREPOSITIONS

# First parts of compound adjectives and demonyms, and the place of each.
PREFIXES = {
    "anglo": "United Kingdom", "sino": "China", "franco": "France", "russo": "Russia", "soviet": "Soviet Union",
    "indo": "India", "italo": "Italy", "austro": "Austria", "americano": "United States", "greco": "Greece",
    "serbo": "Serbia", "polono": "Poland", "euro": "Europe", "afro": "Africa", "israelo": "Israel",
}  # fmt: skip
_PREFIX = re.compile(r"\b([A-Z][a-z]+)[-‐‑–]$")
_FOLLOWING = re.compile(r"\s+([a-z]+)|\s*([.;:!?)”\"]|$)")
_PLURAL = re.compile(r"(?:s|men)$", re.IGNORECASE)
_THE = re.compile(r"\b(?:[Tt]he|THE|many|some|all|most|few|two|both)\s+$")


def demonyms(scene: Scene) -> Iterator[Mention]:
    """The peoples named in a text."""
    for hit in scene.hits:
        if hit.kind != "people":
            continue
        word = scene.text[hit.start : hit.end]
        plural = _PLURAL.search(word) and not word.lower().endswith(("ss", "ous", "chinese"))
        if plural and _followed_by_no_name(scene, hit):
            certainty = hit.certainty if len(hit.ids) == 1 else MEDIUM
        elif _stands_for_people(scene, hit):
            certainty = MEDIUM
        else:
            continue
        start, ids = _with_prefix(scene, hit)
        yield Mention(start, hit.end, "rs", ids, "demonym", certainty, "demonym")


def _followed_by_no_name(scene: Scene, hit: Match) -> bool:
    """Whether the plural is a noun of its own: no capitalised word goes on after it."""
    return not re.match(r"\s+[A-Z]", scene.text[hit.end : hit.end + 3]) or scene.text.isupper()


def _stands_for_people(scene: Scene, hit: Match) -> bool:
    """Whether an adjective after "the" is used as a noun: a verb, a preposition or a stop follows."""
    word = scene.text[hit.start : hit.end]
    if not fold(word).endswith(("ese", "ish", "ch", "iss")) or not _THE.search(scene.text, 0, hit.start):
        return False
    matched = _FOLLOWING.match(scene.text, hit.end)
    if matched is None:
        return False
    following = matched[1] or ""
    return (
        bool(matched[2])
        or following in (AUXILIARIES | PREPOSITIONS | {"who", "that"}) - {"like", "past"}
        or (following.endswith("ed") and following not in FUNCTION)
    )


def _with_prefix(scene: Scene, hit: Match) -> tuple[int, tuple[str, ...]]:
    """The beginning and the places of a compound such as Anglo-Americans."""
    matched = _PREFIX.search(scene.text, max(0, hit.start - 12), hit.start)
    name = PREFIXES.get(matched[1].lower(), "") if matched else ""
    first = sorted(scene.register.known(name)) if name else []
    if matched is None or not first:
        return hit.start, hit.ids[:1]
    return matched.start(), (first[0], *hit.ids[:1])


def attributive(scene: Scene, hit: Match) -> bool:
    """Whether a place stands between an adjective of another place and a noun."""
    end = scene.space_before(hit.start)
    before = [other for other in scene.by_end.get(end, ()) if other.kind == "people"] if end > 0 else []
    if not before or any(set(other.ids) & set(hit.ids) for other in before):
        return False
    matched = re.match(r"\s+([a-z]+)", scene.text[hit.end : hit.end + 20])
    return matched is not None and matched[1] not in FUNCTION and not matched[1].endswith("ed")
