"""How far chance reaches: blocks of the text are drawn again and again, with replacement, and the shares counted anew.

Elements of one paragraph stand or fall together, so paragraphs are drawn, not elements.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from encoder.evaluation.evaluation import Interval
from encoder.evaluation.flattening import Flat

DRAWS = 500
MOST_UNITS = 200  # more blocks are joined with their neighbours: the interval hardly changes, the time does
_TAIL = 0.025

# Each share as numerator and denominators, the sums of whose counts it divides.
SHARES: Mapping[str, tuple[str, tuple[str, ...], int]] = {
    "F1": ("exact", ("want", "have"), 2),
    "F1_overlap": ("overlap", ("want", "have"), 2),
    "link": ("linked", ("overlap",), 1),
    "who_R": ("chars_right", ("chars_want",), 1),
    "who_P": ("chars_right", ("chars_have",), 1),
}


@dataclass(frozen=True, slots=True)
class Units:
    """The beginnings of the blocks in the stream."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, flat: Flat) -> Units:
        """The blocks of a text, at most MOST_UNITS."""
        starts = sorted({0, *flat.units})
        step = -(-len(starts) // MOST_UNITS)
        return cls(tuple(starts[::step]))

    def tally(self, positions: Iterable[int]) -> list[int]:
        """How many of the positions lie in each block."""
        counts = [0] * len(self.starts)
        for position in positions:
            counts[bisect_right(self.starts, position) - 1] += 1
        return counts


def intervals(tallies: Mapping[str, Sequence[int]], seed: int) -> dict[str, Interval]:
    """The interval of every share that these counts give; the same for the same seed."""
    wanted = {name: share for name, share in SHARES.items() if share[0] in tallies}
    chance = random.Random(seed)
    blocks = len(tallies["want"])
    drawn: dict[str, list[float]] = {name: [] for name in wanted}
    for _ in range(DRAWS):
        draw = chance.choices(range(blocks), k=blocks)
        sums = {name: sum(map(counts.__getitem__, draw)) for name, counts in tallies.items()}
        for name, (hits, of, factor) in wanted.items():
            total = sum(sums[part] for part in of)
            if total:
                drawn[name].append(factor * sums[hits] / total)
    return {name: _middle(values) for name, values in drawn.items() if values}


def _middle(values: list[float]) -> Interval:
    ordered = sorted(values)
    last = len(ordered) - 1
    return Interval(ordered[round(_TAIL * last)], ordered[round((1 - _TAIL) * last)])
