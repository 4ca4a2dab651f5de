"""The proof fails where text is lost, doubled or changed."""

import pytest

from encoder.document import Drop
from encoder.errors import ProofError
from encoder.proof import conserved, returned
from encoder.span import Span
from tests.documents import document, wrap

TEXT = "the com[munist] party\n\nagain"


def test_all_characters_in_text_nodes_or_implied_is_a_proof() -> None:
    found = document(TEXT, wrap(TEXT, "[munist]", "ex", brackets=1))
    conserved(found, [Span(0, 7), Span(8, 14), Span(15, 21), Span(23, 28)])


def test_a_lost_character_is_reported_with_its_place() -> None:
    with pytest.raises(ProofError) as caught:
        conserved(document(TEXT), [Span(0, 4), Span(5, 21), Span(23, 28)])
    assert caught.value.where == "memo.md:1:5"


def test_a_character_written_twice_is_no_proof() -> None:
    with pytest.raises(ProofError, match="twice"):
        conserved(document(TEXT), [Span(0, 21), Span(20, 21), Span(23, 28)])


def test_a_dropped_character_needs_a_reason() -> None:
    found = document(TEXT)
    with pytest.raises(ProofError):
        conserved(found, [Span(1, 21), Span(23, 28)])
    conserved(
        type(found)(found.source, TEXT, found.blocks, drops=(Drop(Span(0, 1), "escape"),)), [Span(1, 21), Span(23, 28)]
    )


@pytest.mark.parametrize("source", [TEXT[:-1], TEXT + "!", TEXT.replace("com", "con"), ""])
def test_a_source_that_differs_anywhere_is_refused(source: str) -> None:
    returned(document(TEXT), TEXT)
    with pytest.raises(ProofError, match="gives back"):
        returned(document(TEXT), source)
