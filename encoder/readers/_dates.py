"""What a date and a line of place and date look like. Only the shape: annotators say what a date means."""

from __future__ import annotations

import re

MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?|"
    "januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|"
    "octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
    "diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|"
    "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
DAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\.?"
_DAYS = rf"{_DAY}(?:\s?[-–—/]\s?{_DAY})?"
_YEAR = r"\d{4}(?:\s?[-–—/]\s?\d{2,4})?"
DATE = (
    rf"(?:{DAYS},?\s+)?(?:"
    rf"(?:{MONTHS})\.?\s+{_DAYS}(?:,?\s+{_YEAR})?"
    rf"|{_DAYS}\s+(?:de\s+|of\s+)?(?:{MONTHS})\.?,?(?:\s+(?:de\s+)?{_YEAR})?"
    rf"|(?:{MONTHS})\.?,?\s+{_YEAR}"
    rf"|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|{_YEAR}"
    r")"
)
_CIRCA = r"(?:c(?:a|irca)?\.?\s+|about\s+|before\s+|after\s+|probably\s+)?"
UNDATED = r"(?:undated|no date|n\.\s?d\.|date unknown|not dated)"
_HOUR = r"(?:\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.\s?m\.?|[ap]m\b|hours|uhr)?|\d{4}z?|noon|midnight)"
TIME = rf"(?:{_HOUR}(?:\s?(?:[-–—]|to)\s?{_HOUR})?)"
# A place: capitalised words with particles; no more than six of them.
_WORD = r"(?:(?-i:[^\W\d_a-z])[\w’'.-]*|de|den|la|le|el|del|do|da|am|an|der|in|at|on|the|near|aboard|board|of|y)"
PLACE = rf"{_WORD}(?:[,]?\s{_WORD}){{0,7}}\s?[,.:;]?"

DATE_ALONE = re.compile(rf"(?i){_CIRCA}(?:{DATE}|{UNDATED})\.?$")
DATE_LINE = re.compile(
    rf"(?i)(?:{PLACE}\s+)?{_CIRCA}(?:{DATE}|{UNDATED})"
    rf"(?:\s?(?:,|—|–|-|at)?\s?{TIME})?(?:\s\(?[a-z]{{1,5}} time\)?)?\s?\.?$"
)
