"""Where the schemas and stylesheets are: beside the package in a checkout, inside it when installed from the wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def schema(name: str) -> Path:
    """Return the file `name` of the folder schemas, such as `encoder.rng`; raises FileNotFoundError."""
    return _resource("schemas", name)


def stylesheet(name: str) -> Path:
    """Return the file `name` of the folder xslt, such as `html.xsl` or `css/page.css`; raises FileNotFoundError."""
    return _resource("xslt", name)


@cache
def _resource(folder: str, name: str) -> Path:
    for place in (_PACKAGE / folder, _PACKAGE.parent / folder):
        if (place / name).is_file():
            return place / name
    raise FileNotFoundError(f"{folder}/{name} is neither in the installed package nor beside it")
