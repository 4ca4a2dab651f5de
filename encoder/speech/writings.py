"""What letters, newspapers and orders say: quoted from writing, not from speech (COHQQ)."""

from __future__ import annotations

from collections.abc import Sequence

from encoder.speech.lexicon import Lexicon
from encoder.speech.reports import Report
from encoder.speech.units import Unit

REACH = 12


def is_writing(report: Report, units: Sequence[Unit], words: Lexicon, mentioned: bool) -> bool:
    """Whether a clause reports what is written; `mentioned`: a writing was named before, "it" can mean it."""
    if report.frame in ("opinion", "question"):
        return False
    subject = report.subject
    if subject.kind == "writing" or report.kind == "write":
        return True
    if report.kind not in ("say", "think") or report.kind == "think":
        return False
    if subject.kind == "pronoun" and subject.words == "it":
        near = any(words.has("writing", unit.low) for unit in units[: report.start])
        return (mentioned or near) and report.verb is not None
    if subject.kind == "pronoun" and subject.words == "which":
        return any(words.has("writing", unit.low) for unit in units[max(0, report.start - REACH) : report.start])
    return _in_writing(report.start, units, words)


def _in_writing(start: int, units: Sequence[Unit], words: Lexicon) -> bool:
    """ "In her letter she says that", "a letter in which he claims that"."""
    lead = units[max(0, start - REACH) : start]
    for at, unit in enumerate(lead):
        if unit.low != "in":
            continue
        inside = lead[at + 1 :]
        if inside and inside[0].low == "which" and any(words.has("writing", one.low) for one in lead[:at]):
            return len(inside) <= 1
        if inside and inside[0].low in ("a", "his", "her", "the", "this", "that", "their", "its") and len(inside) <= 6:
            return any(words.has("writing", one.low) for one in inside) and not any(
                one.low in (";", ":") for one in inside
            )
    return False
