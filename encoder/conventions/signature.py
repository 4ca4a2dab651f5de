"""The name of who signed, supplied where the signature stands: [Huddle], alone in its line."""

from __future__ import annotations

from encoder.conventions.claim import Claim, supplied
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.naming import is_name
from encoder.conventions.evidence.persons import is_person

NAME = "signature"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (("[Huddle]", '<supplied reason="undefined">Huddle</supplied>'),)


def claim(bracket: Bracket) -> Claim | None:
    """A person's name alone in its line, or after the last sentence of it."""
    if not is_name(bracket.content.rstrip(".")) or not is_person(bracket) or bracket.line.block.kind == "heading":
        return None
    wraps = (supplied(bracket, "undefined"),)
    if bracket.alone:
        return Claim("supplied", 0.834, "a name alone in its line", wraps)
    if bracket.sentence_end and bracket.content.endswith(".") and not bracket.line.text[bracket.end :].strip():
        return Claim("supplied", 0.787, "a name after the last sentence", wraps)
    return None
