"""From figures and words to quantities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from encoder.chronology.places import FIGURE, scan, windows
from encoder.chronology.words import CARDINALS, any_word
from encoder.quantities.labels import is_label
from encoder.quantities.units import SYMBOLS, UNITS, symbols, units

Places = Sequence[tuple[int, int]]

SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_HALVES = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

_FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d+)?"
_SCALE = rf"(?:{'|'.join(SCALES)})"
_NOT_BEFORE = r"(?<![\w.,:/#№–-])"
_NOT_AFTER = r"(?![\w/:°–—-]|[.,]\d)"
_WORDS = rf"(?:[Hh]alf a|[Oo]ne and a half|{any_word(CARDINALS)})"
_UNIT = rf"(?:\s(?P<unit>{units()})\b(?:\sof\s(?P<commodity>[a-z]{{3,}}))?)?"

NUMBER = re.compile(
    rf"{_NOT_BEFORE}(?:(?P<symbol>{symbols()})(?P<sum>\d{{1,3}}(?:,\s\d{{3}})+(?!\d)|{_FIGURES})|(?P<figures>{_FIGURES}))"
    rf"(?P<half>[½¼¾])?(?P<scales>(?:[\s-]{_SCALE}\b){{0,2}})"
    rf"(?:(?P<percent>\s?%|\sper\s?cent\b)|{_NOT_AFTER}{_UNIT})"
)
SCALE_SIGN = re.compile("|".join(SCALES))
SCALED_WORDS = re.compile(rf"(?<![\w-])(?P<words>{_WORDS})(?P<scales>(?:\s{_SCALE}\b){{1,2}}){_UNIT}(?!-\w)")
RANGE = re.compile(
    rf"{_NOT_BEFORE}(?P<low>\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}})\s?[-–]\s?(?P<high>\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}})"
    rf"(?P<scales>(?:\s{_SCALE}\b)?)(?=\s[a-z])"
)
FRACTION = re.compile(r"(?<![\w./–-])(?P<of>[1-9])/(?P<parts>[2-9]|10)(?![\w/.–-])")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or measure at characters `start` to `end`; `tag` is "num" or "measure", `attributes` its value."""

    start: int
    end: int
    tag: str
    attributes: Mapping[str, str]
    form: str


def find(text: str) -> list[Quantity]:
    """The quantities of a text in order, no two overlapping."""
    figures = windows(text, FIGURE)
    candidates = sorted(
        (*_ranges(text, figures), *_fractions(text, figures), *_numbers(text, figures), *_scaled(text)),
        key=lambda found: (found.start, -found.end),
    )
    chosen: list[Quantity] = []
    for candidate in candidates:
        if not chosen or candidate.start >= chosen[-1].end:
            chosen.append(candidate)
    return chosen


def _numbers(text: str, figures: Places) -> Iterator[Quantity]:
    """Figures, with the words and signs that belong to them."""
    for found in scan(NUMBER, text, figures):
        if found["figures"] and is_label(text, found.start(), found.end("figures")):
            continue
        value = Decimal(re.sub(r"[,\s]", "", found["figures"] or found["sum"])) + _HALVES.get(
            found["half"] or "", Decimal(0)
        )
        value *= _scale(found["scales"])
        if found["percent"]:
            yield Quantity(*found.span(), "num", {"type": "percentage", "value": _plain(value)}, "percentage")
        elif found["symbol"]:
            yield _measure(found.start(), found.end(), value, SYMBOLS[found["symbol"]], "currency", "")
        else:
            yield _counted(found, value)


def _counted(found: re.Match[str], value: Decimal) -> Quantity:
    """A number, or with a unit after it a measure."""
    if not found["unit"]:
        return Quantity(*found.span(), "num", {"value": _plain(value)}, "figures")
    unit, kind = UNITS[re.sub(r"\s+", " ", found["unit"])]
    commodity = (found["commodity"] or "") if kind in ("weight", "volume") else ""
    end = found.end("commodity") if commodity else found.end("unit")
    return _measure(found.start(), end, value, unit, kind, commodity)


def _scaled(text: str) -> Iterator[Quantity]:
    """Words with a scale: two million; smaller numbers in words are prose."""
    for found in scan(SCALED_WORDS, text, windows(text, SCALE_SIGN)):
        words = found["words"].lower()
        fractions = {"half a": Decimal("0.5"), "one and a half": Decimal("1.5")}
        value = fractions.get(words, Decimal(CARDINALS.get(words, 0))) * _scale(found["scales"])
        yield _counted(found, value)


def _ranges(text: str, figures: Places) -> Iterator[Quantity]:
    """Two figures with a dash before something counted."""
    for found in scan(RANGE, text, figures):
        low, high = (Decimal(found[name].replace(",", "")) for name in ("low", "high"))
        if "," in found["high"] and low * 1000 < high:
            low *= 1000  # 20-50,000: the thousands are said once
        if low < high and not is_label(text, found.start(), found.end()):
            scale = _scale(found["scales"])
            bounds = {"atLeast": _plain(low * scale), "atMost": _plain(high * scale)}
            yield Quantity(*found.span(), "num", bounds, "range")


def _fractions(text: str, figures: Places) -> Iterator[Quantity]:
    for found in scan(FRACTION, text, figures):
        if int(found["of"]) < int(found["parts"]) and not is_label(text, *found.span()):
            yield Quantity(*found.span(), "num", {"type": "fraction", "value": found[0]}, "fraction")


def _measure(start: int, end: int, value: Decimal, unit: str, kind: str, commodity: str) -> Quantity:
    attributes = {"type": kind, "quantity": _plain(value), "unit": unit, "commodity": commodity}
    return Quantity(start, end, "measure", {name: said for name, said in attributes.items() if said}, "measure")


def _scale(words: str) -> int:
    """The product of scale words: hundred thousand."""
    product = 1
    for word in re.findall(r"[a-z]+", words or ""):
        product *= SCALES[word]
    return product


def _plain(value: Decimal) -> str:
    """A number without exponent and without zeros at its end."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
