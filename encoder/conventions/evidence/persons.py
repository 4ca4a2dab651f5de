"""Is it a person whom a bracket names? He [Nasser], Bill [Colby], Mr. [Allen] Dulles, but not the GOI [Government of India]."""

from __future__ import annotations

import re

from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.naming import is_name
from encoder.words import closed

_NO_PERSON = re.compile(
    r"\b(?:government|ministry|department|office|party|council|committee|union|republic|kingdom|states?|nations?|agency|army"
    r"|force|forces|corps|command|treaty|agreement|conference|congress|parliament|assembly|embassy|mission|delegation|commission"
    r"|company|corporation|bank|fund|house|court|act|plan|bureau|board|group|air|navy|sea|river|island|islands|north|south|east"
    r"|west|northern|southern|eastern|western|democratic|national|international|security|tab|document|telegram|paper|note"
    r"|republican|communist|socialist|liberal|college|university|airlines?|base|system|program|bloc|team|staff|desk|side|peoples?)\b",
    re.IGNORECASE,
)


def is_person(bracket: Bracket) -> bool:
    """Whether the content is written like a person's name, perhaps with a title, and nothing says it is something else."""
    content = bracket.content.rstrip("?:,. ")
    content = re.sub(r"['’]s$", "", content)
    words = [token for token in bracket.words if token.lower not in closed.TITLES]
    if not words or len(bracket.words) > 5 or not is_name(content) or _NO_PERSON.search(content):
        return False
    if any(token.number or token.lower in closed.MONTHS or token.lower in closed.DAYS for token in words):
        return False
    return not all(token.text.isupper() and len(token.text) > 1 and "." not in token.text for token in words)
