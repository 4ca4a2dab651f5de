"""Front matter: labels as headings, labels in bold, YAML; and documents that have none."""

from encoder.readers import read
from tests.readers.outline import outline

LABELLED = """## **3 March 1956**

# Notes of a Meeting

### **Citation:**

"Notes", 3 March 1956, *Archive*, F. 1.\x20\x20
<https://x.org/1>

### **Obtained by:**

A. B.

### **Summary:**

They meet.

Twice.

### **Original Language:**

Polish

They met at nine.
"""


def test_labels_as_headings_are_fields_and_the_last_takes_one_paragraph() -> None:
    assert outline(LABELLED) == [
        "field date: 3 March 1956",
        "field title: Notes of a Meeting",
        'field citation: "Notes", 3 March 1956, <emphasis>Archive</emphasis>, F. 1.<break/>'
        "<autolink https://x.org/1>https://x.org/1</autolink>",
        "field other",
        ".label: Obtained by",
        ".paragraph: A. B.",
        "field summary",
        ".paragraph: They meet.",
        ".paragraph: Twice.",
        "field language: Polish",
        "paragraph: They met at nine.",
    ]


def test_metadata_are_the_plain_words_of_the_fields() -> None:
    assert dict(read(LABELLED, "any.md").metadata) == {
        "date": "3 March 1956",
        "title": "Notes of a Meeting",
        "citation": '"Notes", 3 March 1956, Archive, F. 1. https://x.org/1',
        "editor": "A. B.",
        "summary": "They meet. Twice.",
        "language": "Polish",
    }


def test_labels_in_bold_begin_paragraphs_or_lines() -> None:
    text = "# Talk\n\n**Citation:** Archive, F. 1.\n\n**Translator**: C. D.  \n**Language:** Czech\n\nThey met."
    assert outline(text) == [
        "field title: Talk",
        "field citation: Archive, F. 1.",
        "field other",
        ".label: Translator",
        ".paragraph: C. D.",
        "field language: Czech",
        "paragraph: They met.",
    ]
    assert read(text, "any.md").metadata["translator"] == "C. D."


def test_labels_in_plain_letters_need_one_that_only_front_matter_has() -> None:
    described = "# Talk\n\nDate: 3 May 1950\nTranslator: C. D.\n\nThey met."
    assert outline(described)[:2] == ["field title: Talk", "field date: 3 May 1950"]
    memorandum = "# Talk\n\nDate: 3 May 1950\nSubject: Trade\n\nThey met."
    assert outline(memorandum)[0] == "heading 1: Talk"


def test_headings_without_labels_are_headings_of_the_body() -> None:
    assert outline("# Report\n\n## Summary\n\nAll is well.\n\n## Details\n\nNone.") == [
        "heading 1: Report",
        "heading 2: Summary",
        "paragraph: All is well.",
        "heading 2: Details",
        "paragraph: None.",
    ]


def test_a_body_heading_ends_the_front_matter() -> None:
    text = "# T\n\n#### Citation:\n\nArchive.\n\n#### THE FIRST QUESTION\n\nHe said: no."
    assert outline(text)[1:] == ["field citation: Archive.", "heading 4: THE FIRST QUESTION", "paragraph: He said: no."]


def test_yaml_is_kept_verbatim_and_understood() -> None:
    text = (
        "---\ntitle: Talk\nOriginal language: Czech\ntags: [a, b]\ndate: 1949-02-03\nfolder: 7\n---\n\n# Talk\n\nText."
    )
    document = read(text, "any.md")
    kinds = [block.kind for block in document.blocks]
    assert kinds == ["metadata", "heading", "paragraph"]
    assert dict(document.metadata) == {
        "title": "Talk",
        "language": "Czech",
        "keywords": "a; b",
        "date": "1949-02-03",
        "folder": "7",
    }
    content = document.blocks[0].content
    assert content is not None
    assert document.text[content.start : content.end].startswith("title: Talk")


def test_broken_yaml_is_kept_and_told_with_its_line() -> None:
    document = read("---\ntitle: Talk\nbad: [a\n---\n\nText.", "any.md")
    told = next(one for one in document.diagnostics if one.code == "front-matter")
    assert document.lines.position(told.span.start).line in (3, 4)
    assert document.blocks[0].kind == "metadata"
    assert not document.metadata


def test_a_rule_at_the_beginning_is_no_yaml() -> None:
    assert outline("---\n\nA paragraph: with a colon.\n\n---\n\nText.")[0] == "rule"


def test_yaml_that_refers_to_itself_without_end_is_harmless() -> None:
    bomb = "\n".join(
        ["a: &a [x,x]", *(f"{b}: &{b} [*{a},*{a},*{a},*{a}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True))]
    )
    assert read(f"---\n{bomb}\n---\n\nText.", "any.md").blocks[0].kind == "metadata"
