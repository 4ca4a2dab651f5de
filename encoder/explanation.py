"""What was decided of each bracket, on what evidence, against which rival, and the TEI that came of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from encoder.document import Document, Wrap
from encoder.span import Span
from encoder.tei.containment import may_hold
from encoder.tei.elements import TEI, make
from encoder.tei.identifiers import number
from encoder.tei.leaves import Leaves

CONVENTIONS = "conventions."
OPENING = frozenset("[({<⟨⟦")
BESIDE = 2  # characters that may stand between a bracket and the name or word that it speaks of
FAR = 200  # characters beyond which nothing belongs to a bracket any more


@dataclass(frozen=True, slots=True)
class Explanation:
    """One bracket: its offsets (characters from 0), line and column (from 1), and the decision.

    `tei` is the fragment with what the bracket speaks of beside it; identifiers are numbered within the fragment.
    """

    span: Span
    line: int
    column: int
    source: str
    kind: str
    certainty: float
    rule: str
    why: str
    rival: str
    tei: str

    def __str__(self) -> str:
        """A few lines for an editor."""
        rows = [
            f"{self.line}:{self.column}: {self.source}",
            f"    {self.kind}, certainty {self.certainty:.2f}, by {self.rule}",
            f"    why: {self.why}",
            f"    runner-up: {self.rival or 'none'}",
            f"    TEI: {self.tei}",
        ]
        return "\n".join(rows)


def explained(document: Document) -> Iterator[Explanation]:
    """The decision on every bracket, in the order of the transcription."""
    fragments = _Fragments(document)
    seen: set[Span] = set()
    for wrap in sorted(document.wraps, key=lambda wrap: wrap.span):
        if not _is_bracket(wrap, document.text) or wrap.span in seen:
            continue
        seen.add(wrap.span)
        kind, _, why = wrap.why.partition(": ")
        yield Explanation(
            wrap.span,
            *document.lines.position(wrap.span.start),
            source=" ".join(document.text[wrap.span.start : wrap.span.end].split()),
            kind=kind if why else wrap.attributes.get("type", wrap.tag),
            certainty=wrap.certainty,
            rule=wrap.rule,
            why=why or wrap.why,
            rival=wrap.rival,
            tei=fragments.around(wrap),
        )


def _is_bracket(wrap: Wrap, text: str) -> bool:
    return wrap.rule.startswith(CONVENTIONS) and wrap.inner is not None and text[wrap.span.start] in OPENING


class _Fragments:
    """TEI of stretches of a document."""

    def __init__(self, document: Document) -> None:
        self.leaves = Leaves(document, may_hold())
        self.contents = [leaf.content for leaf in document.leaves if leaf.content is not None]
        self.wraps = sorted((wrap for wrap in document.wraps if not wrap.span.empty), key=lambda wrap: wrap.span)
        self.starts = [wrap.span.start for wrap in self.wraps]

    def around(self, bracket: Wrap) -> str:
        """The TEI of a bracket with what stands close beside it."""
        element = make("p")
        self.leaves.inline.fill(element, self._region(bracket))
        number(element)
        fragment = etree.tostring(element, encoding="unicode").replace(f' xmlns="{TEI}"', "")
        return " ".join(fragment.partition(">")[2].rpartition("</p>")[0].split())

    def _region(self, bracket: Wrap) -> Span:
        """The bracket and the wraps that end just before it, hold it within a word, or begin just after it."""
        start, end = bracket.span
        home = self.contents[max(bisect_right(self.contents, Span(start, end)) - 1, 0)]
        first, last = bisect_left(self.starts, start - FAR), bisect_right(self.starts, end + BESIDE)
        near = [wrap.span for wrap in self.wraps[first:last] if wrap.span.end - wrap.span.start < FAR]
        touching = [
            span
            for span in near
            if span.contains(bracket.span) or 0 <= start - span.end <= BESIDE or 0 <= span.start - end <= BESIDE
        ]
        left = min([start, *(span.start for span in touching)])
        right = max([end, *(span.end for span in touching)])
        return Span(max(left, home.start), min(right, home.end))
