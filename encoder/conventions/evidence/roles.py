"""Words for what people are: the cues of an explanation. Office and kin are recognised by word and by ending."""

from __future__ import annotations

import re

from encoder.conventions.evidence.bracket import Bracket
from encoder.words import closed

TIME = frozenset("former formerly future now then later current currently ex-".split())
ROLE = re.compile(
    r"^(?:member|secretary|leader|head|minister|ambassador|co-?founder|founder|specialist|representative|chairman|chairwoman"
    r"|president|premier|director|commander|chief|general|officer|official|deputy|delegate|secretary-general|king|queen|prince"
    r"|princess|emir|shah|bishop|priest|editor|correspondent|journalist|writer|author|poet|professor|teacher|student|doctor"
    r"|engineer|lawyer|economist|historian|translator|interpreter|adviser|advisor|aide|assistant|attach[eé]|consul|envoy"
    r"|diplomat|agent|spy|informant|spokesman|spokeswoman|governor|mayor|senator|congressman|deputy|marshal|admiral|colonel"
    r"|major|captain|lieutenant|sergeant|soldier|peasant|worker|merchant|banker|owner|publisher|husband|wife|brother|sister"
    r"|father|mother|son|daughter|uncle|aunt|cousin|nephew|niece|friend|neighbou?r|servant|widow|pseudonym|alias|nickname"
    r"|candidate|activist|organizer|chancellor|foreman|commissar|comrade|citizen|mr|mrs|dr|\w{3,}(?:ist|ian|ologist|ician))s?$"
)


def has_role(bracket: Bracket) -> bool:
    """Whether the content names an office, a profession, kin or a time of life."""
    return any(token.lower in TIME or ROLE.match(token.lower) for token in bracket.words)


def is_noun_phrase(bracket: Bracket) -> bool:
    """Whether the content can be a noun phrase: it neither begins with a verb or conjunction nor ends in a small word."""
    if not bracket.words:
        return False
    first, last = bracket.words[0].lower, bracket.words[-1].lower
    if first in closed.AUXILIARIES | closed.PREPOSITIONS or first in ("and", "or", "but", "that", "if", "because"):
        return False
    return last not in closed.FUNCTION
