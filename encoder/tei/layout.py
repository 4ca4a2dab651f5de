r"""What the transcription's typing leaves in the TEI: processing instructions for what no element implies.

See docs/architecture.md. `xslt/source.xsl` reads what this module writes; `implied` here and the opening and closing
modes there state the same convention, and the law of return holds them together at every run.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from encoder.tei.elements import name_of

BRACKETS = {
    "": ("[", "]"),
    "parens": ("(", ")"),
    "braces": ("{", "}"),
    "angles": ("⟨", "⟩"),
    "double": ("[[", "]]"),
}
DELIMITERS = {
    "italic": ("*", "*"),
    "bold": ("**", "**"),
    "superscript": ("<sup>", "</sup>"),
    "subscript": ("<sub>", "</sub>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("~~", "~~"),
}
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_HIDDEN = re.compile(r'[\\"\n\r\t]|(?<=\?)>')


def implied(tag: str, attributes: Mapping[str, str], text: str = "", labelled: bool = False) -> tuple[str, str]:
    """The characters that an inline element implies before and after its content.

    `text` is its whole content as characters, `labelled` whether it begins with a label.
    """
    rend = attributes.get("rend", "").split()
    if tag in ("ex", "supplied", "reg", "gap") or (tag == "note" and attributes.get("place") == "inline"):
        return BRACKETS[next((kind for kind in rend if kind in BRACKETS), "")]
    if tag in ("add", "del", "surplus"):
        kind = next((kind for kind in rend if kind in BRACKETS), "" if labelled else None)
        return ("", "") if kind is None else BRACKETS[kind]
    if tag in ("hi", "emph", "title"):
        return next((DELIMITERS[kind] for kind in rend if kind in DELIMITERS), ("", ""))
    if tag == "ref":
        return _implied_by_ref(attributes, text)
    if tag == "code":
        return "`", "`"
    if tag == "lb":
        return "  \n", ""
    if tag == "pb" and attributes.get("rend") == "blankLine":
        return ("\n\n" if attributes.get("break") == "no" else "\n"), ""
    return "", ""


def _implied_by_ref(attributes: Mapping[str, str], text: str) -> tuple[str, str]:
    """A footnote called again, an autolink, a link."""
    target = attributes.get("target", "")
    if attributes.get("rend") == "superscript":
        return DELIMITERS["superscript"]
    if attributes.get("rend") == "brackets":
        return BRACKETS[""]
    return ("<", ">") if text == target else ("[", f"]({target})")


def quoted(text: str) -> str:
    """Characters as a string that a processing instruction can hold."""
    return '"' + _HIDDEN.sub(lambda found: _ESCAPES.get(found[0], "\\u{3e}"), text) + '"'


def instruct(element: etree._Element, target: str, content: str, first: bool = False) -> None:
    """A processing instruction at the end of the element's content, or at its very beginning."""
    instruction = etree.ProcessingInstruction(target, content)
    if first:
        instruction.tail, element.text = element.text, None
        element.insert(0, instruction)
    else:
        element.append(instruction)


@dataclass(slots=True)
class Layout:
    """What stands in the transcription before each leaf, gathered while the leaves are written."""

    leads: list[tuple[etree._Element, str, str]] = field(default_factory=list)

    def lead(self, element: etree._Element, characters: str, number: str = "") -> None:
        r"""Say what stands before a leaf; in a footnote its `number` counts as a variable, written `\#`."""
        content = quoted(characters)
        if number and content.count(number) == 1:
            content = content.replace(number, "\\#")
        self.leads.append((element, key(element), content))

    def finish(self, root: etree._Element) -> None:
        """Write the commonest lead of each kind once at the root, the others in place."""
        counts: dict[str, Counter[str]] = {}
        for _, kind, content in self.leads:
            counts.setdefault(kind, Counter())[content] += 1
        usual = {kind: min(found.items(), key=lambda item: (-item[1], item[0]))[0] for kind, found in counts.items()}
        for element, kind, content in self.leads:
            if usual[kind] != content:
                instruct(element, "source-before", content, first=True)
        if usual:
            settings = " ".join(f"{kind}={content}" for kind, content in sorted(usual.items()))
            instruct(root, "source-layout", settings, first=True)


def key(element: etree._Element) -> str:
    """The kind of a leaf by its place: parent, the sibling before it, itself, as `div/head+p`."""
    parent, before = element.getparent(), element.getprevious()
    while before is not None and not isinstance(before.tag, str):
        before = before.getprevious()
    names = [name_of(neighbour) if neighbour is not None else "" for neighbour in (parent, before)]
    return f"{names[0]}/{names[1]}+{name_of(element)}"
