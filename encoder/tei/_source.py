"""Where the text comes from: the citation word for word, the manuscript, the web page, the reprint (HD3, MS, COBI)."""

from __future__ import annotations

from urllib.parse import urlsplit

from lxml import etree

from encoder.annotators.citation import ELEMENTS, dates_to_tag
from encoder.citation import Citation, find_archive
from encoder.citation.languages import title_language
from encoder.citation.shelfmark import components, leaves
from encoder.tei._front import Front
from encoder.tei.elements import add_text, child

CITATION, MANUSCRIPT, PRINT, WEB = "src-citation", "src-ms", "src-print", "src-web"


def source_description(parent: etree._Element, front: Front) -> None:
    """The sourceDesc; one paragraph where the front matter says nothing of a source."""
    description = child(parent, "sourceDesc")
    parts = child(description, "listBibl")
    _citation(parts, front)
    if describes_web_page(front):
        _web_page(parts, front)
    if describes_manuscript(front):
        _manuscript(parts, front)
    if front.citation.first("reprint"):
        _reprint(parts, front)
    if not len(parts):
        description.remove(parts)
        child(description, "p", None, "The transcription names no source.")


def describes_manuscript(front: Front) -> bool:
    """Whether anything is known of the original."""
    return bool(front.citation.first("shelfmark") or front.said("language") or front.leaves("language"))


def describes_web_page(front: Front) -> bool:
    """Whether anything is known of a publication of the translation."""
    return bool(front.url or front.citation.first("host"))


def _citation(parts: etree._Element, front: Front) -> None:
    """The citation in its own words, or a copy of what the metadata say."""
    filled = front.leaves("citation")
    for position, leaf in enumerate(filled):
        front.fill(child(parts, "bibl", {"type": "citation", "id": "" if position else CITATION}), leaf)
    if not filled and front.citation.text.strip():
        _copy(child(parts, "bibl", {"type": "citation", "id": CITATION}), front)


def _copy(bibl: etree._Element, front: Front) -> None:
    """The citation of the metadata with its parts marked, as the annotator marks those of a field."""
    citation, position = front.citation, 0
    dates = dates_to_tag(citation, front.said("date"))
    for part in citation.parts:
        dated = part.role in ("date", "year")
        if part.role not in ELEMENTS or part.span.start < position or (dated and part not in dates):
            continue
        tag, attributes = ELEMENTS[part.role]
        add_text(bibl, citation.text[position : part.span.start])
        words = citation.words(part)
        given = {**attributes, **part.attributes}
        if part.role == "url":
            given["target"] = words
        if part.role == "reprint":
            given["lang"] = _language(front, words)
        child(bibl, tag, given, words)
        position = part.span.end
    add_text(bibl, citation.text[position:])


def _language(front: Front, title: str) -> str:
    return title_language(title, next(iter(front.originals), ""), front.config.language)


def _web_page(parts: etree._Element, front: Front) -> None:
    """The publication that was transcribed: a translation of the manuscript."""
    citation = front.citation
    page = child(parts, "biblStruct", {"type": "translation", "id": WEB})
    analytic = child(page, "analytic")
    title = citation.first("title") or front.said("title")
    if title:
        child(analytic, "title", {"level": "a", "lang": front.config.language}, title)
    for name in front.translators:
        child(analytic, "editor", {"role": "translator"}, name)
    if front.url:
        child(analytic, "idno", {"type": "URL"}, front.url)
    whole = child(page, "monogr")
    if citation.first("host"):
        child(whole, "title", {"level": "m"}, citation.first("host"))
    child(child(whole, "imprint"), "publisher", None, urlsplit(front.url).hostname or "not stated")
    contents = front.leaves("contents")
    for leaf in contents:
        front.fill(child(page, "note", {"type": "contents"}), leaf)
    if not contents and front.said("contents"):
        child(page, "note", {"type": "contents"}, front.said("contents"))
    _relate(page, front, "translationOf")


def _relate(publication: etree._Element, front: Front, kind: str) -> None:
    if describes_manuscript(front):
        child(publication, "relatedItem", {"type": kind, "target": f"#{MANUSCRIPT}"})


def _manuscript(parts: etree._Element, front: Front) -> None:
    """The original in its archive: shelfmark in components, leaves, language."""
    manuscript = child(parts, "msDesc", {"id": MANUSCRIPT})
    identifier = child(manuscript, "msIdentifier")
    mark = front.citation.first("shelfmark")
    if mark:
        _identify(identifier, mark)
    else:
        child(identifier, "msName", None, "original of this document")
    item_leaves = leaves(mark) if mark else None
    filled, stated = front.leaves("language"), front.said("language")
    if not (item_leaves or filled or stated):
        return
    item = child(child(manuscript, "msContents"), "msItem")
    if item_leaves:
        words = mark[item_leaves.span.start : item_leaves.span.end]
        child(item, "locus", {"from": item_leaves.first, "to": item_leaves.last}, words)
    main = {"mainLang": next(iter(front.originals), ""), "otherLangs": " ".join(front.originals[1:])}
    for leaf in filled:
        front.fill(child(item, "textLang", main), leaf)
    if not filled and stated:
        child(item, "textLang", main, stated)
    elif not filled:
        child(item, "note", None, "The language of the original is not stated.")


def _identify(identifier: etree._Element, mark: str) -> None:
    """Settlement and repository from the table of archives; the shelfmark without the archive's name and the leaves."""
    found = find_archive(mark)
    start, abbreviation = 0, ""
    if found is not None:
        _, start, archive = found
        child(identifier, "settlement", None, archive.settlement)
        child(identifier, "repository", None, archive.repository)
        name = mark[: found[1]]
        abbreviation = name if name in archive.abbreviations else next(iter(archive.abbreviations), "")
    else:
        first = next(iter(components(mark)), None)
        name = mark[: first.span.start].strip(" ,:;") if first else ""
        if name:
            start, abbreviation = mark.index(name) + len(name), name
            child(identifier, "repository", None, name)
    end = len(mark)
    cut = leaves(mark)
    if cut is not None and cut.span.end == len(mark.rstrip(" .")):
        end = cut.span.start
    _components(identifier, mark, start, end)
    if abbreviation:
        child(identifier, "msName", {"type": "abbreviation"}, abbreviation)


def _components(identifier: etree._Element, mark: str, start: int, end: int) -> None:
    """The shelfmark as one idno, its fond, opis and delo as idnos in it."""
    text = mark[start:end].strip(" ,:;.)(")
    if not text:
        return
    whole, position = child(identifier, "idno", {"type": "shelfmark"}), 0
    for part in components(text):
        add_text(whole, text[position : part.span.start])
        child(whole, "idno", {"type": part.kind, "n": part.number}, text[part.span.start : part.span.end])
        position = part.span.end
    add_text(whole, text[position:])


def _reprint(parts: etree._Element, front: Front) -> None:
    """The printed edition that the citation names."""
    citation: Citation = front.citation
    structure = child(parts, "biblStruct", {"type": "reprint", "id": PRINT})
    work = child(structure, "monogr")
    for name in citation.all("editor"):
        child(work, "editor", None, name)
    title = citation.first("reprint")
    child(work, "title", {"level": "m", "lang": _language(front, title)}, title)
    for subtitle in citation.all("subtitle"):
        child(work, "title", {"level": "m", "type": "sub"}, subtitle)
    imprint = child(work, "imprint")
    for role in ("place", "publisher", "year", "volume", "part", "pages"):
        for part in citation.parts:
            if part.role == role and (role != "year" or part.attributes):
                tag, attributes = ELEMENTS[role]
                child(imprint, tag, {**attributes, **part.attributes}, citation.words(part))
    if not len(imprint):
        child(imprint, "publisher", None, "not stated")
    if describes_manuscript(front) and citation.first("shelfmark"):
        child(structure, "relatedItem", {"type": "reprintOf", "target": f"#{MANUSCRIPT}"})


def used_languages(front: Front) -> set[str]:
    """The languages of titles in the description of the source."""
    title = front.citation.first("reprint")
    return {_language(front, title)} - {""} if title else set()
