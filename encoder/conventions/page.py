"""A page or leaf of the original begins: [p. 3], [l. 48], [Page 571], [fol. 12v]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, note, point
from encoder.conventions.evidence.bracket import Bracket
from encoder.document import Wrap

NAME = "page"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    ("of the [p. 3] party", 'of the <pb n="3" edRef="#src-ms"/><note type="page">p. 3</note> party'),
    ("[Page 571] and", '<pb n="571" edRef="#src-ms"/><note type="page">Page 571</note> and'),
)

_PAGE = re.compile(
    r"^(?:pp?|pages?|pgs?|ll?|list|leaf|leaves|ff?|fols?|folios?|sheets?|bl|s|str)\b\.?\s*(?P<n>\d+(?:\s?(?:v|r|verso|recto|ob|[a-d]))?)"
    r"(?:\s*(?:[-–—,]|of)\s*\d+\w?)?\.?$",
    re.IGNORECASE,
)
_OF = re.compile(r"^(?:folder|part|box|file|vol\.|volume)?\s*\d+ of \d+$", re.IGNORECASE)


def claim(bracket: Bracket) -> Claim | None:
    """A word for page or leaf, and its number."""
    content = bracket.content
    match = _PAGE.match(content)
    if match is not None:
        start = Wrap(point(bracket.span.start), "pb", {"n": match["n"].replace(" ", ""), "edRef": "#src-ms"})
        return Claim("page", 0.985, "the number of a page or leaf", (start, note(bracket, "page")))
    if _OF.match(content):
        return Claim("page", 0.95, "one part of several", (note(bracket, "page"),))
    return None
