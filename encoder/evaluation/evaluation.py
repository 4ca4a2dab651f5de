"""The outcome of a comparison: counts and shares, their confidence intervals, the disagreements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from encoder.evaluation.disagreements import Disagreement


@dataclass(frozen=True, slots=True)
class Interval:
    """The middle 95 per cent of what resampled texts give."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Score:
    """One phenomenon: how many the reference has (`want`) and the system (`have`), and how many of them agree.

    `exact` have the same extent, `overlap` share characters with a partner. `link` is the share of partners whose
    identities agree; `who_recall` and `who_precision` are shares of the characters of reported speech.
    """

    want: int
    have: int
    exact: int
    overlap: int
    link: float | None = None
    chars_want: int | None = None
    chars_have: int | None = None
    who_recall: float | None = None
    who_precision: float | None = None
    intervals: Mapping[str, Interval] = field(default_factory=dict)

    @property
    def precision(self) -> float | None:
        """The share of the system's elements that are exactly in the reference."""
        return self.exact / self.have if self.have else None

    @property
    def recall(self) -> float | None:
        """The share of the reference's elements that the system has exactly."""
        return self.exact / self.want if self.want else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both."""
        return self._f(self.exact)

    @property
    def f1_overlap(self) -> float | None:
        """The same for elements that overlap."""
        return self._f(self.overlap)

    def _f(self, hits: int) -> float | None:
        return 2 * hits / (self.want + self.have) if self.want or self.have else None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The comparison of two encodings.

    If the texts differ (`differs_at`: the position in the stream, and both texts around it) nothing is scored.
    `corrections` and `dates` count values: wanted, had, the same.
    """

    reference_characters: int
    system_characters: int
    differs_at: tuple[int, str, str] | None = None
    scores: Mapping[str, Score] = field(default_factory=dict)
    corrections: Mapping[str, int] = field(default_factory=dict)
    dates: Mapping[str, int] = field(default_factory=dict)
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def same_text(self) -> bool:
        """Whether both encode the same letters and digits."""
        return self.differs_at is None
