"""From symbolic identifiers to the final ones."""

from lxml import etree

from encoder.tei.elements import child, make
from encoder.tei.identifiers import number


def test_identifiers_are_numbered_in_document_order_where_something_points() -> None:
    root = make("text")
    for offset in (30, 7, 99):
        child(root, "sic", {"id": f"sic@{offset}"}, "x")
    child(root, "note", {"target": "#sic@99 #sic@30"})
    number(root)
    assert [element.get("{http://www.w3.org/XML/1998/namespace}id") for element in root] == ["sic1", None, "sic2", None]
    assert root[3].get("target") == "#sic2 #sic1"


def test_a_pointer_to_nothing_is_left_out_and_others_stay() -> None:
    root = make("text")
    child(root, "persName", {"id": "per-a"}, "A")
    child(root, "rs", {"ref": "#per-a #per-gone"}, "B")
    child(root, "pb", {"edRef": "#src-ms"})
    child(root, "ref", {"target": "http://a.example/"})
    number(root)
    assert [dict(element.attrib) for element in root[1:]] == [{"ref": "#per-a"}, {}, {"target": "http://a.example/"}]


def test_a_number_that_is_taken_is_passed_over() -> None:
    root = make("text")
    child(root, "anchor", {"id": "sic1"})
    child(root, "sic", {"id": "sic@4"}, "x")
    child(root, "note", {"target": "#sic@4"})
    number(root)
    assert b'target="#sic2"' in etree.tostring(root)
