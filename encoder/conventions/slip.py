"""Single letters that a writer left out by slip: th[e]y, minister[s], force[s] (PHCC: omitted matter is `supplied`)."""

from __future__ import annotations

from encoder.conventions.claim import Claim, Lack, supplied
from encoder.conventions.evidence.bracket import Bracket
from encoder.words import is_english

NAME = "slip"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (
    (
        "th[e]y and minister[s]",
        'th<supplied reason="omitted">e</supplied>y and minister<supplied reason="omitted">s</supplied>',
    ),
    ("the govern[m]ent", 'the govern<supplied reason="omitted">m</supplied>ent'),
)

ENDINGS = frozenset("s es ed d ing ly 's 'd n en er est al".split())


def claim(bracket: Bracket) -> Claim | Lack | None:
    """One or two letters within a word, or an ending that grammar asks for."""
    left, right, content = bracket.attached_left, bracket.attached_right, bracket.content
    if _hyphenated(bracket):
        return Claim("slip", 0.911, "a part of a hyphenated word", (supplied(bracket, "omitted"),))
    if left is None or not content.replace("'", "").replace("’", "").isalpha():
        return None
    if len(content) > 2 and content not in ENDINGS:
        return Lack("fewer letters: three or more complete an abbreviation")
    if content[0].isupper() and not (left.text.isupper() or left.text.endswith("-")):
        return Lack("small letters")
    wraps = (supplied(bracket, "omitted"),)
    if right is None and content in ENDINGS and (is_english(left.text) or left.capital):
        return Claim("slip", 0.96, "an ending that the grammar asks for", wraps)
    if right is None and content in ENDINGS and is_english(bracket.joined):
        return Claim("slip", 0.89, "an ending of a word", wraps)
    if is_english(bracket.joined):
        return Claim("slip", 0.88, "one or two letters make it a word", wraps)
    return Claim("slip", 0.7, "one or two letters within a word", wraps)


def _hyphenated(bracket: Bracket) -> bool:
    """Whether the content is a part of a word with a hyphen, which stands in the bracket or beside it: Tse[-tung]."""
    content, text = bracket.content, bracket.line.text
    if not content.strip("-").isalpha():
        return False
    if content.startswith("-"):
        return bracket.attached_left is not None
    if content.endswith("-"):
        return bracket.attached_right is not None
    return text[bracket.start - 1 : bracket.start] == "-" and bracket.attached_right is not None
