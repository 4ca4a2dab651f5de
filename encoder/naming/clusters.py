"""Who is who among the names that no register has: full names, surnames, aliases, each person once.

Two full names are one person if the family names are spelled alike and the given names agree; a surname alone is the
person of that surname who was named last. A title for women and one for men are never one person's.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from encoder.authority.people import PersonName, given_agree, person_name
from encoder.authority.spelling import fold
from encoder.authority.transliteration import keys
from encoder.document import Entity, Name

WOMEN, MEN = (
    frozenset({"mrs", "miss", "ms", "mme", "mlle", "madame", "madam", "frau", "lady", "queen"}),
    frozenset({"mr", "sir", "lord", "king", "prince", "herr", "monsieur"}),
)


@dataclass(eq=False)
class Person:
    """A person whom the text names: the `names` it uses, the longest first, and the sex a title told."""

    id: str
    names: list[str] = field(default_factory=list)
    parsed: list[PersonName] = field(default_factory=list)
    sex: str = ""
    certainty: float = 0.0
    listed: bool = False
    titles: set[str] = field(default_factory=set)

    def entity(self) -> Entity:
        """The person as an entity of this document alone."""
        ordered = sorted(dict.fromkeys(self.names), key=lambda name: (-len(name.split()), -len(name), name))
        longest = ordered[0]
        others = [name for name in ordered[1:] if len(name.split()) > 1 or fold(name) not in fold(longest)]
        return Entity(
            self.id, "person", tuple(Name(name) for name in (longest, *others)), listed=False, certainty=self.certainty
        )


class People:
    """The persons of one document, in the order in which it names them."""

    def __init__(self, taken: frozenset[str]) -> None:
        """Start with the ids that others have."""
        self._taken = set(taken)
        self.persons: list[Person] = []
        self._by_family: dict[str, list[Person]] = defaultdict(list)

    def named(self, name: str, certainty: float, title: str = "") -> Person:
        """The person whom this name means here: known or new."""
        parsed = person_name(Name(name))
        sex = "f" if title in WOMEN else "m" if title in MEN else ""
        matching = list(self._matching(parsed, sex))
        person = next((one for one in matching if title and title in one.titles), None) or next(iter(matching), None)
        if person is None:
            person = Person(self._identifier(name))
            self.persons.append(person)
        self._note(person, name, parsed, sex, certainty)
        person.titles.update({title} - {""})
        return person

    def alias(self, person: Person, name: str, certainty: float, language: str = "") -> None:
        """Note another name of a person."""
        self._note(person, name, person_name(Name(name, language=language)), "", certainty)

    def bearers(self, name: str) -> list[Person]:
        """All persons whom this name could mean."""
        return list(dict.fromkeys(self._matching(person_name(Name(name)), "")))

    def _note(self, person: Person, name: str, parsed: PersonName, sex: str, certainty: float) -> None:
        """Remember the name, its family name first in mind for the next bare surname."""
        if name not in person.names:
            person.names.append(name)
            person.parsed.append(parsed)
        person.sex = person.sex or sex
        person.certainty = max(person.certainty, certainty)
        for spelling in {*keys(parsed.family[0]), *keys(parsed.family[-1])}:
            bearers = self._by_family[spelling]
            if person in bearers:
                bearers.remove(person)
            bearers.insert(0, person)

    def _matching(self, parsed: PersonName, sex: str) -> Iterator[Person]:
        """The persons who can be meant, the one named last first."""
        spellings = sorted(keys(parsed.family[0]))
        exact = self._by_family.get(fold(parsed.family[0]), [])
        for person in dict.fromkeys([*exact, *(p for s in spellings for p in self._by_family.get(s, ()))]):
            if sex and person.sex and sex != person.sex:
                continue
            if any(_one(parsed, other) for other in person.parsed):
                yield person

    def _identifier(self, name: str) -> str:
        """A new id made from the name."""
        plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
        slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "unnamed"
        identifier, number = f"per-{slug}", 2
        while identifier in self._taken:
            identifier, number = f"per-{slug}-{number}", number + 1
        self._taken.add(identifier)
        return identifier


def _one(name: PersonName, other: PersonName) -> bool:
    """Whether two names taken apart can be one person's."""
    if name.single or other.single:
        single, full = (name, other) if name.single else (other, name)
        word = single.family[0]
        if full.single:
            return not keys(word).isdisjoint(keys(full.family[0]))
        return any(not keys(word).isdisjoint(keys(part)) for part in _short(full))
    if keys(name.family[0]).isdisjoint(keys(other.family[0])):
        return False
    return given_agree(name.given, other.given) or given_agree(other.given, name.given)


def _short(full: PersonName) -> tuple[str, ...]:
    """The words of a full name that may stand alone for it."""
    return (full.family[0], full.family[-1])
