"""Another name for who or what was named before: Luo Fu [Zhang Wentian], CC [Central Committee], He [Nasser]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, Lack, note
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.naming import is_name
from encoder.conventions.evidence.replacement import replacement
from encoder.conventions.evidence.roles import ROLE
from encoder.conventions.evidence.tokens import Token
from encoder.words import closed

NAME = "identification"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    ("Luo Fu [Zhang Wentian] who", 'Luo Fu <note type="identification" about="before">Zhang Wentian</note> who'),
    (
        "the CC [Central Committee] met",
        'the CC <note type="identification" about="before">Central Committee</note> met',
    ),
    ("He [Nasser] left", 'He <note type="identification" about="before">Nasser</note> left'),
    ("thought it [the treaty] could", 'thought it <note type="identification" about="before">the treaty</note> could'),
)

_SHORT = 12  # words


def claim(bracket: Bracket) -> Claim | Lack | None:
    """A name after a name, pronoun or role; the full form after its acronym; what a pronoun stands for."""
    words, content = bracket.words_left, bracket.content
    if (
        not words
        or len(content) < 2
        or not bracket.words
        or len(bracket.words) > _SHORT
        or bracket.attached_left is not None
    ):
        return None
    last, named = words[-1], is_name(content)
    if abbreviates(bracket, last, content):
        return _claim(bracket, 0.978, "the full form of the abbreviation before")
    if spells(last, content):
        return _claim(bracket, 0.983, "its initials spell the acronym before")
    if (
        bracket.known(content)
        and bracket.name_before
        and bracket.known(_text(bracket.name_before)) & bracket.known(content)
    ):
        return _claim(bracket, 0.99, "the register has both names for one entity")
    if last.lower in closed.ANAPHORIC and last.text != "I":
        return _pronoun(bracket, named)
    if not named:
        return Lack("a name in it", 0.5) if bracket.name_before else None
    if content.isupper() and len(bracket.words) == 1 and spells(bracket.words[0], _text(words[-len(content) - 2 :])):
        return _claim(bracket, 0.97, "the acronym of the words before")
    certainty = 1 - replacement(bracket)
    if bracket.name_before:
        return _claim(bracket, 0.935 * certainty, "a name after a name")
    if _role(last):
        return _claim(bracket, 0.945 * certainty, "a name after a role")
    if last.lower in closed.FUNCTION:
        return Lack("a name, role or pronoun before it", 0.6)
    return _claim(bracket, 0.8 * certainty, "a name after a noun")


def _pronoun(bracket: Bracket, named: bool) -> Claim | None:
    """What a pronoun stands for."""
    first, following = bracket.words[0].lower, bracket.right[:1]
    if bracket.words_left[-1].lower in ("former", "latter", "other") and following and following[0].is_word:
        return None
    if named:
        return _claim(bracket, 0.957, "a name after a pronoun")
    if first in closed.ARTICLES | {"my", "his", "her", "our", "their", "your", "its"} and len(bracket.words) > 1:
        return _claim(bracket, 0.947, "a noun phrase after a pronoun")
    return None


def spells(acronym: Token, content: str) -> bool:
    """Whether the initials of the content spell the acronym, small words left out or not."""
    letters = re.sub(r"[^\w]", "", acronym.text)
    if len(letters) < 2 or not letters.isupper():
        return False
    parts = re.findall(r"[^\W\d_]+", content)
    initials = "".join(part[0].upper() for part in parts)
    proper = "".join(part[0].upper() for part in parts if part.lower() not in closed.PARTICLES)
    return len(parts) > 1 and letters in (initials, proper)


def abbreviates(bracket: Bracket, last: Token, content: str) -> bool:
    """Whether the word before, with its stop, abbreviates the one word of the content: Cde. [Comrade]."""
    stop = bracket.line.text[last.end : last.end + 1] == "."
    if not stop or " " in content or len(content) < len(last.text) + 2 or len(last.text) < 2:
        return False
    letters = iter(content.casefold())
    return last.lower[0] == content[0].casefold() and all(letter in letters for letter in last.lower)


def _role(token: Token) -> bool:
    """Whether the word before names an office: the bracket then names its holder."""
    return token.lower in closed.TITLES or ROLE.match(token.lower) is not None


def _text(name: tuple[Token, ...]) -> str:
    """The name as a string."""
    return re.sub(r"\s([.-])", r"\1", " ".join(token.text for token in name))


def _claim(bracket: Bracket, certainty: float, why: str) -> Claim:
    return Claim("identification", certainty, why, (note(bracket, "identification", about="before"),))
