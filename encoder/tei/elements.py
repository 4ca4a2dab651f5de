"""The few moves with which TEI elements are made: namespace, mixed content, pointers."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

TEI = "http://www.tei-c.org/ns/1.0"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_XML = {"id": XML_ID, "lang": XML_LANG, "xml:id": XML_ID, "xml:lang": XML_LANG}

# The words of certainty (PHHR: cert is given on a broad scale) and the probability from which they hold.
HIGH, MEDIUM = 0.85, 0.55


def make(tag: str, attributes: Mapping[str, str] | None = None, text: str | None = None) -> etree._Element:
    """A TEI element on its own; `id` and `lang` among the attributes mean xml:id and xml:lang (also written so)."""
    element = etree.Element(f"{{{TEI}}}{tag}", nsmap={None: TEI})  # type: ignore[dict-item]
    # (the stubs forget that None stands for the default namespace)
    give(element, attributes or {})
    element.text = text
    return element


def child(
    parent: etree._Element, tag: str, attributes: Mapping[str, str] | None = None, text: str | None = None
) -> etree._Element:
    """A TEI element at the end of `parent`."""
    element = etree.SubElement(parent, f"{{{TEI}}}{tag}")
    give(element, attributes or {})
    element.text = text
    return element


def give(element: etree._Element, attributes: Mapping[str, str]) -> None:
    """Set attributes, the empty ones left out; `id` and `lang` mean xml:id and xml:lang."""
    for name, value in attributes.items():
        if value:
            element.set(_XML.get(name, name), value)


def add_text(element: etree._Element, text: str) -> None:
    """Text at the end of an element's content."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def name_of(element: etree._Element) -> str:
    """The local name."""
    return etree.QName(element).localname


def degree(certainty: float) -> str:
    """A probability as one of the words of `cert`."""
    if certainty >= HIGH:
        return "high"
    return "medium" if certainty >= MEDIUM else "low"
