"""Dates that are said by the day of the document ("yesterday") or by a date before them ("the next day")."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

from encoder.chronology.absolute import BEFORE
from encoder.chronology.atoms import COUNT, GAP, WEEKDAY
from encoder.chronology.calendar import DOUBTFUL, INFERRED, Moment, Value, day_of, month_length, point, shifted, stretch
from encoder.chronology.frame import Candidate, Frame
from encoder.chronology.places import DAY_SIGN, FIGURE, UNIT_SIGN, scan, windows
from encoder.chronology.words import WEEKDAYS, number_of, ordinal_of

_UNIT = r"(?P<unit>day|week|month|year)"
_PART_OF_DAY = rf"(?:{GAP}(?:morning|noon|afternoon|evening|night))?"
_ORDINAL_DAY = r"(?P<d>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))"

AGO = re.compile(rf"{BEFORE}(?P<count>{COUNT}){GAP}{_UNIT}s?{GAP}ago\b")
LATER = re.compile(rf"{BEFORE}(?P<count>{COUNT}){GAP}{_UNIT}s?{GAP}(?P<way>later|earlier|afterwards?)\b")
NEARBY = re.compile(
    rf"{BEFORE}(?:[Dd]ay{GAP}(?P<two>before{GAP}yesterday|after{GAP}tomorrow)|[Ll]ast{GAP}(?P<night>night)"
    rf"|[Tt]his{GAP}(?P<today>morning|afternoon|evening)|(?P<word>[Yy]esterday|[Tt]omorrow){_PART_OF_DAY}|(?P<now>[Tt]oday|[Tt]onight))\b"
)
NEXT = re.compile(
    rf"{BEFORE}(?P<way>[Nn]ext|[Ff]ollowing|[Pp]revious|[Pp]receding|[Ss]ame|[Tt]hat(?:{GAP}same)?){GAP}{_UNIT}\b(?!{GAP}(?:old|long))"
)
FROM_HERE = re.compile(rf"{BEFORE}(?P<way>[Ll]ast|[Tt]his|[Nn]ext){GAP}{_UNIT}\b")
WEEKDAYED = re.compile(
    rf"{BEFORE}(?P<way>[Ll]ast|[Nn]ext|[Tt]his|[Oo]n){GAP}(?P<w>{WEEKDAY})(?![\w-]|,?{GAP}(?:the{GAP})?\d)"
)
OF_MONTH = re.compile(
    rf"{BEFORE}{_ORDINAL_DAY}{GAP}(?:of{GAP}(?P<of>this|last|next|the{GAP}(?:same|current|following|previous)){GAP}month"
    rf"|(?P<short>inst(?:ant)?|ult(?:imo)?|prox(?:imo)?)\b\.?)"
)
ALONE = re.compile(
    rf"\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Tt]ill|[Ss]ince|[Bb]efore|[Aa]fter|[Oo]f){GAP}the{GAP}{_ORDINAL_DAY}"
    rf"(?=[.,;:)!?]|$|{GAP}(?:and|or|he|she|they|we|I|it|in|at|to|that|with|when|by|was|were|about|from)\b)"
)
_STEPS = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "last": -1}


def candidates(text: str) -> Iterator[Candidate]:
    """Everything in `text` that may be a relative date."""
    units, days, figures = windows(text, UNIT_SIGN), windows(text, DAY_SIGN), windows(text, FIGURE)
    for pattern, resolver in _FORMS:
        places = {WEEKDAYED: days, OF_MONTH: figures, ALONE: figures}.get(pattern, units)
        for found in scan(pattern, text, places):
            start = found.start("w") if found.groupdict().get("way") in ("on", "On") else found.start()
            if pattern is ALONE:
                start = found.start("d")
            yield _candidate(start, found, resolver)


def _candidate(start: int, found: re.Match[str], resolver: Callable[[re.Match[str], Frame], Value | None]) -> Candidate:
    end = found.end("d") if found.re is ALONE else found.end()
    return Candidate(start, end, "relative", lambda frame: resolver(found, frame), stated=False)


def _ago(found: re.Match[str], frame: Frame) -> Value | None:
    return _moved(frame.today, -number_of(found["count"]), found["unit"])


def _later(found: re.Match[str], frame: Frame) -> Value | None:
    sign = -1 if found["way"] == "earlier" else 1
    return _moved(frame.anchor, sign * number_of(found["count"]), found["unit"])


def _moved(moment: Moment | None, count: int, unit: str) -> Value | None:
    moved = shifted(moment, count, unit) if moment is not None else None
    return point(moved, INFERRED) if moved is not None else None


def _nearby(found: re.Match[str], frame: Frame) -> Value | None:
    if found["two"]:
        step = -2 if found["two"].startswith("before") else 2
    elif found["now"] or found["today"]:
        step = 0
    else:
        step = 1 if (found["word"] or "").lower() == "tomorrow" else -1
    return _moved(frame.today, step, "day")


def _next(found: re.Match[str], frame: Frame) -> Value | None:
    way = found["way"].lower().split()[0]
    if way == "next" and found["unit"] != "day":
        return _from_here(found, frame)
    unit, anchor = found["unit"], frame.anchor
    if unit == "week":
        return None if anchor is None or not anchor.day else _week(anchor, _STEPS.get(way, 0))
    return _moved(anchor, _STEPS.get(way, 0), unit)


def _from_here(found: re.Match[str], frame: Frame) -> Value | None:
    unit, today = found["unit"], frame.today
    if unit == "day" or today is None:
        return None
    if unit == "week":
        return _week(today, _STEPS.get(found["way"].lower(), 0)) if today.day else None
    return _moved(today, _STEPS.get(found["way"].lower(), 0), unit)


def _week(moment: Moment, step: int) -> Value | None:
    """The week of a day, or one before or after it, from Monday to Sunday."""
    monday = moment.first + timedelta(days=7 * step - moment.first.weekday())
    return stretch(day_of(monday), day_of(monday + timedelta(days=6)), "bounds", INFERRED)


def _weekday(found: re.Match[str], frame: Frame) -> Value | None:
    """Last Tuesday is before the document's day, next Tuesday after it; "on Tuesday" may be either and is doubtful."""
    today = frame.today
    if today is None or not today.day:
        return None
    wanted, way = WEEKDAYS[found["w"].rstrip(".").lower()], found["way"].lower()
    back = (today.first.weekday() - wanted) % 7
    if way == "next":
        step = 7 - back if back else 7
    elif way == "this":
        step = wanted - today.first.weekday()
    else:
        step = -(back or (7 if way == "last" else 0))
    return point(day_of(today.first + timedelta(days=step)), DOUBTFUL if way == "on" else INFERRED)


def _of_month(found: re.Match[str], frame: Frame) -> Value | None:
    word = (found["of"] or "").lower().removeprefix("the").strip()
    base, step = frame.today, {"last": -1, "next": 1, "following": 1, "previous": -1}.get(word, 0)
    if found["short"]:
        step = {"i": 0, "u": -1, "p": 1}[found["short"][0].lower()]
    elif word in ("same", "following", "previous"):
        base = frame.anchor
    moved = shifted(base, step, "month") if base is not None else None
    return point(moved._replace(day=ordinal_of(found["d"])), INFERRED) if moved is not None else None


def _alone(found: re.Match[str], frame: Frame) -> Value | None:
    """A bare "the 15th": of the month spoken of last, else the one nearest to the document's day."""
    number = ordinal_of(found["d"])
    if frame.stated is not None and frame.stated.month:
        return point(Moment(frame.stated.year, frame.stated.month, number), DOUBTFUL)
    if frame.anchor is not None and frame.anchor.month and frame.anchor_end:
        return point(Moment(frame.anchor.year, frame.anchor.month, number), DOUBTFUL)
    today = frame.today
    if today is None or not today.day:
        return None
    near = [moved for step in (0, -1, 1) if (moved := shifted(today, step, "month"))]
    days = [month._replace(day=number) for month in near if number <= month_length(month.year, month.month)]
    best = min(days, key=lambda day: (abs((day.first - today.first).days), day), default=None)
    return point(best, DOUBTFUL) if best is not None else None


_FORMS = (
    (AGO, _ago),
    (LATER, _later),
    (NEARBY, _nearby),
    (NEXT, _next),
    (FROM_HERE, _from_here),
    (WEEKDAYED, _weekday),
    (OF_MONTH, _of_month),
    (ALONE, _alone),
)
