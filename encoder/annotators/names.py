"""Names: persons, organisations, places and events, from the register and from the document's own evidence.

They are recognised in the heard text, where brackets are resolved, and said of the transcription (encoding model,
section 3). What the register knows comes first; what only the text shows gets an entity of its own, at low certainty.
"""

from __future__ import annotations

from collections.abc import Iterator

from encoder.authority import register_for
from encoder.config import Config
from encoder.document import Contribution, Document, Wrap
from encoder.naming.document import recognised
from encoder.naming.mentions import Mention
from encoder.naming.recogniser import recogniser
from encoder.reading import Reading
from encoder.span import Span

NEEDS = ("brackets",)

# Which attribute points to the entity, by element and type.
POINTER = {"demonym": "corresp"}


def annotate(document: Document, config: Config) -> Contribution:
    """The names of the document, the entities they refer to, and what the editor should know."""
    names = recognised(document, register_for(config), recogniser(config.ner))
    wraps = [wrap for reading, mentions in names.mentions for wrap in _wraps(document, reading, mentions)]
    return Contribution(wraps=tuple(_with_ids(wraps)), entities=names.entities, diagnostics=names.diagnostics)


def _wraps(document: Document, reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Wrap]:
    """The elements of the mentions in one heard text."""
    for mention in mentions:
        attributes = {"type": mention.type} if mention.type else {}
        attributes[POINTER.get(mention.type, "ref")] = " ".join(f"#{identifier}" for identifier in mention.ids)
        yield Wrap(
            reading.span(mention.start, mention.end),
            mention.tag,
            attributes,
            mention.rule,
            mention.certainty,
            resp="auto",
            rival=" ".join(mention.rivals),
        )
        if mention.title:
            yield from _title(document, reading, mention)


def _title(document: Document, reading: Reading, mention: Mention) -> Iterator[Wrap]:
    """The title before a name; shortened, it is an abbreviation."""
    end = len(reading.text[mention.start : mention.name].rstrip()) + mention.start
    span = reading.span(mention.start, end)
    yield Wrap(span, "roleName", {"type": mention.title}, "title", mention.certainty)
    if document.text[span.start : span.end].endswith("."):
        yield Wrap(span, "abbr", {}, "title", mention.certainty)


def _with_ids(wraps: list[Wrap]) -> Iterator[Wrap]:
    """The names with symbolic ids, by where they begin; a letter tells those apart that begin together."""
    taken: dict[int, int] = {}
    for wrap in sorted(wraps, key=lambda wrap: wrap.order):
        if wrap.tag in {"roleName", "abbr"}:
            yield wrap
            continue
        start = Span(*wrap.span).start
        count = taken[start] = taken.get(start, -1) + 1
        letter = chr(ord("a") + count) if count else ""
        yield Wrap(
            wrap.span, wrap.tag, wrap.attributes, wrap.rule, wrap.certainty,
            id=f"nm@{start}{letter}", resp=wrap.resp, rival=wrap.rival, doubts=wrap.doubts, why=wrap.why,
        )  # fmt: skip
