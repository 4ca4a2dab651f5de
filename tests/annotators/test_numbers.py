"""Numbers: what counts and what merely labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from encoder.annotators import dates, numbers
from encoder.config import Config
from encoder.document import Block, Document
from encoder.quantities import find
from encoder.span import Span
from tests.annotators.cases import Case, sentences


def paragraph(text: str, kind: str = "paragraph") -> Document:
    whole = Span(0, len(text))
    return Document("memo.md", text, (Block(kind, whole, whole),), metadata={"date": "February 3, 1949"})


def tagged(document: Document) -> tuple[str, ...]:
    """Quantities as the cases write them."""
    document = document.plus(dates.annotate(document, Config()))
    rows = []
    for wrap in numbers.annotate(document, Config()).wraps:
        said = wrap.attributes
        value = said.get("value") or f"{said.get('atLeast')}<>{said.get('atMost')}"
        if wrap.tag == "measure":
            value = " ".join(said[name] for name in ("quantity", "unit", "commodity") if name in said)
        rows.append(f"{document.text[wrap.span.start : wrap.span.end]} = {value}")
    return tuple(rows)


@pytest.mark.parametrize("case", [*sentences("numbers.txt")], ids=str)
def test_a_number_is_tagged_where_it_counts(case: Case) -> None:
    assert tagged(paragraph(case.text)) == case.expected


@given(st.integers(0, 10**9))
def test_the_value_of_figures_is_the_figures(number: int) -> None:
    (found,) = find(f"They had {number:,} men.")
    assert found.attributes == {"value": str(number)}


@given(st.text(alphabet="0123456789 ,.-–/()$£%½aAo\nmilionthousandTelegramNo", max_size=80))
def test_quantities_are_disjoint_and_inside_whatever_the_text(text: str) -> None:
    position = 0
    for found in find(text):
        assert position <= found.start < found.end <= len(text)
        assert found.attributes
        position = found.end


@pytest.mark.parametrize("kind", ["label", "dateline", "code"])
def test_what_is_no_prose_has_no_quantities(kind: str) -> None:
    assert tagged(paragraph("They had 40 men.", kind)) == ()


def test_a_kind_of_measure_says_what_is_measured() -> None:
    (found,) = find("They paid 500 rubles.")
    assert found.attributes["type"] == "currency"
