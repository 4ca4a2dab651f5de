"""The forename that the source lacks before a surname: Dr. [Edward] Teller, Mr. [Allen] Dulles."""

from __future__ import annotations

from encoder.conventions.claim import Claim, Lack, supplied
from encoder.conventions.evidence.bracket import Bracket, is_name
from encoder.words import closed

NAME = "forename"
STYLES = frozenset({"documentary", "frus"})
EXAMPLES = (("saw Dr. [Edward] Teller", 'saw Dr. <supplied reason="subaudible">Edward</supplied> Teller'),)


def claim(bracket: Bracket) -> Claim | Lack | None:
    """One or two names between a title and a surname."""
    if not is_name(bracket.content) or len(bracket.words) > 2 or bracket.words[0].lower in closed.FUNCTION:
        return None
    left = [token for token in bracket.left if token.text != "."][-1:]
    if not left or left[0].lower not in closed.TITLES:
        return None
    if not bracket.name_after or bracket.name_after[0] is not bracket.right[0]:
        return Lack("a surname directly after it", 0.5)
    return Claim("supplied", 0.965, "between a title and a surname", (supplied(bracket, "subaudible"),))
