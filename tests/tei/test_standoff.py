"""Lists beside the text: whoever something points to, once, in the right list."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from encoder.config import Config
from encoder.document import Document, Doubt, Entity, Name, Participant, Wrap
from encoder.span import Span
from encoder.tei.elements import TEI, XML_ID
from encoder.tei.standoff import standoff

NS = {"t": TEI}


def entity(identifier: str, kind: str, name: str = "Name", **more: object) -> Entity:
    return Entity(identifier, kind, (Name(name),), **more)  # type: ignore[arg-type]


def refer(*pointers: str) -> tuple[Wrap, ...]:
    return tuple(Wrap(Span(at, at + 1), "rs", {"ref": pointer}) for at, pointer in enumerate(pointers))


def document(entities: tuple[Entity, ...], wraps: tuple[Wrap, ...]) -> Document:
    return Document("memo.md", "x" * 99, (), entities=entities, wraps=wraps)


def lists(document: Document, known: frozenset[str] = frozenset()) -> etree._Element:
    found = standoff(document, Config(), lambda identifier: identifier if identifier in known else "")
    assert found is not None
    return found


def test_nothing_to_list_makes_no_standoff() -> None:
    assert standoff(document((), ()), Config(), lambda identifier: identifier) is None


def test_only_what_is_pointed_to_is_listed_in_the_order_of_the_text() -> None:
    people = tuple(entity(f"per-{name}", "person") for name in "abc")
    root = lists(document(people, refer("#per-c", "#per-a #per-c")))
    assert root.xpath("t:listPerson[@type='mentioned']/t:person/@xml:id", namespaces=NS) == ["per-c", "per-a"]


def test_a_participant_is_not_listed_twice() -> None:
    memo = document((entity("per-a", "person"), entity("pl-x", "place")), refer("#per-a", "#pl-x"))
    root = lists(replace(memo, participants=(Participant("per-a", "speaker"),)))
    assert root.xpath("//@xml:id") == ["pl-x"]


def test_an_organ_stands_inside_its_body_even_if_only_the_organ_is_named() -> None:
    bodies = (entity("org-cc", "org", parent="org-p"), entity("org-p", "org"), entity("org-pb", "org", parent="org-cc"))
    root = lists(document(bodies, refer("#org-pb")))
    assert root.xpath("t:listOrg/t:org[@xml:id='org-p']/t:org[@xml:id='org-cc']/t:org/@xml:id", namespaces=NS) == [
        "org-pb"
    ]


def test_bodies_that_belong_to_each_other_are_all_listed() -> None:
    bodies = (entity("org-a", "org", parent="org-b"), entity("org-b", "org", parent="org-a"))
    assert sorted(lists(document(bodies, refer("#org-a"))).xpath("//@xml:id")) == ["org-a", "org-b"]


def test_an_entity_of_the_text_alone_says_so() -> None:
    root = lists(document((entity("per-a", "person", listed=False, certainty=0.3),), refer("#per-a")))
    (person,) = root.xpath("//t:person", namespaces=NS)
    assert (person.get("resp"), person.get("cert")) == ("#auto", "low")


def test_an_entity_has_a_name_whatever_is_known() -> None:
    root = lists(
        document((Entity("grp-x", "group", ()), Entity("pl-y", "place", (Name(" "),))), refer("#grp-x", "#pl-y"))
    )
    assert all(text.strip() for text in root.xpath("//t:persName/text() | //t:placeName/text()", namespaces=NS))
    assert len(root.xpath("//t:personGrp/t:persName | //t:place/t:placeName", namespaces=NS)) == 2


def test_identifiers_notes_and_dates_come_along() -> None:
    event = entity(
        "evt-a",
        "event",
        dates={"from": "1926", "to": "1928"},
        note="A war.",
        identifiers=(("wikidata", "Q1"), ("x", "1")),
    )
    root = lists(document((event,), refer("#evt-a")))
    (found,) = root.xpath("t:listEvent/t:event", namespaces=NS)
    assert (found.get("from"), found.get("to")) == ("1926", "1928")
    assert [element.text for element in found] == ["Name", "A war.", "Q1"]


def test_doubts_become_certainties_about_what_stands_in_the_text() -> None:
    doubts = (Doubt("start", 0.6), Doubt("start", 0.4, "#anc@7"), Doubt("start", 0.1, "#anc@9"))
    wraps = (Wrap(Span(3, 5), "sic", id="sic@3", doubts=doubts), Wrap(Span(5, 6), "sic", id="sic@5", doubts=doubts))
    root = lists(document((), wraps), frozenset({"sic@3", "anc@7"}))
    found = [(row.get("target"), row.get("degree"), row.get("assertedValue")) for row in root]
    assert found == [("#sic@3", "0.6", None), ("#sic@3", "0.4", "#anc@7")]
    assert {row.get("resp") for row in root} == {"#auto"}


def test_the_other_person_that_a_name_may_be_is_listed() -> None:
    people = (entity("per-a", "person"), entity("per-b", "person"))
    name = Wrap(Span(3, 5), "persName", {"ref": "#per-a"}, id="nm@3", doubts=(Doubt("value", 0.4, "#per-b", "@ref"),))
    root = lists(document(people, (name,)), frozenset({"nm@3"}))
    assert {person.get(XML_ID) for person in root.iter(f"{{{TEI}}}person")} == {"per-a", "per-b"}
    (certainty,) = root.xpath("t:certainty", namespaces=NS)
    assert (certainty.get("match"), certainty.get("locus"), certainty.get("assertedValue")) == (
        "@ref",
        "value",
        "#per-b",
    )
