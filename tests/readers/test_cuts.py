"""Paragraphs that a page cut in two, and those that only look so."""

import pytest

from encoder.readers import read
from tests.readers.outline import outline

FIRST = "During the first period the ranks of the com[munist] party"


def test_a_paragraph_that_goes_on_in_lower_case_is_one_and_keeps_a_space() -> None:
    document = read(f"{FIRST}\n\ncounted 50,000.", "any.md")
    assert outline(document.text) == [f"paragraph: {FIRST}\n<cut/>counted 50,000."]
    cut = document.marks[0]
    assert document.text[slice(*cut.span)] == "\n"
    assert cut.target == ""


def test_a_word_that_the_cut_hyphenates_has_no_space_in_it() -> None:
    text = "During the first period the ranks of the com-\n\nmunist party grew."
    document = read(text, "any.md")
    cut = document.marks[0]
    assert (document.text[slice(*cut.span)], cut.target) == ("\n\n", "no")
    assert len(document.blocks) == 1


def test_a_cut_may_be_wide_and_have_carriage_returns() -> None:
    document = read(f"{FIRST} \r\n\r\n  \r\ncounted 50,000.", "any.md")
    assert outline(document.text) == [f"paragraph: {FIRST}\r\n<cut/>counted 50,000."]


def test_several_cuts_make_one_paragraph() -> None:
    assert len(outline(f"{FIRST}\n\ncounted then no more than some\n\nten thousand people.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}.\n\ncounted 50,000.",
        f"{FIRST} which then counted as many as nine or ten thousand\n\nThen it grew.",
        "All were agreed on the following points:\n\na) the harbour",
        "Secretary of State\n\nconfidential",
        "SUBJECT\n\nThe harbour",
        f"{FIRST}\n\n- counted",
        f"{FIRST}\n\n---\n\ncounted",
        f"{FIRST}\n\n[r]: https://x.org\n\ncounted",
        f"{FIRST}\n\n<!-- page 2 -->\n\ncounted",
        f"{FIRST}\n\n[^1]:\n\ncounted",
    ],
)
def test_one_sign_of_a_cut_is_not_enough(text: str) -> None:
    assert not [mark for mark in read(text, "any.md").marks if mark.kind == "cut"]


def test_where_one_sign_is_there_the_editor_is_told() -> None:
    document = read(f"{FIRST} grew.\n\ncounted 50,000.", "any.md")
    assert [(one.code, one.severity.value, one.span.start) for one in document.diagnostics] == [
        ("possible-cut", "info", document.text.index("counted"))
    ]
