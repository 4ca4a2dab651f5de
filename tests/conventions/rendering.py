"""Bracket wraps as a small XML text, for comparison with what a case expects: names and pointers left out."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from encoder.annotators.brackets import annotate
from encoder.config import Config
from encoder.document import Block, Document, Wrap
from encoder.span import Span

CASES = Path(__file__).parent / "cases"
NAMES = frozenset("persName placeName orgName roleName eventName date num rs".split())
# Attributes that say what a bracket is: what is not expected must not be there.
TELLING = frozenset("type reason quantity unit atMost n rend".split())
TAIL = re.compile(r"\[\[bracket\]\]")


@dataclass(frozen=True)
class Case:
    title: str
    source: str
    tei: str
    style: str = "documentary"
    reader: bool = False


def cases(path: Path) -> Iterator[Case]:
    """The cases of one file."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    for number, entry in enumerate(content["bracket"], 1):
        title = entry.get("title", f"{content.get('kind', path.stem)} {number}")
        style = entry.get("style", content.get("style", "documentary"))
        if title.startswith("Leiden"):
            style = "leiden"
        yield Case(title, entry["source"], entry["tei"], style, entry.get("reader", False))


def plain(source: str, **metadata: str) -> Document:
    """A document of one paragraph."""
    span = Span(0, len(source))
    return Document("case.md", source, (Block("paragraph", span, span),), metadata=metadata)


def read(source: str) -> Document:
    """A document as the Markdown reader makes it, where marks matter."""
    from encoder.readers import markdown  # noqa: PLC0415 - most cases are read without it

    return markdown.read(source, "case.md")


def marked(case: Case) -> Document:
    """The document of a case: through the reader if it holds marks."""
    return read(case.source) if "*" in case.source or case.reader else plain(case.source)


def encoded(case: Case) -> str:
    """The paragraph of a case with its wraps as elements."""
    document = marked(case)
    contribution = annotate(document, Config(style=case.style))
    leaf = document.leaves[0]
    assert leaf.content is not None
    return render(document, contribution.wraps, leaf.content)


def render(document: Document, wraps: tuple[Wrap, ...], content: Span) -> str:
    """Wraps as elements around the characters of `content`."""
    hidden = [span for wrap in wraps for span in _edges(wrap.span, wrap.content)]
    hidden += [span for mark in document.marks for span in _edges(mark.span, mark.inner)]
    hidden += [drop.span for drop in document.drops]
    skip = {offset for span in hidden for offset in range(*span)}
    opens: dict[int, list[Wrap]] = {}
    closes: dict[int, list[Wrap]] = {}
    for wrap in sorted(
        wraps, key=lambda wrap: (wrap.span.start, -wrap.span.end, -wrap.content.end, wrap.tag != "expan")
    ):
        opens.setdefault(wrap.span.start, []).append(wrap)
        closes.setdefault(wrap.span.end, []).insert(0, wrap)
    pieces = ["<p>"]
    for offset in range(content.start, content.end + 1):
        pieces += [_end(wrap) for wrap in closes.get(offset, ()) if not wrap.span.empty]
        for wrap in sorted(opens.get(offset, ()), key=lambda wrap: not wrap.span.empty):
            pieces.append(_start(wrap))
            if wrap.span.empty:
                pieces.append(_end(wrap))
        if offset < content.end and offset not in skip:
            pieces.append(_escape(document.text[offset]))
    return "".join([*pieces, "</p>"])


def _edges(outer: Span, inner: Span) -> tuple[Span, Span]:
    return Span(outer.start, inner.start), Span(inner.end, outer.end)


def _start(wrap: Wrap) -> str:
    attributes = "".join(f' {name.replace("xml:", "")}="{_escape(value)}"' for name, value in wrap.attributes.items())
    about = f' about="{wrap.about}"' if wrap.about else ""
    tag = f"<{wrap.tag}{attributes}{about}>"
    return f"<choice>{tag}" if wrap.alternative is not None else tag


def _end(wrap: Wrap) -> str:
    end = f"</{wrap.tag}>"
    if wrap.alternative is None:
        return end
    other = wrap.alternative
    cert = other.attributes.get("cert", "")
    return f'{end}<{other.tag} cert="{cert}">{_escape(other.text)}</{other.tag}></choice>'


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def same(expected: str, found: str) -> bool:
    """Whether the elements, their extent and what an expectation says of attributes agree."""
    return _flat(_parse(f"<p>{expected}</p>"), None) == _flat(_parse(found), _parse(f"<p>{expected}</p>"))


def _parse(text: str) -> etree._Element:
    return etree.fromstring(re.sub(r"\bxml:(id|lang)=", r"\1=", text))


def _flat(element: etree._Element, wanted: etree._Element | None) -> list[object]:
    """Text and elements in order, names dissolved; attributes as far as they tell or are wanted."""
    others = list(_elements(wanted)) if wanted is not None else None
    sequence: list[object] = []
    counter = iter(others) if others is not None else None
    _walk(element, sequence, counter)
    return _merged(sequence)


def _elements(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag not in NAMES:
            yield child
        yield from _elements(child)


def _walk(element: etree._Element, sequence: list[object], wanted: Iterator[etree._Element] | None) -> None:
    sequence.append(element.text or "")
    for child in element:
        if child.tag in NAMES:
            _walk(child, sequence, wanted)
        else:
            other = next(wanted, None) if wanted is not None else child
            sequence.append((child.tag, _attributes(child, other)))
            _walk(child, sequence, wanted)
            sequence.append(f"/{child.tag}")
            sequence.append("")
        sequence.append(child.tail or "")


def _attributes(element: etree._Element, wanted: etree._Element | None) -> tuple[tuple[str, str], ...]:
    names = TELLING | set(wanted.attrib if wanted is not None else ())
    ignored = {"resp", "id", "target", "place", "ref"}
    kept: Mapping[str, str] = {k: v for k, v in element.attrib.items() if k in names and k not in ignored}
    return tuple(sorted(kept.items()))


def _merged(sequence: list[object]) -> list[object]:
    merged: list[object] = []
    for piece in sequence:
        if (
            isinstance(piece, str)
            and not piece.startswith("/")
            and merged
            and isinstance(merged[-1], str)
            and not merged[-1].startswith("/")
        ):
            merged[-1] += piece
        elif piece != "":
            merged.append(piece)
    return merged
