"""Where to find what is spoken of: urtel 33 [Document 575], [AA: A1838/2], [see p. 12 below]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, note
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.vocabulary import expression, one_of

NAME = "reference"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    ("See urtel 33 [Document 575].", 'See urtel 33 <note type="reference" about="before">Document 575</note>.'),
)

_SEE = expression(
    r"^(?:see\b.*(?:\d|below|above|note|document|text|page|attached|tab|list|annex|infra|supra)|cf\.?\s|ibid\b)"
)
_NUMBERED = expression(
    "^"
    + one_of(r"documents? | docs?\.? | nos?\.? | infra | supra | ante | post | vols?\.? | volumes? | tabs?")
    + r"\s+(?:no\.\s*)?[\dIVXLC]+(?:\W.*)?$"
)
# Shelfmarks: "AA: A1838/2", "611.93/2-1552".
_SHELFMARK = re.compile(
    r"^(?:[A-Z]{1,6}(?:[ -][A-Z\d]{1,6})?:\s*[A-Z]?\d[\w/.,\s-]*|\d{3}\.\d{2,}\S*|[A-Z]{1,3}/[\w./() -]+\d)$"
)
_SHORT = 25  # words


def claim(bracket: Bracket) -> Claim | None:
    """A document, volume or shelfmark."""
    content = bracket.content
    if len(bracket.words) > _SHORT:
        return None
    wraps = (note(bracket, "reference", about="before" if bracket.words_left else ""),)
    if _SEE.match(content):
        return Claim("reference", 0.973, "it tells where to look", wraps)
    if _NUMBERED.match(content) or _SHELFMARK.match(content):
        return Claim("reference", 0.931, "the number of a document or volume", wraps)
    return None
