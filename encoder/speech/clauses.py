"""The reporting clauses of one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from encoder.speech.frames import Frames
from encoder.speech.lexicon import Form, Lexicon, Verb
from encoder.speech.phrases import Phrases
from encoder.speech.predicates import Predicates
from encoder.speech.reports import Report, kind_of
from encoder.speech.subjects import Finder
from encoder.speech.units import Unit

COMMENT = 9  # units that a clause of comment may have after its verb


class Clauses:
    """Finds the reporting clauses of one sentence, in order."""

    def __init__(self, units: Sequence[Unit], words: Lexicon) -> None:
        """Take the units of a sentence."""
        self.units = units
        self.words = words
        self.finder = Finder(units, words)
        self.frames = Frames(units, words, self.finder)
        self.predicates = Predicates(units, words, self.finder)
        self.phrases = Phrases(units, words, self.finder, self.predicates)

    def reports(self) -> list[Report]:
        """All reporting clauses, by the place of their verb or noun."""
        found = [*self.phrases.opinions(), *self.phrases.questions()]
        for at, unit in enumerate(self.units):
            if unit.kind != "word":
                continue
            for form in self.words.of(unit.low):
                report = self._report(form, at)
                if report is not None:
                    found.append(report)
                    break
            else:
                noun = self.phrases.spelt_out(at)
                if noun is not None:
                    found.append(noun)
        return sorted(found, key=lambda report: (report.start, report.begin))

    def _report(self, form: Form, at: int) -> Report | None:
        verb = form.verb
        if not verb.reports() or (self.finder.low(at - 1) == "s" and self.finder.low(at - 2) in ("'", "’")):
            return None
        last = at
        if verb.particle:
            if self.finder.low(at + 1) != verb.particle:
                return None
            last = at + 1
        comment = self._comment(form, at, last)
        if comment is not None:
            return comment
        frame = self.frames.after(verb, last, form.shape != "ing")
        if frame is None:
            return None
        subject, elided, perfect = self.predicates.subject(form, at)
        if subject is None or (subject.kind == "noun" and frame.kind not in ("that", "whether", "quote")):
            return None
        start = min(subject.start, at) if not elided else at
        kind = kind_of(verb, frame.kind)
        return Report(
            kind,
            frame.kind,
            start,
            frame.start,
            frame.start,
            subject,
            verb,
            frame.addressee,
            elided,
            perfect,
            form.shape in ("present", "base"),
        )

    def _comment(self, form: Form, at: int, last: int) -> Report | None:
        """A clause of comment, ", he said," or "as he stated" or ", said he": set off on both sides."""
        verb = form.verb
        if "comment" not in verb.frames or form.shape in ("ing", "base"):
            return None
        inverted = self._inverted(verb, at, last)
        if inverted is not None:
            return inverted
        begin, perfect, finite = self.predicates.leftmost(form, at)
        subject = self.finder.phrase(begin) if finite else None
        if subject is None or subject.kind == "noun":
            return None
        start, left = self._left(subject.start)
        end = self._comment_end(last + 1)
        if not left or end is None:
            return None
        return Report(kind_of(verb, "comment"), "comment", start, end, end, subject, verb, perfect=perfect)

    def _inverted(self, verb: Verb, at: int, last: int) -> Report | None:
        """The verb before its subject: ", said Mao Zedong,"."""
        if at == 0 or (self.finder.low(at - 1) != "," and self.units[at - 1].kind != "quote"):
            return None
        for end in range(last + 2, min(len(self.units), last + 7) + 1):
            if not self._right(end):
                continue
            subject = self.finder.phrase(end)
            fits = subject is not None and subject.start == last + 1 and subject.kind in ("person", "pronoun", "role")
            if fits and subject is not None:
                return Report(kind_of(verb, "comment"), "comment", at, end, end, subject, verb)
            return None
        return None

    def _left(self, start: int) -> tuple[int, bool]:
        """Where a clause of comment begins and whether it is set off there."""
        if self.finder.low(start - 1) in ("as", "so") and (
            start == 1 or self.finder.low(start - 2) in (",", "and", "but", "(")
        ):
            return start - 1, True
        before = self.finder.low(start - 1)
        quoted = start > 0 and self.units[start - 1].kind == "quote"
        return start, quoted or before in (",", "—", "–", "(", "-")

    def _comment_end(self, at: int) -> int | None:
        """Where a clause of comment ends whose verb ends before `at`; None if it is not set off."""
        for end in range(at, min(len(self.units), at + COMMENT) + 1):
            if end == len(self.units):
                return end
            word = self.finder.low(end)
            if self._right(end):
                following = self._next_sign(end + 1)
                return None if following == "that" else end
            if self.units[end].kind == "quote" or word in ("that", "whether", "if", ":", "what", "how", "why"):
                return None
            if word in ("he", "she", "they", "we", "it", "there"):
                return None
        return None

    def _next_sign(self, at: int) -> str:
        """The word "that" or "whether" if the phrase before it is only set off by commas."""
        for position in range(at, min(len(self.units), at + 9)):
            word = self.finder.low(position)
            if word == ",":
                return "that" if self.finder.low(position + 1) in ("that", "whether") else ""
        return "that" if self.finder.low(at) in ("that", "whether") else ""

    def _right(self, at: int) -> bool:
        return at >= len(self.units) or self.finder.low(at) in (",", ".", ";", "?", "!", "—", ")")
