"""YAML front matter: kept verbatim, and understood as far as it is plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from encoder.diagnostics import Diagnostic, Severity
from encoder.readers import _labels
from encoder.readers._nodes import LINE_END, Node, trimmed
from encoder.span import Span

OPENING = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
# As in pandoc no blank line follows the opening: a rule between paragraphs is followed by one.
FIRST = re.compile(r"(?:#[^\r\n]*(?:\r\n|\n|\r))*[\"']?\w[\w .-]{0,60}[\"']?[ \t]*:(?:[ \t]|\r|\n)")
LONGEST = 65_536  # characters; more is no front matter, and the parser of YAML is slow


@dataclass(frozen=True, slots=True)
class Metadata:
    """The block, what it says by key, what is wrong with it, and where the rest of the text begins."""

    node: Node
    values: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]
    end: int


def metadata(text: str, start: int) -> Metadata | None:
    """The YAML front matter at `start`; None if there is none."""
    opening = OPENING.match(text, start)
    closing = CLOSING.search(text, opening.end(), opening.end() + LONGEST) if opening else None
    if opening is None or closing is None or not FIRST.match(text, opening.end(), closing.start()):
        return None
    content = trimmed(text, opening.end(), closing.start())
    node = Node("metadata", start, closing.end(), [content])
    values, diagnostics = _values(text, content)
    line_end = LINE_END.match(text, closing.end())
    return Metadata(node, values, diagnostics, line_end.end() if line_end else closing.end())


def _values(text: str, content: Span) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    """The values by key, all as strings; a broken block has none, and a warning that says where."""
    import yaml  # noqa: PLC0415 - most documents have no YAML; reading must start fast

    try:
        # The base loader leaves every scalar a string: dates stay as they are written, "no" is no boolean.
        parsed = yaml.load(text[content.start : content.end], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = min(content.start + (mark.index if mark is not None else 0), content.end)
        problem = getattr(error, "problem", None) or "it nests too deep"
        message = f"the YAML front matter cannot be understood: {problem}"
        hint = "correct it; until then it is kept as it is and not used"
        return {}, (Diagnostic(Span(place, place), Severity.WARNING, "front-matter", message, hint),)
    if not isinstance(parsed, dict):
        return {}, ()
    return dict(_plain(parsed)), ()


def _plain(parsed: dict[object, object]) -> Iterator[tuple[str, str]]:
    """The pairs of key and value; a known synonym becomes its key, a list its items between semicolons."""
    for name, value in parsed.items():
        items = value if isinstance(value, list) else [value]
        words = "; ".join(" ".join(str(item).split()) for item in items if isinstance(item, str) and item.strip())
        if words:
            yield _labels.key(str(name)) or str(name), words
