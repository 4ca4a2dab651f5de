"""The report: what is found, where, what could have stood there, and what to do."""

import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from encoder.errors import ValidationError
from encoder.publication.saxon import shared_saxon
from encoder.resources import schema
from encoder.validation import Finding, validate
from encoder.validation.apart import examined_apart
from tests.validation.example import EXAMPLE, EXAMPLE_FILE, changed


def only(document: str | bytes) -> Finding:
    (finding,) = validate(document)
    return finding


def test_bytes_text_path_and_tree_of_one_document_have_one_report() -> None:
    damaged = changed('reason="subaudible"', 'reason="sense"')
    tree = etree.fromstring(damaged.encode())
    reports = [validate(form) for form in (damaged, damaged.encode(), tree, tree.getroottree())]
    assert {(finding.code, finding.path) for report in reports for finding in report} == {
        ("bad-value", "/TEI/text/body/div[2]/p[1]/said[2]/supplied")
    }
    assert validate(EXAMPLE_FILE) == ()


def test_a_document_that_saxon_already_has_is_not_parsed_again() -> None:
    edition = shared_saxon().parse(changed('<p xml:id="p1">', '<p xml:id="p1">[').encode())
    assert [finding.code for finding in validate(EXAMPLE, edition=edition)] == ["R35"]


def test_line_and_column_are_those_of_the_start_tag_in_characters() -> None:
    finding = only(
        changed('<foreign xml:lang="ru">порт</foreign> <seg', "<foreign xml:lang=\"ru\">порт</foreign> <seg\n zork='1'")
    )
    line = EXAMPLE.splitlines()[finding.line - 1] if finding.line else ""
    assert finding.column == line.index("<seg") + 1
    assert (finding.code, finding.element, finding.hint) == ("unknown-attribute", "seg", "Leave it out.")


def test_a_value_outside_a_closed_list_is_told_with_the_list_and_the_nearest_value() -> None:
    finding = only(changed('type="paraphrase"', 'type="paraphrased"'))
    assert finding.expected == ("paraphrase", "verbatim")
    assert finding.hint == "Did you mean paraphrase?"


def test_an_unknown_element_is_told_with_what_could_stand_there() -> None:
    finding = only(changed("<row><cell>a</cell>", "<row><zork/><cell>a</cell>"))
    assert (finding.code, finding.element, finding.expected) == ("unknown-element", "zork", ("cell",))


def test_an_element_in_the_wrong_place_is_told_with_the_places_it_has() -> None:
    finding = only(changed("<row><cell>a</cell>", "<row><item>a</item>"))
    assert (finding.code, finding.hint) == ("misplaced-element", "item stands in list.")


def test_a_missing_attribute_an_empty_list_and_loose_text_are_three_kinds() -> None:
    damaged = changed('<said who="#per-vey" direct="false"', '<said who="#per-vey"')
    damaged = changed("<row><cell>a</cell><cell>b</cell></row>", "<row>loose<cell>a</cell></row>", damaged)
    damaged = changed(
        '<taxonomy xml:id="genre"><category xml:id="memcon">',
        '<taxonomy/><taxonomy xml:id="genre"><category xml:id="memcon">',
        damaged,
    )
    assert [finding.code for finding in validate(damaged)] == [
        "incomplete-content",
        "missing-attribute",
        "misplaced-text",
    ]


def test_a_document_outside_the_namespace_of_tei_is_told_so() -> None:
    assert only("<TEI/>").code == "wrong-root"


def test_what_is_not_well_formed_is_one_finding_with_its_place() -> None:
    finding = only(changed("</closer>", ""))
    assert (finding.code, finding.line) == ("not-well-formed", 83)


@pytest.mark.parametrize(
    "document", ["", b"", "no markup", b"\xff\xfe\x00", "<TEI>\x00</TEI>", b"<?xml version='1.0' encoding='x'?><a/>"]
)
def test_what_is_no_xml_at_all_is_a_finding_and_no_exception(document: str | bytes) -> None:
    assert only(document).code == "not-well-formed"


def test_a_repeated_identifier_is_told_once_for_each_repetition() -> None:
    finding = only(changed('<p xml:id="p1">', '<p xml:id="s1">'))
    assert (finding.code, finding.element) == ("repeated-identifier", "seg")


def test_grammar_and_rules_are_both_told_in_the_order_of_the_file() -> None:
    damaged = changed(
        " wait</said>",
        " [wait</said>",
        changed("<closer>", "<closer zork='1'>", changed("<abstract", "<abstract n='1' who='2'")),
    )
    assert [finding.code for finding in validate(damaged)] == ["unknown-attribute", "R02", "R35", "unknown-attribute"]


def test_a_document_in_another_encoding_is_read_by_its_declaration() -> None:
    latin = changed('encoding="UTF-8"', 'encoding="ISO-8859-1"').replace("порт", "pôrt").encode("latin-1")
    assert validate(latin) == ()


def test_layout_and_comments_within_text_are_invisible_to_every_engine() -> None:
    assert validate(changed("Captain <persName", 'Captain <?source "x"?><!-- c --><persName')) == ()


class TestHostileDocuments:
    """A document makes the validator read nothing, expand nothing and run without end never."""

    def test_a_document_type_is_refused_before_anything_else(self, tmp_path: Path) -> None:
        secret = tmp_path / "secret"
        secret.write_text("the secret")
        document = changed("<TEI ", f'<!DOCTYPE TEI [<!ENTITY e SYSTEM "{secret.as_uri()}">]><TEI ').replace(
            "Uncalled.", "&e;"
        )
        finding = only(document)
        assert finding.code == "document-type"
        assert "secret" not in str(finding).replace("secret.", "")

    def test_entities_that_multiply_are_not_expanded(self) -> None:
        laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
        assert only(f'<!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]><a>&l11;</a>').code in {
            "document-type",
            "not-well-formed",
        }

    def test_elements_nested_beyond_the_limit_are_a_finding(self) -> None:
        deep = changed("<p>Tam said", "<p>" + "<hi>" * 300 + "</hi>" * 300 + "Tam said")
        assert only(deep).code == "not-well-formed"

    def test_elements_nested_up_to_the_limit_are_valid(self) -> None:
        assert validate(changed("<p>Tam said", "<p>" + "<hi>" * 245 + "x" + "</hi>" * 245 + "Tam said")) == ()

    def test_a_bracket_after_five_megabytes_is_found_in_a_few_seconds(self) -> None:
        assert [f.code for f in validate(changed("<p>Tam said", "<p>" + "x " * 2_500_000 + "[Tam said"))] == ["R35"]

    def test_a_thousand_errors_are_cut_short(self) -> None:
        assert len(validate(changed("<p>Tam said", "<p>" + "<hi zork='1'/>" * 1000 + "Tam said"))) == 200


class TestAnotherSchema:
    """Somebody's own schema replaces grammar and rules."""

    def test_a_relax_ng_schema_is_used(self, tmp_path: Path) -> None:
        own = tmp_path / "own.rng"
        own.write_text('<element name="memo" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>')
        assert validate("<memo>x</memo>", own) == ()
        assert {finding.engine for finding in validate("<memo><p/></memo>", own)} == {"schema"}

    def test_an_xml_schema_is_used_and_explained(self) -> None:
        own = schema("encoder.xsd")
        assert validate(EXAMPLE, own) == ()
        assert [finding.code for finding in validate(changed("<closer>", "<closer zork='1'>"), own)] == [
            "unknown-attribute"
        ]

    def test_a_schematron_is_used_with_the_first_rule_that_fits_and_warnings(self, tmp_path: Path) -> None:
        own = tmp_path / "own.sch"
        own.write_text(
            """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
            <let name="most" value="1"/>
            <pattern id="p"><rule context="b"><report test="true()" role="warning">b in <name path=".."/></report>
            </rule><rule context="*[not(*)] | a"><assert test="count(*) le $most" diagnostics="d">too many:
            <value-of select="count(*)"/></assert></rule></pattern>
            <diagnostics><diagnostic id="d">Remove one.</diagnostic></diagnostics></schema>"""
        )
        findings = validate("<a>\n<b/><c/></a>", own)
        assert [(f.code, f.severity, f.message, f.line, f.hint) for f in findings] == [
            ("p", "error", "too many: 2", 1, "Remove one."),
            ("p", "warning", "b in a", 2, ""),
        ]

    @pytest.mark.parametrize("name", ["own.rng", "own.xsd", "own.txt"])
    def test_a_schema_that_is_none_is_an_error_of_the_user(self, name: str, tmp_path: Path) -> None:
        (tmp_path / name).write_text("<nothing/>")
        with pytest.raises(ValidationError, match="own"):
            validate(EXAMPLE, tmp_path / name)


def test_a_schema_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(ValidationError, match="took more than"):
        examined_apart(EXAMPLE.encode(), schema("encoder.rng"), seconds=0.001)


def test_a_valid_document_does_not_pay_for_the_explanation() -> None:
    program = "import sys; from encoder.validation import validate; from pathlib import Path; "
    program += f"assert validate(Path({str(EXAMPLE_FILE)!r})) == (); sys.exit('xmlschema' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_finding_is_printed_as_compilers_do() -> None:
    finding = only(changed('type="paraphrase"', 'type="paraphrased"'))
    assert str(finding).splitlines() == [
        f"77:{finding.column}: error[bad-value]: quote cannot have type='paraphrased'",
        "    at: /TEI/text/body/div[2]/p[2]/quote",
        "    expected: paraphrase, verbatim",
        "    hint: Did you mean paraphrase?",
    ]
