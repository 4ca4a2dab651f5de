"""What the program knows of English words: how common a word or a pair of words is, from a word list that is installed.

The list is that of the `symspellpy` package (MIT; 82,834 words and 242,343 pairs with their frequencies). Its files are
read, its code is not imported. The first look-ups search the file; a long text makes them worth a table.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

WORDS = "frequency_dictionary_en_82_765.txt"
PAIRS = "frequency_bigramdictionary_en_243_342.txt"
# A search costs about 1 ms, the table of the words 25 ms and that of the pairs 150 ms, once: when it begins to pay.
SEARCHES_BEFORE_TABLE = {WORDS: 25, PAIRS: 80}
# Rarer than this, the list holds foreign words, names and misspellings rather than English.
COMMON = 100_000

_LETTERS = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_searched = {WORDS: 0, PAIRS: 0}


@lru_cache(maxsize=50_000)
def frequency(word: str) -> int:
    """How often `word` was counted in English text, in any case; 0 if it is not in the list."""
    return _look_up(WORDS, word.casefold().replace("’", "'"))


@lru_cache(maxsize=50_000)
def pair_frequency(first: str, second: str) -> int:
    """How often the two words were counted side by side in English text; 0 if the pair is not in the list."""
    return _look_up(PAIRS, f"{first} {second}".casefold().replace("’", "'"))


def is_english(word: str) -> bool:
    """Whether `word` is an English word; a hyphenated or possessive one is if its parts are."""
    if frequency(word):
        return True
    stem = re.sub(r"['’]s?$", "", word)
    parts = stem.split("-")
    return (stem != word or len(parts) > 1) and all(frequency(part) or part.isdigit() for part in parts if part)


def words_of(text: str) -> list[str]:
    """The words of a text, figures and punctuation left out."""
    return _LETTERS.findall(text)


def _look_up(name: str, key: str) -> int:
    """The count that stands behind `key` in one of the two files."""
    _searched[name] += 1
    if _searched[name] > SEARCHES_BEFORE_TABLE[name]:
        return int(_table(name).get(key.encode(), 0))
    content = _content(name)
    needle = f"\n{key} ".encode()
    found = content.find(needle)
    if found < 0:
        return 0
    end = content.find(b"\n", found + len(needle))
    return int(content[found + len(needle) : end if end >= 0 else None])


@cache
def _table(name: str) -> dict[bytes, bytes]:
    """The whole file as a table."""
    fields = _content(name).split()
    if name == WORDS:
        return dict(zip(fields[::2], fields[1::2], strict=True))
    pairs = (b"%b %b" % pair for pair in zip(fields[::3], fields[1::3], strict=True))
    return dict(zip(pairs, fields[2::3], strict=True))


@cache
def _content(name: str) -> bytes:
    """The bytes of a file of the package, a line end before each entry."""
    found = find_spec("symspellpy")
    if found is None or found.origin is None:
        return b"\n"
    content = (Path(found.origin).parent / name).read_bytes()
    return b"\n" + content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
