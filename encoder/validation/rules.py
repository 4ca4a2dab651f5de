"""The rules that a grammar cannot state, run by Saxon: Schematron, compiled to a stylesheet that lists findings."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lxml import etree

from encoder.diagnostics import Severity
from encoder.publication.saxon import Parsed, Stylesheet, shared_saxon
from encoder.resources import schema
from encoder.validation.findings import Finding


def project_rules() -> Stylesheet:
    """Return R01 to R42, compiled once per process."""
    return shared_saxon().compile(schema("encoder-rules.xsl"))


@cache
def rules_of(schematron: Path) -> Stylesheet:
    """Return the rules of somebody's Schematron file, in the subset that schemas/sch2xsl.xsl knows.

    Raises TransformationError when the file is not Schematron, or uses more than that subset.
    """
    saxon = shared_saxon()
    written = saxon.compile(schema("sch2xsl.xsl")).apply(saxon.parse(schematron.read_bytes()))
    with tempfile.TemporaryDirectory() as folder:
        compiled = Path(folder) / f"{schematron.stem}.xsl"
        compiled.write_text(written, encoding="utf-8")
        return saxon.compile(compiled)


def broken_rules(edition: Parsed, rules: Stylesheet) -> Iterator[Finding]:
    """Yield a finding for every place where a rule is broken, in the order of the rules."""
    for finding in etree.fromstring(rules.apply(edition)).iterchildren("finding"):
        yield Finding(
            severity=Severity(finding.get("severity", "error")),
            engine="rules",
            code=finding.get("code", ""),
            message=" ".join((finding.findtext("message") or "").split()),
            path=finding.get("path", ""),
            hint=" ".join((finding.findtext("hint") or "").split()),
        )
