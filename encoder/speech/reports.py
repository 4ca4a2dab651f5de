"""The reporting clauses of one sentence: who says, with which verb, and which of its words are reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from encoder.speech.frames import STOPS, Frames
from encoder.speech.lexicon import Form, Lexicon, Verb
from encoder.speech.subjects import Finder, Subject
from encoder.speech.units import Unit

COMMENT = 9  # units that a clause of comment may have after its verb


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting clause, units `start` to `end`, and how it reports.

    `kind` is say, think, write or ask; `frame` that of the clause (that, whether, wh, zero, colon, quote), or comment
    (", he said,"), opinion ("in his view"), question ("to my question whether"). The reported words begin at `begin`;
    a comment's or opinion's words stand on both sides of the clause. `elided`: the subject is that of the clause before.
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


class Clauses:
    """Finds the reporting clauses of one sentence, in order."""

    def __init__(self, units: Sequence[Unit], words: Lexicon) -> None:
        """Take the units of a sentence."""
        self.units = units
        self.words = words
        self.finder = Finder(units, words)
        self.frames = Frames(units, words, self.finder)

    def reports(self) -> list[Report]:
        """All reporting clauses, by the place of their verb or noun."""
        found = [*self._opinions(), *self._questions()]
        for at, unit in enumerate(self.units):
            if unit.kind != "word":
                continue
            for form in self.words.of(unit.low):
                report = self._report(form, at)
                if report is not None:
                    found.append(report)
                    break
            else:
                noun = self._spelt_out(at)
                if noun is not None:
                    found.append(noun)
        return sorted(found, key=lambda report: (report.start, report.begin))

    def _report(self, form: Form, at: int) -> Report | None:
        verb = form.verb
        if not verb.reports():
            return None
        last = at
        if verb.particle:
            if self.finder.low(at + 1) != verb.particle:
                return None
            last = at + 1
        comment = self._comment(form, at, last)
        if comment is not None:
            return comment
        frame = self.frames.after(verb, last)
        if frame is None:
            return None
        subject, elided, perfect = self._subject(form, at)
        if subject is None:
            return None
        start = min(subject.start, at) if not elided else at
        kind = _kind(verb, frame.kind)
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

    def _subject(self, form: Form, at: int) -> tuple[Subject | None, bool, bool]:
        """The subject of a verb, whether it is that of the clause before, and whether the verb is in the perfect."""
        at, perfect, finite = self._leftmost(form, at)
        before = self.finder.low(at - 1)
        if not finite and form.shape == "ing":
            phrase = self._participle(at)
            return phrase, True, False
        if not finite or before in ("to", "not", "n't", "t", "by", "without"):
            return None, False, False
        if form.shape == "base" and before not in ("i", "we", "they", "you"):
            return None, False, False
        if before in ("and", "but", "or", "then", ";") or (before == "," and at < 2):
            back = at - 2 if self.finder.low(at - 2) == "," else at - 1
            return self.finder.main(back), True, perfect
        if before == ",":
            return self._across(at - 1), False, perfect
        return self.finder.phrase(at), False, perfect

    def _leftmost(self, form: Form, at: int) -> tuple[int, bool, bool]:
        """Back over adverbs, auxiliaries and verbs such as "went on to": where the predicate begins; perfect; finite."""
        finite, perfect = form.shape in ("past", "present", "base"), False
        while at > 0:
            before = self.finder.low(at - 1)
            if self.finder.adverb(at - 1):
                at -= 1
            elif before in ("had", "has", "have") and form.shape in ("past", "participle"):
                at, perfect, finite = at - 1, True, True
            elif before in ("did", "does", "do") and form.shape == "base":
                at -= 1
            elif before in ("to", "by", "in", "with") and self._chained(at - 2):
                at, finite = at - 2, True
                form = next(
                    f for f in self.words.of(self.finder.low(at), "chain") if f.shape in ("past", "present", "base")
                )
            elif before == "on" and self.finder.low(at - 2) in ("went", "goes"):
                at, finite = at - 2, True
            elif before == "to" and self.finder.low(at - 2) == "on" and self.finder.low(at - 3) in ("went", "goes"):
                at, finite = at - 3, True
            elif before in self.words.words["modal"] or before in ("was", "were", "been", "be", "is", "are"):
                return at, perfect, False
            else:
                break
        return at, perfect, finite

    def _chained(self, at: int) -> bool:
        """Whether a finite verb such as "began" stands there, or its object comes between ("opened the discussion by")."""
        return any(form.shape in ("past", "present") for form in self.words.of(self.finder.low(at), "chain"))

    def _participle(self, at: int) -> Subject | None:
        """The subject of "stating that": what stands before it after "with", else that of the main clause."""
        before = self.finder.low(at - 1)
        if before in ("me", "him", "her") and self.finder.low(at - 2) in ("with", "by"):
            return Subject("pronoun", at - 1, at, words={"me": "i", "him": "he", "her": "she"}[before])
        if self.units[at - 1].kind == "person" and at > 1 and self.finder.low(at - 2) in ("with", "by"):
            return self.finder.phrase(at)
        if before in (",", "by", "and", "with", "in") or at == 0:
            return self.finder.main(len(self.units) if at == 0 else at)
        return None

    def _across(self, comma: int) -> Subject | None:
        """The subject before a phrase between commas that ends here: "M. Leclair, who seemed ill at ease, protested"."""
        for at in range(comma - 1, max(0, comma - 25), -1):
            if self.finder.low(at) in STOPS:
                return None
            if self.finder.low(at) == ",":
                if self.finder.low(at - 1) in ("and", "but"):
                    return self.finder.main(at - 1)
                phrase = self.finder.phrase(at)
                if phrase is not None and phrase.kind not in ("noun", "unlisted"):
                    return phrase
        return None

    def _comment(self, form: Form, at: int, last: int) -> Report | None:
        """A clause of comment, ", he said," or "as he stated" or ", said he": set off on both sides."""
        verb = form.verb
        if "comment" not in verb.frames or form.shape in ("ing", "base"):
            return None
        inverted = at > 0 and (self.finder.low(at - 1) == "," or self.units[at - 1].kind == "quote")
        if inverted:
            for end in range(last + 2, min(len(self.units), last + 7) + 1):
                if self._right(end):
                    subject = self.finder.phrase(end)
                    if (
                        subject is not None
                        and subject.start == last + 1
                        and subject.kind in ("person", "pronoun", "role")
                    ):
                        return Report(_kind(verb, "comment"), "comment", at, end, end, subject, verb)
                    break
        begin, perfect, finite = self._leftmost(form, at)
        subject = self.finder.phrase(begin) if finite else None
        if subject is None or subject.kind == "noun":
            return None
        start, left = self._left(subject.start)
        end = self._comment_end(last + 1)
        if not left or end is None:
            return None
        return Report(_kind(verb, "comment"), "comment", start, end, end, subject, verb, perfect=perfect)

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
        """Where a clause of comment ends whose verb ends before `at`; None if it is not set off or goes on with that."""
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

    def _opinions(self) -> Iterator[Report]:
        """ "In his opinion", "in the view of Mao Zedong", "according to the Ambassador"."""
        for at in range(len(self.units) - 1):
            low = self.finder.low
            if low(at) == "according" and low(at + 1) == "to":
                end = self._phrase_end(at + 2)
                subject = self.finder.phrase(end) if end else None
                if end and subject is not None:
                    subject = _nominative(subject, self.units)
                    yield Report("say", "opinion", at, end, end, subject)
            elif low(at) == "in":
                yield from self._in_opinion(at)

    def _in_opinion(self, at: int) -> Iterator[Report]:
        """An opinion that begins with "in"."""
        low = self.finder.low
        for noun in range(at + 2, min(len(self.units), at + 7)):
            if low(noun) not in ("opinion", "view", "judgment", "judgement", "estimation"):
                continue
            if low(noun - 1) in ("his", "her", "my"):
                owner = Subject("pronoun", noun - 1, noun, words={"his": "he", "her": "she", "my": "i"}[low(noun - 1)])
                yield Report("think", "opinion", at, noun + 1, noun + 1, owner)
            elif low(noun - 1) == "s" and low(noun - 2) in ("'", "’"):
                owner_phrase = self.finder.phrase(noun - 2)
                if owner_phrase is not None:
                    yield Report("think", "opinion", at, noun + 1, noun + 1, owner_phrase)
            elif low(noun + 1) == "of":
                end = self._phrase_end(noun + 2)
                owner_phrase = self.finder.phrase(end) if end else None
                if end and owner_phrase is not None:
                    yield Report("think", "opinion", at, end, end, owner_phrase)
            return

    def _phrase_end(self, at: int) -> int | None:
        """The end of a noun phrase that begins at `at`: before a comma, or after a name."""
        for end in range(at, min(len(self.units), at + 8)):
            if self.units[end].kind == "person":
                return end + 1
            if self._right(end):
                return end if end > at else None
            if self.finder.low(end) in self.words.words["nominative"] and end > at:
                return end
        return None

    def _questions(self) -> Iterator[Report]:
        """ "To my question whether X, Mao replied": the question is speech too."""
        low = self.finder.low
        for at in range(1, len(self.units) - 2):
            if not self.words.has("question", low(at)) or self.words.of(low(at)) and low(at - 1) in ("i", "he", "she"):
                continue
            owner, clause = self._owner(at)
            if low(clause) == "as" and low(clause + 1) == "to":
                clause += 2
            if owner is None or low(clause) not in self.words.words["wh"]:
                continue
            begin = clause + (low(clause) in ("whether", "if"))
            yield Report("ask", "question", owner.start, begin, begin, owner)

    def _owner(self, noun: int) -> tuple[Subject | None, int]:
        """Whose question it is, and where what follows the phrase begins."""
        low = self.finder.low
        if low(noun - 1) in ("my", "his", "her"):
            return Subject(
                "pronoun", noun - 1, noun, words={"my": "i", "his": "he", "her": "she"}[low(noun - 1)]
            ), noun + 1
        if low(noun - 1) == "s" and low(noun - 2) in ("'", "’"):
            return self.finder.phrase(noun - 2), noun + 1
        if low(noun + 1) in ("of", "by", "from"):
            for end in range(noun + 3, min(len(self.units), noun + 9)):
                if self.units[end - 1].kind == "person" or low(end) in (*self.words.words["wh"], "as"):
                    return self.finder.phrase(end), end
        return None, noun + 1

    def _spelt_out(self, at: int) -> Report | None:
        """ "Held the point of view that", "was of the opinion that": a noun whose clause spells it out."""
        low = self.finder.low
        if not self.words.has("content", low(at)) or low(at + 1) != "that":
            return None
        for verb in range(at - 1, max(0, at - 8), -1):
            lemma = next((f for f in self.words.of(low(verb)) if f.shape in ("past", "present", "ing", "base")), None)
            carrying = low(verb) in BEARING or (lemma is not None and lemma.verb.lemma in self.words.words["bearing"])
            if not carrying:
                if self.units[verb].kind == "sign":
                    return None
                continue
            shape = lemma if lemma is not None else Form(Verb(low(verb), "", frozenset(), frozenset()), "past")
            subject, elided, perfect = self._subject(shape, verb)
            if subject is None:
                return None
            aloud = self.words.has("aloud", low(at)) or low(verb).startswith(("express", "voic", "stat", "reiterat"))
            start = verb if elided else subject.start
            return Report(
                "say" if aloud else "think", "that", start, at + 2, at + 2, subject, None, None, elided, perfect
            )
        return None


BEARING = frozenset(
    "expressed express expressing expresses voiced voicing held hold holds had has have was were is took made raised shared put".split()
)


def _kind(verb: Verb, frame: str) -> str:
    """What a clause does: ask only with a question."""
    if "ask" in verb.classes and frame in ("whether", "wh", "quote", "comment", "zero"):
        return "ask"
    for kind in ("say", "tell", "write", "think"):
        if kind in verb.classes:
            return "say" if kind == "tell" else kind
    return "ask"


def _nominative(subject: Subject, units: Sequence[Unit]) -> Subject:
    """ "According to him" speaks of "he"."""
    last = units[subject.end - 1].low
    cases = {"him": "he", "her": "she", "me": "i", "them": "they", "us": "we"}
    return Subject("pronoun", subject.end - 1, subject.end, words=cases[last]) if last in cases else subject
