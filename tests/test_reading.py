"""The text as a reader hears it, and the way back."""

from hypothesis import given
from hypothesis import strategies as st

from encoder.document import Alternative, Drop, Mark, Wrap
from encoder.reading import readings
from encoder.span import Span
from tests.documents import document, wrap


def test_a_completed_word_is_heard_whole_and_leads_back_to_its_brackets() -> None:
    text = "I[van] V. Kovalev came"
    reading = readings(document(text, wrap(text, "[van]", "ex", brackets=1)))[0]
    assert reading.text == "Ivan V. Kovalev came"
    assert text[slice(*reading.span(0, 4))] == "I[van]"


def test_a_correction_is_heard_instead_of_the_error_and_leads_back_to_all_of_it() -> None:
    text = 'one cannot [sic, probably "can"] rule'
    sic = wrap(text, "cannot", "sic", alternative=Alternative("can"))
    note = wrap(text, '[sic, probably "can"]', "note", brackets=1)
    heard = readings(document(text, sic, note))
    assert [reading.text for reading in heard] == ["one can rule", 'sic, probably "can"']
    assert text[slice(*heard[0].span(5, 6))] == "cannot"


def test_a_note_is_not_heard_nor_the_space_before_it_but_has_a_reading_of_its_own() -> None:
    text = "and [Soviet China specialist] E.F. Kovalev"
    note = wrap(text, "[Soviet China specialist]", "note", brackets=1)
    main, inside = readings(document(text, note))
    assert (main.text, main.layer) == ("and E.F. Kovalev", "text")
    assert (inside.text, inside.layer, inside.owner) == ("Soviet China specialist", "note", note)


def test_a_note_that_opens_a_paragraph_takes_the_space_after_it_along() -> None:
    text = "[former member] Bo Gu came"
    assert readings(document(text, wrap(text, "[former member]", "note", brackets=1)))[0].text == "Bo Gu came"


def test_a_gap_is_heard_as_an_ellipsis_so_that_no_name_reaches_across_it() -> None:
    text = "Mr. [name not declassified] Smith"
    gap = wrap(text, "[name not declassified]", "gap", brackets=1)
    assert readings(document(text, gap))[0].text == "Mr. … Smith"


def test_delimiters_and_escapes_are_not_heard() -> None:
    text = r"in *Pravda* \[x]"
    mark = Mark("emphasis", Span(3, 11), Span(4, 10))
    escape = document(text, marks=(mark,))
    found = readings(type(escape)(escape.source, text, escape.blocks, (mark,), (Drop(Span(12, 13), "escape"),)))
    assert found[0].text == "in Pravda [x]"


@given(st.text("ab [].", max_size=40), st.lists(st.tuples(st.integers(0, 39), st.integers(1, 6)), max_size=5))
def test_every_heard_character_leads_back_into_the_paragraph(text: str, places: list[tuple[int, int]]) -> None:
    found = document(
        text, *(Wrap(Span(at, min(len(text), at + size)), "note") for at, size in places if at < len(text))
    )
    for reading in readings(found):
        assert reading.block.content is not None
        assert len(reading.text) == len(reading.starts) == len(reading.ends)
        assert list(reading.starts) == sorted(reading.starts)
        for index in range(len(reading.text)):
            assert reading.block.content.contains(reading.span(index, index + 1))
