"""The head of a document in an edition: its number, dateline and signature."""

import json

import pytest

from encoder.document import Block
from encoder.readers import read
from tests.readers.outline import outline
from tests.shared import FRUS, needs_shared

DATELINES = [
    "Washington, July 3, 1962, 1 p.m.",
    "Moscow, undated",
    "[Washington,] June 16",
    "[Undated.]",
    "*London, 5 October 1952*",
    "Rio de Janeiro, October 4–6, 1954.",
    "Jidda , November 4, 1948—9 a. m.",
    "Aboard the Queen Mary, May 1943",
    "Warszawa, 12.10.1956",
    "Berlin, den 3. März 1951",
    "San Clemente, California, Saturday, August 14, 1969, 8:15–11:30 p.m.",
    "March 5, 1950, noon",
]
NO_DATELINES = [
    "On July 3, 1962, the Secretary met the Ambassador.",
    "The meeting took place in Washington, July 3, 1962, and lasted an hour.",
    "Mr. Rusk asked when the talks of July 3 would resume.",
    "Confidential",
    "SUBJECT",
    "1949 was a hard year",
    "He left in May",
]
SIGNATURES = [
    "**Dean Rusk**",
    "/s/ N. Ivanov",
    "Bergus",
    "STW",
    "George W. Ball",
    "[signed] A. B.",
    "I. V. Kovalev<sup>2</sup>",
]
NO_SIGNATURES = [
    "The conversation ended at this.",
    "Secret",
    "END",
    "President: Thank you.",
    "He agreed",
    "Attachment",
    "Yes.",
]
BODY = "They spoke of the harbour for an hour, and the Minister agreed to look into it again."


@pytest.mark.parametrize("line", DATELINES)
def test_a_line_of_place_and_date_after_the_head_is_a_dateline(line: str) -> None:
    assert [row.split(":")[0] for row in outline(f"# 5. Memorandum\n\n{line}\n\n{BODY}")][1] == "dateline"


@pytest.mark.parametrize("line", NO_DATELINES)
def test_a_sentence_with_a_date_is_no_dateline(line: str) -> None:
    assert [row.split(":")[0] for row in outline(f"# 5. Memorandum\n\n{line}\n\n{BODY}")][1] == "paragraph"


@pytest.mark.parametrize("line", SIGNATURES)
def test_a_name_alone_at_the_end_is_a_signature(line: str) -> None:
    text = f"# 5. Memorandum\n\n{BODY}\n\n{line}\n\n---\n\n<sup>1</sup> See x."
    assert [row.split(":")[0] for row in outline(text)][2:] == ["signature", "rule", "note 1"]


@pytest.mark.parametrize("line", NO_SIGNATURES)
def test_a_short_line_that_is_no_name_is_no_signature(line: str) -> None:
    assert [row.split(":")[0] for row in outline(f"# 5. Memorandum\n\n{BODY}\n\n{line}")][2] == "paragraph"


def test_a_letter_without_a_heading_has_a_dateline_and_a_signature() -> None:
    close = "Head of Department\n(signature) I. Petrov\n\nNotes:\n\n[1] x"
    text = f"SECRET\n\nBerlin, 3 March 1951\n\nDear Comrade,\n\n{BODY} [1]\n\n{close}"
    kinds = [row.split(":")[0] for row in outline(text)]
    assert kinds == ["paragraph", "dateline", "paragraph", "paragraph", "signature", "paragraph", "note 1"]


def test_two_names_at_the_end_are_a_list_of_names() -> None:
    rows = outline(f"# 5. Memorandum\n\n{BODY}\n\nDean Rusk\n\nJohn Foster")
    assert [row.split(":")[0] for row in rows][2:] == ["paragraph", "paragraph"]


def test_the_number_of_the_head_is_its_label_and_stays_in_its_text() -> None:
    assert outline("#### 72. Memorandum<sup>1</sup>")[0] == "heading 4 72: 72. Memorandum<call 1/>"
    assert outline("# No. 731 Draft Directive")[0] == "heading 1 731: No. 731 Draft Directive"
    assert outline("# 1949 in Review")[0] == "heading 1: 1949 in Review"


def _blocks(blocks: tuple[Block, ...]) -> list[Block]:
    return [found for block in blocks for found in (block, *_blocks(block.children))]


@needs_shared
def test_datelines_signatures_and_calls_are_those_of_the_editors() -> None:
    kinds = {"dateline": "dateline", "signature": "signed"}
    found: dict[str, list[int]] = {kind: [0, 0, 0] for kind in kinds}
    calls, sought = 0, 0
    for path in sorted(FRUS.glob("documents/*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        document = read(path.with_name(path.name.replace(".gold.json", ".txt")).read_bytes(), path.name)
        spans = {(span["type"], span["start"], span["end"]) for span in gold["spans"]}
        for kind, name in kinds.items():
            ours = {tuple(block.content) for block in _blocks(document.blocks) if block.kind == kind and block.content}
            theirs = {span[1:] for span in spans if span[0] == name}
            found[kind][0] += len(ours & theirs)
            found[kind][1] += len(ours - theirs)
            found[kind][2] += len(theirs - ours)
        ours = {tuple(mark.span) for mark in document.marks if mark.kind == "call"}
        theirs = {span[1:] for span in spans if span[0] == "noteAnchor"}
        calls, sought = calls + len(ours & theirs), sought + len(theirs)
    assert found["dateline"] == [41, 0, 0]
    assert found["signature"] == [5, 0, 0]
    assert (calls, sought) == (206, 206)
