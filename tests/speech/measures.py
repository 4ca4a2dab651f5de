"""What the benchmark and the tests measure."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass

from encoder.annotators import brackets, participants, pronouns, speech
from encoder.config import Config
from encoder.document import Contribution, Document, Entity, Name, Wrap
from encoder.readers import read
from encoder.span import Span
from tests.shared import FRUS
from tests.speech.support import UNNAMED, Passage, annotated, passages


@dataclass
class Score:
    """Counts over passages."""

    right: int = 0
    want: int = 0
    have: int = 0
    exact: int = 0
    spans_want: int = 0
    spans_have: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(a + b for a, b in zip(self.row(), other.row(), strict=True)))

    def row(self) -> tuple[int, ...]:
        return (self.right, self.want, self.have, self.exact, self.spans_want, self.spans_have)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.want)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.have)

    @property
    def exact_f1(self) -> float:
        return 2 * self.exact / max(1, self.spans_want + self.spans_have)

    def __str__(self) -> str:
        return f"who_R {self.recall:.3f} who_P {self.precision:.3f} exact F1 {self.exact_f1:.3f}"


def run(passage: Passage) -> Document:
    return annotated(passage.text, passage.persons, passage.title)


def score(passage: Passage, result: Document) -> Score:
    """Letters and digits of said and sp with the right speaker; the innermost speech counts."""
    known = {f"#per-{key}" for key in passage.persons}
    want = [(one.span.start, one.span.end, UNNAMED if one.speaker == UNNAMED else f"#per-{one.speaker}")
            for one in passage.expected if one.kind in ("said", "sp")]  # fmt: skip
    have = [(wrap.span.start, wrap.span.end, who if (who := wrap.attributes["who"]) in known else UNNAMED)
            for wrap in result.wraps if wrap.tag in ("said", "sp")]  # fmt: skip
    painted = [_paint(passage.text, spans) for spans in (want, have)]
    right = sum(a is not None and a == b for a, b in zip(*painted, strict=True))
    extents = [Counter(_inked(passage.text, start, end) for start, end, _ in spans) for spans in (want, have)]
    exact = sum((extents[0] & extents[1]).values())
    return Score(right, *(sum(one is not None for one in row) for row in painted), exact, len(want), len(have))


def _paint(text: str, spans: list[tuple[int, int, str]]) -> list[str | None]:
    row: list[str | None] = [None] * len(text)
    for start, end, who in sorted(spans, key=lambda span: span[0] - span[1]):
        row[start:end] = [who] * (end - start)
    return [who for who, character in zip(row, text, strict=True) if character.isalnum()]


def _inked(text: str, start: int, end: int) -> tuple[int, int]:
    """An extent counted in letters and digits."""
    before = sum(c.isalnum() for c in text[:start])
    return before, before + sum(c.isalnum() for c in text[start:end])


def passage_rows(verbose: bool = False) -> list[str]:
    total, rows = Score(), []
    for passage in passages():
        result = run(passage)
        own = score(passage, result)
        total += own
        narrator = result.narrator.removeprefix("per-")
        wrong = "" if narrator == passage.narrator else f" NARRATOR {narrator!r} not {passage.narrator!r}"
        rows.append(f"{passage.name:32} {own}{wrong}")
        if verbose:
            rows.extend(differences(passage, result))
    return [*rows, f"{'all':32} {total}"]


def differences(passage: Passage, result: Document) -> list[str]:
    def shown(wrap_or: tuple[int, int, str]) -> str:
        return f"{wrap_or[2]}: {passage.text[wrap_or[0] : wrap_or[1]]!r}"

    known = {f"per-{key}" for key in passage.persons}
    want = {(one.span.start, one.span.end, one.speaker or one.kind) for one in passage.expected}
    have = set()
    for wrap in result.wraps:
        if wrap.tag in ("said", "sp", "quote"):
            who = wrap.attributes.get("who", "").removeprefix("#")
            name = (who.removeprefix("per-") if who in known else UNNAMED) if wrap.tag != "quote" else "quote"
            have.add((wrap.span.start, wrap.span.end, name))
    rows = [(s, f"        - {shown((s, e, w))}") for s, e, w in want - have] + [
        (s, f"        + {shown((s, e, w))}") for s, e, w in have - want
    ]
    return [row for _, row in sorted(rows)]


def _gold(text: str, gold: dict, without: list[Span]) -> Document:  # type: ignore[type-arg]
    """The document as it is read, with the persons that the volume's editors marked, except within `without`."""
    read_in = read(text.encode(), "frus.md", None)
    wraps, entities = [], {}
    for span in gold["spans"]:
        place = Span(span["start"], span["end"])
        if span["type"] != "persName" or not span.get("ref") or any(one.overlaps(place) for one in without):
            continue
        identifier = f"per-{span['ref']}"
        entities[identifier] = Entity(identifier, "person", (Name(_forename_first(span.get("norm", ""))),))
        wraps.append(Wrap(place, "persName", {"ref": f"#{identifier}"}, "gold", resp="auto"))
    bracketed = read_in.plus(brackets.annotate(read_in, Config()))
    return bracketed.plus(Contribution(wraps=tuple(wraps), entities=tuple(entities.values())))


def _forename_first(norm: str) -> str:
    """ "Rusk, Dean, Secretary of State" as "Dean Rusk"."""
    parts = [part.strip() for part in norm.split(",")]
    return " ".join(reversed(parts[:2]))


def annotate_speech(document: Document) -> Document:
    for annotator in (participants, speech, pronouns):
        document = document.plus(annotator.annotate(document, Config()))
    return document


def turns(verbose: bool = False) -> dict[str, float]:
    """Turns of FRUS transcripts: labels found, right speakers of those with a reference, false turns elsewhere."""
    found = right = want = referred = false = 0
    for path in sorted((FRUS / "documents").glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
        gold_turns = [turn for turn in gold.get("turns", []) if turn.get("hi") != "italic" or turn["ref"]]
        labels = [Span(turn["start"], turn["start"] + len(turn["label"]) + 1) for turn in gold_turns]
        result = annotate_speech(_gold(text, gold, labels))
        have = {wrap.span.start: wrap.attributes["who"] for wrap in result.wraps if wrap.tag == "sp"}
        if not gold_turns:
            false += len(have)
        for turn in gold_turns:
            want += 1
            who = next((who for start, who in have.items() if abs(start - turn["start"]) <= 2), None)
            found += who is not None
            if turn["ref"]:
                referred += 1
                right += who == f"#per-{turn['ref']}"
            if verbose and (who is None or (turn["ref"] and who != f"#per-{turn['ref']}")):
                print("    turn", path.name[:-10], repr(text[turn["start"] : turn["start"] + 50]), turn["ref"], who)
        extra = [start for start in have if not any(abs(start - turn["start"]) <= 2 for turn in gold_turns)]
        if verbose:
            for start in extra:
                print("    extra", path.name[:-10], repr(text[start : start + 60]), have[start])
    return {"labels": found / want, "right speaker": right / referred, "false turns": false, "turns": want}


def cues(verbose: bool = False, limit: int | None = None) -> dict[str, float]:
    """Sentences of FRUS in which a named person reports: whether a speech has this person as its speaker."""
    right, total = 0, 0
    by_frame: Counter[tuple[str, bool]] = Counter()
    for line in (FRUS / "said-cues.jsonl").read_text(encoding="utf-8").splitlines()[:limit]:
        cue = json.loads(line)
        total += 1
        result = cue_document(cue)
        identifier = f"#per-{cue['ref']}"
        good = any(wrap.tag in ("said", "quote") and wrap.attributes.get("who") == identifier for wrap in result.wraps)
        right += good
        by_frame[cue["next"], good] += 1
        if verbose and not good:
            who = [wrap.attributes.get("who") for wrap in result.wraps if wrap.tag in ("said", "quote")]
            print("    cue", cue["name"], cue["verb"], cue["next"], "|", cue["sentence"][:200], who)
    that = by_frame["that", True] / max(1, by_frame["that", True] + by_frame["that", False])
    return {"right": right / total, "with that": that, "sentences": total}


def cue_document(cue: dict) -> Document:  # type: ignore[type-arg]
    sentence = cue["sentence"]
    read_in = read(sentence.encode(), "cue.md", None)
    identifier = f"per-{cue['ref']}"
    places = [Span(*found.span()) for found in re.finditer(rf"(?<!\w){re.escape(cue['name'])}(?!\w)", read_in.text)]
    wraps = tuple(Wrap(place, "persName", {"ref": f"#{identifier}"}, "gold", resp="auto") for place in places)
    entity = Entity(identifier, "person", (Name(_forename_first(cue["norm"])),))
    return annotate_speech(read_in.plus(Contribution(wraps=wraps, entities=(entity,))))
