"""Who speaks, and to whom: the subject of the reporting clause, a pronoun's antecedent, the other of two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from encoder.speech.cast import Cast
from encoder.speech.lexicon import Lexicon
from encoder.speech.reports import Report
from encoder.speech.subjects import Subject
from encoder.speech.units import Unit

HIGH, MEDIUM, LOW = 0.95, 0.7, 0.45
MEMORY = 12  # persons that are remembered as antecedents


@dataclass
class Attribution:
    """Follows the conversation: who was named, who spoke last, who was asked.

    `narrator` says "I"; `pair` are the two speakers if there are two. Pronouns take the last speaker or the last
    person named as a subject, unless it is the one who must answer.
    """

    cast: Cast
    words: Lexicon
    narrator: str = ""
    pair: tuple[str, ...] = ()
    speaker: str = ""
    partner: str = ""  # who spoke last of those who are not the narrator
    addressed: str = ""
    asked: bool = False
    recent: list[str] = field(default_factory=list)
    writing: bool = False
    topic: str = ""  # whom the speech that goes on speaks of: "he" is this person
    narrator_known: bool = True

    def heard(self, units: Sequence[Unit]) -> None:
        """Remember the persons and writings that a sentence names."""
        for unit in units:
            if unit.kind == "person":
                self.named(unit.ref)
        if any(self.words.has("writing", unit.low) for unit in units):
            self.writing = True

    def named(self, person: str) -> None:
        """Remember a person as the last one named."""
        if person in self.recent:
            self.recent.remove(person)
        self.recent.append(person)
        del self.recent[:-MEMORY]

    def forget(self) -> None:
        """A heading: pronouns do not reach over it."""
        self.recent.clear()
        self.speaker, self.partner, self.asked, self.topic = "", "", False, ""

    def who(self, subject: Subject, report: Report | None = None, within: str = "") -> tuple[str, float]:
        """The person of a subject with certainty, "" if nobody can be told; `within` is whose speech it is in."""
        if subject.kind == "person":
            return subject.ref, HIGH
        if subject.kind == "pronoun":
            return self._pronoun(subject.words, report, within)
        if subject.kind == "role":
            return self._role(subject)
        if subject.kind in ("group", "human", "unlisted") and report is not None and report.frame in FIRM:
            known, certainty = self.cast.named(subject.words) if subject.kind == "unlisted" else ("", 0.0)
            if known:
                return known, min(certainty, MEDIUM)
            kind = (
                "group"
                if subject.kind == "group" or subject.words.endswith(("side", "government", "opposition"))
                else "person"
            )
            return self.cast.stranger(subject.words, kind), LOW
        return "", 0.0

    def _role(self, subject: Subject) -> tuple[str, float]:
        person, certainty = self.cast.role(subject.words, self.recent)
        return (person, certainty) if person else (self.cast.stranger(subject.words), LOW)

    def _pronoun(self, word: str, report: Report | None, within: str) -> tuple[str, float]:
        if word == "i":
            if within:
                return within, HIGH
            if not self.narrator:
                self.narrator, self.narrator_known = self.cast.stranger("narrator"), False
            return self.narrator, HIGH if self.narrator_known else LOW
        if word not in ("he", "she"):
            return "", 0.0
        if self.topic:
            return self.topic, MEDIUM
        candidates = [person for person in reversed(self.recent) if person != self.narrator]
        answers = report is not None and report.verb is not None and "answer" in report.verb.frames
        if answers and self.asked and self.addressed and self.addressed != self.narrator:
            return self.addressed, MEDIUM
        if answers and self.asked and len(self.pair) == 2 and self.speaker in self.pair:
            return self.other(self.speaker), MEDIUM
        if self.narrator and len(self.pair) == 2:
            return self.other(self.narrator), HIGH
        if self.partner:
            return self.partner, HIGH if len(set(candidates[:2])) <= 1 else MEDIUM
        return (candidates[0], MEDIUM) if candidates else ("", 0.0)

    def other(self, speaker: str) -> str:
        """The other one of two speakers, or an empty string."""
        others = [person for person in self.pair if person != speaker]
        return others[0] if len(self.pair) == 2 and speaker in self.pair and len(others) == 1 else ""

    def addressee(self, report: Report, speaker: str) -> str:
        """To whom: the one named, else the other of two."""
        named = report.addressee
        if named is not None:
            if named.kind == "person" and named.ref != speaker:
                return named.ref
            if named.words in ("me", "myself") and self.narrator and self.narrator != speaker:
                return self.narrator
            if named.kind == "role":
                person, certainty = self.cast.role(named.words, self.recent)
                if certainty > 0.5 and person != speaker:
                    return person
        return self.other(speaker)

    def spoke(self, speaker: str, asked: bool, to: str = "") -> None:
        """Remember who spoke last, and to whom if that was said: the narrator's "he" is then this person."""
        self.addressed = to
        if to and speaker == self.narrator:
            self.partner = to
        self.speaker, self.asked, self.topic = speaker, asked, ""
        if speaker != self.narrator:
            self.named(speaker)
            self.partner = speaker


FIRM = frozenset({"that", "whether", "quote", "comment"})
