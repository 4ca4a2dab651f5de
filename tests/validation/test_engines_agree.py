"""A fast engine may say yes only where the others do: five verdicts on the same documents."""

from pathlib import Path
from random import Random

import pytest
import xmlschema
from lxml import etree

from encoder.resources import schema
from encoder.validation import validate
from encoder.validation.explanation import explanations
from tests.schemas.random_documents import Grammar
from tests.shared import REFERENCE, needs_shared
from tests.validation.example import EXAMPLE, EXAMPLE_FILE
from tests.validation.jing import rejected
from tests.validation.mutations import mutated

RNG, XSD = schema("encoder.rng"), schema("encoder.xsd")


@pytest.fixture(scope="module")
def documents() -> dict[str, bytes]:
    """Good and bad: the example, random valid documents, and hundreds of mutations of the example."""
    grammar, example = Grammar(RNG), EXAMPLE_FILE.read_bytes()
    good = {f"random-{seed}": grammar.document(Random(seed), 6) for seed in range(20)}
    bad = {f"mutated-{seed}": mutated(example, Random(seed)) for seed in range(300)}
    return {"example": example, **good, **bad}


def parsed(document: bytes) -> etree._Element:
    return etree.fromstring(document, etree.XMLParser(collect_ids=False))


def test_jing_and_libxml2_agree_in_both_schema_languages(documents: dict[str, bytes], tmp_path: Path) -> None:
    grammar, structure = etree.RelaxNG(file=str(RNG)), etree.XMLSchema(file=str(XSD))
    by_jing = set(rejected(RNG, documents, tmp_path))
    by_grammar = {name for name, document in documents.items() if not grammar.validate(parsed(document))}
    by_structure = {name for name, document in documents.items() if not structure.validate(parsed(document))}
    assert by_grammar == by_jing
    assert by_structure == by_jing
    assert 100 < len(by_jing) < 290, "the mutations prove something only if both verdicts occur"


def test_xmlschema_explains_every_no_and_nothing_else(documents: dict[str, bytes]) -> None:
    structure = etree.XMLSchema(file=str(XSD))
    for name, document in list(documents.items())[::8]:
        tree = parsed(document).getroottree()
        assert bool(list(explanations(tree, XSD))) != structure.validate(tree), name


def test_the_schema_has_no_ambiguous_particle() -> None:
    xmlschema.XMLSchema10(str(XSD), validation="strict")


@needs_shared
def test_the_document_encoded_by_hand_is_valid_in_every_engine(tmp_path: Path) -> None:
    document = (REFERENCE / "mikoyan-mao-first-half.xml").read_bytes()
    assert validate(document) == ()
    assert rejected(RNG, {"reference": document}, tmp_path) == {}


def test_a_document_that_jing_accepts_is_silent(tmp_path: Path) -> None:
    assert rejected(RNG, {"example": EXAMPLE.encode()}, tmp_path) == {}
    assert validate(EXAMPLE) == ()
