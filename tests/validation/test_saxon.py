"""Saxon behind its door: what a document or a stylesheet can reach, and what is told when it fails."""

from pathlib import Path

import pytest

from encoder import resources
from encoder.errors import TransformationError
from encoder.publication.saxon import MAXIMUM_DEPTH, Saxon

XSL = 'xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0"'


def written(folder: Path, body: str, name: str = "main.xsl") -> Path:
    path = folder / name
    path.write_text(f"<xsl:stylesheet {XSL}>{body}</xsl:stylesheet>", encoding="utf-8")
    return path


def reading(folder: Path, expression: str) -> Path:
    return written(folder, f'<xsl:template match="/"><a><xsl:copy-of select="{expression}"/></a></xsl:template>')


@pytest.mark.parametrize("function", ["doc('{}')", "unparsed-text('{}')", "document('{}')"])
def test_no_file_can_be_read_while_a_document_is_transformed(function: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text("<s>the secret</s>")
    saxon = Saxon()
    sheet = saxon.compile(reading(tmp_path, function.format(secret.as_uri())))
    with pytest.raises(TransformationError, match="prohibited"):
        sheet.apply(saxon.parse("<x/>"))


def test_modules_are_included_while_a_stylesheet_is_compiled(tmp_path: Path) -> None:
    written(tmp_path, '<xsl:template match="x"><from-module/></xsl:template>', "module.xsl")
    saxon = Saxon()
    assert "<from-module/>" in saxon.compile(written(tmp_path, '<xsl:include href="module.xsl"/>')).apply(
        saxon.parse("<x/>")
    )


def test_a_stylesheet_compiled_after_a_document_has_entered_works_on_it_too(tmp_path: Path) -> None:
    saxon = Saxon()
    document = saxon.parse("<x>1</x>")
    saxon.compile(reading(tmp_path, "string(.)")).apply(document)
    late = saxon.compile(written(tmp_path, '<xsl:template match="/"><late/></xsl:template>', "late.xsl"))
    assert "<late/>" in late.apply(document)


def test_parameters_are_characters_of_any_script_and_do_not_stay(tmp_path: Path) -> None:
    body = '<xsl:param name="p" select="\'none\'"/>'
    body += '<xsl:template match="/"><a><xsl:value-of select="$p"/></a></xsl:template>'
    saxon = Saxon()
    sheet, document = saxon.compile(written(tmp_path, body)), saxon.parse("<x/>")
    assert "<a>слово &lt;毛&gt;</a>" in sheet.apply(document, {"p": "слово <毛>"})
    assert "<a>none</a>" in sheet.apply(document)


@pytest.mark.parametrize("document", ["", "<x", '<!DOCTYPE x [<!ENTITY e "e">]><x>&e;</x>', "<x>" * 300 + "</x>" * 300])
def test_a_document_that_cannot_be_parsed_is_an_error_of_ours(document: str, tmp_path: Path) -> None:
    saxon = Saxon()
    with pytest.raises(TransformationError, match="cannot be parsed"):
        saxon.compile(reading(tmp_path, "1")).apply(saxon.parse(document))


def test_documents_as_deep_as_libxml2_takes_them_are_transformed(tmp_path: Path) -> None:
    saxon = Saxon()
    deep = "<x>" * MAXIMUM_DEPTH + "</x>" * MAXIMUM_DEPTH
    assert f">{MAXIMUM_DEPTH}<" in saxon.compile(reading(tmp_path, "count(//*)")).apply(saxon.parse(deep))


def test_a_failure_names_stylesheet_code_and_place_and_nothing_goes_to_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    saxon = Saxon()
    with pytest.raises(TransformationError, match=r"main\.xsl failed: .*line 1.*FORG0001"):
        saxon.compile(reading(tmp_path, "xs:integer(.)").resolve()).apply(saxon.parse("<x>one</x>"))
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("kind", ["schema", "stylesheet"])
def test_a_resource_that_is_missing_is_told_with_its_name(kind: str) -> None:
    with pytest.raises(FileNotFoundError, match="no-such-file"):
        getattr(resources, kind)("no-such-file")
