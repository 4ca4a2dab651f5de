"""Footnotes: wherever their texts stand, the call finds them; what is no note stays what it is."""

from encoder.readers import read
from tests.readers.outline import marked, outline


def test_a_markdown_note_holds_its_indented_paragraphs() -> None:
    text = "Said.[^1] More.\n\n[^1]: First.\n\n    Second.\n\nBody."
    expected = ["paragraph: Said.<call 1/> More.", "note 1", ".paragraph: First.", ".paragraph: Second."]
    assert outline(text) == [*expected, "paragraph: Body."]


def test_a_note_of_one_paragraph_is_a_leaf() -> None:
    assert outline("a[^x]\n\n[^x]: One\nline.\n[^y]: Two.") == [
        "paragraph: a<call x/>",
        "note x: One\nline.",
        "note y: Two.",
    ]


def test_raised_sigla_after_a_rule_begin_notes() -> None:
    text = "a<sup>1</sup> b<sup>*</sup>\n\n---\n\n<sup>1</sup> See x.\n\n<sup>*</sup>Source: y.\n\nGoes on."
    expected = ["paragraph: a<call 1/> b<call */>", "rule", "note 1: See x.", "note *"]
    assert outline(text) == [*expected, ".paragraph: Source: y.", ".paragraph: Goes on."]


def test_notes_need_no_rule_if_they_end_the_text_and_are_called() -> None:
    assert outline("a<sup>1</sup>\n\n<sup>1</sup> See x.") == ["paragraph: a<call 1/>", "note 1: See x."]
    assert outline("a\n\n<sup>2</sup> See x.") == ["paragraph: a", "paragraph: <call 2/> See x."]


def test_notes_of_one_page_do_not_swallow_the_next_page() -> None:
    text = "a<sup>1</sup>\n\n---\n\n<sup>1</sup> See x.\n\n---\n\nb<sup>2</sup>\n\n---\n\n<sup>2</sup> See y."
    kinds = [
        "paragraph: a<call 1/>",
        "rule",
        "note 1: See x.",
        "rule",
        "paragraph: b<call 2/>",
        "rule",
        "note 2: See y.",
    ]
    assert outline(text) == kinds


def test_a_number_in_brackets_is_a_call_only_if_there_is_such_a_note() -> None:
    text = "He said [1] and [2] so.\n\n---\n\n[1] See x."
    assert marked(text) == "He said <call 1/> and [2] so.¶See x."


def test_numbered_lines_after_a_rule_are_notes_only_if_the_text_calls_them() -> None:
    called = "He said [1] and [2].\n\n---\n\n1. See x.\n2. See y."
    assert outline(called) == [
        "paragraph: He said <call 1/> and <call 2/>.",
        "rule",
        "note 1: See x.",
        "note 2: See y.",
    ]
    uncalled = "He said so.\n\n---\n\n1. Buy.\n2. Sell."
    assert outline(uncalled)[2:] == ["list numbered", ".label: 1.", ".item: Buy.", ".label: 2.", ".item: Sell."]


def test_a_heading_that_says_notes_opens_them_too() -> None:
    assert outline("# A\n\nb<sup>1</sup>\n\n## Notes\n\n<sup>1</sup> See x.")[-2:] == [
        "heading 2: Notes",
        "note 1: See x.",
    ]


def test_raised_figures_are_calls_where_there_is_such_a_note() -> None:
    assert outline("a¹ b²\n\n---\n\n¹ See x.") == ["paragraph: a<call 1/> b²", "rule", "note 1: See x."]
    assert outline("a¹\n\n**Notes:**\n\n1. See x.")[-1] == "note 1: See x."


def test_a_rule_alone_makes_no_notes() -> None:
    assert outline("a\n\n---\n\nThe <sup>1</sup> b.") == ["paragraph: a", "rule", "paragraph: The <call 1/> b."]


def test_a_call_without_note_stays_a_call() -> None:
    document = read("a form of struggle.<sup>1</sup> But", "any.md")
    assert [(mark.kind, mark.target) for mark in document.marks] == [("call", "1")]


def test_a_note_without_text_is_none() -> None:
    assert outline("a[^1]\n\n[^1]:") == ["paragraph: a<call 1/>"]


def test_a_second_note_of_the_same_number_is_told_at_its_place() -> None:
    document = read("a[^1]\n\n[^1]: x\n\n[^1]: y", "any.md")
    told = [one for one in document.diagnostics if one.code == "duplicate-note"]
    assert [(document.lines.position(one.span.start), one.severity.value) for one in told] == [((5, 1), "warning")]
