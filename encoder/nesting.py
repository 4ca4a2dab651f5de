"""Where crossing annotations are settled: standoff wraps in, a tree out, and nothing overlaps silently.

The precedence is that of the encoding model, section 6. Who is inserted first keeps its extent; what comes later and
crosses is trimmed (only spaces or punctuation stick out), grown (a name holds a completed word whole), split and
chained (speech, quotations, highlighting), or dropped with a diagnostic.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from encoder.diagnostics import Diagnostic, Severity
from encoder.document import Wrap
from encoder.reading import WITHIN_WORDS
from encoder.span import Span

# Outermost first, where two elements have the same extent. Section 6; `unclear` stands outside the name that it doubts.
OUTERMOST_FIRST = (
    *("call", "pb", "note", "gap", "desc", "add", "del", "label", "stage", "said", "quote", "ref", "unclear"),
    *("rs", "orgName", "eventName", "placeName", "persName", "roleName", "abbr", "date", "time", "measure", "num"),
    *("surplus", "sic", "orig", "emph", "foreign", "title", "hi", "code", "seg", "expan", "reg", "supplied", "ex"),
)
RANK = {tag: rank for rank, tag in enumerate(OUTERMOST_FIRST)}

NAMES = frozenset({"rs", "orgName", "eventName", "placeName", "persName", "roleName"})
SPLITTABLE = frozenset({"said", "quote", "hi", "emph"})
# Growing over these keeps the word whole: they stand inside words, or replace them.
WHOLE = WITHIN_WORDS | {"sic", "orig", "surplus"}
DEEPEST_NAME = 4  # R24
MOST_FORMS = 64  # of one wrap that is trimmed, grown or split on its way into the tree

# The order of insertion: borders that are characters of the source come first.
_SETTLED_IN = (
    frozenset({"call", "note", "gap", "desc", "label", "add", "del", "supplied", "reg", "ex", "expan", "surplus"}),
    frozenset({"sic", "orig", "unclear"}),
    frozenset({"stage", "said", "quote"}),
    NAMES | {"abbr"},
    frozenset({"date", "time", "num", "measure"}),
)


@dataclass(slots=True)
class Node:
    """A wrap in its place, with the nodes inside it in order; they are disjoint and lie in its content."""

    wrap: Wrap
    children: list[Node] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """The characters of the node with those that the element implies."""
        return self.wrap.span


@dataclass(slots=True)
class Tree:
    """The nodes of one leaf, and what had to be said while they were settled."""

    text: str
    content: Span
    silent: frozenset[int]  # offsets of dropped characters: they may stick out of anything
    may_hold: MayHold
    children: list[Node] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def insert(self, wrap: Wrap) -> Node | None:
        """Put a wrap into its place; None if it had to give way."""
        last: Node | None = None
        waiting = [wrap]
        for _ in range(MOST_FORMS):
            if not waiting:
                break
            current = _without_outer_space(waiting.pop(), self.text)
            settled = self._place(current)
            if isinstance(settled, Node):
                last = settled
            elif settled is None:
                self._report(wrap)
            else:
                waiting.extend(settled)
        return last

    def _place(self, wrap: Wrap) -> Node | list[Wrap] | None:
        """The node made; or the wrap's new forms, to be tried instead; or None where it gives way."""
        siblings, holder, names = self.children, "", frozenset[tuple[str, str]]()
        while True:
            first = bisect_right(siblings, wrap.span.start, key=lambda node: node.span.end)
            if wrap.span.empty:
                inside = siblings[first] if first < len(siblings) else None
                if inside is None or inside.span.start >= wrap.span.start or inside.wrap.content.empty:
                    break
                siblings, holder = inside.children, inside.wrap.tag
                continue
            last = bisect_left(siblings, wrap.span.end, key=lambda node: node.span.start)
            crossed = siblings[first:last]
            if len(crossed) == 1 and _goes_inside(wrap, crossed[0].wrap):
                siblings, holder = crossed[0].children, crossed[0].wrap.tag
                if holder in NAMES:
                    names |= {(holder, crossed[0].wrap.attributes.get("ref", ""))}
                continue
            other = next((node.wrap for node in crossed if not wrap.content.contains(node.span)), None)
            if other is not None:
                return self._yielding(wrap, other)
            return self._adopt(wrap, siblings, Span(first, last), holder, names)
        return self._adopt(wrap, siblings, Span(first, first), holder, names)

    def _adopt(
        self, wrap: Wrap, siblings: list[Node], place: Span, holder: str, names: frozenset[tuple[str, str]]
    ) -> Node | None:
        """Make the node at `place` among the siblings, the ones there become its children."""
        children = siblings[place.start : place.end]
        if holder and not self.may_hold(holder, wrap.tag):
            return None
        if any(not self.may_hold(wrap.tag, child.wrap.tag) for child in children):
            return None
        if wrap.tag in NAMES:
            own = (wrap.tag, wrap.attributes.get("ref", ""))
            if (own[1] and own in names) or _names_itself(children, own):  # R23
                return None
            if len(names) + 1 + _name_depth(children) > DEEPEST_NAME:
                return None
        node = Node(wrap, children)
        siblings[place.start : place.end] = [node]
        return node

    def _yielding(self, wrap: Wrap, other: Wrap) -> list[Wrap] | None:
        """The forms of a wrap that crosses another one which keeps its extent."""
        outside, inside = _difference(wrap.span, other.span), _intersection(wrap.span, other.content)
        if not inside.empty and self._negligible(wrap.span, inside):
            return [_resized(wrap, inside)]
        if not outside.empty and self._negligible(wrap.span, outside):
            return [_resized(wrap, outside)]
        if other.tag in WHOLE and wrap.inner is None:
            return [_resized(wrap, Span(min(wrap.span.start, other.span.start), max(wrap.span.end, other.span.end)))]
        if wrap.tag in SPLITTABLE:
            return _split(wrap, other.span)
        return None

    def _negligible(self, whole: Span, kept: Span) -> bool:
        """Whether only spaces, punctuation or implied characters lie in `whole` outside `kept`."""
        return all(
            not self.text[offset].isalnum() or offset in self.silent
            for offset in (*range(whole.start, kept.start), *range(kept.end, whole.end))
        )

    def _report(self, wrap: Wrap) -> None:
        self.diagnostics.append(
            Diagnostic(
                wrap.span,
                Severity.INFO,
                "gives-way",
                f"{wrap.tag} ({wrap.rule}) is left out: its place is taken by an element that may not hold it",
            )
        )


class MayHold:
    """Which element may directly hold which, from the project's schema; unknown elements hold everything."""

    def __init__(self, children: dict[str, frozenset[str]]) -> None:
        """Take the names of the elements that each element may contain."""
        self._children = children

    def __call__(self, holder: str, held: str) -> bool:
        """Whether `holder` may contain `held` as a child."""
        if held == "call":
            held = "note"
        elif held in ("sic", "orig"):
            held = "choice"
        allowed = self._children.get(holder)
        return allowed is None or held in allowed


def nest(text: str, content: Span, wraps: Iterable[Wrap], silent: frozenset[int], may_hold: MayHold) -> Tree:
    """The tree of the wraps that lie in `content`; the order in which they are given leaves no trace."""
    tree = Tree(text, content, silent, may_hold)
    for wrap in sorted(wraps, key=_insertion):
        tree.insert(wrap)
    tree.children = _pruned(tree.children, "")
    return tree


def _insertion(wrap: Wrap) -> tuple[object, ...]:
    turn = next((turn for turn, tags in enumerate(_SETTLED_IN) if wrap.tag in tags), len(_SETTLED_IN))
    return (turn, -(wrap.span.end - wrap.span.start), RANK.get(wrap.tag, len(RANK)), wrap.order)


def _goes_inside(wrap: Wrap, other: Wrap) -> bool:
    """Whether a wrap belongs inside another: smaller, or of the same extent and a later rank."""
    if not other.content.contains(wrap.span):
        return False
    if other.span != wrap.span:
        return True
    return RANK.get(other.tag, len(RANK)) <= RANK.get(wrap.tag, len(RANK))


def _difference(span: Span, other: Span) -> Span:
    """The larger part of `span` on one side of `other`."""
    before = Span(span.start, max(span.start, min(span.end, other.start)))
    after = Span(min(span.end, max(span.start, other.end)), span.end)
    return max(before, after, key=lambda part: part.end - part.start)


def _intersection(span: Span, other: Span) -> Span:
    start = max(span.start, other.start)
    return Span(start, max(start, min(span.end, other.end)))


def _resized(wrap: Wrap, span: Span) -> Wrap:
    """The wrap at another extent; what it implies at an end it keeps only where that end stays."""
    if wrap.inner is None:
        return replace(wrap, span=span)
    return replace(wrap, span=span, inner=_intersection(wrap.inner, span))


def _split(wrap: Wrap, border: Span) -> list[Wrap]:
    """The parts of a wrap outside and inside another one, chained if they are speech."""
    cuts = sorted({wrap.span.start, wrap.span.end, *(at for at in border if wrap.span.start < at < wrap.span.end)})
    chain = wrap.chain or f"{wrap.tag}@{wrap.span.start}"
    return [
        replace(
            _resized(wrap, Span(start, end)),
            chain=chain if wrap.tag in ("said", "quote") else "",
            id=wrap.id if start == wrap.span.start else "",
        )
        for start, end in pairwise(cuts)
    ]


def _without_outer_space(wrap: Wrap, text: str) -> Wrap:
    """A wrap whose ends are no spaces, where its borders are not characters of the source (R22)."""
    if wrap.inner is not None or wrap.span.empty:
        return wrap
    start, end = wrap.span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return wrap if (start, end) == wrap.span or start == end else replace(wrap, span=Span(start, end))


def _name_depth(nodes: list[Node]) -> int:
    return max(((node.wrap.tag in NAMES) + _name_depth(node.children) for node in nodes), default=0)


def _names_itself(nodes: list[Node], name: tuple[str, str]) -> bool:
    return bool(name[1]) and any(
        (node.wrap.tag, node.wrap.attributes.get("ref", "")) == name or _names_itself(node.children, name)
        for node in nodes
    )


def _pruned(nodes: list[Node], speaker: str) -> list[Node]:
    """The nodes without speech that holds only notes (R26) or stands in a speech of the same person (R27)."""
    kept = []
    for node in nodes:
        own = node.wrap.attributes.get("who", "") if node.wrap.tag == "said" else speaker
        node.children = _pruned(node.children, own)
        mute = node.wrap.tag == "said" and (own == speaker or _only_notes(node))
        kept.extend(node.children if mute else [node])
    return kept


def _only_notes(node: Node) -> bool:
    start, end = node.wrap.content
    return all(child.wrap.tag in ("note", "call", "gap") for child in node.children) and sum(
        child.span.end - child.span.start for child in node.children
    ) >= end - start - len(node.children)
