"""A bracket and the evidence around it, all found when a convention asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from encoder.conventions.evidence.line import Line
from encoder.conventions.evidence.naming import abbreviated, name_at_end, name_at_start
from encoder.conventions.evidence.pairing import Pair
from encoder.conventions.evidence.tokens import Token, tokens
from encoder.document import Mark
from encoder.span import Span

# How far a bracket looks to either side, in characters: enough for twelve words, and what keeps the work linear.
HORIZON = 160
# No convention reads more of a bracket's content than this.
LONGEST = 600
_SENTENCE_ENDS = frozenset(".!?:;")
_CLOSING = frozenset("\"'”’»)*,")


@dataclass(frozen=True, eq=False)
class Bracket:
    """One bracket. Positions `start`, `end` count visible characters of its line; `span`, `inner` the transcription's."""

    line: Line
    pair: Pair
    before: Pair | None
    after: Pair | None
    floor: int
    ceiling: int

    @property
    def glyph(self) -> str:
        """square, parens, braces, angles or double."""
        return self.pair.glyph

    @property
    def start(self) -> int:
        """Where the opening bracket stands."""
        return self.pair.start

    @property
    def end(self) -> int:
        """The place after the closing bracket."""
        return self.pair.end

    @property
    def depth(self) -> int:
        """How many brackets this one stands in."""
        return self.pair.depth

    @cached_property
    def span(self) -> Span:
        """The characters of the transcription from bracket to bracket."""
        offsets = self.line.offsets
        return Span(offsets[self.start], offsets[self.end - 1] + 1)

    @cached_property
    def inner(self) -> Span:
        """The characters of the transcription between the brackets."""
        width = self.pair.width
        return Span(self.span.start + width, self.span.end - width)

    @cached_property
    def raw(self) -> str:
        """What stands between the brackets, nested brackets and all."""
        return self.line.text[self.start + self.pair.width : self.end - self.pair.width]

    @cached_property
    def content(self) -> str:
        """What is heard between the brackets, spaces made one: nested notes left out, letters in brackets kept."""
        if len(self.raw) > LONGEST:
            return " ".join(self.raw[:LONGEST].split()) + "…"
        if not self.pair.inside:
            return " ".join(self.raw.split())
        width = self.pair.width
        heard = tokens(self.line.text, self.start + width, self.end - width)
        pieces, last = [], self.start + width
        for token in heard:
            if token.kind != "bracket":
                pieces.append(" " if token.start > last else "")
                pieces.append(token.text)
            last = token.end
        return " ".join("".join(pieces).split())

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """The words of the content, figures among them."""
        return tuple(token for token in tokens(self.content[:HORIZON]) if token.is_word)

    @cached_property
    def left(self) -> tuple[Token, ...]:
        """The tokens before the bracket, the nearest last; not beyond the bracket that this one stands in."""
        return tuple(tokens(self.line.text, self._left_edge, self.start))

    @cached_property
    def right(self) -> tuple[Token, ...]:
        """The tokens after the bracket, the nearest first; not beyond the bracket that this one stands in."""
        return tuple(tokens(self.line.text, self.end, self._right_edge))

    @cached_property
    def attached_left(self) -> Token | None:
        """The part of a word that touches the opening bracket."""
        last = self.left[-1] if self.left else None
        return last if last is not None and last.is_word and last.end == self.start else None

    @cached_property
    def attached_right(self) -> Token | None:
        """The part of a word that touches the closing bracket."""
        first = self.right[0] if self.right else None
        return first if first is not None and first.is_word and first.start == self.end else None

    @cached_property
    def word(self) -> tuple[int, int]:
        """Where the word begins and ends that this bracket is part of (the bracket's own ends if it stands alone)."""
        left, right = self.attached_left, self.attached_right
        return left.start if left is not None else self.start, right.end if right is not None else self.end

    @cached_property
    def joined(self) -> str:
        """The word that the bracket is part of, its content read with what touches it."""
        left, right = self.attached_left, self.attached_right
        return (left.text if left else "") + self.content + (right.text if right else "")

    @cached_property
    def words_left(self) -> tuple[Token, ...]:
        """The words straight before the bracket, the nearest last, a closing mark between allowed; no sentence end."""
        return self._run(tuple(reversed(self.left)))[::-1]

    @cached_property
    def words_right(self) -> tuple[Token, ...]:
        """The words straight after the bracket, the nearest first."""
        return self._run(self.right)

    @cached_property
    def sentence_start(self) -> bool:
        """Whether the bracket opens a sentence or the whole text."""
        for token in reversed(self.left):
            if token.kind == "bracket" or token.text in "\"'“‘«([*":
                continue
            return token.text in _SENTENCE_ENDS
        return not self.line.text[: self._left_edge].strip()

    @cached_property
    def sentence_end(self) -> bool:
        """Whether a sentence ends just before the bracket (or nothing stands there)."""
        for token in reversed(self.left):
            if token.text in "\"'”’»)*":
                continue
            return token.text in ".!?"
        return self._left_edge == self.floor

    @cached_property
    def alone(self) -> bool:
        """Whether the bracket is all there is in its line."""
        return self.depth == 0 and self.line.text[: self.start].strip() + self.line.text[self.end :].strip() == ""

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """The marks in the bracket: emphasis, links …"""
        return self.line.marks_over(self.start + self.pair.width, self.end - self.pair.width)

    @cached_property
    def italic(self) -> bool:
        """Whether the whole content is emphasised, or the bracket with it."""
        filled = [mark for mark in self.marks if mark.kind == "emphasis"]
        return any(mark.span.contains(self.inner) or self.inner == mark.span for mark in filled)

    def known(self, text: str) -> frozenset[str]:
        """The ids of listed entities that `text` may name."""
        return self.line.project.register.known(text)

    def place(self, start: int, end: int) -> Span:
        """The characters of the transcription at these places of the line."""
        return self.line.span(start, end)

    def inside(self, start: int, end: int) -> Span:
        """The characters of the transcription at these places of `raw`."""
        first = self.start + self.pair.width
        return self.line.span(first + start, first + end)

    @cached_property
    def name_before(self) -> tuple[Token, ...]:
        """The tokens of the name that ends straight before the bracket, a closing parenthesis between allowed."""
        return name_at_end(self.left, self)

    @cached_property
    def name_after(self) -> tuple[Token, ...]:
        """The tokens of the name that begins straight after the bracket."""
        return name_at_start(self.right)

    @property
    def _left_edge(self) -> int:
        edge = max(self.floor, self.start - HORIZON)
        if edge > self.floor:
            space = self.line.text.find(" ", edge, self.start)
            return space if space >= 0 else edge
        return edge

    @property
    def _right_edge(self) -> int:
        edge = min(self.ceiling, self.end + HORIZON)
        if edge < self.ceiling:
            space = self.line.text.rfind(" ", self.end, edge)
            return space if space >= 0 else edge
        return edge

    @staticmethod
    def _run(nearest_first: tuple[Token, ...]) -> tuple[Token, ...]:
        """The words up to the first sign that ends a phrase; closing marks may stand before the nearest word."""
        found: list[Token] = []
        for place, token in enumerate(nearest_first):
            if token.is_word:
                found.append(token)
            elif (
                token.text == "."
                and place + 1 < len(nearest_first)
                and abbreviated(nearest_first[place + 1])
                and not found
            ):
                continue
            elif found or token.kind == "bracket" or token.text not in _CLOSING:
                if token.text == "-" and found:
                    continue
                break
        return tuple(found)
