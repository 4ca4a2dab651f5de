"""A stretch of the transcription."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of characters of the transcription, counted from 0."""

    start: int
    end: int

    @property
    def empty(self) -> bool:
        """Whether no character lies in it: a point between two characters."""
        return self.start == self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside, equal ends allowed."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def crosses(self, other: Span) -> bool:
        """Whether the two share characters and neither holds the other: what a tree cannot say."""
        return self.overlaps(other) and not self.contains(other) and not other.contains(self)
