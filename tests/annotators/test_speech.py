"""Who is reported to say what: one sentence a rule."""

import pytest

from tests.speech.support import annotated, speeches

PERSONS = {"mao": ["Mao Zedong", "Mao"], "belov": ["Belov"], "tito": ["Tito"], "dulles": ["Secretary Dulles", "Dulles"]}
TITLE = "Memorandum of Conversation between Belov and Mao Zedong"

REPORTED = [
    ("Mao Zedong said that the roads were bad.", [("mao", "the roads were bad")]),
    ("Mao Zedong said the roads were bad.", [("mao", "the roads were bad")]),
    ("Mao Zedong told me that the roads were bad.", [("mao", "the roads were bad")]),
    ("Mao asked whether the roads were bad.", [("mao", "the roads were bad")]),
    ("Mao asked why the roads were bad.", [("mao", "why the roads were bad")]),
    ("I replied that they were good.", [("belov", "they were good")]),
    ("Mao, who seemed tired, replied that he was well.", [("mao", "he was well")]),
    ("Mao agreed with this and asked whether they could leave.", [("mao", "they could leave")]),
    ("Continuing, Mao pointed out that trains run.", [("mao", "trains run")]),
    ("The conversation began with me stating that we know this.", [("belov", "we know this")]),
    ("Mao opened by saying that trains run.", [("mao", "trains run")]),
    ("Mao went on to say that trains run.", [("mao", "trains run")]),
    ("He, Mao said, has bad habits.", [("mao", "He,"), ("mao", "has bad habits.")]),
    ("In Mao's opinion, trains run.", [("mao", "trains run")]),
    ("According to Mao, trains run.", [("mao", "trains run")]),
    ("Mao expressed the hope that trains would run.", [("mao", "trains would run")]),
    ("Mao said that trains run, to which I replied in the affirmative.", [("mao", "trains run")]),
    ("Mao said that trains run, and I replied that they do not.", [("mao", "trains run"), ("belov", "they do not")]),
    ("To my question whether trains run Mao replied that they do.", [("belov", "trains run"), ("mao", "they do")]),
    ("Mao said that Tito had claimed that trains run.",
     [("mao", "Tito had claimed that trains run"), ("tito", "trains run")]),
    ('Mao said: "Trains run."', [("mao", '"Trains run."')]),
    ("“Trains run,” said Mao.", [("mao", "“Trains run,”")]),
    ("“Trains run,” Mao added. “They always have.”", [("mao", "“Trains run,”"), ("mao", "“They always have.”")]),
]  # fmt: skip

NARRATED = [
    "Mao replied in the affirmative.",
    "Mao agreed with this opinion.",
    "I shed light on the question.",
    "Mao handed me a letter that had come.",
    "Mao would say that trains run.",
    "Mao did not say that trains run.",
    'The so-called "railway party" was there.',
    "Mao had read “The Road to the East” and liked it.",
    "The conversation ended at this.",
    "I consider that this was meant sincerely.",
]


@pytest.mark.parametrize(("sentence", "expected"), REPORTED)
def test_reported_words_are_given_to_their_speaker(sentence, expected):
    assert speeches(annotated(sentence + "\n\nBelov\n", PERSONS, TITLE)) == expected


@pytest.mark.parametrize("sentence", NARRATED)
def test_what_is_only_told_is_no_speech(sentence):
    assert speeches(annotated(sentence + "\n", PERSONS, TITLE)) == []


def test_what_a_letter_says_is_a_quotation_from_writing():
    result = annotated("Mao received a brochure, in which it claimed that trains run.\n", PERSONS, TITLE)
    assert [wrap.attributes["type"] for wrap in result.wraps if wrap.tag == "quote"] == ["paraphrase"]
    assert speeches(result) == []


def test_speech_runs_on_without_a_clause_until_somebody_else_speaks():
    text = "Mao said that trains run. They run at night.\n\nRoads are bad.\n\nI said that I knew. It was late.\n"
    result = annotated(text, PERSONS, TITLE)
    assert speeches(result) == [
        ("mao", "trains run"),
        ("mao", "They run at night."),
        ("mao", "Roads are bad."),
        ("belov", "I knew"),
        ("belov", "It was late."),
    ]
    chains = [wrap.chain for wrap in result.wraps if wrap.tag == "said"]
    assert chains[0] == chains[1] == chains[2] != chains[3] == chains[4]


def test_a_free_passage_is_less_certain_the_farther_it_runs():
    text = "Mao said that trains run.\n\nRoads are bad there.\n\nBridges are worse still.\n"
    certainties = [wrap.certainty for wrap in annotated(text, PERSONS, TITLE).wraps if wrap.tag == "said"]
    assert certainties == sorted(certainties, reverse=True)
    assert len(set(certainties)) == 3


def test_a_heading_ends_a_speech():
    text = "Mao said that trains run.\n\n## RAILWAYS\n\nRoads are bad there.\n"
    assert speeches(annotated(text, PERSONS, TITLE)) == [("mao", "trains run")]


def test_a_report_names_the_other_of_two_as_addressee_and_its_class():
    result = annotated("Mao said that trains run. They run at night.\n\nI replied that I knew.\n", PERSONS, TITLE)
    said = [wrap.attributes for wrap in result.wraps if wrap.tag == "said"]
    assert [one["toWhom"] for one in said] == ["#per-belov", "#per-belov", "#per-mao"]
    assert [one["ana"] for one in said] == ["#IS", "#FIS", "#IS"]


def test_a_thought_is_not_aloud():
    result = annotated("Tito held the view that trains run.\n", PERSONS)
    assert [wrap.attributes.get("aloud") for wrap in result.wraps if wrap.tag == "said"] == ["false"]


def test_he_is_never_a_person_whom_his_words_name():
    text = "Mao said that trains run. Tito said that they do not. He asked whether Tito was sure.\n"
    assert speeches(annotated(text, PERSONS, "Minutes of a meeting"))[-1] == ("mao", "Tito was sure")


def test_a_role_is_the_person_to_whom_the_text_gives_it():
    text = "PARTICIPANTS\n\n- Dulles, Secretary of State\n- Tito, Ambassador\n\nThe Ambassador said that trains run.\n"
    assert speeches(annotated(text, PERSONS, "Memorandum of Conversation"))[-1][0] == "tito"


def test_every_speech_has_a_speaker_that_is_an_entity():
    text = "The driver told me that trains run. The Foreign Minister said that they do not.\n"
    result = annotated(text, {}, "")
    entities = {f"#{entity.id}" for entity in result.entities}
    said = [wrap for wrap in result.wraps if wrap.tag == "said"]
    assert len(said) == 2
    assert all(wrap.attributes["who"] in entities for wrap in said)


LABELS = [
    "{0}: Good morning.",
    "**{0}:** Good morning.",
    "**{0}**: Good morning.",
    "*{0}:* Good morning.",
    "{1}. Good morning.",
    "Comrade {0}: Good morning.",
    "Cde. {0} – Good morning.",
    "[{0}:] Good morning.",
    "Mr. {0} (in Russian): Good morning.",
]


@pytest.mark.parametrize("form", LABELS)
def test_a_turn_begins_with_a_label_of_any_form(form):
    names = ("Belov", "Tito", "Belov")
    text = "\n\n".join(form.format(name, name.upper()) for name in names) + "\n"
    persons = {"belov": ["Belov", "BELOV"], "tito": ["Tito", "TITO"]}
    result = annotated(text, persons)
    turns = [wrap for wrap in result.wraps if wrap.tag == "sp"]
    assert [wrap.attributes["who"] for wrap in turns] == ["#per-belov", "#per-tito", "#per-belov"]
    labels = [result.text[slice(*wrap.span)] for wrap in result.wraps if wrap.tag == "speaker"]
    assert labels[0] == form.format("Belov", "BELOV").removesuffix(" Good morning.")


def test_questions_and_answers_are_turns():
    text = "Q. Do trains run?\n\nA. They do.\n\nQ. Always?\n\nA. At night.\n"
    assert len([wrap for wrap in annotated(text).wraps if wrap.tag == "sp"]) == 4


def test_names_on_lines_of_their_own_are_labels():
    text = "Belov\n\nGood morning.\n\nTito\n\nGood morning to you.\n\nBelov\n\nSit down.\n"
    turns = [wrap for wrap in annotated(text, PERSONS).wraps if wrap.tag == "sp"]
    assert [wrap.attributes["who"] for wrap in turns] == ["#per-belov", "#per-tito", "#per-belov"]


def test_a_turn_holds_all_its_paragraphs_and_stage_directions():
    text = "Belov: One.\n\nTwo. (Laughter.)\n\nTito: Three.\n\nBelov: Four.\n"
    result = annotated(text, PERSONS)
    first = next(wrap for wrap in result.wraps if wrap.tag == "sp")
    assert result.text[slice(*first.span)] == "Belov: One.\n\nTwo. (Laughter.)"
    assert [result.text[slice(*wrap.span)] for wrap in result.wraps if wrap.tag == "stage"] == ["(Laughter.)"]


def test_headings_of_a_memorandum_are_no_speakers():
    text = "SUBJECT: Trains\n\nPLACE: Moscow\n\nCOMMENT: None\n\nNOTE: See above\n\nTO: Belov\n\nFROM: Tito\n"
    assert [wrap for wrap in annotated(text, PERSONS).wraps if wrap.tag == "sp"] == []


def test_one_colon_makes_no_transcript():
    assert [w for w in annotated("Belov: see Tito.\n\nTrains run.\n", PERSONS).wraps if w.tag == "sp"] == []
