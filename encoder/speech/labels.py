"""Labels of turns: "Stalin:", "STALIN.", "Cde. Stalin –", "[Stalin:]", "Q.", or a name on a line of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from encoder.reading import Reading
from encoder.speech.cast import Cast
from encoder.speech.lexicon import words_of

NO_SPEAKER = words_of("no_speaker")
VOICES = words_of("voice")
EXCHANGE = {"q": "question", "question": "question", "a": "answer", "answer": "answer", "ans": "answer"}

_COLON = re.compile(r"([^:\n()]{1,60}?)\s?(?:\(([^()\n]{1,40})\)\s?)?:(?=\s|$)")
_STOP = re.compile(r"([^\W\d_a-z][^\W\d_a-z'’ -]{2,40}(?:\s+\([^()\n]{1,40}\))?)\.(?=\s)")
_DASH = re.compile(r"((?:[^\W\d_]+\.? ){0,3}[^\W\d_]+) [–—-](?=\s)")
_BRACKET = re.compile(r"\[([^\[\]:\n]{1,40}):?\]:?(?=\s|$)")
_QA = re.compile(r"(Q|A|Ans|QUESTION|ANSWER|Question|Answer)[.:](?=\s)")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Label:
    """A possible label at the start of a paragraph: `text[0:end]` of the reading with its colon; `name` without it."""

    name: str
    end: int
    style: str  # colon, stop, dash, bracket, qa or line


def label(reading: Reading) -> Label | None:
    """What could be a label at the start of a paragraph, by its form alone."""
    text = reading.text
    for style, pattern in (("qa", _QA), ("bracket", _BRACKET), ("colon", _COLON), ("stop", _STOP), ("dash", _DASH)):
        found = pattern.match(text)
        if found and _name_like(found.group(1), style):
            return Label(found.group(1).strip(" *"), found.end(), style)
    return None


def alone(reading: Reading) -> Label | None:
    """A paragraph that is nothing but what could be a name."""
    text = reading.text.strip()
    if 0 < len(text) <= 40 and _name_like(text.rstrip(":."), "line") and not text.endswith((",", ";", "!", "?")):
        return Label(text.rstrip(":."), len(reading.text), "line")
    return None


def _name_like(name: str, style: str) -> bool:
    """Whether every word that counts is capitalised and none of them is a heading's."""
    words = _WORD.findall(name)
    if style == "qa":
        return True
    if not words or len(words) > 7 or words[0].casefold() in NO_SPEAKER or "-".join(words).casefold() in NO_SPEAKER:
        return False
    if re.search(r"[;,!?]|\d|\.\s+[a-z]", name):
        return False
    small = [word for word in words if word[0].islower()]
    return words[0][0].isupper() and all(
        word in ("of", "the", "de", "von", "van", "and", "for", "del", "al", "bin") for word in small
    )


def speakers(labels: Sequence[Label], cast: Cast) -> dict[str, tuple[str, float]]:
    """The labels that are speakers, by name, each with its person and certainty; empty unless they make a conversation.

    A label is a speaker if the cast knows it, if it is a role or a voice, or if it recurs with a title or among others
    that are known. A single label makes no transcript.
    """
    names = [found.name for found in labels]
    known: dict[str, tuple[str, float]] = {}
    for found in labels:
        if found.name in known:
            continue
        person, certainty = ("", 0.0) if found.style == "qa" else cast.named(found.name)
        if person:
            known[found.name] = (person, certainty)
        elif found.style == "qa" or _role_or_voice(found.name, cast) or _titled(found.name):
            known[found.name] = ("", 0.4)
    turns = sum(name in known for name in names)
    times = Counter(names)
    recurring = {name for name in times if times[name] > 1 and name not in known and len(_WORD.findall(name)) <= 3}
    if len(known) >= 2 and turns >= 3:
        known.update((name, ("", 0.4)) for name in recurring)
    elif len(recurring | set(known)) >= 2 and sum(name in recurring or name in known for name in names) >= 6:
        known.update((name, ("", 0.3)) for name in recurring)
    return known if len(known) >= 2 and sum(name in known for name in names) >= 3 else {}


def _role_or_voice(name: str, cast: Cast) -> bool:
    words = [word.casefold() for word in _WORD.findall(name)]
    return any(cast.words.has("role", word) or word in VOICES for word in words)


def _titled(name: str) -> bool:
    return bool(
        re.match(r"(?:Mr|Mrs|Ms|Miss|Dr|Sen|Amb|Gen|Adm|Col|Prof|Cde|Comrade|Sir|Lord|MR|MRS|DR|AMB|GEN)\b", name)
    )
