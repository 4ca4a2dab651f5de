"""Passages with hand-made references: `{speaker>addressee CLASS|words}`, `{sp speaker|turn}`, `{quote|words}`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from encoder.annotators import participants, pronouns, speech
from encoder.config import Config
from encoder.document import Block, Document, Entity, Mark, Name, Wrap
from encoder.span import Span

PASSAGES = Path(__file__).parent / "passages"
UNNAMED = "?"


@dataclass(frozen=True)
class Expected:
    """One stretch of the reference: `kind` said, sp or quote; `speaker` a key of the persons, or "?"."""

    kind: str
    speaker: str
    addressee: str
    form: str
    span: Span


@dataclass(frozen=True)
class Passage:
    name: str
    title: str
    narrator: str
    persons: dict[str, list[str]]
    text: str
    expected: tuple[Expected, ...]


def passages() -> list[Passage]:
    return [load(path) for path in sorted(PASSAGES.glob("*.toml"))]


def load(path: Path) -> Passage:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    text, expected = parse(table["text"].strip("\n") + "\n")
    return Passage(path.stem, table["title"], table["narrator"], table["persons"], text, expected)


def parse(marked: str) -> tuple[str, tuple[Expected, ...]]:
    """The plain text and what the braces say of it."""
    plain: list[str] = []
    length, open_marks, found = 0, [], []
    for piece in re.split(r"(\{[^|{}]*\||\})", marked):
        if piece.startswith("{"):
            open_marks.append((piece[1:-1], length))
        elif piece == "}":
            label, start = open_marks.pop()
            found.append(_expected(label, Span(start, length)))
        else:
            plain.append(piece)
            length += len(piece)
    return "".join(plain), tuple(sorted(found, key=lambda one: (one.span.start, -one.span.end)))


def _expected(label: str, span: Span) -> Expected:
    if label == "quote":
        return Expected("quote", "", "", "", span)
    if label.startswith("sp "):
        return Expected("sp", label[3:], "", "", span)
    people, form = label.rsplit(" ", 1)
    speaker, _, addressee = people.rstrip("*").partition(">")
    return Expected("said", speaker.rstrip("*"), addressee, form, span)


def document(text: str, persons: dict[str, list[str]] | None = None, title: str = "") -> Document:
    """A document of paragraphs, lists and strong marks, with the names of `persons` wrapped wherever they stand."""
    blocks: list[Block] = []
    marks = [
        Mark("strong", Span(found.start(), found.end()), Span(found.start() + 2, found.end() - 2))
        for found in re.finditer(r"\*\*[^*\n]+\*\*", text)
    ]
    marks += [
        Mark("emphasis", Span(found.start(), found.end()), Span(found.start() + 1, found.end() - 1))
        for found in re.finditer(r"(?<!\*)\*[^*\n]+\*(?!\*)", text)
    ]
    for found in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        blocks.append(_block(text, found))
    persons = persons or {}
    entities = tuple(
        Entity(f"per-{key}", "person", tuple(Name(form) for form in forms)) for key, forms in persons.items()
    )
    return Document(
        "passage.md",
        text,
        tuple(blocks),
        marks=tuple(marks),
        metadata={"title": title} if title else {},
        wraps=tuple(_names(text, persons)),
        entities=entities,
    )


def _block(text: str, found: re.Match[str]) -> Block:
    span = Span(found.start(), found.end())
    heading = re.match(r"#+ ", found.group())
    if heading:
        return Block("heading", span, Span(span.start + heading.end(), span.end), level=heading.end() - 1)
    if not found.group().startswith("- "):
        return Block("paragraph", span, span)
    items = tuple(
        Block(
            "item",
            Span(span.start + line.start(), span.start + line.end()),
            Span(span.start + line.start() + 2, span.start + line.end()),
        )
        for line in re.finditer(r"- [^\n]*", found.group())
    )
    return Block("list", span, None, items, label="bulleted")


def _names(text: str, persons: dict[str, list[str]]) -> list[Wrap]:
    forms = {form: key for key, variants in persons.items() for form in variants}
    if not forms:
        return []
    pattern = "|".join(rf"(?<!\w){re.escape(form)}(?!\w)" for form in sorted(forms, key=len, reverse=True))
    return [
        Wrap(Span(*found.span()), "persName", {"ref": f"#per-{forms[found.group()]}"}, "register", resp="auto")
        for found in re.finditer(pattern, text)
    ]


def annotated(
    text: str, persons: dict[str, list[str]] | None = None, title: str = "", config: Config | None = None
) -> Document:
    """The document with participants, speech and pronouns."""
    result = document(text, persons, title)
    for annotator in (participants, speech, pronouns):
        result = result.plus(annotator.annotate(result, config or Config()))
    return result


def speeches(result: Document, tag: str = "said") -> list[tuple[str, str]]:
    """Who says what, in order, as plain strings."""
    return [
        (wrap.attributes.get("who", "").removeprefix("#per-"), result.text[wrap.span.start : wrap.span.end])
        for wrap in result.wraps
        if wrap.tag == tag
    ]
