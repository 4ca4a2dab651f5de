"""Outputs are found, not listed."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from encoder.errors import PublicationError, TransformationError
from encoder.publication import ending, outputs, publish
from encoder.resources import schema, stylesheet
from tests.publication.support import EVERY_ELEMENT, TEI, edition, paragraph, text_elements

RNG = "{http://relaxng.org/ns/structure/1.0}"
# Elements of bibliographic descriptions and of the header, which the content models let in through `bibl` and `note`.
DESCRIPTIVE = {
    *("analytic", "availability", "biblStruct", "editor", "idno", "imprint", "licence", "listBibl", "locus", "monogr"),
    *("msContents", "msDesc", "msIdentifier", "msItem", "msName", "relatedItem", "repository", "resp", "respStmt"),
    *("settlement", "textLang", "text"),
}


def test_every_stylesheet_is_an_output_and_the_pdf_takes_the_place_of_its_stylesheet() -> None:
    names = {path.stem for path in stylesheet("html.xsl").parent.glob("*.xsl")}
    assert set(outputs()) == names - {"print"} | {"pdf"}


def test_an_output_tells_its_ending_and_what_it_is() -> None:
    assert (ending("html"), ending("pdf"), ending("text")) == (".html", ".pdf", ".txt")
    assert all(output.description for output in outputs().values())


def test_an_unknown_output_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(PublicationError, match="epub") as error:
        publish(paragraph("x"), "epub")
    assert "html, pdf" in error.value.hint


def test_a_file_text_and_bytes_are_the_same_document(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_text(paragraph("Łódź"), encoding="utf-8")
    assert publish(path, "text") == publish(paragraph("Łódź"), "text") == publish(path.read_bytes(), "text")


def test_a_missing_file_and_broken_xml_are_errors_of_ours(tmp_path: Path) -> None:
    with pytest.raises(PublicationError, match="nowhere"):
        publish(tmp_path / "nowhere.xml", "text")
    with pytest.raises(TransformationError):
        publish("<TEI", "text")


def test_the_invented_report_holds_every_element_that_the_schema_allows_in_a_text() -> None:
    grammar = etree.parse(schema("encoder.rng"))
    patterns = {define.get("name"): define for define in grammar.iter(f"{RNG}define")}
    reached: set[str] = set()
    waiting = {"text"} & set(patterns) or {
        name
        for name, define in patterns.items()
        if any(one.get("name") == "text" for one in define.findall(f"{RNG}element"))
    }
    while waiting:
        reached |= waiting
        waiting = {one.get("name") for name in waiting for one in patterns[name].iter(f"{RNG}ref")} - reached
    allowed = {one.get("name") for name in reached for one in patterns[name].iter(f"{RNG}element")}
    assert allowed - DESCRIPTIVE - text_elements() == set()


@pytest.mark.parametrize("output", ["html", "pdf"])
def test_every_descriptive_element_may_stand_in_a_note(output: str) -> None:
    for name in sorted(DESCRIPTIVE - {"text"}):
        assert publish(paragraph(f'x<note place="bottom" n="1"><{name}>words</{name}></note>'), output)


def test_the_plain_text_has_every_word_a_reader_hears() -> None:
    made = publish(EVERY_ELEMENT, "text").decode()
    text = etree.parse(EVERY_ELEMENT).getroot().find(f"{TEI}text")
    assert text is not None
    unheard = {"surplus", "del", "sic", "orig", "abbr", "label"}
    for element in text.iter(etree.Element):
        inside = {one.tag.removeprefix(TEI) for one in (element, *element.iterancestors())}
        inline = any(one.get("place") == "inline" for one in (element, *element.iterancestors()))
        if (
            not inside & unheard
            and not inline
            and (element.text or "").strip()
            and element.getparent().get("type") != "notes"
        ):
            assert " ".join(element.text.split()) in made


def test_importing_the_publication_loads_neither_saxon_nor_typst() -> None:
    code = "import sys, encoder.publication as p; p.outputs(); print({'saxonche', 'typst'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "set()\n"


def seconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def long(times: int) -> str:
    words = (
        '<p><persName ref="#a">Ada</persName> said <said who="#a" direct="false">one '
        "<choice><sic>a</sic><corr>b</corr></choice>"
        ' <note type="gloss" place="inline">x</note> two</said><note n="1" place="bottom">y</note>. '
        '<said who="#b" direct="true">com<ex>munist</ex></said></p>'
    )
    return edition("".join(f"<div><head>{at}</head>{words * 10}</div>" for at in range(times)))


@pytest.mark.parametrize("output", ["html", "text"])
def test_eight_times_the_text_takes_about_eight_times_the_time(output: str) -> None:
    short, eightfold = long(4), long(32)
    publish(short, output)
    assert seconds(lambda: publish(eightfold, output)) < 16 * seconds(lambda: publish(short, output))
