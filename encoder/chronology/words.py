"""The words of English time reckoning: months, weekdays, ordinals, numbers; closed classes of the language."""

from __future__ import annotations

import re
from itertools import chain

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
# Months whose names are also words or people's names: alone they need a better reason.
HOMONYMS = frozenset({3, 4, 5, 6, 8})
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thu", "friday fri", "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}  # fmt: skip
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}  # winter belongs to two years
_NUMERALS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI"
ROMAN = {numeral: number for number, numeral in enumerate(_NUMERALS.split(), 1)}
_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
CARDINALS = {"a": 1, "an": 1, **{word: number for number, word in enumerate(_UNITS.split(), 1)}}
CARDINALS |= {word: 10 * number for number, word in enumerate(_TENS, 2)}
CARDINALS |= {
    f"{tens}-{word}": CARDINALS[tens] + number for tens in _TENS for number, word in enumerate(_UNITS.split()[:9], 1)
}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
ORDINALS |= {f"twenty-{word}": 20 + number for number, word in enumerate(_ORDINALS.split()[:9], 1)}
ORDINALS |= {"thirtieth": 30, "thirty-first": 31}
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50,
    "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
# Days with a name and one date, month and day.
FEASTS = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "may day": (5, 1), "bastille day": (7, 14),
    "armistice day": (11, 11), "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
    "boxing day": (12, 26),
}  # fmt: skip


def any_of(words: dict[str, int] | dict[str, tuple[int, int]]) -> str:
    """A pattern for these words as texts write them: Capitalised or in capitals, never in small letters."""
    forms = chain.from_iterable((word.title().replace("'S", "'s"), word.upper()) for word in words)
    return "|".join(_apostrophe(form) for form in sorted(set(forms), key=lambda form: (-len(form), form)))


def any_word(words: dict[str, int]) -> str:
    """A pattern for these words in small letters or with a capital at the start."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}" for word in ordered)


def _apostrophe(form: str) -> str:
    return re.escape(form).replace("'", "['’]")


def number_of(word: str) -> int:
    """What a count says: figures or a word."""
    return int(word) if word.isdigit() else CARDINALS[word.lower()]


def ordinal_of(word: str) -> int:
    """What an ordinal says: 3rd, third."""
    figures = re.match(r"\d+", word)
    return int(figures[0]) if figures else ORDINALS[word.lower()]
