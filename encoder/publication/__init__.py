"""From TEI to what people read: the page, the PDF, the plain text, the source again.

Every stylesheet ``xslt/NAME.xsl`` is an output called NAME. An output that needs more than a stylesheet has a module of
its name in this folder, which says from which stylesheet it starts (``STYLESHEET``) and what it does with the result
(``finish``); that stylesheet is then no output of its own. To add an output is to add such a file; there is no list.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from encoder.errors import PublicationError, TransformationError
from encoder.publication.saxon import Parsed, Stylesheet, shared_saxon
from encoder.resources import stylesheet

__all__ = ["Output", "ending", "outputs", "prepare", "publish"]

_SUFFIXES = {"html": ".html", "xml": ".xml", "text": ".txt"}
_METHOD = re.compile(r"<xsl:output\b[^>]*?\bmethod=\"(\w+)\"", re.DOTALL)
_MEDIA_TYPE = re.compile(r"<xsl:output\b[^>]*?\bmedia-type=\"text/markdown\"", re.DOTALL)
_FIRST_SENTENCE = re.compile(r"<!--\s*(.+?)(?:[.:]\s|\s*-->)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Output:
    """Something that can be made of TEI: its name, the ending of its files, one line on it, how it is made."""

    name: str
    suffix: str
    description: str
    stylesheet: Path
    module: ModuleType | None = None


def publish(
    tei: bytes | str | os.PathLike[str] | Parsed,
    to: str,
    *,
    parameters: Mapping[str, str] | None = None,
    font_paths: Iterable[str | os.PathLike[str]] = (),
) -> bytes:
    """Make the output called `to` of a TEI document.

    `tei` is the document itself (bytes or text), the path of its file, or what `saxon.parse` returned.
    `parameters` go to the stylesheet as strings; `font_paths` are folders with fonts beside those that the PDF brings.
    Raises PublicationError for an unknown output or a missing glyph, TransformationError if the stylesheet fails:
    an element that it does not know is an error, not a gap in the page.
    """
    output = _output(to)
    document = tei if isinstance(tei, Parsed) else shared_saxon().parse(_content(tei))
    fonts = tuple(str(Path(path)) for path in font_paths)
    wanted = dict(parameters or {})
    if output.module is None:
        return _apply(_compiled(output), document, wanted).encode("utf-8")
    prepared: Mapping[str, str] = output.module.parameters(fonts)
    made: bytes = output.module.finish(_apply(_compiled(output), document, {**prepared, **wanted}), fonts)
    return made


def prepare(*names: str) -> None:
    """Compile the stylesheets of these outputs now, before the first document: later ones cost a processor each."""
    for name in names:
        _compiled(_output(name))


@cache
def outputs() -> Mapping[str, Output]:
    """All outputs by name."""
    found = {path.stem: _of_stylesheet(path) for path in sorted(stylesheet("html.xsl").parent.glob("*.xsl"))}
    for module in _modules():
        name = module.__name__.rpartition(".")[2]
        source = found.pop(module.STYLESHEET).stylesheet
        found[name] = Output(name, module.SUFFIX, module.DESCRIPTION, source, module)
    return found


def ending(name: str) -> str:
    """The ending of files of this output, such as `.html`."""
    return _output(name).suffix


def _output(name: str) -> Output:
    if name not in outputs():
        raise PublicationError(f"there is no output called {name!r}", f"choose one of: {', '.join(sorted(outputs()))}")
    return outputs()[name]


def _compiled(output: Output) -> Stylesheet:
    return shared_saxon().compile(output.stylesheet)


def _apply(compiled: Stylesheet, document: Parsed, parameters: Mapping[str, str]) -> str:
    try:
        return compiled.apply(document, parameters)
    except TransformationError as error:
        if "XTDE0555" in error.message:
            error.hint = "an element of the document has no template: correct it, or add one in xslt/modules"
        raise


def _content(tei: bytes | str | os.PathLike[str]) -> bytes | str:
    if isinstance(tei, bytes | str):
        return tei
    try:
        return Path(tei).read_bytes()
    except OSError as error:
        raise PublicationError(f"{os.fspath(tei)} cannot be read: {error.strerror}", "check the path") from error


def _of_stylesheet(path: Path) -> Output:
    """A stylesheet says what it is in its first comment, and of what kind its result is in xsl:output."""
    text = path.read_text(encoding="utf-8")
    method, comment = _METHOD.search(text), _FIRST_SENTENCE.search(text)
    suffix = ".md" if _MEDIA_TYPE.search(text) else _SUFFIXES.get(method.group(1) if method else "", ".xml")
    return Output(path.stem, suffix, " ".join(comment.group(1).split()) if comment else "", path)


def _modules() -> list[ModuleType]:
    names = [module.name for module in iter_modules(__path__) if module.name != "saxon"]
    return [import_module(f"{__name__}.{name}") for name in names]
