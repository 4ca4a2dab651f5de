"""Dates against those that people marked in FRUS: are they found, and is the normal form the same?

    python benchmarks/dates.py [FOLDER]

FOLDER holds NAME.txt with NAME.gold.json beside it (default: ../shared/frus/documents). Without the front matter of
a project the program dates a document by its dateline. A date without a normal form in the gold file is not scored.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from encoder.annotators import annotate
from encoder.annotators.dates import annotate as dates
from encoder.config import Config
from encoder.readers import read

VALUES = ("when", "from", "to", "notBefore", "notAfter")


def main(folder: Path) -> None:
    wanted = found = right = tagged = points = points_right = 0
    for gold_file in sorted(folder.glob("*.gold.json")):
        path = gold_file.with_name(gold_file.name.replace(".gold.json", ".txt"))
        document = read(path.read_bytes(), path.name)
        document = annotate(document, Config(starter=False), ("brackets",))
        have = {}
        for wrap in dates(document, Config()).wraps:
            tagged += 1
            have[wrap.span] = {name: wrap.attributes[name] for name in VALUES if name in wrap.attributes}
        for span in json.loads(gold_file.read_text(encoding="utf-8"))["spans"]:
            value = {name: span[name] for name in VALUES if name in span}
            if span["type"] not in ("date", "time") or not value:
                continue
            wanted += 1
            meets = [said for place, said in have.items() if place.start < span["end"] and span["start"] < place.end]
            found += bool(meets)
            right += value in meets
            points += "when" in value
            points_right += "when" in value and value in meets
            if value not in meets:
                print(f"{gold_file.name}: {document.text[span['start'] : span['end']]!r} is {value}, found {meets}")
    print(f"dates and times with a normal form: {wanted}; found {found}, the same form {right} ({right / wanted:.3f})")
    print(f"with @when: {points}, the same {points_right} ({points_right / points:.3f})")
    print(f"tagged in all: {tagged}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared/frus/documents")
