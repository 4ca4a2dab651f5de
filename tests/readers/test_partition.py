"""Every character of any text is in exactly one leaf, drop or delimiter: the ground of all later proofs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from encoder.errors import ReadingError
from encoder.readers import read
from tests.readers.partition import lapses
from tests.shared import DOCUMENTS, FRUS, needs_shared

SYNTAX = [
    *"abcx1 .-_*`~[]()!<>&|#+=:\\/'\"^{}\n\t\r",
    *("\n\n", "\n", "\r\n", "\r\n\r\n", "  \n", "\\\n", "    ", "\ufeff", "\u00a0", "\u2028", "\u3000", "é", "毛"),
    *(
        "- ",
        "* ",
        "1. ",
        "2) ",
        "> ",
        "# ",
        "#### ",
        "---\n",
        "***",
        "**",
        "__",
        "~~",
        "```\n",
        "~~~",
        "===",
        "| a | b |\n",
    ),
    *(
        "|---|---|\n",
        "[^1]",
        "[^1]: ",
        "[1]",
        "[1] ",
        "<sup>1</sup>",
        "<sup>1</sup> n\n\n",
        "<sup>",
        "</sup>",
        "<u>",
        "</u>",
    ),
    *(
        "<br>",
        "<!--",
        "-->",
        "[sic]",
        "com[munist]",
        "[t](http://x)",
        "![i](p.png)",
        "<http://x.org>",
        "[r]: http://x\n",
    ),
    *(
        "[a][r]",
        "&amp;",
        "&lt;",
        "- 1) ",
        "**Citation:** ",
        "#### **Citation:**\n\n",
        "## February 3, 1949\n\n",
        "1. Note\n",
    ),
    *(
        "the party of many words that went\n\non in lower case ",
        "title: x\n",
        "/s/ N. N.\n",
        "Moscow, July 3, 1962\n\n",
    ),
]
texts = st.lists(st.sampled_from(SYNTAX), min_size=1, max_size=40).map("".join)


@settings(max_examples=600, deadline=None)
@given(texts)
def test_every_character_of_any_markdown_stands_in_exactly_one_place(text: str) -> None:
    try:
        document = read(text, "any.md")
    except ReadingError:
        assert not text.removeprefix("\ufeff").strip()
        return
    assert document.text == text
    assert lapses(document) == []


@settings(max_examples=200, deadline=None)
@given(texts)
def test_every_character_of_any_plain_text_stands_in_exactly_one_place(text: str) -> None:
    try:
        document = read(text, "any.text")
    except ReadingError:
        return
    assert lapses(document) == []
    assert not document.marks


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60))
def test_any_characters_at_all_are_read_whole_or_refused(text: str) -> None:
    try:
        document = read(text, "any.md")
    except ReadingError as refusal:
        assert refusal.hint
        return
    assert lapses(document) == []


@needs_shared
@pytest.mark.parametrize(
    "path", sorted([*FRUS.glob("documents/*.txt"), *DOCUMENTS.glob("*.md")]), ids=lambda path: path.stem
)
def test_every_document_we_have_is_read_whole(path) -> None:
    document = read(path.read_bytes(), path.name)
    assert lapses(document) == []
    assert not [told for told in document.diagnostics if told.severity == "error"]
