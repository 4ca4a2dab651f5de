"""Who is meant by the words before a verb: the subject of a reporting clause, found from right to left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from encoder.speech.lexicon import Lexicon, words_of
from encoder.speech.units import Unit

REACH = 40  # units that a search goes back
NP = 9  # units that a noun phrase may have


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun phrase, units `start` to `end`: a person by name, a pronoun, a role, a group, a writing, or a noun.

    `ref` is the entity of a name, `words` the phrase in lower case without its article.
    """

    kind: str
    start: int
    end: int
    ref: str = ""
    words: str = ""


class Finder:
    """Finds subjects among the units of one sentence."""

    def __init__(self, units: Sequence[Unit], words: Lexicon) -> None:
        """Take the units of a sentence."""
        self.units = units
        self.words = words

    def low(self, at: int) -> str:
        """The word at a place, empty outside the sentence."""
        return self.units[at].low if 0 <= at < len(self.units) else ""

    def adverb(self, at: int) -> bool:
        """Whether an adverb stands there."""
        word = self.low(at)
        if word in self.words.words["adverbs"]:
            return True
        return word.endswith("ly") and len(word) > 4 and word not in NO_ADVERBS and self.units[at].text.islower()

    def phrase(self, end: int) -> Subject | None:
        """The noun phrase that ends before unit `end`."""
        last = end - 1
        if last < 0:
            return None
        unit = self.units[last]
        if unit.kind == "sign" and unit.low == ")":
            opening = next((at for at in range(last, max(-1, last - 12), -1) if self.low(at) == "("), -1)
            return self.phrase(opening) if opening > 0 else None
        if unit.kind == "person":
            return Subject("person", self._with_title(last), end, unit.ref, unit.low)
        if unit.low == "who":
            antecedent = self.phrase(last - (self.low(last - 1) == ","))
            return antecedent if antecedent is not None and antecedent.kind in ("person", "role") else None
        if unit.low in ("i", "he", "she", "they", "we", "it", "which", "you"):
            return Subject("pronoun", last, end, words=unit.low)
        return self._noun_phrase(end) if unit.kind in ("word", "group") else None

    def _with_title(self, at: int) -> int:
        """Where a name begins together with what stands before it ("Mr.", "Comrade", "the Ambassador")."""
        start = at
        while start > 0 and (
            self.low(start - 1) in TITLES
            or self.words.has("role", self.low(start - 1))
            or (start < at and self.words.has("prefix", self.low(start - 1)))
        ):
            start -= 1
        return start - 1 if start < at and self.low(start - 1) == "the" else start

    def _noun_phrase(self, end: int) -> Subject | None:
        start = self._determiner(end)
        if start is None:
            return self._bare(end)
        body = self.units[start:end]
        words = " ".join(unit.low for unit in body[1:])
        head = self._head(start + 1, end)
        noun = self.low(head)
        if self.words.has("role", noun):
            return Subject("role", start, end, words=words)
        if self.words.has("writing", noun):
            return Subject("writing", start, end, words=words)
        if body[-1].kind == "group":
            return Subject("group", start, end, body[-1].ref, words)
        if noun.endswith("s") and body[-1].text[:1].isupper() and len(body) <= 3:
            return Subject("group", start, end, words=words)
        kind = "human" if self.words.has("human", noun) or noun == "side" else "noun"
        return Subject(kind, start, end, words=words)

    def _determiner(self, end: int) -> int | None:
        """Where the article of a noun phrase stands that ends before `end`."""
        for at in range(end - 1, max(-1, end - NP - 1), -1):
            unit = self.units[at]
            if unit.kind == "sign" and unit.low not in ("'", "’", "-", "."):
                return None
            if unit.low in ("the", "a", "an", "his", "her", "our", "their", "my", "this", "that", "another", "one"):
                before = self.low(at - 1)
                if (
                    before in PREPOSITIONS
                    and at - 2 > 0
                    and end - at < NP - 2
                    and before in ("of", "for", "to", "at", "in")
                ):
                    outer = self._determiner(at - 1)
                    return outer if outer is not None else at
                return at
            if self.words.of(unit.low) and unit.kind == "word" and not self._nominal(unit.low):
                return None
        return None

    def _nominal(self, word: str) -> bool:
        """Whether a word that could be a verb is a noun here as well."""
        return any(self.words.has(kind, word) for kind in ("role", "writing", "human", "scene", "content", "question"))

    def _head(self, start: int, end: int) -> int:
        """The head of the noun phrase: the last noun before a preposition."""
        for at in range(start, end):
            if self.low(at) in PREPOSITIONS and at > start:
                return at - 1
        return end - 1

    def _bare(self, end: int) -> Subject | None:
        """A phrase without an article: a body by name, or capitalised words that no list knows."""
        unit = self.units[end - 1]
        if unit.kind == "group":
            return Subject("group", end - 1, end, unit.ref, unit.low)
        start = end
        while start > 0 and end - start < 5 and self._capitalised(start - 1):
            start -= 1
        if start == end or (start == end - 1 and self.words.has("adverbs", unit.low)):
            return Subject("noun", end - 1, end, words=unit.low) if unit.kind == "word" else None
        words = " ".join(u.low for u in self.units[start:end])
        kind = "role" if self.words.has("role", unit.low) else "unlisted"
        return Subject(kind, start, end, words=words)

    def _capitalised(self, at: int) -> bool:
        unit = self.units[at]
        if unit.kind != "word" or not unit.text[0].isupper():
            return False
        return unit.low not in PREPOSITIONS and not any(
            self.words.has(kind, unit.low)
            for kind in ("determiner", "coordinator", "wh", "nominative", "adverbs", "modal")
        )

    def main(self, before: int) -> Subject | None:
        """The subject of the sentence's main clause, for a verb further on that has none of its own."""
        subordinate = self.low(0) in SUBORDINATORS
        first: Subject | None = None
        for at in range(min(before, REACH)):
            unit = self.units[at]
            nominative = unit.low in ("i", "he", "she", "they", "we")
            role = self.words.has("role", unit.low) and self._determiner(at + 1) is not None
            if unit.kind != "person" and not nominative and not role:
                continue
            after = at + 1
            while self.adverb(after):
                after += 1
            plural = unit.low in ("i", "they", "we")
            if self.low(after) in self.words.words["auxiliary"] or self._finite(after, plural):
                if not subordinate or first is not None:
                    return self.phrase(at + 1)
                first = self.phrase(at + 1)
        return first

    def _finite(self, at: int, base: bool) -> bool:
        word = self.low(at)
        known = any(
            form.shape in ("past", "present") or (base and form.shape == "base") for form in self.words.of(word)
        )
        return known or (word.endswith("ed") and len(word) > 3)


TITLES = words_of("title")
NO_ADVERBS = words_of("no_adverb")
SUBORDINATORS = words_of("subordinator")
PREPOSITIONS = words_of("preposition")
