"""Everything that is made of one transcription, and all that is to be said of it, as a value that crosses processes.

Spawned workers import this module and call `make`, so nothing here may depend on the state of the command line.
"""

from __future__ import annotations

import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from encoder import files
from encoder.commands._talk import at_fault, remarks
from encoder.config import Config
from encoder.errors import WRONG_USE, EncoderError

PUBLISHED = ("html", "pdf")
ENDINGS = (".xml", ".html", ".pdf", ".json")
STAGES = 2 + len(PUBLISHED)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one transcription: the files written, what to tell the editor, and whether it has errors.

    `misuse` means that not the document is wrong but the call: the next document would fare no better.
    """

    path: Path
    written: tuple[Path, ...] = ()
    remarks: tuple[str, ...] = ()
    failed: bool = False
    misuse: bool = False


def make(
    path: Path, folder: Path, config: Config, kind: str | None = None, step: Callable[[str], None] = lambda _: None
) -> Outcome:
    """Encode, publish and report one transcription into `folder`/NAME/; never raises but for an interruption.

    `step` hears of each stage done. A product that cannot be made does not keep the others from being written.
    """
    try:
        return _make(path, folder, config, kind, step)
    except WRONG_USE as error:
        return Outcome(path, remarks=(f"error: {error}",), failed=True, misuse=True)
    except EncoderError as error:
        return Outcome(path, remarks=(f"error: {error}",), failed=True)
    except Exception:
        return Outcome(path, remarks=(f"error: {path}: a defect of encoder:\n{traceback.format_exc()}",), failed=True)


def _make(path: Path, folder: Path, config: Config, kind: str | None, step: Callable[[str], None]) -> Outcome:
    from encoder.pipeline import encode
    from encoder.publication import prepare, publish
    from encoder.report import as_json

    name = files.stem(path)
    prepare(*PUBLISHED)
    encoding = encode(files.read(path), name=files.title(path), config=config, format=kind)
    step(f"{name}.xml")
    said = list(remarks(encoding))
    products = {f"{name}.xml": encoding.tei}
    for output in PUBLISHED:
        try:
            products[f"{name}.{output}"] = publish(encoding.edition, output)
        except EncoderError as error:
            said.append(f"error: {files.title(path)}: no {output}: {error}")
        step(f"{name}.{output}")
    products[f"{name}.json"] = as_json(encoding)
    complete = len(products) == len(ENDINGS)
    written = files.write_folder(folder / name, products, stale=frozenset(f"{name}{ending}" for ending in ENDINGS))
    step(f"{name}.json")
    return Outcome(path, written, tuple(said), failed=not complete or at_fault(encoding, config.strict))


def ignore_interruption() -> None:
    """Leave Ctrl-C to the process that waits for this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def make_each(paths: tuple[Path, ...], folder: Path, config: Config, kind: str | None) -> tuple[Outcome, ...]:
    """The outcomes of a chunk of transcriptions, one after the other: what one worker process is given."""
    return tuple(map(partial(make, folder=folder, config=config, kind=kind), paths))
