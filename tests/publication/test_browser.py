"""The page in a real browser: nothing to repair, nothing beside the screen, and the reading view is the plain text."""

import html
import json
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from encoder.publication import publish
from tests.publication.support import EVERY_ELEMENT
from tests.shared import REFERENCE
from tests.tools import require

VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}
WIDTHS = (320, 390, 768, 1280)
OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--hide-scrollbars"),
)

# What is asked of the page in each frame; each start of the browser costs seconds, so all is asked at once.
QUESTIONS = """
    const page = frame.contentDocument, one = selector => page.querySelector(selector);
    const shown = selector => one(selector) && one(selector).getClientRects().length > 0;
    const answers = {width: page.documentElement.scrollWidth, tree: page.documentElement.outerHTML};
    answers.signs = shown(".text .editorial");
    one("[value=reading]").click();
    page.querySelectorAll("[type=checkbox]").forEach(box => box.click());
    answers.signsInReading = shown(".text .editorial");
    answers.readings = shown(".text .resolved");
    answers.paragraphs = Array.from(page.querySelectorAll(".text p.numbered"), one => one.innerText);
    return answers;
"""


def browse(address: Path, *options: str) -> str:
    """What Chromium prints about a file; it starts with an empty profile beside the file."""
    command = [
        require("chromium"),
        *OPTIONS,
        f"--user-data-dir={address.parent / 'profile'}",
        *options,
        address.as_uri(),
    ]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def asked(page: str, folder: Path) -> dict[int, Any]:
    """The answers of the browser about `page`, by the width of the frame in pixels."""
    frames = "".join(
        f'<iframe style="width:{width}px;height:800px;border:0" srcdoc="{html.escape(page)}"></iframe>'
        for width in WIDTHS
    )
    path = folder / "frames.html"
    path.write_text(
        f"""<!DOCTYPE html><meta charset="utf-8"><title></title>{frames}<pre></pre><script>onload = () => {{
          const ask = frame => {{ {QUESTIONS} }};
          document.querySelector("pre").textContent =
            JSON.stringify(Array.from(document.querySelectorAll("iframe"), ask));
        }}</script>""",
        encoding="utf-8",
    )
    printed = browse(path, "--dump-dom").rpartition("<pre>")[2].partition("</pre>")[0]
    return dict(zip(WIDTHS, json.loads(html.unescape(printed)), strict=True))


class Shown:
    """An edition, its page and what the browser says of it."""

    def __init__(self, edition: Path, folder: Path) -> None:
        self.edition = edition
        self.page = publish(edition, "html").decode("utf-8")
        self.answers = asked(self.page, folder)


@pytest.fixture(scope="module", params=[EVERY_ELEMENT, *REFERENCE.glob("mikoyan-*.xml")], ids=lambda path: path.stem)
def shown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Shown:
    return Shown(request.param, tmp_path_factory.mktemp("browser"))


class Shape(HTMLParser):
    """The elements of a page as (depth, name), told by its tags alone."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.depth = 0
        self.elements: list[tuple[int, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((self.depth, tag))
        self.depth += tag not in VOID

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag not in VOID

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((self.depth, tag))


def test_the_browser_finds_nothing_to_repair(shown: Shown) -> None:
    assert Shape(shown.answers[1280]["tree"]).elements == Shape(shown.page).elements


def test_nothing_stands_beside_the_screen(shown: Shown) -> None:
    assert {width: answers["width"] for width, answers in shown.answers.items()} == {width: width for width in WIDTHS}


def test_without_any_script_the_view_can_be_switched(shown: Shown) -> None:
    answers = shown.answers[1280]
    assert (answers["signs"], answers["signsInReading"], answers["readings"]) == (True, False, True)


def test_the_reading_view_is_the_plain_text(shown: Shown) -> None:
    plain = publish(shown.edition, "text").decode("utf-8").replace("[1]", "1").replace("[2]", "2")
    paragraphs = [" ".join(one.split()) for one in plain.split("\n\n")]
    read = [" ".join(one.split()) for one in shown.answers[1280]["paragraphs"]]
    assert read
    assert [one for one in read if one not in paragraphs] == []


def test_not_even_long_words_and_wide_tables_stand_beside_the_screen(tmp_path: Path) -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle" * 3
    tei = EVERY_ELEMENT.read_text(encoding="utf-8")
    tei = tei.replace("A block quotation.", word).replace("<cell>Tons</cell>", "<cell>Tons</cell>" * 40)
    tei = tei.replace("line one", "x" * 300).replace("Harbour Commission", word)
    assert asked(publish(tei, "html").decode(), tmp_path)[390]["width"] == 390


def test_a_picture_of_the_page_can_be_taken(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(publish(EVERY_ELEMENT, "html"))
    browse(path, "--window-size=1280,2000", f"--screenshot={tmp_path / 'page.png'}")
    assert (tmp_path / "page.png").stat().st_size > 20_000
