"""Inline markup: CommonMark's cases that matter in transcriptions, and the cases that only transcriptions have."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from encoder.readers import read
from tests.readers.outline import marked

EMPHASIS = [
    ("*a* _b_", "<emphasis>a</emphasis> <emphasis>b</emphasis>"),
    ("**a** __b__", "<strong>a</strong> <strong>b</strong>"),
    ("***a***", "<emphasis><strong>a</strong></emphasis>"),
    ("**a *b* c**", "<strong>a <emphasis>b</emphasis> c</strong>"),
    ("*a **b** c*", "<emphasis>a <strong>b</strong> c</emphasis>"),
    ("***a** b*", "<emphasis><strong>a</strong> b</emphasis>"),
    ("snake_case_word", "snake_case_word"),
    ("com*mun*ist", "com<emphasis>mun</emphasis>ist"),
    ("a * b * c", "a * b * c"),
    ("* a*", "a*"),
    ("**a*", "*<emphasis>a</emphasis>"),
    ("*a", "*a"),
    ('*"quoted"* word', '<emphasis>"quoted"</emphasis> word'),
    ("*(see* there)", "<emphasis>(see</emphasis> there)"),
    ("foo*(bar)*baz", "foo*(bar)*baz"),
    ("*foo _bar* baz_", "<emphasis>foo _bar</emphasis> baz_"),
    ("**Gomel**,", "<strong>Gomel</strong>,"),
    ("~~gone~~ ~one~ ~~~three~~~", "<strikethrough>gone</strikethrough> ~one~ ~~~three~~~"),
    ("*com[munist]* party", "<emphasis>com[munist]</emphasis> party"),
    ("[*sic*]", "[<emphasis>sic</emphasis>]"),
    ("*two\nlines*", "<emphasis>two\nlines</emphasis>"),
]
LINKS = [
    ("[page](https://x.org/a)", "<link https://x.org/a>page</link>"),
    ('[page](https://x.org/a "its title")', "<link https://x.org/a>page</link>"),
    ("[page](<https://x.org/a b>)", "<link https://x.org/a b>page</link>"),
    ("[Stalin](https://x.org/Stalin_(1949))", "<link https://x.org/Stalin_(1949)>Stalin</link>"),
    ("[p](scans/p1.png)", "<link scans/p1.png>p</link>"),
    ("[p](#top)", "<link #top>p</link>"),
    ("[sic](see below)", "[sic](see below)"),
    ("[Mao](Zedong)", "[Mao](Zedong)"),
    ("[text] (x)", "[text] (x)"),
    ("[a](", "[a]("),
    ("[](https://x.org)", "[](https://x.org)"),
    ("[a *b](https://x.org) c*", "<link https://x.org>a *b</link> c*"),
    ("*[a](https://x.org)*", "<emphasis><link https://x.org>a</link></emphasis>"),
    ("[a [b](https://x.org) c](https://y.org)", "[a <link https://x.org>b</link> c](https://y.org)"),
    ("[former [CC] member](https://x.org)", "<link https://x.org>former [CC] member</link>"),
    ("![seal](seal.png)", "<image seal.png>seal</image>"),
    ("Really! [sic]", "Really! [sic]"),
    ("<https://x.org/a>", "<autolink https://x.org/a>https://x.org/a</autolink>"),
    ("<a.b@x.org>", "<autolink mailto:a.b@x.org>a.b@x.org</autolink>"),
    ("https://x.org bare", "https://x.org bare"),
    ("a < b > c", "a < b > c"),
    ("[a][r] and [b][R]\n\n[r]: https://x.org", "<link https://x.org>a</link> and <link https://x.org>b</link>"),
    ("[r] alone\n\n[r]: https://x.org", "[r] alone"),
    ("[note]: he did not come", "[note]: he did not come"),
]
OTHERS = [
    (r"\[not a bracket\]", "[not a bracket]"),
    (r"\*not\* \a", r"*not* \a"),
    (r"\\*a*", r"\<emphasis>a</emphasis>"),
    ("`*a*` b", "<code>*a*</code> b"),
    ("`` a`b ``", "<code>a`b</code>"),
    ("`unclosed *a*", "`unclosed <emphasis>a</emphasis>"),
    (r"`a\`b`", r"<code>a\</code>b`"),
    ("*a `*` b*", "<emphasis>a <code>*</code> b</emphasis>"),
    ("one  \ntwo", "one<break/>two"),
    ("one\\\ntwo", "one<break/>two"),
    ("one\\\\\ntwo", "one\\\ntwo"),
    ("one<br>two<br/>", "one<break/>two<break/>"),
    ("one \n  two", "one\ntwo"),
    ("one\r\ntwo", "one\r\ntwo"),
    ("H<sub>2</sub>O", "H<subscript>2</subscript>O"),
    ("<u>a</u> <s>b</s>", "<underline>a</underline> <strikethrough>b</strikethrough>"),
    ("<b>a <i>b</i></b>", "<strong>a <emphasis>b</emphasis></strong>"),
    ("<u>a *b</u> c*", "<underline>a *b</underline> c*"),
    ("*a <u>b* c</u>", "*a <underline>b* c</underline>"),
    ("</u>a<u>", "</u>a<u>"),
    ("<em>open", "<em>open"),
    ("a <div>b</div>", "a <div>b</div>"),
    ("AT&amp;T &lt; &nbsp;", "AT&T &lt; &nbsp;"),
    ("a <!-- transcriber: b --> c", "a  c"),
    ("a <!-- open", "a <!-- open"),
    ("said.<sup>1</sup>", "said.<call 1/>"),
    ("said.[^a-1]", "said.<call a-1/>"),
    ("said<sup>*</sup> so<sup>†</sup> and<sup>**</sup>", "said<call */> so<call †/> and<call **/>"),
    ("said<sup>\\*</sup>", "said<call */>"),
    ("the 7<sup>th</sup>", "the 7<superscript>th</superscript>"),
    ("XX<sup>e</sup> siècle", "XX<superscript>e</superscript> siècle"),
    ("said.<sup>a</sup>", "said.<call a/>"),
    ("5 km<sup>2</sup>", "5 km<superscript>2</superscript>"),
    ("10<sup>6</sup> men", "10<superscript>6</superscript> men"),
    ("in 1949<sup>3</sup>", "in 1949<call 3/>"),
    ("said [1] so", "said [1] so"),
]


@pytest.mark.parametrize(("markdown", "expected"), EMPHASIS)
def test_emphasis_is_what_commonmark_says(markdown: str, expected: str) -> None:
    assert marked(markdown) == expected


@pytest.mark.parametrize(("markdown", "expected"), LINKS)
def test_a_bracket_is_a_link_only_if_its_target_can_be_one(markdown: str, expected: str) -> None:
    assert marked(markdown) == expected


@pytest.mark.parametrize(("markdown", "expected"), OTHERS)
def test_other_markup_is_read_and_the_rest_is_text(markdown: str, expected: str) -> None:
    assert marked(markdown) == expected


def test_a_power_of_ten_is_a_call_where_there_is_such_a_note() -> None:
    assert marked("On May 10<sup>2</sup>\n\n---\n\n<sup>2</sup> A Monday.") == "On May 10<call 2/>¶A Monday."


def test_the_backslash_before_a_literal_bracket_is_a_drop_directly_before_it() -> None:
    document = read(r"he said \[so\]", "any.md")
    escapes = [drop.span for drop in document.drops if drop.because == "escape"]
    assert [document.text[span.start : span.end + 1] for span in escapes] == [r"\[", r"\]"]


def test_a_character_reference_that_cannot_be_resolved_is_told_with_its_place() -> None:
    document = read("one\ntwo &nbsp; three", "any.md")
    told = next(one for one in document.diagnostics if one.code == "character-reference")
    assert document.lines.position(told.span.start) == (2, 5)
    assert told.severity == "info"


PIECES = ["*", "**", "_", "__", "***", "a", "b ", " ", ".", '"', "(", ")", "`", "``", "\\", "é", "—", "~~", "毛", "-"]
REFEREE = MarkdownIt("commonmark").enable("strikethrough")
NAMES = {"em": "emphasis", "strong": "strong", "s": "strikethrough"}


def refereed(markdown: str) -> str:
    """What markdown-it-py makes of one paragraph, in our notation."""
    pieces = []
    for token in REFEREE.parse(markdown)[1].children or ():
        if token.type == "code_inline":
            pieces.append(f"<code>{token.content}</code>")
        elif token.type == "softbreak":
            pieces.append("\n")
        elif token.nesting:
            pieces.append(f"<{'/' if token.nesting < 0 else ''}{NAMES[token.tag]}>")
        else:
            pieces.append(token.content)
    return "".join(pieces)


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=14).map(lambda pieces: f"a{''.join(pieces)}z"))
def test_emphasis_code_and_escapes_are_those_of_an_independent_parser(markdown: str) -> None:
    assume("~~~" not in markdown)  # four tildes are two pairs there, nothing here
    assert marked(markdown) == refereed(markdown)
