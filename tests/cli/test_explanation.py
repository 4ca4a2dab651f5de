import pytest

from encoder.explanation import Explanation, explained
from encoder.pipeline import encode


def explanations(text: str) -> list[Explanation]:
    return list(explained(encode(text, name="memo.md").document))


@pytest.mark.parametrize(
    ("text", "tei"),
    [
        ("the com[munist] party", '<expan>com<ex resp="#trl">munist</ex></expan>'),
        ("He was [...] there.", 'was <gap reason="editorial" resp="#trl"><desc>...</desc></gap>'),
        (
            'One cannot [sic, probably "can"] go.',
            '<choice><sic xml:id="sic1">cannot</sic><corr resp="#trl" cert="medium">can</corr></choice> '
            '<note type="sic" place="inline" target="#sic1" resp="#trl">sic, probably "can"</note>',
        ),
    ],
)
def test_the_tei_of_a_bracket_is_shown_with_what_it_speaks_of(text: str, tei: str) -> None:
    (explanation,) = explanations(text)
    assert explanation.tei == tei


def test_brackets_are_told_in_the_order_of_the_text_each_once_inner_ones_too() -> None:
    told = explanations("A [former CC [Central Committee] member] Bo Gu.\n\nThe com[munist] party [...].")
    assert [(one.line, one.column) for one in told] == [(1, 3), (1, 14), (3, 8), (3, 23)]


def test_an_explanation_says_class_certainty_rule_evidence_and_runner_up() -> None:
    (explanation,) = explanations("He spoke of [3 lines not declassified] often.")
    assert (explanation.kind, explanation.rule) == ("withheld", "conventions.withheld")
    assert 0.5 < explanation.certainty <= 1
    assert explanation.why
    assert str(explanation).startswith("1:13: [3 lines not declassified]\n    withheld, certainty")


def test_a_bracket_that_is_a_link_or_escaped_is_no_decision() -> None:
    assert not explanations(r"See [the list](https://example.org) and \[this\].")
