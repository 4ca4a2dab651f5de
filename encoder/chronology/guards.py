"""Whether a bare number is a year and a bare capitalised month a month: judged by the words on either side."""

from __future__ import annotations

import re

from encoder.chronology.words import HOMONYMS, MONTHS

_LOOK = 24  # characters on either side that are looked at
_STRONG = re.compile(
    r"\b(?:in|since|until|till|during|years?|before|after|by|from|throughout|through|late|early|mid|between|spring|summer|autumn|fall|winter)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"(?:\b(?:of|the|and|or|to|for|about|around|circa|ca\.?|c\.|this|that|its|his|their|our)\s+|[(–—]\s?|\bborn\s+|[-–])$",
    re.IGNORECASE,
)
_AFTER_COMMA = re.compile(r"[A-Za-z.],\s+$")
_ENDS = re.compile(r"\s*(?:[.,;:)\]?!]|$)")
# Words after a number of four figures that are counted: plurals, and what has no plural.
_COUNTED = re.compile(
    r"\s+(?:(?:of\s+the\s+)?(?:[a-z]+-)?(?:[a-z]{2,}[^aeious\W]s|[a-z]+ies|[a-z]+ses|[a-z]+ees|[a-z]+oes|[a-z]+eses|[a-z]+ees)\b"
    r"|(?:men|women|people|persons|tons?|tonnes?|kilos?|kg|km|miles?|metres?|meters?|feet|troops|soldiers|rubles?|roubles?"
    r"|dollars?|pounds|yuan|yen|marks|francs|copies|million|billion|hundred|per\s?cent|percent|percentage|hours|hrs)\b|%)"
)
_UNITS = re.compile(
    r"\s+(?:(?:million|billion|hundred|square|metric|cubic|long|short)\s+)?(?:men|women|people|persons|tons?|tonnes?|kilos?|kg|km|miles?|metres?|meters?|feet|troops|soldiers|officers"
    r"|rubles?|roubles?|dollars?|pounds|yuan|yen|marks|francs|copies|million|billion|per\s?cent|percent|hours|hrs)\b|\s?%"
)
_ABOUT = re.compile(r"\b(?:about|around|circa|ca\.?|c\.|approximately|roughly|probably)\s+(?:the\s+)?$", re.IGNORECASE)
_NAMED_MONTH = re.compile(
    r"\b(?:in|since|until|till|during|through|throughout|late|early|mid|mid-|of|by|from|to|for|before|after|between|and)\s*$",
    re.IGNORECASE,
)
_SURELY_MONTH = re.compile(r"\b(?:in|since|until|till|during|through|throughout|late|early|mid)\s*-?$", re.IGNORECASE)
_NAME_AFTER = re.compile(r"[\s-]+[A-Z][a-z]")
_EARLIEST, _LATEST = 1000, 2099
_USUAL = range(1800, 2000)


def approximate(text: str, start: int) -> bool:
    """Whether the words before say that the date is not exact: about, circa."""
    return _ABOUT.search(text[max(0, start - _LOOK) : start]) is not None


def counts(text: str, start: int, end: int) -> bool:
    """Whether the figures that end here are a number of things: "1948 tons"."""
    return text[start:end][-1:].isdigit() and _UNITS.match(text[end : end + _LOOK]) is not None


def is_year(text: str, start: int, end: int) -> bool:
    """Whether the four figures at `start` to `end` are a year and count nothing, number nothing."""
    before, after = text[max(0, start - _LOOK) : start], text[end : end + _LOOK]
    number = int(text[start:end])
    if not _EARLIEST <= number <= _LATEST or _UNITS.match(after):
        return False
    if _STRONG.search(before):
        return number in _USUAL or not _COUNTED.match(after)
    if number not in _USUAL or (number % 100 == 0 and not _ABOUT.search(before)):
        return False
    if _ENDS.match(after) and _AFTER_COMMA.search(before):
        return True
    if not _WEAK.search(before):
        return False
    return not _COUNTED.match(after) or re.search(r"\b(?:the|its|his|their|our)\s+$", before, re.IGNORECASE) is not None


def is_month(text: str, start: int, end: int) -> bool:
    """Whether a month's name that stands alone is the month and nobody's name."""
    before, after = text[max(0, start - _LOOK) : start], text[end : end + _LOOK]
    number = MONTHS[text[start:end].rstrip(".").lower()]
    if _SURELY_MONTH.search(before):
        return True
    if number in HOMONYMS and (_NAME_AFTER.match(after) or not re.search(r"\bof\s+$", before)):
        return False
    return _NAMED_MONTH.search(before) is not None
