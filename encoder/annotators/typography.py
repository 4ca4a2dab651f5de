"""Typography: what inline markup says of the looks of words, as TEI `hi`, `code`, `ref`, `lb`, `pb`.

`hi` claims no function (COHQHE). Where another annotator has said what the same characters are (a title, words of
another language, emphasis that a bracket speaks of) its element stands instead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from encoder.citation.fields import cited
from encoder.config import Config
from encoder.document import Contribution, Document, Mark, Wrap
from encoder.span import Span

NEEDS: tuple[str, ...] = ("brackets",)

RENDITIONS: Mapping[str, str] = {
    "emphasis": "italic",
    "strong": "bold",
    "superscript": "superscript",
    "subscript": "sub",
    "underline": "underline",
    "strikethrough": "strikethrough",
}
# Elements that say why words are set off, and so need no hi.
FUNCTIONS = frozenset({"emph", "hi", "title", "foreign"})
# Addresses that only name something. A scheme that runs something (javascript:, data:) makes no link.
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
NAMING = frozenset({"http", "https", "ftp", "ftps", "mailto", "doi", "urn", "hdl", "ark", "info", "tel"})
# Characters that no address may hold (RFC 3986), letters of other scripts aside (RFC 3987); a lone % among them.
UNWRITABLE = re.compile(r"[\s<>\"{}|\\^`\[\]]|%(?![0-9A-Fa-f]{2})")
PAGE_CERTAINTY = 0.95  # both signs of a cut are there: no closing punctuation, and lower case after it


def annotate(document: Document, config: Config) -> Contribution:
    """One element for each mark that has one; calls of footnotes are the writer's."""
    said = {wrap.span for wrap in document.wraps if wrap.tag in FUNCTIONS}
    published = _published(document)
    wraps = (_wrap(mark, published) for mark in document.marks if mark.span not in said)
    return Contribution(wraps=tuple(wrap for wrap in wraps if wrap is not None))


def _wrap(mark: Mark, published: bool) -> Wrap | None:
    """The element of a mark; None if it has none."""
    rule = f"typography.{mark.kind}"
    point = Span(mark.span.end, mark.span.end)
    if mark.kind in RENDITIONS:
        return Wrap(mark.span, "hi", {"rend": RENDITIONS[mark.kind]}, rule=rule, inner=mark.inner)
    if mark.kind == "code":
        return Wrap(mark.span, "code", rule=rule, inner=mark.inner)
    if mark.kind == "break":
        return Wrap(mark.span, "lb", rule=rule, inner=point)
    if mark.kind == "cut":
        return _page(mark, published, rule)
    if mark.kind not in ("link", "autolink", "image") or mark.inner.empty:
        return None
    target = pointer(mark.target)
    kind = {"type": "image"} if mark.kind == "image" else {}
    return Wrap(mark.span, "ref", {**kind, "target": target}, rule=rule, inner=mark.inner) if target else None


def _page(mark: Mark, published: bool, rule: str) -> Wrap:
    """The beginning of a page of what was transcribed, inside a paragraph, perhaps inside a word."""
    attributes = {"rend": "blankLine"}
    if published:
        attributes["edRef"] = "#src-web"
    if mark.target == "no":
        attributes["break"] = "no"
    return Wrap(
        mark.span,
        "pb",
        attributes,
        rule=rule,
        certainty=min(mark.certainty, PAGE_CERTAINTY),
        inner=Span(mark.span.end, mark.span.end),
        resp="auto",
        why="the paragraph before has no closing punctuation, the next goes on in lower case",
    )


def _published(document: Document) -> bool:
    """Whether the header describes the publication that was transcribed (src-web), so that a page can be its page."""
    if document.metadata.get("url", "").strip() or document.metadata.get("source_url", "").strip():
        return True
    citation = cited(document)
    return bool(citation.first("url") or citation.first("host"))


@cache
def pointer(target: str) -> str:
    """The target of a link as a TEI pointer (teidata.pointer); empty if it can be none.

    An anchor names a place in the web page that was transcribed, not in the TEI, so it is none.
    """
    scheme = SCHEME.match(target)
    if not target or target.startswith("#") or (scheme and scheme[1].lower() not in NAMING):
        return ""
    written = UNWRITABLE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), target)
    # One fragment at most; a scheme or host cannot be repaired by escaping.
    if written.count("#") > 1 or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:(?://)?$", written):
        return ""
    return written
