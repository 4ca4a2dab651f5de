"""The header says what front matter and configuration say, in TEI, and invents nothing."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from encoder.annotators.citation import annotate
from encoder.config import Config
from encoder.document import Block, Document, Entity, Name, Participant, Wrap
from encoder.readers import read
from encoder.span import Span
from encoder.tei.elements import TEI, make
from encoder.tei.header import header, run_date
from encoder.tei.standoff import standoff
from tests.shared import DOCUMENTS, SHARED, needs_shared
from tests.tools import require

NS = {"t": TEI}
DAY = Config(date="2026-11-23")

MEMO = """## **February 3, 1949**

### **Memorandum of Conversation between Anna Berg and Ivan Orlov**

#### **Citation:**

"Memorandum of Conversation between Anna Berg and Ivan Orlov", February 3, 1949, Norrhavn Digital Archive, \
APRF: F. 39, Op. 1, D. 39, Ll. 47-53. Reprinted in Ebba Strand, *Otnosheniia*, Vol. 5, Book 2 \
(Moscow: Nauka, 2005), p. 62-66. Translated by Henry Aldous.\x20\x20
<https://example.org/document/7>

#### **Summary:**

They converse.

#### **Original Language:**

Russian

#### **Contents:**

Translation - English

They met at noon.
"""

YAML = """---
title: Letter to the Envoy
date: 1951-05-05
language: Swedish
citation: 'Letter, May 5, 1951, RGANI, f. 12, op. 2, d. 8, l. 3. Translated by Henry Aldous.'
summary: A letter.
---

Dear Envoy.
"""


def made(text: str | Document, config: Config = DAY) -> tuple[etree._Element, Counter[Span]]:
    """The header, and how often each leaf was filled."""
    document = read(text, "memo.md") if isinstance(text, str) else text
    document = document.plus(annotate(document, config))
    filled: Counter[Span] = Counter()

    def fill(element: etree._Element, leaf: Block) -> None:
        assert not len(element) and not element.text
        assert leaf.content is not None
        filled[leaf.span] += 1
        element.text = document.text[leaf.content.start : leaf.content.end]

    return header(document, config, fill), filled


def one(root: etree._Element, path: str) -> str:
    """The text of the only element at a path, or the only attribute."""
    (found,) = root.xpath(path, namespaces=NS)
    return found if isinstance(found, str) else " ".join("".join(found.itertext()).split())


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (
            "//t:titleStmt/t:title[@type='main'][@level='a']",
            "Memorandum of Conversation between Anna Berg and Ivan Orlov",
        ),
        ("//t:creation/t:date/@when", "1949-02-03"),
        ("//t:creation/t:date", "February 3, 1949"),
        ("//t:respStmt[@xml:id='trl']/t:persName", "Henry Aldous"),
        ("//t:respStmt[@xml:id='trl']/t:resp", "translation from Russian, and the interventions in square brackets"),
        ("//t:msIdentifier/t:settlement", "Moscow"),
        ("//t:msIdentifier/t:repository", "Archive of the President of the Russian Federation"),
        ("//t:msIdentifier/t:idno", "F. 39, Op. 1, D. 39"),
        ("//t:msIdentifier/t:idno/t:idno[@type='delo']/@n", "39"),
        ("//t:msIdentifier/t:msName", "APRF"),
        ("//t:locus/@from", "47"),
        ("//t:locus/@to", "53"),
        ("//t:textLang/@mainLang", "ru"),
        ("//t:biblStruct[@type='translation']//t:idno[@type='URL']", "https://example.org/document/7"),
        ("//t:biblStruct[@type='translation']/t:relatedItem/@target", "#src-ms"),
        ("//t:biblStruct[@type='translation']/t:note[@type='contents']", "Translation - English"),
        ("//t:biblStruct[@type='reprint']//t:editor", "Ebba Strand"),
        ("//t:biblStruct[@type='reprint']//t:title/@xml:lang", "ru-Latn"),
        ("//t:biblStruct[@type='reprint']//t:biblScope[@unit='page']/@to", "66"),
        ("//t:abstract/t:p", "They converse."),
        ("//t:catRef/@target", "#memcon"),
        ("//t:change/@when", "2026-11-23"),
        ("//t:application/@ident", "encoder"),
    ],
)
def test_front_matter_becomes_tei(path: str, expected: str) -> None:
    assert one(made(MEMO)[0], path) == expected


def leaves_of_fields(document: Document) -> Iterator[Span]:
    for block in document.blocks:
        if block.kind in ("field", "metadata"):
            yield from (leaf.span for leaf in block.leaves())


@pytest.mark.parametrize("text", [MEMO, YAML, MEMO.replace("Contents:", "Provenance:")])
def test_every_leaf_of_the_front_matter_is_written_exactly_once(text: str) -> None:
    _, filled = made(text)
    expected = Counter(leaves_of_fields(read(text, "memo.md")))
    assert expected
    assert filled == expected


def test_an_unknown_field_becomes_a_note() -> None:
    document = read("x\n\ny", "memo.md")
    label = Block("label", Span(0, 1), Span(0, 1))
    words = Block("paragraph", Span(3, 4), Span(3, 4))
    field = Block("field", Span(0, 4), None, (label, words), label="other")
    root, _ = made(replace(document, blocks=(field,)))
    assert one(root, "//t:notesStmt/t:note/t:label") == "x"
    assert one(root, "//t:notesStmt/t:note/t:p") == "y"


def test_yaml_stands_verbatim_in_xenodata_and_is_copied_where_tei_has_a_place() -> None:
    root, _ = made(YAML)
    assert "title: Letter to the Envoy" in one(root, "//t:xenoData")
    assert one(root, "//t:titleStmt/t:title") == "Letter to the Envoy"
    assert one(root, "//t:bibl[@type='citation']/t:idno") == "RGANI, f. 12, op. 2, d. 8, l. 3"
    assert one(root, "//t:creation/t:date/@when") == "1951-05-05"
    assert one(root, "//t:textLang/@mainLang") == "sv"
    assert one(root, "//t:abstract/t:p") == "A letter."
    assert one(root, "//t:catRef/@target") == "#letter"


def test_a_document_without_front_matter_is_titled_by_its_heading_and_names_no_source() -> None:
    root, _ = made("# Minutes of the Council\n\nThey met.\n")
    assert one(root, "//t:titleStmt/t:title") == "Minutes of the Council"
    assert one(root, "//t:sourceDesc/t:p") == "The transcription names no source."
    assert root.xpath("//t:creation | //t:particDesc | //t:abstract | //t:msDesc | //t:biblStruct", namespaces=NS) == []


def test_a_contradiction_between_date_and_citation_is_written_as_doubt() -> None:
    root, _ = made(MEMO.replace('Orlov", February 3, 1949', 'Orlov", March 1, 1949'))
    (date,) = root.xpath("//t:creation/t:date", namespaces=NS)
    assert dict(date.attrib) == {"notBefore": "1949-02-03", "notAfter": "1949-03-01", "resp": "#auto", "cert": "low"}


def test_a_date_that_cannot_be_read_is_unknown_and_kept() -> None:
    field = Block("field", Span(0, 7), Span(0, 7), label="date")
    root, _ = made(Document("memo.md", "Undated\n", (field,), metadata={"date": "Undated"}))
    (date,) = root.xpath("//t:creation/t:date", namespaces=NS)
    assert (dict(date.attrib), date.text) == ({"cert": "unknown"}, "Undated")


def test_what_the_project_does_not_decide_is_said_to_be_open() -> None:
    root, _ = made(MEMO)
    assert one(root, "//t:availability/@status") == "unknown"
    assert "not stated" in one(root, "//t:publicationStmt/t:publisher")


def test_the_project_decides_publisher_licence_and_identifier() -> None:
    decided = {
        "publisher": "P",
        "licence": "Free",
        "licence_url": "https://example.org/l",
        "identifier": "id-7",
        "availability": "free",
    }
    root, _ = made(MEMO, replace(DAY, publication=decided))
    assert one(root, "//t:licence/@target") == "https://example.org/l"
    assert one(root, "//t:idno[@type='document']") == "id-7"
    assert one(root, "//t:availability/@status") == "free"


def test_brackets_set_by_an_editor_are_the_editors() -> None:
    root, _ = made(MEMO, replace(DAY, brackets_by="edt", publication={"editor": "A. Nilsson"}))
    assert one(root, "//t:titleStmt/t:editor[@xml:id='edt']") == "A. Nilsson"
    assert one(root, "//t:respStmt[@xml:id='trl']/t:resp") == "translation from Russian"


def test_whoever_an_annotation_names_as_responsible_is_stated() -> None:
    document = read("He is [like] him.", "memo.md")
    document = document.plus(annotate(document, DAY))
    bracket = Wrap(Span(6, 12), "supplied", resp="trl enc", inner=Span(7, 11))
    root, _ = made(replace(document, wraps=(bracket,)))
    assert {"trl", "auto", "enc"} <= set(root.xpath("//t:titleStmt/*/@xml:id", namespaces=NS))


PEOPLE = (
    Entity("per-berg", "person", (Name("Анна Берг", language="ru"), Name("Anna Berg", language="en"))),
    Entity("per-orlov", "person", (Name("Ivan Orlov"),), listed=False, certainty=0.3),
    Entity("per-mao", "person", (Name("Mao Zedong", language="zh-Latn-pinyin"),)),
)


def people() -> Document:
    parts = (Participant("per-berg", "speaker", 0.9, narrator=True), Participant("per-orlov", "present", 0.3))
    names = (Wrap(Span(3, 5), "persName", {"ref": "#per-orlov"}),)
    return replace(read(MEMO, "memo.md"), entities=PEOPLE, participants=parts, wraps=names)


def test_a_participant_to_whom_nothing_refers_is_left_out() -> None:
    root, _ = made(replace(people(), wraps=()))
    assert root.xpath("//t:listPerson[@type='participants']/t:person/@xml:id", namespaces=NS) == ["per-berg"]


def test_the_narrator_is_the_author_by_the_name_of_the_texts_language() -> None:
    root, _ = made(people())
    assert one(root, "//t:titleStmt/t:author/t:persName") == "Anna Berg"
    assert one(root, "//t:titleStmt/t:author/t:persName/@ref") == "#per-berg"


def test_participants_stand_in_the_header_with_their_roles() -> None:
    root, _ = made(people())
    found = root.xpath("//t:listPerson[@type='participants']/t:person", namespaces=NS)
    assert [(person.get("role"), person.get("resp"), person.get("cert")) for person in found] == [
        ("speaker", "#auto", "high"),
        ("present", "#auto", "low"),
    ]


def test_every_language_of_text_and_lists_is_declared() -> None:
    root, _ = made(people())
    assert set(root.xpath("//t:language/@ident", namespaces=NS)) == {"en", "ru", "ru-Latn", "zh-Latn-pinyin"}


def test_the_run_is_dated_by_configuration_then_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert run_date(Config(date="2026-11-23")) == "2026-11-23"
    assert run_date(Config()) == "1970-01-01"


def test_the_same_document_has_the_same_header() -> None:
    assert etree.tostring(made(MEMO)[0]) == etree.tostring(made(MEMO)[0])


def test_no_space_is_added_where_characters_count() -> None:
    root, _ = made(MEMO)
    for element in root.iter(f"{{{TEI}}}bibl", f"{{{TEI}}}idno", f"{{{TEI}}}date", f"{{{TEI}}}p", f"{{{TEI}}}persName"):
        text = "".join(map(str, element.itertext()))
        assert "\n      " not in text


def whole(document: Document) -> etree._Element:
    """A TEI document with a header and no text to speak of."""
    root = make("TEI", {"lang": "en"})
    root.append(made(document)[0])
    lists = standoff(document, DAY, lambda identifier: identifier)
    if lists is not None:
        root.append(lists)
    body = etree.SubElement(etree.SubElement(root, f"{{{TEI}}}text"), f"{{{TEI}}}body")
    etree.SubElement(body, f"{{{TEI}}}p").text = "x"
    return root


@needs_shared
def test_headers_are_valid_tei(tmp_path: Path) -> None:
    jing = require("jing")
    files = []
    texts = [
        MEMO,
        YAML,
        "# Minutes\n\nThey met.\n",
        (DOCUMENTS / "mikoyan-mao-1949-02-03.md").read_text(encoding="utf-8"),
    ]
    texts += [MEMO.replace("APRF: F. 39, Op. 1, D. 39, Ll. 47-53. ", ""), MEMO.replace("Original Language", "Other")]
    documents = [*(read(text, "memo.md") for text in texts), people()]
    for number, document in enumerate(documents):
        files.append(tmp_path / f"{number}.xml")
        files[-1].write_bytes(etree.tostring(whole(document)))
    result = subprocess.run(
        [jing, str(SHARED / "schemas/tei_all.rng"), *map(str, files)], capture_output=True, text=True, check=False
    )
    assert result.stdout == ""
