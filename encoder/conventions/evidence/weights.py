"""How much each piece of evidence weighs for replacement (log odds). Written by `python -m benchmarks.replacement`."""

from __future__ import annotations

from collections.abc import Mapping

BIAS = -1.41
# Where print sets corrections off by italics, the type says more than all else.
TYPE = 3.0
WEIGHTS: Mapping[str, float] = {
    "C R": 0.02,
    "C R rather than L R": -0.06,
    "L C": -0.20,
    "P C": -0.05,
    "P C rather than P L": 0.13,
    "acronyms": 1.03,
    "after determiner": -0.01,
    "after preposition": 0.43,
    "after pronoun": -0.47,
    "alike": 2.36,
    "article": 0.43,
    "asked": 0.88,
    "figures": 1.30,
    "finite verbs": 1.26,
    "length": -0.85,
    "misspelt": 0.33,
    "much alike": 0.43,
    "nothing follows": 0.17,
    "noun after small": -0.16,
    "number after word": 0.51,
    "numbers": 1.65,
    "one begins the other": 0.94,
    "one class": 0.12,
    "only it is a name": -0.30,
    "only the other is a name": -0.54,
    "phrases alike": 0.00,
    "same beginning": 0.92,
    "same ending": 0.35,
    "short and alike": 0.57,
    "small after noun": -1.26,
    "unknown": -0.31,
    "words": -0.43,
    "years or months": 1.24,
}
