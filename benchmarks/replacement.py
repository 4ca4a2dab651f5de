"""The weights of encoder.conventions.evidence.replacement, fitted to the decisions of editors.

    python -m benchmarks.replacement [--write]

Logistic regression on the develop half of the volumes (see benchmarks.brackets) and the project's own
cases, which weigh more: some volumes print corrections in the type of additions. Prints the accuracy on volumes left out
in turn; --write puts the weights into the package.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from math import exp
from pathlib import Path

from benchmarks.brackets import document, rows
from encoder.annotators.brackets import project_of
from encoder.config import Config
from encoder.conventions.choosing import brackets
from encoder.conventions.evidence import weights
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.line import lines
from encoder.conventions.evidence.pairing import pair_up
from encoder.conventions.evidence.replacement import features

WEIGHTS = Path(weights.__file__)
PENALTY, STEPS = 1.0, 9
FOLDS = 6
Example = tuple[str, dict[str, float], int, float]
# How much an example counts: the editors' own type, their type with a question mark, a case of the project.
CERTAIN, ASKED, OWN = 1.0, 0.5, 0.8
# Sentences of the project, after Lc: 1 where the bracket replaces the word before it.
OWN_CASES = (
    ("we beleive [believe] it", 1), ("the goverment [government] fell", 1), ("our people is [are] ready", 1),
    ("an over [overt] attack on", 1), ("on June 7 [8] the", 1), ("in May [March] 1950", 1), ("telegram 55 [56] of", 1),
    ("the year 1871 [1917] opened", 1), ("draft texts [text] yesterday", 1), ("he were [was] there", 1),
    ("they has [have] gone", 1), ("of threat [three] points", 1), ("the princpal [principal] aim", 1),
    ("an agrement [agreement] was", 1), ("their [there] are many", 1), ("the CIA [FBI] report on", 1),
    ("the affect [effect] of this", 1), ("in Iraq [Iran] they", 1), ("went form [from] here", 1),
    ("aid [to] Lebanon", 0), ("concurs [in] your proposal", 0), ("release [of] funds", 0), ("I ask [you] to be", 0),
    ("states [that] the harbor", 0), ("meet in [the] spring", 0), ("he [was] there", 0), ("had [already] left", 0),
    ("4 March [1952] were", 0), ("which [began] in May", 0), ("at 10 [a.m.] the", 0), ("Tito is [like] Zhang", 0),
    ("the peace [talks] failed", 0), ("a third [world] war", 0), ("will [not] be", 0), ("Mao [had] said", 0),
    ("in order [to] win", 0), ("the price [of] bread", 0), ("10 [million] dollars", 0), ("they have [been] told", 0),
)  # fmt: skip


def bracket_in(text: str) -> Bracket:
    """The only bracket of a sentence of the project."""
    paragraph, _ = document({"left": text.split("[", maxsplit=1)[0], "text": text[text.index("[") + 1 : text.index("]")],
                             "right": text.split("]")[1], "italic": False}, False)  # fmt: skip
    return _brackets(paragraph)[-1]


def _brackets(paragraph):  # type: ignore[no-untyped-def]
    (line,) = lines(paragraph, project_of(paragraph, Config()))
    return list(brackets(line, pair_up(line, frozenset({"square"}))))


def examples() -> list[Example]:
    """Volume, evidence, whether it replaces, and how much it counts."""
    found = [("own", features(one := bracket_in(text), one.content), replaces, OWN) for text, replaces in OWN_CASES]
    for row in rows("develop"):
        gold = str(row["gold"])
        if not gold.startswith(("correction", "addition")) or "classified" in str(row["text"]):
            continue
        paragraph, place = document(row, False)
        bracket = next((one for one in _brackets(paragraph) if one.start == place), None)
        content = re.sub(r"\s*\(?\?\)?$", "", bracket.content) if bracket else ""
        if bracket is None or not bracket.words_left or bracket.left[-1] is not bracket.words_left[-1]:
            continue
        if bracket.attached_left is None and 0 < len(content.split()) <= 4 and content[0].isalnum():
            weight = ASKED if gold.endswith("?") else CERTAIN
            found.append((str(row["vol"]), features(bracket, content), int(gold.startswith("correction")), weight))
    return found


def fitted(given: list[Example]) -> dict[str, float]:
    """The weights of the evidence, the bias under the empty name: Newton's method with a penalty on large weights."""
    names = ["", *sorted({name for _, evidence, *_ in given for name in evidence})]
    matrix = [[1.0, *(evidence.get(name, 0.0) for name in names[1:])] for _, evidence, *_ in given]
    size = range(len(names))
    found = [0.0] * len(names)
    for _ in range(STEPS):
        slope = [0.0 if i == 0 else PENALTY * found[i] for i in size]
        curve = [[PENALTY if i == j and i else 0.0 for j in size] for i in size]
        for row, (_, _, replaces, weight) in zip(matrix, given, strict=True):
            chance = _logistic(sum(value * found[i] for i, value in enumerate(row) if value))
            bend = weight * max(chance * (1 - chance), 1e-6)
            filled = [i for i in size if row[i]]
            for i in filled:
                slope[i] += weight * (chance - replaces) * row[i]
                for j in filled:
                    curve[i][j] += bend * row[i] * row[j]
        found = [value - step for value, step in zip(found, solved(curve, slope), strict=True)]
    return dict(zip(names, found, strict=True))


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a symmetric system of linear equations."""
    size = len(right)
    rows_ = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i in range(size):
        for j in range(i + 1, size):
            factor = rows_[j][i] / rows_[i][i]
            if factor:
                rows_[j] = [below - factor * above for below, above in zip(rows_[j], rows_[i], strict=True)]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (rows_[i][size] - sum(rows_[i][j] * found[j] for j in range(i + 1, size))) / rows_[i][i]
    return found


def _probability(found: dict[str, float], evidence: dict[str, float]) -> float:
    return _logistic(found[""] + sum(found.get(name, 0.0) * value for name, value in evidence.items() if value))


def _logistic(score: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def accuracy(given: list[Example]) -> tuple[dict[float, float], float]:
    """The share right by threshold on volumes left out in turn (certain decisions only), and that of the majority."""
    right, count, additions = dict.fromkeys((0.4, 0.5, 0.6), 0), 0, 0
    for fold in range(FOLDS):
        out = [one for one in given if _fold(one[0]) == fold and one[3] == CERTAIN]
        found = fitted([one for one in given if one[0] == "own" or _fold(one[0]) != fold])
        for _, evidence, replaces, _ in out:
            for threshold in right:
                right[threshold] += (_probability(found, evidence) > threshold) == bool(replaces)
        count, additions = count + len(out), additions + sum(not replaces for *_, replaces, _ in out)
    return {threshold: value / count for threshold, value in right.items()}, additions / count


def _fold(volume: str) -> int:
    return hashlib.sha1(volume.encode()).digest()[1] % FOLDS


def main() -> None:
    """Fit, tell, and perhaps write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="put the weights into the package")
    options = parser.parse_args()
    given = examples()
    found = fitted(given)
    for name, value in sorted(found.items(), key=lambda pair: pair[1]):
        print(f"{value:6.2f}  {name or 'bias'}")
    right, majority = accuracy(given)
    shares = ", ".join(f"{value:.3f} at {threshold}" for threshold, value in right.items())
    print(f"accuracy on volumes left out {shares}; majority {majority:.3f}; {len(given)} examples")
    if options.write:
        WEIGHTS.write_text(_module(found), encoding="utf-8")


def _module(found: dict[str, float]) -> str:
    rows_ = "\n".join(f'    "{name}": {value:.2f},' for name, value in sorted(found.items()) if name)
    return (
        '"""How much each piece of evidence weighs for replacement (log odds). Written by `python -m benchmarks.replacement`."""\n\n'
        "from __future__ import annotations\n\nfrom collections.abc import Mapping\n\n"
        f"BIAS = {found['']:.2f}\n"
        "# Where print sets corrections off by italics, the type says more than all else.\nTYPE = 3.0\n"
        f"WEIGHTS: Mapping[str, float] = {{\n{rows_}\n}}\n"
    )


if __name__ == "__main__":
    main()
