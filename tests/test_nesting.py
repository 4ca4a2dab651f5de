"""Crossing annotations, settled by the precedence of the encoding model, section 6."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from encoder.document import Wrap
from encoder.nesting import MayHold, Node, nest
from encoder.span import Span
from tests.documents import wrap

TEXT = "I[van] V. Kovalev said that Tito is [like] Zhang, a former member of the CC."
ANYTHING = MayHold({})


def shape(nodes: list[Node], text: str) -> list[object]:
    return [
        (node.wrap.tag, text[node.span.start : node.span.end], *([shape(node.children, text)] if node.children else []))
        for node in nodes
    ]


def settled(text: str, *wraps: Wrap, may_hold: MayHold = ANYTHING) -> list[object]:
    return shape(nest(text, Span(0, len(text)), wraps, frozenset(), may_hold).children, text)


def test_a_name_may_contain_a_completed_word() -> None:
    assert settled(
        TEXT,
        wrap(TEXT, "I[van]", "expan"),
        wrap(TEXT, "[van]", "ex", brackets=1),
        wrap(TEXT, "I[van] V. Kovalev", "persName"),
    ) == [("persName", "I[van] V. Kovalev", [("expan", "I[van]", [("ex", "[van]")])])]


def test_a_name_that_cuts_into_a_completed_word_grows_to_hold_it_whole() -> None:
    assert settled(TEXT, wrap(TEXT, "[van]", "ex", brackets=1), Wrap(Span(3, 17), "persName")) == [
        ("persName", "[van] V. Kovalev", [("ex", "[van]")])
    ]


def test_speech_that_crosses_a_note_is_split_at_its_border_and_chained() -> None:
    tree = nest(
        TEXT,
        Span(0, len(TEXT)),
        [wrap(TEXT, "[like]", "note", brackets=1), Wrap(Span(28, 38), "said", {"who": "#a"})],
        frozenset(),
        ANYTHING,
    )
    assert shape(tree.children, TEXT) == [("said", "Tito is"), ("note", "[like]", [("said", "l")])]
    assert len({node.wrap.chain for node in (tree.children[0], tree.children[1].children[0])}) == 1


def test_speech_that_ends_within_a_supplied_word_takes_the_whole_word() -> None:
    assert settled(TEXT, wrap(TEXT, "[like]", "supplied", brackets=1), Wrap(Span(28, 40), "said", {"who": "#a"})) == [
        ("said", "Tito is [like]", [("supplied", "[like]")])
    ]


def test_a_name_is_outside_the_choice_of_the_same_extent_and_inside_the_unclear() -> None:
    assert settled(
        TEXT, wrap(TEXT, "Zhang", "sic"), wrap(TEXT, "Zhang", "persName"), wrap(TEXT, "Zhang", "unclear")
    ) == [("unclear", "Zhang", [("persName", "Zhang", [("sic", "Zhang")])])]


def test_a_later_crossing_wrap_gives_way_and_says_so() -> None:
    tree = nest(
        TEXT,
        Span(0, len(TEXT)),
        [wrap(TEXT, "member of the", "orgName"), wrap(TEXT, "the CC", "date")],
        frozenset(),
        ANYTHING,
    )
    assert shape(tree.children, TEXT) == [("orgName", "member of the")]
    assert [diagnostic.code for diagnostic in tree.diagnostics] == ["gives-way"]


def test_punctuation_that_sticks_out_is_trimmed() -> None:
    text = "Mao (Zedong) said"
    assert settled(text, wrap(text, "(Zedong", "persName"), wrap(text, "Zedong)", "date")) == [
        ("persName", "(Zedong", [("date", "Zedong")])
    ]


def test_what_the_schema_forbids_is_not_nested() -> None:
    forbidden = MayHold({"persName": frozenset({"roleName"})})
    assert settled(TEXT, wrap(TEXT, "Zhang", "persName"), wrap(TEXT, "Zha", "date"), may_hold=forbidden) == [
        ("persName", "Zhang")
    ]


def test_names_are_at_most_four_deep() -> None:
    tags = ["rs", "orgName", "eventName", "placeName", "persName"]
    found = settled("a b c d e", *(Wrap(Span(0, 9 - 2 * depth), tag) for depth, tag in enumerate(tags)))
    assert str(found).count("'") == 16


def test_speech_inside_a_speech_of_the_same_person_is_not_marked_again() -> None:
    assert settled(
        TEXT,
        wrap(TEXT, "Tito is [like] Zhang", "said", attributes={"who": "#a"}),
        Wrap(Span(28, 32), "said", {"who": "#a"}),
    ) == [("said", "Tito is [like] Zhang")]


def test_an_empty_element_at_a_border_stands_outside() -> None:
    start = TEXT.index("[like]")
    assert settled(TEXT, wrap(TEXT, "[like]", "note", brackets=1), Wrap(Span(start, start), "pb")) == [
        ("pb", ""),
        ("note", "[like]"),
    ]


wraps = st.builds(
    lambda start, length, tag: Wrap(Span(start, start + length), tag, {"who": "#a"} if tag == "said" else {}),
    st.integers(0, 30),
    st.integers(0, 12),
    st.sampled_from(["persName", "placeName", "said", "hi", "date", "sic", "note", "supplied", "pb"]),
)


@settings(deadline=None, max_examples=200)
@given(st.lists(wraps, max_size=14), st.randoms())
def test_any_wraps_in_any_order_make_the_same_tree_of_disjoint_nodes(found: list[Wrap], shuffle: object) -> None:
    text = "ab cd, ef (gh) ij. kl mn op qr st uv wx yz"
    tree = nest(text, Span(0, len(text)), found, frozenset(), ANYTHING)
    shuffled = list(found)
    shuffle.shuffle(shuffled)  # type: ignore[attr-defined]
    assert shape(tree.children, text) == shape(
        nest(text, Span(0, len(text)), shuffled, frozenset(), ANYTHING).children, text
    )
    _disjoint(tree.children, Span(0, len(text)))


def _disjoint(nodes: list[Node], within: Span) -> None:
    position = within.start
    for node in nodes:
        assert position <= node.span.start and node.span.end <= within.end, "nodes overlap or leave their parent"
        position = node.span.end
        _disjoint(node.children, node.wrap.content)


@pytest.mark.parametrize("count", [2000])
def test_thousands_of_wraps_in_one_paragraph_are_settled(count: int) -> None:
    text = "Tito said. " * count
    found = [Wrap(Span(at * 11, at * 11 + 4), "persName") for at in range(count)]
    assert len(nest(text, Span(0, len(text)), found, frozenset(), ANYTHING).children) == count
