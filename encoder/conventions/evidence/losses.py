"""Words for what an editor could not read, or what is not there any more."""

from __future__ import annotations

import re

# What could not be read, with its reason in TEI.
REASONS = {
    "inaudible": "inaudible", "unintelligible": "inaudible", "indistinct": "inaudible",
    "illegible": "illegible", "unreadable": "illegible", "undecipherable": "illegible", "indecipherable": "illegible",
    "undeciphered": "illegible", "garble": "illegible", "garbled": "illegible", "garbles": "illegible",
    "faded": "illegible", "blurred": "illegible", "smudged": "illegible", "unclear": "illegible",
    "missing": "missing", "lost": "missing", "torn": "missing", "cut off": "missing", "blank": "missing",
    "left blank": "missing", "damaged": "missing", "lacuna": "missing", "not found": "missing", "burned": "missing",
    "apparent omission": "missing", "possible omission": "missing", "omission in the source": "missing",
    "omission in source": "missing", "omission in the original": "missing", "omission in the text": "missing",
    "omission in the transcript": "missing", "omission in the recording": "missing", "words omitted in the source": "missing",
    "torn off": "missing", "torn out": "missing", "dropped": "missing", "mutilated": "illegible", "gap": "missing",
}  # fmt: skip
_WORDS = re.compile(r"\b(" + "|".join(sorted(map(re.escape, REASONS), key=len, reverse=True)) + r")\b", re.IGNORECASE)


def reason(content: str) -> tuple[str, str] | None:
    """The reason that the wording gives, and the word that gives it."""
    found = _WORDS.search(content)
    return (REASONS[found[1].lower()], found[1].lower()) if found is not None else None
