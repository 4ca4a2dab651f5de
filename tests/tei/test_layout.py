"""What the typing of the transcription leaves in the TEI, and that XSLT reads what Python writes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from encoder.publication.saxon import shared_saxon
from encoder.resources import stylesheet
from encoder.tei.elements import child, make
from encoder.tei.layout import Layout, implied, instruct, quoted

CHARACTERS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]) | st.sampled_from('\n\r\t"\\?>#'))


def source(tei: etree._Element) -> str:
    return (
        shared_saxon()
        .compile(stylesheet("source.xsl"))
        .apply(shared_saxon().parse(etree.tostring(tei, encoding="UTF-8")))
    )


def text_of(*parts: str) -> tuple[etree._Element, etree._Element]:
    root = make("TEI")
    body = child(child(root, "text"), "body")
    for part in parts:
        child(body, "p", text=part)
    return root, body


@settings(deadline=None, max_examples=150)
@given(CHARACTERS)
def test_any_characters_survive_in_a_processing_instruction(characters: str) -> None:
    characters = "".join(c for c in characters if c not in "\ufffe\uffff")
    root, body = text_of()
    instruct(body, "source", quoted(characters))
    assert source(root) == characters


def test_the_commonest_lead_is_said_once_and_the_others_in_place() -> None:
    root, body = text_of("a", "b", "c", "d")
    layout = Layout()
    for paragraph, lead in zip(body, ["", "\n\n", "\n\n\n", "\n\n"], strict=True):
        layout.lead(paragraph, lead)
    layout.finish(root)
    assert source(root) == "a\n\nb\n\n\nc\n\nd"
    assert etree.tostring(root).decode().count("source-before") == 1


def test_the_number_of_a_footnote_is_a_variable_of_its_lead() -> None:
    layout = Layout()
    _, body = text_of()
    for number in ("1", "2"):
        note = child(body, "note", {"n": number, "place": "bottom"}, "text")
        layout.lead(note, f"\n\n<sup>{number}</sup> ", number)
    assert {content for _, _, content in layout.leads} == {'"\\n\\n<sup>\\#</sup> "'}


@pytest.mark.parametrize(
    ("tag", "attributes", "before", "after"),
    [
        ("ex", {}, "[", "]"),
        ("ex", {"rend": "parens"}, "(", ")"),
        ("supplied", {"reason": "lost"}, "[", "]"),
        ("supplied", {"rend": "angles"}, "⟨", "⟩"),
        ("del", {"rend": "erasure double"}, "[[", "]]"),
        ("del", {"rend": "crossedOut"}, "", ""),
        ("surplus", {"rend": "braces"}, "{", "}"),
        ("surplus", {"reason": "punctuation"}, "", ""),
        ("note", {"place": "inline", "type": "sic"}, "[", "]"),
        ("hi", {"rend": "italic"}, "*", "*"),
        ("emph", {"rend": "bold"}, "**", "**"),
        ("hi", {"rend": "superscript"}, "<sup>", "</sup>"),
        ("lb", {}, "  \n", ""),
        ("pb", {"rend": "blankLine"}, "\n", ""),
        ("pb", {"rend": "blankLine", "break": "no"}, "\n\n", ""),
        ("pb", {"n": "3"}, "", ""),
        ("code", {}, "`", "`"),
        ("persName", {"ref": "#a"}, "", ""),
    ],
)
def test_python_and_xslt_agree_on_what_an_element_implies(
    tag: str, attributes: dict[str, str], before: str, after: str
) -> None:
    assert implied(tag, attributes) == (before, after)
    root, body = text_of("")
    child(body[0], tag, attributes, "x")
    assert source(root) == f"{before}x{after}"


@pytest.mark.parametrize(
    ("target", "text"), [("http://a.example/", "there"), ("http://a.example/", "http://a.example/")]
)
def test_a_link_implies_its_target_unless_that_is_its_text(target: str, text: str) -> None:
    root, body = text_of("")
    child(body[0], "ref", {"target": target}, text)
    assert source(root) == (f"<{text}>" if text == target else f"[{text}]({target})")
    assert implied("ref", {"target": target}, text)[0] == source(root)[0]
