"""Import of a list of persons as volumes of *Foreign Relations of the United States* print it.

An item is `<persName xml:id="p_RD1">Rusk, Dean</persName>, Secretary of State`: the name, then what the person was.
Within the name stand titles (`Taylor, General Maxwell D.`), other spellings in parentheses (`Chou En-lai (Zhou
Enlai)`), and names that are not turned round (`Ngo Dinh Diem`), of which the first word may be used alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from encoder.authority.loading import TEI, XML, parsed, words_of
from encoder.authority.people import is_suffix
from encoder.authority.register import Register
from encoder.authority.spelling import fold
from encoder.authority.vocabulary import title_words
from encoder.document import Entity, Name

_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)")
_SEE = re.compile(r"^\W*see (?:also )?(.+?)\W*$")


def read_persons(path: Path) -> Register:
    """The register of a list of persons; the ids are the volume's. Raises RegisterError if the file is no XML."""
    entities = []
    for name in parsed(path).iter(TEI + "persName"):
        identifier = name.get(XML + "id")
        if identifier is None:
            continue
        names = tuple(frus_names(words_of(name)))
        if names:
            entities.append(Entity(identifier, "person", names, note=_description(name)))
    return Register(entities)


def frus_names(text: str) -> Iterator[Name]:
    """The names in an item's name: as printed without titles, then other spellings."""
    inside = [part.strip() for matched in _PARENTHESIS.finditer(text) for part in re.split(r",|;|\bor\b", matched[1])]
    parts = [part for part in _PARENTHESIS.sub("", text).strip(" ,;").split(",") if part.strip()]
    if not parts:
        return
    family = " ".join(parts[0].split())
    given = " ".join(_without_titles(parts[1])) if len(parts) > 1 else ""
    yield from _forms(family, given)
    for other in inside:
        cleaned = re.sub(r"^(?:also|born|formerly|alias|aka|called|later)\s+", "", other.strip("“”\"' "))
        if not cleaned[:1].isupper():
            continue
        yield from _forms(cleaned, given if " " not in cleaned else "")


def _forms(family: str, given: str) -> Iterator[Name]:
    """A family name and given names; or a name that is not turned round, also by its first word."""
    if given:
        yield Name(f"{family}, {given}")
        return
    words = _without_titles(family)
    yield Name(" ".join(words) or family)
    if len(words) > 1:
        yield Name(f"{words[0]}, {' '.join(words[1:])}")


def _without_titles(text: str) -> list[str]:
    """The words without titles and ranks."""
    return [
        word
        for word in text.split()
        if fold(word).strip(".,") not in title_words() | {"rt", "ret", "usa", "usn", "usaf", "usmc"}
        and not is_suffix(word)
    ]


def _description(name: etree._Element) -> str:
    """What the item says of the person."""
    item = next(name.iterancestors(TEI + "item"), None)
    if item is None:
        return ""
    return words_of(item).partition(words_of(name))[2].strip(" ,;")
