from collections.abc import Callable
from pathlib import Path

import pytest

from encoder.config import Config
from encoder.configuration import load, override
from encoder.errors import ConfigurationError

Project = Callable[[str], Path]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Writes an encoder.toml beside which there is a register.xml."""
    (tmp_path / "register.xml").write_text("<TEI/>")

    def write(content: str) -> Path:
        (tmp_path / "encoder.toml").write_text(content, encoding="utf-8")
        return tmp_path / "encoder.toml"

    return write


def test_an_empty_file_says_nothing(project: Project) -> None:
    assert load(project("")) == Config()


def test_every_kind_of_value_is_read(project: Project) -> None:
    path = project(
        'registers = ["register.xml"]\nstyle = "leiden"\nstarter = false\ndate = 1949-02-03\n'
        '[publication]\npublisher = "Some Press"\nyear = 2005\n'
    )
    config = load(path)
    assert config.registers == (path.parent / "register.xml",)
    assert (config.style, config.starter, config.date) == ("leiden", False, "1949-02-03")
    assert dict(config.publication) == {"publisher": "Some Press", "year": "2005"}


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        ('style = "leiden"\nregister = ["register.xml"]\n', 2, 'unknown key "register"'),
        ('\n\nstyle = ["leiden"]\n', 3, "takes a string"),
        ('starter = "no"\n', 1, "takes true or false"),
        ('style = "leiden"\nregisters = "register.xml"\n', 2, "list of file names"),
        ('registers = ["register.xml", "missing.xml"]\n', 1, "there is no file"),
        ('date = "yesterday"\n', 1, "is no day"),
        ("# said below\npublication = 3\n", 2, "a table was expected"),
        ('[publication]\npublisher = "A"\nlicence = ["B"]\n', 3, "a string was expected"),
        ('style = "leiden"\nlanguage = en\n', 2, "not TOML"),
        ('language = "en', 1, "not TOML"),
    ],
)
def test_an_error_names_file_and_line(project: Project, content: str, line: int, message: str) -> None:
    path = project(content)
    with pytest.raises(ConfigurationError, match=message) as caught:
        load(path)
    assert caught.value.where == f"{path}:{line}"


def test_a_mistyped_key_is_recognised(project: Project) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(project("strickt = true\n"))
    assert caught.value.hint == 'did you mean "strict"?'


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "encoder.toml").write_bytes(b"style = '\xff'")
    with pytest.raises(ConfigurationError, match="not utf-8"):
        load(tmp_path / "encoder.toml")


def test_the_call_adds_registers_and_replaces_the_rest(project: Project) -> None:
    config = load(project('registers = ["register.xml"]\nstyle = "leiden"\nlanguage = "de"\n'))
    called = override(
        config, registers=(Path("more.xml"), config.registers[0]), style="frus", day="1950-01-02", strict=True
    )
    assert [path.name for path in called.registers] == ["register.xml", "more.xml"]
    assert (called.style, called.language, called.date, called.strict) == ("frus", "de", "1950-01-02", True)


def test_an_option_that_is_no_day_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="is no day"):
        override(Config(), day="3 February")
