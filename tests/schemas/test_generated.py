"""The ODD is the source: what is committed beside it is what the stylesheets make of it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from encoder.errors import TransformationError
from encoder.resources import schema
from encoder.validation.generate import generated
from tests.shared import SHARED, needs_shared
from tests.validation.jing import rejected

ODD = schema("encoder.odd")
TEI = {"tei": "http://www.tei-c.org/ns/1.0", "sch": "http://purl.oclc.org/dsdl/schematron"}
TREE = etree.parse(ODD)


def names(path: str) -> list[str]:
    return [str(name) for name in TREE.xpath(path, namespaces=TEI)]


def test_what_is_committed_is_what_the_odd_generates() -> None:
    for name, text in generated(ODD.read_text(encoding="utf-8")).items():
        committed = schema(name).read_bytes().decode("utf-8")
        assert text == committed, f"{name} is not what encoder.odd says: run python -m encoder.validation.generate"


def test_every_element_is_taken_from_a_module_of_tei_and_declared_once() -> None:
    taken = {
        (module.get("key"), name)
        for module in TREE.iterfind(".//tei:moduleRef", TEI)
        for name in module.get("include", "").split()
    }
    declared = [(e.get("module"), e.get("ident")) for e in TREE.iterfind(".//tei:elementSpec", TEI)]
    assert set(declared) == taken
    assert len(declared) == len(set(declared))


def test_the_odd_changes_tei_and_adds_no_element_class_or_attribute() -> None:
    modes = {(etree.QName(e).localname, e.get("mode")) for e in TREE.iterfind(".//tei:schemaSpec//*[@mode]", TEI)}
    assert {kind for kind, mode in modes if mode == "add"} == {"macroSpec", "constraintSpec"}


def test_every_element_and_every_attribute_is_described() -> None:
    described = "[not(normalize-space(tei:desc))]"
    assert names(f"//tei:elementSpec{described}/@ident") == []
    assert names(f"//tei:attDef[not(@mode='delete')]{described}/@ident") == []


def test_every_attribute_keeps_a_datatype_and_every_list_is_closed() -> None:
    assert names("//tei:attDef[not(@mode='delete')][not(tei:datatype)]/@ident") == []
    assert names("//tei:valList[not(@type='closed')]/../@ident") == []


def test_the_rules_have_the_numbers_of_the_encoding_model() -> None:
    numbers = {int(name[1:3]) for name in names("//tei:constraintSpec/@ident") if re.match(r"R\d\d", name)}
    # R15 was given up before the first release of the rules; its number stays free.
    assert numbers == set(range(1, 43)) - {15}


def test_every_rule_has_a_hint() -> None:
    assert names("//sch:assert[not(@diagnostics = //sch:diagnostic/@id)]/@test") == []
    assert names("//sch:report[not(@diagnostics = //sch:diagnostic/@id)]/@test") == []


def test_every_example_in_the_odd_is_valid_where_it_stands() -> None:
    grammar = etree.RelaxNG(file=str(schema("encoder.rng")))
    before = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title/></titleStmt>'
    before += "<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
    for example in TREE.iterfind(".//{http://www.tei-c.org/ns/Examples}egXML"):
        inner = (example.text or "") + "".join(etree.tostring(child, encoding="unicode") for child in example)
        inner = re.sub(r' xmlns(:\w+)?="[^"]*"', "", inner)
        place = ("<standOff>", "</standOff><text><body><p/></body></text>") if "<certainty" in inner else ("", "")
        if not place[0]:
            place = ("<text><body><p>", "</p></body></text>")
        document = etree.fromstring(f"{before}{place[0]}{inner}{place[1]}</TEI>")
        assert grammar.validate(document), f"{inner}: {grammar.error_log.last_error}"


def test_an_odd_that_relies_on_something_undeclared_is_refused_by_name() -> None:
    odd = ODD.read_text(encoding="utf-8").replace('<elementSpec ident="row"', '<elementSpec ident="rows"')
    with pytest.raises(TransformationError, match="row is used, but the ODD does not declare it"):
        generated(odd)


@needs_shared
def test_the_odd_itself_is_a_valid_tei_document(tmp_path: Path) -> None:
    assert rejected(SHARED / "schemas" / "tei_all.rng", {"odd": ODD.read_bytes()}, tmp_path) == {}


def test_the_schemas_load_fast_enough_for_one_document() -> None:
    """A grammar with expanded classes takes libxml2 minutes; ours takes a twentieth of a second."""
    program = f"from lxml import etree; etree.RelaxNG(file={str(schema('encoder.rng'))!r}); "
    program += f"etree.XMLSchema(file={str(schema('encoder.xsd'))!r})"
    subprocess.run([sys.executable, "-c", program], check=True, timeout=5)
