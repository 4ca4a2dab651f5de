"""Brackets of *Foreign Relations of the United States*: our classes against the decisions of its editors.

    python -m benchmarks.brackets [--half develop|test] [--italics] [--errors CLASS] [--conventions]

The volumes are halved by a hash of their names; rules are written with the first half (`develop`) in view, the other
half only measures. Brackets are read as plain text, without italics, unless --italics is given (house style frus).
Written for tests/shared.py's evaluation texts, which are no part of the project.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from encoder.annotators.brackets import project_of
from encoder.config import Config
from encoder.conventions import in_style
from encoder.conventions.choosing import Decision, decide
from encoder.conventions.evidence.line import lines
from encoder.conventions.evidence.persons import is_person
from encoder.document import Block, Document, Drop, Mark
from encoder.span import Span

SHARED = Path(__file__).resolve().parents[2] / "shared" / "frus"
SCORED = tuple(
    "correction addition identification omission redaction gap sic note physical stage page dateline structure".split()
)
GOLD = {
    "correction": "correction", "correction?": "correction", "addition": "addition", "addition?": "addition",
    "gap": "gap", "page_folio": "page", "physical_note": "physical", "redaction": "redaction", "omission": "omission",
    "sic": "sic", "dateline": "dateline", "structural": "structure", "translator_editor_note": "note",
    "voice_stage": "stage", "citation_ref": "reference",
}  # fmt: skip
# Where the editors' typography says nothing: the class that the wording gave the bracket in the evaluation data.
WORDING = {
    "supplied_function_words": "addition", "supplied_word": "addition", "supplied_phrase": "addition",
    "letters_expansion": "addition", "letters_inflection": "addition", "identification_name": "addition",
    "alias_identification": "addition", "editor_sentence": "note", "role_gloss_pre": "addition",
    "gloss_equiv": "addition",
}  # fmt: skip
OURS = {
    "expansion": "addition", "slip": "addition", "case": "addition", "supplied": "addition", "doubtful": "addition",
    "gloss": "addition", "original": "addition", "identification": "addition", "correction": "correction", "sic": "sic",
    "query": "query", "gap": "gap", "withheld": "redaction", "omission": "omission", "physical": "physical",
    "page": "page", "translator": "note", "emphasis": "note", "event": "stage", "reference": "reference",
    "dateline": "dateline", "structure": "structure", "call": "call", "remark": "note", "unclassified": "unclassified",
}  # fmt: skip
_SUPERSCRIPT = re.compile(r"<sup>([^<]*)</sup>")


@dataclass(frozen=True, slots=True)
class Entry:
    """One bracket of the evaluation data with what was decided of it; `gold` is "" where nothing is to be scored."""

    row: dict[str, object]
    gold: str
    ours: str
    decision: Decision


def develops(volume: str) -> bool:
    """Whether a volume belongs to the half in whose view rules may be written."""
    return hashlib.sha1(volume.encode()).digest()[0] % 2 == 0


def rows(half: str) -> list[dict[str, object]]:
    """The brackets of one half of the volumes."""
    found = [json.loads(line) for line in (SHARED / "brackets.jsonl").read_text(encoding="utf-8").splitlines()]
    return [row for row in found if half == "all" or develops(str(row["vol"])) == (half == "develop")]


def gold(row: dict[str, object]) -> str:
    """The class that the editors (or, failing them, the wording) gave a bracket; "" if neither says anything."""
    decided, wording = row["gold"], str(row["cls"])
    found = WORDING.get(wording, "") if decided is None else GOLD.get(str(decided), "")
    return "identification" if found == "addition" and row["persName"] else found


def document(row: dict[str, object], italics: bool) -> tuple[Document, int]:
    """The paragraph around a bracket, and the place of the bracket in it."""
    left = re.split(r"\n\n|\n(?=- |\|)|\|", str(row["left"]))[-1]
    right = re.split(r"\n\n|\n(?=- |\|)|\|", str(row["right"]))[0]
    left = re.sub(r"^(?:- |#+ )", "", left)
    text = f"{left}[{row['text']}]{right}"
    marks = [
        Mark("call", Span(*match.span()), Span(match.end(), match.end()), match[1])
        for match in _SUPERSCRIPT.finditer(text)
    ]
    if italics and row["italic"]:
        inner = Span(len(left) + 1, len(left) + 1 + len(str(row["text"])))
        marks.append(Mark("emphasis", inner, inner))
    block = Block("paragraph", Span(0, len(text)), Span(0, len(text)))
    drops = [Drop(Span(place, place + 1), "layout") for place in range(len(left)) if text[place] == "\\"]
    return Document("frus", text, (block,), tuple(sorted(marks, key=lambda mark: mark.span)), tuple(drops)), len(left)


def ours(decision: Decision) -> str:
    """Our class in the terms of the evaluation data."""
    if decision.claim is None:
        return "text"
    kind = decision.claim.kind
    if kind in ("identification", "supplied", "gloss", "doubtful", "unclassified") and is_person(decision.bracket):
        return "identification"
    return OURS[kind]


def measured(half: str, italics: bool = False) -> Iterator[Entry]:
    """The brackets of a half with gold and decision."""
    config = Config(style="frus" if italics else "documentary")
    style = in_style(config.style)
    for row in rows(half):
        paragraph, place = document(row, italics)
        (line,) = lines(paragraph, project_of(paragraph, config))
        decision = next((one for one in decide(line, style) if one.bracket.span.start == place), None)
        if decision is not None:
            yield Entry(row, gold(row), ours(decision), decision)


def listed_only(entries: list[Entry]) -> list[Entry]:
    """The entries with identifications counted as additions where no listed person is marked.

    The data marks only people of a volume's list: an identification of anybody or anything else is an addition there.
    """
    return [
        replace(entry, ours="addition") if (entry.gold, entry.ours) == ("addition", "identification") else entry
        for entry in entries
    ]


def scores(entries: list[Entry]) -> dict[str, tuple[float, float, float, int]]:
    """Precision, recall, F1 and count of each scored class."""
    table = Counter((entry.gold, entry.ours) for entry in entries if entry.gold)
    found = {}
    for name in SCORED:
        right = table[name, name]
        claimed = sum(count for (_, mine), count in table.items() if mine == name)
        there = sum(count for (true, _), count in table.items() if true == name)
        precision, recall = right / claimed if claimed else 0.0, right / there if there else 0.0
        f1 = 2 * precision * recall / (precision + recall) if right else 0.0
        found[name] = (precision, recall, f1, there)
    return found


def replaced(entries: list[Entry]) -> tuple[float, float, int]:
    """Correction against addition: our share right, the share of the majority, and the number of brackets."""
    pairs = [
        (entry.gold == "correction", entry.ours == "correction")
        for entry in entries
        if entry.row["gold"] in ("addition", "correction")
    ]
    right = sum(gold == mine for gold, mine in pairs)
    additions = sum(not gold for gold, _ in pairs)
    return right / len(pairs), additions / len(pairs), len(pairs)


def main() -> None:
    """Print confusion table, scores and what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("develop", "test", "all"), default="develop")
    parser.add_argument("--italics", action="store_true", help="let italics count, in house style frus")
    parser.add_argument("--errors", metavar="CLASS", help="list what was wrong of a class")
    parser.add_argument("--conventions", action="store_true", help="measured precision of each convention's claims")
    options = parser.parse_args()
    entries = list(measured(options.half, options.italics))
    _print_confusion(entries)
    for title, counted in (("as marked", entries), ("listed persons only", listed_only(entries))):
        for name, (precision, recall, f1, count) in scores(counted).items():
            print(f"{name:15} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  n {count}")
        values = [f1 for _, _, f1, count in scores(counted).values() if count]
        print(f"macro-F1 {sum(values) / len(values):.3f} over {len(values)} classes, {title}")
    right, majority, count = replaced(entries)
    print(f"correction against addition {right:.3f}, majority {majority:.3f}, n {count}")
    if options.conventions:
        _print_conventions(entries)
    if options.errors:
        _print_errors(entries, options.errors)


def _print_confusion(entries: list[Entry]) -> None:
    table = Counter((entry.gold, entry.ours) for entry in entries if entry.gold)
    columns = sorted({mine for _, mine in table})
    print(f"{'gold':15}" + "".join(f"{name[:9]:>10}" for name in columns))
    for true in sorted({true for true, _ in table}):
        print(f"{true:15}" + "".join(f"{table[true, mine] or '':>10}" for mine in columns))


def _print_conventions(entries: list[Entry]) -> None:
    """The share of right claims by convention and evidence: what a claim's certainty should be."""
    found: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for entry in entries:
        if entry.gold and entry.decision.claim is not None:
            why = entry.decision.claim.why.split(";")[0].split('"')[0]
            right = entry.gold == entry.ours or {entry.gold, entry.ours} == {"addition", "identification"}
            found[entry.decision.convention, why].append(right)
    for (name, why), results in sorted(found.items()):
        print(f"{name:18} {sum(results) / len(results):.3f} {len(results):5} {why}")


def _print_errors(entries: list[Entry], name: str) -> None:
    for entry in entries:
        if entry.gold and entry.gold != entry.ours and name in (entry.gold, entry.ours, "all"):
            row, claim = entry.row, entry.decision.claim
            why = f"{claim.certainty:.2f} {entry.decision.convention}: {claim.why[:60]}" if claim else ""
            print(
                f"{entry.gold}->{entry.ours} | {str(row['left'])[-60:]!r} [[{str(row['text'])[:80]}]] "
                f"{str(row['right'])[:25]!r} | {row['persName'] or ''} | {why} | {entry.decision.rival}"
            )


if __name__ == "__main__":
    main()
