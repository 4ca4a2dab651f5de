"""Where in a text a date can be at all: near a figure, a month, a word of time. Only there the costly patterns look."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# Signs begin with a letter or figure, so that they are sought at the speed of a character class.
MONTH_SIGN = re.compile(
    "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
)
FIGURE = re.compile(r"\d")
UNIT_SIGN = re.compile(
    "day|week|month|year|yesterday|tomorrow|tonight|Yesterday|Today|Tomorrow|Tonight|night|morning|noon|evening"
)
PART_SIGN = re.compile(
    "early|Early|mid|Mid|late |Late |late-|half|quarter|week|beginning|Beginning|start|end of|End of|close of"
)
DECADE_SIGN = re.compile("0s|0['’]s|ties")
CENTURY_SIGN = re.compile(r"cent|Cent| c\.")
SEASON_SIGN = re.compile("Spring|spring|Summer|summer|Autumn|autumn|Fall|fall|Winter|winter")
CLOCK_SIGN = re.compile("noon|midnight|clock|in the (?:morning|afternoon|evening)|at night")
DAY_SIGN = re.compile("Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN")
REACH = 70  # characters on either side of a sign in which a date may begin and end


def windows(text: str, *signs: re.Pattern[str]) -> list[tuple[int, int]]:
    """The stretches of text near a sign, in order and apart from each other."""
    places = sorted(found.start() for sign in signs for found in sign.finditer(text))
    merged: list[tuple[int, int]] = []
    for place in places:
        start, end = max(0, place - REACH), min(len(text), place + REACH)
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def scan(pattern: re.Pattern[str], text: str, places: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that lie in these stretches."""
    for start, end in places:
        yield from pattern.finditer(text, start, end)
