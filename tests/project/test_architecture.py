"""The one direction of the program, and its other structural promises, read from the sources."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "encoder"

# Left to right, as docs/architecture.md draws it; rooms on one line may use each other, but in one direction.
ROOMS = (
    {"span", "diagnostics", "errors", "config", "resources", "document", "reading"},
    {"readers"},
    {"authority", "words", "conventions", "chronology", "quantities", "naming", "speech", "citation"},
    {"annotators"},
    {"linking", "nesting"},
    {"tei"},
    {"validation", "publication", "evaluation"},
    {"proof"},
    {"pipeline"},
    {""},  # encoder/__init__.py: the public names
    {"files", "configuration", "explanation", "report", "terminal"},
    {"commands"},
    {"cli"},
    {"__main__"},
)
PLACE = {room: place for place, rooms in enumerate(ROOMS) for room in rooms}


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the package by its path below it."""
    return {
        path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"), path.name)
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def room(module: str) -> str:
    """The room of a module given by its path below the package or by its dotted name in it."""
    first = module.removesuffix(".py").replace("/", ".").split(".")[0]
    return "" if first == "__init__" else first


def imported(tree: ast.Module) -> Iterator[str]:
    """The modules of the package that a module imports, wherever in it, without `encoder.` before them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names = [node.module]
            if node.module == "encoder":
                names = [f"encoder.{alias.name}" if alias.name in PLACE else "encoder" for alias in node.names]
        else:
            continue
        for name in names:
            if name == "encoder" or name.startswith("encoder."):
                yield name.partition(".")[2]


def test_every_room_has_its_place_in_the_one_direction() -> None:
    assert {room(module) for module in modules()} <= PLACE.keys()


@pytest.mark.parametrize("module", [name for name in modules() if name != "__init__.py"])
def test_a_module_imports_only_what_is_to_its_left(module: str) -> None:
    mine = PLACE[room(module)]
    right = {name for name in imported(modules()[module]) if PLACE[room(name)] > mine}
    assert not right, f"{module} imports {sorted(right)}, which is to its right"


def test_rooms_that_stand_side_by_side_use_each_other_in_one_direction() -> None:
    uses: dict[str, set[str]] = {}
    for module, tree in modules().items():
        if module != "__init__.py":
            uses.setdefault(room(module), set()).update(room(name) for name in imported(tree))
    try:
        TopologicalSorter({name: used - {name} for name, used in uses.items()}).prepare()
    except CycleError as error:
        pytest.fail(f"rooms import each other: {' → '.join(error.args[1])}")


@pytest.mark.parametrize("module", modules())
def test_no_module_imports_by_relative_name(module: str) -> None:
    assert not [node for node in ast.walk(modules()[module]) if isinstance(node, ast.ImportFrom) and node.level]


@pytest.mark.parametrize("module", modules())
def test_no_tag_is_glued_from_strings(module: str) -> None:
    """XML is built by lxml, pages by XSLT: an f-string with a tag in it escapes nothing. (Transcribers type <sup>.)"""
    glued = [
        node.lineno
        for node in ast.walk(modules()[module])
        if isinstance(node, ast.JoinedStr)
        and any(
            isinstance(part, ast.Constant) and re.search(r"(?<!\?P)</?(?!su[bp]>)[A-Za-z]", str(part.value))
            for part in node.values
        )
    ]
    assert not glued, f"{module}: tags in f-strings at lines {glued}"


@pytest.mark.parametrize("module", modules())
def test_only_the_command_line_prints(module: str) -> None:
    prints = [
        node.lineno
        for node in ast.walk(modules()[module])
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert not prints, f"{module} prints at lines {prints}"


@pytest.mark.parametrize("module", modules())
def test_a_module_holds_one_idea(module: str) -> None:
    length = (PACKAGE / module).read_text(encoding="utf-8").count("\n")
    assert length <= 300, f"{module} has {length} lines: it holds two ideas"


def loaded(arguments: list[str]) -> set[str]:
    """The packages that a Python process has loaded when it is done."""
    command = f"import sys\ntry:\n    {arguments[0]}\nfinally:\n    print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", command, *arguments[1:]], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stderr.split()}


def test_importing_the_package_loads_no_engine() -> None:
    assert not loaded(["import encoder"]) & {"saxonche", "typst", "xmlschema", "ahocorasick", "yaml", "rapidfuzz"}


@pytest.mark.parametrize("arguments", [["--help"], ["run", "--help"], ["validate", "--help"]])
def test_help_loads_neither_engines_nor_parsers(arguments: list[str]) -> None:
    start = "from encoder.cli import main; main()"
    assert not loaded([start, *arguments]) & {"saxonche", "typst", "xmlschema", "ahocorasick", "yaml", "lxml"}
