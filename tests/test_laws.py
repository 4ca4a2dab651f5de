"""The four laws, on texts that nobody wrote: conservation, return, order, validity."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from encoder import encode
from encoder.annotators import annotate, annotators
from encoder.config import Config
from encoder.errors import ReadingError
from encoder.readers import read
from encoder.tei.edition import write
from tests.shared import DOCUMENTS, FRUS, needs_shared

CONFIG = Config(date="2026-01-01")
STYLES = ("documentary", "leiden", "frus")

# Pieces in which the syntax of transcriptions and the wording of editors meet; hypothesis glues them together.
PIECES = st.sampled_from(
    [
        *(
            "com[munist] ",
            "I[van] V. Kovalev",
            "[sic]",
            '[sic, should be "can"]',
            "[...]",
            "[illegible]",
            "[p. 3]",
            "[?]",
        ),
        *(
            "[former member] Bo Gu",
            "Luo Fu [Zhang Wentian]",
            "[3 lines not declassified]",
            "[",
            "]",
            "[[Geta]]",
            "⟨we⟩",
        ),
        *("(sic)", "{ra}", "[handwritten: Yes]", "[Applause]", "[1]", "[^1]", "<sup>1</sup>", "\n\n[^1]: A note.\n\n"),
        *(
            "\n\n---\n\n<sup>1</sup> A note.\n\n<sup>2</sup> Another.\n",
            "<sup>2</sup>",
            "*it*",
            "**bold**",
            "_it_",
            "`[x]`",
        ),
        *(
            "\n\n",
            "\n",
            "  \n",
            "\\\n",
            "\n\n# Head\n\n",
            "\n\n## **Head**\n\n",
            "\n- item\n- 1) item\n",
            "\n1. one\n2. two\n",
        ),
        *(
            "\n> quoted\n> on\n",
            "\n| a | b |\n|---|---|\n| c | d |\n",
            "[text](http://a.example/)",
            "<http://a.example/>",
        ),
        *(
            "\\[",
            "&amp;",
            "&nbsp;",
            "\r\n",
            "\t",
            " ",
            "Mao Zedong said that ",
            "he agreed. ",
            "I replied that ",
            "3 May 1949",
        ),
        *(
            "\n\nStalin: We know.\n\nMao: Yes.\n\n",
            '"We," he said, "know."',
            "On 5 June ",
            "the USSR ",
            "50,000 ",
            "x",
            "é中",
        ),
        *(
            "\n\nMoscow, 3 May 1949\n\n",
            "\n\n**A. Smith**\n",
            "\n\n[Enclosure]\n\n",
            "<!-- c -->",
            "\n```\ncode\n```\n",
            "***",
        ),
        *(
            "\n\n#### **Citation:**\n\n",
            '"Title", 3 May 1949, RGASPI, F. 17, Op. 1, D. 2, L. 3. ',
            "\n\n#### **Summary:**\n\n",
        ),
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=25).map("".join) | st.text(
    st.sampled_from("ab [](){}*_#>-|<1^!`\\\n\r\t.:;,é⟨⟩"), min_size=1, max_size=60
)


@settings(deadline=None, derandomize=True, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sampled_from(STYLES))
def test_whatever_is_read_is_written_whole_and_valid_and_comes_back(text: str, style: str) -> None:
    """`encode` proves conservation and return and validates; a broken law raises and so fails this test."""
    try:
        encoding = encode(text, name="random.md", config=Config(style=style, date="2026-01-01"))
    except ReadingError:
        assert not text.strip(" \t\r\n\ufeff"), "only a text without characters may be refused"
        return
    assert etree.fromstring(encoding.tei).tag.endswith("TEI")


@settings(deadline=None, derandomize=True, max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS.filter(lambda text: bool(text.strip())), st.randoms())
def test_annotators_may_run_in_any_order_that_their_needs_allow(text: str, random: object) -> None:
    document = read(text, "random.md")
    remaining = sorted(annotators())
    sequence: list[str] = []
    while remaining:
        ready = [name for name in remaining if set(annotators()[name].NEEDS) <= set(sequence)]
        chosen = random.choice(ready)  # type: ignore[attr-defined]
        remaining.remove(chosen)
        sequence.append(chosen)
    usual = write(annotate(document, CONFIG), CONFIG).serialize()
    assert write(annotate(document, CONFIG, sequence), CONFIG).serialize() == usual


def test_the_same_transcription_gives_the_same_bytes() -> None:
    text = "Mao Zedong said that Tito is [like] Zhang.<sup>1</sup>\n\n[^1]: x"
    assert encode(text, config=CONFIG).tei == encode(text, config=CONFIG).tei


@needs_shared
@pytest.mark.parametrize(
    "name", sorted(path.name for path in [*DOCUMENTS.glob("*.md"), *(FRUS / "documents").glob("*.txt")])
)
def test_every_real_document_encodes_whole_and_valid(name: str) -> None:
    path = next(folder / name for folder in (DOCUMENTS, FRUS / "documents") if (folder / name).exists())
    encoding = encode(path, config=CONFIG)
    assert not [finding for finding in encoding.findings if finding.severity == "error"]
