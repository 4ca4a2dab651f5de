"""Calls of footnotes: `<sup>1</sup>`, `¹`, `[^1]`, `[1]`; and raised characters that are none: ordinals, exponents."""

from __future__ import annotations

import re

RAISED = re.compile(r"<sup>[ \t]*(\\?[^\s<>\\]{1,8}(?:\\[*])*)[ \t]*</sup>", re.IGNORECASE)
NAMED = re.compile(r"\[\^([^\]\s]{1,100})\]")
BRACKETED = re.compile(r"\[(\d{1,3}|\*{1,3}|[a-z†‡])\]")
SIGLUM = re.compile(r"(?:\d{1,3}[a-z]?|[a-z]|[*†‡§¶║‖#]{1,4})$")
# Raised figures of Unicode; they are calls where there is such a note.
FIGURES = re.compile(r"[⁰¹²³⁴-⁹]{1,3}")
PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# Figures after these are exponents: square and cubic measures; powers of ten, unless there is such a note ("May 10").
MEASURE = re.compile(r"(?<![^\W\d_])(?:[kcdm]?m|ft|yd)$")
TEN = re.compile(r"(?<![\d.,])10$")
REACH = 6  # characters before a call that decide


def calls(label: str, before: str, notes: frozenset[str]) -> bool:
    """Whether a raised `label` is the siglum of a note; `before` are up to six characters of the leaf before it."""
    if not SIGLUM.match(label):
        return False
    if label in ("2", "3") and MEASURE.search(before):
        return False
    if label in notes:
        return True
    if label.isdigit() and TEN.search(before):
        return False
    return not (label.isalpha() and before[-1:].isalnum())
