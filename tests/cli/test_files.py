import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from encoder import files
from encoder.errors import OutputError, ReadingError


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.endswith(".part")]


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "memo.xml"
    target.write_bytes(b"old")
    files.write(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_an_interrupted_write_leaves_the_old_file_and_no_begun_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "memo.xml"
    target.write_bytes(b"old")

    def interrupt(self: Path, other: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        files.write(target, b"new")
    assert target.read_bytes() == b"old"
    assert not left_over(tmp_path)


def test_whoever_reads_while_it_is_written_sees_one_of_the_two_versions(tmp_path: Path) -> None:
    target = tmp_path / "memo.xml"
    old, new = b"o" * 3_000_000, b"n" * 3_000_000
    files.write(target, old)
    with target.open("rb") as reader:
        beginning = reader.read(10)
        files.write(target, new)
        assert beginning + reader.read() == old
    assert target.read_bytes() == new


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
def test_a_new_file_follows_the_umask_and_an_old_one_keeps_its_permissions(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        files.write(tmp_path / "new.xml", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new.xml").stat().st_mode) == 0o640
    (tmp_path / "new.xml").chmod(0o600)
    files.write(tmp_path / "new.xml", b"y")
    assert stat.S_IMODE((tmp_path / "new.xml").stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_a_symbolic_link_keeps_pointing(tmp_path: Path) -> None:
    (tmp_path / "real.xml").write_bytes(b"old")
    (tmp_path / "link.xml").symlink_to("real.xml")
    files.write(tmp_path / "link.xml", b"new")
    assert (tmp_path / "link.xml").is_symlink()
    assert (tmp_path / "real.xml").read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    command = "import sys; from encoder.files import *; write(Path(sys.argv[1]), b'whole')"
    with subprocess.Popen([sys.executable, "-c", command, str(pipe)]) as writer:
        assert pipe.read_bytes() == b"whole"
        assert writer.wait(10) == 0
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_folder_is_no_place_for_a_file(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="it is a folder"):
        files.write(tmp_path, b"x")


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no such file or directory") as caught:
        files.write(tmp_path / "missing" / "memo.xml", b"x")
    assert caught.value.where == str(tmp_path / "missing" / "memo.xml")


def test_an_output_folder_that_is_a_file_is_refused_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"")
    with pytest.raises(OutputError, match="the output folder cannot be written"):
        files.make_folder(tmp_path / "taken" / "memo")


def test_products_of_an_earlier_run_do_not_stay_beside_new_ones(tmp_path: Path) -> None:
    files.write_folder(tmp_path / "memo", {"memo.xml": b"1", "memo.pdf": b"1"})
    files.write_folder(tmp_path / "memo", {"memo.xml": b"2"}, stale=frozenset({"memo.xml", "memo.pdf"}))
    assert [path.name for path in (tmp_path / "memo").iterdir()] == ["memo.xml"]
    assert (tmp_path / "memo" / "memo.xml").read_bytes() == b"2"


def test_a_file_that_cannot_be_read_is_a_reading_error(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="cannot be read"):
        files.read(tmp_path / "missing.md")
