"""Where sentences end, and where they do not."""

import time

import pytest

from encoder.span import Span
from encoder.speech.sentences import LONGEST, sentences

ONE = [
    "Mr. Bevin met Gen. Smith at No. 10.",
    "I. V. Kovalev and E.F. Kovalev were present.",
    "The U.S. Ambassador spoke to Dr. Adenauer.",
    "Op. 1, D. 39, Ll. 47-53 are meant.",
    "It rose by 3.5 per cent.",
    "Did he say “No!” to the Ambassador.",
    "He waited... and left.",
]
TWO = [
    ("He left for the U.S. The others stayed.", "He left for the U.S."),
    ("Is it so? It is.", "Is it so?"),
    ("He said “No.” She left.", "He said “No.”"),
    ("He and I. Then we left.", "He and I."),
    ("They left (at last). He stayed.", "They left (at last)."),
]


@pytest.mark.parametrize("text", ONE)
def test_a_title_an_initial_or_an_abbreviation_ends_no_sentence(text):
    assert sentences(text) == [Span(0, len(text))]


@pytest.mark.parametrize(("text", "first"), TWO)
def test_a_sentence_ends_before_a_word_that_begins_one(text, first):
    found = sentences(text)
    assert text[slice(*found[0])] == first
    assert len(found) == 2


def test_no_sentence_ends_inside_a_protected_quotation():
    text = "“Go. Stay.” he said."
    assert len(sentences(text, (Span(0, 11),))) == 1


def test_sentences_hold_all_words_of_a_text_in_order():
    text = "One.  Two? Three! Four"
    assert "".join(text[slice(*span)] for span in sentences(text)).replace(" ", "") == text.replace(" ", "")


def test_a_text_without_stops_is_cut_into_bearable_parts():
    parts = sentences("word, " * 20000)
    assert max(span.end - span.start for span in parts) <= LONGEST


def test_time_grows_with_the_text_and_not_with_its_square():
    def seconds(times: int) -> float:
        started = time.process_time()
        sentences("He came. He saw Mr. Smith. " * times)
        return time.process_time() - started

    seconds(100)
    assert seconds(16000) < 12 * max(seconds(4000), 0.005)
