"""The targets of links. A link is one only if its target can be a target: `[sic](see below)` is no link."""

from __future__ import annotations

import re

from encoder.readers._nodes import Line

Target = str
# The part after the text of a link: target, perhaps a title; all on one line.
INLINE = re.compile(
    r"""\([ \t]*(?:<([^<>\r\n]{0,2000})>|([^\s()<>]{0,2000}(?:\([^\s()<>]{0,2000}\)[^\s()<>]{0,2000}){0,3}))
        (?:[ \t]+(?:"[^"\r\n]{0,500}"|'[^'\r\n]{0,500}'|\([^()\r\n]{0,500}\)))?[ \t]*\)""",
    re.VERBOSE,
)
DEFINITION = re.compile(
    r"""\[([^\[\]\r\n]{1,500})\]:[ \t]*(?:<([^<>\r\n]*)>|([^\s<>]+))
        (?:[ \t]+(?:"[^"\r\n]*"|'[^'\r\n]*'|\([^()\r\n]*\)))?[ \t]*$""",
    re.VERBOSE,
)
REFERENCE = re.compile(r"\[([^\[\]\r\n]{0,500})\]")
# A scheme, an anchor, a path, or the name of a file or host.
TARGET = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]+:\S|[#/]\S|\.{1,2}/|www\.|[^\s/]+/|[^\s/]+\.[A-Za-z][A-Za-z0-9]{1,4}(?:[?#]|$)"
)
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def valid(target: str) -> bool:
    """Whether this can be the target of a link: an address, a path, a file name, an anchor."""
    return TARGET.match(target) is not None


def unescaped(target: str) -> str:
    """The target without the backslashes of Markdown."""
    return ESCAPED.sub(r"\1", target)


def definition(text: str, line: Line, first: int, targets: dict[str, Target], index: int) -> int | None:
    """Note the target that this line defines, as `[label]: target`, if it does; the index of the line after it."""
    found = DEFINITION.match(text, first, line.end)
    if found is None:
        return None
    target = found[2] if found[2] is not None else found[3]
    if not valid(target):
        return None
    targets.setdefault(normal(found[1]), unescaped(target))
    return index + 1


def normal(label: str) -> str:
    """The label of a reference link as labels are compared: without case, each run of white space as one space."""
    return " ".join(label.casefold().split())
