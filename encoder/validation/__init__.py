"""Validation: one report of what is wrong in a TEI document, whichever engine found it.

A document is well-formed, has every xml:id once, fits the grammar (RELAX NG and XML Schema) and breaks no rule.
All four are looked at as far as possible: a document that does not fit the grammar is held to the rules too.

Nothing in a document makes the validator read anything else: document types are refused, entities are not expanded,
libxml2's limits stay on (depth 256, ten megabytes for one text), so that no document can make it run without end.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from encoder.diagnostics import Severity
from encoder.publication.saxon import Parsed, shared_saxon
from encoder.validation.apart import examined_apart
from encoder.validation.findings import Finding, path_of, placed
from encoder.validation.grammar import project_grammar
from encoder.validation.rules import broken_rules, project_rules, rules_of

__all__ = ["Finding", "validate"]

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def validate(
    tei: bytes | str | os.PathLike[str] | Any, schema: Path | None = None, *, edition: Parsed | None = None
) -> tuple[Finding, ...]:
    """Return what is wrong in a TEI document, in the order of the file; an empty tuple when it is valid.

    `tei` is the document: bytes, text, a path, or an lxml tree or root element that is already there (then findings
    have no column, and a line only if it was parsed). `edition` is the same document as Saxon has it, to spare
    the second parsing. `schema` replaces grammar and rules of the project: an .rng, .xsd or .sch file.

    Raises ValidationError when the schema cannot be used, TransformationError when its rules cannot be run.
    """
    source = _source(tei)
    try:
        tree: Any = _parsed(source) if source is not None else tei
    except etree.XMLSyntaxError as error:
        return (_not_well_formed(error),)
    if isinstance(tree, etree._Element):
        tree = etree.ElementTree(tree)
    if tree.docinfo.doctype:
        return placed([_document_type(tree)], tree.getroot(), source)
    findings = list(_repeated_identifiers(tree))
    if schema is None:
        grammar = project_grammar()
        findings += () if grammar.accepts(tree) else grammar.explain(tree)
    elif schema.suffix != ".sch":
        findings += examined_apart(source or etree.tostring(tree, encoding="utf-8"), schema)
    if schema is None or schema.suffix == ".sch":
        rules = project_rules() if schema is None else rules_of(schema)
        findings += broken_rules(edition or shared_saxon().parse(_text(tree, source)), rules)
    return placed(findings, tree.getroot(), source)


def _source(tei: Any) -> bytes | None:
    if isinstance(tei, bytes):
        return tei
    if isinstance(tei, str):
        return tei.encode("utf-8")
    if isinstance(tei, os.PathLike):
        return Path(tei).read_bytes()
    return None


def _parsed(source: bytes) -> Any:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, collect_ids=False
    )
    return etree.ElementTree(etree.fromstring(source, parser))


def _text(tree: Any, source: bytes | None) -> str:
    """The document for Saxon; a file in another encoding than UTF-8 is decoded by libxml2."""
    if source is not None and (tree.docinfo.encoding or "UTF-8").upper() in {"UTF-8", "ASCII", "US-ASCII"}:
        return source.decode("utf-8")
    return str(etree.tostring(tree, encoding="unicode"))


def _not_well_formed(error: etree.XMLSyntaxError) -> Finding:
    line, column = error.position if error.position and error.position[0] else (None, None)
    message = f"this is no well-formed XML: {error.msg}"
    hint = "Nothing else can be checked before this is mended."
    return Finding(Severity.ERROR, "xml", "not-well-formed", message, line=line, column=column, hint=hint)


def _document_type(tree: Any) -> Finding:
    message = "the document brings its own document type, which is not read"
    hint = "Leave out <!DOCTYPE …>; write characters instead of entities."
    return Finding(Severity.ERROR, "xml", "document-type", message, path_of(tree.getroot()), hint=hint)


def _repeated_identifiers(tree: Any) -> Iterator[Finding]:
    counted = Counter(tree.xpath("//@xml:id"))
    repeated = {identifier for identifier, times in counted.items() if times > 1}
    if not repeated:
        return
    seen: set[str] = set()
    for element in tree.iter("*"):
        identifier = element.get(_XML_ID)
        if identifier in repeated:
            if identifier in seen:
                message = f"the identifier {identifier} is used {counted[identifier]} times"
                hint = "Give one of the elements another xml:id, and what points to it."
                yield Finding(Severity.ERROR, "xml", "repeated-identifier", message, path_of(element), hint=hint)
            seen.add(identifier)
