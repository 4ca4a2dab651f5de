"""Blocks: headings, lists, quotes, tables, code, rules, and where we leave CommonMark."""

import pytest

from tests.readers.outline import outline

LONG = "The Council took note of the report and asked for another one. " * 6

HEADINGS = [
    ("## Title ##", ["heading 2: Title"]),
    ("# C#", ["heading 1: C#"]),
    ("#Title", ["paragraph: #Title"]),
    ("####### Seven", ["paragraph: ####### Seven"]),
    ("#", []),
    ("## **Title**", ["heading 2: Title"]),
    ("## *Title* now", ["heading 2: <emphasis>Title</emphasis> now"]),
    ("## **A** and **B**", ["heading 2: <strong>A</strong> and <strong>B</strong>"]),
    ("Title\n=====\n\ntext", ["heading 1: Title", "paragraph: text"]),
    ("Title\n---\n\ntext", ["heading 2: Title", "paragraph: text"]),
    ("This is a whole sentence.\n---\n\ntext", ["paragraph: This is a whole sentence.", "rule", "paragraph: text"]),
    ("text\n# Title\ntext", ["paragraph: text", "heading 1: Title", "paragraph: text"]),
]
LISTS = [
    ("- a\n- b", ["list bulleted", ".item: a", ".item: b"]),
    ("- a\n\n- b", ["list bulleted", ".item: a", ".item: b"]),
    ("- a\n* b", ["list bulleted", ".item: a", "list bulleted", ".item: b"]),
    ("1. a\n2. b", ["list numbered", ".label: 1.", ".item: a", ".label: 2.", ".item: b"]),
    ("- 1) a\n- 2) b", ["list bulleted numbered", ".label: 1)", ".item: a", ".label: 2)", ".item: b"]),
    ("- (a) x\n- (b) y", ["list bulleted numbered", ".label: (a)", ".item: x", ".label: (b)", ".item: y"]),
    ("- I. Kovalev\n- A. Mikoyan", ["list bulleted", ".item: I. Kovalev", ".item: A. Mikoyan"]),
    (
        "- a\n  - b\n    - c",
        [
            *("list bulleted", ".item", "..paragraph: a", "..list bulleted"),
            *("...item", "....paragraph: b", "....list bulleted", ".....item: c"),
        ],
    ),
    ("- a\nlazy\n\nout", ["list bulleted", ".item: a\nlazy", "paragraph: out"]),
    ("- a\n\n  b", ["list bulleted", ".item", "..paragraph: a", "..paragraph: b"]),
    ("- a\n  wrapped", ["list bulleted", ".item: a\nwrapped"]),
    ("- # a", ["list bulleted", ".item: a"]),
    ("-\n\nUS\n\n- Dulles", ["list bulleted", ".item: US", ".item: Dulles"]),
    ("text\n- a", ["paragraph: text", "list bulleted", ".item: a"]),
    ("It ended in the year\n1949. He left.", ["paragraph: It ended in the year\n1949. He left."]),
    ("-a\n+b", ["paragraph: -a\n+b"]),
    ("3. Februar war es kalt.", ["paragraph: 3. Februar war es kalt."]),
    ("576. For State from Eddy.", ["paragraph: 576. For State from Eddy."]),
    (f"1. {LONG}\n\n2. {LONG}", [f"paragraph: 1. {LONG.strip()}", f"paragraph: 2. {LONG.strip()}"]),
    ("1. a\n\n2. b", ["list numbered", ".label: 1.", ".item: a", ".label: 2.", ".item: b"]),
    ("1. a\n\n1. b", ["paragraph: 1. a", "paragraph: 1. b"]),
]
OTHERS = [
    ("> a\n> b", ["quote", ".paragraph: a\nb"]),
    ("> a\nlazy", ["quote", ".paragraph: a\nlazy"]),
    ("> a\n\n> b", ["quote", ".paragraph: a", "quote", ".paragraph: b"]),
    ("> > a\n>\n> b", ["quote", ".quote", "..paragraph: a", ".paragraph: b"]),
    ("> *a\n> b*", ["quote", ".paragraph: <emphasis>a\nb</emphasis>"]),
    ("> # A\n> - b", ["quote", ".paragraph: A", ".list bulleted", "..item: b"]),
    ("***\n- - -\n____", ["rule", "rule", "rule"]),
    ("```\na *b*\n\n  c\n```\nd", ["code: a *b*\n\n  c", "paragraph: d"]),
    ("```\nnever closed", ["paragraph: ```\nnever closed"]),
    ("    indented\n    text", ["paragraph: indented\ntext"]),
    ("\tindented", ["paragraph: indented"]),
    ("<!-- a\n\nb -->\n\ntext", ["paragraph: text"]),
    ("text\n<!-- page 3 -->\ngoes on", ["paragraph: text\n\ngoes on"]),
    ("a\n\u00a0\nb", ["paragraph: a", "paragraph: b"]),
    ("a\r\n\r\nb", ["paragraph: a", "paragraph: b"]),
    ("a\r\rb", ["paragraph: a", "paragraph: b"]),
    ("\ufeff# a", ["heading 1: a"]),
]
TABLES = [
    (
        "| | Annually |\n| Rent | $24,000. |",
        ["table", ".row", "..cell", "..cell: Annually", ".row", "..cell: Rent", "..cell: $24,000."],
    ),
    (
        "| a | b |\n|---|:-:|\n| c | d |",
        ["table", ".row header", "..cell: a", "..cell: b", ".row", "..cell: c", "..cell: d"],
    ),
    ("a | b\n--|--\nc | d", ["table", ".row header", "..cell: a", "..cell: b", ".row", "..cell: c", "..cell: d"]),
    (
        "| a \\| b | *c* |\n| d |",
        ["table", ".row", "..cell: a | b", "..cell: <emphasis>c</emphasis>", ".row", "..cell: d"],
    ),
    ("|x| < 2", ["paragraph: |x| < 2"]),
    ("either | or", ["paragraph: either | or"]),
]


@pytest.mark.parametrize(("markdown", "expected"), HEADINGS)
def test_a_heading_holds_its_words_and_nothing_of_its_markup(markdown: str, expected: list[str]) -> None:
    assert outline(markdown) == expected


@pytest.mark.parametrize(("markdown", "expected"), LISTS)
def test_a_list_is_told_from_numbered_paragraphs(markdown: str, expected: list[str]) -> None:
    assert outline(markdown) == expected


@pytest.mark.parametrize(("markdown", "expected"), OTHERS)
def test_other_blocks_are_found(markdown: str, expected: list[str]) -> None:
    assert outline(markdown) == expected


@pytest.mark.parametrize(("markdown", "expected"), TABLES)
def test_a_table_needs_bars_but_no_line_of_hyphens(markdown: str, expected: list[str]) -> None:
    assert outline(markdown) == expected
