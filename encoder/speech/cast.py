"""Who is who in a document: persons by name, by surname, by initials, and by the roles that the text gives them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from encoder.document import Document, Entity, Name
from encoder.speech.lexicon import Lexicon, words_of
from encoder.speech.subjects import TITLES
from encoder.speech.units import Unit

LOWER_RANK = words_of("lower_rank")
OFFICE = 0.2  # how much more a role means one who is known by it alone
NEAR = 3  # how many persons back somebody who takes no part can be meant by a role
FILLERS = words_of("filler")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def folded(text: str) -> str:
    """Lower case without accents: how names are compared."""
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))


@dataclass
class Cast:
    """The persons of a document. `favoured` are its participants: of several with one name they are meant."""

    words: Lexicon
    persons: dict[str, Entity] = field(default_factory=dict)
    favoured: tuple[str, ...] = ()
    local: dict[str, Entity] = field(default_factory=dict)
    _by_word: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _forms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _roles: dict[str, list[frozenset[str]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, document: Document, words: Lexicon) -> Cast:
        """The cast that names in the text and participants found so far make."""
        cast = cls(words, favoured=tuple(part.entity for part in document.participants))
        used = {ref for wrap in document.wraps for ref in _persons(wrap.tag, wrap.attributes.get("ref", ""))}
        used.update(cast.favoured)
        for entity in document.entities:
            if entity.kind in ("person", "group") and (entity.id in used or len(document.entities) < 200):
                cast.add(entity)
        for wrap in document.wraps:
            for ref in _persons(wrap.tag, wrap.attributes.get("ref", "")):
                cast.know(ref, document.text[wrap.span.start : wrap.span.end])
        return cast

    def add(self, entity: Entity) -> None:
        """Take in a person with all names."""
        self.persons[entity.id] = entity
        for name in entity.names:
            self.know(entity.id, name.text)

    def know(self, person: str, name: str) -> None:
        """Note one form of a person's name."""
        self._forms[folded(name)].add(person)
        parts = self._parts(name)
        for part in parts:
            self._by_word[part].add(person)
        roles = [word for word in _words(name) if self.words.has("role", word)]
        if roles:
            self.assign(person, name)

    def assign(self, person: str, role: str) -> None:
        """Note that the text gives a person a role, as "Minister of Supply"."""
        phrase = frozenset(word for word in _words(role) if word not in FILLERS and word not in TITLES)
        if any(self.words.has("role", word) for word in phrase) and phrase not in self._roles[person]:
            self._roles[person].append(phrase)

    def _parts(self, name: str) -> list[str]:
        """The words of a name without titles, roles and initials."""
        words = [word for word in _WORD.findall(name) if len(word) > 1]
        plain = [word for word in words if word.casefold() not in TITLES and not self._is_title(word.casefold())]
        last = words[-1:] if words and words[-1].casefold() in TITLES and len(words) > 1 else []
        return [folded(word) for word in (*plain, *last)]

    def _is_title(self, word: str) -> bool:
        return self.words.has("role", word) or self.words.has("prefix", word) or word in FILLERS

    def named(self, label: str) -> tuple[str, float]:
        """The person of a label such as "Chairman Mao", "M. Bundy" or "K", with certainty; "" if none is known."""
        exact = self._forms.get(folded(label.strip(" .:")), set())
        if len(exact) == 1:
            return next(iter(exact)), 0.95
        parts = self._parts(label)
        if parts:
            candidates = set.intersection(*(self._by_word.get(part, set()) for part in parts))
            return self._choose(
                candidates or self._by_word.get(parts[-1], set()) if len(parts) < 3 else candidates, label
            )
        if label.strip(" .:").casefold() in TITLES:  # a surname that looks like a title
            return self._choose(self._by_word.get(folded(label.strip(" .:")), set()), label)
        letters = re.sub(r"[\s.]", "", label)
        if 0 < len(letters) <= 3 and letters.isupper():
            return self.initials(letters)
        person, certainty = self.role(label)
        return (person, certainty) if person in self.favoured or person in self.local else ("", 0.0)

    def _choose(self, candidates: set[str], label: str) -> tuple[str, float]:
        """The one that is meant: a participant before others, one whose forename fits the initial before others."""
        if not candidates:
            return "", 0.0
        initials = [word.casefold() for word in re.findall(r"\b([A-Z])\.", label)]
        fitting = {c for c in candidates if not initials or self._starts(c, initials[0])}
        pool = fitting or candidates
        favoured = [person for person in self.favoured if person in pool]
        if len(pool) == 1:
            return next(iter(pool)), 0.9
        if favoured:
            return favoured[0], 0.85 if len(set(favoured)) == 1 else 0.5
        return min(pool), 0.4

    def _starts(self, person: str, initial: str) -> bool:
        return any(
            word.startswith(initial)
            for name in (self.persons[person].names if person in self.persons else ())
            for word in _words(name.text)[:-1]
        )

    def initials(self, letters: str) -> tuple[str, float]:
        """The person whose initials these are: one letter is that of the surname."""
        small = letters.casefold()
        fitting = []
        for person in dict.fromkeys((*self.favoured, *self.persons)):
            names = self.persons[person].names if person in self.persons else ()
            for name in names:
                words = [
                    folded(word) for word in _WORD.findall(name.text.split(",")[0]) if word.casefold() not in TITLES
                ]
                plain = [word for word in words if not self._is_title(word)]
                first = [word[0] for word in plain]
                if plain and (first[-1] == small or "".join(first) == small or first[0] + first[-1] == small):
                    fitting.append(person)
                    break
        favoured = [person for person in fitting if person in self.favoured]
        if len(favoured or fitting) == 1:
            return (favoured or fitting)[0], 0.85
        return "", 0.0

    def role(self, phrase: str, recent: Sequence[str] = ()) -> tuple[str, float]:
        """The person whom a role means ("the Soviet Ambassador"); `recent` persons, the latest last, break a tie."""
        wanted = frozenset(word for word in _words(phrase) if word not in FILLERS and word not in TITLES)
        heads = {word for word in wanted if self.words.has("role", word)}
        if not heads:
            return "", 0.0
        scores: dict[str, float] = {}
        for person, phrases in self._roles.items():
            for held in phrases:
                if heads & held:
                    score = (
                        len(wanted & held) / len(wanted)
                        - 0.4 * len((LOWER_RANK & held) - wanted)
                        - 0.01 * len(held - wanted)
                    )
                    score += OFFICE * self._is_office(person)
                    scores[person] = max(scores.get(person, 0.0), score + 0.2 * (person in self.favoured))
        if not scores:
            return "", 0.0
        order = {person: rank for rank, person in enumerate(recent, start=1)}
        best = max(scores, key=lambda person: (round(scores[person], 1), order.get(person, 0), person))
        rivals = [p for p in scores if p != best and round(scores[p], 1) == round(scores[best], 1)]
        outsider = bool(self.favoured) and best not in self.favoured and best not in recent[-NEAR:]
        if scores[best] < 0.5 or outsider:
            return "", 0.0
        return best, 0.6 if rivals else 0.85

    def _is_office(self, person: str) -> bool:
        """Whether a person is known by the office alone, as "The Secretary" in a list of participants."""
        entity = self.persons.get(person)
        return entity is not None and not entity.listed and not any(self._parts(name.text) for name in entity.names)

    def stranger(self, words: str, kind: str = "person") -> str:
        """A local entity for somebody whom no register and no name identifies; the same for the same words."""
        shown = " ".join(words.split())
        slug = re.sub(r"[^a-z0-9]+", "-", folded(shown).removeprefix("the ")).strip("-") or "unnamed"
        identifier = f"{'grp' if kind == 'group' else 'per'}-{slug[:40].strip('-')}"
        if identifier not in self.persons:
            entity = Entity(identifier, kind, (Name(shown),), listed=False, certainty=0.3)
            self.local[identifier] = entity
            self.persons[identifier] = entity
        return identifier

    def newcomer(self, name: str) -> str:
        """A local entity for a person whom only the title names; its identifier is made from the last word."""
        parts = self._parts(name)
        identifier = f"per-{re.sub(r'[^a-z0-9]+', '-', parts[-1] if parts else folded(name)).strip('-') or 'unnamed'}"
        if identifier in self.persons:
            identifier = self.stranger(name)
        if identifier not in self.persons:
            entity = Entity(identifier, "person", (Name(name),), listed=False, certainty=0.5)
            self.local[identifier] = entity
            self.add(entity)
        return identifier

    def roles_around(self, units: Sequence[Unit]) -> None:
        """Learn the roles beside names: "Foreign Minister X", "X, Minister of Supply", "the Ambassador (X)"."""
        for at, unit in enumerate(units):
            if unit.kind != "person":
                continue
            before = self._phrase(units, range(at - 1, max(-1, at - 11), -1))
            if before:
                self.assign(unit.ref, " ".join(reversed(before)))
            if at + 1 < len(units) and units[at + 1].low in (",", "(", "–", "—"):
                after = self._phrase(units, range(at + 2, min(len(units), at + 12)))
                if after:
                    self.assign(unit.ref, " ".join(after))

    def _phrase(self, units: Sequence[Unit], places: Iterable[int]) -> list[str]:
        """The words of a role read from a name outwards; empty where there is none."""
        found: list[str] = []
        for step, at in enumerate(places):
            unit = units[at]
            if unit.kind == "sign":
                if step == 0 and unit.low in ("(", ",", "."):
                    continue
                break
            if unit.kind not in ("word", "group"):
                break
            if unit.text[0].islower() and unit.low not in FILLERS and not self.words.has("role", unit.low):
                break
            if unit.low in ("a", "and", "his", "her", "our", "their", "my"):
                break
            found.extend(unit.low.split())
        return found if any(self.words.has("role", word) for word in found) else []


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _persons(tag: str, ref: str) -> list[str]:
    return [pointer.removeprefix("#") for pointer in ref.split()] if tag == "persName" else []
