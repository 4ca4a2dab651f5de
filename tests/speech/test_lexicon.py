"""The verbs of saying are data, and a project can add its own."""

import pytest

from encoder.config import Config
from encoder.speech.lexicon import lexicon
from tests.speech.support import annotated, speeches


@pytest.mark.parametrize(
    ("form", "lemma", "shape"),
    [
        ("said", "say", "past"),
        ("replies", "reply", "present"),
        ("stating", "state", "ing"),
        ("stressed", "stress", "past"),
    ],
)
def test_a_verb_is_known_in_all_its_forms(form, lemma, shape):
    assert (lemma, shape) in {(found.verb.lemma, found.shape) for found in lexicon().of(form)}


def test_a_verb_of_the_configuration_reports_too():
    text = "Pak drawled that the roads were bad.\n"
    persons = {"pak": ["Pak"]}
    assert speeches(annotated(text, persons)) == []
    config = Config(speech_verbs={"drawl": "say"})
    assert speeches(annotated(text, persons, config=config)) == [("pak", "the roads were bad")]
