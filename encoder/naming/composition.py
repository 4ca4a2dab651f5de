"""Putting bodies together as a text puts them: head and place, body and organ, several at once, heads left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from encoder.authority.register import HIGH, MEDIUM, Match
from encoder.naming.bodies import Bodies, heads
from encoder.naming.mentions import Mention
from encoder.naming.scene import Scene

_AND = re.compile(r"\s*,\s*(?:and\s+|or\s+|as well as\s+)?(?:the\s+)?|\s+(?:and|or)\s+(?:the\s+)?")
_LEFT_OUT = re.compile(r"\s+ones\b")
_LISTED = re.compile(r"\b(?P<noun>parties|armies|leagues|unions|fronts)\s*[—–:\-]\s*(?:the\s+)?")
_STOP = re.compile(r"\s*(?:[.;:!?)—–]|$)")


@dataclass
class Context:
    """What was named so far in the document: the last head in the plural, and whose organs were spoken of."""

    head: str = ""
    bodies: dict[str, str] = field(default_factory=dict)  # the sign of an organ: the body that it last belonged to
    last: str = ""  # the body last named


def bodies_in(scene: Scene, bodies: Bodies, context: Context) -> Iterator[Mention]:
    """The mentions of bodies in a heard text."""
    parts = sorted(heads(bodies, scene.text), key=lambda part: (part.start, -part.end))
    found = {(m.start, m.end): m for m in _listed(scene, bodies)}
    for part in parts:
        if part.kind == "head":
            for mention in _headed(scene, bodies, part, context):
                found.setdefault((mention.start, mention.end), mention)
    for mention in _left_out(scene, bodies, context):
        found.setdefault((mention.start, mention.end), mention)
    _add_organs(scene, bodies, [part for part in parts if part.kind == "organ"], found)
    yield from _with_context(scene, bodies, parts, found, context)


def _listed(scene: Scene, bodies: Bodies) -> Iterator[Mention]:
    """Bodies under a listed name; an organ's short name alone is left to the context."""
    for hit in scene.hits:
        if hit.kind == "org" and not (hit.form == "acronym" and any(bodies.sign(body) for body in hit.ids)):
            yield Mention(
                hit.start, hit.end, "orgName", hit.ids[:1], hit.rule, hit.certainty,
                "acronym" if hit.form == "acronym" else "", hit.ids[1:],
            )  # fmt: skip


def _headed(scene: Scene, bodies: Bodies, part: Match, context: Context) -> Iterator[Mention]:
    """Bodies whose head stands here, with what stands before or after it."""
    many = part.form == "many"
    head = part.ids[0]
    if many:
        context.head = head
    before = list(_series_before(scene, part.start))
    if before:
        yield from _together(bodies, head, before, before[0].start, part.end, many)
        return
    start = scene.after_of(part.end)
    if start < 0:
        return
    after = list(_series_after(scene, start, "place"))
    if after and (many or len(after) >= 1):
        named = after if many else after[:1]
        yield from _together(bodies, head, named, part.start, named[-1].end, many)


def _together(bodies: Bodies, head: str, places: list[Match], start: int, end: int, many: bool) -> Iterator[Mention]:
    """One mention of the bodies of all these places, if every one of them is known."""
    each = [bodies.of(head, place.ids) for place in places]
    if not all(each):
        return
    if many and len(places) > 1:
        yield Mention(start, end, "rs", tuple(dict.fromkeys(ids[0] for ids in each)), "several-bodies", MEDIUM, "org")
    elif not many:
        ids = each[-1]
        yield Mention(start, end, "orgName", ids[:1], "head-and-place", HIGH if len(ids) == 1 else MEDIUM, "", ids[1:])


def _series_after(scene: Scene, start: int, kind: str) -> Iterator[Match]:
    """Names of one kind in a row, with commas and "and" between them, from `start` on."""
    position = start
    while True:
        hit = next((hit for hit in scene.by_start.get(position, ()) if hit.kind == kind), None)
        if hit is None:
            return
        yield hit
        matched = _AND.match(scene.text, hit.end)
        if matched is None:
            return
        position = matched.end()


def _series_before(scene: Scene, end: int) -> Iterator[Match]:
    """Adjectives in a row that end before `end`: "Chinese, Korean and Philippine"."""
    position = scene.space_before(end)
    row: list[Match] = []
    while position > 0:
        hit = next((hit for hit in scene.by_end.get(position, ()) if hit.kind == "people"), None)
        if hit is None:
            break
        row.append(hit)
        matched = next(
            (m for m in _AND.finditer(scene.text, max(0, hit.start - 14), hit.start) if m.end() == hit.start), None
        )
        if matched is None:
            break
        position = matched.start()
    yield from reversed(row)


def _left_out(scene: Scene, bodies: Bodies, context: Context) -> Iterator[Mention]:
    """Adjectives for bodies whose head was named before: "the Indian and Chinese ones", "3 parties—Chinese."."""
    for matched in _LEFT_OUT.finditer(scene.text):
        yield from _each(bodies, context.head, list(_series_before(scene, matched.start() + 1)))
    for matched in _LISTED.finditer(scene.text):
        row = list(_series_after(scene, matched.end(), "people"))
        if row and _STOP.match(scene.text, row[-1].end):
            yield from _each(bodies, context.head, row)


def _each(bodies: Bodies, head: str, row: Iterable[Match]) -> Iterator[Mention]:
    """One mention for each adjective."""
    for adjective in row:
        if ids := bodies.of(head, adjective.ids):
            yield Mention(adjective.start, adjective.end, "rs", ids[:1], "head-left-out", MEDIUM, "org")


def _add_organs(scene: Scene, bodies: Bodies, organs: list[Match], found: dict[tuple[int, int], Mention]) -> None:
    """Add "CCP CC", "CCP CC Politburo", "Politburo of the Japanese Communist Party", as long as there are more."""
    by_start = {organ.start: organ for organ in reversed(organs)}
    by_end = {organ.end: organ for organ in organs}
    waiting = [mention for mention in found.values() if mention.tag == "orgName"]
    while waiting:
        body = waiting.pop()
        for start, end, organ in _beside(scene, body, by_start, by_end):
            made = _organ(bodies, body, organ, start, end)
            known = found.get((start, end))
            if made is not None and (known is None or known.rule != made.rule):
                found[(start, end)] = made
                waiting.append(made)


def _beside(
    scene: Scene, body: Mention, by_start: dict[int, Match], by_end: dict[int, Match]
) -> Iterator[tuple[int, int, Match]]:
    """The organs named directly beside a body, with the extent of both together."""
    if scene.text[body.end : body.end + 1].isspace() and (organ := by_start.get(body.end + 1)):
        yield body.start, organ.end, organ
    if scene.text[body.end : body.end + 3] in {"'s ", "’s "} and (organ := by_start.get(body.end + 3)):
        yield body.start, organ.end, organ
    before = re.search(r"(?:\s+of(?:\s+the)?\s+|\s)$", scene.text[max(0, body.start - 9) : body.start])
    if before is None:
        return
    organ_end = body.start - len(before[0])
    if (found := by_end.get(organ_end)) and ("of" in before[0] or scene.text[found.start : found.end].isupper()):
        yield found.start, body.end, found


def _organ(bodies: Bodies, body: Mention, organ: Match, start: int, end: int) -> Mention | None:
    """The mention of an organ of a body, if it is known."""
    for candidate in (*body.ids, *(bodies.root(identifier) for identifier in body.ids)):
        if identifier := bodies.organ_of(candidate, organ.ids[0]):
            return Mention(start, end, "orgName", (identifier,), "body-and-organ", HIGH)
    return None


def _with_context(
    scene: Scene, bodies: Bodies, parts: list[Match], found: dict[tuple[int, int], Mention], context: Context
) -> Iterator[Mention]:
    """The mentions in order, and among them the organs that stand alone and mean the last fuller name's."""
    taken = {part.start for part in parts for m in found.values() if m.start <= part.start and part.end <= m.end}
    alone = [p for p in parts if p.kind == "organ" and p.start not in taken and _is_name(scene, p)]
    items: list[Mention | Match] = [*found.values(), *alone]
    for item in sorted(items, key=lambda item: (item.start, item.end)):
        if isinstance(item, Mention):
            if item.tag == "orgName" and item.ids:
                _remember(bodies, item, context)
            yield item
        elif identifier := _meant(bodies, item, context):
            short = scene.text[item.start : item.end].isupper() and len(item.ids[0]) <= 4
            yield Mention(
                item.start,
                item.end,
                "orgName",
                (identifier,),
                "organ-of-the-last-body",
                MEDIUM,
                "acronym" if short else "",
            )


def _is_name(scene: Scene, part: Match) -> bool:
    """Whether an organ's name stands with capitals, in a text that has small letters too."""
    words = scene.text[part.start : part.end]
    return all(word[:1].isupper() for word in words.split() if word not in {"of", "the"})


def _remember(bodies: Bodies, mention: Mention, context: Context) -> None:
    """Keep in mind whose organ was named, and which body."""
    body = mention.ids[0]
    if sign := bodies.sign(body):
        context.bodies[sign] = body
    context.last = bodies.root(body)


def _meant(bodies: Bodies, organ: Match, context: Context) -> str:
    """The organ of the body last named with it, else of the body last named, else the only one of its kind."""
    sign = organ.ids[0]
    return (
        context.bodies.get(sign) or (bodies.organ_of(context.last, sign) if context.last else "") or bodies.only(sign)
    )
