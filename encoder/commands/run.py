"""`encoder run`: everything of every document, one folder each, on all cores where there are many."""

from __future__ import annotations

import multiprocessing
import os
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.reduction import ForkingPickler
from pathlib import Path
from types import MappingProxyType

import click

from encoder import files
from encoder.commands._edition import STAGES, Outcome, ignore_interruption, make, make_each
from encoder.commands._options import FOLDER, INPUT, project, source_format
from encoder.commands._talk import Progress, say
from encoder.config import Config

# A process costs some 0.4 s before its first document and 30 ms a document after that: fewer are faster in one.
WORTH_PROCESSES = 24
CHUNK = 6


@click.command(short_help="Make everything: TEI, page, PDF and report.")
@click.argument("documents", metavar="FILE...", type=INPUT, nargs=-1, required=True)
@click.option("-o", "--output", type=FOLDER, default=Path("output"), show_default=True, help="Where the folders go.")
@click.option(
    "-j", "--jobs", type=click.IntRange(min=1), help="Processes [default: one; all cores for many documents]."
)
@source_format
@project
def run(documents: tuple[Path, ...], output: Path, jobs: int | None, kind: str | None, config: Config) -> int:
    """Make everything of each FILE, in a folder of its own: NAME.xml, NAME.html, NAME.pdf, and NAME.json, the report of
    every decision. A document that fails does not stop the others.

    \b
    Examples:
      encoder run memo.md
      encoder run memo.md telegram.md --config encoder.toml -o edition
    """
    refuse_one_name_for_two(documents)
    files.make_folder(output)
    workers = jobs or (os.cpu_count() or 1 if len(documents) >= WORTH_PROCESSES else 1)
    outcomes = []
    for outcome in _each(documents, output, config, kind, workers):
        for remark in outcome.remarks:
            say(remark)
        if outcome.written:
            say(f"{files.title(outcome.path)}: {', '.join(map(str, outcome.written))}")
        if outcome.misuse:
            return 2
        outcomes.append(outcome)
    return _verdict(outcomes)


def refuse_one_name_for_two(documents: tuple[Path, ...]) -> None:
    """Two files of one name would be written over each other."""
    name, count = Counter(files.stem(path).casefold() for path in documents).most_common(1)[0]
    if count > 1:
        same = [files.title(path) for path in documents if files.stem(path).casefold() == name]
        raise click.UsageError(f"these would go into one folder: {', '.join(same)}; run them with different -o")


def _each(
    documents: tuple[Path, ...], folder: Path, config: Config, kind: str | None, workers: int
) -> Iterator[Outcome]:
    """The outcomes, as they come."""
    if workers == 1:
        progress = Progress(STAGES * len(documents))
        for path in documents:
            outcome = make(path, folder, config, kind, progress.step)
            progress.clear()
            yield outcome
        return
    progress = Progress(len(documents))
    for outcome in _in_processes(documents, folder, config, kind, workers):
        progress.clear()
        yield outcome
        progress.step(outcome.path.name)
    progress.clear()


def _in_processes(
    documents: tuple[Path, ...], folder: Path, config: Config, kind: str | None, workers: int
) -> Iterator[Outcome]:
    """The outcomes from spawned processes, in chunks; a document that kills its process fails alone."""
    chunk = max(1, min(CHUNK, len(documents) // workers))
    waiting = [documents[start : start + chunk] for start in range(0, len(documents), chunk)]
    orphans: list[Path] = []
    with _pool(min(workers, len(waiting))) as pool:
        chunks: dict[Future[tuple[Outcome, ...]], tuple[Path, ...]] = {
            pool.submit(make_each, paths, folder, config, kind): paths for paths in waiting
        }
        try:
            for done in as_completed(chunks):
                try:
                    yield from done.result()
                except BrokenProcessPool:
                    orphans += chunks[done]
        finally:
            pool.shutdown(cancel_futures=True)
    for path in orphans:
        with _pool(1) as pool:
            try:
                yield from pool.submit(make_each, (path,), folder, config, kind).result()
            except BrokenProcessPool:
                killed = f"error: {files.title(path)}: its process was killed, by the system or for want of memory"
                yield Outcome(path, remarks=(killed,), failed=True)


def _pool(workers: int) -> ProcessPoolExecutor:
    """Processes are spawned, not forked: Saxon does not survive a fork."""
    # A configuration crosses processes, and its read-only mappings do not by themselves.
    ForkingPickler.register(MappingProxyType, _taken_apart)
    return ProcessPoolExecutor(
        workers, mp_context=multiprocessing.get_context("spawn"), initializer=ignore_interruption
    )


def _taken_apart(mapping: MappingProxyType[str, str]) -> tuple[Callable[..., object], tuple[dict[str, str]]]:
    return _read_only, (dict(mapping),)


def _read_only(mapping: dict[str, str]) -> MappingProxyType[str, str]:
    """By this name a worker makes the mapping again; the type itself has no name that can be imported."""
    return MappingProxyType(mapping)


def _verdict(outcomes: list[Outcome]) -> int:
    """The exit code, after a summary where there was more than one document."""
    failed = [outcome for outcome in outcomes if outcome.failed]
    if len(outcomes) > 1:
        say(f"{len(outcomes)} documents, {len(failed)} with errors")
        for outcome in failed:
            say(f"  {files.title(outcome.path)}")
    return int(bool(failed))
