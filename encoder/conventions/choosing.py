"""Which convention a bracket follows: the most certain claim, the runner-up kept for the editor.

Two different claims of one certainty, or none, leave the bracket an unclassified note and a warning: nothing is guessed
and nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from encoder.conventions import Convention
from encoder.conventions.claim import Claim, Lack, note
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.line import Line
from encoder.conventions.evidence.pairing import Pair, Pairing, pair_up
from encoder.diagnostics import Diagnostic, Severity
from encoder.document import Wrap
from encoder.span import Span

# No convention understood the bracket: the certainty of "unclassified", below every claim.
UNCLASSIFIED = 0.1
# How many earlier decisions a claim is compared with: claims reach back a few words only.
MEMORY = 64


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of one bracket: the winning claim (None: text as it stands), its convention, the runner-up."""

    bracket: Bracket
    claim: Claim | None
    convention: str = ""
    rival: str = ""
    wraps: tuple[Wrap, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def decide(line: Line, chosen: Iterable[Convention]) -> Iterator[Decision]:
    """The decisions on all brackets of a line, in the order in which they close."""
    style = tuple(chosen)
    pairing = pair_up(line, frozenset(glyph for convention in style for glyph in convention.glyphs) | {"square"})
    taken: list[Wrap] = []
    for bracket in brackets(line, pairing):
        decision = _decide(bracket, style, taken)
        taken.extend(decision.wraps)
        yield decision


def signs(line: Line, chosen: Iterable[Convention]) -> Iterator[Wrap]:
    """What signs that are no brackets say."""
    for convention in chosen:
        for wrap in convention.signs(line):
            yield replace(wrap, rule=f"conventions.{convention.name}")


def loose_ends(line: Line, chosen: Iterable[Convention]) -> Iterator[Diagnostic]:
    """What is to be told of square brackets that stay text: those without a partner and those nested too deep."""
    pairing = pair_up(line, frozenset(glyph for convention in chosen for glyph in convention.glyphs) | {"square"})
    for place in pairing.unbalanced:
        span = Span(line.offsets[place], line.offsets[place] + 1)
        sign = line.text[place]
        partner = "closing" if sign == "[" else "opening"
        yield Diagnostic(
            span,
            Severity.WARNING,
            "unbalanced-bracket",
            f'"{sign}" has no {partner} bracket in its paragraph; it stays text',
            f"add the {partner} bracket, or write \\{sign} if it is meant as a character",
        )
    for place in pairing.too_deep:
        yield Diagnostic(
            Span(line.offsets[place], line.offsets[place] + 1),
            Severity.WARNING,
            "deep-bracket",
            "brackets are nested too deep here; this one stays text",
            "write the inner brackets as notes",
        )


def brackets(line: Line, pairing: Pairing) -> Iterator[Bracket]:
    """The pairs of a line with their neighbours, inner ones first."""
    neighbours: dict[int, tuple[Pair | None, Pair | None]] = {}
    for siblings in (pairing.outermost, *(pair.inside for pair in pairing.pairs)):
        for index, pair in enumerate(siblings):
            before = siblings[index - 1] if index else None
            after = siblings[index + 1] if index + 1 < len(siblings) else None
            neighbours[pair.start] = (before, after)
    for pair in pairing.pairs:
        before, after = neighbours[pair.start]
        parent = pair.parent
        floor = parent.start + parent.width if parent else 0
        ceiling = parent.end - parent.width if parent else len(line.text)
        yield Bracket(line, pair, before, after, floor, ceiling)


def _decide(bracket: Bracket, style: tuple[Convention, ...], taken: list[Wrap]) -> Decision:
    """The decision on one bracket."""
    answers = [
        (convention, answer)
        for convention in style
        if bracket.glyph in convention.glyphs and (answer := convention.claim(bracket)) is not None
    ]
    claims = sorted(
        ((convention, answer) for convention, answer in answers if isinstance(answer, Claim)),
        key=lambda pair: (-pair[1].certainty, pair[0].name),
    )
    fitting = [(convention, claim) for convention, claim in claims if fits(claim, taken)]
    if fitting and not _tied(fitting):
        return _won(bracket, fitting)
    if bracket.line.text[bracket.start] != "[":
        return Decision(bracket, None)
    lacks = [(convention, answer) for convention, answer in answers if isinstance(answer, Lack)]
    return _unclassified(bracket, fitting, lacks)


def fits(claim: Claim, taken: list[Wrap]) -> bool:
    """Whether the claim's wraps cross nothing that was decided before."""
    spans = [wrap.span for wrap in claim.wraps if not wrap.span.empty]
    recent = [wrap.span for wrap in taken[-MEMORY:]]
    return not any(span.crosses(earlier) for span in spans for earlier in recent)


def _tied(claims: list[tuple[Convention, Claim]]) -> bool:
    """Whether the two most certain claims say different things with one certainty."""
    if len(claims) < 2:
        return False
    first, second = claims[0][1], claims[1][1]
    return first.certainty == second.certainty and first.wraps != second.wraps


def _won(bracket: Bracket, claims: list[tuple[Convention, Claim]]) -> Decision:
    """The decision for the most certain claim."""
    convention, claim = claims[0]
    rival = f"{claims[1][1].kind} {claims[1][1].certainty:.2f} ({claims[1][0].name})" if len(claims) > 1 else ""
    wraps = tuple(
        replace(
            wrap,
            rule=f"conventions.{convention.name}",
            certainty=claim.certainty,
            why=f"{claim.kind}: {claim.why}",
            rival=rival,
        )
        for wrap in claim.wraps
    )
    return Decision(bracket, claim, convention.name, rival, wraps)


def _unclassified(
    bracket: Bracket, tied: list[tuple[Convention, Claim]], lacks: list[tuple[Convention, Lack]]
) -> Decision:
    """A bracket that nobody understands, or two understand equally."""
    shown = bracket.content if len(bracket.content) <= 60 else bracket.content[:59] + "…"
    if tied:
        first, second = tied[0], tied[1]
        code, rival = "tied-bracket", f"{first[1].kind} ({first[0].name}) = {second[1].kind} ({second[0].name})"
        message = f'two conventions claim "[{shown}]" with certainty {first[1].certainty:.3f}: ' + " and ".join(
            f"{convention.name} ({convention.origin})" for convention, _ in (first, second)
        )
        hint = "sharpen the condition of one of them"
    else:
        nearest = sorted(lacks, key=lambda pair: (-pair[1].nearness, pair[0].name))[:2]
        code, rival = "unclaimed-bracket", ""
        message = f'no convention claims "[{shown}]"; it becomes an unclassified note'
        hint = "; ".join(f"{convention.name} lacked {lack.missing}" for convention, lack in nearest)
    wrap = replace(
        note(bracket, "unclassified", {"cert": "low"}),
        rule="conventions.unclassified",
        certainty=UNCLASSIFIED,
        why=message,
        rival=rival,
    )
    claim = Claim("unclassified", UNCLASSIFIED, message, (wrap,))
    diagnostic = Diagnostic(
        bracket.span, Severity.WARNING, code, message, hint or "add a convention for it, or reword it"
    )
    return Decision(bracket, claim, "unclassified", rival, (wrap,), (diagnostic,))
