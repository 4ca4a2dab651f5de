"""What the commands promise besides their products: where things go, exit codes, several documents, interruptions."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from encoder.commands import _edition
from encoder.commands._talk import Progress
from tests.cli.conftest import Encoder

PRODUCTS = {".xml", ".html", ".pdf", ".json"}
CALL = [sys.executable, "-m", "encoder"]


def endings(folder: Path) -> set[str]:
    return {path.suffix for path in folder.iterdir()}


def test_run_makes_everything_in_a_folder_of_its_own(encoder: Encoder, desk: Path) -> None:
    done = encoder("run", "memo.md", "--register", "register.xml")
    assert done.code == 0, done.err
    assert done.out == b""
    assert endings(desk / "output" / "memo") == PRODUCTS
    assert all(path.stem == "memo" for path in (desk / "output" / "memo").iterdir())


def test_the_report_has_every_decision_with_its_place_rule_and_certainty(encoder: Encoder, desk: Path) -> None:
    assert encoder("run", "memo.md", "--register", "register.xml").code == 0
    report = json.loads((desk / "output" / "memo" / "memo.json").read_bytes())
    text = (desk / "memo.md").read_text(encoding="utf-8")
    lines = text.split("\n")
    assert len(report["decisions"]) > 50
    for decision in report["decisions"]:
        assert decision["text"] == text[decision["start"] : decision["end"]]
        assert lines[decision["line"] - 1][decision["column"] - 1 :].startswith(decision["text"].split("\n")[0])
        assert decision["kind"] and 0 <= decision["certainty"] <= 1
    brackets = [decision for decision in report["decisions"] if decision.get("rule", "").startswith("conventions.")]
    assert len(brackets) > 20
    assert all(decision["why"] for decision in brackets)


def test_the_same_input_gives_the_same_bytes(encoder: Encoder, desk: Path) -> None:
    for output in ("first", "second"):
        assert encoder("run", "memo.md", "-o", output, "--date", "2026-11-23").code == 0
    for path in (desk / "first" / "memo").iterdir():
        assert path.read_bytes() == (desk / "second" / "memo" / path.name).read_bytes(), path.name


def test_products_go_to_standard_output_and_talk_to_standard_error(encoder: Encoder, desk: Path) -> None:
    (desk / "memo.md").write_bytes(b"The [unclosed line.\n")
    done = encoder("encode", "memo.md")
    assert done.out.startswith(b"<?xml") and done.out.rstrip().endswith(b"</TEI>")
    assert "memo.md:1:5: warning" in done.err


def test_standard_input_is_a_file_like_others(encoder: Encoder, desk: Path) -> None:
    source = (desk / "memo.md").read_bytes()
    piped = encoder("encode", "-", stdin=source)
    assert piped.code == 0
    assert piped.out.replace(b"stdin", b"memo") == encoder("encode", "memo.md").out
    assert encoder("validate", "-", stdin=piped.out).code == 0
    assert encoder("publish", "-", "--to", "source", stdin=piped.out).out == source


def test_a_document_that_fails_does_not_stop_the_others(encoder: Encoder, desk: Path) -> None:
    (desk / "empty.md").write_bytes(b"")
    done = encoder("run", "empty.md", "memo.md")
    assert done.code == 1
    assert endings(desk / "output" / "memo") == PRODUCTS
    assert not (desk / "output" / "empty").exists()
    assert "2 documents, 1 with errors\n  empty.md" in done.err


def test_many_documents_are_made_in_processes_with_the_same_result(encoder: Encoder, desk: Path) -> None:
    names = [f"memo{number}.md" for number in range(5)]
    for name in names:
        (desk / name).write_bytes(f"# {name}\n\nThe com[munist] party of [{name}].\n".encode())
    (desk / "empty.md").write_bytes(b"")
    parallel = encoder("run", *names, "empty.md", "-o", "parallel", "--jobs", "2", "--register", "register.xml")
    assert parallel.code == 1
    assert "6 documents, 1 with errors" in parallel.err
    assert encoder("run", *names, "-o", "serial", "--register", "register.xml").code == 0
    for name in names:
        stem = name.removesuffix(".md")
        for path in (desk / "serial" / stem).iterdir():
            assert path.read_bytes() == (desk / "parallel" / stem / path.name).read_bytes(), path.name


def test_a_document_that_kills_its_process_fails_alone(encoder: Encoder, desk: Path) -> None:
    (desk / "killer.py").write_text(
        "import os\n\nNAME, STYLES, EXAMPLES = 'killer', frozenset({'documentary'}), ()\n\n"
        "def claim(bracket):\n    if bracket.content == 'kill':\n        os._exit(9)\n"
    )
    (desk / "encoder.toml").write_text('conventions = ["killer.py"]\n')
    (desk / "bad.md").write_bytes(b"A [kill] here.\n")
    (desk / "good.md").write_bytes(b"A com[munist] here.\n")
    done = encoder("run", "bad.md", "good.md", "--jobs", "2")
    assert done.code == 1
    assert "bad.md: its process was killed" in done.err
    assert endings(desk / "output" / "good") == PRODUCTS


def test_two_documents_of_one_name_are_not_written_over_each_other(encoder: Encoder, desk: Path) -> None:
    (desk / "other").mkdir()
    (desk / "other" / "memo.md").write_bytes(b"Another memorandum.\n")
    done = encoder("run", "memo.md", "other/memo.md")
    assert (done.code, "one folder" in done.err) == (2, True)
    assert not (desk / "output").exists()


def test_a_product_that_cannot_be_made_leaves_the_others_and_no_older_one(encoder: Encoder, desk: Path) -> None:
    assert encoder("run", "memo.md").code == 0
    (desk / "memo.md").write_bytes("The \U00012000 sign.\n".encode())
    done = encoder("run", "memo.md")
    assert done.code == 1
    assert "no pdf" in done.err
    assert endings(desk / "output" / "memo") == PRODUCTS - {".pdf"}


def test_strict_makes_warnings_errors(encoder: Encoder, desk: Path) -> None:
    (desk / "memo.md").write_bytes(b"The [unclosed line.\n")
    assert encoder("run", "memo.md").code == 0
    assert encoder("run", "memo.md", "--strict").code == 1
    assert encoder("encode", "memo.md", "--strict").code == 1


def test_the_configuration_of_the_folder_is_used_and_said(encoder: Encoder, desk: Path) -> None:
    (desk / "encoder.toml").write_text('registers = ["register.xml"]\n[publication]\npublisher = "Some Press"\n')
    done = encoder("encode", "memo.md")
    assert b"Some Press" in done.out
    assert done.err.startswith("configuration: encoder.toml\n")


def test_publish_writes_many_documents_into_a_folder_only(encoder: Encoder, desk: Path) -> None:
    for name in ("memo", "telegram"):
        assert encoder("encode", f"{name}.md", "-o", f"{name}.xml").code == 0
    assert encoder("publish", "memo.xml", "telegram.xml", "--to", "text").code == 2
    assert encoder("publish", "memo.xml", "telegram.xml", "--to", "text", "-o", "made").code == 0
    assert {path.name for path in (desk / "made").iterdir()} == {"memo.txt", "telegram.txt"}


def test_validate_reports_as_json_what_a_program_can_read(encoder: Encoder, desk: Path) -> None:
    valid = encoder("encode", "memo.md").out
    (desk / "broken.xml").write_bytes(valid.replace(b"<p ", b"<para ").replace(b"</p>", b"</para>"))
    done = encoder("validate", "broken.xml", "--format", "json")
    assert done.code == 1
    findings = json.loads(done.out)["broken.xml"]
    assert findings and all(finding["message"] and finding["line"] for finding in findings)


def test_explain_tells_every_bracket(encoder: Encoder, desk: Path) -> None:
    done = encoder("show", "memo.md", "--register", "register.xml", "--explain")
    told = done.out.decode()
    for source in ("[mittee]", '[sic, probably "can"]', "[like]", "[expert on shipping]", "[two words illegible]"):
        assert f": {source}\n" in told
    assert told.count("why:") == told.count("runner-up:") == told.count("TEI:") > 20


def test_show_colours_a_terminal_and_nothing_else(encoder: Encoder, desk: Path) -> None:
    assert b"\x1b[" not in encoder("show", "memo.md").out
    assert b"\x1b[" in encoder("show", "memo.md", "--colour", "always").out


def test_whoever_stops_reading_gets_no_traceback(desk: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", 'set -o pipefail; "$0" -m encoder show memo.md | head -1', sys.executable],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in {0, 141}
    assert "Traceback" not in done.stderr and "BrokenPipe" not in done.stderr
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="signals of another kind")
def test_an_interruption_is_said_in_a_word_and_leaves_nothing_half_written(desk: Path) -> None:
    (desk / "long.md").write_bytes(b"The com[munist] party met. " * 20_000)
    with subprocess.Popen([*CALL, "run", "long.md"], stderr=subprocess.PIPE, text=True) as process:
        time.sleep(1.0)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err.strip().endswith("interrupted") and "Traceback" not in err
    assert not [path for path in (desk / "output").rglob("*") if path.is_file()]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_bar_is_shown_on_a_terminal_for_long_work_only(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal, stderr = pytest.importorskip("pty").openpty()
    monkeypatch.setattr(sys, "stderr", os.fdopen(stderr, "w"))
    Progress(4).step("soon done")
    slow = Progress(4, begun=time.monotonic() - 2)
    slow.step("memo.xml")
    slow.clear()
    sys.stderr.flush()
    shown = ""
    while not shown.endswith("memo.xml\r\x1b[K"):
        shown += os.read(terminal, 1000).decode()
    assert shown == "\r\x1b[K[######..................] 1/4 memo.xml\r\x1b[K"


def test_a_defect_in_one_document_is_told_and_does_not_stop_the_others(
    encoder: Encoder, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = _edition._make

    def fail_once(path: Path, *rest: object) -> _edition.Outcome:
        if path.name == "telegram.md":
            raise ZeroDivisionError
        return whole(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(_edition, "_make", fail_once)
    done = encoder("run", "telegram.md", "memo.md")
    assert done.code == 1
    assert "telegram.md: a defect of encoder" in done.err and "ZeroDivisionError" in done.err
    assert endings(desk / "output" / "memo") == PRODUCTS


def test_an_encoding_agrees_with_itself_and_not_with_another_text(encoder: Encoder, desk: Path) -> None:
    for name in ("memo", "telegram"):
        assert encoder("encode", f"{name}.md", "-o", f"{name}.xml").code == 0
    same = json.loads(encoder("evaluate", "memo.xml", "memo.xml", "--format", "json").out)
    assert all(row["F1"] == 1 for row in same["kinds"].values() if row["want"])
    other = encoder("evaluate", "memo.xml", "telegram.xml")
    assert (other.code, b"the texts differ" in other.out) == (1, True)
    assert encoder("evaluate", "memo.xml", "memo.xml", "--first", "1", "--after", "1").code == 2
