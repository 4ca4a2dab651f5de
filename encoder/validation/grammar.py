"""The grammar: libxml2 says yes or no in a millisecond, with RELAX NG and with XML Schema; only a no is explained.

A document is valid when both say yes. The explanation costs a second, because xmlschema has to be loaded for it;
what it overlooks is taken from libxml2's own reports. libxml2 reads a document's entities and external files only when
the parser allows it, which `encoder.validation` does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from lxml import etree

from encoder.diagnostics import Severity
from encoder.resources import schema
from encoder.validation.findings import Finding, path_of

MAXIMUM_FINDINGS = 200
# xmlschema needs four seconds for a megabyte; a larger document is explained by libxml2, element by element.
MAXIMUM_EXPLAINED = 20_000

# Repeated identifiers are found without the grammar; libxml2 says the same less clearly.
_ABOUT_IDENTIFIERS = re.compile(r"type 'xs:ID'|Invalid attribute id for element")

_REMEDY = "Correct it, or validate against another schema."


@dataclass(frozen=True)
class Grammar:
    """One or two schemas that must all accept a document; `explained_by` is the XML Schema for the explanation."""

    engines: tuple[Any, ...]
    explained_by: Path | None

    def accepts(self, tree: Any) -> bool:
        """Whether every engine says yes."""
        return all(engine.validate(tree) for engine in self.engines)

    def explain(self, tree: Any) -> Iterator[Finding]:
        """Yield what is wrong in a document that was not accepted; at most MAXIMUM_FINDINGS findings."""
        yield from islice(self._explanations(tree), MAXIMUM_FINDINGS)

    def _explanations(self, tree: Any) -> Iterator[Finding]:
        explained = False
        if self.explained_by is not None and int(tree.xpath("count(//*)")) <= MAXIMUM_EXPLAINED:
            from encoder.validation.explanation import explanations  # noqa: PLC0415 -- loads xmlschema

            for finding in explanations(tree, self.explained_by):
                explained = True
                yield finding
        if not explained:
            yield from self._reports(tree)

    def _reports(self, tree: Any) -> Iterator[Finding]:
        for engine in self.engines:
            if not engine.validate(tree):
                for report in engine.error_log:
                    if _ABOUT_IDENTIFIERS.search(report.message):
                        continue
                    element = _reported_element(tree, report.path)
                    path = "" if element is None else path_of(element)
                    message = report.message.replace("{http://www.tei-c.org/ns/1.0}", "")
                    yield Finding(
                        Severity.ERROR, "schema", "grammar", message, path, line=report.line or None, hint=_REMEDY
                    )


@cache
def project_grammar() -> Grammar:
    """Return the project's grammar: RELAX NG and XML Schema, made of one ODD."""
    grammar, structure = schema("encoder.rng"), schema("encoder.xsd")
    return Grammar((etree.XMLSchema(file=str(structure)), etree.RelaxNG(file=str(grammar))), structure)


def grammar_of(path: Path) -> Grammar:
    """Return the grammar of somebody's schema file, .rng or .xsd; `encoder.validation.apart` limits its time.

    Raises etree.LxmlError when it is none.
    """
    if path.suffix == ".xsd":
        return Grammar((etree.XMLSchema(file=str(path)),), path)
    return Grammar((etree.RelaxNG(file=str(path)),), None)


def _reported_element(tree: Any, path: str | None) -> Any | None:
    """libxml2 gives the path of an element with * for its name, or of one of its attributes."""
    if not path or not path.startswith("/"):
        return None
    try:
        nodes = tree.xpath(path.split("/@")[0])
    except etree.XPathError:
        return None
    return nodes[0] if nodes and isinstance(nodes[0], etree._Element) else None
