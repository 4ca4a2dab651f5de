"""What inline markup becomes: the element, what is inside it, and the cases that have none."""

import pytest
from lxml import etree

import encoder
from encoder.annotators.typography import annotate, pointer
from encoder.config import Config
from encoder.document import Contribution, Document, Wrap
from encoder.readers import read
from encoder.span import Span


def wraps(markdown: str) -> list[tuple[str, dict[str, str], str, str]]:
    """Tag, attributes, all characters and those inside, of each wrap."""
    document = read(markdown, "x.md")
    return [
        (wrap.tag, dict(wrap.attributes), document.text[slice(*wrap.span)], document.text[slice(*wrap.content)])
        for wrap in annotate(document, Config()).wraps
    ]


@pytest.mark.parametrize(
    ("markdown", "tag", "attributes", "inside"),
    [
        ("*a*", "hi", {"rend": "italic"}, "a"),
        ("__a__", "hi", {"rend": "bold"}, "a"),
        ("x<sup>th</sup>", "hi", {"rend": "superscript"}, "th"),
        ("H<sub>2</sub>O", "hi", {"rend": "sub"}, "2"),
        ("<u>a</u>", "hi", {"rend": "underline"}, "a"),
        ("~~a~~", "hi", {"rend": "strikethrough"}, "a"),
        ("`a`", "code", {}, "a"),
        ("[a](https://x.org/b c)", "", {}, ""),
        ("[a](<https://x.org/b c>)", "ref", {"target": "https://x.org/b%20c"}, "a"),
        ("<https://x.org>", "ref", {"target": "https://x.org"}, "https://x.org"),
        ("![seal](a/seal.png)", "ref", {"type": "image", "target": "a/seal.png"}, "seal"),
        ("![](a/seal.png) x", "", {}, ""),
        ("a  \nb", "lb", {}, ""),
        ("a<sup>1</sup>", "", {}, ""),
        ("[a](#top)", "", {}, ""),
        ("[a](javascript:alert(1))", "", {}, ""),
        ("<data:text/html,x>", "", {}, ""),
    ],
)
def test_a_mark_becomes_its_element_or_none(markdown: str, tag: str, attributes: dict[str, str], inside: str) -> None:
    found = wraps(markdown)
    assert [(wrap[0], wrap[1], wrap[3]) for wrap in found] == ([(tag, attributes, inside)] if tag else [])


def test_emphasis_inside_strong_is_inside_it() -> None:
    assert [(wrap[0], wrap[2]) for wrap in wraps("**a *b***")] == [("hi", "**a *b***"), ("hi", "*b*")]


CUT = "During the first period the ranks of the party\n\ncounted 50,000."


def test_a_cut_is_a_page_of_the_web_page_if_there_is_one() -> None:
    assert [(wrap[0], wrap[1], wrap[2]) for wrap in wraps(CUT)] == [("pb", {"rend": "blankLine"}, "\n")]
    published = f"---\nurl: https://x.org/1\n---\n\n{CUT}"
    assert wraps(published)[0][1] == {"rend": "blankLine", "edRef": "#src-web"}


def test_a_page_inside_a_word_breaks_no_word() -> None:
    found = wraps("During the first period the ranks of the com-\n\nmunist party grew.")
    assert [(wrap[1].get("break"), wrap[2]) for wrap in found] == [("no", "\n\n")]


def test_the_program_answers_for_a_page_and_says_how_certain_it_is() -> None:
    (page,) = annotate(read(CUT, "x.md"), Config()).wraps
    assert page.resp == "auto"
    assert 0.9 < page.certainty < 1
    assert page.why


@pytest.mark.parametrize("tag", ["emph", "title", "foreign", "hi"])
def test_where_the_function_of_the_words_is_known_there_is_no_hi(tag: str) -> None:
    document: Document = read("a *b* c", "x.md").plus(Contribution(wraps=(Wrap(Span(2, 5), tag, inner=Span(3, 4)),)))
    assert annotate(document, Config()).wraps == ()


@pytest.mark.parametrize(
    ("target", "written"),
    [
        ("https://x.org/ä?b=1#c", "https://x.org/ä?b=1#c"),
        ("https://x.org/100%", "https://x.org/100%25"),
        ("https://x.org/%20", "https://x.org/%20"),
        ("https://x.org/a[b]|{c}", "https://x.org/a%5Bb%5D%7C%7Bc%7D"),
        ("a b.pdf", "a%20b.pdf"),
        ("https://", ""),
        ("#a", ""),
        ("x.org/a#b#c", ""),
        ("vbscript:x", ""),
    ],
)
def test_a_target_is_written_as_a_pointer_or_not_at_all(target: str, written: str) -> None:
    assert pointer(target) == written
    grammar = etree.RelaxNG(
        etree.fromstring(
            '<element name="ref" xmlns="http://relaxng.org/ns/structure/1.0"'
            ' datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">'
            '<attribute name="target"><data type="anyURI"/></attribute></element>'
        )
    )
    assert grammar.validate(etree.Element("ref", target=written))


EVERYTHING = """Of *italics*, __bold__, ***both***, `code`, <u>lines</u>, ~~strokes~~, H<sub>2</sub>O, the 7<sup>th</sup>,
a [page](<https://x.org/a b> "title"), an address <https://x.org/100%>, a ![seal](seal.png), *<b>a</b>\x20\x20
break*\\
and a \\[bracket\\], AT&amp;T, <!-- a remark --> and that the party of the whole of the com-

munist world met.
"""


def test_every_kind_of_mark_is_written_valid_and_comes_back() -> None:
    encoding = encoder.encode(EVERYTHING.encode(), name="x.md")
    tree = etree.fromstring(encoding.tei)
    names = {etree.QName(element).localname for element in tree.iterfind(".//{*}body//{*}*")}
    assert {"hi", "code", "ref", "lb", "pb"} <= names
