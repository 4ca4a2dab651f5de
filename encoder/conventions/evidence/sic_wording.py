"""How editors word a correction: "sic, should be X", "recte: X", "probably X", and how sure they say they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.readings import DOUBTFUL, kind, scope

# Cues and the confidence that they express (att.editLike, cert).
_HIGH = r"(?:it\s+)?should\s+(?:be|read|have\s+been)|(?:it\s+)?must\s+(?:be|read)|recte|read(?:s|ing)?|correctly|correct(?:ed)?(?:\s+(?:to|is|form|reading))?|i\.\s?e\.|i\.\s?e|that\s+is|meaning|means|meant(?:\s+is)?|for|actually|in\s+fact|intended"
_MEDIUM = r"probably|apparently|presumably|evidently|most\s+likely|likely|seemingly|doubtless"
_LOW = r"perhaps|possibly|maybe|may\s+be|might\s+be|could\s+be"
_LINK = r"(?:\s*(?:for|read|meant|means|intended|should\s+(?:be|read)|correctly|to\s+be|a\s+mistake\s+for|an?\s+error\s+for|a\s+slip\s+for))?"
_CUE = re.compile(
    rf"^(?:but\s+)?(?:(?P<medium>{_MEDIUM})|(?P<low>{_LOW})|(?P<high>{_HIGH}))\b\.?{_LINK}\s*[:,–—-]?\s*", re.IGNORECASE
)
_SIC = re.compile(r"^\s*[\"'“‘*]?sic\b[\"'”’*]?(?P<after>\s*[.!?]*\s*(?:[,;:–—-]\s*|\(|(?=\s|$)))", re.IGNORECASE)
_REMARK = re.compile(
    r"^(?:in|as in|so in|repeated|repetition|thus|no|not|word|the word|as|see|throughout|original|erroneous\w*|an?\s+error)\b",
    re.IGNORECASE,
)
_QUOTES = "\"'“”‘’«»"


@dataclass(frozen=True, slots=True)
class Wording:
    """What a bracket says: whether it says sic, its cue of confidence ("" for none), and where in `raw` the rest stands."""

    sic: bool
    cert: str
    start: int
    end: int
    cue: str = ""

    def rest(self, bracket: Bracket) -> str:
        """What stands after sic and cue."""
        return bracket.raw[self.start : self.end]


def wording(bracket: Bracket) -> Wording | None:
    """The wording of a bracket that begins with sic or with a cue; None for any other."""
    raw = bracket.raw
    if len(raw) > 200:
        return None
    sic = _SIC.match(raw)
    start = sic.end() if sic is not None else len(raw) - len(raw.lstrip())
    cue = _CUE.match(raw, start) if sic is None else _CUE.match(raw[start:])
    if cue is None:
        cue_text, cert, rest = "", "", start
    else:
        cue_text, cert = cue.group(), next(name for name in ("high", "medium", "low") if cue[name])
        rest = cue.end() if sic is None else start + cue.end()
    if sic is None and cue is None:
        return None
    return Wording(sic is not None, cert, rest, len(raw), cue_text)


def reading_in(bracket: Bracket, said: Wording) -> tuple[str, str] | None:
    """The reading that the wording offers and the editor's confidence in it, or None if it offers none."""
    rest = said.rest(bracket).strip().rstrip(".;)")
    quoted = rest[:1] in _QUOTES and rest[-1:] in _QUOTES and len(rest) > 2
    reading = " ".join(rest.strip(_QUOTES + " ").split())
    if not reading or not any(character.isalnum() for character in reading):
        return None
    if quoted:
        return reading, said.cert or "high"
    if not said.cue:
        if _REMARK.match(reading) or not _near(bracket, reading):
            return None
        return reading, "high"
    if not said.sic and not _marked(said) and not _near(bracket, reading):
        return None
    return reading, said.cert


def _marked(said: Wording) -> bool:
    """Whether the cue can only introduce a reading: "recte", "should be", or any with a colon."""
    return said.cue.rstrip().endswith(":") or said.cue.split()[0].lower().rstrip(":") in (
        "recte",
        "should",
        "correctly",
        "it",
    )


def _near(bracket: Bracket, reading: str) -> bool:
    """Whether the reading resembles the words before, or is of their kind."""
    found = scope(bracket, reading)
    if found is None:
        return False
    same = kind(found.text) == kind(reading)
    return (found.score >= DOUBTFUL and (same or found.score >= 0.6)) or (
        same and kind(reading) in ("year", "number", "date")
    )
