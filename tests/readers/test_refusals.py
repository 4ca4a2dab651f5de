"""What is no transcription is refused, with the place, the reason and what to do."""

import pytest

from encoder.errors import ReadingError
from encoder.readers import formats, read


@pytest.mark.parametrize(
    ("source", "where", "says"),
    [
        (b"", "x.md", "no text"),
        (b" \n\t\xc2\xa0\n", "x.md", "no text"),
        (b"\xef\xbb\xbf\n", "x.md", "no text"),
        ("München".encode("latin-1"), "x.md:1:2", "byte 0xFC at offset 1 "),
        ("a\nbé ü".encode() + b"\xfc", "x.md:2:5", "byte 0xFC at offset 8 "),
        ("a".encode("utf-16"), "x.md", "UTF-16"),
        ("a".encode("utf-32"), "x.md", "UTF-32"),
        (b"%PDF-1.7\n%\xe2\xe3", "x.md", "PDF"),
        (b"PK\x03\x04rest", "x.md", "ZIP"),
        (b"\x7fELF\0\0\0\0\0\0", "x.md", "binary"),
        (b"one\ntw\x00o", "x.md:2:3", "U+0000"),
        (b"one\ntw\x0co", "x.md:2:3", "U+000C"),
        ("a\ufffe", "x.md:1:2", "U+FFFE"),
        ("a\ud800", "x.md:1:2", "U+D800"),
    ],
)
def test_a_refusal_says_where_what_and_what_next(source: bytes | str, where: str, says: str) -> None:
    with pytest.raises(ReadingError) as refused:
        read(source, "x.md")
    assert refused.value.where == where
    assert says in refused.value.message
    assert refused.value.hint


def test_an_unknown_format_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(ReadingError) as refused:
        read("text", "x.md", format="docx")
    assert "markdown" in refused.value.hint


def test_a_byte_order_mark_stays_in_the_text_and_out_of_every_leaf() -> None:
    document = read(b"\xef\xbb\xbf# Title", "x.md")
    assert document.text.startswith("\ufeff")
    assert [(drop.span.start, drop.because) for drop in document.drops][:1] == [(0, "layout")]


def test_every_format_says_what_it_is_and_which_files_it_takes() -> None:
    assert set(formats()) >= {"markdown", "text"}
    suffixes = [suffix for module in formats().values() for suffix in module.SUFFIXES]
    assert len(suffixes) == len(set(suffixes))
    assert all(module.DESCRIPTION for module in formats().values())


def test_the_suffix_chooses_the_format_and_markdown_takes_the_rest() -> None:
    assert read("*a*", "x.text").marks == ()
    assert len(read("*a*", "x.md").marks) == len(read("*a*", "-").marks) == 1
    assert read("*a*", "x.md", format="text").marks == ()


def test_plain_text_has_paragraphs_and_no_markup() -> None:
    document = read("# not a heading\n  second line  \nthird\n\n- no list", "x.text")
    assert [block.kind for block in document.blocks] == ["paragraph", "paragraph"]
    assert [document.text[slice(*leaf.content)] for leaf in document.leaves if leaf.content] == [
        "# not a heading\n  second line  \nthird",
        "- no list",
    ]
