"""How a person's names agree with what a text calls him: order, initials, surname alone, transliteration.

`E.F. Kovalev` is not Ivan V. Kovalev, `Kovalev` may be; `Mao Tse-tung` is Mao Zedong, `Mao Anying` is not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from encoder.authority.lists import nicknames
from encoder.authority.spelling import fold
from encoder.authority.transliteration import keys, latin, looks_chinese
from encoder.document import Entity, Name

# Languages in whose names the family comes first.
FAMILY_FIRST = ("zh", "ja", "ko", "vi", "hu", "km")
_SMALL = "de da do dos du di del della van von der den ter ten zu la le al el bin ibn ben ould abu y e d"
PARTICLES = frozenset(_SMALL.split())
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "esq", "dr", "mr", "mrs", "sir"})
# Letters of Cyrillic and Greek that are two in ours: such initials have two letters.
_DIGRAPHS = frozenset({"yu", "ya", "ye", "yo", "iu", "ia", "zh", "kh", "ch", "sh", "ts", "ph", "th", "dz", "dj", "ll"})
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.[ -]?)+")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name taken apart: `family` and `given` as lists of words (initials keep their stop)."""

    family: tuple[str, ...]
    given: tuple[str, ...]
    family_first: bool = False

    @property
    def single(self) -> bool:
        """Whether the person is known by one name."""
        return not self.given


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who bears a name: the entity's id and the name taken apart."""

    id: str
    name: PersonName


def person_name(name: Name) -> PersonName:
    """The parts of a name: "Surname, Forename", by its language, by its syllables, else surname last."""
    text = " ".join(name.text.split())
    if ", " in text:
        family, _, given = text.partition(", ")
        family_words = tuple(word for word in family.split() if not is_suffix(word))
        return PersonName(family_words or tuple(family.split()), _given(given))
    words = [word for word in _given(text) if not is_suffix(word)] or text.split()
    if len(words) == 1:
        return PersonName((words[0],), ())
    if name.language.startswith(FAMILY_FIRST) or looks_chinese(" ".join(words)) or is_initial(words[-1]):
        return PersonName((words[0],), tuple(words[1:]), family_first=True)
    first = len(words) - 1
    while first > 1 and fold(words[first - 1]) in PARTICLES:
        first -= 1
    return PersonName(tuple(words[first:]), tuple(words[:first]))


def _given(text: str) -> tuple[str, ...]:
    """The words of given names; initials written together come apart; what brackets add is left out."""
    words: list[str] = []
    for word in re.sub(r"[(\[“\"].*?[)\]”\"]", " ", text).replace(",", " ").split():
        if _INITIALS.fullmatch(word) and word.count(".") > 1:
            words.extend(part + "." for part in word.split(".") if part)
        else:
            words.append(word)
    return tuple(word for word in words if not is_suffix(word))


def is_suffix(word: str) -> bool:
    """Whether the word is no name (Jr., III)."""
    return fold(word).strip(".,") in SUFFIXES


def is_initial(word: str) -> bool:
    """Whether the word is an initial: "V.", "Yu."."""
    letters = word[:-1]
    return word.endswith(".") and letters[:1].isupper() and (len(letters) == 1 or letters.lower() in _DIGRAPHS)


def agree(said: str, listed: str) -> bool:
    """Whether two given names can be one: the same in some transliteration, or one the initial of the other."""
    if is_initial(said) or is_initial(listed) or len(said) == 1:
        short, long = (said, listed) if is_initial(said) or len(said) == 1 else (listed, said)
        return _begins(latin(fold(long)), latin(fold(short.rstrip("."))))
    return not keys(said).isdisjoint(keys(listed)) or fold(said) in nicknames().get(fold(listed), ())


def _begins(name: str, initial: str) -> bool:
    """Whether a name begins with an initial; Ye and E, Ya and Ia, Yu and Iu are one letter in Russian."""
    if name.startswith(initial):
        return True
    return (
        len(name) > 1
        and (name[0], initial[0]) in {("y", "e"), ("e", "y"), ("i", "y"), ("y", "i")}
        and (len(initial) == 1 or name[1] == initial[-1])
    )


def given_agree(said: Iterable[str], listed: tuple[str, ...]) -> bool:
    """Whether given names as said can be those listed, in order; the first must be the first or second listed."""
    said = tuple(said)
    position = 0
    for count, word in enumerate(said):
        place = next((at for at in range(position, len(listed)) if agree(word, listed[at])), None)
        if place is None:
            # A middle initial that the list does not have says nothing against the person.
            if count and is_initial(word) and position >= len(listed):
                continue
            return False
        if count == 0 and place > 1:
            return False
        position = place + 1
    return True


class People:
    """All bearers by the spellings of their family names."""

    def __init__(self, persons: Iterable[Entity]) -> None:
        """Take the names of persons apart."""
        self._by_key: dict[str, list[Bearer]] = defaultdict(list)
        for entity in persons:
            parsed = [person_name(name) for name in entity.names]
            joined = [PersonName(("-".join((*name.family, *name.given)),), ()) for name in parsed if name.family_first]
            for bearer in dict.fromkeys(Bearer(entity.id, name) for name in (*parsed, *joined)):
                for spelling in keys(bearer.name.family[0]):
                    self._by_key[spelling].append(bearer)

    def bearers(self, word: str) -> tuple[Bearer, ...]:
        """Whose family name can begin with this word; those that spell it alike before the others."""
        exact = self._by_key.get(fold(word))
        found: dict[Bearer, None] = dict.fromkeys(exact or ())
        for spelling in sorted(keys(word)):
            found.update(dict.fromkeys(self._by_key.get(spelling, ())))
        return tuple(found)
