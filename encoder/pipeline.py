"""The whole flow: read, annotate, write, prove, validate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from encoder.annotators import annotate
from encoder.config import Config
from encoder.diagnostics import Diagnostic
from encoder.document import Document
from encoder.errors import ReadingError, ValidationError
from encoder.proof import conserved, returned
from encoder.publication.saxon import Parsed, shared_saxon
from encoder.readers import read
from encoder.resources import stylesheet
from encoder.tei.edition import write
from encoder.validation import Finding, validate
from encoder.validation.rules import project_rules

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Encoding:
    """A transcription, encoded and proved.

    `document` is what was decided, at offsets of the transcription; `tei` the file in UTF-8; `edition` the same as
    Saxon has it, ready to be published; `diagnostics` what to tell the editor; `findings` what validation says (no errors: an
    invalid document is not returned); `timings` the seconds of each stage.
    """

    document: Document
    tei: bytes
    edition: Parsed
    diagnostics: tuple[Diagnostic, ...]
    findings: tuple[Finding, ...] = ()
    timings: dict[str, float] = field(default_factory=dict)


def encode(
    source: str | bytes | Path,
    *,
    name: str = "",
    config: Config | None = None,
    format: str | None = None,  # noqa: A002
) -> Encoding:
    """Encode a transcription: a path, or the text itself as characters or UTF-8 bytes, called `name` in messages.

    Raises ReadingError if it cannot be read, ProofError or ValidationError if what would be written is not whole or
    not valid (then nothing is returned), RegisterError and ConfigurationError for the project's own files.
    """
    config = config or Config()
    clock = _Clock()
    # What is compiled before the first document enters Saxon shares one processor, and one parsing of each document.
    source_of = clock.time("compile", lambda: (project_rules(), shared_saxon().compile(stylesheet("source.xsl"))))[1]
    content, name = (source, name) if not isinstance(source, Path) else (_bytes(source), name or str(source))
    document = clock.time("read", lambda: read(content, name or "transcription", format))
    annotated = clock.time("annotate", lambda: annotate(document, config))
    written = clock.time("write", lambda: write(annotated, config))
    tei = clock.time("write", written.serialize)
    edition = shared_saxon().parse(tei)
    clock.time("prove", lambda: conserved(annotated, written.emitted, written.layout))
    clock.time("prove", lambda: returned(annotated, source_of.apply(edition)))
    findings = clock.time("validate", lambda: validate(tei, edition=edition))
    _refuse_invalid(annotated, findings)
    diagnostics = tuple(sorted((*annotated.diagnostics, *written.diagnostics)))
    return Encoding(annotated, tei, edition, diagnostics, findings, clock.seconds)


def _refuse_invalid(document: Document, findings: tuple[Finding, ...]) -> None:
    """Raise ValidationError if validation found an error: a document that is not valid is not written (law 4)."""
    error = next((finding for finding in findings if finding.severity == "error"), None)
    if error is not None:
        raise ValidationError(
            f"the TEI would not be valid: {error.message} (line {error.line} of the TEI, {error.element})",
            "nothing was written; this is a defect of the program, please report it with the transcription",
            document.source,
        )


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as failure:
        raise ReadingError(f"the file cannot be read: {failure.strerror}", "check the name", str(path)) from failure


@dataclass(slots=True)
class _Clock:
    """The seconds that each stage took."""

    seconds: dict[str, float] = field(default_factory=dict)

    def time(self, stage: str, work: Callable[[], T]) -> T:
        """Do the work and count its time to the stage."""
        start = perf_counter()
        result = work()
        self.seconds[stage] = self.seconds.get(stage, 0.0) + perf_counter() - start
        return result
