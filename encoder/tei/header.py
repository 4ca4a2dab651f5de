"""The teiHeader: what front matter, configuration and annotators know of the document (encoding model, section 1).

The elements of front matter hold the characters of the transcription; everything else here is derived from them.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from lxml import etree

from encoder.config import Config
from encoder.document import Document
from encoder.tei._front import Fill, Front
from encoder.tei._indentation import indent
from encoder.tei._policy import encoding_description
from encoder.tei._profile import profile_description
from encoder.tei._source import describes_web_page, source_description
from encoder.tei._statements import notes_statement, publication_statement, title_statement
from encoder.tei.elements import child, make


def header(document: Document, config: Config, fill: Fill) -> etree._Element:
    """The header of a document.

    `fill(element, leaf)` puts the words of a leaf of the front matter into its element; it is called once for each.
    """
    front, day = Front(document, config, fill), run_date(config)
    element = make("teiHeader", {"lang": config.language})
    file = child(element, "fileDesc")
    title_statement(file, front)
    publication_statement(file, front, day)
    notes_statement(file, front, contents_here=not describes_web_page(front))
    source_description(file, front)
    encoding_description(element, front)
    profile_description(element, front)
    for block in document.blocks:
        if block.kind == "metadata" and block.content is not None:
            fill(child(element, "xenoData"), block)
    revision = child(element, "revisionDesc", {"status": "draft"})
    child(revision, "change", {"when": day, "who": "#auto", "status": "draft"}, "Encoded automatically.")
    indent(element, 1)
    return element


def run_date(config: Config) -> str:
    """The day of the run: the configuration's, else that of SOURCE_DATE_EPOCH (seconds, UTC), else today."""
    if config.date:
        return config.date
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return date.today().isoformat()
