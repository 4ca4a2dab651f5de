"""Citations taken apart, in the styles of many archives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from encoder.annotators.citation import annotate
from encoder.citation import find_archive, parse
from encoder.citation.archives import archives
from encoder.citation.languages import codes, describe, title_language
from encoder.citation.shelfmark import components, leaves
from encoder.config import Config
from encoder.document import Block, Document, Mark
from encoder.span import Span
from tests.annotators.cases import Case, citations


@pytest.mark.parametrize("case", [*citations("citations.txt")], ids=str)
def test_a_citation_is_taken_apart_as_its_archive_writes_it(case: Case) -> None:
    citation = parse(case.text)
    found = [
        f"{part.role} = {citation.words(part)}" + "".join(f" {name}={value}" for name, value in part.attributes.items())
        for part in citation.parts
    ]
    assert tuple(found) == case.expected


@given(
    st.text(alphabet='ABFab12 .,:;()/-"“”*\n', max_size=60)
    | st.sampled_from(["APRF: ", "f. 3", "Translated by ", "Reprinted in "])
)
def test_whatever_the_text_its_parts_are_disjoint_and_inside(text: str) -> None:
    position = 0
    for part in parse(f"{text} RGASPI, f. 17, op. 2. Reprinted in {text} Translated by {text}").parts:
        assert position <= part.span.start < part.span.end
        position = part.span.end


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("APRF: F. 39, Op. 1, D. 39, Ll. 47-53", ("47", "53")),
        ("RGASPI, f. 17, op. 162, d. 3, l. 5", ("5", "5")),
        ("SAPMO-BArch, DY 30/3497, Bl. 112-8", ("112", "118")),
        ("AVPRF, f. 0100, op. 46, p. 12, d. 362, ll. 12-13", ("12", "13")),
        ("APRF, f. 3, op. 1, d. 9, l. 7ob", ("7ob", "7ob")),
        ("APRF, f. 3, op. 1, d. 9, ll. 53-47", None),
        ("NARA, RG 59, 611.61/7-361", None),
        ("AVPRF, f. 0100", None),
    ],
)
def test_the_leaves_are_told_from_the_shelfmark(mark: str, expected: tuple[str, str] | None) -> None:
    found = leaves(mark)
    assert (found and (found.first, found.last)) == expected


def test_fond_opis_and_delo_are_named_and_a_papka_is_not_taken_for_one() -> None:
    found = components("f. 0100, op. 46, p. 12, d. 362")
    assert [(part.kind, part.number) for part in found] == [("fond", "0100"), ("opis", "46"), ("delo", "362")]


def test_no_name_or_abbreviation_stands_for_two_archives() -> None:
    forms = [
        form for archive in archives() for form in (*archive.abbreviations, *{name.lower() for name in archive.names})
    ]
    assert len(forms) == len(set(forms))


def test_an_abbreviation_inside_a_word_is_no_archive() -> None:
    assert find_archive("APPROVED by MOLOTOV") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russian", ("ru",)),
        ("Russian and Chinese", ("ru", "zh")),
        ("Serbo-Croatian", ("sh",)),
        ("de", ("de",)),
        ("unknown", ()),
    ],
)
def test_a_language_has_the_code_of_its_name(text: str, expected: tuple[str, ...]) -> None:
    assert codes(text) == expected


def test_a_code_with_a_script_is_described_in_words() -> None:
    assert describe("ru-Latn") == "Russian in Latin letters"
    assert describe("xx-Latn") == "xx-Latn"


@pytest.mark.parametrize(
    ("title", "original", "expected"),
    [
        ("Sovetsko-Kitaiskie Otnosheniia", "ru", "ru-Latn"),
        ("Советско-китайские отношения", "ru", "ru"),
        ("Dokumente zur Deutschlandpolitik", "de", "de"),
        ("Cold War International History Project Bulletin", "ru", ""),
        ("Dokumenty", "", ""),
    ],
)
def test_the_language_of_a_title_follows_from_its_words_and_the_original(
    title: str, original: str, expected: str
) -> None:
    assert title_language(title, original, "en") == expected


def document(citation: str, date: str = "", marks: tuple[Mark, ...] = ()) -> Document:
    whole = Span(0, len(citation))
    metadata = {"citation": citation, "language": "Russian"} | ({"date": date} if date else {})
    return Document("memo.md", citation, (Block("field", whole, whole, label="citation"),), marks, metadata=metadata)


def wrapped(document: Document) -> list[tuple[str, str]]:
    return [(wrap.tag, document.text[wrap.span.start : wrap.span.end]) for wrap in annotate(document, Config()).wraps]


def test_a_part_in_italics_is_wrapped_inside_its_delimiters() -> None:
    text = "RGANI, f. 5, op. 1. Reprinted in Ivan Petrov, *Otnosheniia*, Vol. 5 (Moscow: Nauka, 2005)."
    start = text.index("*")
    found = wrapped(document(text, marks=(Mark("emphasis", Span(start, start + 13), Span(start + 1, start + 12)),)))
    assert ("title", "Otnosheniia") in found
    assert ("editor", "Ivan Petrov") in found


def test_a_web_address_that_is_a_link_already_is_left_alone() -> None:
    text = "RGANI, f. 5. <https://example.org/1>"
    at = text.index("<")
    linked = document(
        text, marks=(Mark("autolink", Span(at, len(text)), Span(at + 1, len(text) - 1), "https://example.org/1"),)
    )
    assert "ref" not in {tag for tag, _ in wrapped(linked)}
    assert ("ref", "https://example.org/1") in wrapped(document("RGANI, f. 5. https://example.org/1"))


def test_another_date_in_the_citation_is_reported() -> None:
    found = annotate(document('"Note", March 1, 1950, RGANI, f. 5.', "February 3, 1949"), Config())
    assert [diagnostic.code for diagnostic in found.diagnostics] == ["date-differs"]


def test_a_year_of_print_alone_is_not_tagged_beside_the_documents_date() -> None:
    text = "RGANI, f. 5, op. 1. Reprinted in Ivan Petrov, Otnosheniia (Moscow: Nauka, 2005)."
    assert "date" not in {tag for tag, _ in wrapped(document(text, "February 3, 1949"))}
    assert ("date", "2005") in wrapped(document(text))
