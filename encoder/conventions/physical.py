"""What is to be seen on the sheet: [signature], [stamp: Secret], [handwritten], [HK initialed], [signed]."""

from __future__ import annotations

from encoder.conventions.claim import Claim, note
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.losses import reason
from encoder.conventions.evidence.vocabulary import expression, one_of

NAME = "physical"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    ("Yours, [signature]", 'Yours, <note type="physical">signature</note>'),
    ("[stamp: Secret] No. 4", '<note type="physical">stamp: Secret</note> No. 4'),
    ("Approve [HK initialed]", 'Approve <note type="physical">HK initialed</note>'),
)

_SIGN = expression(
    r"^(?:[\w.,’'&-]+\s+){0,4}"
    + one_of(
        r"""signatures? | signed | initialed | initialled | initials | stamps? | stamped | seals? | sealed | resolution
        | letterhead | postmark\w* | watermark\w* | facsimile | rubber[- ]stamp\w* | caption | photo(?:graph)?s?
        | drawing | sketch | chart | diagram"""
    )
    + r"\b"
)
_PICTURE = expression("^(?:map|table|figure|illustration|graph)s?(?:\\W.*)?$")
_HANDS = one_of(
    r"""hand-?written | handwriting | manuscript | typed | type-?written | printed | underlined | underscored | underlining
    | in (?:the )?(?:hand(?:writing)?|pencil|ink|pen|margins?) | in \w+(?: \w+)? (?:pencil|ink|hand|handwriting)
    | (?:left|right|top|bottom) margin | margin(?:al(?:ia)?)? | crossed out | struck (?:out|through) | strikethrough | deleted
    | erased | added by hand | inserted | insertion | interlinea\w+ | overwritten | check\s?mark | checked | torn | blot
    | stain\w* | on (?:the )?(?:reverse|verso|back|envelope) | continued (?:from|on) | end of (?:page|document|text|message)"""
)
_LEADING, _SOMEWHERE = expression(rf"^{_HANDS}\b"), expression(rf"\b{_HANDS}\b")
_SIGNED = expression(r"^(?:signed|/s/|s/)(?:\W.*)?$")


def claim(bracket: Bracket) -> Claim | None:
    """The vocabulary of signatures, stamps and hands, without the words that were written (those are `add`, `del`)."""
    content, count = bracket.content, len(bracket.words)
    if reason(content) is not None and count <= 4:
        return None
    remark = (note(bracket, "physical"),)
    if _SIGNED.match(content):
        return Claim("physical", 0.974, "it says that it is signed", remark)
    if count <= 12 and (_SIGN.match(content) or _PICTURE.match(content)):
        return Claim("physical", 0.953, "a sign on the sheet", remark)
    if _LEADING.match(content) and count <= 15:
        return Claim("physical", 0.941, "how it was written", remark)
    if _SOMEWHERE.search(content) and count <= 25:
        return Claim("physical", 0.902, "it speaks of hand, ink or margin", remark)
    return None
