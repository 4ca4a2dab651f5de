"""The word of the original language after its translation: mediation [posrednichestvo], [Russian: proekt]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, Lack, note
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.vocabulary import expression, one_of
from encoder.document import Wrap
from encoder.words import closed, is_english

NAME = "original"
STYLES = frozenset({"documentary"})
EXAMPLES = (
    (
        "mediation [posrednichestvo] by",
        '<seg>mediation</seg> <note type="original"><foreign xml:lang="ru-Latn">posrednichestvo</foreign></note> by',
    ),
    (
        '"Freedom" [in English in the original] was',
        '"<seg>Freedom</seg>" <note type="original">in English in the original</note> was',
    ),
)

_NAMES = "|".join(closed.LANGUAGES)
_LABEL = expression(
    rf"^\s*(?:in\s+|from\s+|the\s+)?(?P<language>{_NAMES}|original|orig\.|lit\.|literally)\s*(?:text|word|original)?\s*[:,]"
    r"\s*(?P<words>\S.*?)\s*$"
)
_SAID = expression(
    r"^(?:(?:the\s+)?(?:words?|phrase|term|sentence|passage|text)\s+(?:is\s+|was\s+|are\s+)?)?(?:given\s+|written\s+|used\s+)?"
    rf"in\s+(?:{_NAMES}|latin letters)(?:\s+in\s+(?:the\s+)?(?:original|text|source|document|{_NAMES}))?\.?$"
)
_LETTERS = re.compile(r"^[^\W\d_]['’ʹʺ\w-]+(?:\s+[^\W\d_]['’ʹʺ\w-]*){0,4}$")
# Endings of Russian words in Latin letters, in the common transliterations.
_RUSSIAN = re.compile(
    "(?:"
    + one_of(
        r"""stv[oaeu] | ost['’]? | ost['’] | nie | niye | n[iy]ya | ts[iy]ya | tsiia | [iy][iy]a | skii? | skiy | sk[oa]y[ae]
        | skaia | skoe | ovat['’]? | chik | nik | shchina | [ai]t['’] | nyi | nyy | yi | yy | niia | vo | ka | ki | eli"""
    )
    + ")$"
)


def claim(bracket: Bracket) -> Claim | Lack | None:
    """A language's name with the word, or a word that no English dictionary has."""
    if len(bracket.words) > 8:
        return None
    if _SAID.match(bracket.content):
        return _claim(bracket, (), 0.96, "it names the language of the original")
    label = _LABEL.match(bracket.raw)
    if label is not None:
        language = closed.LANGUAGES.get(label["language"].lower(), "") or bracket.line.project.original_language
        return _claim(
            bracket,
            (_foreign(bracket, label.start("words"), label.end("words"), language),),
            0.96,
            "a label names the language",
        )
    if bracket.attached_left is not None or not _LETTERS.match(bracket.content):
        return None
    start = len(bracket.raw) - len(bracket.raw.lstrip())
    foreign = _foreign(bracket, start, start + len(bracket.raw.strip()), bracket.line.project.original_language)
    if not bracket.content.isascii() and not re.search(r"[A-Za-zÀ-ɏ]", bracket.content):
        return _claim(bracket, (foreign,), 0.95, "it is written in another script")
    unknown = [token for token in bracket.words if not is_english(token.text)]
    capital = bracket.content[0].isupper()
    if bracket.italic and unknown and len(unknown) * 2 >= len(bracket.words):
        return _claim(bracket, (foreign,), 0.93, "italic, and in no English dictionary")
    if capital or (len(unknown) * 2 <= len(bracket.words) and not _repeats(bracket)):
        return None
    if not _subject(bracket):
        return Lack("a word before it that it could stand for", 0.7)
    return _claim(bracket, (foreign,), 0.84, "in no English dictionary, and no name")


def _repeats(bracket: Bracket) -> bool:
    """Whether the bracket repeats the word before it, which no dictionary has either."""
    words = bracket.words_left
    return bool(words) and words[-1].lower == bracket.content.casefold() and not is_english(bracket.content)


def _subject(bracket: Bracket) -> tuple[int, int] | None:
    """Where the word stands that is given in the original."""
    words = bracket.words_left
    if not words or words[-1].lower in closed.FUNCTION:
        return None
    return words[-1].start, words[-1].end


def _claim(bracket: Bracket, inside: tuple[Wrap, ...], certainty: float, why: str) -> Claim:
    """The translated word as the note's target."""
    subject = _subject(bracket)
    if subject is None:
        return Claim("original", certainty, why, (note(bracket, "original", about="before"), *inside))
    span = bracket.place(*subject)
    target = f"o@{span.start}"
    remark = note(bracket, "original", {"target": f"#{target}"})
    return Claim("original", certainty, why, (Wrap(span, "seg", id=target), remark, *inside))


def _foreign(bracket: Bracket, start: int, end: int, language: str) -> Wrap:
    """The foreign words at these places of the bracket."""
    words = bracket.raw[start:end]
    if not language:
        language = "ru" if _RUSSIAN.search(words) or re.search(r"[а-яё]", words, re.IGNORECASE) else "und"
    latin = re.search(r"[A-Za-z]", words) is not None
    tag = f"{language}-Latn" if latin and (language in closed.TRANSLITERATED or language == "und") else language
    return Wrap(bracket.inside(start, end), "foreign", {"xml:lang": tag})
