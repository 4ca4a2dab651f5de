"""Whose "I" it is."""

import pytest

from tests.speech.support import annotated

PERSONS = {"b": ["Belov"], "m": ["Mao Zedong", "Mao"]}
TITLE = "Memorandum of Conversation between Belov and Mao Zedong"


def pronouns(text: str, title: str = TITLE) -> list[tuple[str, str]]:
    result = annotated(text, PERSONS, title)
    return [
        (result.text[slice(*wrap.span)], wrap.attributes["ref"].removeprefix("#per-"))
        for wrap in result.wraps
        if wrap.tag == "rs"
    ]


def test_outside_speech_the_first_person_is_the_narrator():
    found = pronouns("I saw Mao. He gave me my hat. The hat is mine. I myself left.\n")
    assert found == [(word, "b") for word in ("I", "me", "my", "mine", "I", "myself")]


def test_inside_speech_it_is_the_speaker():
    found = pronouns('I saw Mao. Mao said: "I am tired, believe me."\n')
    assert found == [("I", "b"), ("I", "m"), ("me", "m")]


def test_inside_a_turn_it_is_the_speaker_of_the_turn():
    found = pronouns("Belov: I am well.\n\nMao: So am I.\n\nBelov: Give me time.\n")
    assert [person for _, person in found] == ["b", "m", "b"]


def test_a_report_in_the_third_person_leaves_me_to_the_narrator():
    assert pronouns("I saw Mao. Mao said that he had seen me before.\n")[-1] == ("me", "b")


def test_without_a_narrator_there_is_no_reference():
    assert pronouns("Somebody gave me a hat.\n", "") == []


@pytest.mark.parametrize("text", ["It was after World War I that Mao came. I left.\n", "I. Trains\n\nI left Mao.\n"])
def test_a_numeral_is_no_pronoun(text):
    assert len(pronouns(text)) == 1


def test_words_in_quotation_marks_that_nobody_says_stay_alone():
    assert pronouns('I saw Mao with a sign, a "Follow me" sign.\n') == [("I", "b")]


def test_us_and_we_are_left_alone():
    assert pronouns("We saw Mao. Our hats were ours. I left.\n") == [("I", "b")]
