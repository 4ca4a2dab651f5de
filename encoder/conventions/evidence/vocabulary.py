"""Vocabularies as editors would list them, made into expressions."""

from __future__ import annotations

import re


def one_of(listed: str) -> str:
    """An expression for any of the phrases between the bars of `listed`; a space in a phrase is any space."""
    phrases = [" ".join(phrase.split()) for phrase in listed.split("|")]
    return "(?:" + "|".join(phrase.replace(" ", r"\s+") for phrase in phrases if phrase) + ")"


def expression(pattern: str) -> re.Pattern[str]:
    """A compiled expression in any case, its dots matching line ends too."""
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)
