"""Somebody's own schema, examined in a process of its own, with a time limit.

libxml2 reads some schemas for minutes (a RELAX NG with expanded classes), and nothing stops it but the end of its
process. The project's own schemas are known to be quick and need none of this.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from lxml import etree

from encoder.diagnostics import Severity
from encoder.errors import ValidationError
from encoder.validation.findings import Finding
from encoder.validation.grammar import grammar_of

# tei_all takes libxml2 a quarter of a minute on an old machine.
SECONDS = 120


def examined_apart(document: bytes, schema: Path, seconds: float = SECONDS) -> tuple[Finding, ...]:
    """Return what the schema, an .rng or .xsd file, finds in a document that is well-formed and has no document type.

    Raises ValidationError when the schema cannot be used, or not within that time.
    """
    command = [sys.executable, "-m", __spec__.name, str(schema)]
    try:
        finished = subprocess.run(command, input=document, capture_output=True, check=False, timeout=seconds)
    except subprocess.TimeoutExpired as error:
        hint = "Use the .xsd, or a RELAX NG without expanded classes."
        raise ValidationError(f"{schema.name} took more than {seconds:g} seconds", hint) from error
    if finished.returncode != 0:
        reason = finished.stderr.decode("utf-8", "replace").strip() or "the examination ended without a word"
        raise ValidationError(f"the schema {schema.name} cannot be used: {reason}", "Give a .rng, .xsd or .sch file.")
    return tuple(_finding(entry) for entry in json.loads(finished.stdout))


def _finding(entry: dict[str, object]) -> Finding:
    entry["severity"] = Severity(str(entry["severity"]))
    entry["expected"] = tuple(entry["expected"])  # type: ignore[arg-type] # JSON has lists only
    return Finding(**entry)  # type: ignore[arg-type] # written by main, below


def main() -> None:
    """Examine the document on standard input; write the findings as JSON."""
    tree = etree.ElementTree(etree.fromstring(sys.stdin.buffer.read(), etree.XMLParser(collect_ids=False)))
    try:
        grammar = grammar_of(Path(sys.argv[1]))
    except etree.LxmlError as error:
        sys.exit(str(error))
    findings = [] if grammar.accepts(tree) else list(grammar.explain(tree))
    sys.stdout.write(json.dumps([asdict(finding) for finding in findings]))


if __name__ == "__main__":
    main()
