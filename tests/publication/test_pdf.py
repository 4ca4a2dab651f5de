"""The PDF: tagged, archival, whole, the same on every machine."""

import re
import subprocess
from pathlib import Path

import pytest

from encoder.errors import PublicationError
from encoder.publication import publish
from encoder.publication.saxon import shared_saxon
from tests.publication.support import EVERY_ELEMENT, edition, marked, page, paragraph, typst
from tests.tools import require

FONTS = Path("/usr/share/fonts/opentype/noto")


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "every-element.pdf"
    path.write_bytes(publish(EVERY_ELEMENT, "pdf"))
    return path


def told(tool: str, *arguments: str | Path) -> str:
    return subprocess.run([require(tool), *arguments], check=True, capture_output=True, text=True).stdout


def test_the_file_is_tagged_and_says_what_it_is(pdf: Path) -> None:
    facts = dict(re.findall(r"^(.+?):\s+(.*)$", told("pdfinfo", pdf), re.MULTILINE))
    assert facts["Tagged"] == "yes"
    assert facts["Title"] == "Report on the Harbour Commission of Port Ilmen"
    assert facts["Author"] == "Vera Orlova"
    assert facts["CreationDate"].startswith("Sun Mar  1 00:00:00 2026")


def test_the_file_claims_the_archival_and_the_accessible_standard(pdf: Path) -> None:
    metadata = told("pdfinfo", "-meta", pdf)
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata


def test_every_word_of_the_text_is_in_the_file(tmp_path: Path) -> None:
    tei, tokens = marked()
    path = tmp_path / "x.pdf"
    path.write_bytes(publish(tei, "pdf"))
    printed = told("pdftotext", "-raw", path, "-")
    assert [token for token in tokens if token not in printed] == []


def test_every_word_of_the_text_is_on_the_page() -> None:
    tei, tokens = marked()
    shown = page(tei).text_content()
    assert [token for token in tokens if token not in shown] == []


def test_headings_footnotes_lists_and_tables_have_their_tags(pdf: Path) -> None:
    tags = set(re.findall(r"^\s*(\w+)", told("pdfinfo", "-struct", pdf), re.MULTILINE))
    assert {"Document", "H1", "P", "Note", "Link", "L", "LI", "Table", "TR", "TH", "TD", "Figure"} <= tags


def test_the_same_document_gives_the_same_bytes() -> None:
    assert publish(EVERY_ELEMENT, "pdf") == publish(EVERY_ELEMENT, "pdf")


def test_a_character_without_glyph_is_an_error_that_names_it_and_says_what_to_do() -> None:
    with pytest.raises(PublicationError, match=r"毛 \(U\+6BDB CJK UNIFIED IDEOGRAPH-6BDB\), 泽 \(U\+6CFD") as error:
        publish(paragraph("he wrote 毛泽"), "pdf")
    assert "--font-path" in error.value.hint


def test_a_footnote_without_glyph_is_no_empty_box_either() -> None:
    with pytest.raises(PublicationError, match="U\\+0E01"):
        publish(paragraph('x<note place="bottom" n="1">ก</note>'), "pdf")


def other_script() -> str:
    return edition("<p>x</p>").replace(
        '<person xml:id="a">', '<person xml:id="a"><persName xml:lang="zh-Hans">毛泽东</persName>'
    )


def test_names_in_other_scripts_are_left_out_of_the_index_and_the_file_says_so() -> None:
    markup = typst(other_script())
    assert "毛泽东" not in markup
    assert "Names in scripts for which no font was at hand" in markup
    assert "Names in scripts" not in typst(edition("<p>x</p>"))
    assert publish(other_script(), "pdf")


def test_a_name_that_is_an_entry_s_only_one_is_never_left_out() -> None:
    only = edition("<p>x</p>").replace("<persName>Ada Abel</persName>", "<persName>毛泽东</persName>")
    with pytest.raises(PublicationError, match="U\\+6BDB"):
        publish(only, "pdf")


@pytest.mark.skipif(not FONTS.is_dir(), reason="no Noto CJK fonts on this machine")
def test_with_a_folder_of_fonts_names_in_other_scripts_are_printed(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(publish(other_script(), "pdf", font_paths=[FONTS]))
    assert "毛泽东" in told("pdftotext", path, "-")


def test_a_font_folder_that_is_none_is_an_error() -> None:
    with pytest.raises(PublicationError, match="not a folder"):
        publish(paragraph("x"), "pdf", font_paths=["nowhere"])


def test_the_index_has_the_pages_of_the_names(tmp_path: Path) -> None:
    filler = "<p>" + "words " * 900 + "</p>"
    path = tmp_path / "x.pdf"
    path.write_bytes(
        publish(edition(f'<p><rs ref="#a">x</rs></p>{filler}<p><rs ref="#a">x</rs> <rs ref="#a">x</rs></p>'), "pdf")
    )
    assert re.search(r"Ada Abel 1, [23]\n", told("pdftotext", "-raw", path, "-"))


def test_a_parsed_document_can_be_published_again() -> None:
    parsed = shared_saxon().parse(paragraph("x"))
    assert publish(parsed, "pdf") == publish(paragraph("x"), "pdf")
