"""Saxon, behind one door: stylesheets are compiled once, documents cannot reach files or the network.

A processor starts open to files, because a stylesheet includes its modules, and is sealed before the first document
enters it; a sealed processor cannot be opened again. A stylesheet compiled later therefore gets a processor of its
own, and a document is parsed once for each processor that needs it. Compile what belongs together first::

    source, rules = saxon.compile(stylesheet("source.xsl")), saxon.compile(schema("encoder-rules.xsl"))
    edition = saxon.parse(tei)
    text, findings = source.apply(edition), rules.apply(edition)

Saxon holds the interpreter lock while it runs: threads gain nothing, processes do, each with its own ``Saxon``.
"""

from __future__ import annotations

import logging
import os
import re
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import IO, Any

from encoder.errors import TransformationError

# libxml2 refuses deeper documents too, so both parsers of the project accept the same ones.
MAXIMUM_DEPTH = 256

# A stylesheet with one slip at its top fails in a hundred places; the first ones say enough.
MAXIMUM_DETAILS = 600

_PROTOCOLS = "http://saxon.sf.net/feature/allowedProtocols"
_NO_DOCTYPE = "http://saxon.sf.net/feature/parserFeature?uri=http%3A//apache.org/xml/features/disallow-doctype-decl"
_DEPTH = "http://saxon.sf.net/feature/parserProperty?uri=jdk.xml.maxElementDepth"
_XML_DECLARATION = re.compile(r"^\ufeff?<\?xml\s[^>]*\?>")

_log = logging.getLogger(__name__)


@dataclass(eq=False)
class _Processor:
    """One Saxon configuration: open while stylesheets are compiled, sealed once a document has entered."""

    saxon: Any
    compiler: Any
    sealed: bool = False

    @classmethod
    def start(cls) -> _Processor:
        from saxonche import PySaxonProcessor  # noqa: PLC0415 -- 60 ms that only a transformation should pay

        saxon = PySaxonProcessor(license=False)
        saxon.set_configuration_property(_PROTOCOLS, "file")
        saxon.set_configuration_property(_NO_DOCTYPE, "true")
        saxon.set_configuration_property(_DEPTH, str(MAXIMUM_DEPTH))
        return cls(saxon, saxon.new_xslt30_processor())

    def seal(self) -> None:
        if not self.sealed:
            self.saxon.set_configuration_property(_PROTOCOLS, "")
            self.sealed = True


@dataclass(eq=False, slots=True)
class Parsed:
    """A document for Saxon. It is parsed when a stylesheet first needs it, once for each processor."""

    text: str
    _nodes: dict[_Processor, Any] = field(default_factory=dict, repr=False)

    def _within(self, processor: _Processor) -> Any:
        if processor not in self._nodes:
            processor.seal()
            with _overheard("the document cannot be parsed"):
                self._nodes[processor] = processor.saxon.parse_xml(xml_text=self.text, encoding="UTF-8")
        return self._nodes[processor]


@dataclass(eq=False, slots=True)
class Stylesheet:
    """A compiled stylesheet, applied to any number of documents."""

    path: Path
    _processor: _Processor = field(repr=False)
    _executable: Any = field(repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def apply(self, document: Parsed, parameters: Mapping[str, str] | None = None) -> str:
        """Return the serialized result; every parameter is passed as an xs:string.

        Raises TransformationError with Saxon's own message: code, place in the stylesheet, reason.
        """
        # Parameters are state of the executable: two threads between setting and running would mix them.
        with self._lock:
            node = document._within(self._processor)
            for name, value in (parameters or {}).items():
                self._executable.set_parameter(name, self._processor.saxon.make_string_value(value, encoding="UTF-8"))
            try:
                with _overheard(f"{self.path.name} failed"):
                    return str(self._executable.transform_to_string(xdm_node=node) or "")
            finally:
                self._executable.clear_parameters()


class Saxon:
    """The stylesheets of this process, each compiled once."""

    def __init__(self) -> None:
        """Start nothing yet: the first stylesheet pays for Saxon."""
        self._stylesheets: dict[Path, Stylesheet] = {}
        self._processor: _Processor | None = None
        self._lock = threading.Lock()

    def compile(self, path: Path) -> Stylesheet:
        """Return the stylesheet of this file, compiled at the first call; raises TransformationError."""
        path = path.resolve()
        with self._lock:
            if path not in self._stylesheets:
                self._stylesheets[path] = self._compiled(path)
            return self._stylesheets[path]

    def parse(self, xml: bytes | str) -> Parsed:
        """Return the document, ready to be transformed; bytes are UTF-8 whatever their declaration says."""
        text = xml.decode("utf-8") if isinstance(xml, bytes) else xml
        return Parsed(_XML_DECLARATION.sub("", text, count=1))

    def _compiled(self, path: Path) -> Stylesheet:
        if self._processor is None or self._processor.sealed:
            self._processor = _Processor.start()
        processor = self._processor
        with _overheard(f"{path.name} cannot be compiled"):
            executable = processor.compiler.compile_stylesheet(stylesheet_file=str(path), encoding="UTF-8")
        return Stylesheet(path, processor, executable)


@cache
def shared_saxon() -> Saxon:
    """Return the one Saxon of this process."""
    return Saxon()


@contextmanager
def _overheard(failure: str) -> Iterator[None]:
    """Turn Saxon's failures into TransformationError, with what Saxon says of them on file descriptor 2 only.

    While Saxon runs it holds the interpreter lock, so no other thread can lose its output here.
    """
    with tempfile.TemporaryFile() as said:
        try:
            with _standard_error_to(said):
                yield
        except Exception as error:
            if type(error).__module__.startswith("saxon"):
                details = (_told(said) or " ".join(str(error).split()))[:MAXIMUM_DETAILS]
                raise TransformationError(f"{failure}: {details}") from error
            raise
        if words := _told(said):
            _log.debug(words)


@contextmanager
def _standard_error_to(file: IO[bytes]) -> Iterator[None]:
    if sys.stderr is not None:
        sys.stderr.flush()
    try:
        kept = os.dup(2)
    except OSError:  # no standard error at all, as in a windowed program: nothing to divert
        yield
        return
    try:
        os.dup2(file.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _told(file: IO[bytes]) -> str:
    file.seek(0)
    return " ".join(file.read().decode("utf-8", "replace").split())
