"""Each rule is proved by a document that breaks it and no other rule; unbroken, the same document is silent."""

import re

import pytest

from encoder.resources import schema
from encoder.validation import validate
from tests.validation.example import EXAMPLE, changed

# (rule, what stands in the example, what breaks the rule)
BROKEN = [
    ("R01", 'target="#n1"', 'target="#nobody"'),
    ("R01", 'edRef="#src-ms"', 'edRef="#src-ms #src-nothing"'),
    ("R02", '<said who="#per-vey"', '<said who="#org-union"'),
    ("R02", 'toWhom="#per-orlo" direct="false" ana="#FIS"', 'toWhom="#pl-port" direct="false" ana="#FIS"'),
    ("R03", '<persName ref="#per-tam">', '<persName ref="#org-union">'),
    ("R03", '<orgName ref="#org-union">', '<orgName ref="#pl-port">'),
    ("R03", '<placeName ref="#pl-port">', '<placeName ref="#per-vey">'),
    (
        "R03",
        '<eventName ref="#ev-congress">Second Congress</eventName>',
        '<eventName ref="#ev-congress #pl-port">Second</eventName>',
    ),
    ("R04", '<rs type="group" ref="#grp-crew">', '<rs type="place" ref="#grp-crew">'),
    ("R05", '<rs type="demonym" corresp="#pl-port">', '<rs type="demonym">'),
    ("R06", '<ex resp="#trl">', '<ex resp="#per-orlo">'),
    ("R07", '<quote type="paraphrase" resp="#auto" cert="low">', '<quote type="paraphrase" resp="#auto">'),
    (
        "R08",
        '<sic xml:id="sic1">cannot</sic><corr resp="#trl" cert="medium">can</corr>',
        '<sic xml:id="sic1">cannot</sic><orig>can</orig>',
    ),
    ("R09", '<sic xml:id="sic1">cannot</sic>', '<sic xml:id="sic1">can</sic>'),
    ("R10", '<corr resp="#trl" cert="medium">', '<corr cert="medium">'),
    ("R11", ">shipps</sic>", "> </sic>"),
    ("R12", '<sic xml:id="sic2">shipps</sic>', '<sic>ships</sic><sic xml:id="sic2">shipps</sic>'),
    ("R13", ">sic</note> at", '>sic</note> <note type="sic" place="inline" resp="#trl" target="#p1">sic</note> at'),
    ("R14", 'sic, probably "can"', 'sic, probably "may"'),
    ("R16", '<expan>Un<ex resp="#trl">ion</ex></expan>', 'Un<ex resp="#trl">ion</ex>'),
    ("R17", '<expan>Un<ex resp="#trl">ion</ex></expan>', '<expan><ex resp="#trl">Union</ex></expan>'),
    ("R17", '<expan>Un<ex resp="#trl">ion</ex></expan>', "<expan>Union</expan>"),
    (
        "R18",
        '<note type="sic" place="inline" resp="#trl" target="#sic2">',
        '<note type="sic" place="inline" target="#sic2">',
    ),
    (
        "R18",
        '<note type="gloss" place="inline" resp="#trl" target="#n1">',
        '<note place="inline" resp="#trl" target="#n1">',
    ),
    ("R19", 'resp="#trl" target="#n1">', 'resp="#trl">'),
    ("R20", '<note place="bottom" n="1" xml:id="fn1">', '<note place="bottom" xml:id="fn1">'),
    ("R20", '<gap reason="missing" resp="#auto"/>', ""),
    ("R22", ">Orlo</persName> <note", ">Orlo </persName><note"),
    ("R22", '<persName ref="#per-tam">Tam</persName>', '<persName ref="#per-tam"/>'),
    ("R23", 'Council of the <orgName type="acronym" ref="#org-union">', 'Council of the <orgName ref="#org-council">'),
    (
        "R24",
        '<placeName ref="#pl-port">Northport</placeName>,',
        "<rs type='org'>a <orgName>b <orgName>c <rs type='org'>d <orgName>e</orgName></rs></orgName></orgName></rs>,",
    ),
    ("R25", '<said who="#per-vey" direct="false"', '<said direct="false"'),
    (
        "R26",
        "It was <supplied",
        "<said direct='false' who='#per-vey'><note place='bottom' n='8'>x</note></said> It was <supplied",
    ),
    ("R27", '<said who="#per-vey"', '<said who="#per-tam"'),
    ("R28", 'ana="#FIS" prev="#sp1"', 'ana="#FIS"'),
    ("R28", 'ana="#IS" next="#sp2"', 'ana="#IS"'),
    ("R29", '<date when="1950-05-04">4 May 1950</date>', "<date>4 May 1950</date>"),
    ("R30", '<date when="1950-05-04">4 May 1950</date>', '<date when="1950-05-04" to="1950">4 May 1950</date>'),
    ("R31", '<date from="1921" to="1927">', '<date from="1927" to="1921">'),
    (
        "R31",
        '<date when="1950-05-04">4 May 1950</date>',
        '<date notBefore="1950-05-04" notAfter="1950-04-30">1950</date>',
    ),
    ("R32", '<date when="1950-05-04">4 May 1950</date>', '<date when="1951-05-04">4 May 1950</date>'),
    ("R33", '<num value="1500">', '<num value="15000">'),
    ("R34", '<gap reason="illegible" quantity="2" unit="word"', '<gap reason="illegible" quantity="2"'),
    ("R34", '<gap reason="illegible" quantity="2" unit="word"', "<gap"),
    ("R35", " wait</said>", " [wait</said>"),
    ("R36", "<persName>Vey</persName></person>", "<idno type='URL'>x</idno></person>"),
    (
        "R37",
        "<eventName>Second Congress</eventName></event>",
        "<eventName>Second</eventName></event><event xml:id='ev2'><label>x</label></event>",
    ),
    ("R38", ">Q42</idno>", ">42</idno>"),
    ("R38", '<idno type="geonames">123</idno>', '<idno type="geonames">Northport</idno>'),
    ("R39", '<creation><date when="1950-05-04">', '<creation><date when="1950-05-05">'),
    ("R40", '<locus from="4" to="7">', '<locus from="7" to="4">'),
    ("R40", 'unit="page" from="6" to="9"', 'unit="page" from="9" to="6"'),
    ("R41", '<revisionDesc status="draft">', '<revisionDesc status="published">'),
    ("R42", '<foreign xml:lang="ru">', '<foreign xml:lang="fr">'),
]


def codes(document: str) -> list[str]:
    return [finding.code for finding in validate(document)]


def test_the_document_that_every_rule_is_tried_on_is_valid() -> None:
    assert codes(EXAMPLE) == []


@pytest.mark.parametrize(
    ("rule", "old", "new"), BROKEN, ids=[f"{rule}-{number}" for number, (rule, _, _) in enumerate(BROKEN)]
)
def test_a_broken_rule_is_reported_and_no_other(rule: str, old: str, new: str) -> None:
    assert set(codes(changed(old, new))) == {rule}


def test_a_footnote_number_that_occurs_twice_is_reported_at_both_notes() -> None:
    assert codes(changed('n="2" xml:id="fn2"', 'n="1" xml:id="fn2"')) == ["R21", "R21"]


def test_every_rule_of_the_schema_is_broken_by_some_test() -> None:
    declared = set(re.findall(r'<sch:pattern id="(R\d\d)', schema("encoder.sch").read_text(encoding="utf-8")))
    assert declared == {rule for rule, _, _ in BROKEN} | {"R21"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<quote type="paraphrase" resp="#auto" cert="low">', '<quote type="paraphrase" resp="#auto #rev">'),
        ('<said who="#per-vey" direct="false"', '<said direct="false" cert="unknown"'),
        ('<sic xml:id="sic2">', '<sic resp="#rev">a</sic> <sic xml:id="sic2">'),
        ('<date when="1950-05-04">4 May 1950</date>', '<date cert="unknown">4 May 1950</date>'),
        (
            '<date when="1950-05-04">4 May 1950</date>',
            '<date notBefore="1950-05-04" notAfter="1950-05">4 May 1950</date>',
        ),
        ('<date when="1950-05-04">4 May 1950</date>', '<date from="1947" to="1949">the late 1940s, 1940’s</date>'),
        ("<code>[x]</code>", "<code>[x] ]]</code>"),
        (" wait</said>", " (wait)</said>"),
        ("said that <said", 'said that <?source "["?><said'),
    ],
    ids=[
        "reviewed",
        "speaker unknown",
        "somebody's sic",
        "undatable",
        "month after its day",
        "decade",
        "code",
        "round",
        "layout",
    ],
)
def test_what_a_rule_permits_is_silent(old: str, new: str) -> None:
    assert [code for code in codes(changed(old, new)) if code != "R37"] == []


def test_warnings_are_no_errors() -> None:
    (finding,) = validate(changed(" wait</said>", " [wait</said>"))
    assert (finding.severity, finding.line, finding.element) == ("warning", 76, "said")
    assert "[wait" in finding.message
