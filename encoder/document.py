"""The model: a text that never changes, and what is said about it at character offsets.

All offsets count characters of `Document.text` from 0. Everything here is a frozen value: readers make a
`Document`, annotators add to it (`Document.plus`), and only encoder.nesting makes a tree of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any

from encoder.diagnostics import Diagnostic, Lines
from encoder.span import Span

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Block:
    """A unit of the text's structure: a leaf holds characters (`content`), a container other blocks (`children`).

    Always leaves: paragraph, heading (`level` 1-6; `label` its number if it is a numbered document head, as "72"),
    label (the "1)" of the item that follows it), cell, dateline, signature, code (a code block), metadata (YAML
    front matter, verbatim), rule (a thematic break; its `content` is empty: layout only).
    Always containers: list (`label` "bulleted", "numbered" or "bulleted numbered"; its children are items, each
    perhaps preceded by a label), table, row, quote.
    Leaves when they hold one paragraph, else containers: item, note (the text of a footnote; `label` its number or
    sigil), field (front matter; `label` its key: date, title, citation, summary, language, contents, or "other",
    where its first child is a leaf of kind label with the unknown wording).

    `span` is the block with its syntax; `content` the characters of its text from the first to the last.
    Syntax inside `content` (a quote's `> `, an escape's backslash) is in `Document.drops`.
    """

    kind: str
    span: Span
    content: Span | None = None
    children: tuple[Block, ...] = ()
    level: int = 0
    label: str = ""

    def leaves(self) -> Iterator[Block]:
        """The leaves of this block in order, itself if it is one."""
        if self.content is not None:
            yield self
        for child in self.children:
            yield from child.leaves()


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup of the transcription: `span` with its delimiters, `inner` what they enclose.

    Kinds: emphasis, strong, superscript, subscript, underline, strikethrough, code, link (`target` the URL,
    `inner` its text), autolink, image (`inner` its alternative text), call (a footnote call; `target` the label
    of the note, `inner` empty), break (a hard line break; `inner` empty), cut (a page of the transcription
    cut the paragraph here; `span` is what implies it, `inner` empty).
    The characters of `span` outside `inner` are in no text node.
    """

    kind: str
    span: Span
    inner: Span
    target: str = ""
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Drop:
    """Characters that are in no text node of the TEI because an element or the layout implies them."""

    span: Span
    because: str


@dataclass(frozen=True, slots=True)
class Alternative:
    """What stands beside the characters of a wrap in a `choice`: corr beside sic, reg beside orig."""

    text: str
    tag: str = "corr"
    attributes: Mapping[str, str] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubt about a wrap, written as TEI `certainty` (CECERT): about its `start`, `end`, `value` or `name`.

    `degree` is the probability (0 to 1) of what is written or, with `asserted` (a pointer such as "#anc@12"),
    of that instead. `match` narrows it to an attribute, as "@ref".
    """

    locus: str
    degree: float
    asserted: str = ""
    match: str = ""


@dataclass(frozen=True, slots=True)
class Wrap:
    """These characters go inside this TEI element.

    `inner` is what the element contains; characters of `span` outside it (brackets, say) are dropped because
    the element implies them. An empty span makes an empty element at a point (pb, anchor).
    `id` is a symbolic identifier "prefix@offset", set where something points here; attribute values point to it
    as "#prefix@offset" and the writer numbers them ("sic@120" becomes "sic1"). Pointers to entities are final
    ("#per-mao"). `chain` joins the parts of one speech: the writer links them with next and prev.
    `resp` is the id of a responsibility statement: "auto" is the program (the writer then adds cert from
    `certainty`), "trl" whoever set the brackets, "" where the element takes none.
    `about` says which side the thing lies that a note speaks of: "before" or "after" it. encoder.linking finds the
    name (or word) there and makes it the note's target; give no target yourself then.
    `rule` names the rule that said so, `why` its evidence in words, `rival` the runner-up of a decision.
    """

    span: Span
    tag: str
    attributes: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    rule: str = ""
    certainty: float = 1.0
    inner: Span | None = None
    id: str = ""
    resp: str = ""
    chain: str = ""
    about: str = ""
    alternative: Alternative | None = None
    doubts: tuple[Doubt, ...] = ()
    why: str = ""
    rival: str = ""

    @property
    def content(self) -> Span:
        """The characters that the element contains."""
        return self.inner if self.inner is not None else self.span

    @property
    def order(self) -> tuple[Any, ...]:
        """The place of this wrap among the others: the same for whatever order they were added in."""
        return (self.span.start, -self.span.end, self.tag, self.rule, sorted(self.attributes.items()), self.id)


@dataclass(frozen=True, slots=True)
class Name:
    """One form of a name of an entity; `type` as acronym, pseudo, metonym, `language` as in xml:lang."""

    text: str
    type: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, group, org, place or event that names refer to.

    `id` is its final xml:id; `parent` the id of the body it belongs to; `identifiers` pairs of authority and
    value (wikidata, viaf, geonames); `dates` TEI dating attributes of an event; `listed` whether a register has
    it (else it comes from the text alone, at `certainty`). `adjectives` are its demonyms and adjectival forms.
    """

    id: str
    kind: str
    names: tuple[Name, ...]
    parent: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    dates: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    note: str = ""
    listed: bool = True
    certainty: float = 1.0
    adjectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """A person's part in the interaction: `role` is speaker, present or interpreter; `side` a label if known."""

    entity: str
    role: str
    certainty: float = 1.0
    narrator: bool = False
    side: str = ""


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one annotator adds."""

    wraps: tuple[Wrap, ...] = ()
    drops: tuple[Drop, ...] = ()
    entities: tuple[Entity, ...] = ()
    participants: tuple[Participant, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True)
class Document:
    """A transcription with everything that is said about it.

    `source` names it in messages. `metadata` holds what the front matter says, by key, as plain strings: title,
    date, citation, summary, language, contents, and whatever YAML front matter adds.
    """

    source: str
    text: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    drops: tuple[Drop, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    wraps: tuple[Wrap, ...] = ()
    entities: tuple[Entity, ...] = ()
    participants: tuple[Participant, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def plus(self, contribution: Contribution) -> Document:
        """This document with a contribution added; the order of additions leaves no trace."""
        return replace(
            self,
            wraps=tuple(sorted((*self.wraps, *contribution.wraps), key=lambda wrap: wrap.order)),
            drops=tuple(sorted((*self.drops, *contribution.drops), key=lambda drop: drop.span)),
            entities=_by_id((*self.entities, *contribution.entities)),
            participants=tuple(
                sorted({*self.participants, *contribution.participants}, key=lambda part: (part.entity, part.role))
            ),
            diagnostics=tuple(sorted((*self.diagnostics, *contribution.diagnostics))),
        )

    @cached_property
    def lines(self) -> Lines:
        """The way from offsets to lines and columns."""
        return Lines(self.text)

    @cached_property
    def leaves(self) -> tuple[Block, ...]:
        """All leaves, in the order of the transcription."""
        return tuple(sorted((leaf for block in self.blocks for leaf in block.leaves()), key=lambda leaf: leaf.span))

    @property
    def narrator(self) -> str:
        """The id of the person who says "I" outside reported speech, or an empty string."""
        return next((part.entity for part in self.participants if part.narrator), "")


def _by_id(entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The entities sorted by id, each once."""
    return tuple(dict(sorted({entity.id: entity for entity in reversed(entities)}.items())).values())
