"""Names over a whole document: every heard text is read with the register, then who is meant is settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from encoder.authority.register import Register
from encoder.authority.spelling import fold
from encoder.authority.tokens import Token
from encoder.authority.vocabulary import titles
from encoder.diagnostics import Diagnostic
from encoder.document import Document, Entity
from encoder.naming.bodies import Bodies
from encoder.naming.composition import Context, bodies_in
from encoder.naming.mentions import Mention, nested
from encoder.naming.scene import Scene
from encoder.reading import Reading, readings

LAYERS = frozenset({"text", "footnote", "note"})


@dataclass(frozen=True, slots=True)
class Names:
    """What was recognised: the mentions of each heard text, the entities they mean, and what there is to tell."""

    mentions: tuple[tuple[Reading, tuple[Mention, ...]], ...]
    entities: tuple[Entity, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


@lru_cache(maxsize=4)
def _bodies(register: Register) -> Bodies:
    """The bodies of a register taken apart, once."""
    return Bodies(register)


def recognised(document: Document, register: Register) -> Names:
    """The names of a document."""
    bodies = _bodies(register)
    context = Context()
    found = []
    for reading in readings(document):
        if reading.layer in LAYERS:
            scene = Scene(reading.text, register)
            found.append((reading, tuple(nested(_mentions(scene, bodies, context)))))
    ids = {
        identifier for _, mentions in found for mention in mentions for identifier in (*mention.ids, *mention.rivals)
    }
    return Names(tuple(found), tuple(_referred(register, ids)))


def _mentions(scene: Scene, bodies: Bodies, context: Context) -> Iterator[Mention]:
    """All mentions in a heard text that the register knows."""
    yield from bodies_in(scene, bodies, context)
    for hit in scene.hits:
        if hit.kind in {"place", "event", "group"}:
            tag = {"place": "placeName", "event": "eventName", "group": "rs"}[hit.kind]
            type_ = "acronym" if hit.form == "acronym" else "group" if hit.kind == "group" else ""
            yield Mention(hit.start, hit.end, tag, hit.ids[:1], hit.rule, hit.certainty, type_, hit.ids[1:])
    for match in scene.persons:
        mention = Mention(
            match.start, match.end, "persName", match.ids[:1], match.rule, match.certainty, "", match.ids[1:]
        )
        yield _titled(scene, mention)


def _titled(scene: Scene, mention: Mention) -> Mention:
    """The mention with the title that stands before the name, if it is part of it."""
    place = next((at for at, word in enumerate(scene.words) if word.start == mention.start), 0)
    for length in range(4, 0, -1):
        before = scene.words[max(0, place - length) : place]
        kind = titles().get(tuple(fold(word.text) for word in before))
        if len(before) == length and kind and _is_title(scene, before, mention.start):
            return replace(mention, start=before[0].start, title=kind, name=mention.start)
    return mention


def _is_title(scene: Scene, words: Iterable[Token], end: int) -> bool:
    """Whether words stand as a title: capitals, and only spaces and stops between them and the name."""
    words = tuple(words)
    gaps = [word.gap for word in words[1:]] + [scene.text[words[-1].end : end]]
    small = {"of", "the"}
    return all(word.capital or word.text in small for word in words) and all(
        gap.strip() in {"", "."} and gap for gap in gaps
    )


def _referred(register: Register, ids: Iterable[str]) -> Iterator[Entity]:
    """The entities with these ids and those they belong to."""
    waiting, seen = sorted(ids), set()
    while waiting:
        identifier = waiting.pop()
        entity = register.entities.get(identifier)
        if entity is not None and identifier not in seen:
            seen.add(identifier)
            yield entity
            waiting.append(entity.parent)
