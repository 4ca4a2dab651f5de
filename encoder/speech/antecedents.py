"""Whom "he" means: the subject of the sentence, the one who was asked, the last speaker; never one his words name."""

from __future__ import annotations

from dataclasses import dataclass, field

from encoder.speech.reports import Report

HIGH, MEDIUM, LOW = 0.95, 0.7, 0.45
MEMORY = 12  # persons that are remembered


@dataclass
class Antecedents:
    """The persons that a pronoun can mean, by what was last said of them.

    `talkers` spoke or were the subjects of deeds, `recent` were named, the latest last; `topic` is of whom the speech
    speaks that goes on; `addressed` who was last spoken to; `pair` the two speakers if there are two.
    """

    narrator: str = ""
    pair: tuple[str, ...] = ()
    taking_part: frozenset[str] = frozenset()
    speaker: str = ""
    addressed: str = ""
    asked: bool = False
    topic: str = ""
    talkers: list[str] = field(default_factory=list)
    recent: list[str] = field(default_factory=list)

    def named(self, person: str) -> None:
        """Remember a person as the last one named."""
        _last(self.recent, person)

    def spoke(self, speaker: str, asked: bool, to: str = "", thought: bool = False) -> None:
        """Remember who spoke last, and to whom if that was said: the narrator's "he" is then this person.

        Somebody who takes no part and only `thought` is not remembered: the one who speaks may be telling of him.
        """
        self.speaker, self.asked, self.topic, self.addressed = speaker, asked, "", to
        if speaker != self.narrator:
            self.named(speaker)
        person = to if speaker == self.narrator else speaker
        outsider = thought and len(self.taking_part) > 1 and person not in self.taking_part
        if person and not outsider and not person.startswith("grp-"):
            _last(self.talkers, person)

    def forget(self) -> None:
        """A heading: pronouns do not reach over it."""
        self.recent.clear()
        self.talkers.clear()
        self.speaker, self.addressed, self.asked, self.topic = "", "", False, ""

    def third(self, report: Report | None, near: str, barred: frozenset[str]) -> tuple[str, float]:
        """The person of "he" or "she" with certainty.

        `near` is the subject of the same sentence before the pronoun; `barred` are the persons that the reported
        words name: whoever speaks is not named in them.
        """
        if near and near != self.narrator and near not in barred:
            return near, HIGH
        if self.topic and self.topic not in barred:
            return self.topic, MEDIUM
        answers = report is not None and report.verb is not None and "answer" in report.verb.frames
        if answers and self.asked:
            asked = self.addressed if self.addressed != self.narrator else ""
            asked = asked or self.other(self.speaker)
            if asked and asked not in barred:
                return asked, MEDIUM
        if self.narrator and len(self.pair) == 2:
            return self.other(self.narrator), HIGH
        candidates = [person for person in reversed(self.talkers) if person != self.narrator and person not in barred]
        named = [person for person in reversed(self.recent) if person != self.narrator and person not in barred]
        if candidates:
            return candidates[0], HIGH if len(set(named[:2])) <= 1 else MEDIUM
        return (named[0], MEDIUM) if named else ("", 0.0)

    def other(self, speaker: str) -> str:
        """The other one of two speakers, or an empty string."""
        others = [person for person in self.pair if person != speaker]
        return others[0] if len(self.pair) == 2 and speaker in self.pair and len(others) == 1 else ""


def _last(persons: list[str], person: str) -> None:
    """Move a person to the end of a list that remembers the latest."""
    if person in persons:
        persons.remove(person)
    persons.append(person)
    del persons[:-MEMORY]
