"""[sic] without a reading: the editor vouches for an odd word or phrase (encoding-model 2.5, no. 4)."""

from __future__ import annotations

from encoder.conventions.claim import Claim, Lack, note, point
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.sic_wording import reading_in, wording
from encoder.conventions.evidence.tokens import Token
from encoder.document import Doubt, Wrap
from encoder.words import COMMON, closed, frequency, is_english

NAME = "sic"
STYLES = frozenset({"documentary", "frus"})
GLYPHS = frozenset({"square", "parens", "braces"})
EXAMPLES = (
    ("the party [sic].", 'the <sic>party</sic> <note type="sic">sic</note>.'),
    ("I recieved [sic!] it", 'I <sic>recieved</sic> <note type="sic">sic!</note> it'),
    ("to a degree, in the leadership of the party [sic].",
     '<anchor/>to a degree, <sic>in the leadership of the party</sic> <note type="sic">sic</note>.'),
)  # fmt: skip

_LONGEST = 8  # words that a bare [sic] can be about
_CLAUSE = 6  # words of the clause before that it may include
_LEADING = closed.ARTICLES | {"and", "but", "or", "that", "which", "then", "so"}


def claim(bracket: Bracket) -> Claim | Lack | None:
    """The word sic, alone or with a remark that is no reading."""
    said = wording(bracket)
    if said is None or not said.sic or reading_in(bracket, said) is not None:
        return None
    words = bracket.words_left or _sentence_before(bracket)
    if not words:
        about = "after" if bracket.words_right else ""
        return Claim("sic", 0.975, "no words before it", (note(bracket, "editorial", about=about),))
    word = _odd(bracket, words)
    if word is not None:
        return Claim(
            "sic", 0.99, f'"{word.text}" is odd', _wraps(bracket, word.start, word.end, (Doubt("start", 0.8),))
        )
    phrase = _phrase(words)
    span = bracket.place(phrase[0].start, phrase[-1].end)
    if len(phrase) == 1:
        return Claim("sic", 0.985, "the word before", _wraps(bracket, phrase[0].start, phrase[0].end, ()))
    other = bracket.line.offsets[_other_start(bracket, phrase)]
    doubts = (Doubt("start", 0.6), Doubt("start", 0.4, asserted=f"#anc@{other}"))
    anchor = Wrap(point(other), "anchor", id=f"anc@{other}")
    marked = _wraps(bracket, phrase[0].start, phrase[-1].end, doubts)
    return Claim("sic", 0.985, "the phrase before", (anchor, *marked) if span.start != other else marked)


def _sentence_before(bracket: Bracket) -> tuple[Token, ...]:
    """The words of the sentence, or the number, that ended before the bracket."""
    rest = list(bracket.left)
    while rest and not rest[-1].is_word and rest[-1].kind != "bracket":
        rest.pop()
    found: list[Token] = []
    while rest and rest[-1].is_word:
        found.insert(0, rest.pop())
    return tuple(found)


def _odd(bracket: Bracket, words: tuple[Token, ...]) -> Token | None:
    """The word before, if it is in no dictionary and no register, is said twice, or a number."""
    last = words[-1]
    if len(words) > 1 and words[-2].lower == last.lower:
        return last
    if last.number or last.initial:
        return last if last.number else None
    return None if _usual(last.text) or bracket.known(last.text) else last


def _usual(word: str) -> bool:
    """Whether a dictionary has the word; a capitalised one must be common, since rare ones are other people's names."""
    bare = word.rstrip("'’")
    return is_english(bare) and (word[0].islower() or frequency(bare) == 0 or frequency(bare) > COMMON)


def _phrase(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words back to the nearest sign, at most eight, without article or conjunction at the beginning."""
    phrase = words[-_LONGEST:]
    if len(phrase) == 2 and phrase[0].lower in closed.FUNCTION:
        return phrase[1:]
    while len(phrase) > 1 and phrase[0].lower in _LEADING:
        phrase = phrase[1:]
    return phrase


def _other_start(bracket: Bracket, phrase: tuple[Token, ...]) -> int:
    """The second best place to begin: a short clause before the comma, else the last word alone."""
    before = [token for token in bracket.left if token.end <= phrase[0].start]
    if before and before[-1].text == ",":
        clause: list[Token] = []
        for token in reversed(before[:-1]):
            if not token.is_word:
                break
            clause.append(token)
        while clause and clause[-1].lower in ("but", "and", "or"):
            clause.pop()
        if 0 < len(clause) <= _CLAUSE:
            return clause[-1].start
    return phrase[-1].start


def _wraps(bracket: Bracket, start: int, end: int, doubts: tuple[Doubt, ...]) -> tuple[Wrap, ...]:
    """The odd words, and the note that points to them."""
    span = bracket.place(start, end)
    marked = Wrap(span, "sic", id=f"sic@{span.start}", doubts=doubts)
    return marked, note(bracket, "sic", {"target": f"#{marked.id}"})
