"""Line breaks and indentation where they are nobody's text: between elements of the header and of lists."""

from __future__ import annotations

from lxml import etree

from encoder.tei.elements import name_of

# What holds elements only. A msItem, say, has no characters of its own; a bibl has.
_STRUCTURES = (
    "teiHeader fileDesc titleStmt respStmt publicationStmt availability notesStmt sourceDesc listBibl msDesc "
    "msIdentifier msContents msItem biblStruct analytic monogr imprint encodingDesc projectDesc editorialDecl "
    "correction normalization punctuation quotation segmentation interpretation tagsDecl classDecl taxonomy category "
    "appInfo application profileDesc langUsage abstract textClass particDesc listPerson person personGrp listOrg org "
    "listPlace place listEvent event revisionDesc standOff"
)
STRUCTURES = frozenset(_STRUCTURES.split())
_STEP = "  "


def indent(element: etree._Element, depth: int) -> None:
    """Indent the structure below `element`, which itself stands at `depth`; mixed content stays as it is."""
    if name_of(element) not in STRUCTURES or not len(element) or (element.text or "").strip():
        return
    if any((part.tail or "").strip() for part in element) or not isinstance(element[0].tag, str):
        return
    element.text = "\n" + _STEP * (depth + 1)
    for part in element:
        part.tail = "\n" + _STEP * (depth + 1)
        if isinstance(part.tag, str):
            indent(part, depth + 1)
    element[-1].tail = "\n" + _STEP * depth
