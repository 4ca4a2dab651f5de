"""Reported speech in prose, sentence by sentence: who speaks, how far it runs, and where the narrator takes over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from encoder.document import Document, Wrap
from encoder.reading import Reading
from encoder.span import Span
from encoder.speech.attribution import LOW, Attribution
from encoder.speech.clauses import Clauses
from encoder.speech.extents import Passage, passages
from encoder.speech.lexicon import Lexicon
from encoder.speech.narration import finite, first_subject, narrated
from encoder.speech.quotations import is_speech, quotations
from encoder.speech.reports import Report
from encoder.speech.sentences import sentences
from encoder.speech.units import Names, Unit, units
from encoder.speech.writings import is_writing

FREE = 0.74  # certainty of the first free sentence after a reporting clause
PER_SENTENCE, PER_PARAGRAPH, FLOOR = 0.02, 0.1, 0.3


@dataclass(slots=True)
class Speech:
    """A speech that is going on: who speaks to whom, its chain, and how sure it still is."""

    who: str
    to: str
    chain: str
    certainty: float
    direct: bool = False
    first_person: bool = False


@dataclass
class Conversation:
    """Follows a document's prose. `continues`: sentences without a reporting clause can continue a speech."""

    document: Document
    attribution: Attribution
    words: Lexicon
    continues: bool
    names: Names
    speaking: frozenset[str] = frozenset()
    open: Speech | None = None
    found: list[Wrap] = field(default_factory=list)
    _free: list[int] = field(default_factory=list)  # start and end of the free passage that is growing

    def paragraph(self, reading: Reading, within: str = "", item: bool = False, start: int = 0) -> None:
        """Follow one paragraph from `start` on; `within` is the speaker of the turn that it belongs to."""
        marked = quotations(reading.text)
        pieces = _merged([one.unit(reading.text) for one in marked], self.names.pieces(reading))
        protected = tuple(Span(one.start, one.end) for one in marked if one.closed)
        if self.open is not None:
            self.open.certainty = max(FLOOR, self.open.certainty - PER_PARAGRAPH)
            colon = self._ends_with_colon
            if within or not self.continues or (item and not colon):
                self.open = None
        first = True
        for sentence in sentences(reading.text, protected):
            if sentence.end <= start:
                continue
            sentence = Span(max(start, sentence.start), sentence.end)
            self._sentence(reading, units(reading.text, sentence, pieces), within, first)
            first = False
        self._flush(reading)
        self._ends_with_colon = reading.text.rstrip().endswith((":", ":—", ":-")) or (item and self._ends_with_colon)

    _ends_with_colon: bool = False

    def heading(self) -> None:
        """A heading ends every speech."""
        self.open = None
        self.attribution.forget()

    def _sentence(self, reading: Reading, tokens: list[Unit], within: str, first: bool) -> None:
        if not tokens:
            return
        self.attribution.cast.roles_around(tokens)
        reports = Clauses(tokens, self.words).reports()
        made = False
        speakers: dict[int, tuple[str, float]] = {}
        for passage in passages(tokens, reports, self.words):
            made = self._passage(reading, tokens, passage, within, speakers) or made
        if not made:
            self._plain(reading, tokens, within, first)
        self.attribution.heard(tokens)

    def _passage(
        self, reading: Reading, tokens: list[Unit], passage: Passage, within: str, known: dict[int, tuple[str, float]]
    ) -> bool:
        """Mark reported words; whether there was something to mark."""
        report = passage.report
        if is_writing(report, tokens, self.words, self.attribution.writing):
            self._quote(reading, tokens, passage)
            return False
        outer = known.get(id(passage.inside.report), ("", 0.0))[0] if passage.inside is not None else ""
        if passage.inside is not None and not outer:
            return False
        who, certainty = known.get(id(report)) or self._who(report, outer, within)
        if not who or who == outer:
            return False
        known[id(report)] = (who, certainty)
        if outer:
            self._mark(
                reading, tokens, passage, Speech(who, self._to(report, who, nested=True), "", min(certainty, 0.7))
            )
            return True
        if self._within_free(who, report):
            nested = Speech(who, self._to(report, who, nested=True), "", min(certainty, 0.7), report.frame == "quote")
            self._mark(reading, tokens, passage, nested)
            return False
        if report.frame in ("comment", "opinion"):
            return self._beside(reading, tokens, passage, who, certainty)
        self._flush(reading)
        speech = Speech(who, self._to(report, who), f"speech@{self._offset(reading, tokens, passage)}", certainty)
        speech.direct = report.frame == "quote"
        self._mark(reading, tokens, passage, speech)
        self._opened(speech, report, within)
        return True

    def _within_free(self, who: str, report: Report) -> bool:
        """Whether somebody who takes no part is reported by the one who is speaking."""
        speech = self.open
        known = len(self.attribution.pair) == 2 or len(self.speaking) > 2
        return (
            speech is not None
            and known
            and who != speech.who
            and who not in self.speaking
            and self.continues
            and report.frame != "opinion"
            and report.subject.kind == "person"
        )

    def _to(self, report: Report, who: str, nested: bool = False) -> str:
        if nested:
            named = report.addressee
            explicit = named is not None and (named.kind == "person" or named.words == "me")
            return self.attribution.addressee(report, who) if explicit else ""
        return self.attribution.addressee(report, who)

    def _opened(self, speech: Speech, report: Report, within: str) -> None:
        """A speech has begun: what follows may continue it."""
        self.attribution.spoke(speech.who, report.kind == "ask", speech.to)
        thought = report.kind == "think" and report.frame != "opinion"
        self.open = None if within or (thought and speech.who not in self.speaking) else speech
        if self.open is not None:
            self.open.certainty = min(FREE, speech.certainty)

    def _who(self, report: Report, outer: str, within: str) -> tuple[str, float]:
        """The speaker, unless the clause only states what the narrator thinks now."""
        own = report.subject.kind == "pronoun" and report.subject.words == "i"
        if own and (report.present or report.kind == "think" or report.frame == "opinion"):
            return "", 0.0
        if within and report.kind == "think":
            return "", 0.0
        if outer and report.subject.kind in ("pronoun", "noun", "human", "unlisted", "group"):
            return (self.attribution.narrator, LOW) if own and report.perfect else ("", 0.0)
        return self.attribution.who(report.subject, report, within)

    def _beside(self, reading: Reading, tokens: list[Unit], passage: Passage, who: str, certainty: float) -> bool:
        """Words around a clause of comment or an opinion: free, or direct where they are quoted."""
        report = passage.report
        part = tokens[passage.start : passage.end]
        quoted = [
            at for at in range(passage.start, passage.end) if tokens[at].kind == "quote" and is_speech(tokens[at].text)
        ]
        if not any(unit.kind != "sign" for unit in part):
            return True
        if quoted and (passage.before or len(part) <= 2):
            return self._direct(reading, tokens, passage, quoted, who, certainty)
        if passage.before and any(unit.kind == "person" and unit.ref == who for unit in part):
            return True
        depends = report.frame == "opinion" or any(
            unit.kind == "person" and unit.ref == who for unit in tokens[: report.start]
        )
        fresh = self.open is None or self.open.who != who
        if fresh or depends:
            self._flush(reading)
            speech = Speech(who, self._to(report, who), f"speech@{self._offset(reading, tokens, passage)}", certainty)
            if depends:
                end = passage.end
                while end > passage.start and tokens[end - 1].kind == "sign" and tokens[end - 1].low in ".?!":
                    end -= 1
                passage.end = end
                self._mark(reading, tokens, passage, speech)
                self._opened(speech, report, "")
                return True
            self._opened(speech, report, "")
            self.open = speech
        self.attribution.spoke(who, asked=False)
        if not passage.before or fresh:
            self._flush(reading)
        self._grow(tokens[passage.start].start, tokens[passage.end - 1].end)
        if passage.before:
            self._flush(reading)
        return True

    def _direct(
        self, reading: Reading, tokens: list[Unit], passage: Passage, quoted: list[int], who: str, certainty: float
    ) -> bool:
        self._flush(reading)
        for at in quoted:
            one = Passage(passage.report, at, at + 1)
            same = self.open is not None and self.open.direct and self.open.who == who
            chain = (
                self.open.chain if same and self.open is not None else f"speech@{self._offset(reading, tokens, one)}"
            )
            speech = Speech(who, self._to(passage.report, who), chain, certainty, direct=True)
            self._mark(reading, tokens, one, speech)
            self._opened(speech, passage.report, "")
        return True

    def _plain(self, reading: Reading, tokens: list[Unit], within: str, first: bool) -> None:
        """A sentence without a reporting clause: it continues the speech, or the narrator speaks."""
        if within or self.open is None:
            if not within:
                self._subject_spoke(tokens)
            return
        if self.open.direct:
            only = [unit for unit in tokens if unit.kind != "sign"]
            if len(only) == 1 and only[0].kind == "quote":
                self._mark(reading, tokens, Passage(_NO_REPORT, 0, len(tokens)), self.open)
                return
            self.open.direct = False
        told = self._told(tokens, first)
        if not told:
            self.open.certainty = max(FLOOR, self.open.certainty - PER_SENTENCE)
            self.open.first_person |= any(unit.low in ("we", "our", "us") for unit in tokens)
            self._grow(tokens[0].start, tokens[-1].end)
            self._speaks_of(tokens)
            return
        self._flush(reading)
        self.attribution.topic = ""
        if told == "speaking":
            speech = self.open
            self.open = Speech(
                speech.who, speech.to, f"speech@{reading.starts[tokens[-1].start]}", max(FLOOR, speech.certainty - 0.15)
            )
            subject = self._subject_spoke(tokens)
            if subject and subject != speech.who:
                self.open = Speech(subject, self.attribution.other(subject), self.open.chain, LOW)
            return
        self._subject_spoke(tokens)
        self.open = None

    def _told(self, tokens: list[Unit], first: bool) -> str:
        """Whether and how the narrator tells this sentence (see `narrated`)."""
        speech = self.open
        if speech is None or (first and not finite(tokens, self.words)):
            return "course"
        subject = first_subject(tokens, self.words)
        places: dict[int, str] = {}
        if subject is not None:
            at, phrase = subject
            own = phrase.kind == "pronoun" and phrase.words == "i"
            who, _ = ("", 0.0) if own else self.attribution.who(phrase)
            if own:
                who = self.attribution.narrator or "i"
            if who in self.speaking or who == speech.who or own:
                places[at] = who
            told = narrated(tokens, self.words, places)
            if told:
                return told
            mine = own and self.attribution.narrator and self.attribution.narrator != speech.who
            if mine and not speech.first_person:
                return "deed"
            if phrase.kind == "person" and (who == speech.who or who in self.attribution.pair):
                return "deed"
            return ""
        return narrated(tokens, self.words, places)

    def _speaks_of(self, tokens: list[Unit]) -> None:
        """Remember of whom a free sentence speaks, if it is somebody who does not speak here."""
        subject = first_subject(tokens, self.words)
        if subject is None or subject[1].kind == "pronoun":
            return
        person = subject[1].ref
        speaks = person in self.speaking or (self.open is not None and person == self.open.who)
        self.attribution.topic = "" if speaks else person

    def _subject_spoke(self, tokens: list[Unit]) -> str:
        """Remember the subject of a narrated sentence: a pronoun after it means this person."""
        subject = first_subject(tokens, self.words)
        if subject is None:
            return ""
        phrase = subject[1]
        if phrase.kind == "pronoun":
            return ""
        who, _ = self.attribution.who(phrase)
        if who and who != self.attribution.narrator and (phrase.kind == "person" or who in self.speaking):
            self.attribution.spoke(who, asked=False)
        return who

    def _grow(self, start: int, end: int) -> None:
        self._free = [self._free[0] if self._free else start, end]

    def _flush(self, reading: Reading) -> None:
        """Write the free passage that has grown."""
        if self._free and self.open is not None:
            self._emit(reading.span(*self._free), self.open, "FIS", "speech-free")
        self._free = []

    def _offset(self, reading: Reading, tokens: list[Unit], passage: Passage) -> int:
        return reading.starts[tokens[passage.start].start]

    def _mark(self, reading: Reading, tokens: list[Unit], passage: Passage, speech: Speech) -> None:
        span = reading.span(tokens[passage.start].start, tokens[passage.end - 1].end)
        report = passage.report
        form = "DS" if speech.direct else "IS"
        thought = report.kind == "think"
        self._emit(span, speech, form, f"speech-{report.frame}", thought, report)

    def _emit(
        self, span: Span, speech: Speech, form: str, rule: str, thought: bool = False, report: Report | None = None
    ) -> None:
        attributes = {"who": f"#{speech.who}"}
        if speech.to and speech.to != speech.who:
            attributes["toWhom"] = f"#{speech.to}"
        attributes |= {"direct": "true" if form == "DS" else "false"}
        if thought:
            attributes["aloud"] = "false"
        attributes["ana"] = f"#{form}"
        verb = report.verb.lemma.replace("_", " ") if report is not None and report.verb is not None else ""
        self.found.append(
            Wrap(
                span, "said", attributes, rule, max(0.05, speech.certainty), id=f"sp@{span.start}", resp="auto",
                chain=speech.chain, why=f'reported with "{verb}"' if verb else "",
            )
        )  # fmt: skip

    def _quote(self, reading: Reading, tokens: list[Unit], passage: Passage) -> None:
        span = reading.span(tokens[passage.start].start, tokens[passage.end - 1].end)
        kind = "verbatim" if passage.report.frame == "quote" else "paraphrase"
        self.found.append(Wrap(span, "quote", {"type": kind}, "speech-writing", 0.7, resp="auto"))

    def wraps(self) -> Iterator[Wrap]:
        """What was found."""
        return iter(self.found)


def _merged(first: list[Unit], second: list[Unit]) -> list[Unit]:
    """Both in order; of two that overlap the one of `first`."""
    kept = list(first)
    taken = [(unit.start, unit.end) for unit in first]
    at = 0
    for unit in second:
        while at < len(taken) and taken[at][1] <= unit.start:
            at += 1
        if at == len(taken) or unit.end <= taken[at][0]:
            kept.append(unit)
    return sorted(kept, key=lambda unit: unit.start)


_NO_REPORT = Report("say", "quote", 0, 0, 0, None)  # type: ignore[arg-type]
