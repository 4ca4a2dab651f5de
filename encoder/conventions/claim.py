"""A claim: what a convention says a bracket is, how sure it is, on what evidence, and the wraps that say so."""

from __future__ import annotations

from dataclasses import dataclass

from encoder.conventions.evidence.bracket import Bracket
from encoder.document import Wrap
from encoder.span import Span


@dataclass(frozen=True, slots=True)
class Claim:
    """A convention's interpretation of one bracket.

    `kind` names the class in the words of the typology (expansion, gloss, withheld …); `certainty` (0 to 1) is the share
    of such claims that were right on reference data; `why` the evidence, for the editor; `wraps` what to say.
    """

    kind: str
    certainty: float
    why: str
    wraps: tuple[Wrap, ...]


@dataclass(frozen=True, slots=True)
class Lack:
    """Why a convention declines although much speaks for it: for the editor of a bracket that nobody claims."""

    missing: str
    nearness: float = 0.5


def rend(bracket: Bracket) -> dict[str, str]:
    """The kind of bracket, where it is not square."""
    return {} if bracket.glyph == "square" else {"rend": bracket.glyph}


def around(bracket: Bracket, tag: str, attributes: dict[str, str] | None = None, **more: str) -> Wrap:
    """The element `tag` in place of the brackets."""
    resp = more.pop("resp", bracket.line.project.by)
    return Wrap(
        bracket.span,
        tag,
        {**(attributes or {}), **rend(bracket)},
        inner=bracket.inner,
        resp=resp,
        **more,  # type: ignore[arg-type]
    )


def note(bracket: Bracket, type_: str, attributes: dict[str, str] | None = None, **more: str) -> Wrap:
    """An inline note in place of the brackets; `about` ("before", "after") or a target says what it speaks of."""
    return around(bracket, "note", {"type": type_, "place": "inline", **(attributes or {})}, **more)


def supplied(bracket: Bracket, reason: str, attributes: dict[str, str] | None = None) -> Wrap:
    """Words or letters that the editor supplied."""
    return around(bracket, "supplied", {"reason": reason, **(attributes or {})})


def gap(bracket: Bracket, reason: str, extent: dict[str, str] | None = None) -> tuple[Wrap, Wrap]:
    """A gap described by what stands between the brackets."""
    return (
        around(bracket, "gap", {"reason": reason, **(extent or {})}),
        Wrap(bracket.inner, "desc"),
    )


def labelled(bracket: Bracket, length: int) -> Wrap:
    """The first `length` characters between the brackets as a label."""
    return Wrap(bracket.inside(0, length), "label")


def point(offset: int) -> Span:
    """The place before a character of the transcription."""
    return Span(offset, offset)
