"""What stands in a document is text: never HTML, never Typst code, never a script, never a request."""

import re
from copy import deepcopy

import pytest
from lxml import etree, html

from encoder.errors import EncoderError
from encoder.publication import publish
from tests.publication.support import EVERY_ELEMENT, TEI, paragraph, strings, typst

HOSTILE = [
    '#import "x": *',
    "#panic(1)",
    '"; #panic(); "',
    '\\"; #panic(1); "',
    "\\",
    "$x^2$ @ref <label> // comment /* */ ```raw``` *b* _i_ = head",
    "]]> </script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</style><!-- --!> <![CDATA[",
    "{7*7} {{x}} ${x} %s &amp; &#60;",
    "\u2028#panic()\u2029\u0085",
    "' onmouseover='alert(1)",
    '" onmouseover="alert(1)',
]
FREE = {"n", "role", "quantity", "unit", "degree", "status"}


def filled(words: str) -> bytes:
    """every-element.xml with `words` added to every text and put into every attribute that is no pointer."""
    root = etree.parse(EVERY_ELEMENT).getroot()
    for element in root.iter(etree.Element):
        if element.text and element.text.strip():
            element.text += words
        if element.tail and element.tail.strip():
            element.tail = words + element.tail
        for name in FREE & set(element.attrib):
            if not element.get(name, "").startswith("#"):
                element.set(name, element.get(name, "") + words)
    return etree.tostring(root, encoding="utf-8")


def skeleton(tei: bytes) -> list[tuple[object, ...]]:
    """The elements of the page with their attributes' names, not their values."""
    root = html.document_fromstring(publish(tei, "html").decode("utf-8"))
    return [(element.tag, *sorted(element.attrib)) for element in root.iter()]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_change_no_element_of_the_page(words: str) -> None:
    assert skeleton(filled(words)) == skeleton(filled(" harmless~"))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_change_nothing_of_the_markup_but_its_strings(words: str) -> None:
    def code(tei: bytes) -> str:
        without_strings = re.sub(r'"(?:[^"\\]|\\.)*"', '""', typst(tei), flags=re.DOTALL)
        return re.sub(r"[0-9.]+", "0", without_strings)

    assert code(filled(words)) == code(filled(" harmless~"))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_printed_as_they_stand(words: str) -> None:
    element = etree.fromstring(paragraph("x"))
    element.find(f".//{TEI}p").text = f"before {words} after"
    assert f"before {' '.join(words.split())} after" in " ".join(strings(typst(etree.tostring(element))).split())


@pytest.mark.parametrize("words", [word for word in HOSTILE if word.isascii()])
def test_hostile_words_make_a_pdf(words: str) -> None:
    assert publish(filled(words), "pdf").startswith(b"%PDF-")


def test_a_document_cannot_read_files() -> None:
    with pytest.raises(EncoderError):
        publish('<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + paragraph("&x;"), "html")


def test_links_within_hostile_documents_are_web_mail_or_the_page_itself() -> None:
    root = etree.parse(EVERY_ELEMENT).getroot()
    targets = [
        "javascript:x",
        "vbscript:x",
        "data:x",
        "//evil.example",
        "http:\\\\x",
        "https://ok.example/'\">",
        "x.html",
    ]
    first = next(root.iter(f"{TEI}ref"))
    for target in targets:
        again = deepcopy(first)
        again.set("target", target)
        next(iter(root.iter(f"{TEI}p"))).append(again)
    made = html.document_fromstring(publish(etree.tostring(root), "html").decode())
    assert all(re.match(r"#|https?://[^\s\"'<>]+$|mailto:", link.get("href")) for link in made.iter("a"))
