"""Names over a whole document: every heard text is read with the register, then who is meant is settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from encoder.authority.register import LOW, Register
from encoder.diagnostics import Diagnostic, Severity
from encoder.document import Document, Entity
from encoder.naming.bodies import Bodies
from encoder.naming.composition import Context, bodies_in
from encoder.naming.contested import contested, is_contested
from encoder.naming.discovery import Found, Setting, discovered
from encoder.naming.events import events
from encoder.naming.hints import hints
from encoder.naming.local import LocalThings
from encoder.naming.mentions import Mention, nested
from encoder.naming.peoples import attributive, demonyms
from encoder.naming.recogniser import Recogniser, persons_proposed, proposed
from encoder.naming.resolution import Heard, Resolution, aliases, identified
from encoder.naming.scene import Scene
from encoder.naming.titled import titled
from encoder.naming.unlisted import unlisted_bodies, unlisted_places
from encoder.reading import Reading, readings

LAYERS = frozenset({"text", "footnote", "note"})
TAGS = {"place": "placeName", "event": "eventName", "group": "rs"}


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


def recognised(document: Document, register: Register, outside: Recogniser | None = None) -> Names:
    """The names of a document; an `outside` recogniser proposes more after the register."""
    heard = [reading for reading in readings(document) if reading.layer in LAYERS | {"front"}]
    numbered = {"I. ", "II."} <= {reading.text[:3] for reading in heard}
    scenes = [Scene(reading.text, register, numbered) for reading in heard]
    things = LocalThings(frozenset(register.entities))
    listed = _listed(scenes, _bodies(register), things)
    if outside is not None:
        listed = [
            (*known, *proposed(scene, known, outside, things)) for scene, known in zip(scenes, listed, strict=True)
        ]
    persons = [_persons(scene, others) for scene, others in zip(scenes, listed, strict=True)]
    settings = [_setting(document, outside, *row) for row in zip(heard, scenes, listed, persons, strict=True)]
    found = discovered(settings)
    resolution = Resolution(register)
    settled = []
    for number, reading in enumerate(heard):
        local = [item for item in found if item.scene == number]
        mentions = list(resolution.settle(_heard(reading, scenes[number], persons[number], local)))
        settled.append((reading, mentions))
    diagnostics = list(_bring_together(settled, resolution))
    places = unlisted_places(settings, settled, things)
    final = tuple(
        (reading, tuple(nested((*others, *more, *(_final(m, resolution) for m in mentions)))))
        for (reading, mentions), others, more in zip(settled, listed, places, strict=True)
        if reading.layer in LAYERS
    )
    ids = frozenset(i for _, mentions in final for m in mentions for i in (*m.ids, *m.rivals))
    entities = (*_referred(register, ids), *resolution.entities(ids), *things.entities(ids))
    return Names(final, entities, tuple(diagnostics))


def _listed(scenes: Sequence[Scene], bodies: Bodies, things: LocalThings) -> list[tuple[Mention, ...]]:
    """Bodies, places, events and peoples of each scene: those of the register, then bodies shown by their nouns."""
    context = Context()
    persons = contested(scenes)
    found = []
    for scene in scenes:
        known = list(_things(scene, bodies, context, persons))
        known.extend(events(scene, bodies, known))
        extents = [(m.start, m.end) for m in known] + [(h.start, h.end) for h in scene.hits if h.kind == "place"]
        inside = {offset for start, end in extents for offset in range(start, end)}
        for mention in unlisted_bodies(scene, inside):
            known.append(replace(mention, ids=(things.named("orgName", scene.text[mention.start : mention.end]),)))
        found.append(tuple(nested(known)))
    return found


def _things(scene: Scene, bodies: Bodies, context: Context, persons: frozenset[str]) -> Iterator[Mention]:
    """Bodies, places, events and peoples that the register knows."""
    yield from bodies_in(scene, bodies, context)
    yield from demonyms(scene)
    own = {(match.start, match.end) for match in scene.persons}
    for hit in scene.hits:
        if hit.kind not in TAGS:
            continue
        if hit.kind == "place" and (attributive(scene, hit) or is_contested(scene, hit, persons)):
            continue
        if (hit.start, hit.end) in own and not scene.register.is_own(hit.ids[0]):
            continue
        type_ = "acronym" if hit.form == "acronym" else "group" if hit.kind == "group" else ""
        yield Mention(hit.start, hit.end, TAGS[hit.kind], hit.ids[:1], hit.rule, hit.certainty, type_, hit.ids[1:])


def _persons(scene: Scene, others: Sequence[Mention]) -> list[Mention]:
    """The listed persons outside longer names of other things."""
    mentions = []
    for match in scene.persons:
        if any(o.start <= match.start and match.end <= o.end and len(o) > match.end - match.start for o in others):
            continue
        mention = Mention(
            match.start, match.end, "persName", match.ids[:1], match.rule, match.certainty, "", match.ids[1:]
        )
        mentions.append(titled(scene, mention))
    return mentions


def _setting(
    document: Document,
    outside: Recogniser | None,
    reading: Reading,
    scene: Scene,
    others: Sequence[Mention],
    persons: Sequence[Mention],
) -> Setting:
    """What is known of a scene before unlisted persons are looked for."""
    taken = [(mention.start, mention.end) for mention in others]
    taken.extend((hit.start, hit.end) for hit in scene.hits if hit.kind in {"people", "person"})
    starts, ends = hints(document, reading)
    for start, why in persons_proposed(scene.text, outside).items():
        starts.setdefault(start, {}).update(why)
    return Setting(scene, taken, [(mention.start, mention.end) for mention in persons], starts, ends)


def _heard(reading: Reading, scene: Scene, persons: Sequence[Mention], local: Sequence[Found]) -> Heard:
    """Listed and unlisted persons of one heard text."""
    heard = Heard(reading, list(persons))
    for item in local:
        start, end = item.extent
        mention = titled(scene, Mention(start, end, "persName", (), item.accepted, LOW))
        heard.mentions.append(mention)
        heard.names[(mention.start, mention.end)] = item.candidate.text
    return heard


def _bring_together(settled: Sequence[tuple[Reading, list[Mention]]], resolution: Resolution) -> Iterator[Diagnostic]:
    """Aliases in parentheses and identifications in brackets; what the register contradicts is told."""
    for reading, mentions in settled:
        for first, second in aliases(reading.text, mentions):
            resolution.identify(first, second)
    for first, second, note in identified(settled):
        if not resolution.identify(first, second):
            yield Diagnostic(
                note.span,
                Severity.WARNING,
                "identification-contradicts-register",
                f"the note identifies #{first.ids[0]} with #{second.ids[0]}; the register lists two entities",
                "the register is followed; correct it, or the reference, if the note is right",
            )


def _final(mention: Mention, resolution: Resolution) -> Mention:
    """The mention with the ids that its entities have in the end."""
    return replace(mention, ids=tuple(dict.fromkeys(resolution.final(identifier) for identifier in mention.ids)))


def _referred(register: Register, ids: Iterable[str]) -> Iterator[Entity]:
    """The listed entities with these ids and those they belong to."""
    waiting, seen = sorted(ids), set()
    while waiting:
        identifier = waiting.pop()
        entity = register.entities.get(identifier)
        if entity is not None and identifier not in seen:
            seen.add(identifier)
            yield entity
            waiting.append(entity.parent)
