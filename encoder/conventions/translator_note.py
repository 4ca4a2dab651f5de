"""A remark signed by its author: [Translator's note: …], [… —Trans.], [Footnote in the source text.]."""

from __future__ import annotations

from encoder.conventions.claim import Claim, labelled, note
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.vocabulary import expression, one_of

NAME = "translator_note"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    (
        "party [Translator's note: in English in the text] line",
        'party <note type="translator"><label>Translator\'s note:</label> in English in the text</note> line',
    ),
    ("the end [it was not—Trans.] of it", 'the end <note type="translator">it was not—Trans.</note> of it'),
    ("[Footnote in the source text.]", '<note type="translator">Footnote in the source text.</note>'),
)

_WHO = one_of(
    r"""translators?['’]?s?['’]? | trans(?:l)?\.? | tr\. | editors?['’]?s?['’]? | editorial | ed\. | eds\. | compilers?['’]?s?
    | author['’]?s | archivist['’]?s"""
)
_LABEL = expression(
    rf"^\s*(?:{_WHO}\s+(?:foot)?(?:note|comment|remark)|note(?:\s+(?:by|of)\s+(?:the\s+)?\w+)?|{_WHO}|N\.?B\.?|T\.?N\.?)"
    r"\s*[:.]?(?::|—|–|-\s)"
)
_SIGNED = expression(rf"(?:—|–|-|\s|\.|;)\s*(?:{_WHO}|transl?|ed|eds)\.?\s*$")
_FOOTNOTE = expression(r"^(?!see\b).*\bfootnotes?\b|^(?:notes?|asterisks?)\b.*\b(?:source|original|text|document)")


def claim(bracket: Bracket) -> Claim | None:
    """A label that names translator or editor, such a signature at the end, or the word footnote."""
    match = _LABEL.match(bracket.raw)
    if match is not None:
        wraps = (note(bracket, "translator"), labelled(bracket, match.end()))
        return Claim("translator", 0.983, "labelled as a note", wraps)
    if _SIGNED.search(bracket.content) and len(bracket.words) > 2:
        return Claim("translator", 0.971, "signed by translator or editor", (note(bracket, "translator"),))
    if _FOOTNOTE.search(bracket.content):
        return Claim("translator", 0.987, "it speaks of a footnote", (note(bracket, "translator"),))
    return None
