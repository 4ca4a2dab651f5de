"""Persons whom no register has: the candidates of the whole document, weighed together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from encoder.authority.people import person_name
from encoder.authority.spelling import fold
from encoder.authority.tokens import Token
from encoder.document import Name
from encoder.naming.candidates import Candidate, candidates
from encoder.naming.evidence import ENOUGH, reasons, together
from encoder.naming.scene import Scene

_ROW = re.compile(r"\s*,?\s*(?:and|or|as well as|&)?\s*(?:the\s+)?")
_LIKENED = re.compile(r"\s(?:is|was|be)?\s*(?:un)?like\s+")


@dataclass
class Found:
    """A candidate in its scene with the reasons for and against it; `accepted` is the rule that settled it."""

    scene: int
    candidate: Candidate
    why: dict[str, float] = field(default_factory=dict)
    accepted: str = ""

    @property
    def weight(self) -> float:
        """The probability that it is a person."""
        return together(self.why.values())

    @property
    def extent(self) -> tuple[int, int]:
        """Its characters, without the title."""
        tokens = self.candidate.tokens
        return tokens[0].start, tokens[-1].end + (1 if tokens[-1].initial else 0)


@dataclass(frozen=True)
class Setting:
    """A scene with what is known of it before unlisted persons are looked for.

    `taken` are characters of other names; `persons` those of listed persons; `hints` are reasons that hold of what
    begins at a character: the place in a list of participants, an identification beside it.
    """

    scene: Scene
    taken: Sequence[tuple[int, int]]
    persons: Sequence[tuple[int, int]]
    hints: dict[int, dict[str, float]]
    heads: dict[int, dict[str, float]] = field(default_factory=dict)  # the same, of what ends at a character


def discovered(settings: Sequence[Setting]) -> list[Found]:
    """The unlisted persons of a document, in order."""
    lower = {word for setting in settings for word in _small_words(setting.scene)}
    found = [
        Found(number, candidate, dict(reasons(candidate, setting.scene.text, lower)))
        for number, setting in enumerate(settings)
        for candidate in _candidates(setting, lower)
    ]
    for item in found:
        start, end = item.extent
        item.why.update(settings[item.scene].hints.get(start, {}))
        item.why.update(settings[item.scene].heads.get(end, {}))
    for _ in range(2):
        _accept(found, lower)
        _add_rows(found, settings)
    _accept(found, lower)
    return [item for item in found if item.accepted]


def _small_words(scene: Scene) -> Iterable[str]:
    """The words that the text writes with a small letter."""
    return (fold(word.text) for word in scene.words if word.text.islower())


def _candidates(setting: Setting, lower: set[str]) -> Iterable[Candidate]:
    """The candidates of a scene outside other names."""
    spans = sorted([*setting.taken, *setting.persons])
    inside = {offset for start, end in spans for offset in range(start, end)}
    shouting = setting.scene.text.upper() == setting.scene.text

    def taken(word: Token) -> bool:
        return word.start in inside

    return candidates(setting.scene.words, taken, lambda word: word in lower, shouting)


def _accept(found: list[Found], lower: set[str]) -> None:
    """Accept what is weighty enough, and what bears the name of somebody accepted."""
    best = _weights_of_names(found)
    families: set[str] = set()
    for item in found:
        if item.weight >= ENOUGH:
            item.accepted = item.accepted or max(item.why, key=lambda rule: item.why[rule])
            families.update(_short(item.candidate))
    for item in found:
        name = item.candidate.text
        if item.accepted:
            continue
        if best[name] >= ENOUGH and not _only_opening(item, lower):
            item.accepted = "named-elsewhere"
        elif len(item.candidate.tokens) == 1 and fold(name) in families and not _only_opening(item, lower):
            item.accepted = "surname-of-one-named"


def _weights_of_names(found: list[Found]) -> dict[str, float]:
    """How surely each name is a person's, from all places where it stands; repeated, it is rather one."""
    rules: dict[str, dict[str, float]] = defaultdict(dict)
    against: dict[str, list[float]] = defaultdict(list)
    for item in found:
        name = item.candidate.text
        against[name].append(together([1.0, *(weight for weight in item.why.values() if weight < 0)]))
        for rule, weight in item.why.items():
            if weight > rules[name].get(rule, 0.0):
                rules[name][rule] = weight
    weights = {}
    for name, places in against.items():
        repeated = min(0.5, 0.12 * (len(places) - 1))
        weights[name] = together([*rules[name].values(), repeated]) * sum(places) / len(places)
    return weights


def _short(candidate: Candidate) -> set[str]:
    """The words that may stand alone for this name."""
    name = person_name(Name(candidate.text))
    return {fold(name.family[0]), fold(name.family[-1])} if not name.single else {fold(name.family[0])}


def _only_opening(item: Found, lower: set[str]) -> bool:
    """Whether the capital may only be that of a sentence: the document also writes the word small."""
    first = item.candidate.tokens[0]
    return first.opens and len(item.candidate.tokens) == 1 and fold(first.text) in lower


def _add_rows(found: list[Found], settings: Sequence[Setting]) -> None:
    """A name in a row with a person's, or likened to one, is rather a person's."""
    ends: dict[int, set[int]] = defaultdict(set)
    starts: dict[int, set[int]] = defaultdict(set)
    for number, setting in enumerate(settings):
        for start, end in setting.persons:
            starts[number].add(start)
            ends[number].add(end)
    for item in found:
        if item.accepted:
            start, end = item.extent
            title = item.candidate.words[item.candidate.titled].start
            starts[item.scene].update((start, title))
            ends[item.scene].add(end)
    for item in found:
        text = settings[item.scene].scene.text
        start, end = item.candidate.words[item.candidate.titled].start, item.extent[1]
        if _reaches(text, end, starts[item.scene]) or _reached(text, start, ends[item.scene]):
            item.why["in-a-row"] = 0.4
        if _in_parentheses(text, start, end, ends[item.scene]):
            item.why["alias"] = 0.5


def _reaches(text: str, end: int, starts: set[int]) -> bool:
    """Whether a person's name follows in a row."""
    for pattern in (_ROW, _LIKENED):
        matched = pattern.match(text, end)
        if matched and matched.end() > end + 1 and matched.end() in starts:
            return True
    return False


def _in_parentheses(text: str, start: int, end: int, ends: set[int]) -> bool:
    """Whether the name fills parentheses that stand directly after a person's."""
    return text[start - 2 : start] == " (" and text[end : end + 1] == ")" and start - 2 in ends


def _reached(text: str, start: int, ends: set[int]) -> bool:
    """Whether a person's name stands before in a row."""
    for end in range(start - 2, max(0, start - 16), -1):
        if end in ends and (matched := _ROW.match(text, end)) and matched.end() == start:
            return True
    return False
