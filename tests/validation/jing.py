"""Jing, the reference engine for RELAX NG: one process for all files."""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.tools import require


def rejected(schema: Path, documents: Mapping[str, bytes], folder: Path) -> dict[str, str]:
    """Return the first complaint about each document that the schema rejects, by the document's name."""
    jing = require("jing")
    files = []
    for name, document in documents.items():
        file = folder / f"{name}.xml"
        file.write_bytes(document)
        files.append(str(file))
    finished = subprocess.run([jing, str(schema), *files], capture_output=True, text=True, check=False)
    complaints: dict[str, str] = {}
    for line in finished.stdout.splitlines():
        found = re.match(r"(.*)\.xml:(\d+:\d+: .*)", line)
        assert found, f"jing said something else: {line}"
        complaints.setdefault(Path(found[1]).name, found[2])
    assert finished.returncode in {0, 1}, finished.stderr
    return complaints
