"""What was decided of each bracket, on what evidence, against which rival, and the TEI that came of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from encoder.document import Document, Wrap
from encoder.span import Span
from encoder.tei.containment import may_hold
from encoder.tei.elements import TEI, XML_ID, make
from encoder.tei.leaves import Leaves

CONVENTIONS = "conventions."
OPENING, CLOSING = frozenset("[({<⟨⟦"), frozenset("])}>⟩⟧")
JOINTS = " \n)\"'”’*_"
SPEECH = frozenset({"said", "quote", "sp"})
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
        self.text = document.text
        self.leaves = Leaves(document, may_hold())
        self.contents = [leaf.content for leaf in document.leaves if leaf.content is not None]
        self.wraps = sorted((wrap for wrap in document.wraps if not wrap.span.empty), key=lambda wrap: wrap.span)
        self.starts = [wrap.span.start for wrap in self.wraps]

    def around(self, bracket: Wrap) -> str:
        """The TEI of a bracket with what stands close beside it."""
        element = make("p", {"id": "p"})
        self.leaves.inline.fill(element, self._region(bracket.span), home="p")
        _number(element)
        fragment = etree.tostring(element, encoding="unicode").replace(f' xmlns="{TEI}"', "")
        return " ".join(fragment.partition(">")[2].rpartition("</p>")[0].split())

    def _region(self, bracket: Span) -> Span:
        """The bracket, the word before it, and the wraps that end just before it, hold it, or begin just after it."""
        home = self.contents[bisect_right(self.contents, bracket.start, key=lambda content: content.start) - 1]
        first = bisect_left(self.starts, bracket.start - FAR)
        last = bisect_right(self.starts, bracket.end + BESIDE)
        beside = [wrap.span for wrap in self.wraps[first:last] if self._is_beside(wrap, bracket)]
        left = min([self._word_before(bracket.start), *(span.start for span in beside)])
        right = max([bracket.end, *(span.end for span in beside)])
        return Span(max(left, home.start), min(right, home.end))

    def _is_beside(self, wrap: Wrap, bracket: Span) -> bool:
        """Whether a wrap can be what a bracket speaks of; what is inside another bracket cannot."""
        span = wrap.span
        if wrap.tag in SPEECH or span.end - span.start >= FAR:
            return False
        if span.contains(bracket):
            return True
        if span.end <= bracket.start:
            return self._is_joint(span.end, bracket.start) and self.text[span.end - 1] not in CLOSING
        return (
            span.start >= bracket.end
            and self._is_joint(bracket.end, span.start)
            and self.text[span.start] not in OPENING
        )

    def _is_joint(self, start: int, end: int) -> bool:
        """Whether a bracket and what it speaks of can be joined by these characters."""
        return end - start <= BESIDE and not self.text[start:end].strip(JOINTS)

    def _word_before(self, offset: int) -> int:
        """Where the word begins that ends at, or one space before, an offset."""
        start = offset - 1 if offset and self.text[offset - 1] == " " else offset
        while start and not self.text[start - 1].isspace() and self.text[start - 1] not in OPENING | CLOSING:
            start -= 1
        return start if start < offset - 1 else offset


def _number(fragment: etree._Element) -> None:
    """Give the identifiers in a fragment their final form, `sic@120` as `sic1`; whatever nobody points to goes."""
    pointers = {str(value) for element in fragment.iter(etree.Element) for value in element.attrib.values()}
    numbers: dict[str, str] = {}
    for element in fragment.iter(etree.Element):
        identifier = element.get(XML_ID, "")
        if f"#{identifier}" in pointers:
            numbers[identifier] = f"{identifier.partition('@')[0]}{len(numbers) + 1}"
            element.set(XML_ID, numbers[identifier])
        elif "@" in identifier:
            del element.attrib[XML_ID]
    for element in fragment.iter(etree.Element):
        for name, value in element.attrib.items():
            if str(value).startswith("#"):
                element.set(name, " ".join(_local(pointer[1:], numbers) for pointer in str(value).split()))


def _local(identifier: str, numbers: dict[str, str]) -> str:
    """A pointer to an identifier within the fragment, or to something outside it."""
    return "#" + numbers.get(identifier, identifier.partition("@")[0])
