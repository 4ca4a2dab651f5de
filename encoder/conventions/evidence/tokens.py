"""Words and signs beside a bracket, as a reader hears them: brackets within a word resolved, others skipped whole.

Positions count characters of a line's visible text from 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORD_CHARACTERS = r"[^\W_]|(?<=[^\W_])['’](?=[^\W_]|\W|$)|(?<=[^\W_])[.,](?=\d)|(?<=\b[^\W\d_])\.(?=[^\W\d_])"
# A word may hold brackets: com[munist], Gov[ernmen]t, [19]49, mil(itum); [sic] and [?] are never part of one.
_WITHIN = r"[\[({⟨](?!(?:sic|recte)\b)[^\W_]+(?:\[[^\W_]+\])?[^\W_]*[\])}⟩]"
_TOKEN = re.compile(
    rf"(?P<word>(?:{_WORD_CHARACTERS}|(?<=[^\W_]){_WITHIN}|{_WITHIN}(?=[^\W_]))+)"
    r"|(?P<bracket>\[[^\[\]]*\])|(?P<space>\s+)|(?P<sign>.)",
    re.DOTALL,
)
_GLYPHS = re.compile(r"[\[\](){}⟨⟩]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign (one character of punctuation) or a whole bracket; `text` is what is heard of it."""

    text: str
    start: int
    end: int
    kind: str

    @property
    def lower(self) -> str:
        """The token in small letters."""
        return self.text.casefold()

    @property
    def is_word(self) -> bool:
        """Whether it has letters or figures."""
        return self.kind == "word"

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.is_word and self.text[:1].isupper()

    @property
    def initial(self) -> bool:
        """Whether it is a single letter, or letters with stops between: I, E.F, U.S."""
        return self.is_word and all(len(part) == 1 and part.isalpha() for part in self.text.split("."))

    @property
    def number(self) -> bool:
        """Whether it begins with a figure."""
        return self.is_word and self.text[:1].isdigit()

    @property
    def year(self) -> bool:
        """Whether it is a year."""
        return re.fullmatch(r"(?:1\d|20)\d\d", self.text) is not None


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of `text[start:end]`, spaces left out."""
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind = match.lastgroup or "sign"
        if kind != "space":
            heard = _GLYPHS.sub("", match.group()) if kind == "word" else match.group()
            yield Token(heard, match.start(), match.end(), kind)
