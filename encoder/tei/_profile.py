"""What the document is: its creation, languages, abstract, kind and participants (HD4)."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from encoder.annotators.citation import dates_to_tag
from encoder.chronology import Value
from encoder.citation.languages import describe
from encoder.document import Entity
from encoder.tei._entities import person, referred
from encoder.tei._front import Front
from encoder.tei._policy import genre_of
from encoder.tei._source import used_languages
from encoder.tei._statements import derived_title
from encoder.tei.elements import child, degree

ROLES = ("speaker", "present", "interpreter")


def profile_description(parent: etree._Element, front: Front) -> None:
    """The profileDesc."""
    profile = child(parent, "profileDesc")
    _creation(profile, front)
    _languages(profile, front)
    _abstract(profile, front)
    genre = genre_of(front.said("title") or derived_title(front))
    if genre:
        child(child(profile, "textClass"), "catRef", {"target": f"#{genre}", "scheme": "#genre"})
    _participants(profile, front)


def _creation(profile: etree._Element, front: Front) -> None:
    """The date of the document, in the words of the front matter if it has them, checked against the citation (R39)."""
    filled, dated = front.leaves("date"), front.dated
    if not filled and dated is None:
        return
    creation = child(profile, "creation")
    attributes: Mapping[str, str] = {"cert": "unknown"}
    if dated is not None and (dated.stated or not filled):
        attributes = checked(dated.value, cited_days(front))
        if not dated.stated:
            attributes = {**attributes, "resp": "#auto", "cert": "low"}
    for leaf in filled:
        front.fill(child(creation, "date", attributes), leaf)
    if not filled and dated is not None:
        child(creation, "date", attributes, dated.wording)


def cited_days(front: Front) -> tuple[str, ...]:
    """The points in time that the citation's `date` elements give."""
    parts = dates_to_tag(front.citation, front.said("date"))
    return tuple(part.attributes["when"] for part in parts if "when" in part.attributes)


def checked(value: Value, cited: tuple[str, ...]) -> Mapping[str, str]:
    """The date of the document beside those of its citation: a contradiction is written as the bounds of both."""
    attributes = value.attributes
    own = attributes.get("when", "")
    if not own:
        return {**attributes, **_doubt(value)}
    if not cited or own in cited:
        return {**attributes, **_doubt(value)}
    closer = next((day for day in cited if day.startswith(own)), "")
    if closer:
        return {"when": closer}
    bounds = sorted((own, cited[0]))
    return {"notBefore": bounds[0], "notAfter": bounds[1], "resp": "#auto", "cert": "low"}


def _doubt(value: Value) -> Mapping[str, str]:
    return {"resp": "#auto", "cert": degree(value.certainty)} if degree(value.certainty) != "high" else {}


def _languages(profile: etree._Element, front: Front) -> None:
    """All languages that the file uses, with their part in it (R42)."""
    own, originals = front.config.language, front.originals
    roles = {own: f"{describe(own)} (language of the text)"}
    if originals and own not in originals:
        roles[own] = f"{describe(own)} (translation; language of the text)"
        roles |= {code: f"{describe(code)} (language of the original)" for code in originals}
    used = {name.language for entity in front.document.entities for name in entity.names if name.language}
    for wrap in front.document.wraps:
        used.update(value for key in ("lang", "xml:lang") if (value := wrap.attributes.get(key, "")))
    usage = child(profile, "langUsage")
    for code, description in roles.items():
        child(usage, "language", {"ident": code}, description)
    for code in sorted((used | used_languages(front)) - roles.keys()):
        child(usage, "language", {"ident": code}, describe(code))


def _abstract(profile: etree._Element, front: Front) -> None:
    """The summary of the source's editors: no part of the document (HD4ABS)."""
    filled = front.leaves("summary")
    if not filled and not front.said("summary"):
        return
    abstract = child(profile, "abstract", {"lang": front.config.language})
    for leaf in filled:
        front.fill(child(abstract, "p"), leaf)
    if not filled:
        child(abstract, "p", None, front.said("summary"))


def _participants(profile: etree._Element, front: Front) -> None:
    """Those who took part in the interaction, with their roles (CCAHPA)."""
    entities: dict[str, Entity] = {entity.id: entity for entity in front.document.entities}
    # Who is nowhere referred to is left out (R37); the author refers to the narrator.
    named = {*referred(front.document)}
    parts = [part for part in front.document.participants if part.entity in entities]
    parts = [part for part in parts if part.narrator or part.entity in named]
    parts = [part for part in parts if entities[part.entity].kind in ("person", "group")]
    if not parts:
        return
    people = child(child(profile, "particDesc"), "listPerson", {"type": "participants"})
    seen = set()
    for part in sorted(parts, key=lambda part: (not part.narrator, ROLES.index(part.role), part.entity)):
        if part.entity in seen:
            continue
        seen.add(part.entity)
        element = person(people, entities[part.entity], part.role, part.certainty)
        remarks = []
        if part.narrator:
            remarks.append("Narrator: the first person outside reported speech.")
        if part.side:
            remarks.append(f"Side: {part.side}.")
        for remark in remarks:
            child(element, "note", None, remark)
