"""The web page: fragments as they should be, and what holds for every page."""

import itertools
import json
import re

import pytest

from encoder.errors import TransformationError
from encoder.publication import publish
from encoder.resources import stylesheet
from tests.publication.support import EVERY_ELEMENT, edition, fragment, page, paragraph

FRAGMENTS = {
    "a name leads to its entry in the index": (
        '<persName ref="#a">Ada</persName>',
        '<a href="#a" class="name persName">Ada</a>',
    ),
    "a name that no list knows is no link": (
        '<persName ref="#nobody">X</persName>',
        '<span class="name persName">X</span>',
    ),
    "of a name in a name each leads to its own entry, and no link holds a link": (
        '<orgName ref="#o"><persName ref="#a">Ada</persName> Office</orgName>',
        '<span class="name orgName"><a href="#a" class="name persName">Ada</a> <a href="#o">Office</a></span>',
    ),
    "an uncertain name says so in its class": (
        '<persName ref="#a" cert="low">Ada</persName>',
        '<a href="#a" class="name persName cert-low">Ada</a>',
    ),
    "a reading stands beside the error, hidden or shown by the view": (
        "<choice><sic>a</sic><corr>b</corr></choice>",
        '<span class="choice"><span class="sic">a</span><span class="resolved">b</span></span>',
    ),
    "a date has its machine form": ('<date when="1949-02">then</date>', '<time datetime="1949-02">then</time>'),
    "a day that is none has no machine form": ('<date when="soon">then</date>', "then"),
    "a web link is live": (
        '<ref target="https://example.org/?a=1&amp;b=2">x</ref>',
        '<a href="https://example.org/?a=1&amp;b=2" rel="noopener">x</a>',
    ),
    "a script is no link": ('<ref target="javascript:alert(1)">x</ref>', '<span class="ref">x</span>'),
    "a script in disguise is no link": ('<ref target=" JavaScript:alert(1)">x</ref>', '<span class="ref">x</span>'),
    "data is no link": ('<ref target="data:text/html,x">x</ref>', '<span class="ref">x</span>'),
    "a file is no link": ('<ref target="file:///etc/passwd">x</ref>', '<span class="ref">x</span>'),
    "a pointer to nothing is no link": ('<ref target="#nowhere">x</ref>', '<span class="ref">x</span>'),
    "a gap without wording shows its reason": ('<gap reason="missing"/>', '<span class="gap">[missing]</span>'),
    "a page begins in the margin": (
        '<pb n="3"/>x',
        '<span class="pb" role="doc-pagebreak" aria-label="page 3 begins">3</span>x',
    ),
    "a foreign word has its language": (
        '<foreign xml:lang="ru-Latn">da</foreign>',
        '<i lang="ru-Latn">da</i>',
    ),
    "processing instructions and comments leave no trace": ("a<?source b?><!-- c -->d", "ad"),
}


@pytest.mark.parametrize(("words", "expected"), FRAGMENTS.values(), ids=FRAGMENTS)
def test_words_become_this_fragment(words: str, expected: str) -> None:
    assert fragment(paragraph(words)) == expected


def test_a_speaker_is_told_by_a_siglum_and_a_tooltip_not_by_colour_alone() -> None:
    words = '<said who="#b" toWhom="#a" direct="false" cert="medium">x</said><said who="#a" direct="true">y</said>'
    said = page(paragraph(words)).find_class("said")
    assert [one[0].text for one in said] == ["BB", "AA"]
    assert [one.get("class") for one in said] == ["said voice v1 line1 cert-medium", "said voice v2 line2"]
    assert said[0].get("title") == "Ben Bo to Ada Abel · certainty: medium"


def test_speakers_with_the_same_initials_get_different_sigla() -> None:
    persons = '<p><said who="#a" direct="true">x</said> <said who="#c" direct="true">y</said></p>'
    tei = edition(persons).replace(
        "<listPerson>", '<listPerson><person xml:id="c"><persName>Ann Arbor</persName></person>'
    )
    assert [one[0].text for one in page(tei).find_class("said")] == ["AA1", "AA2"]


def test_words_are_counted_for_who_says_them_and_notes_for_nobody() -> None:
    words = (
        'He <said who="#a" direct="true">one two <note type="gloss" place="inline">not mine</note> '
        '<said who="#b" direct="true">three</said> four</said>'
    )
    table = page(paragraph(words)).find_class("speech")[0]
    rows = [[" ".join(cell.text_content().split()) for cell in row] for row in table.find("tbody")]
    assert rows == [["AA Ada Abel", "3", "1"], ["BB Ben Bo", "1", "1"]]


def test_the_picture_tells_in_words_what_it_shows() -> None:
    picture = page(paragraph('<said who="#a" direct="true">one two</said>')).find(".//svg")
    assert picture.get("role") == "img"
    assert picture.find("desc").text == "Ada Abel: 2 words in 1 passages."


def test_a_footnote_and_its_call_lead_to_each_other() -> None:
    made = page(paragraph('x<note n="*" place="bottom">y</note>'))
    call, back = made.find_class("call")[0][0], made.find_class("back")[0]
    assert call.text.strip() == "*"
    assert made.get_element_by_id(call.get("href")[1:]).find_class("back") == [back]
    assert made.get_element_by_id(back.get("href")[1:]) is call


def test_a_note_in_the_back_leads_back_to_each_of_its_calls() -> None:
    words = '<p>x<ref target="#n">1</ref> y<ref target="#n">1</ref></p>'
    made = page(edition(words, '<back><div type="notes"><note xml:id="n" n="1" place="bottom">z</note></div></back>'))
    targets = [back.get("href")[1:] for back in made.find_class("back")]
    assert [made.get_element_by_id(target).get("href") for target in targets] == ["#n", "#n"]


def test_words_that_point_to_a_note_stay_words() -> None:
    words = '<p xml:id="p">x<note xml:id="n" n="1" place="bottom">y</note>, <ref target="#n">see note 1</ref></p>'
    assert fragment(edition(words)).endswith(', <a href="#n">see note 1</a>')
    assert publish(edition(words), "text").decode().split("\n\n")[1] == "x[1], see note 1"


def test_the_index_leads_to_each_occurrence_and_tells_the_paragraph() -> None:
    body = '<p><persName ref="#a">A</persName></p><p><rs ref="#a">B</rs> <persName ref="#a" cert="low">C</persName></p>'
    made = page(edition(body))
    places = made.get_element_by_id("a").find_class("places")[0]
    assert places.text_content().split() == ["1", "2b?"]
    assert [made.get_element_by_id(link.get("href")[1:]).text for link in places.iter("a")] == ["A", "B", "C"]


def test_an_entry_links_to_authorities_only_where_the_identifier_has_their_form() -> None:
    tei = edition("<p/>").replace(
        '<person xml:id="a">', '<person xml:id="a"><idno type="wikidata">Q1</idno><idno type="viaf">../x</idno>'
    )
    identifiers = page(tei).get_element_by_id("a").find_class("idno")
    assert [[link.get("href") for link in one.iter("a")] for one in identifiers] == [
        ["https://www.wikidata.org/wiki/Q1"],
        [],
    ]


def test_an_unknown_element_is_an_error_that_names_it() -> None:
    with pytest.raises(TransformationError, match="fw") as error:
        publish(paragraph("<fw>x</fw>"), "html")
    assert "template" in error.value.hint


def test_the_same_document_gives_the_same_page_every_time() -> None:
    publish(paragraph("another"), "html")
    assert publish(EVERY_ELEMENT, "html") == publish(EVERY_ELEMENT, "html")


def test_every_id_is_used_once_and_every_link_within_the_page_leads_somewhere() -> None:
    made = page(EVERY_ELEMENT.read_bytes())
    ids = [element.get("id") for element in made.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {link.get("href")[1:] for link in made.iter("a") if link.get("href").startswith("#")} <= set(ids)


def test_headings_go_down_by_one_at_a_time_and_there_is_one_title() -> None:
    levels = [
        int(element.tag[1]) for element in page(EVERY_ELEMENT.read_bytes()).iter("h1", "h2", "h3", "h4", "h5", "h6")
    ]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_the_page_requests_nothing_and_runs_nothing() -> None:
    made = publish(EVERY_ELEMENT, "html").decode()
    tree = page(EVERY_ELEMENT.read_bytes())
    assert not list(tree.iter("img", "link", "iframe", "object", "embed", "audio", "video", "form"))
    assert [script.get("type") for script in tree.iter("script")] == ["application/ld+json"]
    assert not re.search(r"url\(|@import", made)
    assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on") or name == "src"]


def test_the_metadata_is_json_about_the_document() -> None:
    described = json.loads(page(EVERY_ELEMENT.read_bytes()).find(".//script").text)
    assert described["name"] == "Report on the Harbour Commission of Port Ilmen"
    assert described["dateCreated"] == "1951-05-02"
    assert described["mentions"][0]["sameAs"] == ["https://www.wikidata.org/wiki/Q1"]


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_every_colour_of_text_has_contrast_enough_on_paper_and_on_panels(theme: int) -> None:
    css = stylesheet("css/page.css").read_text(encoding="utf-8")
    blocks = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    colours = dict(re.findall(r"--([\w]+): (#[0-9a-f]{6});", blocks[theme]))
    for ground, (name, colour) in itertools.product(("paper", "panel"), colours.items()):
        if name not in {"paper", "panel", "line"}:
            light, dark = sorted((luminance(colour), luminance(colours[ground])), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, f"{name} on {ground}"
