"""What the tests of publication share: a small edition around a few words, and what is seen of a page."""

import re
from copy import deepcopy
from pathlib import Path

from lxml import etree, html

from encoder.publication import publish
from encoder.publication.saxon import shared_saxon
from encoder.resources import stylesheet

EVERY_ELEMENT = Path(__file__).with_name("every-element.xml")
TEI = "{http://www.tei-c.org/ns/1.0}"

EDITION = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt>
<title type="main">A title</title>
<respStmt xml:id="trl"><resp>translation</resp><persName>T. Ranslator</persName></respStmt>
</titleStmt><publicationStmt><date when="2026-03-01">2026</date></publicationStmt><sourceDesc/></fileDesc></teiHeader>
<standOff><listPerson><person xml:id="a"><persName>Ada Abel</persName></person>
<person xml:id="b"><persName>Ben Bo</persName></person></listPerson>
<listOrg><org xml:id="o"><orgName>Office</orgName></org></listOrg></standOff>
<text><body>{body}</body>{back}</text></TEI>"""


def edition(body: str, back: str = "") -> str:
    """A whole TEI document around `body`; it knows the persons #a and #b, the organisation #o and the editor #trl."""
    return EDITION.format(body=body, back=back)


def paragraph(words: str) -> str:
    """A whole TEI document around the words of one paragraph."""
    return edition(f'<p xml:id="p">{words}</p>')


def page(tei: str | bytes) -> html.HtmlElement:
    """The page of an edition, parsed."""
    return html.document_fromstring(publish(tei, "html").decode("utf-8"))


def typst(tei: str | bytes) -> str:
    """The Typst markup of an edition without the definitions before it."""
    made = shared_saxon().compile(stylesheet("print.xsl")).apply(shared_saxon().parse(tei))
    return made[made.index("#show: edition.with") :]


def strings(markup: str) -> str:
    """All words that Typst markup prints, in their order."""
    literals = re.findall(r'#"((?:[^"\\]|\\.)*)";', markup)
    return "".join(re.sub(r"\\(.)", r"\1", literal) for literal in literals)


def seen(element: html.HtmlElement, hidden: str = "resolved") -> str:
    """The text of an element of the page without labels of speakers and what has the class `hidden`."""
    copy = deepcopy(element)
    for other in list(copy.iter(etree.Element)):
        if {hidden, "siglum"} & set(other.get("class", "").split()):
            other.drop_tree()
    return copy.text_content()


def fragment(tei: str, identifier: str = "p") -> str:
    """The content of one element of the page as HTML, without tooltips and invented ids."""
    found = deepcopy(page(tei).get_element_by_id(identifier))
    for element in found.iter():
        element.attrib.pop("title", None)
        if element.get("id", "").startswith("e:"):
            del element.attrib["id"]
    inner = (found.text or "") + "".join(html.tostring(child, encoding="unicode") for child in found)
    return inner.strip()


def marked() -> tuple[bytes, list[str]]:
    """every-element.xml with a word of its own in every text of the text, and these words.

    A reading that a note of the source tells is not printed again, nor is the heading of the notes, and a call of a
    note must stay its number: they are not asked for.
    """
    root = etree.parse(EVERY_ELEMENT).getroot()
    text = root.find(f"{TEI}text")
    assert text is not None
    tokens = []
    for element in text.iter(etree.Element):
        told_elsewhere = (
            element.tag == f"{TEI}corr" or element.text in {"2"} or element.getparent().get("type") == "notes"
        )
        for part in ("text", "tail"):
            if (getattr(element, part) or "").strip() and not (
                part == "text" and told_elsewhere and not element.get("place")
            ):
                tokens.append(f"N{1000 + len(tokens)}")
                setattr(element, part, f"{getattr(element, part)}{tokens[-1]} ")
    return etree.tostring(root, encoding="utf-8"), tokens


def text_elements() -> set[str]:
    """The names of all elements in the text of every-element.xml."""
    text = etree.parse(EVERY_ELEMENT).getroot().find(f"{TEI}text")
    assert text is not None
    return {element.tag.removeprefix(TEI) for element in text.iter(etree.Element)}
