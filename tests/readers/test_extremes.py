"""Extreme texts: deep, long, and of the kinds that make careless readers slow. Time grows with length, not its square."""

from time import perf_counter

import pytest

from encoder.document import Block
from encoder.readers import read
from tests.shared import DOCUMENTS, needs_shared

UNIT = 1_000
HOSTILE = {
    "lines": "line of text\n",
    "paragraphs": "the party was not able to say what it\n\n",
    "items": "- item\n",
    "numbers": "1. a\n\n",
    "open brackets": "[",
    "half links": "[a](<b",
    "links": "[a](b/c) ",
    "openers": "*a **b _c ",
    "closers": "*a b* c** ",
    "backslashes": "\\\\\\\n",
    "open tags": "<u><b>",
    "crossed tags": "<u><b></u></i>",
    "open comments": "- <!-- x\n",
    "fences": "> ```\n",
    "bars": "|a",
    "quotes": ">",
    "calls": "x<sup>1</sup> ",
    "sections of notes": "---\n\n<sup>1</sup> x\n\n",
    "notes": "[^1]: x\n\n",
    "autolinks": "<a:",
    "ampersands": "&amp;",
    "spaces": " ",
    "rules": "* ",
    "underscores": "_",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_time_grows_with_the_length_of_the_text(kind: str) -> None:
    def seconds(times: int) -> float:
        text = HOSTILE[kind] * times + "x"
        best = float("inf")
        for _ in range(2):
            start = perf_counter()
            read(text, "x.md")
            best = min(best, perf_counter() - start)
        return best

    small, large = seconds(UNIT), seconds(UNIT * 4)
    # Four times the text takes four times as long; sixteen times would be a square. The machine may be busy.
    assert large < 10 * small + 0.05


def _depth(blocks: tuple[Block, ...]) -> int:
    return 1 + max((_depth(block.children) for block in blocks), default=0)


@pytest.mark.parametrize(
    "text", [">" * 200 + " x", "- " * 200 + "x", "\n".join(" " * 2 * i + "- x" for i in range(200))]
)
def test_deep_nesting_ends_and_the_rest_is_text(text: str) -> None:
    document = read(text, "x.md")
    assert 20 < _depth(document.blocks) <= 70


@pytest.mark.parametrize(
    "text", ["[" * 200 + "x" + "]" * 200, "(" * 5000, "*a " * 5000 + "b*" * 5000, "<u>" * 200 + "x" + "</u>" * 200]
)
def test_deep_inline_markup_ends_and_the_rest_is_text(text: str) -> None:
    document = read(text, "x.md")
    around = 0
    for mark in document.marks:
        around = max(around, sum(other.span.contains(mark.span) for other in document.marks[:200]))
    assert around <= 20


def test_one_paragraph_of_five_megabytes_is_read() -> None:
    text = "The com[munist] party met. " * 185_000
    start = perf_counter()
    document = read(text, "x.md")
    assert len(document.blocks) == 1
    assert perf_counter() - start < 20


@needs_shared
def test_a_document_is_read_in_milliseconds() -> None:
    source = (DOCUMENTS / "mikoyan-mao-1949-02-03.md").read_bytes()
    times = []
    for _ in range(10):
        start = perf_counter()
        read(source, "x.md")
        times.append(perf_counter() - start)
    # 3 ms on an idle core; the bound leaves room for a busy one.
    assert min(times) < 0.02
