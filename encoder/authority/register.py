"""The register: who is who, under which names, and where these names stand in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from encoder.authority.forms import forms
from encoder.authority.matching import Form, Hit, Matcher, longest
from encoder.authority.people import People
from encoder.authority.recognition import PersonHit, persons
from encoder.authority.spelling import fold
from encoder.authority.tokens import Token, tokens
from encoder.authority.vocabulary import may_be_given
from encoder.diagnostics import Diagnostic
from encoder.document import Entity

HIGH, MEDIUM, LOW = 0.95, 0.7, 0.4


@dataclass(frozen=True, slots=True)
class Match:
    """A name in a text: characters `start` to `end` of the text (from 0) name the entities `ids`.

    `kind` is person, org, place, event, group or people (a demonym or adjective); `form` says how the name is formed
    (full, surname, single, acronym, adjective); `rule` names the rule that found it; several `ids` are homonyms that
    the name alone does not tell apart.
    """

    start: int
    end: int
    ids: tuple[str, ...]
    kind: str
    form: str
    rule: str
    certainty: float


class Register:
    """Entities by id, and the way from their names to them. Immutable; what matches is compiled when first used."""

    def __init__(
        self,
        entities: Iterable[Entity],
        diagnostics: Iterable[Diagnostic] = (),
        aliases: Mapping[str, Entity] = MappingProxyType({}),
        own: frozenset[str] | None = None,
    ) -> None:
        """Take entities (the first of each id), by their ids what else they are called, and which are the project's."""
        by_id: dict[str, Entity] = {}
        for entity in entities:
            by_id.setdefault(entity.id, entity)
        self.entities: Mapping[str, Entity] = MappingProxyType(by_id)
        self.aliases = aliases
        self.diagnostics = tuple(diagnostics)
        self._own = own if own is not None else frozenset(by_id)

    def is_own(self, identifier: str) -> bool:
        """Whether the project's registers list the entity, not only the starter data."""
        return identifier in self._own

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """All forms of all entities but of persons with their bearers."""
        bearers: dict[tuple[str, str, str, bool], set[str]] = defaultdict(set)
        for entity in self.entities.values():
            also = (self.aliases[entity.id],) if entity.id in self.aliases else ()
            for words, kind, type_, exact in forms(entity, also):
                bearers[(words, kind, type_, exact)].add(entity.id)
        return tuple(
            Form(words, tuple(sorted(ids)), kind, type_, exact) for (words, kind, type_, exact), ids in bearers.items()
        )

    @cached_property
    def matcher(self) -> Matcher:
        """The compiled forms."""
        return Matcher(self.forms)

    @cached_property
    def people(self) -> People:
        """The persons by their family names."""
        return People(entity for entity in self.entities.values() if entity.kind == "person")

    @cached_property
    def _bearers(self) -> Mapping[str, frozenset[str]]:
        """Who is known under a folded form."""
        bearers: dict[str, set[str]] = defaultdict(set)
        for form in self.forms:
            if form.kind != "people":
                bearers[fold(form.words)].update(form.ids)
        return {words: frozenset(ids) for words, ids in bearers.items()}

    def known(self, text: str) -> frozenset[str]:
        """The ids of the entities that can be called this: listed names, and what agrees with those of persons."""
        words = " ".join(text.split())
        listed = self._bearers.get(fold(words), frozenset())
        whole = tokens(words)
        hits = persons(whole, self.people, may_be_given) if whole else ()
        return listed.union(*(hit.ids for hit in hits if hit.last - hit.first == len(whole)))

    def find(self, text: str) -> tuple[Match, ...]:
        """The names in the text in order; of names that share characters the longest."""
        words = tokens(text)
        found = [*self.scan(text), *self.find_persons(words)]
        return tuple(_longest(found))

    def scan(self, text: str) -> tuple[Match, ...]:
        """All listed forms in the text except persons' names, also those that stand inside others."""
        return tuple(_matches(self.matcher.hits(text)))

    def find_persons(self, words: Sequence[Token]) -> Iterator[Match]:
        """The persons among the words of a text."""
        for hit in persons(words, self.people, may_be_given):
            yield _person(words, hit)


def _person(words: Sequence[Token], hit: PersonHit) -> Match:
    """The match of a person."""
    last = words[hit.last - 1]
    end = last.end + (1 if last.initial else 0)
    certainty = LOW if len(hit.ids) > 1 else MEDIUM if hit.form == "surname" or not hit.spelled else HIGH
    rule = f"listed-{hit.form}" if hit.spelled else f"transliterated-{hit.form}"
    return Match(words[hit.first].start, end, hit.ids, "person", hit.form, rule, certainty)


def _matches(hits: Iterable[Hit]) -> Iterator[Match]:
    """One match for each extent and kind: the bearers of all its forms."""
    extents: dict[tuple[int, int, str], list[Form]] = defaultdict(list)
    for hit in hits:
        extents[(hit.start, hit.end, hit.form.kind)].append(hit.form)
    for (start, end, kind), same in extents.items():
        ids = tuple(sorted({identifier for form in same for identifier in form.ids}))
        certainty = LOW if len(ids) > 1 else HIGH
        yield Match(start, end, ids, kind, same[0].type, f"listed-{same[0].type}", certainty)


def _longest(matches: Iterable[Match]) -> Iterator[Match]:
    """Of matches that share characters the one that begins first, of these the longest; names before adjectives."""
    end = -1
    for match in sorted(matches, key=lambda m: (m.start, -m.end, m.kind == "people", m.kind)):
        if match.start >= end:
            end = match.end
            yield match


__all__ = ["HIGH", "LOW", "MEDIUM", "Match", "Register", "longest"]
