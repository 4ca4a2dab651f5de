"""How well speech is found and attributed: on passages of our own, on FRUS turns, on FRUS sentences that report.

    python benchmarks/speech.py [--verbose]

Passages: characters (letters and digits) given to the right speaker, and exact extents; turns: label and speaker;
cues: sentences "NAME verb …" in which a speech has the person given as its speaker.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.speech import measures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--verbose", action="store_true", help="print what differs")
    verbose = parser.parse_args().verbose
    print("passages")
    for row in measures.passage_rows(verbose):
        print("  ", row)
    if measures.FRUS.is_dir():
        print("turns", measures.turns(verbose))
        print("cues", measures.cues(verbose))


if __name__ == "__main__":
    main()
