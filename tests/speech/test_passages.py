"""Thirteen passages with hand-made references, in the styles of many archives."""

import pytest

from tests.speech import measures
from tests.speech.support import passages

PASSAGES = passages()


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.name)
def test_a_passage_is_given_to_its_speakers(passage):
    score = measures.score(passage, measures.run(passage))
    assert score.recall >= 0.95, measures.differences(passage, measures.run(passage))
    assert score.precision >= 0.85, measures.differences(passage, measures.run(passage))


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.name)
def test_the_narrator_of_a_passage_is_found_and_none_is_invented(passage):
    assert measures.run(passage).narrator == (f"per-{passage.narrator}" if passage.narrator else "")


def test_all_passages_together_are_attributed_and_delimited():
    total = sum((measures.score(passage, measures.run(passage)) for passage in PASSAGES), measures.Score())
    assert total.recall >= 0.97
    assert total.precision >= 0.96
    assert total.exact_f1 >= 0.93


def test_every_passage_has_at_least_a_hundred_and_fifty_words():
    assert all(len(passage.text.split()) >= 150 for passage in PASSAGES)
    assert len(PASSAGES) >= 12
