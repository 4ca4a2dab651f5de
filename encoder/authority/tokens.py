"""Words of a text and where sentences begin: what capitals mean depends on it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from encoder.authority.people import PARTICLES, is_initial
from encoder.authority.spelling import fold

# A word holds hyphens and apostrophes, not the possessive; initials and short forms ("Yu.", "Cde.") keep their stop
# where `Token.text` is asked for with `dotted`.
_WORD = re.compile(r"[^\W_]+(?:['’ʼ`\-‐‑](?![sS]\b)[^\W_]+)*")
_POSSESSIVE = re.compile(r"['’][sS]\b|(?<=[sS])['’](?!\w)")
_SENTENCE_END = re.compile(r"[.?!:;…][\"”’')\]]*\s+[\"“‘'(\[]*$|[\"“‘(\[]$|^[\"“‘'(\[]*$|—\s*$")
_HARD_END = re.compile(r"[.?!…][\"”’')\]]*\s+[\"“‘'(\[]*$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word: its characters `start` to `end` of the text; `gap` is what stands between it and the word before."""

    start: int
    end: int
    text: str
    gap: str
    opens: bool  # whether a sentence begins with it
    dotted: bool  # whether a full stop follows at once

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def initial(self) -> bool:
        """Whether it is an initial with its stop."""
        return self.dotted and is_initial(self.text + ".") and (len(self.text) == 1 or self.text[1:].islower())

    @property
    def full(self) -> str:
        """The word, an initial with its stop."""
        return self.text + "." if self.initial else self.text


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order."""
    found: list[Token] = []
    previous = 0
    for matched in _WORD.finditer(text):
        start, end = matched.span()
        gap = text[previous:start]
        found.append(
            Token(start, end, matched[0], gap, _opens(gap, found[-1] if found else None), text[end : end + 1] == ".")
        )
        previous = end
    return tuple(found)


def _opens(gap: str, before: Token | None) -> bool:
    """Whether a sentence begins after this gap; the stop of an initial or of a short title ends none."""
    if before is None:
        return True
    if not _SENTENCE_END.search(gap):
        return False
    abbreviated = gap.startswith(".") and (before.initial or fold(before.text) in ABBREVIATIONS)
    return not (abbreviated and len(gap.strip()) == 1)


# Short forms after which a name goes on: their stop ends no sentence. More of them are titles (titles.tsv).
_SHORT = """mr mrs ms dr prof gen lt col maj capt sgt cde cdes comr tov adm amb gov sen rep st rev hon messrs mssrs
mme mlle vs no nos vol art p pp cf ca e i dept min sec asst brig cmdr cdr"""
ABBREVIATIONS = frozenset(_SHORT.split())


def adjoins(after: Token) -> bool:
    """Whether only a space, a hyphen or the stop of an initial lies before the word, so that both can be one name."""
    return after.gap.replace(".", "", 1).strip(" \n\t\u00a0") in {"", "-"} and after.gap.count("\n") < 2


def namelike(token: Token) -> bool:
    """Whether the word can be part of a person's name: a capital, or a particle."""
    return token.capital or fold(token.text) in PARTICLES


def possessive_after(text: str, end: int) -> int:
    """The end of a possessive that follows at `end`, or `end`."""
    matched = _POSSESSIVE.match(text, end)
    return matched.end() if matched else end
