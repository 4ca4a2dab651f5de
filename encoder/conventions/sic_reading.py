"""A correction that the editor offers: [sic, should be X], [recte: X], [probably "X"] (PHCC, att.editLike).

The words before that resemble the reading are `sic`, the reading beside them `corr`; the whole wording stays in a note.
"""

from __future__ import annotations

from encoder.conventions.claim import Claim, Lack, note
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.readings import CERTAIN, scope
from encoder.conventions.evidence.sic_wording import reading_in, wording
from encoder.document import Alternative, Doubt, Wrap

NAME = "sic_reading"
STYLES = frozenset({"documentary", "frus"})
GLYPHS = frozenset({"square", "parens", "braces"})
EXAMPLES = (
    (
        'one cannot [sic, probably "can"] rule',
        'one <choice><sic>cannot</sic><corr cert="medium">can</corr></choice> <note type="sic">sic, probably "can"</note> rule',
    ),
    (
        "Zukov [recte: Zhukov] came",
        '<choice><sic>Zukov</sic><corr cert="high">Zhukov</corr></choice> <note type="sic">recte: Zhukov</note> came',
    ),
    (
        "in 1946 [perhaps 1947] he",
        'in <choice><sic>1946</sic><corr cert="low">1947</corr></choice> <note type="sic">perhaps 1947</note> he',
    ),
)


def claim(bracket: Bracket) -> Claim | Lack | None:
    """The word sic or a cue of correction, and a reading."""
    said = wording(bracket)
    if said is None or (bracket.glyph != "square" and not said.sic):
        return None
    offered = reading_in(bracket, said)
    if offered is None:
        return None
    reading, cert = offered
    found = scope(bracket, reading)
    if found is None or found.text == reading:
        return Lack("words before it that differ from the reading", 0.8)
    span = bracket.place(found.start, found.end)
    alternative = Alternative(reading, "corr", {"resp": f"#{bracket.line.project.by}", "cert": cert})
    doubts = () if found.score >= CERTAIN else (Doubt("start", round(found.score, 2)),)
    marked = Wrap(span, "sic", id=f"sic@{span.start}", alternative=alternative, doubts=doubts)
    remark = note(bracket, "sic", {"target": f"#{marked.id}"})
    why = f'reading of "{found.text}"; resemblance {min(found.score, 1):.2f}'
    return Claim("sic", 0.992 if said.sic else 0.97, why, (marked, remark))
