"""From everything that may be a date to the dates: the longest readings, joined to ranges, told from mere numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from encoder.chronology import absolute, periods, relative, times
from encoder.chronology.atoms import GAP, TO
from encoder.chronology.calendar import DOUBTFUL, INFERRED, STATED, Value
from encoder.chronology.frame import Candidate, Frame, settle_range
from encoder.chronology.guards import approximate, counts, is_month, is_year

__all__ = ["Dating", "Frame", "find", "parse"]

_JOINED = re.compile(TO)
_BOTH = re.compile(rf"{GAP}and{GAP}(?:from{GAP})?(?:the{GAP})?")
_DATE_TIME = re.compile(r",?\s{1,2}|,?\s?[—–-]\s?")
_MERGED = frozenset({"day"})


@dataclass(frozen=True, slots=True)
class Dating:
    """A date or time of day at characters `start` to `end` of the text.

    `tag` is "date" or "time"; `attributes` its value as TEI writes it; `certainty` a probability (1 = stated);
    `form` names the pattern that found it.
    """

    start: int
    end: int
    tag: str
    attributes: Mapping[str, str]
    certainty: float
    form: str
    value: Value | None = None


def find(text: str, frame: Frame) -> list[Dating]:
    """The dates and times of a text in order, no two overlapping; `frame` learns the dates that are said."""
    found: list[Dating] = []
    chosen = _chosen(text)
    position = 0
    while position < len(chosen):
        candidate = chosen[position]
        position += 1
        if candidate.time is not None:
            found.append(_time(candidate))
            continue
        value = candidate.resolve(frame)
        if value is None:
            continue
        if approximate(text, candidate.start):
            value = value.at_most(DOUBTFUL)
        frame.heard(value, candidate.end, candidate.stated and value.certainty > DOUBTFUL)
        following = chosen[position] if position < len(chosen) else None
        if following is not None and _belongs(text, candidate, value, following):
            position += 1
            found.append(_with_time(candidate, value, following))
        else:
            found.append(
                Dating(candidate.start, candidate.end, "date", value.attributes, value.certainty, candidate.form, value)
            )
    return found


def parse(text: str, frame: Frame | None = None) -> Value | None:
    """The value of a string that is nothing but a date (spaces and closing punctuation aside), else None."""
    stripped = text.strip().strip("*_[]().,; ")
    frame = frame or Frame()
    if re.fullmatch(r"1\d{3}|20\d{2}", stripped):
        stripped = f"in {stripped}"
    found = find(stripped, frame)
    if len(found) != 1 or found[0].value is None:
        return None
    around = stripped[: found[0].start] + stripped[found[0].end :]
    return found[0].value if not re.search(r"\w", around.removeprefix("in ")) else None


def _chosen(text: str) -> list[Candidate]:
    """The longest candidates from left to right, weak ones only where their surroundings bear them out."""
    found = [candidate for form in (absolute, periods, relative, times) for candidate in form.candidates(text)]
    found.sort(key=lambda candidate: (candidate.start, -candidate.end, candidate.weak))
    longest: list[Candidate] = []
    for candidate in found:
        if candidate.point is not None and candidate.point.day and not _exists(candidate):
            continue
        if candidate.time is None and counts(text, candidate.start, candidate.end):
            continue
        if not longest or candidate.start >= longest[-1].end:
            longest.append(candidate)
    return [candidate for candidate in _joined(text, longest) if not candidate.weak or _borne_out(text, candidate)]


def _exists(candidate: Candidate) -> bool:
    """Whether the calendar can have this day: with an open year, in a leap year."""
    what = candidate.point
    return what is not None and what.moment._replace(year=what.year or 2000).exists


def _borne_out(text: str, candidate: Candidate) -> bool:
    """Whether a bare month or a bare number of four figures is a date here."""
    check = is_year if candidate.form == "year" else is_month
    return check(text, candidate.start, candidate.end)


def _joined(text: str, candidates: list[Candidate]) -> Iterator[Candidate]:
    """The candidates, two with "to" or a dash between them as one stretch, two after "between" as bounds."""
    position = 0
    while position < len(candidates):
        left = candidates[position]
        right = candidates[position + 1] if position + 1 < len(candidates) else None
        kind = _link(text, left, right) if right is not None else ""
        if right is not None and kind:
            yield _range(left, right, kind)
            position += 2
        else:
            yield left
            position += 1


def _link(text: str, left: Candidate, right: Candidate) -> str:
    """How two candidates hang together: "range", "bounds", or not at all."""
    if left.point is None or right.point is None or left.point.short >= 0 > right.point.short:
        return ""
    if left.weak and right.weak and (left.form != right.form or left.form == "month-alone"):
        return ""
    between = text[left.end : right.start]
    if left.form == right.form == "year" and not _borne_out(text, left):
        return ""
    if _JOINED.fullmatch(between):
        return "range"
    if _BOTH.fullmatch(between) and re.search(r"\bbetween\s+(?:the\s+)?$", text[: left.start], re.IGNORECASE):
        return "bounds"
    return ""


def _range(left: Candidate, right: Candidate, kind: str) -> Candidate:
    first, last = left.point, right.point
    assert first is not None and last is not None
    return Candidate(
        left.start,
        right.end,
        "range",
        lambda frame: settle_range(first, last, frame, kind),
        stated=bool(first.year or last.year),
    )


def _time(candidate: Candidate) -> Dating:
    start, end = candidate.time or ("", "")
    attributes = {"when": start} if start == end else {"from": start, "to": end}
    certainty = STATED if candidate.form == "time" else INFERRED
    return Dating(candidate.start, candidate.end, "time", attributes, certainty, candidate.form)


def _belongs(text: str, candidate: Candidate, value: Value, following: Candidate) -> bool:
    """Whether a time of day is part of the date before it: "October 31, 1955, 9 p.m."; a range of hours is its own."""
    return (
        following.time is not None
        and following.time[0] == following.time[1]
        and candidate.form in _MERGED
        and value.kind == "when"
        and _DATE_TIME.fullmatch(text[candidate.end : following.start]) is not None
    )


def _with_time(candidate: Candidate, value: Value, following: Candidate) -> Dating:
    time, _ = following.time or ("", "")
    moment = value.start._replace(time=time)
    certainty = min(value.certainty, _time(following).certainty)
    timed = replace(value, start=moment, end=moment, certainty=certainty)
    return Dating(candidate.start, following.end, "date", timed.attributes, certainty, candidate.form, timed)
