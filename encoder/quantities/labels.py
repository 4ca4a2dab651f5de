"""Whether figures name something (a page, a telegram, a paragraph) rather than count it."""

from __future__ import annotations

import re

# After these words, in any case, figures are a label.
_LABELLED = re.compile(
    r"\b(?:nos?|numbers?|documents?|docs?|pages?|pp?|paragraphs?|paras?|articles?|chapters?|sections?|sec|volumes?|vols?"
    r"|books?|tabs?|telegrams?|cables?|despatch(?:es)?|dispatch(?:es)?|airgrams?|messages?|box|folder|items?|points?|lines?"
    r"|leaf|leaves|ll|f|op|d|bl|annex|appendix|parts?|series|lot|rg|room|house|enclosure|footnotes?|notes?|n|serial|deptel"
    r"|embtel|deptels|embtels|flight|group|phase|stage|step|figure|table|map|memo(?:randum)?|resolution|protocol|form)"
    r"\.?\s\(?(?:[\d][\d.]*\)?(?:,|;|[–-]|\s?(?:and|or|to|through|&))?\s?\(?){0,6}$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?<!\w)(?P<word>[A-Z][\w’'.-]*)\s$")
# Words that begin a sentence, or stand with a capital, and name nothing.
_ORDINARY = frozenset(
    "a about above after all almost already altogether among an and another any approximately around as at barely before "
    "below besides between but by even every exactly few first for from hardly has have his her if in into is its just "
    "last less like most my nearly no not now of on only or other our out over roughly since so some still than that the "
    "their then there these they this those through thus to total under until up was we were what when where which while "
    "who with within would yet these today yesterday i he she it you".split()
)
# A bare number of four figures is a year or an hour unless a word that can be counted follows.
_BARE = re.compile(r"(?:1\d|2[0-4])\d\d")
_COUNTED = re.compile(
    r"\s(?!(?:to|and|or|in|on|at|of|by|for|with|from|as|was|were|is|are|had|has|have|but|when|until|through|the|a|an"
    r"|that|which|who|he|it|they|we|this)\b)[a-z]"
)
_LOOK = 40  # characters before the figures that are looked at


def is_label(text: str, start: int, end: int) -> bool:
    """Whether the figures at `start` to `end` are a label."""
    before, after = text[max(0, start - _LOOK) : start], text[end : end + 12]
    if before.endswith("(") and after.startswith(")"):
        return True
    if re.match(r"\s[A-Z]+/", after) or (_BARE.fullmatch(text, start, end) and not _COUNTED.match(after)):
        return True
    if _LABELLED.search(before):
        return True
    if re.match(r"[.)](?:\s|$)", after) and (start == 0 or before.endswith(("\n", "("))):
        return True
    if after.startswith(")") and "(" not in text[max(0, start - 200) : start].rpartition(")")[2]:
        return True
    named = _NAMED.search(before)
    return named is not None and named["word"].lower().rstrip(".") not in _ORDINARY
