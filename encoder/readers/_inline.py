"""The inline markup of one leaf: escapes, code, links, footnote calls, tags, emphasis; what is none stays text.

Square brackets are editorial first: `[x]` is markup only as a link whose target can be one, as a footnote call
`[^1]`, or as `[1]` where the file has a note of that number in that form. Emphasis is paired last (_emphasis).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from encoder.diagnostics import Diagnostic, Severity
from encoder.document import Drop, Mark
from encoder.readers import _calls, _emphasis, _links
from encoder.readers._nodes import Node
from encoder.span import Span

# The characters are searched alone: an alternation of runs costs ten times as much.
SPECIAL = re.compile(r"[\\`*_~!\[\]<&]")
SPECIAL_OR_RAISED = re.compile(r"[\\`*_~!\[\]<&⁰¹²³⁴-⁹]")
TOKEN = re.compile(r"\\|`+|\*+|_+|~+|!?\[|\]|<|&|[⁰¹²³⁴-⁹]+")
PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
AUTOLINK = re.compile(
    r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8})>"
)
TAG = re.compile(r"<(/?)([A-Za-z]{1,10})[ \t]*(/?)>")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
TAGS = {
    "sup": "superscript",
    "sub": "subscript",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
}


@dataclass(frozen=True, slots=True)
class References:
    """What inline markup of the file may refer to: labels of notes, those in the form `[1]`, targets by label."""

    notes: frozenset[str] = frozenset()
    bracketed: frozenset[str] = frozenset()
    targets: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Inline:
    """The reading of one leaf; `marks`, `drops` and `diagnostics` are what it finds."""

    text: str
    leaf: Node
    references: References
    marks: list[Mark] = field(default_factory=list)
    drops: list[Drop] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _runs: list[_emphasis.Run] = field(default_factory=list)
    _brackets: list[Span] = field(default_factory=list)
    _tags: dict[str, list[Span]] = field(default_factory=dict)
    _ticks: dict[int, list[int]] | None = None
    _no_comment_end: bool = False
    _start: int = 0
    _end: int = 0

    def read(self) -> None:
        """Find all inline markup of the leaf."""
        content = self.leaf.content
        if content is None or content.empty:
            return
        self._start, self._end = position, end = content
        special = SPECIAL_OR_RAISED if self.references.notes else SPECIAL
        while found := special.search(self.text, position, end):
            token = TOKEN.match(self.text, found.start(), end)
            position = HANDLERS[found[0]](self, *token.span()) if token else found.end()
        self.marks.extend(_emphasis.pair(self._runs))
        self.marks = _emphasis.shallow(self.marks)

    def _escape(self, start: int, end: int) -> int:
        after = self.text[end : end + 1] if end < self._end else ""
        if after in PUNCTUATION and after:
            self.drops.append(Drop(Span(start, end), "escape"))
            return end + 1
        return end

    def _code(self, start: int, end: int) -> int:
        """A code span ends at the next run of as many backticks."""
        if self._ticks is None:
            self._ticks = {}
            for ticks in re.compile("`+").finditer(self.text, start, self._end):
                self._ticks.setdefault(ticks.end() - ticks.start(), []).append(ticks.start())
        places = self._ticks.get(end - start, [])
        place = bisect_left(places, end)
        if place == len(places):
            return end
        closing = places[place]
        inner = self.text[end:closing]
        padded = len(inner) > 2 and inner[0] == inner[-1] == " " and bool(inner.strip())
        span = Span(start, closing + end - start)
        self.marks.append(Mark("code", span, Span(end + padded, closing - padded)))
        return span.end

    def _delimiter(self, start: int, end: int) -> int:
        found = _emphasis.run(self.text, start, end, self._start, self._end)
        if found.opens or found.closes:
            self._runs.append(found)
        return end

    def _open(self, start: int, end: int) -> int:
        """A square bracket: a footnote call, or perhaps the beginning of a link."""
        call = _calls.NAMED.match(self.text, start, self._end)
        if call is None:
            call = _calls.BRACKETED.match(self.text, start, self._end)
            if call is not None and (call[1] not in self.references.bracketed or self.text.startswith("(", call.end())):
                call = None
        if call is not None:
            return self._call(call[1], Span(*call.span()))
        self._brackets.append(Span(start, end))
        return end

    def _close(self, start: int, end: int) -> int:
        """The end of a bracket: a link if a target follows."""
        if not self._brackets:
            return end
        opening = self._brackets.pop()
        image = self.text[opening.start] == "!"
        target, after = self._target(opening, start, end, image)
        if after == end or (start == opening.end and not image):
            return end
        span = Span(opening.start, after)
        self._enclose(opening)
        self.marks.append(Mark("image" if image else "link", span, Span(opening.end, start), target))
        if not image:
            self._brackets.clear()  # links do not nest
        return after

    def _target(self, opening: Span, start: int, end: int, image: bool) -> tuple[str, int]:
        """The target of the link whose text ends at `start`, and where the link ends (`end` if it is none)."""
        text = self.text
        if text.startswith("(", end, self._end):
            found = _links.INLINE.match(text, end, self._end)
            target = (found[1] if found[1] is not None else found[2]) if found else ""
            if found and target and (image or _links.valid(target)):
                return _links.unescaped(target), found.end()
        if not self.references.targets:
            return "", end
        named = _links.REFERENCE.match(text, end, self._end)
        label = named[1] if named and named[1] else text[opening.end : start]
        target = self.references.targets.get(_links.normal(label), "")
        after = named.end() if named else end
        # [label] alone would be a link too; in a transcription it is the editor's bracket.
        return (target, after) if target and after > end else ("", end)

    def _angle(self, start: int, end: int) -> int:
        """A call, an autolink, a comment or a tag."""
        text = self.text
        call = _calls.RAISED.match(text, start, self._end)
        if call is not None:
            label = call[1].replace("\\", "")
            if _calls.calls(label, self.text[max(self._start, start - _calls.REACH) : start], self.references.notes):
                return self._call(label, Span(*call.span()))
        link = AUTOLINK.match(text, start, self._end)
        if link is not None:
            target = link[1] if ":" in link[1] else f"mailto:{link[1]}"
            self.marks.append(Mark("autolink", Span(*link.span()), Span(*link.span(1)), target))
            return link.end()
        if text.startswith("<!--", start) and not self._no_comment_end:
            closing = text.find("-->", start + 4, self._end)
            self._no_comment_end = closing < 0
            if closing >= 0:
                self.drops.append(Drop(Span(start, closing + 3), "comment"))
                return closing + 3
        tag = TAG.match(text, start, self._end)
        return end if tag is None else self._tag(tag)

    def _tag(self, tag: re.Match[str]) -> int:
        """A tag that Markdown writers use for what Markdown lacks; a pair of them is a mark."""
        name, span = tag[2].lower(), Span(*tag.span())
        if name == "br" and not tag[1]:
            self.marks.append(Mark("break", span, Span(span.end, span.end)))
        elif name in TAGS and not tag[1] and not tag[3]:
            self._tags.setdefault(name, []).append(span)
        elif name in TAGS and tag[1]:
            opening = self._tags[name][-1] if self._tags.get(name) else span
            if opening.end < span.start:
                self._enclose(opening)
                inner = Span(opening.end, span.start)
                self.marks.append(Mark(TAGS[name], Span(opening.start, span.end), inner))
        return span.end

    def _enclose(self, opening: Span) -> None:
        """What opened inside a mark that now ends cannot close outside it; emphasis inside is paired."""
        for stack in (self._brackets, *self._tags.values()):
            while stack and stack[-1].start >= opening.start:
                stack.pop()
        first = len(self._runs)
        while first and self._runs[first - 1].start >= opening.start:
            first -= 1
        self.marks.extend(_emphasis.pair(self._runs[first:]))
        del self._runs[first:]

    def _call(self, label: str, span: Span) -> int:
        self.marks.append(Mark("call", span, Span(span.end, span.end), label))
        return span.end

    def _figures(self, start: int, end: int) -> int:
        """Raised figures are a call if there is such a note, else text."""
        label = self.text[start:end].translate(_calls.PLAIN)
        return self._call(label, Span(start, end)) if label in self.references.notes else end

    def _entity(self, start: int, end: int) -> int:
        """`&amp;` is an ampersand; of other references no character could stay, so they are kept as they are."""
        found = ENTITY.match(self.text, start, self._end)
        if found is None:
            return end
        if found[0] == "&amp;":
            self.drops.append(Drop(Span(end, found.end()), "entity"))
        else:
            message, hint = f"{found[0]} stands as it is", "write the character itself"
            self.diagnostics.append(
                Diagnostic(Span(*found.span()), Severity.INFO, "character-reference", message, hint)
            )
        return found.end()


HANDLERS = {
    "\\": Inline._escape,
    "`": Inline._code,
    "*": Inline._delimiter,
    "_": Inline._delimiter,
    "~": Inline._delimiter,
    "[": Inline._open,
    "!": Inline._open,
    "]": Inline._close,
    "<": Inline._angle,
    "&": Inline._entity,
    **dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹", Inline._figures),
}
