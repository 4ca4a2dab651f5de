"""Cases written as text: sentences with the dates and numbers that a reader finds in them, citations with their parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    """A text, what is expected in it, and the date of the document ("none", 1949-02-03)."""

    text: str
    expected: tuple[str, ...]
    date: str = ""

    def __str__(self) -> str:
        return self.text


def sentences(name: str, date: str = "1949-02-03") -> Iterator[Case]:
    """The cases of a file: `sentence :: expression = value ; …` a line, `@date` for the document's date."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            date = line[1:].strip()
        elif " :: " in line and not line.startswith("#"):
            text, expected = line.split(" :: ")
            values = () if expected.strip() == "nothing" else tuple(part.strip() for part in expected.split(" ; "))
            yield Case(text, values, date)


def citations(name: str) -> Iterator[Case]:
    """The cases of a file: a citation on a line, its parts on the lines after it, an empty line between."""
    for block in (HERE / name).read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.strip().splitlines() if not line.startswith("#")]
        if lines:
            yield Case(lines[0], tuple(lines[1:]))
