"""One heard text as names are looked for in it: its words, the register's hits, and what ends or begins where."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from encoder.authority.matching import Form
from encoder.authority.register import Match, Register
from encoder.authority.tokens import Token, tokens

_NUMBER = re.compile(r"[IVX]+\.\s")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")


@dataclass(frozen=True)
class Scene:
    """A heard text and the register it is read with. Positions count characters of `text` from 0.

    `numbered` says that the document numbers its parts with Roman numbers: "V. Mao on war" names no V. Mao.
    """

    text: str
    register: Register
    numbered: bool = False

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """The words of the text, without a Roman number before it where the document numbers its parts so."""
        number = _NUMBER.match(self.text) if self.numbered else None
        return tuple(word for word in tokens(self.text) if number is None or word.start >= number.end())

    @cached_property
    def hits(self) -> tuple[Match, ...]:
        """All listed forms of places, bodies, events and peoples, also those inside others."""
        return self.register.scan(self.text)

    @cached_property
    def persons(self) -> tuple[Match, ...]:
        """The listed persons."""
        return tuple(self.register.find_persons(self.words))

    @cached_property
    def by_start(self) -> dict[int, list[Match]]:
        """The hits by where they begin, the longest first."""
        found: dict[int, list[Match]] = defaultdict(list)
        for hit in sorted(self.hits, key=lambda hit: -hit.end):
            found[hit.start].append(hit)
        return found

    @cached_property
    def by_end(self) -> dict[int, list[Match]]:
        """The hits by where they end, the longest first."""
        found: dict[int, list[Match]] = defaultdict(list)
        for hit in sorted(self.hits, key=lambda hit: hit.start):
            found[hit.end].append(hit)
        return found

    def after_of(self, position: int) -> int:
        """Where it goes on after "of" or "of the" at `position`, or -1."""
        matched = _OF.match(self.text, position)
        return matched.end() if matched else -1

    def space_before(self, position: int) -> int:
        """Where the word before ends if only a space lies between, or -1."""
        return position - 1 if position and self.text[position - 1].isspace() else -1


__all__ = ["Form", "Scene"]
