"""Times of day: 9 p.m., 19:30 to 21:45, 0430 hours, noon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from encoder.chronology.atoms import GAP, TO
from encoder.chronology.calendar import INFERRED, STATED
from encoder.chronology.frame import Candidate
from encoder.chronology.places import CLOCK_SIGN, FIGURE, scan, windows

_HALF = r"[ap]\.?\s?m\b\.?"
_NOT_INSIDE = r"(?<![\w:.,$£€/])"
RANGE = re.compile(
    rf"{_NOT_INSIDE}(?P<h1>\d\d?)(?:[:.](?P<m1>[0-5]\d))?(?:{GAP}?(?P<x1>{_HALF}))?{TO}"
    rf"(?P<h2>\d\d?)(?:[:.](?P<m2>[0-5]\d))?(?:{GAP}?(?P<x2>{_HALF}))?(?![\d:])",
    re.IGNORECASE,
)
TWELVE = re.compile(rf"{_NOT_INSIDE}(?P<h1>1[0-2]|0?[1-9])(?:[:.](?P<m1>[0-5]\d))?{GAP}?(?P<x1>{_HALF})", re.IGNORECASE)
CLOCK = re.compile(
    rf"{_NOT_INSIDE}(?P<h1>1[0-2]|[1-9])(?:[:.](?P<m1>[0-5]\d))?(?:{GAP}o['’]clock)?{GAP}(?:in{GAP}the{GAP}(?P<of>morning|afternoon|evening)|at{GAP}(?P<night>night))"
)
FULL = re.compile(
    rf"{_NOT_INSIDE}(?P<h1>[01]?\d|2[0-3]):(?P<m1>[0-5]\d)(?::(?P<s1>[0-5]\d))?(?:{GAP}(?:hours|hrs\.?|h\.))?(?![\w:]|\.\d)"
)
MILITARY = re.compile(rf"{_NOT_INSIDE}(?P<h1>[01]\d|2[0-3])(?P<m1>[0-5]\d)(?:{GAP}?(?:hours|hrs?\.?)\b|(?P<zulu>Z)\b)")
NOON = re.compile(rf"(?:(?<=\bat )|(?<=\bby )|(?<=\buntil )|(?<=, )|\b12{GAP})(?P<word>noon|midnight)\b")
_CUE = re.compile(
    r"(?:\b(?:at|from|to|until|till|by|about|around|between|after|before|since|and|ended|began|beginning)\s+|[,—–(]\s*)$",
    re.IGNORECASE,
)


def candidates(text: str) -> Iterator[Candidate]:
    """Everything in `text` that may be a time of day."""
    figures, words = windows(text, FIGURE), windows(text, CLOCK_SIGN)
    for found in scan(RANGE, text, figures):
        yield from _range(text, found)
    for found in scan(TWELVE, text, figures):
        yield _candidate(found, _clock(int(found["h1"]), found["m1"], found["x1"]))
    for found in scan(CLOCK, text, words):
        half = "am" if found["of"] == "morning" else "pm"
        if found["m1"] or "clock" in found[0]:
            yield _candidate(found, _clock(int(found["h1"]), found["m1"], half))
    for found in scan(FULL, text, figures):
        if _CUE.search(text[max(0, found.start() - 12) : found.start()]):
            yield _candidate(found, _full(found), _halves(found["h1"]))
    for found in scan(MILITARY, text, figures):
        yield _candidate(found, f"{found['h1']}:{found['m1']}:00{found['zulu'] or ''}")
    for found in scan(NOON, text, words):
        yield _candidate(found, "12:00:00" if found["word"] == "noon" else "00:00:00")


def _halves(hour: str) -> float:
    """How sure the half of the day is without a.m. or p.m.: a zero before the hour, or one over twelve, says it."""
    return STATED if int(hour) > 12 or hour.startswith("0") else INFERRED


def _full(found: re.Match[str]) -> str:
    return f"{int(found['h1']):02d}:{found['m1']}:{found['s1'] or '00'}"


def _clock(hour: int, minute: str | None, half: str) -> str:
    """A time of the twelve-hour clock in W3C form."""
    return f"{hour % 12 + (12 if half[0] in 'pP' else 0):02d}:{minute or '00'}:00"


def _range(text: str, found: re.Match[str]) -> Iterator[Candidate]:
    """Two times: the first takes its half of the day from the second, unless that would be later than it."""
    first, last = int(found["h1"]), int(found["h2"])
    if found["x2"]:
        if not (1 <= first <= 12 and 1 <= last <= 12):
            return
        end = _clock(last, found["m2"], found["x2"])
        start = _clock(first, found["m1"], found["x1"] or found["x2"])
        if not found["x1"] and start > end:
            start = _clock(first, found["m1"], "am")
        sure = STATED
    elif found["m1"] and found["m2"] and first < 24 and last < 24 and not found["x1"]:
        if not _CUE.search(text[max(0, found.start() - 12) : found.start()]):
            return
        start, end = f"{first:02d}:{found['m1']}:00", f"{last:02d}:{found['m2']}:00"
        sure = max(_halves(found["h1"]), _halves(found["h2"]))
    else:
        return
    yield _candidate(found, start, sure, end)


def _candidate(found: re.Match[str], start: str, sure: float = STATED, end: str = "") -> Candidate:
    form = "time" if sure == STATED else "time-doubtful"
    return Candidate(*found.span(), form, lambda _: None, time=(start, end or start))
