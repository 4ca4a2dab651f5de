"""Where to find what is spoken of: urtel 33 [Document 575], [AA: A1838/2], [see p. 12 below]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, note
from encoder.conventions.evidence.bracket import Bracket

NAME = "reference"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    ("See urtel 33 [Document 575].", 'See urtel 33 <note type="reference" about="before">Document 575</note>.'),
)

_REFERENCE = re.compile(
    r"^(?:see\b.*|cf\.?\s.*|ibid\b.*|(?:document|doc\.?|docs\.?|documents|no\.|nos\.|infra|supra|ante|post|vol\.|volume|tab)\s+(?:no\.\s*)?[\dIVXLC]+.*"
    r"|[A-Z]{1,6}(?:[ -][A-Z\d]{1,6})?:\s*[A-Z]?\d[\w/.,\s-]*|\d{3}\.\d{2,}\S*|[A-Z]/[\w./() -]+\d|.*\b(?:infra|supra)\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
_SHORT = 25  # words


def claim(bracket: Bracket) -> Claim | None:
    """A document, volume or shelfmark."""
    content = bracket.content
    if len(bracket.words) > _SHORT or not _REFERENCE.match(content):
        return None
    if re.match(r"see\s+\w", content, re.IGNORECASE) and not re.search(
        r"\d|below|above|note|document|text|page", content
    ):
        return None
    side = "before" if bracket.words_left else ""
    return Claim("reference", 0.93, "it tells where to find it", (note(bracket, "reference", about=side),))
