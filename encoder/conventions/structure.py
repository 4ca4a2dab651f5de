"""The title of a part that the editor supplied, alone in its line: [Enclosure], [Tab A], [Attachment 2]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, supplied
from encoder.conventions.evidence.bracket import Bracket

NAME = "structure"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (("[Enclosure]", '<supplied reason="undefined">Enclosure</supplied>'),)

_PART = re.compile(
    r"^(?:(?:sub)?enclosures?|attachments?|annex(?:es)?|append(?:ix|ices)|tabs?|inclosures?|supplements?|exhibits?|schedules?"
    r"|part|section|chapter|addend(?:um|a)|postscript|table|list|memorandum|subject|message|telegram|letter|note|paper|statement"
    r"|draft|telegraphic|extracts?|subenclosure|page \d+ of \d+)\b.*$",
    re.IGNORECASE,
)
_BARE = re.compile(r"^(?:\w+\s+){0,2}[\w.–—-]+(?:\s+[“\"(].*)?\.?$")


def claim(bracket: Bracket) -> Claim | None:
    """The word for a part, alone in its line."""
    if not bracket.alone or len(bracket.words) > 12 or not _PART.match(bracket.content):
        return None
    certainty = 0.975 if _BARE.match(bracket.content) or bracket.line.block.kind == "heading" else 0.87
    return Claim("structure", certainty, "the title of a part, alone in its line", (supplied(bracket, "undefined"),))
