"""How the file was encoded: policy, renditions, taxonomies, program (HD5); the wording is data (policy.toml)."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from lxml import etree

from encoder.tei._front import Front
from encoder.tei.elements import child


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("encoder.tei").joinpath(name).read_text(encoding="utf-8"))


def encoding_description(parent: etree._Element, front: Front) -> None:
    """The encodingDesc: the same for every document of a project and version."""
    policy = _table("policy.toml")
    description = child(parent, "encodingDesc")
    child(description, "schemaRef", {"type": "odd", "url": front.published("odd", "encoder.odd")})
    child(child(description, "projectDesc"), "p", None, front.published("policy", policy["project"]))
    _declare(child(description, "editorialDecl"), policy, front.config.style)
    tags = child(description, "tagsDecl", {"partial": "true"})
    for row in policy["rendition"]:
        attributes = {"scheme": "css", "scope": row.get("scope", ""), "selector": row["selector"]}
        child(tags, "rendition", attributes, row["css"])
    _classify(child(description, "classDecl"), policy)
    application = child(child(description, "appInfo"), "application", {"ident": "encoder", "version": _version()})
    child(application, "label", None, "encoder")


def _declare(declaration: etree._Element, policy: dict[str, Any], style: str) -> None:
    """The editorial practice, one statement each."""
    marks = policy["punctuation"]
    statements: tuple[tuple[str, dict[str, str], str | list[str]], ...] = (
        ("correction", {"status": "medium", "method": "markup"}, policy["correction"]),
        ("normalization", {"method": "markup"}, policy["normalization"]),
        ("punctuation", {"marks": "some"}, marks.get(style, marks["documentary"])),
        ("quotation", {"marks": "all"}, policy["quotation"]),
        ("segmentation", {}, policy["segmentation"]),
        ("interpretation", {}, policy["interpretation"]),
    )
    for tag, attributes, wording in statements:
        practice = child(declaration, tag, attributes)
        for paragraph in wording if isinstance(wording, list) else [wording]:
            child(practice, "p", None, paragraph)


def _classify(classes: etree._Element, policy: dict[str, Any]) -> None:
    """The classes of speech after Leech and Short, and the kinds of documents."""
    speech = child(classes, "taxonomy", {"id": "speech"})
    source = child(speech, "bibl", None, "After ")
    child(source, "author", None, "Geoffrey Leech").tail = " and "
    child(source, "author", None, "Mick Short").tail = ", "
    child(source, "title", {"level": "m"}, "Style in Fiction").tail = " ("
    child(source, "date", {"when": "1981"}, "1981").tail = ")"
    for identifier, description in policy["speech"].items():
        child(child(speech, "category", {"id": identifier}), "catDesc", None, description)
    genres = child(classes, "taxonomy", {"id": "genre"})
    for identifier, genre in _table("genres.toml").items():
        child(child(genres, "category", {"id": identifier}), "catDesc", None, genre["description"])


def genre_of(title: str) -> str:
    """The kind of document that a title names first; empty if it names none."""
    found = []
    for identifier, genre in _table("genres.toml").items():
        for words in genre["words"]:
            match = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", title, re.IGNORECASE)
            if match:
                found.append((match.start(), -len(words), identifier))
    return min(found)[2] if found else ""


def _version() -> str:
    """The version of the program in the form that TEI asks for (teidata.versionNumber)."""
    try:
        release = version("encoder")
    except PackageNotFoundError:  # run from a checkout that is not installed
        release = "0"
    found = re.match(r"\d+(?:\.\d+){0,3}", release)
    return found[0] if found else "0"
