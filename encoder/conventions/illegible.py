"""What could not be read or is lost: [illegible], [two words illegible], [garble], [half a page torn out]."""

from __future__ import annotations

from encoder.conventions.claim import Claim, Lack, gap
from encoder.conventions.evidence import amounts
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.losses import REASONS, reason
from encoder.words import closed

NAME = "illegible"
STYLES = frozenset({"documentary", "frus"})
GLYPHS = frozenset({"square", "parens", "braces"})
EXAMPLES = (
    ("signed by [illegible]", 'signed by <gap reason="illegible"><desc>illegible</desc></gap>'),
    (
        "by [two words illegible]",
        'by <gap reason="illegible" quantity="2" unit="word"><desc>two words illegible</desc></gap>',
    ),
    ("and [inaudible] then", 'and <gap reason="inaudible"><desc>inaudible</desc></gap> then'),
    ("[page missing]", '<gap reason="missing" quantity="1" unit="page"><desc>page missing</desc></gap>'),
)

# Words that may stand beside the reason without making the bracket a remark about something else.
_COMPANY = (
    closed.FUNCTION
    | set(closed.NUMBERS)
    | set(amounts.UNITS)
    | {unit + "s" for unit in amounts.UNITS}
    | set(
        """apparently apparent partly partially completely several word words text original source document copy following
    passage passages part portion remainder rest signature signatures name names handwriting handwritten figure figures
    date half bottom top edge corner margin end beginning groups group cipher telegram cable in out off rest
    typescript manuscript leaves leaf sic signed initials insert here transmission transcript exchange signatory""".split()
    )
)


def claim(bracket: Bracket) -> Claim | Lack | None:
    """The vocabulary of loss, with at most the words that say what and how much."""
    content = bracket.content
    found = reason(content)
    if found is None or len(bracket.words) > 12 or any(sign in content for sign in "—?"):
        return None
    why, word = found
    others = [token for token in bracket.words if token.lower not in word.split() and not token.number]
    strange = [token for token in others if token.lower not in _COMPANY and token.lower not in REASONS]
    alone = not others
    if bracket.glyph != "square" and (not alone or bracket.attached_left is not None):
        return None
    if strange and len(strange) * 2 > len(others):
        return Lack(f'only words of extent beside "{word}"')
    extent = amounts.extent(content) or amounts.single(content)
    certainty = 0.99 if alone or extent else 0.94 if not strange else 0.8
    return Claim("gap", certainty, f'"{word}" says why', gap(bracket, why, extent))
