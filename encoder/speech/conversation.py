"""Reported speech in prose, sentence by sentence: reporting clauses first, then what continues them."""

from __future__ import annotations

from dataclasses import dataclass, field

from encoder.reading import Reading
from encoder.span import Span
from encoder.speech.antecedents import LOW
from encoder.speech.attribution import Attribution
from encoder.speech.clauses import Clauses
from encoder.speech.continuation import Continuation, speaks_own_words
from encoder.speech.extents import Passage, passages
from encoder.speech.lexicon import Lexicon
from encoder.speech.quotations import is_speech, quotations
from encoder.speech.reports import Report
from encoder.speech.sentences import sentences
from encoder.speech.speeches import FLOOR, Scribe, Speech
from encoder.speech.units import Names, Unit, units
from encoder.speech.writings import is_writing

FREE = 0.8  # certainty of the first free sentence after a reporting clause
PER_PARAGRAPH = 0.06  # what a free passage loses with each paragraph
NESTED = 0.7  # speech within speech is at most so certain
COLONS = (":", ":—", ":–", ":-")
STOPS = frozenset(".?!")
BYSTANDERS = frozenset({"pronoun", "noun", "human", "unlisted", "group"})


@dataclass
class Conversation:
    """Follows a document's prose. `continues`: sentences without a reporting clause can continue a speech."""

    attribution: Attribution
    words: Lexicon
    names: Names
    continues: bool
    speaking: frozenset[str] = frozenset()
    scribe: Scribe = field(default_factory=Scribe)
    _colon: bool = False  # the last paragraph ended with a colon: a list that follows belongs to it
    _unclosed: bool = False  # or within a quotation

    def paragraph(self, reading: Reading, within: str = "", item: bool = False, start: int = 0) -> None:
        """Follow one paragraph from `start` on; `within` is the speaker of the turn that it belongs to."""
        marked = quotations(reading.text)
        pieces = _merged([one.unit(reading.text) for one in marked], self.names.pieces(reading))
        self.scribe.reading = reading
        self._carry(within, item, quoted=bool(marked) and marked[0].start == 0)
        continuation = Continuation(self.attribution, self.words, self.scribe, self.speaking)
        first = True
        for sentence in sentences(reading.text, tuple(Span(one.start, one.end) for one in marked if one.closed)):
            if sentence.end > start:
                whole = Span(max(start, sentence.start), sentence.end)
                self._sentence(units(reading.text, whole, pieces), within, first, continuation)
                first = False
        self.scribe.flush()
        self._colon = reading.text.rstrip().endswith(COLONS) or (item and self._colon)
        self._unclosed = bool(marked) and not marked[-1].closed

    def heading(self) -> None:
        """A heading ends every speech."""
        self.scribe.open = None
        self.attribution.antecedents.forget()

    def _carry(self, within: str, item: bool, quoted: bool) -> None:
        """Whether the speech of the last paragraph can go on in this one."""
        speech = self.scribe.open
        if speech is None or (self._unclosed and quoted and speech.direct):
            return
        speech.certainty = max(FLOOR, speech.certainty - PER_PARAGRAPH)
        if within or not self.continues or (item and not self._colon):
            self.scribe.open = None

    def _sentence(self, tokens: list[Unit], within: str, first: bool, continuation: Continuation) -> None:
        if not tokens:
            return
        made = False
        known: dict[int, tuple[str, float]] = {}
        for passage in passages(tokens, Clauses(tokens, self.words).reports(), self.words):
            made = self._passage(tokens, passage, within, known) or made
        if not made and (not within or (self._unclosed and self.scribe.open is not None)):
            continuation.follow(tokens, first)
        self.attribution.heard(tokens)

    def _passage(self, tokens: list[Unit], passage: Passage, within: str, known: dict[int, tuple[str, float]]) -> bool:
        """Mark reported words; whether the sentence is thereby accounted for."""
        report, part = passage.report, tokens[passage.start : passage.end]
        if is_writing(report, tokens, self.words, self.attribution.written):
            self.scribe.quote(part, report)
            return False
        outer = known.get(id(passage.inside.report), ("", 0.0))[0] if passage.inside is not None else ""
        if passage.inside is not None and not outer:
            return False
        who, certainty = known.get(id(report)) or self._who(report, outer, within, tokens)
        if not who or who == outer:
            return False
        known[id(report)] = (who, certainty)
        if outer or self._reported_by_the_speaker(who, report):
            nested = Speech(
                who, self._named_addressee(report, who), "", min(certainty, NESTED), report.frame == "quote"
            )
            self.scribe.mark(part, nested, report)
            return bool(outer)
        if report.frame in ("comment", "opinion"):
            return self._beside(tokens, passage, who, certainty)
        self.scribe.flush()
        speech = self.scribe.begun(who, self.attribution.addressee(report, who), certainty, part)
        speech.direct = report.frame == "quote"
        self.scribe.mark(part, speech, report)
        self._opened(speech, report, within)
        return True

    def _reported_by_the_speaker(self, who: str, report: Report) -> bool:
        """Whether somebody who takes no part is reported by the one whose speech goes on."""
        speech = self.scribe.open
        if speech is None or not self.continues or who == speech.who or who in self.speaking:
            return False
        known = len(self.attribution.antecedents.pair) == 2 or len(self.speaking) > 2
        return known and report.frame != "opinion" and report.subject.kind in ("person", "role")

    def _named_addressee(self, report: Report, who: str) -> str:
        """To whom a speech within a speech is addressed, only if that is said."""
        named = report.addressee
        explicit = named is not None and (named.kind == "person" or named.words == "me")
        return self.attribution.addressee(report, who) if explicit else ""

    def _opened(self, speech: Speech, report: Report, within: str) -> None:
        """A speech has begun: what follows may continue it."""
        thought = report.kind == "think" and report.frame != "opinion"
        self.attribution.antecedents.spoke(speech.who, report.kind == "ask", speech.to, thought)
        keeps = not (thought and speech.who not in self.speaking) and (not within or speech.direct)
        self.scribe.open = speech if keeps else None
        speech.certainty = min(FREE, speech.certainty)

    def _who(self, report: Report, outer: str, within: str, tokens: list[Unit]) -> tuple[str, float]:
        """The speaker, unless the clause only states what the narrator thinks now."""
        own = report.subject.kind == "pronoun" and report.subject.words == "i"
        if own and (report.present or report.kind == "think" or report.frame == "opinion"):
            return "", 0.0
        if within and report.kind == "think":
            return "", 0.0
        if outer and report.subject.kind in BYSTANDERS:
            return (self.attribution.narrator, LOW) if own and report.perfect else ("", 0.0)
        return self.attribution.who(report.subject, report, within, tokens)

    def _beside(self, tokens: list[Unit], passage: Passage, who: str, certainty: float) -> bool:
        """Words around a clause of comment or an opinion: free, or direct where they are quoted."""
        report, part = passage.report, tokens[passage.start : passage.end]
        if not any(unit.kind != "sign" for unit in part):
            return True
        quoted = [unit for unit in part if unit.kind == "quote" and is_speech(unit.text)]
        if quoted and (passage.before or len(part) <= 2):
            return self._direct(report, quoted, who, certainty)
        if passage.before and speaks_own_words(part, who):
            return True
        speech = self.scribe.begun(who, self.attribution.addressee(report, who), certainty, part)
        if report.frame == "opinion" or speaks_own_words(tokens[: report.start], who):
            while part[-1].kind == "sign" and part[-1].low in STOPS:
                part = part[:-1]
            self.scribe.flush()
            self.scribe.mark(part, speech, report)
            self._opened(speech, report, "")
            return True
        fresh = self.scribe.open is None or self.scribe.open.who != who
        if fresh or not passage.before:
            self.scribe.flush()
        if fresh:
            self._opened(speech, report, "")
            self.scribe.open = speech
        self.attribution.antecedents.spoke(who, asked=False)
        self.scribe.grow(part)
        if passage.before:
            self.scribe.flush()
        return True

    def _direct(self, report: Report, quoted: list[Unit], who: str, certainty: float) -> bool:
        """Quoted words before or after a clause of comment: one chain, as far as the same person speaks."""
        self.scribe.flush()
        for unit in quoted:
            before = self.scribe.open
            speech = self.scribe.begun(who, self.attribution.addressee(report, who), certainty, [unit])
            speech.direct = True
            if before is not None and before.direct and before.who == who:
                speech.chain = before.chain
            self.scribe.mark([unit], speech, report)
            self._opened(speech, report, "")
        return True


def _merged(first: list[Unit], second: list[Unit]) -> list[Unit]:
    """Both in order; of two that overlap the one of `first`."""
    kept = list(first)
    at = 0
    for unit in second:
        while at < len(first) and first[at].end <= unit.start:
            at += 1
        if at == len(first) or unit.end <= first[at].start:
            kept.append(unit)
    return sorted(kept, key=lambda unit: unit.start)
