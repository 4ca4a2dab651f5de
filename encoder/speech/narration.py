"""What the narrator tells: deeds, the course of the meeting, asides. There reported speech ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from encoder.speech.lexicon import Lexicon, words_of
from encoder.speech.subjects import Finder, Subject
from encoder.speech.units import Unit

# After these a speech is going on, though the sentence itself only names its subject.
VERBLESS = 9  # units: what is shorter may be a line such as "Berlin, 19 August 1961"
SPEAKING = words_of("speaking")
_COURSE = re.compile(
    r"\b(?:end(?:ed|s)|lasted|adjourned|broke up|took place|came to (?:an|its) (?:end|close)|closed|concluded|began|"
    r"resumed|was held|points? were made|were (?:made|raised|expressed)|was interrupted|turned to|followed|continued|"
    r"was (?:then )?served|moved to)\b"
)
_PRESENCE = re.compile(
    r"\b(?:(?:was|were) (?:also )?present|took part|took (?:the |down )?notes|interpreted|recorded by|was agreed|"
    r"was decided|attended|kept the record|acted as interpreter)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\W*(?:comments?|notes?|remarks?|observations?|conclusions?|summary|recommendations?|action|n\.b)\s*[:.—–]",
    re.IGNORECASE,
)


def narrated(units: Sequence[Unit], words: Lexicon, speakers: Sequence[int]) -> str:
    """ "deed", "speaking" or "course" if a sentence tells what was done; "" if it can be part of a speech.

    `speakers` are the places (units) of subjects that speak in this conversation.
    """
    text = " ".join(unit.low for unit in units)
    if _ASIDE.match(text) or _PRESENCE.search(text):
        return "course"
    if any(words.has("scene", unit.low) for unit in units[:8]) and _COURSE.search(text):
        return "course"
    finder = Finder(units, words)
    for at in speakers:
        verb = at + 1
        while finder.adverb(verb) or finder.low(verb) in ("had", "has", ","):
            verb += 1
        forms = [form for form in words.of(finder.low(verb)) if form.shape in ("past", "present")]
        if any("act" in form.verb.classes for form in forms):
            return "speaking" if any(form.verb.lemma in SPEAKING for form in forms) else "deed"
        if any(form.verb.classes & {"say", "tell", "ask"} for form in forms):
            return "speaking"
    return ""


def first_subject(units: Sequence[Unit], words: Lexicon) -> tuple[int, Subject] | None:
    """The subject of the main clause with the place of its last unit."""
    subject = Finder(units, words).main(len(units))
    return (subject.end - 1, subject) if subject is not None else None


def finite(units: Sequence[Unit], words: Lexicon) -> bool:
    """Whether a sentence has what can be a finite verb."""
    if len(units) > VERBLESS:
        return True
    for unit in units:
        if unit.low in words.words["modal"] or unit.low in words.words["auxiliary"]:
            return True
        if unit.kind == "word" and (
            unit.low.endswith("ed") or any(f.shape in ("past", "present") for f in words.of(unit.low))
        ):
            return True
    return False
