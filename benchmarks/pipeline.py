"""Times of the whole command and of each stage, as a Markdown table: `make figures` or

    python benchmarks/pipeline.py [FILE] [--register FILE]... [--rounds N]

Cold is a new process for each round, as an editor meets it; warm is one process that has done the work before. Medians.
"""

from __future__ import annotations

import argparse
import platform
import subprocess
import sys
import tempfile
from collections import defaultdict
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from encoder.config import Config
from encoder.pipeline import encode
from encoder.publication import publish

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
EXAMPLE, REGISTER = EXAMPLES / "lindqvist-anders-memorandum.md", EXAMPLES / "register.xml"
OUTPUTS = ("html", "pdf", "text", "source")


def cold(file: Path, registers: list[Path], rounds: int) -> dict[str, float]:
    """The seconds of whole commands, each in a new process."""
    named = [argument for register in registers for argument in ("--register", str(register))]
    commands = {
        "`encoder --help`": ["--help"],
        "`encoder encode`: TEI, proved and valid": ["encode", str(file), *named, "-o", "memo.xml"],
        "`encoder publish --to html`": ["publish", "memo.xml", "--to", "html", "-o", "."],
        "`encoder run`: TEI, page, PDF, report": ["run", str(file), *named],
    }
    seconds = {}
    with tempfile.TemporaryDirectory() as folder:
        for title, arguments in commands.items():
            taken = []
            for _ in range(rounds):
                start = perf_counter()
                done = subprocess.run(
                    [sys.executable, "-m", "encoder", *arguments], cwd=folder, capture_output=True, check=False
                )
                taken.append(perf_counter() - start)
                if done.returncode not in {0, 1}:
                    sys.exit(done.stderr.decode())
            seconds[title] = median(taken)
    return seconds


def warm(file: Path, registers: list[Path], rounds: int) -> dict[str, float]:
    """The seconds of each stage of one document in a process that has done it before."""
    config = Config(registers=tuple(registers), date="2026-01-01")
    taken: dict[str, list[float]] = defaultdict(list)
    for number in range(rounds + 2):
        encoding = encode(file, config=config)
        stages = dict(encoding.timings)
        for output in OUTPUTS:
            start = perf_counter()
            publish(encoding.tei, output)
            stages[f"publish {output}"] = perf_counter() - start
        for stage, seconds in stages.items():
            if number >= 2:
                taken[stage].append(seconds)
    return {stage: median(each) for stage, each in taken.items()}


def main() -> None:
    """Measure and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", default=EXAMPLE)
    parser.add_argument("--register", type=Path, action="append", default=[])
    parser.add_argument("--rounds", type=int, default=15)
    given = parser.parse_args()
    file = given.file.resolve()
    registers = [register.resolve() for register in given.register] or ([REGISTER] if file == EXAMPLE else [])
    size = len(file.read_bytes()) / 1000
    print(f"{file.name}, {size:.0f} KB, {date.today()}, Python {platform.python_version()}, {platform.machine()}\n")
    print("| cold | seconds |\n|---|---|")
    for title, seconds in cold(file, registers, max(given.rounds // 3, 3)).items():
        print(f"| {title} | {seconds:.2f} |")
    stages = warm(file, registers, given.rounds)
    needed = [stage for stage in stages if not stage.startswith("publish") or stage == "publish html"]
    whole = sum(stages[stage] for stage in needed)
    print("\n| warm | ms | share of encode + prove + validate + page |\n|---|---|---|")
    for stage, seconds in stages.items():
        share = f"{seconds / whole:.0%}" if stage in needed else ""
        print(f"| {stage} | {seconds * 1000:.1f} | {share} |")
    print(f"| encode + prove + validate + page | {whole * 1000:.1f} | 100% |")


if __name__ == "__main__":
    main()
