"""The forms under which an entity is found: its names, and what follows from each of them.

`communist party of (North) Korea` is also said without the parenthesis and without what stands in it; `U.S.S.R.` is
`USSR`; adjectives and demonyms are forms of kind "people". Persons' names are not listed here but taken apart
(encoder.authority.people), except names that are no Latin words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from encoder.document import Entity

_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)")
_ARTICLE = re.compile(r"^(?:the|The) (?=\S)")


def forms(entity: Entity, also: Iterable[Entity] = ()) -> Iterator[tuple[str, str, str, bool]]:
    """(words, kind, type, exact) of each form; `also` are entries of other lists for the same thing."""
    for source in (entity, *also):
        for name in source.names:
            words = " ".join(name.text.split())
            if entity.kind == "person":
                yield words, "person", "full", False
            elif is_acronym(words):
                yield words, entity.kind, "acronym", True
                if words.isalpha() and 2 <= len(words) <= 5:
                    yield ".".join(words) + ".", entity.kind, "acronym", True
            else:
                for variant in _variants(_ARTICLE.sub("", words)):
                    yield variant, entity.kind, "full", False
        for adjective in source.adjectives:
            yield adjective, "people", "adjective", False


def is_acronym(words: str) -> bool:
    """Whether a name is an acronym: capitals (with stops or figures), perhaps a small letter in parentheses."""
    letters = [character for character in _PARENTHESIS.sub("", words) if character.isalpha()]
    return (
        " " not in words.replace(" (", "(")
        and len(letters) > 1
        and sum(c.isupper() for c in letters) * 3 >= len(letters) * 2
    )


def _variants(words: str) -> Iterator[str]:
    """A name with and without what stands in parentheses, and without the parentheses themselves."""
    yield words
    if not _PARENTHESIS.search(words):
        return
    without = " ".join(_PARENTHESIS.sub("", words).split())
    inside = " ".join(words.replace("(", "").replace(")", "").split())
    yield from (variant for variant in (without, inside) if len(variant) > 2 and variant != words)
