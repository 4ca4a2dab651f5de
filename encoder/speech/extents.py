"""How far reported words run within a sentence: to its stop, to the next speaker's clause, to what is narrated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from encoder.speech.lexicon import Lexicon, words_of
from encoder.speech.reports import Report
from encoder.speech.subjects import Finder
from encoder.speech.units import Unit

STOPS = frozenset(".?!…")
DEEDS = words_of("deed")


@dataclass(slots=True)
class Passage:
    """Reported words, units `start` to `end`, of the clause `report`; `inside` the passage that they stand in."""

    report: Report
    start: int
    end: int
    inside: Passage | None = None
    before: bool = False  # the words before a clause of comment
    parts: list[Passage] = field(default_factory=list)


def passages(units: Sequence[Unit], reports: Sequence[Report], words: Lexicon) -> list[Passage]:
    """The reported words of a sentence's clauses, in order; nested ones know what they stand in."""
    finder = Finder(units, words)
    last = len(units)
    while last > 0 and units[last - 1].kind == "sign" and units[last - 1].low in (*STOPS, ")", '"', "”"):
        last -= 1
    found: list[Passage] = []
    stack: list[Passage] = []
    for report in reports:
        if report.begin > len(units) or any(_same_clause(report, passage.report) for passage in found):
            continue
        while stack and stack[-1].end <= report.start:
            stack.pop()
        outer = stack[-1] if stack else None
        if outer is not None and outer.report.frame == "quote":
            continue
        if report.frame in ("comment", "opinion"):
            made = _around(report, outer, units, last)
            found.extend(made)
            stack.extend(passage for passage in made if not passage.before)
            continue
        if outer is not None:
            cut = _cut(report, outer, finder)
            if cut is not None:
                while stack:
                    passage = stack.pop()
                    passage.end = min(passage.end, cut)
                outer = None
        end = _end(report, units, last)
        passage = Passage(report, report.begin, min(end, outer.end) if outer is not None else end, outer)
        found.append(passage)
        stack.append(passage)
    for passage in found:
        passage.end = _deed(passage, units, finder)
    return [passage for passage in found if passage.start < passage.end]


def _same_clause(report: Report, other: Report) -> bool:
    """Whether two findings are one clause: they report the same words."""
    return report.begin == other.begin or (report.start == other.start and report.kind == other.kind)


def _end(report: Report, units: Sequence[Unit], last: int) -> int:
    if report.frame == "quote":
        return report.begin + 1
    if report.frame == "question":
        return _question_end(report, units, last)
    if report.frame == "colon":
        return len(units)
    return last


def _question_end(report: Report, units: Sequence[Unit], last: int) -> int:
    """A question before the main clause ends at a comma, or where the one who answers is named."""
    fallback = last
    for at in range(report.begin + 1, last):
        if units[at].low == "," and (units[at + 1].kind == "person" or units[at + 1].low in ("i", "he", "she", "the")):
            return at
        if units[at].kind == "person" and at + 1 < last and units[at + 1].low.endswith(("ed", "said")):
            fallback = at
            break
    return fallback


def _around(report: Report, outer: Passage | None, units: Sequence[Unit], last: int) -> list[Passage]:
    """The words on both sides of a clause of comment or an opinion."""
    begin = report.begin + (report.begin < len(units) and units[report.begin].low == ",")
    if outer is not None:
        if report.frame == "opinion":
            return []
        outer.end, end = min(outer.end, report.start), outer.end
        return [Passage(report, begin, end, outer.inside)]
    made = []
    if report.start > 0:
        left = report.start
        made.append(Passage(report, 0, left, None, before=True))
    after = len(units) if report.frame == "comment" or report.start == 0 else last
    made.append(Passage(report, begin, after))
    return made


def _cut(report: Report, outer: Passage, finder: Finder) -> int | None:
    """Where the outer passage ends if this clause is not part of it but stands beside it; None if it is part of it."""
    if report.kind == "think" or report.perfect or report.present:
        return None
    at = report.start
    while at > outer.start and finder.adverb(at - 1):
        at -= 1
    before = finder.low(at - 1)
    if before in ("which", "whom") and finder.low(at - 2) in ("to", "upon", "after", "at"):
        return _past_signs(at - 2, outer, finder)
    if report.elided and before not in ("and", "but", ","):
        return None
    if report.elided and report.verb is not None and _participle(report, finder):
        return _past_signs(at, outer, finder)
    if before in ("and", "but", "whereupon", "while", ";") or (before == "," and report.elided):
        return _past_signs(at - 1, outer, finder)
    return None


def _participle(report: Report, finder: Finder) -> bool:
    return finder.low(report.start).endswith("ing")


def _past_signs(at: int, outer: Passage, finder: Finder) -> int:
    """The place before the signs and conjunctions that join two clauses."""
    while at > outer.start and finder.low(at - 1) in (",", ";", "and", "but", "—", "–"):
        at -= 1
    return at


def _deed(passage: Passage, units: Sequence[Unit], finder: Finder) -> int:
    """The end of a passage where the narrator goes on with a deed: ", to which I replied in the affirmative"."""
    if passage.report.frame == "quote":
        return passage.end
    for at in range(passage.start + 1, passage.end - 1):
        word, following = finder.low(at), finder.low(at + 1)
        if word == "," and following in ("to", "upon", "after", "whereupon", "at"):
            subject = at + 2 if following == "whereupon" else at + 3
            relative = following == "whereupon" or finder.low(at + 2) == "which"
            acting = finder.low(subject) in ("i", "he", "she", "the") or (
                subject < len(units) and units[subject].kind == "person"
            )
            if relative and acting:
                return at
        if word in ("and", "but"):
            verb = at + 1
            while finder.adverb(verb):
                verb += 1
            target = finder.low(verb + 1)
            if finder.low(verb) in DEEDS and (
                target in ("to", "me", "him", "her", "the", "leave", "that", "for")
                or units[min(verb + 1, len(units) - 1)].kind == "person"
            ):
                return at - (finder.low(at - 1) == ",")
    return passage.end
