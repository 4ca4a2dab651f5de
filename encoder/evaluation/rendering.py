"""An evaluation as text for the terminal, as JSON for programs, as Markdown for a report."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from encoder.evaluation.evaluation import Evaluation, Score


def render(evaluation: Evaluation, format: str = "text") -> str:  # noqa: A002 - the option's name
    """The evaluation in one of FORMATS. Raises KeyError for another one."""
    return FORMATS[format](evaluation)


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _with_interval(score: Score, name: str, value: float | None) -> str:
    interval = score.intervals.get(name)
    if value is None or interval is None:
        return _number(value)
    return f"{value:.2f} ({interval.low:.2f}-{interval.high:.2f})"


def _shares(score: Score) -> dict[str, float | None]:
    """The shares that only some phenomena have."""
    shares = {"link": score.link, "who_R": score.who_recall, "who_P": score.who_precision}
    return {name: value for name, value in shares.items() if value is not None}


def _different(evaluation: Evaluation) -> str:
    """What is said where the texts are not the same."""
    at, one, other = evaluation.differs_at or (0, "", "")
    return f"the texts differ at letter {at}\n  reference: {one}\n  system:    {other}"


def _text(evaluation: Evaluation) -> str:
    if not evaluation.same_text:
        return _different(evaluation)
    rows = [
        f"same text ({evaluation.reference_characters} letters and digits); 95 % intervals by resampling paragraphs"
    ]
    for phenomenon, score in evaluation.scores.items():
        row = (
            f"{phenomenon:20} want {score.want:4} have {score.have:4} exact {score.exact:4}"
            f" P {_number(score.precision)} R {_number(score.recall)} F1 {_with_interval(score, 'F1', score.f1)}"
            f" overlap-F1 {_number(score.f1_overlap)}"
        )
        shares = "".join(f" {name} {_with_interval(score, name, value)}" for name, value in _shares(score).items())
        rows.append(row + shares)
    rows.append(f"corr readings {_counts(evaluation.corrections)}; date values {_counts(evaluation.dates)}")
    if evaluation.disagreements:
        rows += ["", f"disagreements: {len(evaluation.disagreements)} (line of reference : line of system)"]
    for found in evaluation.disagreements:
        place = f"{found.reference_line or '-'}:{found.system_line or '-'}"
        rows.append(f"{place:>11}  {found.phenomenon} {found.what}: {_both(found.reference, found.system)}")
    return "\n".join(rows)


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items())


def _both(one: str, other: str) -> str:
    return " | ".join(words for words in (one, other) if words)


def _json(evaluation: Evaluation) -> str:
    return json.dumps(as_values(evaluation), indent=1, ensure_ascii=False)


def as_values(evaluation: Evaluation) -> dict[str, Any]:
    """The evaluation as plain values."""
    values: dict[str, Any] = {
        "same_text": evaluation.same_text,
        "ref_chars": evaluation.reference_characters,
        "sys_chars": evaluation.system_characters,
    }
    if evaluation.differs_at is not None:
        return {**values, "differs_at": list(evaluation.differs_at)}
    values["kinds"] = {phenomenon: _row(score) for phenomenon, score in evaluation.scores.items()}
    values["corr"], values["date_values"] = dict(evaluation.corrections), dict(evaluation.dates)
    values["disagreements"] = [asdict(found) for found in evaluation.disagreements]
    return values


def _row(score: Score) -> dict[str, Any]:
    row: dict[str, Any] = {
        "want": score.want, "have": score.have, "exact": score.exact, "overlap": score.overlap,
        "P": score.precision, "R": score.recall, "F1": score.f1, "F1_overlap": score.f1_overlap,
    }  # fmt: skip
    if score.link is not None:
        row["link"] = score.link
    if score.chars_want is not None:
        row["chars_want"], row["chars_have"] = score.chars_want, score.chars_have
        row["who_R"], row["who_P"] = score.who_recall, score.who_precision
    row["intervals"] = {name: [interval.low, interval.high] for name, interval in score.intervals.items()}
    return row


def _markdown(evaluation: Evaluation) -> str:
    if not evaluation.same_text:
        return _different(evaluation)
    rows = [
        "| phenomenon | reference | system | exact | P | R | F1 (95 %) | F1 overlapping | identity, speaker |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---|",
    ]
    for phenomenon, score in evaluation.scores.items():
        shares = ", ".join(f"{name} {_with_interval(score, name, value)}" for name, value in _shares(score).items())
        cells = (
            phenomenon, str(score.want), str(score.have), str(score.exact), _number(score.precision),
            _number(score.recall), _with_interval(score, "F1", score.f1), _number(score.f1_overlap), shares,
        )  # fmt: skip
        rows.append(f"| {' | '.join(cells)} |")
    rows += ["", f"Readings of corr: {_counts(evaluation.corrections)}. Values of dates: {_counts(evaluation.dates)}."]
    if evaluation.disagreements:
        rows += [
            "",
            "| reference line | system line | phenomenon | disagreement | reference | system |",
            "|---:|---:|---|---|---|---|",
        ]
    for found in evaluation.disagreements:
        lines = (found.reference_line or "", found.system_line or "")
        entry = (*map(str, lines), found.phenomenon, found.what, _cell(found.reference), _cell(found.system))
        rows.append(f"| {' | '.join(entry)} |")
    return "\n".join(rows)


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


FORMATS: Mapping[str, Callable[[Evaluation], str]] = {"text": _text, "json": _json, "markdown": _markdown}
