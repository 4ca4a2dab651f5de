"""How well persons are named in documents that people encoded, and how long 1 MB takes.

    python benchmarks/names.py frus [--discovery] [--verbose NAME]     41 documents of ../shared/frus
    python benchmarks/names.py time                                    registers of 1,000 and 50,000 names
    python benchmarks/names.py start                                   loading the starter data

A recognised person counts as right if it overlaps a person's name of the volume's markup; precision is held against the
people of the list only, since the volumes mark nobody else (frus/README.md). Identity is B-cubed over the names that
both have. Their persName leaves titles out, ours takes them in; they leave about one mention in twenty unmarked.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import sys
from collections import Counter, defaultdict
from pathlib import Path
from time import perf_counter

from encoder.annotators import annotators
from encoder.authority import Register, starter_register
from encoder.authority.frus import frus_names, read_persons
from encoder.authority.merging import merged
from encoder.authority.starter import starter_entities
from encoder.authority.vocabulary import is_ordinary, title_words
from encoder.config import Config
from encoder.document import Document, Entity
from encoder.naming.document import recognised
from encoder.readers import read

FRUS = Path(__file__).resolve().parents[2] / "shared" / "frus"


def gold_register(spans: list[dict]) -> list[Entity]:
    """Entities made of the persons in one document's markup: name and what the person was, as the volume lists them."""
    found = {}
    for span in spans:
        if span["type"] != "persName" or not span.get("ref") or not span.get("norm"):
            continue
        name = _name(span["norm"])
        found.setdefault(span["ref"], Entity(span["ref"], "person", tuple(frus_names(name))))
    return [entity for entity in found.values() if entity.names]


def _name(norm: str) -> str:
    """The name in "Rusk, Dean, Secretary of State": the second part if it looks like given names."""
    plain = re.sub(r"\([^()]*\)", lambda m: m[0].replace(",", ";"), norm)
    parts = [part.strip() for part in plain.split(",")]
    if len(parts) == 1 or " see " in norm:
        return parts[0]
    words = re.sub(r"\([^()]*\)", "", parts[1]).split()
    untitled = [word for word in words if word.lower().strip(".") not in title_words()]
    office = any(word.islower() and word not in {"de", "von", "al", "d’"} for word in words)
    given = (
        len(untitled) <= 4
        and not office
        and not any(is_ordinary(word.strip(".")) for word in untitled if len(word) > 2)
    )
    return f"{parts[0]}, {parts[1]}" if given else parts[0]


def volume_list(volume: str) -> list[Entity]:
    """The persons of a volume's printed list, if we have it."""
    path = FRUS / "persons" / f"{volume}.persons.xml"
    return list(read_persons(path).entities.values()) if path.exists() else []


def frus(discovery: bool, verbose: str) -> None:
    """Score the 41 documents."""
    total: Counter[str] = Counter()
    identity: list[tuple[float, float]] = []
    for path in sorted((FRUS / "documents").glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        source = path.with_name(path.name.replace(".gold.json", ".txt"))
        name = path.name.removesuffix(".gold.json")
        listed = [] if discovery else _listed(name.rpartition("_")[0], gold["spans"])
        entities, aliases = merged(listed, starter_entities())
        register = Register(entities, aliases=aliases, own=frozenset(entity.id for entity in listed))
        row, pairs = _score(
            source, gold["spans"], register, {e.id for e in listed}, discovery, verbose in name and bool(verbose)
        )
        total.update(row)
        identity.extend(_b_cubed(pairs))
        print(f"{name:28} {_figures(row, discovery)}")
    print(f"{'all':28} {_figures(total, discovery)}  identity P {_mean(identity, 0):.3f} R {_mean(identity, 1):.3f}")


def _listed(volume: str, spans: list[dict]) -> list[Entity]:
    """The volume's list where there is one, completed by the markup; else the markup's persons."""
    found = {entity.id: entity for entity in volume_list(volume)}
    return list({entity.id: entity for entity in gold_register(spans)} | found) and [
        *found.values(),
        *(entity for entity in gold_register(spans) if entity.id not in found),
    ]


def _score(
    source: Path, spans: list[dict], register: Register, people: set[str], discovery: bool, verbose: bool
) -> tuple[Counter[str], list[tuple[str, str]]]:
    """Counts for one document, and the pairs of their and our identity."""
    document = _bracketed(source)
    names = recognised(document, register)
    ours = [
        (*reading.span(max(mention.start, mention.name), mention.end), mention)
        for reading, mentions in names.mentions
        for mention in mentions
        if mention.tag == "persName" and (discovery or mention.ids[0] in people)
    ]
    theirs = [(span["start"], span["end"], span.get("ref") or "") for span in spans if span["type"] == "persName"]
    row: Counter[str] = Counter(want=len(theirs), have=len(ours))
    pairs = []
    hit = set()
    for start, end, ref in theirs:
        match = next((item for item in ours if item[0] < end and start < item[1]), None)
        if match is None:
            if verbose:
                print("   missed", repr(document.text[max(0, start - 30) : end + 20]))
            continue
        hit.add(match)
        row["found"] += 1
        if ref:
            pairs.append((ref, match[2].ids[0]))
            row["linked"] += 1
            row["right"] += match[2].ids[0] == ref
            if verbose and not discovery and match[2].ids[0] != ref:
                print("   other", ref, match[2].ids, repr(document.text[start:end]))
    for item in ours:
        if item not in hit:
            row["extra"] += 1
            if verbose:
                print("   extra", repr(document.text[max(0, item[0] - 30) : item[1] + 20]), item[2].rule)
    return row, pairs


def _bracketed(source: Path) -> Document:
    """The document with its brackets understood, as names need it."""
    config = Config()
    document = read(source.read_bytes(), str(source))
    return document.plus(annotators()["brackets"].annotate(document, config))


def _b_cubed(pairs: list[tuple[str, str]]) -> list[tuple[float, float]]:
    """Precision and recall of each mention's cluster."""
    by_ours, by_theirs = defaultdict(list), defaultdict(list)
    for place, (theirs, ours) in enumerate(pairs):
        by_ours[ours].append(place)
        by_theirs[theirs].append(place)
    values = []
    for theirs, ours in pairs:
        both = len(set(by_ours[ours]) & set(by_theirs[theirs]))
        values.append((both / len(by_ours[ours]), both / len(by_theirs[theirs])))
    return values


def _mean(values: list[tuple[float, float]], part: int) -> float:
    return sum(value[part] for value in values) / max(1, len(values))


def _figures(row: Counter[str], discovery: bool) -> str:
    precision = row["found"] / max(1, row["found"] + row["extra"])
    recall = row["found"] / max(1, row["want"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    link = "" if discovery else f" right id {row['right'] / max(1, row['linked']):.3f}"
    return f"want {row['want']:4} found {row['found']:4} extra {row['extra']:4} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}{link}"


def time() -> None:
    """1 MB of text against registers of 1,000 and 50,000 made-up names."""
    dice = random.Random(1)
    syllables = [
        a + b for a in "b d f g k l m n p r s t v z".split() for b in ("a", "e", "i", "o", "u", "an", "er", "ov")
    ]
    word = lambda: "".join(dice.choice(syllables) for _ in range(dice.randint(2, 3))).capitalize()  # noqa: E731
    names = list(dict.fromkeys(f"{word()}, {word()} {word()[0]}." for _ in range(52_000)))[:50_000]
    filler = (
        "the delegation said that questions of trade were considered at length and agreed upon in principle".split()
    )
    for count in (1_000, 50_000):
        listed = [Entity(f"p{i}", "person", tuple(frus_names(name))) for i, name in enumerate(names[:count])]
        words = []
        while sum(map(len, words)) + len(words) < 1_000_000:
            family, _, given = dice.choice(names[:count]).partition(", ")
            words += [*dice.sample(filler, 8), dice.choice([f"{given} {family}", family]), *dice.sample(filler, 6), "."]
        text = " ".join(words)
        start = perf_counter()
        register = Register(listed)
        register.find("Nobody.")
        loaded = perf_counter()
        found = register.find(text)
        done = perf_counter()
        half = register.find(text[: len(text) // 2])
        print(
            f"{count:6} names: compiled in {loaded - start:.2f} s, {len(text) / 1e6:.1f} MB in {done - loaded:.2f} s "
            f"(half of it in {perf_counter() - done:.2f} s), {len(found)} and {len(half)} matches, "
            f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
        )


def start() -> None:
    """What a cold start pays for the starter data."""
    began = perf_counter()
    register = starter_register()
    loaded = perf_counter()
    register.find("Moscow")
    print(
        f"{len(register.entities)} entities loaded in {1000 * (loaded - began):.0f} ms, compiled in {1000 * (perf_counter() - loaded):.0f} ms"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["frus", "time", "start"])
    parser.add_argument("--discovery", action="store_true", help="without any register of persons")
    parser.add_argument("--verbose", default="", help="tell the errors in documents whose name contains this")
    chosen = parser.parse_args()
    if chosen.what == "frus":
        frus(chosen.discovery, chosen.verbose)
    elif chosen.what == "time":
        time()
    else:
        start()


if __name__ == "__main__":
    sys.exit(main())
