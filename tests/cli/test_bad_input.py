"""Whatever is handed in: a message that says what is wrong and where, the right exit code, nothing half-written."""

import os
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Encoder

MEMO = b"# Memorandum\n\nMao Zedong said that Tito is [like] Zhang Guotao.\n"


def wrapped(count: int) -> bytes:
    """A text in brackets `count` deep."""
    return b"The party " + b"[the " * count + b"line" + b"]" * count + b" won.\n"


def nothing_written(folder: Path, *, but: str) -> bool:
    return sorted(path.name for path in folder.rglob("*")) == sorted(but.split())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "no text"),
        (b" \n\n\t\n", "no text"),
        (bytes(range(256)) * 40, "memo.md"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "memo.md"),
        ("Über die Lage in Köln\n".encode("latin-1"), "UTF-8"),
        (b"before \x00 after\n", "memo.md:1:8"),
        (b"one\ntwo \x0b three\n", "memo.md:2:5"),
        ("one \ufffe two\n".encode(), "memo.md:1:5"),
        (b"\xed\xa0\x80 half a pair\n", "UTF-8"),
    ],
    ids=["empty", "only space", "binary", "picture", "latin-1", "NUL", "vertical tab", "noncharacter", "surrogate"],
)
@pytest.mark.parametrize("command", ["encode", "run", "show"])
def test_what_is_no_transcription_is_refused_with_its_place(
    encoder: Encoder, tmp_path: Path, command: str, content: bytes, message: str
) -> None:
    (tmp_path / "memo.md").write_bytes(content)
    output = {"encode": ["-o", tmp_path / "memo.xml"], "run": ["-o", tmp_path / "output"], "show": []}[command]
    done = encoder(command, tmp_path / "memo.md", *output)
    assert done.code == 1
    assert message in done.err
    assert "Traceback" not in done.err
    assert done.out == b""
    assert nothing_written(tmp_path, but="memo.md output" if command == "run" else "memo.md")


@pytest.mark.parametrize(
    "content",
    [
        b"The [unclosed line of the party.\n",
        b"The closed] line of the party.\n",
        b"[" * 300 + b"\n",
        wrapped(200),
        b"\xef\xbb\xbf" + MEMO,
        MEMO.replace(b"\n", b"\r\n"),
        MEMO.replace(b"\n", b"\r"),
        b"no line end",
        "\u202eTito\u202c left\u2028 and \u0085 \u00ad\u200b\ufeff met\n".encode(),
        b"&lt;p&gt; <p> <!-- x --> ]]> <?php ?> &#0; &amp;\n",
        b"***__**_*_[[](\n\n| a |\n|--|\n> > >\n\n---\n[^1]: x\n<sup>\n",
    ],
    ids=lambda content: repr(content[:30]),
)
def test_what_is_odd_but_text_is_encoded_whole(encoder: Encoder, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "odd.md").write_bytes(content)
    encoded = encoder("encode", tmp_path / "odd.md", "-o", tmp_path / "odd.xml")
    assert encoded.code == 0, encoded.err
    back = encoder("publish", tmp_path / "odd.xml", "--to", "source")
    assert back.code == 0, back.err
    assert back.out == content


def test_an_unclosed_bracket_is_a_warning_with_its_place_and_an_error_when_strict(
    encoder: Encoder, tmp_path: Path
) -> None:
    (tmp_path / "memo.md").write_bytes(b"One line.\n\nThe [unclosed line.\n")
    done = encoder("encode", tmp_path / "memo.md")
    assert done.code == 0
    assert "memo.md:3:5: warning[" in done.err
    assert encoder("encode", tmp_path / "memo.md", "--strict").code == 1


def test_one_paragraph_of_a_hundred_pages_is_encoded_whole(encoder: Encoder, tmp_path: Path) -> None:
    """Work is linear in the length of a paragraph; the five megabytes of docs/figures.md only take longer."""
    prose = (
        b"It was a long meeting, and the members of the com[munist] party spoke of the harvest. Nobody slept there. "
    )
    (tmp_path / "long.md").write_bytes(prose * 2000 + b"\n")
    done = encoder("encode", tmp_path / "long.md", "-o", tmp_path / "long.xml")
    assert done.code == 0, done.err
    assert (tmp_path / "long.xml").read_bytes().count(b"<ex ") == 2000


@pytest.mark.parametrize(
    ("register", "message"),
    [
        (b"<TEI><listPerson>", "register.xml"),
        (b"", "register.xml"),
        (b"not XML at all", "register.xml"),
        (b"<TEI xmlns='http://www.tei-c.org/ns/1.0'/>", "no person"),
        (b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>", "register.xml"),
    ],
)
@pytest.mark.parametrize("command", ["encode", "run"])
def test_a_register_that_cannot_be_used_is_wrong_use(
    encoder: Encoder, tmp_path: Path, command: str, register: bytes, message: str
) -> None:
    (tmp_path / "memo.md").write_bytes(MEMO)
    (tmp_path / "register.xml").write_bytes(register)
    output = tmp_path / "output"
    done = encoder(command, tmp_path / "memo.md", "--register", tmp_path / "register.xml", "-o", output)
    assert done.code == 2
    assert message in done.err
    assert not (output.is_dir() and list(output.iterdir())) and not output.is_file()


def test_an_output_folder_that_cannot_be_written_is_wrong_use(encoder: Encoder, tmp_path: Path) -> None:
    (tmp_path / "memo.md").write_bytes(MEMO)
    (tmp_path / "taken").write_bytes(b"mine")
    assert encoder("run", tmp_path / "memo.md", "-o", tmp_path / "taken" / "below").code == 2
    assert encoder("run", tmp_path / "memo.md", "-o", tmp_path / "taken").code == 2
    done = encoder("encode", tmp_path / "memo.md", "-o", tmp_path / "missing" / "memo.xml")
    assert done.code == 2
    assert "cannot be written" in done.err
    assert nothing_written(tmp_path, but="memo.md taken")
    assert (tmp_path / "taken").read_bytes() == b"mine"


@pytest.mark.skipif(sys.platform == "win32" or os.getuid() == 0, reason="nobody forbids anything to root")
def test_a_folder_without_permission_is_wrong_use(encoder: Encoder, tmp_path: Path) -> None:
    (tmp_path / "memo.md").write_bytes(MEMO)
    (tmp_path / "closed").mkdir(mode=0o500)
    done = encoder("run", tmp_path / "memo.md", "-o", tmp_path / "closed")
    assert (done.code, "permission denied" in done.err) == (2, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told(encoder: Encoder, tmp_path: Path) -> None:
    (tmp_path / "memo.md").write_bytes(MEMO)
    done = encoder("encode", tmp_path / "memo.md", "-o", "/dev/full")
    assert (done.code, "no space left" in done.err) == (2, True)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "well-formed"),
        (b"<TEI>", "well-formed"),
        (b"<html xmlns='http://www.w3.org/1999/xhtml'/>", "html"),
        (b"<!DOCTYPE TEI [<!ENTITY a 'a'>]><TEI xmlns='http://www.tei-c.org/ns/1.0'>&a;</TEI>", "document type"),
    ],
)
def test_what_is_no_tei_is_an_error_of_the_document(
    encoder: Encoder, tmp_path: Path, content: bytes, message: str
) -> None:
    (tmp_path / "memo.xml").write_bytes(content)
    done = encoder("validate", tmp_path / "memo.xml")
    assert (done.code, message in done.out.decode()) == (1, True)
    published = encoder("publish", tmp_path / "memo.xml", "--to", "html")
    assert (published.code, published.out) == (1, b"")
    assert "Traceback" not in published.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["encode", "missing.md"],
        ["encode", "."],
        ["encode"],
        ["run"],
        ["publish", "memo.md", "--to", "papyrus"],
        ["publish", "memo.md"],
        ["encode", "memo.md", "--style", "cuneiform"],
        ["encode", "memo.md", "--from", "papyrus"],
        ["encode", "memo.md", "--date", "yesterday"],
        ["encode", "memo.md", "--config", "memo.md"],
        ["encode", "memo.md", "--register", "missing.xml"],
        ["validate", "memo.md", "--schema", "memo.md"],
        ["translate", "memo.md"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_told_apart_from_a_bad_document(
    encoder: Encoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "memo.md").write_bytes(MEMO)
    done = encoder(*arguments)
    assert done.code == 2, done.err
    assert done.err.strip() and "Traceback" not in done.err
    assert done.out == b""
