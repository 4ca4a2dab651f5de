"""Words that somebody wrote or struck out, with a label: [handwritten: Approved], [crossed out: dear] (COEDADD).

The label says how; add and del are for what is visible in the source, so the words are text of the document.
"""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, around, labelled
from encoder.conventions.evidence.bracket import Bracket

NAME = "physical_words"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    (
        "[handwritten: Approved. I. Stalin]",
        '<add rend="handwritten"><label>handwritten:</label> Approved. I. Stalin</add>',
    ),
    ("our [crossed out: dear] comrades", 'our <del rend="crossedOut"><label>crossed out:</label> dear</del> comrades'),
)

_LABELLED = re.compile(r"^\s*(?P<label>[^:\n\"“]{3,60}?):\s*(?P<words>\S.*)$", re.DOTALL)
_STRUCK = re.compile(
    r"\b(?:crossed[- ]out|struck(?:[- ](?:out|through))?|strikethrough|deleted|deletion|cancell?ed|erased|x-ed out)\b",
    re.IGNORECASE,
)
_CROSSED = re.compile(r"\b(?:crossed|struck|strike|x-ed|cancell?ed)", re.IGNORECASE)
_ADDED = re.compile(
    r"\b(?:hand-?written|handwriting|manuscript|typed|type-?written|inserted|insertion|added|addition|interlinea\w+|above the line"
    r"|(?:in|with) (?:\w+ ){0,2}(?:pencil|ink|pen|hand)|margin\w*|note in \w+|in \w+['’]s hand\w*|in an? \w+ hand|resolution|written)\b",
    re.IGNORECASE,
)
_BY_HAND = re.compile(
    r"hand-?writ|handwriting|manuscript|by hand|'s hand|’s hand|pencil|\bink\b|\bpen\b", re.IGNORECASE
)
_TYPED = re.compile(r"\btype", re.IGNORECASE)


def claim(bracket: Bracket) -> Claim | None:
    """A label of that vocabulary, a colon, words."""
    match = _LABELLED.match(bracket.raw)
    if match is None:
        return None
    label = match["label"]
    title = labelled(bracket, match.end("label") + 1)
    if _STRUCK.search(label):
        attributes = {"rend": "crossedOut"} if _CROSSED.search(label) else {}
        return Claim("physical", 0.98, "struck out, with the words", (around(bracket, "del", attributes), title))
    if not _ADDED.search(label):
        return None
    rend = "typed" if _TYPED.search(label) else "handwritten" if _BY_HAND.search(label) else ""
    wraps = (around(bracket, "add", {"rend": rend} if rend else {}), title)
    return Claim("physical", 0.98, "written on the sheet, with the words", wraps)
