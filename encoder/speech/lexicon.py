"""The words that report speech, as data: verbs with their frames, nouns, roles and function words (verbs.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain

SIBILANTS = ("s", "sh", "ch", "x", "z")
VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of a class (say, tell, ask, think, write, act, chain); `particle` follows it ("point out")."""

    lemma: str
    particle: str
    classes: frozenset[str]
    frames: frozenset[str]

    def reports(self) -> bool:
        """Whether it can have a passage of speech, thought or writing beside it."""
        return bool(self.classes & REPORTING)


REPORTING = frozenset({"say", "tell", "ask", "think", "write"})


@dataclass(frozen=True, slots=True)
class Form:
    """An inflected form: `shape` is past, present, base, ing or participle (a past form may be a participle too)."""

    verb: Verb
    shape: str


@dataclass(frozen=True)
class Lexicon:
    """All words by their forms in lower case."""

    forms: Mapping[str, tuple[Form, ...]]
    words: Mapping[str, frozenset[str]]

    def of(self, word: str, *kinds: str) -> tuple[Form, ...]:
        """The forms that `word` (in lower case) can be, of verbs of one of the classes `kinds` (or of any)."""
        found = self.forms.get(word, ())
        return tuple(form for form in found if not kinds or form.verb.classes & set(kinds))

    def has(self, kind: str, word: str) -> bool:
        """Whether `word` (in lower case) is one of the words of this kind, its plural counting for nouns."""
        return word in self.words[kind]


def lexicon(extra: Mapping[str, str] | None = None) -> Lexicon:
    """The lexicon with the verbs of a project's configuration: infinitive to class; "_" stands before a particle."""
    return _lexicon(tuple(sorted((extra or {}).items())))


@cache
def _table() -> dict[str, dict[str, str]]:
    """The data as it stands in verbs.toml."""
    return tomllib.loads(files(__package__).joinpath("verbs.toml").read_text(encoding="utf-8"))


def words_of(kind: str) -> frozenset[str]:
    """The words of one kind from the table [words] or [nouns] of verbs.toml."""
    table = _table()
    return frozenset((table["words"].get(kind) or table["nouns"][kind]).split())


@cache
def _lexicon(extra: tuple[tuple[str, str], ...]) -> Lexicon:
    table = _table()
    classes: dict[str, set[str]] = {}
    pairs = [(kind, lemma) for kind, lemmas in table["classes"].items() for lemma in lemmas.split()]
    for kind, lemma in chain(pairs, ((kind, lemma) for lemma, kind in extra)):
        classes.setdefault(lemma, set()).add(kind)
    frames: dict[str, set[str]] = {lemma: {"zero", "comment"} for lemma, _ in extra}
    for frame, lemmas in table["frames"].items():
        for lemma in lemmas.split():
            frames.setdefault(lemma, set()).add(frame)
    forms: dict[str, list[Form]] = {}
    for lemma, kinds in sorted(classes.items()):
        word, _, particle = lemma.partition("_")
        verb = Verb(lemma, particle, frozenset(kinds), frozenset(frames.get(lemma, ())))
        for text, shape in _inflect(word, table["irregular"].get(word, "")):
            forms.setdefault(text, []).append(Form(verb, shape))
    words = {kind: frozenset(text.split()) for kind, text in {**table["nouns"], **table["words"]}.items()}
    words["chain"] = frozenset(table["classes"]["chain"].split())
    return Lexicon({text: tuple(found) for text, found in forms.items()}, words)


def _inflect(word: str, irregular: str) -> list[tuple[str, str]]:
    """The forms of a verb with their shapes."""
    if irregular:
        past, present, ing, *participle = irregular.split()
        return [
            (word, "base"),
            (past, "past"),
            (present, "present"),
            (ing, "ing"),
            *((p, "participle") for p in participle),
        ]
    if word.endswith("e"):
        return [(word, "base"), (word + "d", "past"), (word + "s", "present"), (word[:-1] + "ing", "ing")]
    if word.endswith("y") and word[-2] not in VOWELS:
        return [(word, "base"), (word[:-1] + "ied", "past"), (word[:-1] + "ies", "present"), (word + "ing", "ing")]
    present = word + ("es" if word.endswith(SIBILANTS) else "s")
    return [(word, "base"), (word + "ed", "past"), (present, "present"), (word + "ing", "ing")]
