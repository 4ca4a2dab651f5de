"""The parts that patterns of dates are made of, as regular expressions with numbered names (`d1`, `m1`, `y1` …)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from encoder.chronology.calendar import INFERRED, STATED, Moment
from encoder.chronology.words import (
    CARDINALS,
    DECADES,
    MONTHS,
    ORDINALS,
    SEASONS,
    WEEKDAYS,
    any_of,
    any_word,
    ordinal_of,
)

GAP = r"(?:[\s\u00a0]{1,3})"
TO = rf"(?:{GAP}?[-–—]{GAP}?|{GAP}(?:to|through|till|until){GAP})"
RELATIVE_YEAR = r"(?:the{g})?(?:same|this|that|last|next|following|previous|preceding|current){g}year".replace(
    "{g}", GAP
)
# Months and weekdays stand with a capital ("may" and "march" in small letters are verbs); abbreviations with a stop.
_WHOLE_MONTHS = {name: n for name, n in MONTHS.items() if len(name) > 4 or name in ("may", "june", "july")}
_SHORT_MONTHS = {name: n for name, n in MONTHS.items() if name not in _WHOLE_MONTHS}
MONTH = rf"(?:(?:{any_of(_WHOLE_MONTHS)})\b|(?:{any_of(_SHORT_MONTHS)})\b\.?)"
_WHOLE_DAYS = {name: n for name, n in WEEKDAYS.items() if name.endswith("day")}
_SHORT_DAYS = {name: n for name, n in WEEKDAYS.items() if name not in _WHOLE_DAYS}
WEEKDAY = rf"(?:(?:{any_of(_WHOLE_DAYS)})\b|(?:{any_of(_SHORT_DAYS)})\b\.?)"
ORDINAL = any_word(ORDINALS)
COUNT = rf"(?:\d{{1,3}}|{any_word(CARDINALS)})"
PORTION = (
    rf"(?P<portion>(?i:very{GAP})?(?i:early|mid|late|(?:beginning|start|middle|end|close|"
    rf"first{GAP}half|second{GAP}half|latter{GAP}half|first{GAP}quarter|second{GAP}quarter|third{GAP}quarter|"
    rf"fourth{GAP}quarter|last{GAP}quarter|first{GAP}week|last{GAP}week)(?:{GAP}of|{GAP}in)))"
    rf"(?:{GAP}in)?(?:{GAP}|-)(?:the{GAP})?"
)
SEASON = rf"(?P<season>{any_word(dict.fromkeys((*SEASONS, 'winter'), 0))})"
DECADE_WORD = any_word(DECADES)


def day(n: int) -> str:
    """A day of the month: 3, 3rd, third."""
    return rf"(?P<d{n}>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?|{ORDINAL})"


def month(n: int) -> str:
    """A month by its name or abbreviation."""
    return rf"(?P<m{n}>{MONTH})"


def year(n: int) -> str:
    """A year of four figures, none of a longer number."""
    return rf"(?P<y{n}>1\d{{3}}|20\d{{2}})(?!\d|,\d{{3}}|\.\d)"


def tail(n: int) -> str:
    """The year after a month, in whatever form: 1949; '49; of the same year; last year."""
    return (
        rf"(?:,?{GAP}(?:of{GAP})?{year(n)}|,?{GAP}(?P<yy{n}>['’]\d\d|\d\d(?=[.,;:)\]\n]|$))(?!\d)"
        rf"|{GAP}(?:of{GAP})?(?P<yr{n}>{RELATIVE_YEAR}))"
    )


@dataclass(frozen=True, slots=True)
class Point:
    """A date as the words give it: what they leave open is 0.

    `relative` is the wording of a year such as "last year", `short` a year of two figures; `weekday` counts from
    Monday = 0, -1 if there is none.
    """

    year: int = 0
    month: int = 0
    day: int = 0
    relative: str = ""
    short: int = -1
    weekday: int = -1
    time: str = ""

    @property
    def needs_year(self) -> bool:
        """Whether the words leave the year open altogether."""
        return not self.year and not self.relative and self.short < 0

    @property
    def certainty(self) -> float:
        """How sure the words themselves are."""
        if not self.year:
            return INFERRED
        if self.weekday >= 0 and self.day and self.moment.exists and self.moment.first.weekday() != self.weekday:
            return INFERRED  # the weekday is another day's
        return STATED

    @property
    def moment(self) -> Moment:
        """The point as a moment; its year may be 0."""
        return Moment(self.year, self.month, self.day, self.time)


def read(groups: Mapping[str, str | None], n: int, weekday: str = "") -> Point:
    """The point that the groups with number `n` give."""

    def group(name: str) -> str:
        return groups.get(f"{name}{n}") or ""

    return Point(
        year=int(group("y")) if group("y") else 0,
        month=MONTHS[group("m").rstrip(".").lower()] if group("m") else 0,
        day=ordinal_of(group("d")) if group("d") else 0,
        relative=re.sub(r"\s+", " ", group("yr").lower()).removeprefix("the ").removesuffix(" year"),
        short=int(group("yy")[-2:]) if group("yy") else -1,
        weekday=WEEKDAYS[weekday.rstrip(".").lower()] if weekday else -1,
    )
