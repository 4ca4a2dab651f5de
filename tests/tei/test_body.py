"""Blocks as TEI: divisions, openers and closers, lists, tables, footnotes, turns."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from encoder.document import Wrap
from encoder.readers import read
from encoder.span import Span
from encoder.tei.body import Body
from encoder.tei.containment import may_hold
from encoder.tei.elements import TEI
from encoder.tei.leaves import Leaves

CASES = [
    ("paragraphs before a heading are a preamble", "a\n\n# b\n\nc", "div[preamble](p) div[section](head p)"),
    ("a preamble ends at a heading of any level", "a\n\n#### b\n\nc", "div[preamble](p) div[section](head p)"),
    ("a text without headings is one document", "a\n\nb", "div[document](p p)"),
    (
        "a deeper heading opens a division inside",
        "# a\n\n## b\n\nc\n\n# d\n\ne",
        "div[section](head div[section](head p)) div[section](head p)",
    ),
    (
        "a numbered head opens a document that holds its sections",
        "#### 7. Note\n\n#### a\n\nb",
        "div[document](head div[section](head p))",
    ),
    (
        "a dateline after the head opens the document",
        "#### 7. Note\n\nMoscow, May 3, 1949.\n\nb",
        "div[document](head opener(dateline) p)",
    ),
    ("a bulleted list", "x\n\n- a\n- b", "div[document](p list(item item))"),
    (
        "a numbered list under bullets keeps its labels",
        "x\n\n- 1) a\n- 2) b",
        "div[document](p list(label item label item))",
    ),
    ("items with and without labels are two lists", "x\n\n- 1) a\n- b", "div[document](p list(label item) list(item))"),
    ("a table", "x\n\n| a | b |\n|---|---|\n| c | d |", "div[document](p table(row(cell cell) row(cell cell)))"),
    ("a block quote", "x\n\n> a\n\ny", "div[document](p quote(p) p)"),
    ("a footnote stands at its call", "x[^1] y\n\n[^1]: z", "div[document](p(note))"),
    ("a footnote without text has a gap", "x[^1] y", "div[document](p(note(gap)))"),
    ("a footnote called again is referred to", "x[^1] y[^1]\n\n[^1]: z", "div[document](p(note ref))"),
    ("a footnote in a footnote", "x[^1]\n\n[^1]: z[^2]\n\n[^2]: w", "div[document](p(note(note)))"),
]


def shape(element: etree._Element) -> str:
    """Element names with their children, divisions with their type."""
    parts = []
    for part in element.iterchildren(etree.Element):
        name = etree.QName(part).localname + (f"[{part.get('type')}]" if part.tag.endswith("}div") else "")
        inner = shape(part)
        parts.append(f"{name}({inner})" if inner else name)
    return " ".join(parts)


def written(text: str, *wraps: Wrap) -> etree._Element:
    document = read(text, "memo.md")
    leaves = Leaves(
        type(document)(document.source, text, document.blocks, document.marks, document.drops, wraps=wraps), may_hold()
    )
    return Body(leaves).text()


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_blocks_make_the_structure(text: str, expected: str) -> None:
    assert shape(written(text)[0]) == expected


def test_a_footnote_that_nothing_calls_stands_at_the_back() -> None:
    element = written("x\n\n[^1]: lost?")
    assert shape(element) == "body(div[document](p)) back(div[notes](note))"
    assert "lost?" in "".join(element.itertext())


def test_a_turn_of_speech_has_its_label_as_speaker() -> None:
    text = "Stalin: We know.\n\nAnd more.\n\nIt ended."
    end = text.index("\n\nIt")
    element = written(text, Wrap(Span(0, end), "sp", {"who": "#a"}), Wrap(Span(0, 7), "speaker"))
    assert shape(element[0]) == "div[document](sp(speaker p p) p)"
    assert element.findtext(f".//{{{TEI}}}speaker") == "Stalin:"
    assert element.findtext(f".//{{{TEI}}}sp/{{{TEI}}}p") == "We know."


def test_a_label_that_nothing_follows_still_makes_a_valid_turn() -> None:
    assert shape(written("Stalin:", Wrap(Span(0, 7), "sp", {"who": "#a"}), Wrap(Span(0, 7), "speaker"))[0]) == (
        "div[document](sp(speaker p))"
    )


def test_a_dateline_in_the_middle_of_a_division_is_a_paragraph() -> None:
    text = "a\n\nMoscow, 3 May\n\nb"
    element = written(text, Wrap(Span(3, 16), "dateline"))
    assert shape(element[0]) == "div[document](p p p)"


def test_no_whitespace_is_added_to_mixed_content() -> None:
    element = written("a *b* c[^1]\nd\n\n[^1]: e")
    assert re.sub(r"<[^>]*>", "", etree.tostring(element, encoding="unicode")) == "a b ce\nd"
