"""Languages: the codes of those that front matter names, the descriptions of those that a file uses."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("languages.toml").read_text(encoding="utf-8"))


@cache
def _by_name() -> dict[str, str]:
    return {name.lower(): code for name, code in _table()["languages"].items()}


@cache
def _by_code() -> dict[str, str]:
    """The first name of each code."""
    return {code: name for name, code in reversed(_table()["languages"].items())}


def codes(text: str) -> tuple[str, ...]:
    """The languages named in a text such as "Russian and Chinese", or given by their codes, each once in order."""
    words = re.findall(r"[^\W\d]+(?:-[^\W\d]+)*", text)
    found = [_by_name().get(word.lower()) for word in words]
    if not any(found):
        found = [word for word in words if word in _by_code()]
    return tuple(dict.fromkeys(code for code in found if code))


def describe(code: str) -> str:
    """A code in words: "Russian in Latin letters" for ru-Latn; the code itself if the table has it not."""
    language, *subtags = code.split("-")
    name = _by_code().get(language)
    if name is None:
        return code
    scripts = _table()["names"]["scripts"]
    return " ".join([name, *(scripts.get(tag, f"({tag})") for tag in subtags)])


def title_language(title: str, original: str, own: str) -> str:
    """The language of a printed work's title.

    `original` is the code of the document's own language, `own` that of the edition. A title without a word of English
    is in the original language, transliterated (ru-Latn) where that is not written in Latin letters. Empty if nothing
    says which.
    """
    words = {word.lower() for word in re.findall(r"[^\W\d]+", title)}
    if not words or not original or original == own or words & set(_table()["english"]["words"]):
        return ""
    if not title.isascii() and re.search(r"[^\u0000-\u024f\s\W\d]", title):
        return original
    return f"{original}-Latn" if original in _table()["scripts"]["codes"] else original
