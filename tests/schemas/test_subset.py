"""Whatever is valid here is valid in TEI: the customization only leaves out.

Three proofs: documents that exist, documents drawn at random from the grammar, and closed lists that are closed.
"""

from pathlib import Path
from random import Random

from lxml import etree

from encoder.resources import schema
from tests.schemas.random_documents import Grammar
from tests.shared import REFERENCE, SHARED, needs_shared
from tests.validation.example import EXAMPLE_FILE
from tests.validation.jing import rejected

TEI_ALL = SHARED / "schemas" / "tei_all.rng"
GRAMMAR = Grammar(schema("encoder.rng"))
DRAWN = {f"drawn-{seed}": GRAMMAR.document(Random(seed), 7) for seed in range(80)}


@needs_shared
def test_documents_drawn_at_random_from_the_grammar_are_valid_in_tei_all(tmp_path: Path) -> None:
    documents = {"example": EXAMPLE_FILE.read_bytes(), **DRAWN}
    documents["reference"] = (REFERENCE / "mikoyan-mao-first-half.xml").read_bytes()
    assert rejected(TEI_ALL, documents, tmp_path) == {}


def test_the_random_documents_use_every_element_and_nearly_every_attribute() -> None:
    elements, attributes = set(), set()
    for document in DRAWN.values():
        for element in etree.fromstring(document).iter("*"):
            name = etree.QName(element).localname
            elements.add(name)
            attributes |= {(name, key) for key in element.attrib}
    assert elements == GRAMMAR.elements
    assert len(attributes) > 600


@needs_shared
def test_the_proof_would_see_an_element_where_tei_has_none(tmp_path: Path) -> None:
    wrong = EXAMPLE_FILE.read_text(encoding="utf-8").replace("<ex resp", "<ex><note/></ex><ex resp", 1)
    assert set(rejected(TEI_ALL, {"wrong": wrong.encode()}, tmp_path)) == {"wrong"}


def test_a_closed_list_takes_no_other_value() -> None:
    anywhere = etree.parse(schema("encoder.rng"))
    start = anywhere.find("{*}start")
    start[:] = [etree.SubElement(start, "{http://relaxng.org/ns/structure/1.0}choice")]
    for name in GRAMMAR.elements:
        etree.SubElement(start[0], "{http://relaxng.org/ns/structure/1.0}ref", name=name)
    grammar = etree.RelaxNG(anywhere)
    lists = GRAMMAR.closed_lists
    assert len(lists) > 150
    for name, attribute in sorted(lists):
        draws = (GRAMMAR.element(name, Random(seed)) for seed in range(100))
        element = next(drawn for drawn in draws if attribute in drawn.attrib)
        assert grammar.validate(element), f"{name}: {grammar.error_log.last_error}"
        element.set(attribute, "outside-the-list")
        assert not grammar.validate(element), f"{name}/@{attribute}"
