"""The blocks of a Markdown text: headings, paragraphs, lists, quotes, tables, rules, code, notes.

CommonMark's rules with these exceptions, each because transcriptions are no programs: an indented line is a
paragraph (typists indent; nobody shows code), a fence that is never closed is text, a line `---` directly under
a long paragraph is a rule and not the underline of a heading, an HTML comment does not end a paragraph.
Containers nest twenty deep; deeper syntax stays text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from encoder.readers import _lists, _tables
from encoder.readers._links import Target, definition
from encoder.readers._nodes import Line, Node, blank, indentation, outdented, single, trimmed
from encoder.span import Span

DEEPEST = 20  # Saxon refuses a depth over 100, and each level of Markdown is two of TEI
ATX = re.compile(r"(#{1,6})(?=[ \t]|$)")
ATX_END = re.compile(r"(?:^|[ \t])#+[ \t]*$")
RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
NOTE = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
# A title underlined with hyphens is short and no sentence; a rule under a paragraph has a sentence above it.
UNDERLINED_LENGTH, UNDERLINED_LINES = 200, 2
SENTENCE_END = (".", "?", "!", ";", ":", ",", ".”", '."', ".’", "</sup>")


@dataclass(slots=True)
class Parser:
    """The state of one reading: the text, what is known about its far end, the targets of reference links."""

    text: str
    targets: dict[str, Target] = field(default_factory=dict)
    comments: list[Span] = field(default_factory=list)
    _comment_end: int = 0
    _unclosed: dict[tuple[str, int, int], int] = field(default_factory=dict)

    def parse(self, lines: list[Line], depth: int = 0) -> list[Node]:
        """The blocks in these lines; in a quote, list or note (`depth` over 0) a heading can only be a paragraph."""
        nodes: list[Node] = []
        index = 0
        while index < len(lines):
            if blank(self.text, lines[index]):
                index += 1
                continue
            index = self._block(lines, index, depth, nodes)
        for node in nodes:
            if depth and node.kind == "heading":
                node.kind, node.level = "paragraph", 0
        return nodes

    def _block(self, lines: list[Line], index: int, depth: int, nodes: list[Node]) -> int:
        """Add the block that begins at line `index`; the index of the line after it."""
        column, first = indentation(self.text, lines[index])
        if column < 4:
            for begin in STARTS.get(self.text[first], ()):
                after = begin(self, lines, index, first, depth, nodes)
                if after is not None:
                    return after
        after = _tables.table(self.text, lines, index, nodes)
        return after if after is not None else self._paragraph(lines, index, nodes)

    def interrupts(self, line: Line) -> bool:
        """Whether this line ends a paragraph that it follows directly."""
        column, first = indentation(self.text, line)
        if column >= 4 or first >= line.end:
            return False
        character = self.text[first]
        if character == ">":
            return True
        if character == "#":
            return bool(ATX.match(self.text, first, line.end))
        if character == "|":
            return "|" in self.text[first + 1 : line.end]
        if character == "[":
            return bool(NOTE.match(self.text, first, line.end))
        if character in "`~":
            return bool(FENCE.match(self.text, first, line.end))
        if character in "-*_" and RULE.match(self.text, first, line.end):
            return True
        marker = _lists.marker(self.text, line)
        return marker is not None and not marker.empty and marker.number in ("", "1")

    def _paragraph(self, lines: list[Line], index: int, nodes: list[Node]) -> int:
        """A paragraph, or a heading if it is underlined."""
        text = self.text
        begin = index
        content = [trimmed(text, *lines[index])]
        index += 1
        while index < len(lines) and not blank(text, lines[index]):
            column, first = indentation(text, lines[index])
            under = UNDERLINE.match(text, first, lines[index].end) if column < 4 else None
            if under and self._underlined(content, under[1]):
                level = 1 if under[1][0] == "=" else 2
                nodes.append(Node("heading", lines[begin].start, lines[index].end, content, level=level))
                return index + 1
            if self.interrupts(lines[index]):
                break
            content.append(trimmed(text, *lines[index]))
            index += 1
        nodes.append(Node("paragraph", lines[begin].start, content[-1].end, content))
        return index

    def _underlined(self, content: list[Span], underline: str) -> bool:
        """Whether a line of this kind under these lines makes them a heading."""
        if underline[0] == "=":
            return len(underline) > 1 or len(content) == 1
        last = self.text[content[-1].start : content[-1].end]
        short = content[-1].end - content[0].start <= UNDERLINED_LENGTH and len(content) <= UNDERLINED_LINES
        return short and not last.endswith(SENTENCE_END)

    def _heading(self, lines: list[Line], index: int, first: int, depth: int, nodes: list[Node]) -> int | None:
        opening = ATX.match(self.text, first, lines[index].end)
        if opening is None:
            return None
        content = trimmed(self.text, opening.end(), lines[index].end)
        closing = ATX_END.search(self.text, content.start, content.end)
        if closing:
            content = trimmed(self.text, content.start, closing.start())
        if not content.empty:
            nodes.append(Node("heading", first, lines[index].end, [content], level=len(opening[1])))
        return index + 1

    def _rule(self, lines: list[Line], index: int, first: int, depth: int, nodes: list[Node]) -> int | None:
        if not RULE.match(self.text, first, lines[index].end):
            return None
        nodes.append(Node("rule", first, trimmed(self.text, first, lines[index].end).end, []))
        return index + 1

    def _quote(self, lines: list[Line], index: int, first: int, depth: int, nodes: list[Node]) -> int | None:
        if depth >= DEEPEST:
            return None
        inside: list[Line] = []
        while index < len(lines):
            line = lines[index]
            column, position = indentation(self.text, line)
            if column < 4 and position < line.end and self.text[position] == ">":
                space = self.text[position + 1 : position + 2]
                inside.append(Line(position + 1 + (space in (" ", "\t") and position + 1 < line.end), line.end))
            elif self.continues(inside, line):
                inside.append(line)
            else:
                break
            index += 1
        children = self.parse(inside, depth + 1)
        if children:
            nodes.append(Node("quote", first, children[-1].end, children=children))
        return index

    def continues(self, inside: list[Line], line: Line) -> bool:
        """Whether a line without its container's marker still belongs to the paragraph that ends the container."""
        if not inside or blank(self.text, inside[-1]) or blank(self.text, line):
            return False
        last = inside[-1]
        first = indentation(self.text, last)[1]
        closed = self.text[first] in "#`~-*_|" and self.interrupts(last) and _lists.marker(self.text, last) is None
        return not closed and not self.interrupts(line) and _lists.marker(self.text, line) is None

    def _fence(self, lines: list[Line], index: int, first: int, depth: int, nodes: list[Node]) -> int | None:
        opening = FENCE.match(self.text, first, lines[index].end)
        if opening is None:
            return None
        fence = opening[1] or opening[2]
        # A fence of this length that found no end makes every later search for one vain.
        region = (fence[0], depth, lines[-1].end)
        if len(fence) >= self._unclosed.get(region, len(fence) + 1):
            return None
        closing = re.compile(rf"[ \t]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
        for after in range(index + 1, len(lines)):
            if closing.match(self.text, *lines[after]):
                nodes.append(self._code(first, lines[index + 1 : after], lines[after].end))
                return after + 1
        self._unclosed[region] = len(fence)
        return None

    def _code(self, first: int, inside: list[Line], end: int) -> Node:
        """A block of code: its lines as they are, without blank ones at the ends."""
        content = [Span(*line) for line in inside]
        while content and blank(self.text, Line(*content[-1])):
            content.pop()
        while content and blank(self.text, Line(*content[0])):
            del content[0]
        if content:
            content[0] = Span(trimmed(self.text, *content[0]).start, content[0].end)
            content[-1] = Span(content[-1].start, trimmed(self.text, *content[-1]).end)
        return Node("code", first, end, content)

    def _list(self, lines: list[Line], index: int, first: int, depth: int, nodes: list[Node]) -> int | None:
        return None if depth >= DEEPEST else _lists.read(self, lines, index, depth, nodes)

    def _comment(self, lines: list[Line], index: int, first: int, depth: int, nodes: list[Node]) -> int | None:
        """A comment that stands alone, perhaps over blank lines: no text of the document."""
        if not self.text.startswith("<!--", first):
            return None
        if 0 <= self._comment_end < first + 4:
            self._comment_end = self.text.find("-->", first + 4)
        end = self._comment_end
        after = bisect_left(lines, end + 3, lo=index, key=lambda line: line.end)
        if end < 0 or after == len(lines) or self.text[end + 3 : lines[after].end].strip():
            return None
        self.comments.append(Span(first, end + 3))
        return after + 1

    def _note(self, lines: list[Line], index: int, first: int, depth: int, nodes: list[Node]) -> int | None:
        """A footnote's text with the indented paragraphs that continue it; or the target of a reference link."""
        opening = NOTE.match(self.text, first, lines[index].end)
        if opening is None or depth:  # a footnote's text belongs to the document, not to a quote or list in it
            return definition(self.text, lines[index], first, self.targets, index)
        inside = [Line(opening.end(), lines[index].end)]
        index += 1
        while index < len(lines):
            line = lines[index]
            if blank(self.text, line):
                inside.append(line)
            elif indentation(self.text, line)[0] >= 2 and (blank(self.text, inside[-1]) or not self.interrupts(line)):
                inside.append(outdented(self.text, line, 4))
            elif blank(self.text, inside[-1]) or self.interrupts(line):
                break
            else:
                inside.append(line)
            index += 1
        children = self.parse(inside, depth + 1)
        # A note without text is no note: its call says that the text is missing.
        if any(leaf.lines for child in children for leaf in child.leaves()):
            nodes.append(single("note", first, children[-1].end, children, opening[1]))
        return index


_NUMBERED = (Parser._list,)
STARTS = {
    "#": (Parser._heading,),
    ">": (Parser._quote,),
    "-": (Parser._rule, Parser._list),
    "*": (Parser._rule, Parser._list),
    "_": (Parser._rule,),
    "+": (Parser._list,),
    "`": (Parser._fence,),
    "~": (Parser._fence,),
    "<": (Parser._comment,),
    "[": (Parser._note,),
    **dict.fromkeys("0123456789", _NUMBERED),
}
