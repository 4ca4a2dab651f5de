"""The annotated text in a terminal: colours where there are colours, signs where there are none, never neither.

Text from a document is shown, not obeyed: control characters and marks that turn the direction of writing become
visible signs, so that no transcription can move the cursor or recolour the screen.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from encoder.document import Document, Wrap
from encoder.span import Span

PLAIN = "\x1b[0m"
UNDERLINE = "4"
# Bidirectional controls; a terminal obeys them across the whole line.
TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of annotation: the TEI elements of it, its sign, its colour (the parameters of ESC [ m)."""

    title: str
    sign: str
    colour: str
    tags: frozenset[str]


CATEGORIES = (
    Category("person", "P", "1;34", frozenset({"persName", "roleName"})),
    Category("organisation", "O", "1;35", frozenset({"orgName"})),
    Category("place", "L", "1;32", frozenset({"placeName"})),
    Category("event", "E", "1;36", frozenset({"eventName"})),
    Category("reference", "R", "34", frozenset({"rs"})),
    Category("date, number", "D", "33", frozenset({"date", "time", "num", "measure"})),
    Category("speech", "S", UNDERLINE, frozenset({"said", "quote", "stage"})),
    Category("error in the source", "X", "31", frozenset({"sic", "orig", "unclear", "surplus"})),
    Category(
        "editor's words", "N", "2;3", frozenset({"note", "supplied", "ex", "gap", "add", "del", "reg", "label", "desc"})
    ),
)
CATEGORY_OF = {tag: category for category in CATEGORIES for tag in category.tags}
LOW = 0.5  # below this a decision is marked as doubtful
DOUBTFUL = ("?", "7")


def visible(text: str) -> str:
    """The text with everything that a terminal would obey made visible: ESC becomes ␛, U+202E becomes ⟨U+202E⟩."""
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    code = ord(character)
    if character in "\n\t" or (character not in TURNING and unicodedata.category(character) != "Cc"):
        return character
    return chr(0x2400 + code) if code < 0x20 else f"⟨U+{code:04X}⟩"


def legend(colours: bool) -> str:
    """One line that says what the colours, or the signs, mean."""
    signs = (
        f"\x1b[{each.colour}m{each.title}{PLAIN}" if colours else f"{each.sign} {each.title}" for each in CATEGORIES
    )
    return " · ".join([*signs, "? doubtful"])


def annotated(document: Document, *, colours: bool, width: int = 100) -> Iterator[str]:
    """The lines of the annotated text, each leaf with the number of its first line in the margin."""
    wraps = [wrap for wrap in document.wraps if wrap.tag in CATEGORY_OF and not wrap.span.empty]
    starts = [wrap.span.start for wrap in wraps]
    for leaf in document.leaves:
        if leaf.content is None or leaf.content.empty:
            continue
        here = wraps[bisect_left(starts, leaf.content.start) : bisect_left(starts, leaf.content.end)]
        cells = (_painted if colours else _signed)(document.text, leaf.content, here)
        line = document.lines.position(leaf.content.start).line
        for number, row in enumerate(_rows(cells, max(width - 7, 20))):
            yield (f"{line:5d}  " if number == 0 else " " * 7) + _written(row)
        yield ""


Cell = tuple[str, str]  # what is shown, and its colour


def _painted(text: str, content: Span, wraps: Sequence[Wrap]) -> list[Cell]:
    """A cell for each character, in the colour of its innermost annotation; speech underlines whatever stands in it."""
    colours = [""] * (content.end - content.start)
    doubtful: set[int] = set()
    for wrap in sorted(wraps, key=lambda wrap: wrap.span.start - wrap.span.end):
        colour = CATEGORY_OF[wrap.tag].colour
        for position in range(wrap.span.start - content.start, min(wrap.span.end, content.end) - content.start):
            underlined = colours[position].startswith(UNDERLINE) and colour != UNDERLINE
            colours[position] = f"{UNDERLINE};{colour}" if underlined else colour
        if wrap.certainty < LOW:
            doubtful.add(wrap.span.end)
    cells: list[Cell] = []
    for offset, colour in zip(range(content.start, content.end), colours, strict=True):
        if offset in doubtful:
            cells.append(DOUBTFUL)
        cells.append((_cell(text[offset]), colour))
    return [*cells, DOUBTFUL] if content.end in doubtful else cells


def _signed(text: str, content: Span, wraps: Sequence[Wrap]) -> list[Cell]:
    """A cell for each character, and annotations as `⟦P Mao Zedong⟧`."""
    opening: dict[int, str] = defaultdict(str)
    closing: dict[int, str] = defaultdict(str)
    for wrap in wraps:
        doubt = "?" if wrap.certainty < LOW else ""
        opening[wrap.span.start] += f"⟦{CATEGORY_OF[wrap.tag].sign}{doubt} "
        closing[wrap.span.end] += "⟧"
    shown = "".join(
        closing[offset] + opening[offset] + _cell(text[offset]) for offset in range(content.start, content.end)
    )
    return [(character, "") for character in shown + closing[content.end]]


def _cell(character: str) -> str:
    return " " if character in "\n\t" else _visible(character)


def _rows(cells: Sequence[Cell], width: int) -> Iterator[Sequence[Cell]]:
    """The cells broken at spaces into rows of at most `width` columns."""
    start = 0
    while start < len(cells):
        end, column = start, 0
        while end < len(cells) and (column := column + _columns(cells[end][0])) <= width:
            end += 1
        if end < len(cells):
            end = next((place for place in range(end, start, -1) if cells[place][0] == " "), max(end, start + 1))
        yield cells[start:end]
        start = end + (end < len(cells) and cells[end][0] == " ")


def _columns(shown: str) -> int:
    """How many columns a cell takes: a wide character two, a combining one none."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in shown)
    return len(shown) + wide - sum(unicodedata.combining(character) > 0 for character in shown)


def _written(row: Sequence[Cell]) -> str:
    """A row with a colour code wherever the colour changes."""
    return "".join(
        f"\x1b[{colour}m{shown}{PLAIN}" if colour else shown
        for colour, cells in groupby(row, key=itemgetter(1))
        for shown in ["".join(cell[0] for cell in cells)]
    )
