"""Brackets are no characters of the TEI: every output prints them as the source has them, or resolves them."""

import re
import tomllib

import pytest

from encoder.publication import publish
from tests.publication.support import edition, fragment, page, paragraph, seen, strings, typst
from tests.shared import REFERENCE, needs_shared

BRACKETS = REFERENCE / "brackets.toml"
CASES = tomllib.loads(BRACKETS.read_text(encoding="utf-8"))["bracket"] if BRACKETS.is_file() else []
every_bracket = pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
NOTE_ONE = '<div type="notes"><note xml:id="fn1" n="1" place="bottom">A note.</note></div>'


def source_words(case: dict[str, str]) -> str:
    return case["source"].replace("*", "")  # emphasis is Markdown, not wording


def text_of(case: dict[str, str]) -> str:
    return edition(f'<p xml:id="p">{case["tei"]}</p>', f"<back>{NOTE_ONE}</back>")


@needs_shared
@every_bracket
def test_the_page_shows_the_brackets_of_the_source(case: dict[str, str]) -> None:
    shown = page(text_of(case)).get_element_by_id("p")
    assert seen(shown).replace("❘ 3", "").replace("of the 3[p.", "of the [p.") == source_words(case)


@needs_shared
@every_bracket
def test_the_printed_edition_shows_the_brackets_of_the_source(case: dict[str, str]) -> None:
    markup = typst(text_of(case))
    printed = markup[markup.index("#paragraph(number: 1") : markup.index("]\n", markup.index("#paragraph(number: 1"))]
    footnote_at_its_call = re.sub(r'#note\("fn1", ("[^"]*")\)\[#"A note\.";\];', r"#\1;", printed)
    assert strings(footnote_at_its_call) == source_words(case)


READINGS = {
    "letters that complete a clipped word": "the communist party",
    "single letters omitted by slip": "they and ministers",
    "a capital adapted to the sentence": "said that The party",
    "an explanation before a name": "and E.F. Kovalev",
    "the other name of a person": "Luo Fu who",
    "a bare sic": "the party.",
    "sic with a probable reading": "one can rule",
    "sic with a reading, across a parenthesis": "Okano (Nosaka Sanzo) held",
    "illegible words": "signed by [illegible] and [two words illegible]",
    "handwritten words, with their label": "Approved. I. Stalin",
    "crossed out, with the words": "our comrades",
    "a page of the original": "of the party",
    "a bracket inside a bracket": "Bo Gu",
    "an unbalanced bracket": "the [unclosed line",
    "Leiden: superfluous, omitted, erased": "dedikarunt we",
}


@needs_shared
@pytest.mark.parametrize("title", READINGS)
def test_the_plain_text_is_what_a_reader_hears(title: str) -> None:
    case = next(case for case in CASES if case["title"] == title)
    assert publish(text_of(case), "text").decode().split("\n\n")[1] == READINGS[title]


def test_a_note_takes_the_space_before_it_along() -> None:
    words = 'a party <note type="sic" place="inline">sic</note>, and'
    assert fragment(paragraph(words)) == (
        'a party<span class="editorial"> </span><span class="editorial note" role="note">'
        '<span class="editorial">[</span>sic<span class="editorial">]</span></span>, and'
    )


@pytest.mark.parametrize(
    "words",
    [
        'a party <pb n="3"/><note type="page" place="inline">p. 3</note> met',
        'a party <said who="#a" direct="false"><note type="gloss" place="inline">so</note></said> met',
        'a party <?source x?><note type="gloss" place="inline">so</note> met',
        'a party <anchor xml:id="x"/><note type="gloss" place="inline">so</note> met',
        'a party\n<note type="gloss" place="inline"><label>Note:</label> so</note> met',
    ],
)
def test_what_stands_between_space_and_note_does_not_keep_the_space(words: str) -> None:
    assert publish(paragraph(words), "text").decode().split("\n\n")[1] == "a party met"


def test_a_space_before_a_name_with_a_note_in_it_stays() -> None:
    words = 'the <persName ref="#a">Ada <note type="gloss" place="inline">x</note> Abel</persName> met'
    assert publish(paragraph(words), "text").decode().split("\n\n")[1] == "the Ada Abel met"


def test_a_tooltip_says_what_the_bracket_means_and_who_set_it() -> None:
    shown = page(paragraph('com<ex resp="#trl" cert="low">munist</ex>')).get_element_by_id("p")
    assert shown[0].get("title") == "letters that complete an abbreviated word · T. Ranslator · certainty: low"


def test_the_legend_lists_the_signs_that_occur_and_no_others() -> None:
    words = 'com<ex>munist</ex> <expan>Gov<ex>ernment</ex></expan> <supplied reason="subaudible">like</supplied>'
    legend = page(paragraph(words)).find_class("legend")[0]
    assert [meaning.text_content() for meaning in legend.iter("dd")] == [
        "letters that complete an abbreviated word 2",
        "words added because the sentence needs them 1",
    ]


def test_a_text_without_interventions_has_no_legend() -> None:
    assert not page(paragraph("plain")).find_class("legend")


def test_the_reading_is_printed_where_no_note_of_the_source_tells_it() -> None:
    assert "#reading[" in typst(paragraph("<choice><sic>a</sic><corr>b</corr></choice>"))
    told = '<choice><sic xml:id="s">a</sic><corr>b</corr></choice> <note place="inline" type="sic" target="#s">b</note>'
    assert "#reading[" not in typst(paragraph(told))
