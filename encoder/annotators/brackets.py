"""Editorial brackets: each is what the most certain convention of the project's house style says it is."""

from __future__ import annotations

from itertools import chain

from encoder.config import Config
from encoder.conventions import TYPOGRAPHIC, in_style
from encoder.conventions.choosing import decide, loose_ends, signs
from encoder.conventions.evidence.line import Known, Project, Unknown, lines
from encoder.diagnostics import Diagnostic
from encoder.document import Block, Contribution, Document, Wrap
from encoder.words.closed import LANGUAGES

NEEDS: tuple[str, ...] = ()


def annotate(document: Document, config: Config) -> Contribution:
    """What the brackets of a document say, and which of them no convention understands."""
    style = in_style(config.style, config.conventions)
    diagnostics: list[Diagnostic] = []
    wraps: list[Wrap] = []
    for line in lines(document, project_of(document, config)):
        wraps.extend(signs(line, style))
        if "[" not in line.text and "]" not in line.text and not any(glyph in line.text for glyph in "({<⟨"):
            continue
        for decision in decide(line, style):
            wraps.extend(decision.wraps)
            diagnostics.extend(decision.diagnostics)
        diagnostics.extend(loose_ends(line, style))
    return Contribution(wraps=_once(wraps), diagnostics=tuple(diagnostics))


def _once(wraps: list[Wrap]) -> tuple[Wrap, ...]:
    """One `expan` for a word with two brackets in it: of the same statement, the first."""
    return tuple({(wrap.span, wrap.tag, wrap.content): wrap for wrap in reversed(wraps)}.values())


def project_of(document: Document, config: Config) -> Project:
    """What conventions know besides the text."""
    language = document.metadata.get("language", "").split()
    return Project(
        by=config.brackets_by,
        typography=config.style in TYPOGRAPHIC,
        register=_register(config),
        original_language=LANGUAGES.get(language[0].strip(".,;").casefold(), "") if language else "",
        notes=frozenset(
            block.label for block in chain.from_iterable(map(_blocks, document.blocks)) if block.kind == "note"
        ),
    )


def _register(config: Config) -> Known:
    """The project's register."""
    from encoder.authority import register_for  # noqa: PLC0415 - loading it costs; most conventions do without

    return register_for(config) if config.registers else Unknown()


def _blocks(block: Block) -> tuple[Block, ...]:
    """A block and all in it."""
    return (block, *chain.from_iterable(map(_blocks, block.children)))
