"""The head of a document in an edition: its number, the line of place and date after it, the signature at its end."""

from __future__ import annotations

import re

from encoder.readers._dates import DATE_LINE
from encoder.readers._nodes import Node
from encoder.readers._notes import opens

NUMBER = re.compile(r"(?:(?:No|Nr|Doc|Document)\b\.?\s*(\d{1,4}[a-z]?)\b[.:]?|(\d{1,4}[a-z]?)\.)\s+\S")
MARKUP = re.compile(r"<sup>[^<>]{0,12}</sup>|\[\^[^\]\s]+\]|<[^<>]{0,12}>|[*_\[\]\\]", re.IGNORECASE)
SIGNED = re.compile(r"^[ \t*_]*(?:[\[(]?/?s/|[\[(](?:signed|signature|sgd\.?)\b|signed:)", re.IGNORECASE | re.MULTILINE)
# One to five capitalised words or initials, perhaps with a particle and Jr.
PARTICLE = r"(?:[ ](?:de|da|van|von|der|den|la|le|el|al|bin|di|du|of)(?=[ ]))?"
CAPITALISED = r"[^\W\d_a-z][\w’'-]*\.?"
NAME = re.compile(
    rf"(?:[A-Z]\.[ ]?){{0,4}}{CAPITALISED}{PARTICLE}(?:[ ](?:[A-Z]\.)*(?:{CAPITALISED})?){{0,4}}"
    r"(?:,[ ](?:Jr|Sr|II|III)\.?)?$"
)
BEFORE_HEAD = 2  # blocks that may stand before the head: a rule, the mark of a note
BEFORE_DATELINE, SHORT = 2, 80  # short paragraphs that may stand before the dateline: classification, copy number
LONGEST_DATELINE, LONGEST_SIGNATURE = 140, 60
# Words that stand alone in such a place and are no names.
NO_NAMES = re.compile(
    r"(?i)(?:top )?secret|confidential|restricted|unclassified|end|enclosures?|attachments?|annex(?:es)?|appendix"
    r"|tab [a-z\d]+|finis|copy|approved?|disapproved?|draft|original|translation|summary|conclusions?"
    r"|recommendations?|notes?|sources?|yes|no|adjourned"
)


def described(text: str, nodes: list[Node]) -> None:
    """Say which blocks are number, dateline and signature of the document (changes the nodes in place)."""
    head = next((index for index, node in enumerate(nodes) if node.kind == "heading"), None)
    if head is not None:
        found = NUMBER.match(_bare(text, nodes[head]))
        if found:
            nodes[head].label = found[1] or found[2]
    # The title may be in the front matter, or a letter may have none: then its head is its beginning.
    first = head + 1 if head is not None and head <= BEFORE_HEAD else 0
    for node in nodes[first : first + BEFORE_DATELINE + 1]:
        if _dateline(text, node):
            node.kind = "dateline"
            break
        if node.kind != "paragraph" or node.end - node.start > SHORT:
            break
    _sign(text, nodes[first:])


def _bare(text: str, node: Node) -> str:
    """The text of a block without its markup and brackets."""
    content = node.content
    return MARKUP.sub("", text[content.start : content.end]).strip() if content is not None else ""


def _dateline(text: str, node: Node) -> bool:
    """Whether a paragraph is a line of place and date."""
    if node.kind != "paragraph" or node.end - node.start > LONGEST_DATELINE:
        return False
    return DATE_LINE.match(_bare(text, node)) is not None


def _sign(text: str, nodes: list[Node]) -> None:
    """Find the signature: the last block before the notes, after at least one paragraph."""
    body = [node for node in nodes if node.kind not in ("note", "rule") and not opens(text, node)]
    if len(body) < 2 or body[-1].kind != "paragraph" or body[-2].kind not in ("paragraph", "list", "quote", "table"):
        return
    last, before = body[-1], body[-2]
    # Two names, one after the other, are a list of names.
    if signature(text, last) and not signature(text, before):
        last.kind = "signature"


def signature(text: str, node: Node) -> bool:
    """Whether a short paragraph is nothing but a name, or says that it is signed."""
    if node.end - node.start > LONGEST_SIGNATURE + 20 or not node.lines or len(node.lines) > 3:
        return False
    bare = _bare(text, node)
    if SIGNED.search(text[node.start : node.end]):
        return True
    return len(bare) <= LONGEST_SIGNATURE and bool(NAME.match(bare)) and not NO_NAMES.fullmatch(bare.rstrip("."))
