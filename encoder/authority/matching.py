"""Finding listed names in a text: one automaton for all forms, then the checks that letters alone cannot make.

The automaton (Aho-Corasick) runs over the folded text once, whatever the number of names. Each hit is then held
against the text as it stands: words must end where the name ends, and capitals must be where names have them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import ahocorasick

from encoder.authority.spelling import fold


@dataclass(frozen=True, slots=True)
class Form:
    """One form under which entities are known: `words` as listed, `ids` who bears it, `type` how it is formed.

    `exact` means that capitals must stand as listed (acronyms).
    """

    words: str
    ids: tuple[str, ...]
    kind: str
    type: str = "full"
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A form that stands in the text, at these characters."""

    start: int
    end: int
    form: Form


class Matcher:
    """A compiled set of forms."""

    def __init__(self, forms: Iterable[Form]) -> None:
        """Compile the forms; several may fold to the same letters."""
        by_letters: dict[str, list[Form]] = {}
        for form in forms:
            by_letters.setdefault(fold(form.words), []).append(form)
        self._automaton = ahocorasick.Automaton()
        for letters, same in by_letters.items():
            self._automaton.add_word(letters, (len(letters), tuple(same)))
        self._automaton.make_automaton()

    def hits(self, text: str) -> Iterator[Hit]:
        """All forms that stand in the text as words with proper capitals, also those inside others."""
        if not len(self._automaton):
            return
        for last, (length, forms) in self._automaton.iter(fold(text)):
            start, end = last + 1 - length, last + 1
            if not _is_whole(text, start, end):
                continue
            for form in forms:
                if _has_capitals(text[start:end], form):
                    yield Hit(start, end, form)


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Of hits that share characters the one that begins first, of these the longest; same extent: all of them."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end or (hit.start, hit.end) == (kept[-1].start, kept[-1].end):
            kept.append(hit)
    return kept


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the words at these characters begin and end there."""
    if start and text[start - 1].isalnum() and text[start].isalnum():
        return False
    return not (end < len(text) and text[end].isalnum() and text[end - 1].isalnum())


def _has_capitals(found: str, form: Form) -> bool:
    """Whether the capitals of the text are those of a name: as listed, or all of them (headings)."""
    if form.exact:
        return found == form.words
    if found.isupper():
        return True
    if form.kind in {"org", "event"} and " " in found:
        return any(character.isupper() for character in found) or not any(c.isupper() for c in form.words)
    return all(
        here[:1].isupper() or not listed[:1].isupper()
        for here, listed in zip(found.split(), form.words.split(), strict=False)
    )


def grouped(forms: Mapping[tuple[str, str, str, bool], set[str]]) -> Iterator[Form]:
    """Forms with all their bearers, from (words, kind, type, exact) to ids."""
    for (words, kind, type_, exact), ids in forms.items():
        yield Form(words, tuple(sorted(ids)), kind, type_, exact)
