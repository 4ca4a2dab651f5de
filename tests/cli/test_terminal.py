import re

from hypothesis import given
from hypothesis import strategies as st

from encoder.document import Block, Document, Wrap
from encoder.span import Span
from encoder.terminal import CATEGORY_OF, annotated, legend, visible


def document(text: str, *wraps: Wrap) -> Document:
    whole = Span(0, len(text))
    return Document(
        "memo.md", text, (Block("paragraph", whole, whole),), wraps=tuple(sorted(wraps, key=lambda w: w.order))
    )


def shown(paper: Document, *, colours: bool = False, width: int = 80) -> str:
    return "\n".join(annotated(paper, colours=colours, width=width)).rstrip("\n")


def test_annotations_are_told_without_colour() -> None:
    paper = document("Mao Zedong said that Tito", Wrap(Span(0, 10), "persName"), Wrap(Span(21, 25), "persName"))
    assert shown(paper) == "    1  ⟦P Mao Zedong⟧ said that ⟦P Tito⟧"


def test_a_doubtful_annotation_carries_a_question_mark_with_and_without_colour() -> None:
    paper = document("Mao said", Wrap(Span(0, 3), "persName", certainty=0.3))
    assert "⟦P? Mao⟧" in shown(paper)
    assert re.sub(r"\x1b\[[\d;]*m", "", shown(paper, colours=True)) == "    1  Mao? said"


def test_a_name_in_speech_is_coloured_and_stays_underlined() -> None:
    paper = document("that Tito left", Wrap(Span(5, 14), "said"), Wrap(Span(5, 9), "persName"))
    assert shown(paper, colours=True) == "    1  that \x1b[4;1;34mTito\x1b[0m\x1b[4m left\x1b[0m"


def test_a_document_cannot_command_the_terminal() -> None:
    assert visible("a\x1b[2Jb\u202ec\x9bd\te") == "a␛[2Jb⟨U+202E⟩c⟨U+009B⟩d\te"


def test_the_legend_explains_every_sign_that_can_be_shown() -> None:
    assert all(f"{category.sign} {category.title}" in legend(colours=False) for category in CATEGORY_OF.values())


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Mn"]), min_size=1), st.integers(27, 60)
)
def test_wrapping_loses_nothing_but_the_spaces_at_the_breaks(text: str, width: int) -> None:
    rows = shown(document(text), width=width).split("\n")
    assert "".join(row[7:] for row in rows).replace(" ", "") == text.replace(" ", "")
