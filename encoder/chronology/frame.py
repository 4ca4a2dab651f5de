"""What is known around a date: the day of the document, the dates said before; how they fill what words leave open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from encoder.chronology.atoms import Point
from encoder.chronology.calendar import DOUBTFUL, INFERRED, Moment, Value, point, stretch

# A date without its year lies in the months before the document, seldom in those after it.
_DAYS_BACK, _DAYS_AHEAD = 275, 90
_SOON = 45  # days ahead that no date in the past comes near
_REACH = 400  # characters in which a year that was said goes on to hold


@dataclass(slots=True)
class Frame:
    """The surroundings of a text: `today` is the document's date, `anchor` the last date said, at `anchor_end`.

    `stated` is the last date said with its year, at `stated_end`.
    """

    today: Moment | None = None
    anchor: Moment | None = None
    anchor_end: int = 0
    stated: Moment | None = None
    stated_end: int = -_REACH

    def heard(self, value: Value, end: int, stated: bool) -> None:
        """Remember a date; `end` is where its words end, `stated` whether they give its year."""
        self.anchor, self.anchor_end = value.end, end
        if stated:
            self.stated, self.stated_end = value.end, end

    def next_text(self) -> None:
        """Go on to another paragraph: the last date still holds for "the next day", no year is taken from it."""
        self.stated, self.stated_end, self.anchor_end = None, -_REACH, 0


Resolve = Callable[[Frame], Value | None]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be a date: where they stand, and how their value comes about in a frame.

    `point` is there if it can be one end of a range; a `weak` candidate is a date only as one. `time` is a time of day
    (from, to); `stated` says that the words give the year.
    """

    start: int
    end: int
    form: str
    resolve: Resolve
    point: Point | None = None
    weak: bool = False
    time: tuple[str, str] | None = None
    stated: bool = True


def dated(start: int, end: int, form: str, what: Point, weak: bool = False) -> Candidate:
    """A candidate that is one point in time."""
    return Candidate(start, end, form, lambda frame: settle(what, frame), what, weak, stated=not what.needs_year)


def settle(what: Point, frame: Frame) -> Value | None:
    """The value of a point: its year from the words, else from the frame."""
    if not what.year:
        found = _year(what, frame)
        if found is None:
            return None
        year, certainty = found
        return point(Moment(year, what.month, what.day), certainty)
    return point(what.moment, what.certainty)


def settle_range(left: Point, right: Point, frame: Frame, kind: str = "range") -> Value | None:
    """The value of a stretch: the end that lacks its year takes it from the other."""
    if right.needs_year and left.year:
        right = replace(right, year=left.year)
        if right.month and right.month < left.month:
            right = replace(right, year=left.year + 1)
    end = settle(right, frame)
    if end is None:
        return None
    if left.needs_year:
        earlier = left.month > right.month if left.month and right.month else False
        left = replace(left, year=end.start.year - earlier)
    start = settle(left, frame)
    if start is None:
        return None
    return stretch(start.start, end.end, kind, min(end.certainty, start.certainty))


def _year(what: Point, frame: Frame) -> tuple[int, float] | None:
    """The year that the words leave open, and how sure it is."""
    if what.short >= 0:
        base = (frame.today or frame.stated or Moment(1949)).year
        nearest = min((what.short + century for century in (1800, 1900, 2000)), key=lambda year: abs(year - base))
        return nearest, INFERRED
    if what.relative:
        return relative_year(what.relative, frame)
    if frame.stated is not None:
        return frame.stated.year, INFERRED
    return _nearest(what, frame.today)


def relative_year(word: str, frame: Frame) -> tuple[int, float] | None:
    """The year of "last year" (of the document), "the same year" (of what was said)."""
    if word in ("this", "current", "last", "next"):
        if frame.today is None:
            return None
        return frame.today.year + {"last": -1, "next": 1}.get(word, 0), INFERRED
    if frame.anchor is None:
        return None
    return frame.anchor.year + {"following": 1, "previous": -1, "preceding": -1}.get(word, 0), INFERRED


def _nearest(what: Point, today: Moment | None) -> tuple[int, float] | None:
    """The year in which a day or month is nearest to the document, the past first."""
    if today is None:
        return None
    if not today.month:
        return today.year, DOUBTFUL
    for year in (today.year, today.year - 1, today.year + 1):
        moment = Moment(year, what.month, what.day)
        if not moment.exists or (what.weekday >= 0 and moment.first.weekday() != what.weekday):
            continue
        ahead = (moment.first - today.last).days
        behind = (today.first - moment.first).days
        if behind <= _DAYS_BACK and ahead <= _DAYS_AHEAD:
            return year, INFERRED if ahead <= _SOON else DOUBTFUL
    return None
