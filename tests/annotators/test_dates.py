"""Dates in English prose: what is said, what follows from the document, and what nobody knows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from encoder.annotators.dates import annotate
from encoder.chronology import Dating, Frame, Moment, find, parse
from encoder.chronology.calendar import gregorian
from encoder.config import Config
from encoder.document import Block, Document, Wrap
from encoder.span import Span
from tests.annotators.cases import Case, sentences


def frame(date: str) -> Frame:
    return Frame(None if date == "none" else Moment(*(int(part) for part in date.split("-"))))


def worded(text: str, found: Iterable[Dating]) -> tuple[str, ...]:
    """Datings as the cases write them."""
    return tuple(f"{text[dating.start : dating.end]} = {value(dating)}{degree(dating.certainty)}" for dating in found)


def value(dating: Dating) -> str:
    said = dating.attributes
    if "when" in said:
        written = said["when"]
    elif "from" in said:
        written = f"{said['from']}..{said['to']}"
    else:
        written = f"{said['notBefore']}<>{said['notAfter']}"
    return re.sub(r"(^|\.\.)", r"\1T", written) if dating.tag == "time" else written


def degree(certainty: float) -> str:
    return "" if certainty >= 0.85 else " ~medium" if certainty >= 0.55 else " ~low"


@pytest.mark.parametrize("case", [*sentences("dates.txt")], ids=str)
def test_a_date_means_what_a_reader_takes_it_to_mean(case: Case) -> None:
    assert worded(case.text, find(case.text, frame(case.date))) == case.expected


days = st.dates(min_value=Moment(1800).first, max_value=Moment(1999).last)
MONTHS = "January February March April May June July August September October November December".split()


@given(days)
def test_a_full_date_is_its_own_day_in_either_order(day: object) -> None:
    year, month, number = day.year, day.month, day.day  # type: ignore[attr-defined]
    expected = Moment(year, month, number).iso
    for text in (f"{number} {MONTHS[month - 1]} {year}", f"{MONTHS[month - 1]} {number}, {year}", expected):
        found = parse(text)
        assert found is not None
        assert found.attributes == {"when": expected}


@given(days, st.integers(0, 60))
def test_a_range_in_words_never_runs_backwards(day: object, length: int) -> None:
    last = day + timedelta(days=length)  # type: ignore[operator]
    first = f"{day.day} {MONTHS[day.month - 1]}"  # type: ignore[attr-defined]
    text = f"From {first} to {last.day} {MONTHS[last.month - 1]} {last.year} they talked."
    for dating in find(text, Frame()):
        said = dating.attributes
        assert said.get("from", "") <= said.get("to", "9")


@given(st.text(alphabet="0123456789 -–/.,:()'’apm MayJunefrtohdslw19c\n", max_size=80), st.booleans())
def test_whatever_the_text_dates_are_valid_disjoint_and_inside(text: str, known: bool) -> None:
    position = 0
    for dating in find(text, frame("1949-02-03" if known else "none")):
        assert position <= dating.start < dating.end <= len(text)
        position = dating.end
        assert dating.attributes
        assert all(
            re.fullmatch(r"(?:\d{4}(?:-\d\d(?:-\d\d(?:T.+)?)?)?|\d\d:\d\d:\d\dZ?)", said)
            for said in dating.attributes.values()
        )


def test_the_julian_calendar_is_thirteen_days_behind_after_1900_and_twelve_before() -> None:
    assert gregorian(Moment(1917, 10, 25)) == Moment(1917, 11, 7)
    assert gregorian(Moment(1861, 2, 19)) == Moment(1861, 3, 3)
    assert gregorian(Moment(1900, 2, 29)) == Moment(1900, 3, 13)


def memo(*paragraphs: str, date: str = "February 3, 1949") -> Document:
    blocks, position = [], 0
    for paragraph in paragraphs:
        content = Span(position, position + len(paragraph))
        blocks.append(Block("paragraph", content, content))
        position = content.end + 2
    return Document("memo.md", "\n\n".join(paragraphs), tuple(blocks), metadata={"date": date} if date else {})


def tagged(document: Document) -> list[tuple[str, str, dict[str, str], str]]:
    return [
        (document.text[wrap.span.start : wrap.span.end], wrap.tag, dict(wrap.attributes), wrap.resp)
        for wrap in annotate(document, Config()).wraps
    ]


def test_a_date_stated_in_full_is_nobodys_decision() -> None:
    assert tagged(memo("On 3 January 1949 he came.")) == [("3 January 1949", "date", {"when": "1949-01-03"}, "")]


def test_a_date_inferred_from_the_document_is_the_programs_decision() -> None:
    wraps = annotate(memo("On 3 January he came."), Config()).wraps
    assert [(wrap.attributes["when"], wrap.resp, wrap.certainty < 0.85) for wrap in wraps] == [
        ("1949-01-03", "auto", True)
    ]


def test_the_next_day_may_follow_a_date_of_the_paragraph_before() -> None:
    assert [row[2] for row in tagged(memo("On 3 January 1948 he came.", "The next day he left."))][1] == {
        "when": "1948-01-04"
    }


def test_no_year_is_carried_over_into_another_paragraph() -> None:
    assert [row[2] for row in tagged(memo("In March 1936 it began.", "On 5 January it ended."))][1] == {
        "when": "1949-01-05"
    }


def test_a_dateline_dates_a_document_without_front_matter() -> None:
    text = "Moscow, May 5, 1951, 11 a.m.\n\nHe came yesterday."
    blocks = (Block("dateline", Span(0, 28), Span(0, 28)), Block("paragraph", Span(30, 48), Span(30, 48)))
    assert [row[2] for row in tagged(Document("memo.md", text, blocks))] == [
        {"when": "1951-05-05T11:00:00"},
        {"when": "1951-05-04"},
    ]


def test_a_year_completed_in_a_bracket_belongs_to_the_date() -> None:
    document = memo("On 3 January [1948] he came.")
    bracket = Wrap(Span(13, 19), "supplied", inner=Span(14, 18))
    found = annotate(document.plus(type(annotate(document, Config()))(wraps=(bracket,))), Config()).wraps
    assert [(document.text[wrap.span.start : wrap.span.end], dict(wrap.attributes)) for wrap in found] == [
        ("3 January [1948]", {"when": "1948-01-03"})
    ]


def test_the_date_field_and_the_citation_are_left_to_others() -> None:
    fields = tuple(Block("field", Span(0, 16), Span(0, 16), label=label) for label in ("date", "citation"))
    for field in fields:
        assert annotate(Document("memo.md", "February 3, 1949", (field,)), Config()).wraps == ()


def test_time_grows_with_the_text_and_not_faster() -> None:
    text = "On 3 February 1949 he paid 1,500 rubles in May, 12-13 and 1948 1949 19 c. of the last day; " * 40
    clock = perf_counter()
    find(text, frame("1949-02-03"))
    once = perf_counter() - clock
    clock = perf_counter()
    find(text * 8, frame("1949-02-03"))
    assert perf_counter() - clock < 40 * once + 0.1
