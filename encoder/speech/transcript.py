"""Transcripts: the turns of a conversation, each over one paragraph or several, and stage directions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from encoder.document import Block, Document, Wrap
from encoder.reading import Reading
from encoder.span import Span
from encoder.speech.cast import Cast
from encoder.speech.labels import EXCHANGE, Label, alone, label, speakers
from encoder.speech.lexicon import Lexicon
from encoder.speech.narration import first_subject, narrated
from encoder.speech.sentences import sentences
from encoder.speech.units import Names, units

_STAGE_WORDS = (
    r"laugh\w*|applause|pause|noise|silence|interrupt\w*|nods?|smil\w+|whisper\w*|shouts?|reads?|reading|hands?|points?|"
    r"shows?|gestur\w+|leaves|enters|arrives|turn\w+ to|to [A-Z]|to the|both sides|animation|commotion|movement|bell|"
    r"commenting|briefed|referring|rises|stands|indignation|cheers"
)
_STAGE = re.compile(rf"\((?=[^()]{{2,120}}\))(?:[^()]*?\b)?(?:{_STAGE_WORDS})\b[^()]*\)", re.IGNORECASE)
_FIRST = re.compile(r"\s*(\([^()]{2,120}\))")
_END = re.compile(
    r"\W*(?:end of|ends?\b|(?:the )?(?:conversation|meeting|session|talk|interview) "
    r"(?:ended|was|adjourned|closed|concluded|came))",
    re.IGNORECASE,
)
_OMITTED = re.compile(r"\W*(?:omitted here|here follows)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: its blocks, its paragraphs as they are heard, its label and its speaker."""

    blocks: tuple[Block, ...]
    readings: tuple[Reading, ...]
    label: Label
    who: str
    certainty: float

    @property
    def span(self) -> Span:
        """The blocks of the turn."""
        return Span(self.blocks[0].span.start, self.blocks[-1].span.end)


def turns(document: Document, readings: tuple[Reading, ...], cast: Cast, words: Lexicon) -> list[Turn]:
    """The turns of a document, none if it is no transcript."""
    paragraphs, names = _paragraphs(document, readings), Names(document)
    found = {
        index: label(reading)
        for index, (_, reading) in enumerate(paragraphs)
        if reading is not None and reading.block.kind == "paragraph"
    }
    labels = {index: one for index, one in found.items() if one is not None}
    known = speakers(list(labels.values()), cast)
    if not known:
        lines = {
            i: one
            for i, (_, r) in enumerate(paragraphs)
            if r is not None and r.block.kind == "paragraph" and (one := alone(r))
        }
        known = {name: who for name, who in speakers(list(lines.values()), cast).items() if who[0]}
        labels = lines if len(known) >= 2 else {}
    starts = [index for index, one in labels.items() if one.name in known]
    made = []
    for place, start in enumerate(starts):
        end = starts[place + 1] if place + 1 < len(starts) else len(paragraphs)
        one = labels[start]
        who, certainty = _who(one, known[one.name], cast)
        kept = _run(paragraphs, start, end, words, names)
        made.append(
            Turn(
                tuple(dict.fromkeys(b for b, _ in kept)),
                tuple(r for _, r in kept if r is not None),
                one,
                who,
                certainty,
            )
        )
    return made


def _paragraphs(document: Document, readings: tuple[Reading, ...]) -> list[tuple[Block, Reading | None]]:
    """The blocks of the text, each with its readings; several where a list has several items."""
    own = [reading for reading in readings if reading.owner is None and reading.layer == "text"]
    found: list[tuple[Block, Reading | None]] = []
    position = 0
    for block in document.blocks:
        inside = []
        while position < len(own) and own[position].block.span.start < block.span.end:
            if own[position].block.span.start >= block.span.start:
                inside.append(own[position])
            position += 1
        if block.kind in ("field", "metadata", "note"):
            continue
        found.extend((block, reading) for reading in inside) if inside else found.append((block, None))
    return found


def _who(found: Label, known: tuple[str, float], cast: Cast) -> tuple[str, float]:
    """The speaker of a label; a local entity for one that the cast does not know."""
    if known[0]:
        return known
    name = EXCHANGE.get(found.name.casefold(), found.name) if found.style == "qa" else found.name
    return cast.stranger(name), known[1]


def _run(
    paragraphs: list[tuple[Block, Reading | None]], start: int, end: int, words: Lexicon, names: Names
) -> list[tuple[Block, Reading | None]]:
    """The paragraphs of a turn: to the next label, a heading, the end of the conversation, or the narrator's voice."""
    kept = [paragraphs[start]]
    for block, reading in paragraphs[start + 1 : end]:
        if block.kind not in ("paragraph", "list", "quote", "table"):
            break
        if reading is None or not reading.text.strip(" .…"):
            break
        if _END.match(reading.text) or _OMITTED.match(reading.text) or _narrates(reading, words, names):
            break
        kept.append((block, reading))
    while len(kept) > 1 and kept[-1][0] is not kept[0][0] and _half_list(kept[-1][0], paragraphs, start, end):
        kept.pop()
    return kept


def _half_list(block: Block, paragraphs: list[tuple[Block, Reading | None]], start: int, end: int) -> bool:
    """Whether only some of a list's items belong to the turn."""
    if not block.children:
        return False
    whole = sum(one is block for one, _ in paragraphs)
    return sum(one is block for one, _ in paragraphs[start:end]) < whole


def _narrates(reading: Reading, words: Lexicon, names: Names) -> bool:
    """Whether a paragraph tells in the past tense what a person of the conversation did."""
    first = next(iter(sentences(reading.text)), None)
    if first is None:
        return False
    tokens = units(reading.text, first, names.pieces(reading))
    subject = first_subject(tokens, words)
    if subject is None or subject[1].kind not in ("person", "role"):
        return False
    if any(unit.low in ("i", "you", "me", "we", "my", "our", "your", "us") for unit in tokens):
        return False
    return narrated(tokens, words, (subject[0],)) in ("deed", "speaking")


def wraps(document: Document, turn: Turn) -> Iterator[Wrap]:
    """The elements of a turn: sp, speaker, and the stage directions in round brackets."""
    first = turn.readings[0]
    yield Wrap(
        turn.span, "sp", {"who": f"#{turn.who}"}, "speech-turn", turn.certainty, resp="auto", id=f"sp@{turn.span.start}"
    )
    named = first.span(0, turn.label.end)
    for mark in document.marks:
        if mark.span.overlaps(named) and mark.kind in ("strong", "emphasis", "underline"):
            named = Span(min(named.start, mark.span.start), max(named.end, mark.span.end))
    yield Wrap(named, "speaker", {}, "speech-label", turn.certainty)
    for index, reading in enumerate(turn.readings):
        yield from _stages(reading, turn.label.end if index == 0 else 0)


def _stages(reading: Reading, start: int) -> Iterator[Wrap]:
    """The stage directions of a paragraph."""
    found = [match.span() for match in _STAGE.finditer(reading.text, start)]
    first = _FIRST.match(reading.text, start) if start else None
    if first is not None and first.span(1) not in found:
        found.append(first.span(1))
    for begin, end in found:
        yield Wrap(reading.span(begin, end), "stage", {"rend": "parens"}, "speech-stage", 0.8)
