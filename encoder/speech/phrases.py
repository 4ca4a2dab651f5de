"""Speech without a verb of saying: "in his opinion", "to my question whether", "the view that"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from encoder.speech.lexicon import Form, Lexicon, Verb
from encoder.speech.predicates import Predicates
from encoder.speech.reports import Report
from encoder.speech.subjects import Finder, Subject
from encoder.speech.units import Unit

ENDS = frozenset(",.;?!—)")
BEARING = frozenset(["was", "were", "had", "has", "have", "is", "put"])


class Phrases:
    """Finds nouns and phrases in one sentence that report."""

    def __init__(self, units: Sequence[Unit], words: Lexicon, finder: Finder, predicates: Predicates) -> None:
        """Take the units of a sentence."""
        self.units = units
        self.words = words
        self.finder = finder
        self.predicates = predicates

    def opinions(self) -> Iterator[Report]:
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
            if end >= len(self.units) or self.finder.low(end) in ENDS:
                return end if end > at else None
            if self.finder.low(end) in self.words.words["nominative"] and end > at:
                return end
        return None

    def questions(self) -> Iterator[Report]:
        """ "To my question whether X, Mao replied": the question is speech too."""
        low = self.finder.low
        for at in range(1, len(self.units) - 2):
            if not self.words.has("question", low(at)) or (
                self.words.of(low(at)) and low(at - 1) in ("i", "he", "she")
            ):
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

    def spelt_out(self, at: int) -> Report | None:
        """ "Held the point of view that", "was of the opinion that": a noun whose clause spells it out."""
        low = self.finder.low
        known = self.words.has("content", low(at)) or self.words.has("content", low(at).removesuffix("s"))
        that = self._that(at) if known else None
        if that is None:
            return None
        for verb in range(at - 1, max(0, at - 8), -1):
            lemma = next((f for f in self.words.of(low(verb)) if f.shape in ("past", "present", "ing", "base")), None)
            carrying = low(verb) in BEARING or (lemma is not None and lemma.verb.lemma in self.words.words["bearing"])
            if not carrying:
                if self.units[verb].kind == "sign":
                    return None
                continue
            shape = lemma if lemma is not None else Form(Verb(low(verb), "", frozenset(), frozenset()), "past")
            subject, elided, perfect = self.predicates.subject(shape, verb)
            if subject is None:
                return None
            aloud = self.words.has("aloud", low(at).removesuffix("s")) or low(verb).startswith(
                ("express", "voic", "stat", "reiterat")
            )
            start = verb if elided else subject.start
            return Report("say" if aloud else "think", "that", start, that, that, subject, None, None, elided, perfect)
        return None

    def _that(self, noun: int) -> int | None:
        """After the "that" of a noun: at once, or after a short phrase ("his view expressed previously that")."""
        for at in range(noun + 1, min(len(self.units), noun + 7)):
            if self.finder.low(at) == "that":
                return at + 1
            if self.units[at].kind == "sign" or self.finder.low(at) in ("and", "which", "of", "as", "about"):
                return None
        return None


def _nominative(subject: Subject, units: Sequence[Unit]) -> Subject:
    """ "According to him" speaks of "he"."""
    last = units[subject.end - 1].low
    cases = {"him": "he", "her": "she", "me": "i", "them": "they", "us": "we"}
    return Subject("pronoun", subject.end - 1, subject.end, words=cases[last]) if last in cases else subject
