"""A remark signed by its author: [Translator's note: …], [Editor's note: …], [… —Trans.], [Footnote in the source text.]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, labelled, note
from encoder.conventions.evidence.bracket import Bracket

NAME = "translator_note"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    (
        "party [Translator's note: in English in the text] line",
        'party <note type="translator"><label>Translator\'s note:</label> in English in the text</note> line',
    ),
    ("the end [it was not—Trans.] of it", 'the end <note type="translator">it was not—Trans.</note> of it'),
)

_WHO = r"(?:translators?['’]?s?['’]?|trans(?:l)?\.?|tr\.|editors?['’]?s?['’]?|editorial|ed\.|eds\.|compilers?['’]?s?|author['’]?s|archivist['’]?s)"
_LABEL = re.compile(
    rf"^\s*(?:{_WHO}\s+(?:foot)?(?:note|comment|remark)|note(?:\s+(?:by|of)\s+(?:the\s+)?\w+)?|{_WHO}|N\.?B\.?|T\.?N\.?)\s*[:.]?(?::|—|–|-\s)",
    re.IGNORECASE,
)
_SIGNED = re.compile(rf"(?:—|–|-|\s|\.|;)\s*(?:{_WHO}|transl?|ed|eds)\.?\s*$", re.IGNORECASE)
_FOOTNOTE = re.compile(
    r"^(?:foot)?notes?\b.*\b(?:source|original|text|document)|^see (?:foot)?note|\bfootnote\b", re.IGNORECASE
)


def claim(bracket: Bracket) -> Claim | None:
    """A label that names translator or editor, or such a signature at the end."""
    match = _LABEL.match(bracket.raw)
    if match is not None:
        wraps = (note(bracket, "translator"), labelled(bracket, match.end()))
        return Claim("translator", 0.98, "labelled as a note", wraps)
    if _SIGNED.search(bracket.content) and len(bracket.words) > 2:
        return Claim("translator", 0.97, "signed by translator or editor", (note(bracket, "translator"),))
    if _FOOTNOTE.search(bracket.content):
        return Claim("translator", 0.96, "it speaks of a footnote", (note(bracket, "translator"),))
    return None
