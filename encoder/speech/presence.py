"""Who takes part in a conversation, by the title, by lists, by the text; on which side; and who tells it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from encoder.document import Document, Participant
from encoder.reading import Reading
from encoder.span import Span
from encoder.speech.cast import Cast
from encoder.speech.clauses import Clauses
from encoder.speech.labels import label, speakers
from encoder.speech.lexicon import Lexicon
from encoder.speech.sentences import sentences
from encoder.speech.title import Title, title
from encoder.speech.units import Names, Unit, units

_LIST = re.compile(
    r"\W*(?:the following (?:were|was) present|(?:(?:[a-z]\.(?:[a-z]\.)+|there were|\w+) )?"
    r"(?:participants?|present|attendees|attended by|in attendance|participating|took part))(?: were)?\b"
    r"[^:\n]{0,20}(?::|$|\W*$)",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:(?:was|were) (?:also )?present|took part|attended|participated|(?:was|were) accompanied by|accompanied me|"
    r"in the presence of|sat in on|took (?:the |down )?notes)\b",
    re.IGNORECASE,
)
_INTERPRETER = re.compile(r"\binterpret(?:er|ers|ed|ing)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"(?<![\w.'’-])(?:I|me|my|My|myself)(?![\w-]|\.\w)")
_ENTRY = re.compile(r"(?:the )?[A-Z][\w.'’/-]*(?: (?:of|for|de|von|van|and|the|[A-Z][\w.'’/-]*))*", re.IGNORECASE)
_TITLED = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|M|Mme|Gen|General|Amb|Ambassador|Secretary|Cde|Comrade)\b\.? [A-Z]"
)
_ROLE_ENTRY = re.compile(r"(?:the )(?:[\w-]+ )*[\w-]+$", re.IGNORECASE)
RANK = {"speaker": 2, "interpreter": 1, "present": 0}
LONGEST_ENTRY = 160
EDGE = 4  # leaves at the beginning and at the end in which presence is told


@dataclass
class Presence:
    """Gathers the participants of one document."""

    document: Document
    readings: tuple[Reading, ...]
    cast: Cast
    words: Lexicon
    found: dict[str, Participant] = field(default_factory=dict)

    def participants(self) -> list[Participant]:
        """All participants, the narrator marked."""
        names = Names(self.document)
        head = title(self.document, self.readings, self.cast)
        text = [reading for reading in self.readings if reading.owner is None and reading.layer == "text"]
        self._lists(text, names)
        listed = bool(self.found)
        for person in (*head.talkers, *head.writers):
            self._add(person, "speaker", 0.9)
        if not head.talkers:
            for person in head.addressees if head.conversation else ():
                self._add(person, "speaker", 0.6)
        mentions, speaking, first_person = self._body(text, names)
        for person, times in speaking.items():
            if person in self.found and self.found[person].role == "present":
                self._add(person, "speaker", 0.8)
            elif head.conversation and times > 1 and not head.talkers and not listed:
                self._add(person, "speaker", 0.6)
        narrator, certainty = self._narrator(head, text, names, mentions, first_person, bool(self._spoken(text)))
        if narrator:
            known = self.found.get(narrator, Participant(narrator, "speaker", certainty))
            self.found[narrator] = replace(known, narrator=True, certainty=certainty)
        return sorted(self.found.values(), key=lambda part: part.entity)

    def _add(self, person: str, role: str, certainty: float, side: str = "") -> None:
        before = self.found.get(person)
        if before is None:
            self.found[person] = Participant(person, role, certainty, side=side)
        elif RANK[role] > RANK[before.role] and not (before.role == "interpreter" and role == "speaker"):
            self.found[person] = replace(before, role=role, side=before.side or side)

    def _lists(self, text: list[Reading], names: Names) -> None:
        """The entries under PARTICIPANTS, Present, Attendees: items, cells, paragraphs, the rest of the line."""
        listing, side, kind = False, "", ""
        for reading in text:
            heading = _LIST.match(reading.text)
            if heading and len(reading.text[: heading.end()]) < 60:
                rest = reading.text[heading.end() :]
                listing, side, kind = True, _side_of(heading.group()), ""
                if rest.strip():
                    self._inline(reading, heading.end(), names)
                    listing = len(rest) < 40
                continue
            if not listing:
                continue
            if (
                reading.block.kind == "heading"
                or len(reading.text) > LONGEST_ENTRY
                or (kind and reading.block.kind != kind)
            ):
                listing = False
                continue
            if reading.block.kind == "paragraph" and (label(reading) or re.match(r"[A-Z][A-Z ]+:?$", reading.text)):
                listing = False
                continue
            kind = reading.block.kind
            side = self._entry(reading, names, side)

    def _entry(self, reading: Reading, names: Names, side: str) -> str:
        """One entry of a list; the side that holds from here on."""
        people = [unit for unit in names.pieces(reading) if unit.kind == "person"]
        entry = reading.text.strip(" .;:")
        role = "interpreter" if _INTERPRETER.search(reading.text) else "present"
        if people:
            for unit in people[:1] if "," in entry[: people[0].end + 2] else people:
                self._add(unit.ref, role, 0.95, side)
                self.cast.assign(unit.ref, reading.text)
            return side
        known, certainty = self.cast.named(entry.split(",")[0])
        if known and certainty >= 0.8:
            self._add(known, role, certainty, side)
            return side
        spoken = entry.split(",")[0]
        office = _ROLE_ENTRY.match(spoken) and any(self.words.has("role", word.casefold()) for word in spoken.split())
        if _TITLED.match(spoken) or office:
            person = self.cast.stranger(spoken)
            self.cast.know(person, spoken)
            self._add(person, role, 0.5, side)
            return side
        return entry if len(entry) < 40 and _ENTRY.fullmatch(entry) else side

    def _inline(self, reading: Reading, start: int, names: Names) -> None:
        """Names on the line of the label itself."""
        tokens = units(reading.text, Span(start, len(reading.text)), names.pieces(reading))
        self.cast.roles_around(tokens)
        for at, unit in enumerate(tokens):
            if unit.kind == "person":
                near = " ".join(one.low for one in tokens[max(0, at - 2) : at + 4])
                self._add(unit.ref, "interpreter" if _INTERPRETER.search(near) else "present", 0.9)

    def _body(self, text: list[Reading], names: Names) -> tuple[Counter[str], Counter[str], int]:
        """How often persons are named in prose, how often as subjects of saying, and how often somebody says "I"."""
        mentions: Counter[str] = Counter()
        speaking: Counter[str] = Counter()
        first_person = 0
        spoken = self._spoken(text)
        turns = {one.name: who for one in map(label, text) if one is not None for who in [self.cast.named(one.name)[0]]}
        for position, reading in enumerate(text):
            if reading.block.kind in ("heading", "signature", "dateline", "label"):
                continue
            one = label(reading)
            if one is not None and one.name in spoken:
                speaking[turns[one.name]] += 2
                continue
            pieces = names.pieces(reading)
            first_person += len(_FIRST_PERSON.findall(_unquoted(reading.text)))
            edge = position < EDGE or position >= len(text) - EDGE
            for sentence in sentences(reading.text):
                tokens = units(reading.text, sentence, pieces)
                self._sentence(tokens, mentions, speaking, edge)
        speaking.pop("", None)
        return mentions, speaking, first_person

    def _spoken(self, text: list[Reading]) -> dict[str, tuple[str, float]]:
        """The labels of turns, if the document is a transcript."""
        labels = [one for reading in text if reading.block.kind == "paragraph" and (one := label(reading)) is not None]
        return speakers(labels, self.cast)

    def _sentence(self, tokens: list[Unit], mentions: Counter[str], speaking: Counter[str], edge: bool) -> None:
        people = [(at, unit) for at, unit in enumerate(tokens) if unit.kind == "person"]
        mentions.update(unit.ref for _, unit in people)
        text = " ".join(unit.low for unit in tokens)
        present = edge and bool(_PRESENT.search(text))
        for at, unit in people:
            near = " ".join(one.low for one in tokens[max(0, at - 2) : at] + tokens[at + 1 : at + 3])
            if present:
                self._add(unit.ref, "interpreter" if _INTERPRETER.search(near) else "present", 0.85)
        for report in Clauses(tokens, self.words).reports():
            if report.subject.kind == "person" and not report.perfect:
                speaking[report.subject.ref] += 1
            elif report.subject.kind == "role":
                speaking[self.cast.role(report.subject.words)[0]] += 1

    def _narrator(
        self,
        head: Title,
        text: list[Reading],
        names: Names,
        mentions: Counter[str],
        first_person: int,
        spoken: bool,
    ) -> tuple[str, float]:
        """Who says "I": the keeper of the diary, the writer, the signer; of two that talk, the one never named."""
        if not first_person or (spoken and not head.writers):
            return "", 0.0
        if head.writers:
            return head.writers[0], 0.9
        signer = next(self._signers(text, names), "")
        if signer in head.talkers:
            return signer, 0.95
        unnamed = [person for person in head.talkers if not mentions[person]]
        if len(head.talkers) >= 2 and len(unnamed) == 1:
            return unnamed[0], 0.8
        if signer:
            return signer, 0.85
        if len(head.talkers) >= 2 and len({mentions[p] for p in head.talkers}) > 1 and first_person > 3:
            rarest = min(head.talkers, key=lambda person: (mentions[person], person))
            if mentions[rarest] * 4 < max(mentions[p] for p in head.talkers):
                return rarest, 0.5
        return "", 0.0

    def _signers(self, text: list[Reading], names: Names) -> Iterator[str]:
        """The person whose name stands alone at the end."""
        for reading in reversed(text[-4:]):
            if reading.block.kind == "signature" or (len(reading.text.split()) <= 4 and label(reading) is None):
                people = [unit.ref for unit in names.pieces(reading) if unit.kind == "person"]
                known, certainty = self.cast.named(reading.text.strip(" .")) if not people else (people[0], 0.9)
                if known and certainty >= 0.8:
                    yield known


def _side_of(heading: str) -> str:
    """The side that a heading such as "U.S. Participants" names."""
    side = re.sub(
        r"(?i)\b(?:participants?|present|attendees|members?|also|those|persons|the following were)\b", "", heading
    ).strip(" :\n")
    return side if re.search(r"[A-Z]", side) else ""


def _unquoted(text: str) -> str:
    return re.sub(r"[“\"][^”\"]*[”\"]", "", text)
