"""What users install is the wheel, so the wheel is what is tried: in an environment outside the checkout."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with the build backend that is installed: no network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index", "--no-build-isolation"]
    subprocess.run([*build, "--wheel-dir", str(folder), str(CHECKOUT)], check=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `encoder` command of an environment that has the wheel, and the dependencies from this one."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, str(wheel)], check=True)
    packages = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    # A path in a .pth file is no site folder: the editable install of the checkout, a .pth too, does not show through.
    dependencies = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (Path(packages) / "dependencies.pth").write_text("\n".join(dependencies), encoding="utf-8")
    return scripts / "encoder"


def test_the_wheel_holds_the_schemas_the_stylesheets_and_the_licence(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    committed = {
        f"encoder/{path.relative_to(CHECKOUT).as_posix()}"
        for folder in ("schemas", "xslt")
        for path in (CHECKOUT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert committed and committed <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert "encoder/py.typed" in names
    assert not [name for name in names if name.startswith(("tests/", "examples/", "output/"))]


def test_the_installed_program_is_the_wheel_and_not_the_checkout(installed: Path, tmp_path: Path) -> None:
    where = subprocess.run(
        [installed.with_name("python"), "-c", "import encoder; print(encoder.__file__)"],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    assert str(CHECKOUT) not in where.stdout


def test_the_installed_program_makes_everything_of_the_example(installed: Path, tmp_path: Path) -> None:
    example = CHECKOUT / "examples" / "lindqvist-anders-memorandum.md"
    done = subprocess.run(
        [installed, "run", example, "--config", CHECKOUT / "examples" / "encoder.toml", "-o", "output"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    made = {path.suffix for path in (tmp_path / "output" / example.stem).iterdir()}
    assert made == {".xml", ".html", ".pdf", ".json"}
