"""Points and stretches of time as TEI writes them: years, months, days and times in W3C form (ISO 8601, Gregorian)."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

# How sure a value is, as a probability: stated; worked out from its surroundings; one of several readings.
STATED, INFERRED, DOUBTFUL = 1.0, 0.7, 0.4


class Moment(NamedTuple):
    """A year, a month (1-12, or 0), a day (1-31, or 0) and a time ("21:00:00", or empty)."""

    year: int
    month: int = 0
    day: int = 0
    time: str = ""

    @property
    def iso(self) -> str:
        """The moment as precisely as it is known: 1949, 1949-02, 1949-02-03, 1949-02-03T21:00:00."""
        if not self.month:
            return f"{self.year:04d}"
        if not self.day:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}" + (f"T{self.time}" if self.time else "")

    @property
    def first(self) -> date:
        """The first day that it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or month_length(self.year, month))

    @property
    def exists(self) -> bool:
        """Whether the calendar has it: no 30 February."""
        if not 1 <= self.year <= 9998 or not 0 <= self.month <= 12:
            return False
        return not self.day or bool(self.month and 1 <= self.day <= month_length(self.year, self.month))


@dataclass(frozen=True, slots=True)
class Value:
    """What a date means: a point (`kind` "when"), a stretch ("range": from, to) or bounds (notBefore, notAfter)."""

    kind: str
    start: Moment
    end: Moment
    certainty: float = STATED

    @property
    def attributes(self) -> Mapping[str, str]:
        """The value as TEI attributes (att.datable.w3c)."""
        if self.kind == "when":
            return {"when": self.start.iso}
        names = ("from", "to") if self.kind == "range" else ("notBefore", "notAfter")
        return dict(zip(names, (self.start.iso, self.end.iso), strict=True))

    def at_most(self, certainty: float) -> Value:
        """The value, no surer than `certainty`."""
        return replace(self, certainty=min(self.certainty, certainty))


def point(moment: Moment, certainty: float = STATED) -> Value | None:
    """A point in time, if the calendar has it."""
    return Value("when", moment, moment, certainty) if moment.exists else None


def stretch(start: Moment, end: Moment, kind: str = "range", certainty: float = STATED) -> Value | None:
    """A stretch that runs forward, if the calendar has both its ends."""
    if not (start.exists and end.exists) or start.first > end.last:
        return None
    return Value(kind, start, end, certainty)


def month_length(year: int, month: int) -> int:
    """The number of days of a month."""
    return calendar.monthrange(year, month)[1]


def day_of(day: date) -> Moment:
    """A day as a moment."""
    return Moment(day.year, day.month, day.day)


def shifted(moment: Moment, count: int, unit: str) -> Moment | None:
    """A moment so many days, weeks, months, years later (earlier if negative), no more precise than the unit allows."""
    try:
        if unit in ("day", "week"):
            if not moment.day:
                return None
            return day_of(moment.first + timedelta(days=count * (7 if unit == "week" else 1)))
        if unit == "month":
            if not moment.month:
                return None
            months = moment.year * 12 + moment.month - 1 + count
            found = Moment(months // 12, months % 12 + 1)
        else:
            found = Moment(moment.year + count)
    except OverflowError:
        return None
    return found if found.exists else None


def gregorian(julian: Moment) -> Moment:
    """A day of the Julian calendar (Old Style) in the Gregorian one."""
    year, month = (julian.year, julian.month) if julian.month > 2 else (julian.year - 1, julian.month + 12)
    number = 365 * year + year // 4 + (153 * (month - 3) + 2) // 5 + julian.day
    # The proleptic Julian 0001-01-01 is two days before the Gregorian one.
    return day_of(date.fromordinal(number - 308))
