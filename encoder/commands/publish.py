"""`encoder publish`: from TEI to what people read."""

from __future__ import annotations

from pathlib import Path

import click

from encoder import files
from encoder.commands._options import FOLDER, INPUT
from encoder.commands._talk import Progress, say
from encoder.errors import EncoderError


@click.command(short_help="Make page, PDF, text or source of TEI.")
@click.argument("documents", metavar="TEI...", type=INPUT, nargs=-1, required=True)
@click.option("--to", "output", required=True, metavar="FORMAT", help="html, pdf, text or source.")
@click.option("-o", "--output", "folder", type=FOLDER, help="Folder [default: one document goes to standard output].")
def publish(documents: tuple[Path, ...], output: str, folder: Path | None) -> int:
    """Make a page (html), a PDF, plain text or the transcription (source) again of TEI files.

    \b
    Examples:
      encoder publish memo.xml --to html > memo.html
      encoder publish memo.xml telegram.xml --to pdf -o edition
      encoder publish memo.xml --to source
    """
    from encoder.publication import ending, outputs
    from encoder.publication import publish as published

    if output not in outputs():
        raise click.BadParameter(
            f"there is no output {output!r}; known: {', '.join(sorted(outputs()))}", param_hint="--to"
        )
    if folder is None and len(documents) > 1:
        raise click.UsageError("several documents go into a folder: add -o FOLDER")
    if folder is not None:
        files.make_folder(folder)
    progress, failed = Progress(len(documents)), False
    for path in documents:
        try:
            product = published(files.read(path), output)
            place = files.STANDARD if folder is None else folder / f"{files.stem(path)}{ending(output)}"
            files.write(place, product)
        except EncoderError as error:
            progress.clear()
            say(f"error: {files.title(path)}: {error}")
            failed = True
        progress.step(path.name)
    progress.clear()
    return int(failed)
