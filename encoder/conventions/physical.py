"""What is to be seen on the sheet: [signature], [stamp: Secret], [handwritten], [HK initialed], [signed]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, note
from encoder.conventions.evidence.bracket import Bracket

NAME = "physical"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    ("Yours, [signature]", 'Yours, <note type="physical">signature</note>'),
    ("[stamp: Secret] No. 4", '<note type="physical">stamp: Secret</note> No. 4'),
    ("Approve [HK initialed]", 'Approve <note type="physical">HK initialed</note>'),
)

SIGNS = (
    r"signatures?|signed|initialed|initialled|initials|stamps?|stamped|seals?|sealed|resolution|letterhead|postmark\w*|watermark\w*"
    r"|facsimile|rubber[- ]stamp\w*|caption|map|photo(?:graph)?s?|drawing|sketch|chart|diagram|table|figure|illustration"
)
HANDS = (
    r"hand-?written|handwriting|manuscript|typed|type-?written|printed|in (?:the )?(?:hand(?:writing)?|pencil|ink|pen|red|blue|margins?)"
    r"|in \w+(?: \w+)? (?:pencil|ink|hand|handwriting)|(?:left|right|top|bottom) margin|margin(?:al(?:ia)?)?|underlined|underscored|underlining|crossed out"
    r"|struck (?:out|through)|strikethrough|deleted|erased|added by hand|inserted|insertion|interlinea\w+|overwritten|checkmark|check mark"
    r"|torn|blot|stain\w*|on (?:the )?(?:reverse|verso|back|envelope)|continued (?:from|on)|end of (?:page|document|text|message)"
)
_SIGN = re.compile(rf"^(?:(?:\w|[’'&-])+\.?\s+){{0,4}}(?:{SIGNS})\b", re.IGNORECASE)
_HAND = re.compile(rf"(?:{HANDS})\b", re.IGNORECASE)
_LEADING = re.compile(rf"^(?:{HANDS})\b", re.IGNORECASE)


def claim(bracket: Bracket) -> Claim | None:
    """The vocabulary of signatures, stamps and hands, without the words that were written (those are `add`, `del`)."""
    content, count = bracket.content, len(bracket.words)
    remark = (note(bracket, "physical"),)
    if re.match(r"^(?:signed|/s/|s/)(?:\W.*)?$", content, re.IGNORECASE):
        return Claim("physical", 0.97, "it says that it is signed", remark)
    if _SIGN.match(content) and count <= 12:
        return Claim("physical", 0.95, "a sign on the sheet", remark)
    if _LEADING.match(content) and count <= 15:
        return Claim("physical", 0.94, "how it was written", remark)
    if _HAND.search(content) and count <= 25:
        return Claim("physical", 0.91, "it speaks of hand, ink or margin", remark)
    return None
