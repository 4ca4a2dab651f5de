"""What happened in the room: [Applause], (Laughter), [Secretary Kissinger leaves the meeting at this point.]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, note
from encoder.conventions.evidence.bracket import Bracket
from encoder.conventions.evidence.vocabulary import expression, one_of

NAME = "event"
STYLES = frozenset({"documentary", "frus"})
GLYPHS = frozenset({"square", "parens"})
EXAMPLES = (
    ("Thank you. [Applause]", 'Thank you. <note type="event">Applause</note>'),
    ("to wait! (Laughter)", 'to wait! <note type="event" rend="parens">Laughter</note>'),
    ("[The Minister leaves the room.]", '<note type="event">The Minister leaves the room.</note>'),
)

_SOUND = one_of(
    r"""applau\w+ | laugh\w* | chuckl\w+ | cheer\w* | ovation | pause[sd]? | silence | interrupt\w+ | break | recess
    | uproar | noise | commotion | cough\w* | sigh\w* | smil\w+ | shout\w* | boo | boos | booing | hiss\w* | murmur\w*
    | whisper\w* | movement in the hall | bell | cross-?talk | nod | nods | nodding | gestur\w+ | grin\w* | shrug\w*
    | heckl\w+ | exclamations? | animation | hilarity"""
)
_QUALIFIED = one_of(
    r"""loud | prolonged | stormy | general | long | short | brief | much | more | great | some | thunderous | sustained
    | renewed | scattered | mild | light | hearty | warm | lively | slight | confused | background | indistinct"""
)
_SOUNDS = expression(rf"^(?:{_QUALIFIED}[,\s]+(?:and\s+)?)*{_SOUND}\b(?P<rest>.*)$")
_REST = expression(r"^[\s.,;!]*(?:$|(?:and|in|on|from|by|of|for|at|with|all|among|around)\b.*|[.;,].*)$")
_ACTION = one_of(
    r"""(?:re-?)?enter(?:s|ed)? | leaves? | left | depart(?:s|ed)? | arriv(?:es|ed) | joined | joins | rises? | rose | returns?
    | returned | laugh(?:s|ed)? | smil(?:es|ed) | nods? | nodded | points? | pointed | hands? | handed | reads? | shows? | showed
    | turns? | turned | withdraws? | withdrew | adjourn(?:s|ed) | interrupt(?:s|ed)? | whispers? | stands? | sits? | walks? | walked
    | confer(?:s|red)? | looks? | looked | consults? | gestur(?:es|ed) | takes? | picks? | opens? | hangs? | hung | shakes?
    | distribut(?:es|ed) | indicat(?:es|ed) | covers? | speaks? | spoke | begins? | ends? | resum(?:es|ed) | applauds?"""
)
# Somebody acts: a subject of a few words, a verb; or the verb alone, as in a stage direction.
_SUBJECT = r"(?:(?:[A-Z][\w.’'-]*|the|an?|all|and|at|this|that|point|of|he|she|they|then|here|now|both|sides|several|everyone),?\s+){1,9}"
_ACTS = re.compile(rf"^(?:Here\s+)?{_SUBJECT}{_ACTION}\b.*$", re.DOTALL)
_DIRECTION = expression(
    r"^(?:covers|reads|points|turns|hands|shows|looks|laughs|smiles|nods|indicates|gestures|pauses|speaks|whispers|begins|stands"
    r"|referring to|pointing|turning|reading|laughing|smiling|addressing|holding|showing|looking)\b(?!\s+(?:that|to\s+(?:be|have))).*$"
)
_SCENE = expression(
    r"\b(?:(?:the|a|this) (?:room|meeting|hall|call|line|map|table|phone|telephone|tape|recording|conversation|door|door|chair)"
    r"|at this point|hands with)\b"
)
_MEETING = expression(
    r"\b(?:meeting (?:adjourn|end|recess)\w*|a (?:brief|short) (?:recess|break|pause)|(?:break|end|beginning) (?:in|of) the tape)\b"
)


def claim(bracket: Bracket) -> Claim | None:
    """A sound or a gesture; or somebody does something, as a sentence of its own."""
    content, count = bracket.content, len(bracket.words)
    event = (note(bracket, "event"),)
    match = _SOUNDS.match(content)
    if match is not None and _REST.match(match["rest"]) and count <= 14:
        short = bracket.glyph == "square" or (count <= 3 and bracket.attached_left is None)
        return Claim("event", 0.967, "a sound or gesture in the room", event) if short else None
    if bracket.glyph != "square" or not 2 <= count <= 30:
        return None
    if _ACTS.match(content) and _SCENE.search(content):
        return Claim("event", 0.961, "somebody acts in the room", event)
    if _ACTS.match(content) and bracket.sentence_end:
        return Claim("event", 0.861, "somebody acts, as a sentence of its own", event)
    if _DIRECTION.match(content):
        return Claim("event", 0.912, "a stage direction", event)
    return (
        Claim("event", 0.929, "the meeting or its recording is interrupted", event)
        if _MEETING.search(content)
        else None
    )
