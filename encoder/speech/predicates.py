"""From a verb to its subject: over adverbs, auxiliaries and "went on to", across commas, to the clause before."""

from __future__ import annotations

from collections.abc import Sequence

from encoder.speech.lexicon import Form, Lexicon
from encoder.speech.subjects import Finder, Subject
from encoder.speech.units import Unit

STOPS = frozenset(".;?!")


class Predicates:
    """Finds the subjects of verbs in one sentence."""

    def __init__(self, units: Sequence[Unit], words: Lexicon, finder: Finder) -> None:
        """Take the units of a sentence."""
        self.units = units
        self.words = words
        self.finder = finder

    def subject(self, form: Form, at: int) -> tuple[Subject | None, bool, bool]:
        """The subject of a verb, whether it is that of the clause before, and whether the verb is in the perfect."""
        at, perfect, finite = self.leftmost(form, at)
        before = self.finder.low(at - 1)
        if not finite and form.shape == "ing":
            phrase = self._participle(at)
            return phrase, True, False
        if not finite or before in ("to", "not", "n't", "t", "by", "without"):
            return None, False, False
        if form.shape == "base" and before not in ("i", "we", "they", "you"):
            return None, False, False
        if before in ("and", "but", "or", "then", ";") or (before == "," and at < 2):
            back = at - 2 if self.finder.low(at - 2) == "," else at - 1
            return self.finder.main(back), True, perfect
        if before == ",":
            return self._across(at - 1), False, perfect
        return self.finder.phrase(at), False, perfect

    def leftmost(self, form: Form, at: int) -> tuple[int, bool, bool]:
        """Back over adverbs, auxiliaries and "went on to": where the predicate begins; perfect; finite."""
        finite, perfect = form.shape in ("past", "present", "base"), False
        while at > 0:
            before = self.finder.low(at - 1)
            if self.finder.adverb(at - 1):
                at -= 1
            elif before in ("had", "has", "have") and form.shape in ("past", "participle"):
                at, perfect, finite = at - 1, True, True
            elif before in ("did", "does", "do") and form.shape == "base":
                at -= 1
            elif before in ("to", "by", "in", "with") and self._chained(at - 2):
                at, finite = at - 2, True
                form = next(
                    f for f in self.words.of(self.finder.low(at), "chain") if f.shape in ("past", "present", "base")
                )
            elif before == "on" and self.finder.low(at - 2) in ("went", "goes"):
                at, finite = at - 2, True
            elif before == "to" and self.finder.low(at - 2) == "on" and self.finder.low(at - 3) in ("went", "goes"):
                at, finite = at - 3, True
            elif before in self.words.words["modal"] or before in ("was", "were", "been", "be", "is", "are"):
                return at, perfect, False
            else:
                break
        return at, perfect, finite

    def _chained(self, at: int) -> bool:
        """Whether a finite verb such as "began" stands there."""
        return any(form.shape in ("past", "present") for form in self.words.of(self.finder.low(at), "chain"))

    def _participle(self, at: int) -> Subject | None:
        """The subject of "stating that": what stands before it after "with", else that of the main clause."""
        before = self.finder.low(at - 1)
        if before in ("me", "him", "her") and self.finder.low(at - 2) in ("with", "by"):
            return Subject("pronoun", at - 1, at, words={"me": "i", "him": "he", "her": "she"}[before])
        if self.units[at - 1].kind == "person" and at > 1 and self.finder.low(at - 2) in ("with", "by"):
            return self.finder.phrase(at)
        follows = any(form.shape == "past" for form in self.words.of(before, "say", "act", "ask", "tell"))
        if follows or before in (",", "by", "and", "with", "in") or at == 0:
            return self.finder.main(len(self.units) if at == 0 else at)
        return None

    def _across(self, comma: int) -> Subject | None:
        """The subject before a phrase between commas that ends here: "Mr. Smith, who was ill, protested"."""
        for at in range(comma - 1, max(0, comma - 25), -1):
            if self.finder.low(at) in STOPS:
                return None
            if self.finder.low(at) == ",":
                if self.finder.low(at - 1) in ("and", "but"):
                    return self.finder.main(at - 1)
                phrase = self.finder.phrase(at)
                if phrase is not None and phrase.kind not in ("noun", "unlisted"):
                    return phrase
        return None
