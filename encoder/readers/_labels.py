"""The words that name the parts of front matter, and the key that each stands for. Add a synonym here."""

from __future__ import annotations

# key: wordings, without case, colon and punctuation. The same list serves headings, bold labels and YAML keys.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "title": ("title", "document title", "name"),
    "date": ("date", "document date", "date created", "created", "date of document", "date of creation"),
    "citation": (
        "citation",
        "cite as",
        "cited as",
        "suggested citation",
        "how to cite",
        "recommended citation",
        "bibliographic citation",
    ),
    "source": (
        "source",
        "source of the document",
        "original source",
        "provenance",
        "archival source",
        "source citation",
    ),
    "summary": ("summary", "abstract", "description", "document summary", "synopsis", "short description"),
    "language": (
        "original language",
        "language",
        "languages",
        "language of the original",
        "source language",
        "original languages",
        "lang",
    ),
    "contents": ("contents", "content", "document contents", "content type"),
    "translator": ("translator", "translators", "translated by", "translation", "translation by"),
    "transcriber": ("transcriber", "transcribed by", "transcription", "transcription by"),
    "editor": ("editor", "editors", "edited by", "obtained by", "contributor", "contributors", "contributed by"),
    "author": ("author", "authors", "creator", "creators", "written by", "associated persons"),
    "subject": ("subject", "subjects", "subjects discussed", "topic", "topics"),
    "keywords": ("keywords", "keyword", "tags", "key words"),
    "credits": ("credits", "credit", "acknowledgements", "acknowledgments", "funding"),
    "archive": ("archive", "archives", "repository", "holding institution", "holding archive", "institution"),
    "shelfmark": (
        "shelfmark",
        "call number",
        "reference code",
        "archive number",
        "archival reference",
        "signature",
        "reference",
        "fond",
    ),
    "collection": ("collection", "collections", "series", "fonds", "record group"),
    "place": ("place", "location", "places", "location of the event"),
    "url": ("url", "source url", "link", "web page", "website", "permalink", "uri", "original link", "online"),
    "identifier": (
        "identifier",
        "id",
        "document id",
        "record id",
        "record number",
        "document number",
        "record id number",
    ),
    "publisher": ("publisher", "published by", "original publication"),
    "rights": ("rights", "licence", "license", "copyright", "terms of use", "original uploaded date"),
    "genre": ("document type", "type", "genre", "type of document"),
}
# These introduce front matter even in plain letters; a memorandum has a Date and a Subject of its own.
TELLING = frozenset(
    {
        "citation",
        "language",
        "translator",
        "transcriber",
        "credits",
        "contents",
        "summary",
        "archive",
        "shelfmark",
        "rights",
    }
)

KEYS: dict[str, str] = {wording: key for key, wordings in SYNONYMS.items() for wording in wordings}


def key(wording: str) -> str:
    """The key that a label's wording stands for, or an empty string."""
    return KEYS.get(" ".join(wording.replace("_", " ").replace("-", " ").casefold().strip(" :.*").split()), "")
