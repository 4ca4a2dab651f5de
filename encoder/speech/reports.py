"""A reporting clause: who says, with which verb, and where the reported words begin."""

from __future__ import annotations

from dataclasses import dataclass

from encoder.speech.lexicon import Verb
from encoder.speech.subjects import Subject


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting clause, units `start` to `end`, and how it reports.

    `kind` is say, think, write or ask; `frame` that of the clause (that, whether, wh, zero, to, colon, quote), or
    comment (", he said,"), opinion ("in his view"), question ("to my question whether"). The reported
    words begin at `begin`; a comment's or opinion's stand on both sides of it. `elided`: the subject is that of the clause before.
    """

    kind: str
    frame: str
    start: int
    end: int
    begin: int
    subject: Subject
    verb: Verb | None = None
    addressee: Subject | None = None
    elided: bool = False
    perfect: bool = False
    present: bool = False


def kind_of(verb: Verb, frame: str) -> str:
    """What a clause does: ask only with a question."""
    if "ask" in verb.classes and frame in ("whether", "wh", "quote", "comment", "zero", "that", "to"):
        return "ask"
    for kind in ("say", "tell", "write", "think"):
        if kind in verb.classes:
            return "say" if kind == "tell" else kind
    return "ask"
