"""The reading view: the text that a reader hears, brackets and interventions resolved, with the way back.

`I[van] V. Kovalev` is heard as "Ivan V. Kovalev", `cannot [sic, probably "can"]` as "can"; inline notes are not
heard, nor the space before them. Names, dates and speech are recognised here and said of the transcription.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from encoder.document import Block, Document, Mark, Wrap
from encoder.span import Span

# Elements whose content is the editor's, or was superseded: a reader does not hear them.
UNHEARD = frozenset({"note", "surplus", "del", "label"})
# Elements that stand inside a word or a name: who names the last letter names the bracket too.
WITHIN_WORDS = frozenset({"ex", "expan", "supplied", "reg", "unclear", "add"})
LACUNA = "…"


@dataclass(frozen=True, slots=True)
class Reading:
    """The heard text of one leaf, or of one inline note in it.

    `starts[i]` and `ends[i]` are the offsets in the transcription where the i-th character of `text` begins and ends;
    all characters of a corrected reading lead back to the whole of what they correct.
    `layer` is "text", "front" (front matter), "footnote", or "note" (inside the inline note or gap `owner`).
    """

    text: str
    starts: array[int]
    ends: array[int]
    block: Block
    layer: str
    owner: Wrap | None = None

    def span(self, start: int, end: int) -> Span:
        """The characters of the transcription that are heard as `text[start:end]` (not empty)."""
        return Span(self.starts[start], self.ends[end - 1])

    def index(self, offset: int) -> int:
        """The first position in `text` that is heard at or after `offset` of the transcription."""
        return bisect_left(self.starts, offset)


@dataclass(frozen=True, slots=True)
class _Edit:
    """Characters of the transcription that are heard as something else (`text`), mostly as nothing."""

    start: int
    end: int
    text: str = ""
    joins: str = ""  # "next" or "last": the heard character to which the edited ones belong


def readings(document: Document) -> tuple[Reading, ...]:
    """The readings of all leaves in the order of the transcription, each followed by those of its inline notes."""
    edits = sorted(_edits(document), key=lambda edit: (edit.start, -edit.end))
    starts = [edit.start for edit in edits]
    owners = sorted(
        (wrap for wrap in document.wraps if wrap.tag in ("note", "gap") and not wrap.content.empty),
        key=lambda wrap: wrap.span,
    )
    owner_starts = [wrap.span.start for wrap in owners]
    layers = dict(_layers(document.blocks))
    found = []
    for leaf in document.leaves:
        content = leaf.content
        if content is None or content.empty:
            continue
        layer = layers[leaf.span]
        found.append(_reading(document, content, edits, starts, leaf, layer, None))
        for owner in owners[bisect_left(owner_starts, content.start) : bisect_left(owner_starts, content.end)]:
            found.append(_reading(document, owner.content, edits, starts, leaf, "note", owner))
    return tuple(found)


def _layers(blocks: Iterable[Block], layer: str = "text") -> Iterator[tuple[Span, str]]:
    """The layer of every leaf."""
    for block in blocks:
        inside = {"field": "front", "metadata": "metadata", "note": "footnote"}.get(block.kind, layer)
        if block.content is not None:
            yield block.span, inside
        yield from _layers(block.children, inside)


def _edits(document: Document) -> Iterator[_Edit]:
    """Everything that is not heard as it stands."""
    yield from (_Edit(drop.span.start, drop.span.end) for drop in document.drops)
    for mark in document.marks:
        yield from _edges(mark, joins=False)
    for wrap in document.wraps:
        if wrap.alternative is not None:
            yield _Edit(wrap.span.start, wrap.span.end, wrap.alternative.text)
        elif wrap.tag == "gap":
            yield _Edit(wrap.span.start, wrap.span.end, LACUNA)
        elif wrap.tag in UNHEARD:
            yield _unheard(document.text, wrap)
        else:
            yield from _edges(wrap, joins=wrap.tag in WITHIN_WORDS)


def _edges(annotation: Mark | Wrap, joins: bool) -> Iterator[_Edit]:
    """The delimiters of a mark or wrap."""
    span = annotation.span
    content = annotation.inner if annotation.inner is not None else span
    if span.start < content.start:
        yield _Edit(span.start, content.start, joins="next" if joins else "")
    if content.end < span.end:
        yield _Edit(content.end, span.end, joins="last" if joins else "")


def _unheard(text: str, wrap: Wrap) -> _Edit:
    """An unheard element, with the space before it; at the start of a text, with the space after it."""
    start, end = wrap.span
    if start > 0 and text[start - 1] == " ":
        return _Edit(start - 1, end)
    if (start == 0 or text[start - 1] == "\n") and text[end : end + 1] == " ":
        return _Edit(start, end + 1)
    return _Edit(start, end)


def _reading(
    document: Document,
    content: Span,
    edits: list[_Edit],
    starts: list[int],
    leaf: Block,
    layer: str,
    owner: Wrap | None,
) -> Reading:
    """Hear the characters of `content`: the edits in it applied, outermost first."""
    pieces: list[str] = []
    heard_starts: array[int] = array("q")
    heard_ends: array[int] = array("q")
    position, pending = content.start, -1

    def hear(text: str, begins: Iterable[int], ends: Iterable[int]) -> None:
        nonlocal pending
        if not text:
            return
        first = len(heard_starts)
        pieces.append(text)
        heard_starts.extend(begins)
        heard_ends.extend(ends)
        if pending >= 0:
            heard_starts[first], pending = pending, -1

    # An edit that begins before the content (the bracket of the note itself) does not count inside it.
    for edit in edits[bisect_left(starts, content.start) : bisect_left(starts, content.end)]:
        if edit.start < position or edit.end > content.end:
            continue
        hear(
            document.text[position : edit.start],
            range(position, edit.start),
            range(position + 1, edit.start + 1),
        )
        hear(edit.text, [edit.start] * len(edit.text), [edit.end] * len(edit.text))
        if edit.joins == "last" and heard_ends:
            heard_ends[-1] = edit.end
        pending = edit.start if edit.joins == "next" else -1
        position = edit.end
    hear(document.text[position : content.end], range(position, content.end), range(position + 1, content.end + 1))
    return Reading("".join(pieces), heard_starts, heard_ends, leaf, layer, owner)
