"""An outside recogniser of names: a spaCy pipeline of the user's (`--ner spacy:NAME`), asked after the register.

What it proposes comes in with its own rule name and certainty, where no listed name stands; persons that it proposes
are evidence for discovery, bodies and places become entities of the document.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from encoder.errors import ConfigurationError
from encoder.naming.local import LocalThings
from encoder.naming.mentions import Mention
from encoder.naming.scene import Scene

# (start, end, label) of each name in a text; labels as spaCy's pipelines have them.
Recogniser = Callable[[str], Iterable[tuple[int, int, str]]]

CERTAINTY = 0.45
TAGS = {
    "ORG": "orgName", "NORP": "", "GPE": "placeName", "LOC": "placeName", "FAC": "placeName", "EVENT": "eventName",
    "PERSON": "persName", "PER": "persName",
}  # fmt: skip


@lru_cache(maxsize=2)
def recogniser(setting: str) -> Recogniser | None:
    """The recogniser that a setting names: "" is none, "spacy:NAME_OR_PATH" a spaCy pipeline that is installed.

    Raises ConfigurationError if spaCy or the pipeline is missing, or the setting names something else.
    """
    if not setting:
        return None
    library, _, name = setting.partition(":")
    if library != "spacy" or not name:
        raise ConfigurationError(
            f'--ner "{setting}" is not understood', "write spacy:NAME_OR_PATH, as spacy:en_core_web_sm"
        )
    try:
        spacy = importlib.import_module("spacy")
    except ImportError as error:
        raise ConfigurationError("spaCy is not installed", "pip install 'encoder[spacy]'") from error
    try:
        return of_pipeline(spacy.load(name))
    except OSError as error:
        hint = "give the name of an installed pipeline or the folder of one"
        raise ConfigurationError(f'spaCy has no pipeline "{name}"', hint) from error


def of_pipeline(pipeline: Callable[[str], Any]) -> Recogniser:
    """A pipeline (text to a document with `ents`) as a recogniser."""

    def recognise(text: str) -> Iterator[tuple[int, int, str]]:
        for entity in pipeline(text).ents:
            yield entity.start_char, entity.end_char, entity.label_

    return recognise


def proposed(scene: Scene, known: Sequence[Mention], outside: Recogniser, things: LocalThings) -> Iterator[Mention]:
    """The bodies, places and events that the recogniser sees where the register has no name."""
    for start, end, label in outside(scene.text):
        tag = TAGS.get(label, "")
        if not tag or tag == "persName" or not scene.text[start:end].strip():
            continue
        if any(mention.start < end and start < mention.end for mention in known):
            continue
        identifier = things.named(tag, scene.text[start:end])
        yield Mention(start, end, tag, (identifier,), f"ner-{label.lower()}", CERTAINTY)


def persons_proposed(text: str, outside: Recogniser | None) -> dict[int, dict[str, float]]:
    """Reasons for persons, by the character where the name begins."""
    if outside is None:
        return {}
    return {start: {"ner-person": 0.55} for start, _, label in outside(text) if TAGS.get(label) == "persName"}
