"""How bodies are called by what they are and whose: `Japanese Communist Party`, `party of the USSR`, `CCP CC`.

Listed names are taken apart into a head and a place, or an organ and the body it belongs to; texts put the same parts
together in other orders, in the plural (`communist parties of Indochina and Korea`), or leave the head out
(`the North Korean, Indian and Chinese ones`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from encoder.authority.matching import Form, Matcher
from encoder.authority.register import Match, Register
from encoder.authority.spelling import fold

# What a head ends in: only of such things does a country have one each.
HEAD_NOUNS = {"party": "parties", "army": "armies", "league": "leagues", "union": "unions", "front": "fronts"}
_OF = re.compile(r"^(.+?) of (?:the )?(.+)$", re.IGNORECASE)


@cache
def organs() -> dict[str, str]:
    """The sign of each organ by its folded name; names in capitals stand as they are."""
    table = (files("encoder.naming") / "organs.tsv").read_text(encoding="utf-8")
    pairs = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {name: sign for sign, name in pairs}


def organ(name: str) -> str:
    """The sign of an organ called so, or nothing."""
    return organs().get(name, "") if name.isupper() else organs().get(fold(name), "")


class Bodies:
    """The listed bodies taken apart."""

    def __init__(self, register: Register) -> None:
        """Take the names of all bodies in the register apart."""
        self.register = register
        self.by_head: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._children: dict[str, list[str]] = defaultdict(list)
        self._organ: dict[str, str] = {}
        for entity in register.entities.values():
            if entity.kind == "org" and entity.parent:
                self._children[entity.parent].append(entity.id)
        for form in register.forms:
            if form.kind == "org":
                self._take_apart(form)
        heads = {head for head, _ in self.by_head}
        plural = {
            head: head[: -len(last)] + HEAD_NOUNS[last] for head in heads if (last := head.split()[-1]) in HEAD_NOUNS
        }
        self.heads = Matcher(
            [
                *(Form(head, (head,), "head", "one") for head in sorted(heads)),
                *(Form(many, (head,), "head", "many") for head, many in sorted(plural.items())),
                *(Form(name, (sign,), "organ", "organ", name.isupper()) for name, sign in sorted(organs().items())),
            ]
        )

    def _take_apart(self, form: Form) -> None:
        """Learn the head and the place, or the organ, of one name."""
        whole = form.words
        first = organ(whole)
        matched = _OF.match(whole)
        if not first and matched:
            first = organ(matched[1])
        if first and " of " not in whole.partition(" of ")[0]:
            for identifier in form.ids:
                self._organ.setdefault(identifier, first)
            return
        lowered = fold(whole)
        last = lowered.split()[-1]
        if matched and fold(matched[1]).split()[-1] in HEAD_NOUNS:
            places = self._meaning(matched[2], "place")
            self._learn(fold(matched[1]), places, form.ids)
        elif last in HEAD_NOUNS and len(lowered.split()) > 2:
            for cut in range(1, min(3, len(whole.split()) - 1)):
                adjective, head = whole.split()[:cut], whole.split()[cut:]
                if len(head) > 1 and (places := self._meaning(" ".join(adjective), "people")):
                    self._learn(fold(" ".join(head)), places, form.ids)

    def _meaning(self, words: str, kind: str) -> tuple[str, ...]:
        """The places that these words name, as a name or as an adjective."""
        return tuple(
            identifier
            for hit in self.register.scan(words)
            if hit.kind == kind and hit.start == 0 and hit.end == len(words)
            for identifier in hit.ids
        )

    def _learn(self, head: str, places: Iterable[str], ids: Iterable[str]) -> None:
        for place in places:
            self.by_head[(head, place)].update(ids)

    def of(self, head: str, places: Iterable[str]) -> tuple[str, ...]:
        """The bodies with this head in one of the places; those of the project's register first."""
        found = {identifier for place in places for identifier in self.by_head.get((head, place), ())}
        return tuple(sorted(found))

    def organ_of(self, body: str, sign: str) -> str:
        """The id of an organ of a body, at whatever depth, or nothing."""
        waiting = list(self._children.get(body, ()))
        while waiting:
            child = waiting.pop(0)
            if self._organ.get(child) == sign:
                return child
            waiting.extend(self._children.get(child, ()))
        return ""

    def sign(self, body: str) -> str:
        """What organ a body is, or nothing."""
        return self._organ.get(body, "")

    def only(self, sign: str) -> str:
        """The one organ of this kind that the project's own registers list, or nothing."""
        listed = [body for body, other in self._organ.items() if other == sign and self.register.is_own(body)]
        return listed[0] if len(listed) == 1 else ""

    def root(self, body: str) -> str:
        """The body that a body belongs to in the end."""
        entity = self.register.entities.get(body)
        while entity is not None and entity.parent in self.register.entities:
            entity = self.register.entities[entity.parent]
        return entity.id if entity is not None else body


def heads(bodies: Bodies, text: str) -> Iterator[Match]:
    """The heads and organs that stand in a text."""
    for hit in bodies.heads.hits(text):
        yield Match(hit.start, hit.end, hit.form.ids, hit.form.kind, hit.form.type, "head", 1.0)
