"""From symbolic identifiers to the final ones: numbered in the order of the document, only where something points."""

from __future__ import annotations

from collections import Counter

from lxml import etree

from encoder.tei.elements import XML_ID

POINTERS = (
    *("ref", "who", "toWhom", "target", "corresp", "resp", "next", "prev"),
    *("ana", "source", "edRef", "scheme", "assertedValue", "hand"),
)


def number(root: etree._Element) -> None:
    """Give final identifiers: `sic@120` becomes `sic1`; identifiers nobody points to go, and pointers to nothing."""
    pointed = {token for element in root.iter(etree.Element) for token in _pointers(element)}
    final: dict[str, str] = {}
    counts: Counter[str] = Counter()
    taken = {element.get(XML_ID, "") for element in root.iter(etree.Element)}
    for element in root.iter(etree.Element):
        symbolic = element.get(XML_ID)
        if symbolic is None or "@" not in symbolic:
            if symbolic is not None:
                final[symbolic] = symbolic
            continue
        if symbolic not in pointed or symbolic in final:
            del element.attrib[XML_ID]
            continue
        final[symbolic] = _fresh(symbolic.partition("@")[0], counts, taken)
        element.set(XML_ID, final[symbolic])
    for element in root.iter(etree.Element):
        for name in POINTERS:
            if element.get(name) is not None:
                _resolve(element, name, final)


def _pointers(element: etree._Element) -> set[str]:
    return {token[1:] for name in POINTERS for token in element.get(name, "").split() if token.startswith("#")}


def _fresh(prefix: str, counts: Counter[str], taken: set[str]) -> str:
    while True:
        counts[prefix] += 1
        candidate = f"{prefix}{counts[prefix]}"
        if candidate not in taken:
            return candidate


def _resolve(element: etree._Element, name: str, final: dict[str, str]) -> None:
    """The pointers of one attribute, those that lead nowhere left out."""
    tokens = [
        f"#{final[token[1:]]}" if token.startswith("#") else token
        for token in element.get(name, "").split()
        if not token.startswith("#") or token[1:] in final
    ]
    if tokens:
        element.set(name, " ".join(tokens))
    else:
        del element.attrib[name]
