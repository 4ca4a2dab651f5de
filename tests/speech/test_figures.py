"""The figures on real documents: the sample by hand, and FRUS transcripts and sentences."""

from tests.shared import needs_shared
from tests.speech import measures


@needs_shared
def test_turns_of_transcripts_are_found_and_given_to_their_speakers():
    found = measures.turns()
    assert found["labels"] >= 0.98
    assert found["right speaker"] >= 0.95
    assert found["false turns"] == 0


@needs_shared
def test_sentences_in_which_a_named_person_reports_with_that_have_this_speaker():
    assert measures.cues(limit=400)["with that"] >= 0.98
