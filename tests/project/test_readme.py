"""The README shows what the program does: its before and after are run, its links lead somewhere."""

import re
from pathlib import Path

import click
import pytest

import encoder
from encoder.cli import application
from encoder.config import Config

CHECKOUT = Path(__file__).resolve().parents[2]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
PAGES = [CHECKOUT / "README.md", CHECKOUT / "CONTRIBUTING.md", *sorted((CHECKOUT / "docs").rglob("*.md"))]


def shown(comment: str) -> str:
    """The fenced text after a comment of the README."""
    found = re.search(rf"<!-- {comment} -->\n```\w*\n(.*?)\n?```", README, re.DOTALL)
    assert found, f"the README shows nothing after <!-- {comment} -->"
    return found.group(1)


def test_the_readme_shows_what_the_program_writes() -> None:
    config = Config(registers=(CHECKOUT / "examples" / "register.xml",), date="2026-11-23")
    tei = encoder.encode(shown("before") + "\n", config=config).tei.decode()
    paragraph = re.search(r"<text\b.*?<p\b[^>]*>(.*?)</p>", tei, re.DOTALL)
    assert paragraph
    assert " ".join(shown("after").split()) == " ".join(paragraph.group(1).split())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    missing = [target for target in targets if not (page.parent / target).exists()]
    assert not missing


def test_the_readme_names_every_command() -> None:
    assert [
        name for name in application.list_commands(click.Context(application)) if f"`encoder {name}" not in README
    ] == []


def test_every_public_name_is_documented_in_the_readme() -> None:
    assert encoder.__all__
    for name in encoder.__all__:
        assert (getattr(encoder, name).__doc__ or "").strip(), name
        assert f"encoder.{name}" in README, name
