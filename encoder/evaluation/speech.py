"""Who speaks, character by character: the share of reported speech that is given to the right person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from encoder.evaluation.disagreements import Disagreement
from encoder.evaluation.flattening import Element

_NOBODY = "?"
_SHORT = 8  # characters: shorter stretches are slips of a border, which "extent" reports


@dataclass(frozen=True, slots=True)
class Speech:
    """The innermost speech at every character in both encodings; `names` maps the system's speakers to the reference's."""

    want: list[Element | None]
    have: list[Element | None]
    names: dict[str, str | None]

    @classmethod
    def of(cls, length: int, want: Iterable[Element], have: Iterable[Element]) -> Speech:
        """Lay the speeches over the stream, inner over outer; map speakers by their most frequent counterpart."""
        wanted, had = _laid(length, want), _laid(length, have)
        seen: dict[str, Counter[str | None]] = defaultdict(Counter)
        for one, other in zip(wanted, had, strict=True):
            if one is not None and other is not None and one.get("who"):
                seen[_who(other)][one.get("who")] += 1
        return cls(wanted, had, {name: counts.most_common(1)[0][0] for name, counts in seen.items()})

    @property
    def wanted(self) -> int:
        """Characters of speech in the reference."""
        return sum(element is not None and bool(element.get("who")) for element in self.want)

    @property
    def had(self) -> int:
        """Characters of speech in the system's encoding."""
        return sum(element is not None for element in self.have)

    @property
    def right(self) -> int:
        """Characters that both give to the same speaker."""
        return sum(self._agree(place) for place in range(len(self.want)))

    def positions(self) -> dict[str, Iterable[int]]:
        """Where the counted characters are, for resampling."""
        places = range(len(self.want))
        return {
            "chars_want": [place for place in places if (one := self.want[place]) is not None and one.get("who")],
            "chars_have": [place for place in places if self.have[place] is not None],
            "chars_right": [place for place in places if self._agree(place)],
        }

    def disagreements(self) -> Iterator[Disagreement]:
        """Stretches that both call speech and give to different people."""
        start = 0
        for place in range(1, len(self.want) + 1):
            here = (self.want[place], self.have[place]) if place < len(self.want) else (None, None)
            one, other = self.want[start], self.have[start]
            if here == (one, other):
                continue
            if one is not None and other is not None and not self._agree(start) and place - start >= _SHORT:
                yield Disagreement(
                    "said", one.line, other.line, "speaker",
                    f"{one.words} = {one.get('who')}", f"{other.words} = {_who(other)}",
                )  # fmt: skip
            start = place

    def _agree(self, place: int) -> bool:
        one, other = self.want[place], self.have[place]
        return (
            one is not None and other is not None and bool(one.get("who")) and self.names[_who(other)] == one.get("who")
        )


def _who(element: Element) -> str:
    return element.get("who") or _NOBODY


def _laid(length: int, speeches: Iterable[Element]) -> list[Element | None]:
    laid: list[Element | None] = [None] * length
    for element in sorted(speeches, key=lambda element: element.end - element.start, reverse=True):
        laid[element.start : element.end] = [element] * (element.end - element.start)
    return laid
