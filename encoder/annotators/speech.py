"""Speech: the turns of transcripts, and in prose who is reported to say, ask, think or write what (HD57-1, COHQQ)."""

from __future__ import annotations

from encoder.config import Config
from encoder.document import Contribution, Document
from encoder.reading import Reading, readings
from encoder.span import Span
from encoder.speech.antecedents import Antecedents
from encoder.speech.attribution import Attribution
from encoder.speech.cast import Cast
from encoder.speech.conversation import Conversation
from encoder.speech.lexicon import lexicon
from encoder.speech.title import title
from encoder.speech.transcript import Turn, turns, wraps
from encoder.speech.units import Names, units

NEEDS = ("names", "participants")
PROSE = frozenset({"paragraph", "item", "cell"})


def annotate(document: Document, config: Config) -> Contribution:
    """The speeches of a document with their speakers; a local entity for a speaker whom nothing identifies."""
    words = lexicon(config.speech_verbs)
    heard = readings(document)
    cast = Cast.of(document, words)
    head = title(document, heard, cast)
    _learn_roles(document, heard, cast)
    spoken = turns(document, heard, cast, words)
    found = [wrap for turn in spoken for wrap in wraps(document, turn)]
    speakers = tuple(part.entity for part in document.participants if part.role == "speaker")
    present = frozenset(part.entity for part in document.participants if part.role != "interpreter")
    speaking = frozenset(speakers) if len(speakers) == 2 else present
    pair = speakers if len(speakers) == 2 else ()
    attribution = Attribution(cast, words, Antecedents(document.narrator, pair, present))
    continues = head.conversation or len(speakers) > 1
    conversation = Conversation(attribution, words, Names(document), continues, speaking)
    _follow(conversation, heard, spoken)
    found.extend(conversation.scribe.found)
    used = {pointer for wrap in found for key in ("who", "toWhom") if (pointer := wrap.attributes.get(key))}
    entities = tuple(entity for entity in cast.local.values() if f"#{entity.id}" in used)
    return Contribution(wraps=tuple(found), entities=entities)


def _learn_roles(document: Document, heard: tuple[Reading, ...], cast: Cast) -> None:
    """Read the title, the lists and the text once for the roles that stand beside names."""
    names = Names(document)
    for reading in heard:
        if reading.owner is None and reading.layer in ("text", "front"):
            pieces = names.pieces(reading)
            if pieces:
                cast.roles_around(units(reading.text, Span(0, len(reading.text)), pieces))


def _follow(conversation: Conversation, heard: tuple[Reading, ...], spoken: list[Turn]) -> None:
    """Follow the text from leaf to leaf."""
    turn_of = {id(reading): (turn, place) for turn in spoken for place, reading in enumerate(turn.readings)}
    for reading in heard:
        if reading.owner is not None or reading.layer != "text":
            continue
        if reading.block.kind == "heading":
            conversation.heading()
        elif id(reading) in turn_of:
            turn, place = turn_of[id(reading)]
            conversation.paragraph(reading, within=turn.who, start=turn.label.end if place == 0 else 0)
        elif reading.block.kind in PROSE:
            conversation.paragraph(reading, item=reading.block.kind == "item")
