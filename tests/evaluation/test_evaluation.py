"""The evaluation agrees with the independent score of the evaluation texts, to the last digit."""

from __future__ import annotations

import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from lxml import etree

from encoder.errors import ReadingError
from encoder.evaluation import evaluate, render
from encoder.evaluation.rendering import as_values
from tests.shared import REFERENCE, SHARED, needs_shared

TEI = "{http://www.tei-c.org/ns/1.0}"


def independent() -> ModuleType:
    """The scoring program of the evaluation texts."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "tools/score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def expected(reference: Path, system: Path, first: int | None, after: int | None) -> dict[str, Any]:
    score = independent()
    one, other = score.Flat(str(reference), first, after), score.Flat(str(system), first, after)
    assert one.stream == other.stream
    return {
        "kinds": {kind: score.score(one, other, kind) for kind in score.KINDS},
        "corr": score.corrections(one, other),
        "date_values": score.dates(one, other),
    }


def comparable(reference: Path, system: Path, first: int | None = None, after: int | None = None) -> dict[str, Any]:
    values = as_values(evaluate(reference, system, first, after))
    for row in values["kinds"].values():
        del row["intervals"]
    return {key: values[key] for key in ("kinds", "corr", "date_values")}


def mutated(path: Path, seed: int, folder: Path) -> Path:
    """A copy in which elements are unwrapped, retagged, given to others; its letters stay the same."""
    chance = random.Random(seed)
    tree = etree.parse(str(path))
    body = tree.getroot().find(f".//{TEI}text/{TEI}body")
    assert body is not None
    for element in [*body.iter(f"{TEI}*")]:
        name, fate = str(element.tag).removeprefix(TEI), chance.random()
        if element.getparent() is None or name not in {
            "persName",
            "placeName",
            "orgName",
            "said",
            "date",
            "note",
            "rs",
            "expan",
            "supplied",
            "num",
        }:
            continue
        if fate < 0.12 and name != "note":
            etree.strip_tags(_hull(element), f"{TEI}{name}")
        elif fate < 0.2 and "ref" in element.attrib:
            element.set("ref", chance.choice(("#per-mao", "#pl-ussr", "#org-ccp")))
        elif fate < 0.28 and name == "said":
            element.attrib.pop("who", None)
        elif fate < 0.34 and name == "said":
            element.set("who", "#per-zhou")
        elif fate < 0.4 and name in ("persName", "placeName"):
            element.tag = f"{TEI}orgName"
        elif fate < 0.5 and name == "date":
            element.set("when", "1900")
        elif fate < 0.6 and name == "note":
            element.set("type", chance.choice(("gloss", "query", "sic")))
    for reading in body.iter(f"{TEI}corr"):
        if chance.random() < 0.5:
            reading.text = "another"
    target = folder / f"mutated{seed}.xml"
    tree.write(str(target), encoding="utf-8")
    return target


def _hull(element: etree._Element) -> etree._Element:
    """A wrapper that holds the element alone, so that only it is unwrapped."""
    hull = etree.Element(f"{TEI}seg")
    parent = element.getparent()
    assert parent is not None
    parent.replace(element, hull)
    hull.tail, element.tail = element.tail, None
    hull.append(element)
    return hull


@needs_shared
@pytest.mark.parametrize(("first", "after"), [(None, None), (2, None), (None, 2)])
@pytest.mark.parametrize("seed", range(4))
def test_it_agrees_with_the_independent_score_on_mutated_copies(
    seed: int, first: int | None, after: int | None, tmp_path: Path
) -> None:
    reference = REFERENCE / "mikoyan-mao-first-half.xml"
    system = mutated(reference, seed, tmp_path)
    assert comparable(reference, system, first, after) == expected(reference, system, first, after)
    assert comparable(system, reference, first, after) == expected(system, reference, first, after)


@needs_shared
def test_a_reference_agrees_with_itself_in_everything() -> None:
    reference = REFERENCE / "mikoyan-mao-first-half.xml"
    evaluation = evaluate(reference, reference)
    assert evaluation.disagreements == ()
    assert {score.f1 for score in evaluation.scores.values()} <= {1.0, None}
    assert evaluation.scores["said"].who_recall == 1.0
    assert comparable(reference, reference) == expected(reference, reference, None, None)


def tei(folder: Path, name: str, *paragraphs: str) -> Path:
    path = folder / name
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    path.write_text(
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div>\n{body}\n</div></body></text></TEI>',
        encoding="utf-8",
    )
    return path


def test_each_kind_of_disagreement_is_named_with_the_lines_of_both_files(tmp_path: Path) -> None:
    one = tei(
        tmp_path, "one.xml",
        '<persName ref="#a">Mao Zedong</persName> met <persName ref="#b">Liu</persName>',
        'in <date when="1949">1949</date> in <placeName ref="#m">Moscow</placeName>',
        '<said who="#a" direct="false">he had been told that all was well with them</said>',
    )  # fmt: skip
    other = tei(
        tmp_path, "other.xml",
        'Mao <persName ref="#a">Zedong</persName> <orgName ref="#c">met</orgName> <persName ref="#b">Liu</persName>',
        'in <date when="1948">1949</date> in Moscow',
        '<said who="#a" direct="false">he had been told that</said> <said who="#b" direct="false">all was well with them</said>',
    )  # fmt: skip
    found = {(row.phenomenon, row.what): row for row in evaluate(one, other).disagreements}
    assert (found[("persName", "extent")].reference_line, found[("persName", "extent")].system_line) == (2, 2)
    assert (found[("placeName", "missed")].reference_line, found[("placeName", "missed")].system_line) == (3, 0)
    assert (found[("orgName", "spurious")].reference_line, found[("orgName", "spurious")].system_line) == (0, 2)
    assert found[("date", "value")].system == "1949 = when=1948"
    assert ("said", "spurious") in found


def test_letters_alone_decide_whether_two_texts_are_the_same(tmp_path: Path) -> None:
    one, other = tei(tmp_path, "one.xml", "Mao, he said."), tei(tmp_path, "other.xml", "<hi>mao</hi> (He)", "said")
    assert evaluate(one, other).same_text
    third = tei(tmp_path, "third.xml", "Mao, she said.")
    evaluation = evaluate(one, third)
    assert evaluation.differs_at == (3, "maohesaid", "maoshesaid")
    assert evaluation.scores == {}
    assert "differ" in render(evaluation, "text")


def test_intervals_hold_the_share_and_are_the_same_for_the_same_seed(tmp_path: Path) -> None:
    rows = [f'<persName ref="#p{number}">Name{number}</persName> came' for number in range(30)]
    one = tei(tmp_path, "one.xml", *rows)
    other = tei(
        tmp_path, "other.xml", *(row if number % 3 else f"Name{number} came" for number, row in enumerate(rows))
    )
    first, second = (evaluate(one, other).scores["persName"] for _ in range(2))
    assert first.intervals == second.intervals
    assert first.f1 is not None
    assert 0 < first.intervals["F1"].low < first.f1 < first.intervals["F1"].high < 1


def test_every_format_says_the_figures(tmp_path: Path) -> None:
    one = tei(tmp_path, "one.xml", '<persName ref="#a">Mao</persName> | <date when="1949">1949</date>')
    other = tei(tmp_path, "other.xml", 'Mao | <date when="1949">1949</date>')
    evaluation = evaluate(one, other)
    assert json.loads(render(evaluation, "json"))["kinds"]["date"]["F1"] == 1.0
    assert "persName             want    1 have    0" in render(evaluation, "text")
    table = render(evaluation, "markdown").splitlines()
    assert table[0].count("|") == table[2].count("|")


@pytest.mark.parametrize("content", ["", "no XML", "<TEI/>"])
def test_what_is_no_tei_is_refused_with_its_name(content: str, tmp_path: Path) -> None:
    path = tmp_path / "other.xml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ReadingError, match=r"other\.xml"):
        evaluate(path, path)
