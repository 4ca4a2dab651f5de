"""What follows a verb of saying: to whom it is said, and where the words begin that are reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from encoder.speech.lexicon import Lexicon, Verb, words_of
from encoder.speech.quotations import is_speech
from encoder.speech.subjects import PREPOSITIONS, Finder, Subject
from encoder.speech.units import Unit

REACH = 26  # units between a verb and its "that"
CLAUSE = 30  # units in which a clause must show a finite verb
EARLY = 8  # units: a clause that opens its sentence has its verb among them
STOPS = frozenset(".;?!")
TIMES = words_of("time")
ASKED = frozenset({"whether", "if"})
RELATIVE = frozenset({"who", "which", "whom", "whose"})
# These begin a clause without "that" after any verb that allows it; a noun phrase does so only after the commonest.
FREELY = frozenset({"say", "think", "believe"})
CLAUSE_WORDS = words_of("clause_opener")
NO_CLAUSE = words_of("no_clause")
NO_SUBJECT = frozenset(["and", "or", "that", "to", "but"])
BE_OR_MODAL = words_of("be_have")
NOUN_PHRASE = 14  # units of a subject that follows without "that"
COMMONEST = words_of("commonest")


@dataclass(frozen=True, slots=True)
class Frame:
    """A reported passage from unit `start` on: `kind` is that, whether, wh, zero, to, colon or quote."""

    kind: str
    start: int
    addressee: Subject | None = None


class Frames:
    """Finds frames in one sentence."""

    def __init__(self, units: Sequence[Unit], words: Lexicon, finder: Finder) -> None:
        """Take the units of a sentence."""
        self.units = units
        self.words = words
        self.finder = finder

    def after(self, verb: Verb, at: int, finite: bool = True) -> Frame | None:
        """The frame of a verb whose last unit is `at`."""
        return self._clause_after(verb, at) or (self._after_comma(verb, at) if finite else None)

    def _after_comma(self, verb: Verb, at: int) -> Frame | None:
        """ "Nhu asked, can you expect …": the words stand after a comma, without marks."""
        if self.finder.low(at + 1) != "," or "comment" not in verb.frames or at > EARLY:
            return None
        return Frame("colon", at + 2) if self._clause(at + 2) and self.units[at + 2].kind != "sign" else None

    def _clause_after(self, verb: Verb, at: int) -> Frame | None:
        """A clause or a quotation after the verb, over its addressee and what is inserted."""
        position, addressee, plain = at + 1, None, True
        while position < len(self.units) and position - at < REACH:
            frame = self._here(verb, position, at, plain, addressee)
            if frame is not None:
                return frame
            word = self.finder.low(position)
            if word in STOPS or word == ":" or (self.units[position].kind == "quote"):
                return None
            step = self._addressee(verb, position) if addressee is None and plain else None
            if step is not None:
                addressee, position = step, step.end
                continue
            inserted = self._insert(position)
            if inserted is None and self._finite(position):
                return None
            plain = plain and inserted is not None
            position = inserted if inserted is not None else position + 1
        return None

    def _here(self, verb: Verb, position: int, at: int, plain: bool, addressee: Subject | None) -> Frame | None:
        """The frame that begins at this place, if one does."""
        word = self.finder.low(position)
        if self.units[position].kind == "quote":
            return self._quoted(position, addressee)
        if word == ":":
            return self._colon(position, addressee)
        if word == "that" and self._complementizer(verb, position, at, plain, addressee):
            return Frame("that", self._past_comma(position + 1), addressee)
        if word in self.words.words["wh"] and self._asks(verb, position, at, addressee):
            return Frame("whether" if word in ASKED else "wh", position + (word in ASKED), addressee)
        if word == "to" and plain and addressee is not None and verb.classes & {"ask", "tell"}:
            return Frame("to", position, addressee)
        demonstrative = word == "that" and self.finder.low(position + 1) in TIMES
        if plain and not demonstrative and word not in STOPS and self._zero(verb, position):
            return Frame("zero", position, addressee)
        return None

    def _complementizer(self, verb: Verb, position: int, at: int, plain: bool, addressee: Subject | None) -> bool:
        """Whether this "that" begins a reported clause and is no demonstrative or relative pronoun."""
        if not verb.reports():
            return False
        following = self.finder.low(position + 1)
        if following in TIMES:
            return False
        if not plain and addressee is not None and "tell" in verb.classes:
            return True
        if not plain:
            before = self.finder.low(position - 1)
            return self.words.has("content", before) and "act" not in verb.classes
        return following not in (".", ";", "?", "!", "") and not (position > at + 1 and following in STOPS)

    def _past_comma(self, position: int) -> int:
        return position + 1 if self.finder.low(position) == "," else position

    def _asks(self, verb: Verb, position: int, at: int, addressee: Subject | None) -> bool:
        word = self.finder.low(position)
        if not verb.reports() or (word in RELATIVE and not ("ask" in verb.classes and position <= at + 3)):
            return False
        if word in ("when", "where", "while", "as") and "ask" not in verb.classes:
            return False
        if word == "if":
            return "ask" in verb.classes
        near = position - at <= 2 or addressee is not None
        return word == "whether" or "ask" in verb.classes or (near and "think" not in verb.classes)

    def _quoted(self, position: int, addressee: Subject | None) -> Frame | None:
        unit = self.units[position]
        before = self.finder.low(position - 1)
        return Frame("quote", position, addressee) if before in (",", ":") or is_speech(unit.text) else None

    def _colon(self, position: int, addressee: Subject | None) -> Frame | None:
        if position + 1 >= len(self.units):
            return None
        quoted = self.units[position + 1].kind == "quote"
        return Frame("quote" if quoted else "colon", position + 1, addressee)

    def _zero(self, verb: Verb, position: int) -> bool:
        """Whether a clause begins here without "that"."""
        if "zero" not in verb.frames:
            return False
        unit, word = self.units[position], self.finder.low(position)
        if word in CLAUSE_WORDS:
            return verb.lemma in FREELY or self._clause(position + 1)
        if unit.kind == "sign" or word in PREPOSITIONS or word in NO_CLAUSE or self.finder.adverb(position):
            return False
        if "tell" in verb.classes or self.finder.low(position + 1) == "that":
            return False
        if verb.lemma in FREELY:
            return word != "of" and not any(unit.kind == "sign" for unit in self.units[position : position + 3])
        return self._clause(position + 1) if verb.lemma in COMMONEST else self._plain_clause(position)

    def _plain_clause(self, position: int) -> bool:
        """Whether a noun phrase and then "was", "would" and the like follow: no object of the verb looks so."""
        if self.finder.low(position) in self.words.words["objective"]:
            return False
        for at in range(position, min(len(self.units), position + NOUN_PHRASE)):
            word = self.finder.low(at)
            if word in BE_OR_MODAL or word in self.words.words["modal"]:
                return at > position
            if self.units[at].kind in ("sign", "quote") or word in NO_SUBJECT or word in self.words.words["wh"]:
                return False
        return False

    def _clause(self, position: int) -> bool:
        """Whether a finite verb follows before the sentence is over."""
        for at in range(position, min(len(self.units), position + CLAUSE)):
            if self.finder.low(at) in STOPS or self.finder.low(at) == "that":
                return False
            if self._finite(at):
                return True
        return False

    def _finite(self, at: int) -> bool:
        word = self.finder.low(at)
        if word in self.words.words["modal"] or word in (
            "is",
            "was",
            "were",
            "are",
            "had",
            "has",
            "have",
            "did",
            "does",
            "do",
        ):
            return True
        if self.units[at].kind != "word" or self.finder.low(at - 1) in ("the", "a", "to"):
            return False
        if word in self.words.words["past"]:
            return True
        irregular = any(form.shape in ("past", "present") for form in self.words.of(word))
        return irregular or (word.endswith("ed") and len(word) > 4)

    def _addressee(self, verb: Verb, position: int) -> Subject | None:
        """To whom it is said: me, him, a name, a role; after "to" with verbs that need it."""
        start = position + 1 if self.finder.low(position) in ("to", "of", "with") else position
        if start > position and self.finder.low(position) != "to" and "ask" not in verb.classes:
            return None
        word = self.finder.low(start)
        if word in self.words.words["objective"] and not (word in ("it", "you") and start == position):
            return Subject("pronoun", start, start + 1, words=word)
        if start == position and not verb.classes & {"tell", "ask"}:
            return None
        for end in range(start + 1, min(len(self.units), start + 10) + 1):
            unit = self.units[end - 1]
            if unit.kind == "person":
                return Subject("person", start, end, unit.ref, unit.low)
            if (unit.kind == "sign" and unit.low not in (".", "'", "’", "-")) or unit.low == "as":
                return None
            if (
                self.finder.low(end) in (*self.words.words["wh"], "that", ",", ":", "to", "of", "as")
                and end - start < 9
            ):
                return self.finder.phrase(end)
        return None

    def _insert(self, position: int) -> int | None:
        """Past an adverb, a phrase between commas, or one such as "in reply"; None if none is here."""
        word = self.finder.low(position)
        if self.finder.adverb(position):
            return position + 1
        if word == "that" and self.finder.low(position + 1) in TIMES:
            return position + 2
        if word == "as" and self.finder.low(position + 1) == "to":
            return position + 2
        if word == ",":
            closing = self._closing(position)
            return position + 1 if closing is None else closing
        if word in PREPOSITIONS:
            at = position + 1
            while at < len(self.units) and at - position < 9 and not self._boundary(at):
                at += 1
            return at
        return None

    def _closing(self, comma: int) -> int | None:
        """After the comma that closes what this one opens."""
        for at in range(comma + 1, min(len(self.units), comma + 16)):
            if self.finder.low(at) == ",":
                return at + 1
            if self.finder.low(at) in STOPS:
                return None
        return None

    def _boundary(self, at: int) -> bool:
        word = self.finder.low(at)
        return (
            self.units[at].kind in ("sign", "quote")
            or word in self.words.words["wh"]
            or word in PREPOSITIONS
            or word == "that"
        )
