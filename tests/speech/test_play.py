"""The conversation as a play."""

from encoder.speech.play import play, rendered
from tests.speech.support import annotated

TEXT = "Pak said that Lee [sic] was ill. The roads are bad.\n\nHe asked whether the trains ran.\n"
PERSONS = {"pak": ["Pak"], "lee": ["Lee"]}
TITLE = "Record of a conversation with Pak"


def test_a_play_has_a_line_for_each_speech_with_its_place():
    lines = play(annotated(TEXT, PERSONS, TITLE))
    assert [(line.speaker, line.line) for line in lines] == [("Pak", 1), ("Pak", 1), ("Pak", 3)]
    assert lines[0].certainty == "high"
    assert lines[1].certainty == "medium"
    assert lines[1].text == "The roads are bad."


def test_a_play_does_not_repeat_the_label_of_a_turn():
    text = "Pak: Good morning.\n\nLee: Good morning.\n\nPak: Sit down.\n"
    lines = play(annotated(text, PERSONS, TITLE))
    assert [line.text for line in lines] == ["Good morning.", "Good morning.", "Sit down."]


def test_a_document_without_speech_makes_an_empty_play():
    assert rendered(annotated("The roads are bad.\n")) == ""
