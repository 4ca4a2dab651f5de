"""Who speaks, and to whom: the subject of the reporting clause, "I", a role, a pronoun's antecedent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from encoder.speech.antecedents import HIGH, LOW, MEDIUM, Antecedents
from encoder.speech.cast import Cast
from encoder.speech.lexicon import Lexicon
from encoder.speech.reports import Report
from encoder.speech.subjects import Finder, Subject
from encoder.speech.units import Unit

# Frames that say beyond doubt that somebody speaks: an unknown subject then becomes a person of its own.
FIRM = frozenset({"that", "whether", "zero", "quote", "comment"})
BODIES = ("side", "government", "opposition", "delegation", "party", "leadership", "embassy", "ministry", "committee")
INDEFINITE = ("some", "any", "many", "few", "no", "most")


@dataclass
class Attribution:
    """Finds speakers. `written` is whether the text has named a writing that "it" can mean."""

    cast: Cast
    words: Lexicon
    antecedents: Antecedents
    narrator_known: bool = True
    written: bool = False

    @property
    def narrator(self) -> str:
        """The id of the person who says "I", or an empty string."""
        return self.antecedents.narrator

    def heard(self, units: Sequence[Unit]) -> None:
        """Remember the persons and writings that a sentence names."""
        for unit in units:
            if unit.kind == "person":
                self.antecedents.named(unit.ref)
        self.written = self.written or any(self.words.has("writing", unit.low) for unit in units)

    def who(
        self, subject: Subject, report: Report | None = None, within: str = "", units: Sequence[Unit] = ()
    ) -> tuple[str, float]:
        """The person of a subject with certainty, "" if nobody can be told.

        `within` is whose speech the clause stands in, `units` its sentence, in which a pronoun's antecedent may stand.
        """
        if subject.kind == "person":
            return subject.ref, HIGH
        if subject.kind == "pronoun":
            return self._pronoun(subject, report, within, units)
        if subject.kind == "role":
            return self._role(subject)
        if report is None or report.frame not in FIRM:
            return "", 0.0
        return self._stranger(subject)

    def _role(self, subject: Subject) -> tuple[str, float]:
        person, certainty = self.cast.role(subject.words, self.antecedents.recent)
        return (person, certainty) if person else (self.cast.stranger(subject.words), LOW)

    def _stranger(self, subject: Subject) -> tuple[str, float]:
        """A person or group that no register has: by a name the cast may know, else an entity of its own."""
        if subject.kind not in ("group", "human", "unlisted") or not subject.words:
            return "", 0.0
        if subject.words.startswith(INDEFINITE):
            return "", 0.0
        if subject.kind == "unlisted":
            known, certainty = self.cast.named(subject.words)
            if known:
                return known, min(certainty, MEDIUM)
        group = subject.kind == "group" or subject.words.endswith(BODIES)
        return self.cast.stranger(subject.words, "group" if group else "person"), LOW

    def _pronoun(
        self, subject: Subject, report: Report | None, within: str, units: Sequence[Unit]
    ) -> tuple[str, float]:
        if subject.words == "i":
            return (within, HIGH) if within else self._narrator()
        if subject.words not in ("he", "she"):
            return "", 0.0
        near = self._near(subject, units)
        barred = self._named_after(report, units) if report is not None else frozenset()
        return self.antecedents.third(report, near, barred)

    def _narrator(self) -> tuple[str, float]:
        """Who says "I"; a person of his own where the document does not tell."""
        if not self.antecedents.narrator:
            self.antecedents.narrator, self.narrator_known = self.cast.stranger("narrator"), False
        return self.antecedents.narrator, HIGH if self.narrator_known else LOW

    def _near(self, pronoun: Subject, units: Sequence[Unit]) -> str:
        """The person or role that is the subject of the same sentence before a pronoun."""
        main = Finder(units, self.words).main(pronoun.start) if pronoun.start > 1 and units else None
        if main is None or main.kind not in ("person", "role") or main.end > pronoun.start:
            return ""
        person, certainty = self.who(main)
        return person if certainty > LOW else ""

    def _named_after(self, report: Report, units: Sequence[Unit]) -> frozenset[str]:
        """The persons whom the words after a clause name, by name or by role."""
        if report.frame in ("comment", "opinion", "quote"):
            return frozenset()
        found = {unit.ref for unit in units[report.end :] if unit.kind == "person"}
        if report.addressee is not None and report.addressee.kind == "person":
            found.add(report.addressee.ref)
        finder = Finder(units, self.words)
        for at in range(report.subject.end, len(units)):
            if self.words.has("role", units[at].low) and finder.low(at - 1) in ("the", "soviet", "foreign", "prime"):
                person, certainty = self.cast.role(units[at].low, self.antecedents.recent)
                if certainty > MEDIUM:
                    found.add(person)
        return frozenset(found)

    def addressee(self, report: Report, speaker: str) -> str:
        """To whom: the one named, else the other of two."""
        named = report.addressee
        if named is not None:
            if named.kind == "person" and named.ref != speaker:
                return named.ref
            if named.words in ("me", "myself") and self.narrator and self.narrator != speaker:
                return self.narrator
            if named.kind == "role":
                person, certainty = self.cast.role(named.words, self.antecedents.recent)
                if certainty > 0.5 and person != speaker:
                    return person
        return self.antecedents.other(speaker)
