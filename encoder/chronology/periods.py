"""Parts of years and months, seasons, decades, centuries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from encoder.chronology.absolute import BEFORE
from encoder.chronology.atoms import (
    DECADE_WORD,
    GAP,
    ORDINAL,
    PORTION,
    RELATIVE_YEAR,
    SEASON,
    month,
    read,
    tail,
    year,
)
from encoder.chronology.calendar import INFERRED, STATED, Moment, Value, month_length, stretch
from encoder.chronology.frame import Candidate, Frame, relative_year, settle
from encoder.chronology.places import CENTURY_SIGN, DECADE_SIGN, PART_SIGN, SEASON_SIGN, scan, windows
from encoder.chronology.words import DECADES, ROMAN, SEASONS, ordinal_of

_RELATIVE = rf"(?P<yr1>{RELATIVE_YEAR})"
PART = re.compile(rf"{BEFORE}{PORTION}(?:{month(1)}{tail(1)}?|{year(2)}|(?P<yr2>{RELATIVE_YEAR}))(?!['’]?s\b)")
DECADE = re.compile(
    rf"{BEFORE}(?:{PORTION})?(?:(?P<decade>1\d\d|20\d)0['’]?s|['’](?P<short>\d)0s|(?P<word>{DECADE_WORD}))\b"
)
CENTURY = re.compile(
    rf"{BEFORE}(?:{PORTION})?(?:(?P<figures>1?\d|20|21)(?:st|nd|rd|th)?|(?P<roman>X?[IVX]{{1,4}})(?:th)?|(?P<word>{ORDINAL}))"
    rf"(?:{GAP}|-)(?:century|Century|cent\.|c\.)"
)
SEASONED = re.compile(
    rf"{BEFORE}(?:(?P<portion>[Ee]arly|[Ll]ate|[Mm]id)(?:{GAP}|-))?{SEASON},?{GAP}(?:of{GAP})?"
    rf"(?:{year(1)}(?:[-–/](?P<to>\d{{4}}|\d\d))?|{_RELATIVE})(?![\d])"
)
SEASON_FROM_HERE = re.compile(rf"{BEFORE}(?P<rel>[Ll]ast|[Nn]ext|[Tt]his){GAP}{SEASON}\b")
POSSESSED = re.compile(r"\b(?:his|her|their|my|our|your|its)\s+(?:\w+\s+)?$", re.IGNORECASE)
_HALVES = {
    "first half": (0, 2), "second half": (1, 2), "latter half": (1, 2), "first quarter": (0, 4),
    "second quarter": (1, 4), "third quarter": (2, 4), "fourth quarter": (3, 4), "last quarter": (3, 4),
}  # fmt: skip
_THIRDS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2, "close": 2}


def candidates(text: str) -> Iterator[Candidate]:
    """Everything in `text` that may be a part of a year or month, a season, a decade, a century."""
    seasons = windows(text, SEASON_SIGN)
    for found in scan(PART, text, windows(text, PART_SIGN)):
        yield _part(found)
    for found in scan(DECADE, text, windows(text, DECADE_SIGN)):
        if not (found["word"] and POSSESSED.search(text[: found.start()])):
            yield _decade(found)
    for found in scan(CENTURY, text, windows(text, CENTURY_SIGN)):
        yield from _century(found)
    for found in scan(SEASONED, text, seasons):
        yield _season(found)
    for found in scan(SEASON_FROM_HERE, text, seasons):
        yield _season_from_here(found)


def _portion(found: re.Match[str]) -> str:
    """The part that is spoken of: "early", "end", "first half"."""
    words = re.sub(r"\s+", " ", (found["portion"] or "").lower())
    return re.sub(r"^(?:very |the )+| (?:of|in)$", "", words)


def _part(found: re.Match[str]) -> Candidate:
    groups, portion = found.groupdict(), _portion(found)
    what = read(groups, 1) if groups["m1"] else read(groups, 2)

    def resolve(frame: Frame) -> Value | None:
        whole = settle(what, frame)
        if whole is None:
            return None
        return part_of(whole.start, portion, whole.certainty)

    return Candidate(*found.span(), "part", resolve, stated=bool(what.year))


def part_of(whole: Moment, portion: str, certainty: float = STATED) -> Value | None:
    """A part of a year or month: a half or quarter is a stretch, "early" and "late" are bounds."""
    if portion in _HALVES:
        which, of = _HALVES[portion]
        kind, sure = "range", certainty
    elif portion in _THIRDS:
        which, of = _THIRDS[portion], 3
        kind, sure = "bounds", min(certainty, INFERRED)
    elif whole.month and portion in ("first week", "last week"):
        length = month_length(whole.year, whole.month)
        days = (1, 7) if portion == "first week" else (length - 6, length)
        return stretch(whole._replace(day=days[0]), whole._replace(day=days[1]), "range", certainty)
    else:
        return None
    if not whole.month:
        months = 12 // of
        return stretch(Moment(whole.year, which * months + 1), Moment(whole.year, (which + 1) * months), kind, sure)
    # A month has thirds of ten days, the last one what is left; and halves of fifteen.
    first = {2: 15, 3: 10, 4: 7}[of] * which + 1
    last = month_length(whole.year, whole.month) if which == of - 1 else {2: 15, 3: 10, 4: 7}[of] * (which + 1)
    return stretch(whole._replace(day=first), whole._replace(day=last), kind, sure)


def _decade(found: re.Match[str]) -> Candidate:
    portion = _portion(found)

    def resolve(frame: Frame) -> Value | None:
        start, certainty = int(found["decade"] or 0) * 10, STATED
        if not start:
            if frame.today is None:
                return None
            tens = int(found["short"]) * 10 if found["short"] else DECADES[found["word"].lower()]
            century = frame.today.year // 100 * 100
            start = century + tens if century + tens <= frame.today.year else century - 100 + tens
            certainty = INFERRED
        return _years(start, (0, 9), {0: (0, 3), 1: (4, 6), 2: (7, 9)}, portion, certainty)

    return Candidate(*found.span(), "decade", resolve)


def _century(found: re.Match[str]) -> Iterator[Candidate]:
    portion = _portion(found)
    if found["figures"]:
        number = int(found["figures"])
    else:
        number = ROMAN.get(found["roman"], 0) if found["roman"] else ordinal_of(found["word"])
    if not 1 <= number <= 21:
        return
    thirds = {0: (1, 33), 1: (34, 66), 2: (67, 100)}
    value = _years((number - 1) * 100, (1, 100), thirds, portion, STATED)
    yield Candidate(*found.span(), "century", lambda _: value)


def _years(
    start: int, whole: tuple[int, int], thirds: dict[int, tuple[int, int]], portion: str, certainty: float
) -> Value | None:
    """The years of a decade or century, or of a part of it."""
    if not portion:
        return stretch(Moment(start + whole[0]), Moment(start + whole[1]), "range", certainty)
    if portion in ("first half", "second half", "latter half"):
        middle = (whole[1] - whole[0]) // 2
        low, high = (whole[0], whole[0] + middle) if portion == "first half" else (whole[0] + middle + 1, whole[1])
        return stretch(Moment(start + low), Moment(start + high), "range", certainty)
    if portion not in _THIRDS:
        return None
    low, high = thirds[_THIRDS[portion]]
    return stretch(Moment(start + low), Moment(start + high), "bounds", min(certainty, INFERRED))


def _season(found: re.Match[str]) -> Candidate:
    season, written = found["season"].lower(), found["y1"]

    def resolve(frame: Frame) -> Value | None:
        if written:
            value = _season_of(season, int(written), found["to"] or "")
        else:
            said = relative_year(read(found.groupdict(), 1).relative, frame)
            value = _season_of(season, said[0], "") if said else None
            value = value.at_most(INFERRED) if value else None
        return value

    return Candidate(*found.span(), "season", resolve, stated=bool(written))


def _season_of(season: str, written: int, to: str) -> Value | None:
    """A season of the northern half of the earth; a winter that names one year may be either of its two."""
    if season in SEASONS and not to:
        first, last = SEASONS[season]
        return stretch(Moment(written, first), Moment(written, last), "bounds")
    if season == "winter" and not to:
        return stretch(Moment(written, 1), Moment(written, 12), "bounds", INFERRED)
    if season == "winter" and int(str(written)[: 4 - len(to)] + to) == written + 1:
        return stretch(Moment(written, 12), Moment(written + 1, 2), "bounds")
    return None


def _season_from_here(found: re.Match[str]) -> Candidate:
    season, word = found["season"].lower(), found["rel"].lower()

    def resolve(frame: Frame) -> Value | None:
        today = frame.today
        if today is None or not today.month or season not in SEASONS:
            return None
        first, last = SEASONS[season]
        ahead = {"last": -(last >= today.month), "next": first <= today.month}.get(word, 0)
        value = _season_of(season, today.year + ahead, "")
        return value.at_most(INFERRED) if value else None

    return Candidate(*found.span(), "season", resolve, stated=False)
