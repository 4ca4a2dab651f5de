"""Front matter written as headings or bold labels: `#### **Citation:**` and a paragraph, or `**Citation:** text`.

Before the first label stand the title and the date of the document, as headings. A document that has headings but no
label has no front matter: its headings are its own. The last field takes one block; then the body begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from encoder.readers import _labels
from encoder.readers._dates import DATE_ALONE
from encoder.readers._nodes import Node, trimmed
from encoder.span import Span

BOLD_LABEL = re.compile(r"(?:\*\*|__)([^\W\d][^*_:\r\n]{1,40})(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*:)[ \t]*")
PLAIN_LABEL = re.compile(r"([^\W\d][^*_:\r\n]{1,40}):[ \t]+(?=\S)")
# The parts that have an element of their own; every other label is text and stays with its paragraph.
FIELDS = frozenset({"title", "date", "citation", "summary", "language", "contents"})
MOST_HEADINGS = 5


@dataclass(frozen=True, slots=True)
class Field:
    """A part of the front matter: the block, the key of the metadata, the leaves that hold its text."""

    node: Node
    key: str
    text: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Front:
    """The front matter and the blocks of the body."""

    fields: tuple[Field, ...]
    body: list[Node]


def front(text: str, nodes: list[Node]) -> Front:
    """Part the blocks into front matter and body."""
    first = 0
    while first < min(len(nodes), MOST_HEADINGS) and nodes[first].kind == "heading" and not _known(text, nodes[first]):
        first += 1
    leading, rest = nodes[:first], nodes[first:]
    fields: list[Field] = []
    if rest and rest[0].kind == "heading":
        fields, rest = _headed(text, rest)
    elif rest and rest[0].kind == "paragraph":
        fields, rest = _lined(text, rest)
    if not fields:
        return Front((), nodes)
    return Front((*_titles(text, leading), *fields), rest)


def _words(text: str, node: Node) -> str:
    return text[node.content.start : node.content.end] if node.content is not None else ""


def _known(text: str, heading: Node) -> str:
    """The key of a heading that is a label of front matter, or an empty string."""
    return _labels.key(_words(text, heading))


def _colon(text: str, heading: Node) -> bool:
    return _words(text, heading).rstrip(" *_").endswith(":")


def _headed(text: str, nodes: list[Node]) -> tuple[list[Field], list[Node]]:
    """Fields whose labels are headings."""
    places = [place for place, node in enumerate(nodes) if node.kind == "heading"]
    run: list[int] = []
    for place in places:
        if not _known(text, nodes[place]) and not _colon(text, nodes[place]):
            break
        run.append(place)
    while run and not _known(text, nodes[run[-1]]):
        run.pop()
    keys = {_known(text, nodes[place]) for place in run}
    # "Summary" alone may be a section of a report; a colon, or two labels that only front matter has, may not.
    if not any(_colon(text, nodes[place]) for place in run) and len(keys & _labels.TELLING) < 2:
        return [], nodes
    fields = []
    end = 0
    for number, place in enumerate(run):
        last = number + 1 == len(run)
        end = run[number + 1] if not last else place + 1
        if last and end < len(nodes) and nodes[end].kind not in ("heading", "rule", "note"):
            end += 1
        fields.append(_field(text, nodes[place], nodes[place + 1 : end]))
    return fields, nodes[end:]


def _field(text: str, heading: Node, blocks: list[Node]) -> Field:
    """The field of this heading and these blocks."""
    key = _known(text, heading)
    end = blocks[-1].end if blocks else heading.end
    if key in FIELDS and len(blocks) == 1 and blocks[0].kind == "paragraph":
        node = Node("field", heading.start, end, blocks[0].lines, label=key, cuts=blocks[0].cuts)
    elif key in FIELDS and not blocks:
        node = Node("field", heading.start, end, [], label=key)
    elif key in FIELDS:
        node = Node("field", heading.start, end, children=blocks, label=key)
    else:
        children = [_label(text, heading.start, heading.end, heading.lines or []), *blocks]
        node = Node("field", heading.start, end, children=children, label="other")
        return Field(node, key, tuple(leaf for block in blocks for leaf in block.leaves()))
    return Field(node, key, tuple(node.leaves()))


def _label(text: str, start: int, end: int, lines: list[Span]) -> Node:
    """The wording of an unknown label, without colon and asterisks."""
    wording = trimmed(text, lines[0].start, lines[-1].end)
    stripped = text[wording.start : wording.end].rstrip(" :*_")
    return Node("label", start, end, [Span(wording.start, wording.start + len(stripped))])


def _titles(text: str, headings: list[Node]) -> list[Field]:
    """Title and date; of several headings that are no date, the last before the labels is the title."""
    dates = [heading for heading in headings if DATE_ALONE.match(_words(text, heading))][:1]
    others = [heading for heading in headings if heading not in dates]
    fields = []
    for heading in headings:
        key = "date" if heading in dates else "title" if heading is others[-1] else ""
        if key:
            node = Node("field", heading.start, heading.end, heading.lines, label=key)
            fields.append(Field(node, key, (node,)))
        else:
            label = Node("label", heading.start, heading.end, heading.lines)
            fields.append(
                Field(Node("field", heading.start, heading.end, children=[label], label="other"), "", (label,))
            )
    return fields


def _lined(text: str, nodes: list[Node]) -> tuple[list[Field], list[Node]]:
    """Fields whose labels begin paragraphs, or lines of one paragraph."""
    for form in (BOLD_LABEL, PLAIN_LABEL):
        fields: list[Field] = []
        place = 0
        while place < len(nodes) and nodes[place].kind == "paragraph":
            found = _lines(text, nodes[place], form)
            if not found:
                break
            fields.extend(found)
            place += 1
        keys = {field.key for field in fields}
        if fields and keys & _labels.TELLING and (form is BOLD_LABEL or len(keys) > 1):
            return fields, nodes[place:]
    return [], nodes


def _lines(text: str, paragraph: Node, form: re.Pattern[str]) -> list[Field]:
    """The fields in one paragraph; none if it does not begin with a label."""
    groups: list[tuple[re.Match[str], list[Span]]] = []
    for line in paragraph.lines or []:
        found = form.match(text, line.start, line.end)
        if found and (form is BOLD_LABEL or _labels.key(found[1])):
            groups.append((found, [Span(found.end(), line.end)] if found.end() < line.end else []))
        elif groups:
            groups[-1][1].append(line)
        else:
            return []
    # In bold, any label among known ones is one; a paragraph with unknown labels only is the document's own.
    if not any(_labels.key(found[1]) for found, _ in groups):
        return []
    return [_lined_field(text, found, lines) for found, lines in groups]


def _lined_field(text: str, found: re.Match[str], lines: list[Span]) -> Field:
    """The field of one label and the lines after it."""
    key = _labels.key(found[1])
    end = lines[-1].end if lines else trimmed(text, found.start(), found.end()).end
    if key in FIELDS:
        node = Node("field", found.start(), end, lines, label=key)
        return Field(node, key, (node,))
    label = Node("label", found.start(), trimmed(text, found.start(), found.end()).end, [trimmed(text, *found.span(1))])
    value = [Node("paragraph", lines[0].start, end, lines)] if lines else []
    node = Node("field", found.start(), end, children=[label, *value], label="other")
    return Field(node, key, tuple(value))
