"""The citation of an archival document taken apart: title, date, shelfmark, reprint, translators, web page.

`parse(text)` names the parts of the string and where they stand; nothing is rewritten and what is not understood is
left alone. Archives come from archives.toml beside this module.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from encoder.chronology import Frame, find
from encoder.citation.archives import Archive, find_archive
from encoder.citation.part import Part
from encoder.citation.print import looks_printed, print_parts
from encoder.citation.shelfmark import shelfmark
from encoder.span import Span

__all__ = ["Archive", "Citation", "Part", "find_archive", "parse"]

_URL = re.compile(r"https?://[^\s<>\"”]*[^\s<>\"”.,;:)\]]")
_REPRINT = re.compile(
    r"\b(?:(?:[Ff]irst |[Aa]lso |[Pp]artly )?(?:[Rr]eprinted|[Pp]ublished|[Pp]rinted|[Rr]eproduced)"
    r"(?: as [^.;]{1,80}?)? in)(?::|\s)\s*"
)
_BY = re.compile(
    r"\b(?:(?P<translator>[Tt]ranslat(?:ed|ion)(?: from (?:the )?[A-Z]\w+)?(?: for [\w ]{1,40}?)? by|[Tt]rans\. by)"
    r"|(?P<obtained>(?:[Oo]btained|[Pp]rovided|[Cc]ontributed|[Dd]onated|[Tt]ranscribed)(?: for [\w ]{1,40}?)? by))\s+"
)
_STOP = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])\.(?:\s|$|(?=https?:))|;|\s(?:with|for|from|at|on)\s|\(|\[")
_SENTENCE = re.compile(r"(?<!\s[A-Za-z])(?<!^[A-Za-z])\.(?=\s+[A-Z]|\s*$)|;")
_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+")
_QUOTED = re.compile(r"\s*(?:\"([^\"]+)\"|“([^”]+)”|«([^»]+)»|‘([^’]+)’)")


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation and its parts in order; their spans count characters of `text`.

    Roles: title, date, host (the collection or site), shelfmark; editor, reprint (the title of the printed work),
    volume, part, subtitle, place, publisher, year, pages; translator, obtained (who found it), url.
    """

    text: str
    parts: tuple[Part, ...]

    def all(self, role: str) -> tuple[str, ...]:
        """The words of every part in this role."""
        return tuple(self.words(part) for part in self.parts if part.role == role)

    def first(self, role: str) -> str:
        """The words of the first part in this role, or an empty string."""
        return next(iter(self.all(role)), "")

    def words(self, part: Part) -> str:
        """The words of a part."""
        return self.text[part.span.start : part.span.end]


def parse(text: str, emphasised: Sequence[Span] = ()) -> Citation:
    """The parts of a citation; `emphasised` are its words in italics, a title among them being a sure one."""
    parts = [Part(Span(*found.span()), "url") for found in _URL.finditer(text)]
    # What a clause says is read with the web addresses blanked: their dots end no sentence.
    masked = _URL.sub(lambda found: " " * len(found[0]), text)
    clauses = sorted(
        [
            *((found, "reprint") for found in _REPRINT.finditer(masked)),
            *((found, "by") for found in _BY.finditer(masked)),
        ],
        key=lambda clause: clause[0].start(),
    )
    limits = [found.start() for found, _ in clauses] + [len(text)]
    for (found, kind), limit in zip(clauses, limits[1:], strict=True):
        if kind == "by":
            role = "translator" if found["translator"] else "obtained"
            parts.extend(_people(masked, found.end(), limit, role))
        else:
            parts.extend(print_parts(masked, _sentence(masked, found.end(), limit), emphasised))
    parts.extend(_head(masked, limits[0], emphasised))
    return Citation(text, _disjoint(parts))


def _disjoint(parts: list[Part]) -> tuple[Part, ...]:
    """The parts in order, without empty ones and those that begin inside another."""
    kept: list[Part] = []
    for part in sorted(parts, key=lambda part: (part.span.start, -part.span.end)):
        if not part.span.empty and (not kept or part.span.start >= kept[-1].span.end):
            kept.append(part)
    return tuple(kept)


def _people(text: str, start: int, limit: int, role: str) -> list[Part]:
    """The names after "translated by"."""
    stop = _STOP.search(text, start, limit)
    end = stop.start() if stop else limit
    found = []
    for name in _split(text, start, end):
        words = text[name.start : name.end]
        if words[:1].isupper() and not re.fullmatch(r"and", words):
            found.append(Part(name, role))
    return found


def _split(text: str, start: int, end: int) -> list[Span]:
    """The members of "A, B and C"."""
    members, position = [], start
    for found in [*_AND.finditer(text, start, end), None]:
        stop = found.start() if found else end
        words = text[position:stop]
        lead = len(words) - len(words.lstrip())
        span = Span(position + lead, position + len(words.rstrip(" ,")))
        if span.start < span.end:
            members.append(span)
        position = found.end() if found else end
    return members


def _sentence(text: str, start: int, limit: int) -> Span:
    """The characters up to the end of the sentence."""
    position = start
    while found := _SENTENCE.search(text, position, limit):
        # "ed. Title", "pp. 3", "Vol. V": the stop of an abbreviation ends nothing.
        if not re.search(r"\b(?:eds?|pp?|[Vv]ols?|[Nn]os?|[Tt]rans|[Bb]d|[Dd]oc)$", text[start : found.start()]):
            return Span(start, found.start())
        position = found.end()
    return Span(start, limit)


def _head(text: str, end: int, emphasised: Sequence[Span]) -> list[Part]:
    """What stands before the clauses: title, date, collection and shelfmark, or a printed work."""
    quoted = _QUOTED.match(text, 0, end)
    position, parts = 0, []
    if quoted:
        group = next(number for number in range(1, 5) if quoted[number] is not None)
        words = quoted[group].rstrip(" ,.")
        parts.append(Part(Span(quoted.start(group), quoted.start(group) + len(words)), "title"))
        position = quoted.end()
    mark = shelfmark(text, position, end)
    until = mark.start if mark else end
    dating = next((found for found in find(text[position:until], Frame()) if found.tag == "date"), None)
    if mark is None and not quoted and looks_printed(text[:end]):
        return print_parts(text, Span(0, end), emphasised)
    if dating is not None:
        date = Span(position + dating.start, position + dating.end)
        if not quoted and re.search(r"[^\W\d]", text[:until]):
            parts.extend(_unquoted(text, date.start))
        parts.append(Part(date, "date", dating.attributes, dating.certainty))
        position = date.end
    if quoted or dating is not None:
        parts.extend(_host(text, position, until))
    return [*parts, Part(mark, "shelfmark")] if mark else parts


def _unquoted(text: str, end: int) -> list[Part]:
    """A title without quotation marks: what stands before the date."""
    words = text[:end].rstrip(" ,.;:")
    lead = len(words) - len(words.lstrip())
    return [Part(Span(lead, len(words)), "title")] if re.search(r"[^\W\d]{2}", words) else []


def _host(text: str, start: int, end: int) -> list[Part]:
    """The collection that the document is in: the first capitalised member between date and shelfmark."""
    for member in re.finditer(r"[^,;.]+", text[start:end]):
        words = member[0].strip()
        if len(words.split()) >= 2 and words[0].isupper():
            lead = start + member.start() + len(member[0]) - len(member[0].lstrip())
            return [Part(Span(lead, lead + len(words)), "host")]
    return []
