"""What a note speaks of."""

from encoder.document import Wrap
from encoder.linking import link, walk
from encoder.nesting import MayHold, nest
from encoder.span import Span
from tests.documents import wrap


def targets(text: str, *wraps: Wrap) -> dict[str, str]:
    """The text of each note, and the text of the node that it points to ("home": the whole paragraph)."""
    tree = nest(text, Span(0, len(text)), wraps, frozenset(), MayHold({}))
    link(tree, "home")
    nodes = list(walk(tree.children))
    named = {node.wrap.id: f"{node.wrap.tag} {text[slice(*node.wrap.content)]}" for node in nodes if node.wrap.id}
    return {
        text[slice(*node.wrap.content)]: named.get(node.wrap.attributes["target"][1:], node.wrap.attributes["target"])
        for node in nodes
        if node.wrap.tag == "note"
    }


def note(text: str, part: str, about: str) -> Wrap:
    return wrap(text, part, "note", brackets=1, about=about)


def test_a_gloss_speaks_of_the_whole_name_after_it() -> None:
    text = "and [a specialist] Cde. Kovalev came"
    assert targets(
        text,
        note(text, "[a specialist]", "after"),
        wrap(text, "Cde. Kovalev", "persName"),
        wrap(text, "Cde.", "roleName"),
    ) == {"a specialist": "persName Cde. Kovalev"}


def test_an_identification_reaches_over_a_closing_parenthesis() -> None:
    text = "Okano (Nozako) [Nosaka] held"
    assert targets(text, note(text, "[Nosaka]", "before"), wrap(text, "Nozako", "persName")) == {
        "Nosaka": "persName Nozako"
    }


def test_two_notes_on_one_name_point_to_the_same_name() -> None:
    text = "[once secretary] Luo Fu [Zhang Wentian] who"
    found = targets(
        text,
        note(text, "[once secretary]", "after"),
        note(text, "[Zhang Wentian]", "before"),
        wrap(text, "Luo Fu", "persName"),
    )
    assert set(found.values()) == {"persName Luo Fu"}


def test_where_no_name_stands_the_word_becomes_a_segment() -> None:
    text = "the mediation [posrednichestvo] by"
    assert targets(text, note(text, "[posrednichestvo]", "before")) == {"posrednichestvo": "seg mediation"}


def test_a_name_in_the_next_sentence_is_not_the_subject() -> None:
    text = "he came [as a guest]. Mao left"
    assert targets(text, note(text, "[as a guest]", "after"), wrap(text, "Mao", "persName")) != {
        "as a guest": "persName Mao"
    }


def test_a_note_alone_speaks_of_the_paragraph() -> None:
    text = "[a remark]"
    assert targets(text, note(text, text, "before")) == {"a remark": "#home"}
