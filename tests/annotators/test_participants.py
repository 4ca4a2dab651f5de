"""Who takes part, in which role, on which side, and who says "I"."""

import pytest

from encoder.document import Participant
from tests.speech.support import annotated

PERSONS = {"a": ["Anton Belov", "Belov"], "m": ["Mao Zedong", "Mao"], "s": ["Shi Zhe"], "t": ["Tito"]}
CALLS = "I called on Mao. I asked him how he was. Mao said that he was well.\n"


def participants(text: str, title: str = "") -> dict[str, Participant]:
    return {part.entity.removeprefix("per-"): part for part in annotated(text, PERSONS, title).participants}


def narrator(text: str, title: str = "") -> str:
    return annotated(text, PERSONS, title).narrator.removeprefix("per-")


@pytest.mark.parametrize(
    "title",
    [
        "Memorandum of Conversation between Anton Belov and Mao Zedong",
        "Record of Conversation of Comrade Belov with Mao Zedong",
        "From the Diary of Anton Belov: Conversation with Mao Zedong",
        "Memorandum by the Ambassador (Belov) of a Conversation with Mao Zedong",
        "Telegram from Belov to Tito",
    ],
)
def test_the_narrator_is_the_writer_or_the_one_never_named(title):
    assert narrator(CALLS, title) == "a"


def test_the_signature_tells_the_narrator():
    assert narrator(CALLS + "\nBelov\n", "Memorandum of Conversation") == "a"


def test_a_text_without_a_first_person_has_no_narrator():
    assert narrator("Mao said that he was well.\n", "Conversation between Anton Belov and Mao Zedong") == ""


def test_the_first_person_of_transcripts_is_no_narrator():
    text = "Belov: I am well.\n\nMao: So am I.\n\nBelov: I know.\n"
    assert narrator(text, "Conversation between Anton Belov and Mao Zedong") == ""


def test_the_two_of_the_title_speak():
    found = participants(CALLS, "Memorandum of Conversation between Anton Belov and Mao Zedong")
    assert (found["a"].role, found["m"].role) == ("speaker", "speaker")


def test_a_person_whom_only_the_title_names_becomes_a_local_entity():
    result = annotated(CALLS, {"m": ["Mao"]}, "Memorandum of Conversation between Anton Belov and Mao")
    assert result.narrator == "per-belov"
    assert [entity.names[0].text for entity in result.entities if entity.id == "per-belov"] == ["Anton Belov"]


def test_those_told_to_be_present_are_present_and_the_interpreter_interprets():
    found = participants("Tito was present. The interpreter Shi Zhe took part.\n\n" + CALLS)
    assert (found["t"].role, found["s"].role) == ("present", "interpreter")


def test_a_list_of_participants_has_sides():
    text = (
        "PARTICIPANTS\n\n- USSR\n- Anton Belov, Ambassador\n- China\n- Mao Zedong\n- Shi Zhe, Interpreter\n\n" + CALLS
    )
    found = participants(text, "Memorandum of Conversation")
    assert (found["a"].side, found["m"].side, found["s"].side) == ("USSR", "China", "China")
    assert (found["m"].role, found["s"].role) == ("speaker", "interpreter")


@pytest.mark.parametrize("label", ["Present:", "Participants:", "Attendees:", "Also Present:"])
def test_participants_stand_on_the_line_of_the_label_too(label):
    assert set(participants(f"{label} Belov, Tito; Shi Zhe (interpreter).\n\nTrains run.\n")) == {"a", "t", "s"}


def test_an_office_without_a_name_takes_part():
    found = participants("PARTICIPANTS\n\n- The Secretary\n- Tito\n\nThe Secretary said that trains run.\n")
    assert found["secretary"].role == "speaker"
