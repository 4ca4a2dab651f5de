"""Who takes part: by the title, by lists, by what the text says of those present; and who says "I"."""

from __future__ import annotations

from encoder.config import Config
from encoder.document import Contribution, Document
from encoder.reading import readings
from encoder.speech.cast import Cast
from encoder.speech.lexicon import lexicon
from encoder.speech.presence import Presence

NEEDS = ("names",)


def annotate(document: Document, config: Config) -> Contribution:
    """The participants with their roles and sides, the narrator among them."""
    words = lexicon(config.speech_verbs)
    cast = Cast.of(document, words)
    found = Presence(document, readings(document), cast, words).participants()
    named = {part.entity for part in found}
    return Contribution(entities=tuple(e for e in cast.local.values() if e.id in named), participants=tuple(found))
