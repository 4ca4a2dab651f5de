"""Dates that name a day, a month or a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from encoder.chronology.atoms import GAP, MONTH, TO, WEEKDAY, Point, day, month, read, tail, year
from encoder.chronology.calendar import DOUBTFUL, INFERRED, Moment, Value, gregorian, point, stretch
from encoder.chronology.frame import Candidate, dated, settle_range
from encoder.chronology.places import FIGURE, MONTH_SIGN, scan, windows
from encoder.chronology.words import FEASTS, MONTHS, ROMAN, any_of

Places = Sequence[tuple[int, int]]

BEFORE = r"(?<![\w$#£€])(?<![\d][.,:/–-])(?<![A-Za-z]/)"
_LINK = rf"(?P<link>{TO}|{GAP}(?:and|&){GAP})"
_IN_WEEK = rf"(?:(?P<w>{WEEKDAY}),?{GAP}(?:the{GAP})?)?"

DAY_MONTH = re.compile(
    rf"{BEFORE}{_IN_WEEK}(?:{day(1)}{_LINK})?{day(2)}{GAP}(?:day{GAP})?(?:of{GAP})?{month(2)}{tail(2)}?"
)
MONTH_DAY = re.compile(
    rf"(?<!\w){_IN_WEEK}{month(1)}{GAP}(?:the{GAP})?{day(1)}(?![\d:/]|,\d{{3}}|\.\d)"
    rf"(?:{_LINK}{day(2)}(?![\d:/]|,\d{{3}}|\.\d|{GAP}{MONTH}))?{tail(1)}?"
)
MONTH_YEAR = re.compile(rf"(?<![\w]){month(1)}{tail(1)}")
MONTH_ONLY = re.compile(rf"{BEFORE}(?:(?P<rel>[Ll]ast|[Nn]ext|[Tt]his){GAP})?{month(1)}(?![\w-]*\d)")
YEARS = re.compile(rf"{BEFORE}{year(1)}(?P<sep>[-–/])(?P<to>\d{{4}}|\d\d?)(?![\d/–-]|\.\d)")
YEAR = re.compile(rf"{BEFORE}{year(1)}(?![\w%°]|/\d)")
NUMERIC = re.compile(
    rf"{BEFORE}(?:(?P<iy>[12]\d{{3}})(?P<is>[-./])(?P<im>\d\d?)(?P=is)(?P<id>\d\d?)"
    r"|(?P<a>\d\d?)(?P<s>[./-])(?P<b>\d\d?|[IVX]{1,4})(?P=s)(?P<y>[12]\d{3}))(?![\d/–-]|\.\d)"
)
DUAL = re.compile(
    rf"{BEFORE}(?:{day(1)}{GAP}{month(1)}|{month(2)}{GAP}{day(2)})(?:{GAP}\(|\(|{GAP}?/{GAP}?)"
    rf"(?:{day(3)}{GAP}{month(3)}|{month(4)}{GAP}{day(4)})\)?,?{GAP}{year(5)}"
)
_COUNTED = re.compile(
    r"\s+(?!(?:and|or|in|at|by|to|of|for|with|from|was|were|when|that|which|he|they|it|we|but)\b)[a-z]"
)
OLD_STYLE = re.compile(rf"(?:,?{GAP}|{GAP}?[(\[])(?:Old{GAP}Style|O\.?{GAP}?S\.?)[)\]]?")
SIGNAL = re.compile(rf"{BEFORE}(?P<d>[0-3]\d)(?P<t>[0-2]\d[0-5]\d)Z{GAP}(?P<m>{MONTH}){GAP}(?P<y>\d{{4}}|\d\d)(?!\d)")
FEAST = re.compile(rf"{BEFORE}(?P<feast>{any_of(FEASTS)}),?{GAP}(?:of{GAP})?{year(1)}")


def candidates(text: str) -> Iterator[Candidate]:
    """Everything in `text` that may name a day, a month or a year."""
    months, figures = windows(text, MONTH_SIGN), windows(text, FIGURE)
    for found in scan(DAY_MONTH, text, months):
        yield from _old_style(text, _days(text, found, 2))
    for found in scan(MONTH_DAY, text, months):
        yield from _old_style(text, _days(text, found, 1))
    for found in scan(MONTH_YEAR, text, months):
        yield dated(*found.span(), "month", read(found.groupdict(), 1))
    for found in scan(MONTH_ONLY, text, months):
        what = read(found.groupdict(), 1)
        if found["rel"]:
            yield _month_from_here(found, what)
        else:
            yield dated(*found.span(), "month-alone", what, weak=True)
    for found in scan(YEARS, text, figures):
        yield from _years(found)
    for found in scan(YEAR, text, figures):
        yield dated(*found.span(), "year", Point(int(found["y1"])), weak=True)
    for found in scan(FEAST, text, figures):
        name = re.sub(r"\s+", " ", found["feast"].lower().replace("’", "'"))
        yield dated(*found.span(), "feast", Point(int(found["y1"]), *FEASTS[name]))
    yield from _dual(text, months)
    yield from _figures(text, figures)


def _days(text: str, found: re.Match[str], last: int) -> Iterator[Candidate]:
    """One day, two days in a row, a stretch of days, or two days apart; group `last` holds month and year."""
    groups, (start, end) = found.groupdict(), found.span()
    whole = read(groups, last, groups["w"] or "")
    if not groups["link"]:
        if last == 1 and whole.needs_year and _counts(text, found, whole):
            return
        yield dated(start, end, "day", whole)
        return
    other = replace(whole, day=read(groups, 3 - last).day)
    first, second = (other, whole) if last == 2 else (whole, other)
    together = groups["link"].strip() in ("and", "&")
    if together and last == 1 and whole.needs_year and _COUNTED.match(text, end):
        yield dated(start, found.end("d1"), "day", whole)  # "on May 3 and 4 people": the second is a number
    elif together and second.day != first.day + 1 and not text[:start].rstrip().lower().endswith("between"):
        cut = (found.end("d1"), found.start("d2"))
        yield dated(start, cut[0], "day", first)
        yield dated(cut[1], end, "day", second)
    else:
        kind = "bounds" if together and text[:start].rstrip().lower().endswith("between") else "range"
        yield Candidate(
            start, end, "days", lambda frame: settle_range(first, second, frame, kind), stated=not whole.needs_year
        )


def _counts(text: str, found: re.Match[str], what: Point) -> bool:
    """Whether the figure after a month counts things: "in May 30 men"."""
    inside = re.search(r"\b(?:in|since|during|of)\s+$", text[: found.start()], re.IGNORECASE)
    figure = found["d1"].isdigit()
    return bool(inside and figure and re.match(r"\s+[a-z]", text[found.end() :])) and what.weekday < 0


def _old_style(text: str, days: Iterator[Candidate]) -> Iterator[Candidate]:
    """Days, and those of the Julian calendar where the text says so."""
    for candidate in days:
        suffix = OLD_STYLE.match(text, candidate.end)
        what = candidate.point
        if suffix is None or what is None or not what.year or not what.moment.exists:
            yield candidate
            continue
        julian, moment = what.moment, gregorian(what.moment)
        value = point(moment) if moment.year == julian.year else stretch(julian, moment, "bounds", INFERRED)
        yield _fixed(candidate.start, suffix.end(), "old-style", value)


def _month_from_here(found: re.Match[str], what: Point) -> Candidate:
    """Last May, next May, this May: by the month of the document."""
    word = found["rel"].lower()

    def resolve(frame: object) -> Value | None:
        today = getattr(frame, "today", None)
        if today is None or not today.month:
            return None
        ahead = {"last": -(what.month >= today.month), "next": what.month <= today.month}.get(word, 0)
        return point(Moment(today.year + ahead, what.month), INFERRED)

    return Candidate(*found.span(), "month-relative", resolve, stated=False)


def _years(found: re.Match[str]) -> Iterator[Candidate]:
    """Two years, the second perhaps shortened: 1931-34; a month in figures: 1949-02."""
    first, end = int(found["y1"]), found["to"]
    last = int(found["y1"][: 4 - len(end)] + end)
    if len(end) == 2 and found["sep"] == "-" and last < first and 1 <= int(end) <= 12:
        yield dated(*found.span(), "figures", Point(first, int(end)))
    elif first < last <= first + 200:
        yield _fixed(*found.span(), "years", stretch(Moment(first), Moment(last)))


def _figures(text: str, places: Places) -> Iterator[Candidate]:
    """Days in figures; where day and month cannot be told apart, the bounds of both readings."""
    for found in scan(NUMERIC, text, places):
        if found["iy"]:
            yield dated(*found.span(), "figures", Point(int(found["iy"]), int(found["im"]), int(found["id"])))
            continue
        a, b, written = int(found["a"]), found["b"], int(found["y"])
        if not b.isdigit():
            if b in ROMAN and ROMAN[b] <= 12:
                yield dated(*found.span(), "figures", Point(written, ROMAN[b], a))
            continue
        european, american = Moment(written, int(b), a), Moment(written, a, int(b))
        if found["s"] == "." or not american.exists or european == american:
            yield dated(*found.span(), "figures", Point(*european))
        elif not european.exists:
            yield dated(*found.span(), "figures", Point(*american))
        else:
            yield _fixed(
                *found.span(), "figures", stretch(min(european, american), max(european, american), "bounds", DOUBTFUL)
            )
    for found in scan(SIGNAL, text, places):
        time = f"{found['t'][:2]}:{found['t'][2:]}:00Z"
        spoken = int(found["y"]) if len(found["y"]) == 4 else 1900 + int(found["y"])
        yield dated(
            *found.span(), "signal", Point(spoken, MONTHS[found["m"].rstrip(".").lower()], int(found["d"]), time=time)
        )


def _dual(text: str, places: Places) -> Iterator[Candidate]:
    """A day by both calendars."""
    for found in scan(DUAL, text, places):
        groups = found.groupdict()
        written = int(groups["y5"])
        julian = replace(read(groups, 1 if groups["d1"] else 2), year=written).moment
        new = replace(read(groups, 3 if groups["d3"] else 4), year=written).moment
        if julian.exists and new.exists and gregorian(julian)[1:3] == new[1:3]:
            yield _fixed(*found.span(), "two-calendars", point(new))


def _fixed(start: int, end: int, form: str, value: Value | None) -> Candidate:
    return Candidate(start, end, form, lambda _: value)
