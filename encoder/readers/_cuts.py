"""Paragraphs that a page of the transcription cut in two.

Such a paragraph has no closing punctuation before the gap and goes on in lower case after it. Where only one of the
two holds, the paragraphs stay two and the editor is told.
"""

from __future__ import annotations

import re

from encoder.diagnostics import Diagnostic, Severity
from encoder.readers._nodes import Node
from encoder.span import Span

# encoding-model 5: no .?!:;)" at the end; with the other closing quotes, brackets and sigla that hide them.
CLOSED = re.compile(r"[.?!:;)\"”’»…\]>|*_]$")
NUMBERING = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})[.)]")
# A line of a letter head or a list of names has no closing punctuation either; prose is longer.
SHORTEST_WORDS = 6
LONG_WORDS = 15  # a paragraph of so many words without closing punctuation is likely cut, whatever follows
STOPPED = re.compile(r"[\w,]$")  # a dash at the end is a speaker who was interrupted
LABEL = re.compile(r"[^\n:.?!]{1,40}:")
REACH = 300  # characters in which so many words are counted


def joined(text: str, nodes: list[Node]) -> tuple[list[Node], list[Diagnostic]]:
    """The blocks with the cut paragraphs made one, and where a cut is only possible."""
    result: list[Node] = []
    possible: list[Diagnostic] = []
    for node in nodes:
        last = result[-1] if result else None
        if last is None or not _prose(last) or not _prose(node) or not node.lines or not last.lines:
            result.append(node)
            continue
        words = len(text[max(last.start, last.end - REACH) : last.end].split())
        open_end = not CLOSED.search(text, max(last.start, last.end - 1), last.end) and words >= SHORTEST_WORDS
        goes_on = text[node.lines[0].start].islower() and not NUMBERING.match(text, node.lines[0].start)
        # A comment or the target of a link between them is no blank line.
        if open_end and goes_on and not text[last.end : node.start].strip():
            last.cuts.append(len(last.lines))
            last.lines.extend(node.lines)
            last.end = node.end
            continue
        if goes_on or (words >= LONG_WORDS and STOPPED.search(text, last.end - 1, last.end) and _begins(text, node)):
            message = "a page may have cut this paragraph in two"
            hint = "join the two paragraphs if they are one"
            possible.append(Diagnostic(Span(node.start, node.start), Severity.INFO, "possible-cut", message, hint))
        result.append(node)
    return result, possible


def _begins(text: str, node: Node) -> bool:
    """Whether a paragraph begins with words, not with a number, a bracket or a speaker's label."""
    return text[node.start].isalpha() and not LABEL.match(text, node.start)


def _prose(node: Node) -> bool:
    return node.kind == "paragraph"
