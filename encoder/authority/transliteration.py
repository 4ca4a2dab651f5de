"""Which spellings are one name: the systems of transliteration, stated.

`keys(word)` is a set of strings; two words may spell one name if their sets meet. A word has

- its letters, folded;
- its letters without the marks of German and Scandinavian spelling (Müller, Mueller, Muller; Ø, Å, ß);
- its Russian sounds, where BGN, Library of Congress, German and popular spellings agree (Khrushchev, Chruschtschow,
  Khrushchov; Mikoyan, Mikoian, Mikojan; Dmitrii, Dmitri, Dmitriy; Molotoff);
- its pinyin, where it can be read as Wade-Giles with or without its apostrophes (Chou En-lai, Zhou Enlai).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from encoder.authority.spelling import fold, key

_GERMANIC = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ø": "o", "å": "a", "æ": "a", "œ": "o", "ß": "ss", "ł": "l"})

_CYRILLIC_LETTERS = "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я і ї є ґ"
_LATIN_LETTERS = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i i e g"
_CYRILLIC = {
    ord(letter): latin
    for small, plain in zip(_CYRILLIC_LETTERS.split(), _LATIN_LETTERS.split(), strict=True)
    for letter, latin in ((small, plain.strip("-")), (small.upper(), plain.strip("-").capitalize()))
}

# Spellings of one Russian sound, the longest first; the sign on the right stands for the sound.
_RUSSIAN = (
    ("schtsch|shch|chtch|szcz|sc", "щ"),
    ("tsch|tch|cz|ch", "ч"),
    ("sch|sh|sz", "ш"),
    ("zh|jh|dzh", "ж"),
    ("kh|(?<![a-z])ч(?=r)", "х"),
    ("tz|ts|cz", "ц"),
    ("ya|ia|ja", "я"),
    ("yu|iu|ju|iou", "ю"),
    ("ye|ie|je|yo|io|jo", "e"),
    ("ks", "x"),
    ("off$|ow$", "ov"),
    ("(?<=v)itch$", "ич"),
    ("iy|ii|ij|yi|yy|y|j", "i"),
    ("w", "v"),
    ("(?<=[щчшж])o(?=v$)", "e"),
    ("ph", "f"),
    ("ou", "u"),
    (r"(.)\1", r"\1"),
)
_RUSSIAN_RULES = tuple((re.compile(spellings), sound) for spellings, sound in _RUSSIAN)

_PINYIN = re.compile(
    "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|a|e|i|u)"
    "|[bpmfwy]?o|er)"
)
# Wade-Giles: what a beginning and an ending are in pinyin; a missing apostrophe leaves both open.
_BEGINNINGS = (
    ("ch'", ("ch", "q")), ("ch", ("zh", "j", "ch", "q")), ("hs", ("x",)), ("sh", ("sh",)), ("ts'", ("c",)),
    ("tz'", ("c",)), ("ts", ("z", "c")), ("tz", ("z", "c")), ("sz", ("s",)), ("ss", ("s",)), ("p'", ("p",)),
    ("p", ("b", "p")), ("t'", ("t",)), ("t", ("d", "t")), ("k'", ("k",)), ("k", ("g", "k")), ("j", ("r",)),
    ("m", ("m",)), ("f", ("f",)), ("n", ("n",)), ("l", ("l",)), ("h", ("h",)), ("s", ("s",)), ("y", ("y",)),
    ("w", ("w",)), ("", ("",)),
)  # fmt: skip
_ENDINGS = {
    "a": "a", "ai": "ai", "an": "an", "ang": "ang", "ao": "ao", "e": "e", "eh": "e", "ei": "ei", "en": "en",
    "eng": "eng", "erh": "er", "i": "i", "ia": "ia", "iang": "iang", "iao": "iao", "ieh": "ie", "ien": "ian",
    "ih": "i", "in": "in", "ing": "ing", "iu": "iu", "iung": "iong", "o": "o", "ou": "ou", "u": "u", "ua": "ua",
    "uai": "uai", "uan": "uan", "uang": "uang", "ueh": "ue", "ui": "ui", "uei": "ui", "un": "un", "ung": "ong",
    "uo": "uo", "en-": "en", "yan": "yan",
}  # fmt: skip
_ROUNDED = {"l", "d", "t", "n", "z", "c", "s", "zh", "ch", "r", "j", "q"}
_VELAR = {"g", "k", "h", ""}


@lru_cache(maxsize=65536)
def keys(word: str) -> frozenset[str]:
    """What this word of a name has in common with its other spellings."""
    letters = key(latin(word))
    found = {letters, f"g:{_germanic(word)}", f"r:{_russian(letters)}"}
    found.update(f"c:{reading}" for reading in chinese(word))
    return frozenset(found)


def latin(word: str) -> str:
    """The word with its Cyrillic letters in Latin ones (BGN)."""
    return word.translate(_CYRILLIC)


def _germanic(word: str) -> str:
    """The letters without umlauts, however these are written."""
    letters = key(word.lower().translate(_GERMANIC))
    return re.sub(r"(?<=[bcdfghjklmnprstvwz])([aou])e(?=[bcdfghjklmnprstvwz])", r"\1", letters)


def _russian(letters: str) -> str:
    """The letters with one sign for each Russian sound."""
    for spellings, sound in _RUSSIAN_RULES:
        letters = spellings.sub(sound, letters)
    return letters


@lru_cache(maxsize=65536)
def chinese(word: str) -> frozenset[str]:
    """The ways to read a word as Chinese, in pinyin without spaces; none if it has other than Chinese syllables."""
    plain = fold(word)
    readings: set[str] = set()
    whole = plain.replace("-", "").replace("'", "").replace(" ", "")
    if _syllables(whole):
        readings.add(whole)
    parts = re.split("[- ]", plain)
    if len(parts) <= 3:
        for combination in product(*(_wade_giles(part) for part in parts)):
            readings.add("".join(combination))
    return frozenset(readings)


@lru_cache(maxsize=4096)
def _wade_giles(syllable: str) -> frozenset[str]:
    """The pinyin of one syllable in Wade-Giles."""
    for beginning, initials in _BEGINNINGS:
        if syllable.startswith(beginning) and (ending := syllable[len(beginning) :]) in _ENDINGS:
            final = _ENDINGS[ending]
            return frozenset(pinyin for initial in initials if (pinyin := _pinyin(initial, final)))
    return frozenset()


def _pinyin(initial: str, final: str) -> str:
    """Beginning and ending together in pinyin spelling, or nothing if they make no syllable."""
    if final == "o" and initial in _ROUNDED:
        final = "uo"
    elif final == "o" and initial in _VELAR:
        final = "e"
    if initial in {"j", "q", "x"} and not final.startswith(("i", "u")):
        return ""
    if initial in {"zh", "ch", "sh", "r", "z", "c", "s"} and final.startswith("i") and final != "i":
        return ""
    return initial + final


def _syllables(letters: str) -> bool:
    """Whether letters are one to three syllables of pinyin."""
    position, count = 0, 0
    while position < len(letters):
        matched = _PINYIN.match(letters, position)
        if matched is None:
            return False
        position, count = _syllable_end(letters, matched), count + 1
    return 1 <= count <= 3


def _syllable_end(letters: str, matched: re.Match[str]) -> int:
    """The end of a syllable: an n or g that begins the next one belongs there."""
    end = matched.end()
    if end < len(letters) and letters[end] in "aeiou" and letters[end - 1] in "ngr":
        return end - 1
    return end


def looks_chinese(name: str) -> bool:
    """Whether a name of two or three words has nothing but Chinese syllables, as family names first have it."""
    parts = name.split()
    if not 2 <= len(parts) <= 3 or not all(chinese(part) for part in parts):
        return False
    return len(key(parts[0])) <= 6 and len(key("".join(parts))) <= 18
