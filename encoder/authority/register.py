"""The register: who is who, under which names, and where these names stand in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from encoder.authority.matching import Form, Hit, Matcher, grouped, longest
from encoder.authority.spelling import fold
from encoder.diagnostics import Diagnostic
from encoder.document import Entity

HIGH, MEDIUM, LOW = 0.95, 0.7, 0.4


@dataclass(frozen=True, slots=True)
class Match:
    """A name in a text: characters `start` to `end` of the text (from 0) name the entities `ids`.

    `kind` is person, org, place, event or group; `form` says how the name is formed (full, surname, acronym …);
    `rule` names the rule that found it; several `ids` are homonyms that the name alone does not tell apart.
    """

    start: int
    end: int
    ids: tuple[str, ...]
    kind: str
    form: str
    rule: str
    certainty: float


class Register:
    """Entities by id, and the way from their names to them. Immutable; the automaton is compiled when first used."""

    def __init__(self, entities: Iterable[Entity], diagnostics: Iterable[Diagnostic] = ()) -> None:
        """Take entities (the first of each id) and what is to be told about them."""
        by_id: dict[str, Entity] = {}
        for entity in entities:
            by_id.setdefault(entity.id, entity)
        self.entities: Mapping[str, Entity] = MappingProxyType(by_id)
        self.diagnostics = tuple(diagnostics)

    @cached_property
    def _bearers(self) -> Mapping[str, frozenset[str]]:
        """Who is known under a folded form."""
        bearers: dict[str, set[str]] = defaultdict(set)
        for form in self._forms:
            bearers[fold(form.words)].update(form.ids)
        return {words: frozenset(ids) for words, ids in bearers.items()}

    @cached_property
    def _forms(self) -> tuple[Form, ...]:
        forms: dict[tuple[str, str, str, bool], set[str]] = defaultdict(set)
        for entity in self.entities.values():
            for words, type_, exact in _forms(entity):
                forms[(words, entity.kind, type_, exact)].add(entity.id)
        return tuple(grouped(forms))

    @cached_property
    def matcher(self) -> Matcher:
        """The compiled forms."""
        return Matcher(self._forms)

    def known(self, text: str) -> frozenset[str]:
        """The ids of the entities that are known under exactly this name (case and accents do not count)."""
        return self._bearers.get(fold(" ".join(text.split())), frozenset())

    def find(self, text: str) -> tuple[Match, ...]:
        """The names in the text, longest first where they overlap, in order."""
        return tuple(_matches(longest(self.matcher.hits(text))))


def _matches(hits: list[Hit]) -> Iterator[Match]:
    """One match for each extent: the bearers of all its forms."""
    extents: dict[tuple[int, int], list[Hit]] = defaultdict(list)
    for hit in hits:
        extents[(hit.start, hit.end)].append(hit)
    for (start, end), same in extents.items():
        form = same[0].form
        ids = tuple(sorted({identifier for hit in same for identifier in hit.form.ids if hit.form.kind == form.kind}))
        certainty = LOW if len(ids) > 1 else MEDIUM if form.type == "surname" else HIGH
        yield Match(start, end, ids, form.kind, form.type, f"listed-{form.type}", certainty)


def _forms(entity: Entity) -> Iterator[tuple[str, str, bool]]:
    """The forms of an entity: words, type, whether capitals must stand as listed."""
    for name in entity.names:
        words = " ".join(name.text.split())
        if name.type == "acronym" and sum(character.isupper() for character in words) > 1:
            yield words, "acronym", True
            continue
        if entity.kind != "person":
            yield words.removeprefix("the ").removeprefix("The "), "full", False
            continue
        family, comma, given = words.partition(", ")
        full = f"{given} {family}" if comma else words
        yield full, "full", False
        parts = full.split()
        family = family if comma else parts[0] if name.language.startswith(("zh", "ja", "ko", "vi")) else parts[-1]
        if len(parts) > 1:
            yield family, "surname", False
