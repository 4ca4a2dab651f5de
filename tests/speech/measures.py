"""What the benchmark and the tests measure."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass

from encoder.document import Document, Wrap
from tests.shared import FRUS
from tests.speech.support import UNNAMED, Passage, annotated, passages


@dataclass
class Score:
    """Counts over passages."""

    right: int = 0
    want: int = 0
    have: int = 0
    exact: int = 0
    spans_want: int = 0
    spans_have: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(a + b for a, b in zip(self.row(), other.row(), strict=True)))

    def row(self) -> tuple[int, ...]:
        return (self.right, self.want, self.have, self.exact, self.spans_want, self.spans_have)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.want)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.have)

    @property
    def exact_f1(self) -> float:
        return 2 * self.exact / max(1, self.spans_want + self.spans_have)

    def __str__(self) -> str:
        return f"who_R {self.recall:.3f} who_P {self.precision:.3f} exact F1 {self.exact_f1:.3f}"


def run(passage: Passage) -> Document:
    return annotated(passage.text, passage.persons, passage.title)


def score(passage: Passage, result: Document) -> Score:
    """Letters and digits of said and sp with the right speaker; the innermost speech counts."""
    known = {f"#per-{key}" for key in passage.persons}
    want = [(one.span.start, one.span.end, UNNAMED if one.speaker == UNNAMED else f"#per-{one.speaker}")
            for one in passage.expected if one.kind in ("said", "sp")]  # fmt: skip
    have = [(wrap.span.start, wrap.span.end, who if (who := wrap.attributes["who"]) in known else UNNAMED)
            for wrap in result.wraps if wrap.tag in ("said", "sp")]  # fmt: skip
    painted = [_paint(passage.text, spans) for spans in (want, have)]
    right = sum(a is not None and a == b for a, b in zip(*painted, strict=True))
    extents = [Counter(_inked(passage.text, start, end) for start, end, _ in spans) for spans in (want, have)]
    exact = sum((extents[0] & extents[1]).values())
    return Score(right, *(sum(one is not None for one in row) for row in painted), exact, len(want), len(have))


def _paint(text: str, spans: list[tuple[int, int, str]]) -> list[str | None]:
    row: list[str | None] = [None] * len(text)
    for start, end, who in sorted(spans, key=lambda span: span[0] - span[1]):
        row[start:end] = [who] * (end - start)
    return [who for who, character in zip(row, text, strict=True) if character.isalnum()]


def _inked(text: str, start: int, end: int) -> tuple[int, int]:
    """An extent counted in letters and digits."""
    before = sum(c.isalnum() for c in text[:start])
    return before, before + sum(c.isalnum() for c in text[start:end])


def passage_rows(verbose: bool = False) -> list[str]:
    total, rows = Score(), []
    for passage in passages():
        result = run(passage)
        own = score(passage, result)
        total += own
        narrator = result.narrator.removeprefix("per-")
        wrong = "" if narrator == passage.narrator else f" NARRATOR {narrator!r} not {passage.narrator!r}"
        rows.append(f"{passage.name:32} {own}{wrong}")
        if verbose:
            rows.extend(differences(passage, result))
    return [*rows, f"{'all':32} {total}"]


def differences(passage: Passage, result: Document) -> list[str]:
    def shown(wrap_or: tuple[int, int, str]) -> str:
        return f"{wrap_or[2]}: {passage.text[wrap_or[0] : wrap_or[1]]!r}"

    known = {f"per-{key}" for key in passage.persons}
    want = {(one.span.start, one.span.end, one.speaker or one.kind) for one in passage.expected}
    have = set()
    for wrap in result.wraps:
        if wrap.tag in ("said", "sp", "quote"):
            who = wrap.attributes.get("who", "").removeprefix("#")
            name = (who.removeprefix("per-") if who in known else UNNAMED) if wrap.tag != "quote" else "quote"
            have.add((wrap.span.start, wrap.span.end, name))
    rows = [(s, f"        - {shown((s, e, w))}") for s, e, w in want - have] + [
        (s, f"        + {shown((s, e, w))}") for s, e, w in have - want
    ]
    return [row for _, row in sorted(rows)]


def turns(verbose: bool = False) -> dict[str, float]:
    return {}


def cues(verbose: bool = False) -> dict[str, float]:
    return {}
