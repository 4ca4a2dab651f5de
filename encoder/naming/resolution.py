"""Who is meant: listed and unlisted persons in the order of the document, aliases brought together, homonyms told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from encoder.authority.register import LOW, MEDIUM, Register
from encoder.authority.spelling import fold
from encoder.document import Entity, Wrap
from encoder.naming.clusters import People, Person
from encoder.naming.mentions import Mention
from encoder.reading import Reading

_ALIAS = re.compile(r"\s*\((?:alias:? |i\.e\.,? |also |or |known as |also known as |real name:? |born )?")


@dataclass
class Heard:
    """The persons' names of one heard text: mentions, not yet settled; local ones have no ids."""

    reading: Reading
    mentions: list[Mention]
    names: dict[tuple[int, int], str] = field(default_factory=dict)  # a local mention's name with single spaces


class Resolution:
    """The persons of one document while its mentions are settled one after the other."""

    def __init__(self, register: Register) -> None:
        """Begin with nobody named."""
        self._register = register
        self.people = People(frozenset(register.entities))
        self._listed: dict[str, Person] = {}
        self.same: dict[str, str] = {}

    def settle(self, heard: Heard) -> Iterator[Mention]:
        """The mentions of a heard text with the persons they mean."""
        for mention in sorted(heard.mentions, key=lambda mention: mention.start):
            name = heard.reading.text[max(mention.start, mention.name) : mention.end]
            title = _title(heard.reading.text[mention.start : max(mention.start, mention.name)])
            if mention.ids:
                yield self._listed_person(mention, name, title)
            else:
                extent = (mention.start, mention.end)
                person = self.people.named(heard.names.get(extent, name), mention.certainty, title)
                yield replace(mention, ids=(person.id,))

    def _listed_person(self, mention: Mention, name: str, title: str) -> Mention:
        """A listed person; of several, and of unlisted ones of that surname, the one whom the document has in mind."""
        candidates = (*mention.ids, *mention.rivals)
        bearers = self.people.bearers(name)
        bare = mention.rule.endswith("surname")
        named = [person for person in bearers if person.id in candidates or (bare and not person.listed)]
        chosen = next((person for person in named if title and title in person.titles), None)
        chosen = chosen or next((person for person in named if person.listed), None)
        if chosen is None and named and not title:
            chosen = named[0]
        if chosen is None and len(candidates) > 1:
            return mention
        settled = mention if chosen is None else replace(mention, ids=(chosen.id,))
        settled = replace(
            settled, rivals=tuple(i for i in candidates if i != settled.ids[0]) if len(candidates) > 1 else ()
        )
        if len(candidates) > 1:
            settled = replace(settled, certainty=MEDIUM)
        self._remember(settled.ids[0], title)
        return settled

    def _remember(self, identifier: str, title: str) -> None:
        """Keep in mind that a listed person was named, and with which title."""
        entity = self._register.entities.get(identifier)
        if entity is None:
            return
        person = self._listed.get(identifier)
        if person is None:
            person = self._listed[identifier] = Person(identifier, listed=True)
            self.people.persons.append(person)
        person.titles.update({title} - {""})
        for name in entity.names:
            self.people.alias(person, name.text, 1.0, name.language)

    def identify(self, first: Mention, second: Mention) -> bool:
        """Say that two names are one person's; False if the register knows better."""
        one, other = self.final(first.ids[0]), self.final(second.ids[0])
        if one == other:
            return True
        known = [identifier in self._register.entities for identifier in (one, other)]
        if all(known):
            return False
        fuller = len(self._name(one).split()) > len(self._name(other).split())
        kept, lost = (one, other) if known[0] or (fuller and not known[1]) else (other, one)
        self.same[lost] = kept
        return True

    def _name(self, identifier: str) -> str:
        """The longest name of an unlisted person."""
        person = next((person for person in self.people.persons if person.id == identifier), None)
        return max(person.names, key=len) if person is not None and person.names else ""

    def final(self, identifier: str) -> str:
        """The id of the entity that this one turned out to be."""
        while identifier in self.same:
            identifier = self.same[identifier]
        return identifier

    def entities(self, used: frozenset[str]) -> Iterator[Entity]:
        """The unlisted persons who are referred to, with the names of those they turned out to be."""
        lost = {person.id: person for person in self.people.persons if person.id in self.same}
        for person in self.people.persons:
            if person.listed or person.id in lost or person.id not in used:
                continue
            for other in lost.values():
                if self.final(other.id) == person.id:
                    person.names.extend(other.names)
            yield person.entity()


def _title(words: str) -> str:
    """The title as one tells persons by it; "Mr." tells only the sex."""
    return " ".join(fold(words).replace(".", "").split())


def aliases(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of which the second stands in parentheses directly after the first, filling them."""
    by_start = {mention.start: mention for mention in mentions}
    for mention in mentions:
        matched = _ALIAS.match(text, mention.end)
        if matched and (inner := by_start.get(matched.end())) and text[inner.end : inner.end + 1] == ")":
            yield mention, inner


def identified(heard: Sequence[tuple[Reading, Sequence[Mention]]]) -> Iterator[tuple[Mention, Mention, Wrap]]:
    """Pairs of a name and the one that a note of identification beside it gives."""
    for reading, inside in heard:
        owner = reading.owner
        if owner is None or owner.tag != "note" or owner.attributes.get("type") != "identification":
            continue
        persons = [mention for mention in inside if mention.tag == "persName"]
        base = [item for item in heard if item[0].owner is None and item[0].block == reading.block]
        if len(persons) != 1 or not base or len(fold(reading.text)) > 2 * len(persons[0]) + 4:
            continue
        for other, mentions in base:
            before = [m for m in mentions if m.tag == "persName" and other.ends[m.end - 1] <= owner.span.start]
            if before and owner.span.start - other.ends[before[-1].end - 1] <= 2:
                yield before[-1], persons[0], owner


__all__ = ["LOW", "Heard", "Resolution", "aliases", "identified"]
