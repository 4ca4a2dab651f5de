"""Sentences without a reporting clause: they continue the speech that goes on, or the narrator speaks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from encoder.speech.antecedents import LOW
from encoder.speech.attribution import Attribution
from encoder.speech.lexicon import Lexicon
from encoder.speech.narration import finite, first_subject, narrated
from encoder.speech.speeches import FLOOR, Scribe, Speech
from encoder.speech.subjects import Subject
from encoder.speech.units import Unit

PER_SENTENCE = 0.01  # what a free passage loses in certainty with each sentence
AFTER_DEED = 0.15  # and where the narrator only names what is spoken of
OUR_SIDE = frozenset({"we", "our", "us"})


@dataclass
class Continuation:
    """Follows free indirect speech. `speaking` are the persons who speak in this conversation."""

    attribution: Attribution
    words: Lexicon
    scribe: Scribe
    speaking: frozenset[str]

    def follow(self, units: list[Unit], first: bool) -> None:
        """Take a sentence without a reporting clause; `first` of its paragraph."""
        speech = self.scribe.open
        if speech is None:
            self._remember(units)
            return
        if speech.direct and self._quoted_on(units, speech):
            return
        told = self._told(units, first, speech)
        if not told:
            speech.certainty = max(FLOOR, speech.certainty - PER_SENTENCE)
            speech.first_person |= any(unit.low in OUR_SIDE for unit in units)
            self.scribe.grow(units)
            self._speaks_of(units, speech)
            return
        self.scribe.flush()
        self.attribution.antecedents.topic = ""
        subject = self._remember(units)
        if told != "speaking":
            self.scribe.open = None
            return
        other = bool(subject) and subject != speech.who
        who, to = (subject, self.attribution.antecedents.other(subject)) if other else (speech.who, speech.to)
        certainty = LOW if other else max(FLOOR, speech.certainty - AFTER_DEED)
        self.scribe.open = self.scribe.begun(who, to, certainty, units)

    def _quoted_on(self, units: list[Unit], speech: Speech) -> bool:
        """Whether a sentence is nothing but a quotation that goes on; if it is, it is written."""
        words = [unit for unit in units if unit.kind != "sign"]
        if len(words) == 1 and words[0].kind == "quote":
            self.scribe.mark(units, speech)
            return True
        speech.direct = False
        return False

    def _told(self, units: list[Unit], first: bool, speech: Speech) -> str:
        """Whether and how the narrator tells this sentence (see `narrated`)."""
        if first and not finite(units, self.words):
            return "course"
        subject = first_subject(units, self.words)
        if subject is None:
            return narrated(units, self.words, ())
        at, phrase = subject
        own = phrase.kind == "pronoun" and phrase.words == "i"
        who = self.attribution.narrator if own else self.attribution.who(phrase)[0]
        acts = own or who == speech.who or who in self.speaking
        told = narrated(units, self.words, (at,) if acts else ())
        if told:
            return told
        mine = own and bool(who) and who != speech.who and not speech.first_person
        named = phrase.kind == "person" and (who == speech.who or who in self.attribution.antecedents.pair)
        return "deed" if mine or named else ""

    def _speaks_of(self, units: list[Unit], speech: Speech) -> None:
        """Remember of whom a free sentence speaks, if it is somebody who does not speak here."""
        subject = first_subject(units, self.words)
        if subject is None or subject[1].kind == "pronoun":
            return
        person = subject[1].ref
        self.attribution.antecedents.topic = "" if person in self.speaking or person == speech.who else person

    def _remember(self, units: list[Unit]) -> str:
        """Remember the subject of a narrated sentence: a pronoun after it means this person."""
        subject = first_subject(units, self.words)
        phrase: Subject | None = subject[1] if subject is not None else None
        if phrase is None or phrase.kind == "pronoun":
            return ""
        who, _ = self.attribution.who(phrase)
        if who and who != self.attribution.narrator and (phrase.kind == "person" or who in self.speaking):
            self.attribution.antecedents.spoke(who, asked=False)
        return who


def speaks_own_words(units: Iterable[Unit], person: str) -> bool:
    """Whether a person is named among some units: then the narrator speaks of this person."""
    return any(unit.kind == "person" and unit.ref == person for unit in units)
