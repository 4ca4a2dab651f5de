"""The comparison itself: which elements correspond, whose identity, speaker, reading and date agree."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from encoder.evaluation.bootstrap import Units, intervals
from encoder.evaluation.disagreements import Disagreement, of_elements, of_values
from encoder.evaluation.evaluation import Evaluation, Score
from encoder.evaluation.flattening import TEI, Element, Flat, text_of
from encoder.evaluation.speech import Speech

Key = TypeVar("Key", bound=Hashable)

_NAMED_NOTES = frozenset({"sic", "gloss", "identification"})
_FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself"})
_DATING = ("when", "from", "to", "notBefore", "notAfter")
IDENTIFIED = frozenset({"persName", "placeName", "orgName", "rs.pronoun"})

PHENOMENA: Mapping[str, Callable[[Element], bool]] = {
    "persName": lambda element: element.name == "persName",
    "placeName": lambda element: element.name == "placeName",
    "orgName": lambda element: element.name == "orgName",
    "ex": lambda element: element.name == "ex",
    "supplied": lambda element: element.name == "supplied",
    "sic": lambda element: element.name == "sic",
    "note.sic": lambda element: element.name == "note" and element.get("type") == "sic",
    "note.gloss": lambda element: element.name == "note" and element.get("type") == "gloss",
    "note.identification": lambda element: element.name == "note" and element.get("type") == "identification",
    "note.other": lambda element: (
        element.name == "note" and element.get("place") == "inline" and element.get("type") not in _NAMED_NOTES
    ),
    "gap": lambda element: element.name == "gap",
    "date": lambda element: element.name == "date",
    "said": lambda element: element.name == "said",
    "rs.pronoun": lambda element: (
        element.name == "rs"
        and element.get("type") == "person"
        and text_of(element.node).strip().lower() in _FIRST_PERSON
    ),
}


def evaluate(
    reference: Path, system: Path, first: int | None = None, after: int | None = None, *, seed: int = 1
) -> Evaluation:
    """Compare the encoding in `system` with the one in `reference`, both files of TEI.

    `first` and `after` count top-level divs of the body: only the first so many, only those after so many.
    `seed` is that of the resampling behind the confidence intervals. Raises ReadingError for what is no TEI.
    """
    one, other = Flat.read(Path(reference), first, after), Flat.read(Path(system), first, after)
    sizes = (len(one.stream), len(other.stream))
    if one.stream != other.stream:
        return Evaluation(*sizes, differs_at=_difference(one.stream, other.stream))
    units = Units.of(one)
    scores: dict[str, Score] = {}
    found: list[Disagreement] = []
    for phenomenon in PHENOMENA:
        scores[phenomenon], disagreements = _score(phenomenon, one, other, units, seed)
        found.extend(disagreements)
    corrections, more = _corrections(one, other)
    dates, still_more = _dates(one, other)
    return Evaluation(*sizes, None, scores, corrections, dates, tuple(sorted([*found, *more, *still_more])))


def _difference(one: str, other: str) -> tuple[int, str, str]:
    """The first position where the streams part, and both around it."""
    shorter = min(len(one), len(other))
    at = next((place for place in range(shorter) if one[place] != other[place]), shorter)
    start = max(0, at - 40)
    return at, one[start : at + 40], other[start : at + 40]


def _score(phenomenon: str, one: Flat, other: Flat, units: Units, seed: int) -> tuple[Score, list[Disagreement]]:
    """The score of one phenomenon, and its disagreements."""
    want, have = _chosen(one, phenomenon), _chosen(other, phenomenon)
    exact, pairs = _exact(want, have), _partners(want, have, phenomenon == "gap")
    score = Score(len(want), len(have), len(exact), len(pairs))
    disagreements = list(of_elements(phenomenon, want, have, pairs))
    counts: dict[str, Iterable[int]] = {
        "want": (element.start for element in want),
        "have": (element.start for element in have),
        "exact": (element.start for element in exact),
        "overlap": (element.start for element, _ in pairs),
    }
    if phenomenon in IDENTIFIED and pairs:
        agreed, differing = _links(pairs)
        score = replace(score, link=len(agreed) / len(pairs))
        disagreements.extend(of_values(phenomenon, "identity", differing))
        counts["linked"] = (element.start for element in agreed)
    if phenomenon == "said":
        speech = Speech.of(len(one.stream), want, have)
        score = replace(
            score,
            chars_want=speech.wanted,
            chars_have=speech.had,
            who_recall=speech.right / max(1, speech.wanted),
            who_precision=speech.right / max(1, speech.had),
        )
        disagreements.extend(speech.disagreements())
        counts |= speech.positions()
    tallies = {name: units.tally(positions) for name, positions in counts.items()}
    return replace(score, intervals=intervals(tallies, seed)), disagreements


def _chosen(flat: Flat, phenomenon: str) -> list[Element]:
    """The elements of a phenomenon that cover characters; a gap need not."""
    belongs = PHENOMENA[phenomenon]
    return [
        element
        for element in flat.elements
        if belongs(element) and (element.end > element.start or phenomenon == "gap")
    ]


def _exact(want: list[Element], have: list[Element]) -> list[Element]:
    """The reference's elements for which the system has one of the same extent, each used once."""
    left = Counter((element.start, element.end) for element in have)
    found = []
    for element in want:
        if left[(element.start, element.end)]:
            left[(element.start, element.end)] -= 1
            found.append(element)
    return found


def _partners(want: list[Element], have: list[Element], points: bool) -> list[tuple[Element, Element]]:
    """Each reference element with the free system element that overlaps it most; of equals the earlier in the file."""
    order = sorted(range(len(have)), key=lambda index: have[index].start)
    starts = [have[index].start for index in order]
    longest = max((element.end - element.start for element in have), default=0)
    used: set[int] = set()
    pairs = []
    for element in want:
        near = order[bisect_left(starts, element.start - longest) : bisect_left(starts, element.end + 1)]
        best, partner = 0.0, -1
        for index in sorted(near):
            share = _share(element, have[index], points) if index not in used else 0.0
            if share > best:
                best, partner = share, index
        if partner >= 0:
            used.add(partner)
            pairs.append((element, have[partner]))
    return pairs


def _share(one: Element, other: Element, points: bool) -> float:
    """The common characters as a share of the longer element."""
    common = min(one.end, other.end) - max(one.start, other.start)
    if points and (one.start, one.end) == (other.start, other.end):
        common = 1
    return common / max(one.end - one.start, other.end - other.start, 1) if common > 0 else 0.0


def majority(pairs: Iterable[tuple[Key, Key]]) -> dict[Key, Key]:
    """Each left key with the right key that it meets most often."""
    seen: dict[Key, Counter[Key]] = defaultdict(Counter)
    for left, right in pairs:
        seen[left][right] += 1
    return {left: counts.most_common(1)[0][0] for left, counts in seen.items()}


def _links(
    pairs: list[tuple[Element, Element]],
) -> tuple[list[Element], list[tuple[Element, Element, str, str]]]:
    """Partners whose identities are each other's most frequent counterparts, and those whose are not."""
    links = [(other.get("ref"), one.get("ref")) for one, other in pairs]
    there, back = majority(links), majority((wanted, had) for had, wanted in links)
    agreed, differing = [], []
    for (one, other), (had, wanted) in zip(pairs, links, strict=True):
        if had and there[had] == wanted and back[wanted] == had:
            agreed.append(one)
        else:
            differing.append((one, other, wanted, had))
    return agreed, differing


def _corrections(one: Flat, other: Flat) -> tuple[dict[str, int], Iterator[Disagreement]]:
    """Readings of corr by the place of their choice."""
    want, have = _readings(one), _readings(other)
    right = sum(1 for place, (_, reading) in want.items() if place in have and have[place][1] == reading)
    differing = [
        (element, have[place][0], reading, have[place][1])
        for place, (element, reading) in want.items()
        if place in have and have[place][1] != reading
    ]
    return {"want": len(want), "have": len(have), "exact": right}, of_values("corr", "reading", differing)


def _readings(flat: Flat) -> dict[tuple[int, int], tuple[Element, str]]:
    found = {}
    for element in flat.elements:
        reading = element.node.find(f"{TEI}corr") if element.name == "choice" else None
        if reading is not None:
            found[(element.start, element.end)] = (element, text_of(reading).strip())
    return found


def _dates(one: Flat, other: Flat) -> tuple[dict[str, int], Iterator[Disagreement]]:
    """Normal forms of dates by their place."""
    want, have = _datings(one), _datings(other)
    right = sum(1 for place, (_, value) in want.items() if place in have and have[place][1] == value)
    differing = [
        (element, have[place][0], value, have[place][1])
        for place, (element, value) in want.items()
        if place in have and have[place][1] != value
    ]
    return {"want": len(want), "value_right": right}, of_values("date", "value", differing)


def _datings(flat: Flat) -> dict[tuple[int, int], tuple[Element, str]]:
    return {
        (element.start, element.end): (
            element,
            " ".join(f"{name}={element.get(name)}" for name in _DATING if element.node.get(name) is not None),
        )
        for element in flat.elements
        if element.name == "date"
    }
