"""Printed works in citations: editors, title, volume, part, place, publisher, year, pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from encoder.chronology.words import ROMAN
from encoder.citation.part import Part
from encoder.span import Span

_IMPRINT = re.compile(
    r"\((?:(?P<place>[^():,]+(?:, [A-Z]{2})?):\s*(?P<publisher>[^()]+?),\s*|(?P<city>[^():,\d]+),\s*)?"
    r"(?P<year>[^()]*?[12]\d{3})\)"
)
_PAGES = re.compile(r"(?<!\w)(?:pp?\.?|pages?|S\.|s\.)\s?(?P<range>(?P<from>\d+)(?:\s?[-–]\s?(?P<to>\d+))?)(?!\w)")
_VOLUME = re.compile(
    r"(?<!\w)(?:[Vv]ol(?:ume|\.)?|[Bb](?:d|and)\.?|[Tt]om\.?|[Ii]ssue|[Nn]os?\.)\s?(?P<n>\d+|[IVXL]+)(?!\w)"
)
_PART = re.compile(
    r"(?<!\w)(?:[Bb]ook|[Pp]art|[Pp]t\.|[Kk]n(?:iga|\.)|[Vv]yp(?:usk|\.)|[Hh]albband)\s?(?P<n>\d+|[IVXL]+)(?!\w)"
)
_QUOTED = re.compile(r"\"([^\"]+)\"|“([^”]+)”|«([^»]+)»")
_YEARS = re.compile(r"[\s(]*[12]\d{3}\s?[-–/]\s?(?:[A-Z][a-z]+\s)?\d{2,4}\s*$")
_PERSON = re.compile(r"(?:[A-Z][\w'’.-]*)(?:\s+(?:[A-Z][\w'’.-]*|de|der|van|von|al|el|bin|da|di|du|la|le)){1,4}$")
_ED = re.compile(r"\s*\(?\b[Ee]ds?\.?\)?\s*$|\s*\([Ee]ds?\.?\)\s*$|^\s*[Ee]d(?:ited|s?\.?) by\s+")
_BETWEEN = re.compile(r"\s*,\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+(?=[A-Z])|\s*:\s+")


def looks_printed(text: str) -> bool:
    """Whether a citation without shelfmark is one of a printed work: it has an imprint, or a volume and pages."""
    imprint = _IMPRINT.search(text)
    return bool(imprint and imprint["publisher"]) or bool(_PAGES.search(text) and (imprint or _VOLUME.search(text)))


def print_parts(text: str, extent: Span, emphasised: Sequence[Span] = ()) -> list[Part]:
    """The parts of the work cited in `text[extent]`."""
    start, end = extent
    parts = list(_fixed(text, start, end))
    imprint = next((part.span.start for part in parts if part.role in ("place", "year")), end)
    first = min((part.span.start for part in parts if part.role in ("volume", "part")), default=imprint)
    title = _title(text, start, end, emphasised)
    if title is None:
        names, title = _run(text, start, min(first, imprint))
    else:
        names = [span for span in _members(text, start, title.start) if _PERSON.match(text[span.start : span.end])]
    parts.extend(Part(name, "editor") for name in names)
    if title is None:
        return parts
    parts.append(Part(title, "reprint"))
    taken = [part.span for part in parts]
    opening = text.rfind("(", title.end, imprint + 1)
    limit = min([part.span.start for part in parts if part.role == "pages"] + [opening if opening > 0 else imprint])
    for member in _members(text, title.end, limit):
        words = text[member.start : member.end]
        if re.search(r"\w{3}", words) and words[0].isalnum() and not any(member.overlaps(span) for span in taken):
            parts.append(Part(member, "subtitle"))
    return parts


def _fixed(text: str, start: int, end: int) -> Iterator[Part]:
    """What has a form of its own: imprint, pages, volume and part."""
    for imprint in _IMPRINT.finditer(text, start, end):
        for role, group in (("place", "place"), ("place", "city"), ("publisher", "publisher")):
            if imprint[group]:
                yield Part(_trimmed(text, *imprint.span(group)), role)
        exact = re.fullmatch(r"\s*([12]\d{3})", imprint["year"])
        yield Part(_trimmed(text, *imprint.span("year")), "year", {"when": exact[1]} if exact else {})
        break
    for pages in [*_PAGES.finditer(text, start, end)][-1:]:
        first, last = pages["from"], pages["to"] or pages["from"]
        if len(last) < len(first):
            last = first[: len(first) - len(last)] + last
        if int(first) <= int(last):
            yield Part(Span(*pages.span("range")), "pages", {"from": first, "to": last})
    for role, pattern in (("volume", _VOLUME), ("part", _PART)):
        found = pattern.search(text, start, end)
        if found:
            number = found["n"] if found["n"].isdigit() else str(ROMAN.get(found["n"], found["n"]))
            yield Part(Span(*found.span()), role, {"n": number})


def _title(text: str, start: int, end: int, emphasised: Sequence[Span]) -> Span | None:
    """A title that is set off, in italics or quotation marks."""
    italic = next((span for span in sorted(emphasised) if start <= span.start and span.end <= end), None)
    if italic is not None:
        return italic
    quoted = _QUOTED.search(text, start, end)
    if quoted is None:
        return None
    group = next(number for number in (1, 2, 3) if quoted[number] is not None)
    words = quoted[group].rstrip(" ,.")
    return Span(quoted.start(group), quoted.start(group) + len(words))


def _run(text: str, start: int, end: int) -> tuple[list[Span], Span | None]:
    """Editors and title that nothing sets off: persons' names, then what is none (or the last of the names)."""
    members = [span for span in _members(text, start, end) if not _YEARS.match(text[span.start : span.end])]
    names: list[Span] = []
    for position, member in enumerate(members):
        if not _PERSON.match(text[member.start : member.end]) or position == len(members) - 1:
            return names, member
        names.append(member)
    return names, None


def _members(text: str, start: int, end: int) -> list[Span]:
    """The members of an enumeration, without "eds."."""
    members, position = [], start
    for found in [*_BETWEEN.finditer(text, start, end), None]:
        stop = found.start() if found else end
        member = _trimmed(text, position, stop)
        editor = _ED.search(text[member.start : member.end])
        if editor and editor.start():
            member = _trimmed(text, member.start, member.start + editor.start())
        elif editor:
            member = _trimmed(text, member.start + editor.end(), member.end)
        if member.start < member.end:
            members.append(member)
        position = found.end() if found else end
    return members


def _trimmed(text: str, start: int, end: int) -> Span:
    """The span without spaces and commas at its ends."""
    while start < end and text[start] in " ,;:\n":
        start += 1
    while end > start and text[end - 1] in " ,;:\n":
        end -= 1
    return Span(start, end)
