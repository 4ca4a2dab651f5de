"""A mention: characters of one heard text that refer to entities, before it becomes an element."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

# Same extent: who stands outside (encoding model, section 6).
OUTERMOST_FIRST = {"rs": 0, "orgName": 1, "eventName": 2, "placeName": 3, "persName": 4}
DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters `start` to `end` of a heard text that mean the entities `ids`.

    `tag` is the TEI element, `type` its type (acronym, demonym, org …); `rule` and `certainty` say why and how surely;
    `rivals` are other entities that the name could mean; `title` is the type of the title that stands before `name`
    (characters from `start` to `name`), if there is one.
    """

    start: int
    end: int
    tag: str
    ids: tuple[str, ...]
    rule: str
    certainty: float
    type: str = ""
    rivals: tuple[str, ...] = ()
    title: str = ""
    name: int = -1

    def __len__(self) -> int:
        """The number of characters."""
        return self.end - self.start


def nested(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions that can stand together: the longest, and inside it those that name something else.

    None crosses another, none stands in one that means the same, none stands deeper than four.
    """
    open_: list[Mention] = []
    for mention in sorted(set(mentions), key=_outermost_first):
        while open_ and open_[-1].end <= mention.start:
            open_.pop()
        if len(open_) >= DEEPEST or any(mention.end > outer.end for outer in open_):
            continue
        if any(_same(mention, outer) for outer in open_):
            continue
        if open_ and not _may_stand_in(mention, open_[-1]):
            continue
        open_.append(mention)
        yield mention


def _outermost_first(mention: Mention) -> tuple[int, int, int, float, tuple[str, ...]]:
    return mention.start, -mention.end, OUTERMOST_FIRST.get(mention.tag, 9), -mention.certainty, mention.ids


def _same(mention: Mention, outer: Mention) -> bool:
    """Whether the inner one says nothing that the outer one does not."""
    if (mention.start, mention.end) == (outer.start, outer.end):
        return True
    return mention.ids == outer.ids


def _may_stand_in(mention: Mention, outer: Mention) -> bool:
    """Whether the outer element can hold the inner one: persons and places hold nothing of their own kind."""
    if outer.tag in {"persName", "placeName"}:
        return False
    if mention.type == "demonym":
        return False
    return mention.tag != "persName" or outer.tag in {"rs", "orgName", "eventName"}


def moved(mention: Mention, start: int, end: int) -> Mention:
    """The mention at other characters."""
    return replace(mention, start=start, end=end)
