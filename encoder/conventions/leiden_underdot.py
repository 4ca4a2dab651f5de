"""Leiden: letters that are damaged and could be read otherwise, marked by a dot below: feçiṭ."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from encoder.conventions.evidence.line import Line
from encoder.document import Wrap

NAME = "leiden_underdot"
STYLES = frozenset({"leiden"})
EXAMPLES = (("fecị sibi", "fec<unclear>ị</unclear> sibi"),)

_DOT_BELOW = "\u0323"


def signs(line: Line) -> Iterator[Wrap]:
    """A run of letters with dots below is one `unclear`; the dots stay characters of the text."""
    if line.text.isascii():
        return
    start = -1
    for place, letter in enumerate(line.text + " "):
        dotted = _DOT_BELOW in unicodedata.normalize("NFD", letter)
        if dotted and letter == _DOT_BELOW and start < 0:
            start = max(place - 1, 0)
        elif dotted and start < 0:
            start = place
        elif not dotted and start >= 0 and line.text[place + 1 : place + 2] != _DOT_BELOW:
            yield Wrap(
                line.span(start, place), "unclear", certainty=0.99, why="unclear: dots below", resp=line.project.by
            )
            start = -1
