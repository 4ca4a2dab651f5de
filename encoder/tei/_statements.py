"""Who and under which conditions: titleStmt, publicationStmt, notesStmt (HD2)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePath

from lxml import etree

from encoder.citation.languages import describe
from encoder.document import Entity
from encoder.reading import readings
from encoder.tei._entities import display_name
from encoder.tei._front import Front
from encoder.tei.elements import child, degree

_NAMELESS = "not named in the source"
_TRANSLATION = "http://id.loc.gov/vocabulary/relators/trl"


def title_statement(parent: etree._Element, front: Front) -> None:
    """Title, author, and the statements of responsibility that every @resp points to."""
    statement = child(parent, "titleStmt")
    leaves = front.leaves("title")
    for position, leaf in enumerate(leaves):
        front.fill(child(statement, "title", {"type": "sub" if position else "main", "level": "a"}), leaf)
    if not leaves:
        child(statement, "title", {"type": "main", "level": "a"}, derived_title(front))
    _author(statement, front)
    if front.config.brackets_by != "trl":
        name = front.published("editor", _NAMELESS)
        child(statement, "editor", {"id": front.config.brackets_by, "role": "editor"}, name)
    if front.translators or "trl" in _responsible(front):
        _translator(statement, front)
    program = child(statement, "respStmt", {"id": "auto"})
    child(program, "resp", None, "automatic encoding, not reviewed")
    child(program, "name", {"type": "software"}, "encoder")
    for identifier in sorted(_responsible(front) - {"trl", "auto", front.config.brackets_by}):
        statement_of = child(statement, "respStmt", {"id": identifier})
        child(statement_of, "resp", None, "encoding")
        child(statement_of, "name", None, _NAMELESS)


def derived_title(front: Front) -> str:
    """A title where no field gives one: of metadata or citation, the first heading, else the name of the file."""
    document = front.document
    given = front.said("title") or front.citation.first("title")
    if given:
        return given
    for reading in readings(document):
        if reading.block.kind == "heading" and reading.owner is None and reading.text.strip():
            return " ".join(reading.text.split())
    return PurePath(document.source).stem.strip() or "untitled"


def _author(statement: etree._Element, front: Front) -> None:
    """The narrator, who wrote the document down; or whom the metadata names."""
    document = front.document
    narrator = next((part for part in document.participants if part.narrator), None)
    entity = _entity(front, narrator.entity) if narrator else None
    if narrator is not None and entity is not None:
        attributes = {"ref": f"#{entity.id}", "resp": "#auto", "cert": degree(narrator.certainty)}
        child(child(statement, "author"), "persName", attributes, display_name(entity, front.config.language))
    elif front.said("author"):
        child(statement, "author", None, front.said("author"))


def _entity(front: Front, identifier: str) -> Entity | None:
    return next((entity for entity in front.document.entities if entity.id == identifier), None)


def _translator(statement: etree._Element, front: Front) -> None:
    named = front.translators
    task = "translation"
    if front.originals:
        task += f" from {' and '.join(describe(code) for code in front.originals)}"
    if front.config.brackets_by == "trl":
        task = f"{task}, and the interventions in square brackets" if named else "the interventions in square brackets"
    responsible = child(statement, "respStmt", {"id": "trl"})
    child(responsible, "resp", {"ref": _TRANSLATION}, task)
    for name in named:
        child(responsible, "persName", None, name)
    if not named:
        child(responsible, "name", None, _NAMELESS)


def _responsible(front: Front) -> set[str]:
    """Everybody to whom an annotation points with @resp."""
    found = set()
    for wrap in front.document.wraps:
        found.update(wrap.resp.split())
        found.update(wrap.attributes.get("resp", "").replace("#", "").split())
        if wrap.alternative is not None:
            found.update(wrap.alternative.attributes.get("resp", "").replace("#", "").split())
    return {identifier.lstrip("#") for identifier in found}


def publication_statement(parent: etree._Element, front: Front, day: str) -> None:
    """Publisher, date, identifier and licence, as the project decides; what it leaves open is said to be open."""
    statement = child(parent, "publicationStmt")
    child(statement, "publisher", None, front.published("publisher", "not stated (configuration of the project)"))
    child(statement, "date", {"when": day}, day[:4])
    child(statement, "idno", {"type": "document"}, front.published("identifier", identifier_of(front.document.source)))
    licence, target = front.published("licence"), front.published("licence_url")
    status = front.published("availability", "restricted" if licence or target else "unknown")
    availability = child(statement, "availability", {"status": status if status in _STATUSES else "restricted"})
    if licence or target:
        child(availability, "licence", {"target": _pointer(target)}, licence or target)
    else:
        child(availability, "p", None, "Rights in the transcription and its encoding are not stated.")


_STATUSES = frozenset({"free", "restricted", "unknown"})


def _pointer(target: str) -> str:
    """A web address that can stand in a pointer: without spaces."""
    return target if target and not re.search(r"\s", target) else ""


def identifier_of(source: str) -> str:
    """An identifier out of a file's name: letters, figures, hyphens."""
    plain = unicodedata.normalize("NFKD", PurePath(source).stem).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-").lower() or "document"


def notes_statement(parent: etree._Element, front: Front, contents_here: bool) -> None:
    """What the front matter says beyond its known fields; the contents where no web page is described."""
    contents = front.leaves("contents") if contents_here else ()
    copied = front.said("contents") if contents_here and not contents else ""
    if not (front.others or contents or copied):
        return
    statement = child(parent, "notesStmt")
    for leaf in contents:
        front.fill(child(statement, "note", {"type": "contents"}), leaf)
    if copied:
        child(statement, "note", {"type": "contents"}, copied)
    for leaves in front.others:
        note = child(statement, "note")
        for tag, leaf in zip(_tags(len(leaves), leaves[0].kind == "label"), leaves, strict=True):
            front.fill(child(note, tag) if tag else note, leaf)


def _tags(count: int, labelled: bool) -> Iterator[str]:
    """The elements inside a note of so many leaves: a label first, paragraphs after it; one alone fills the note."""
    if count == 1 and not labelled:
        yield ""
        return
    if labelled:
        yield "label"
    yield from ["p"] * (count - labelled)
