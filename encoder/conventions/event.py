"""What happened in the room: [Applause], (Laughter), [Secretary Kissinger leaves the meeting at this point.]."""

from __future__ import annotations

import re

from encoder.conventions.claim import Claim, note
from encoder.conventions.evidence.bracket import Bracket

NAME = "event"
STYLES = frozenset({"documentary", "frus"})
GLYPHS = frozenset({"square", "parens"})
EXAMPLES = (
    ("Thank you. [Applause]", 'Thank you. <note type="event">Applause</note>'),
    ("to wait! (Laughter)", 'to wait! <note type="event" rend="parens">Laughter</note>'),
    ("[The Minister leaves the room.]", '<note type="event">The Minister leaves the room.</note>'),
)

_SOUND = (
    r"applau\w+|laugh\w*|chuckl\w+|cheer\w*|ovation|pause[sd]?|silence|interrupt\w+|break|recess|uproar|noise|commotion"
    r"|cough\w*|sigh\w*|smil\w+|shout\w*|boo\w*|hiss\w*|murmur\w*|whisper\w*|movement in the hall|bell|crosstalk|cross-talk"
    r"|nod\w*|gestur\w+|grin\w*|shrug\w*|heckl\w+|exclamations?|animation|hilarity"
)
_QUALIFIED = (
    r"loud|prolonged|stormy|general|long|short|brief|much|more|great|some|thunderous|sustained|renewed|scattered|mild"
    r"|light|hearty|warm|lively|slight|confused|background|indistinct|hesitat\w+"
)
_SOUNDS = re.compile(rf"^(?:(?:{_QUALIFIED})[,\s]+(?:and\s+)?)*(?:{_SOUND})\b(?P<rest>.*)$", re.IGNORECASE | re.DOTALL)
_REST = re.compile(
    r"^[\s.,;!]*(?:$|(?:and|in|on|from|by|of|for|at|with|all|among|around|\W)\b.*|[.;,].*)$", re.DOTALL | re.IGNORECASE
)
_ACTION = (
    r"enter(?:s|ed)?|leaves?|left|depart(?:s|ed)?|arriv(?:es|ed)|join(?:s|ed)|ris(?:es|e)|rose|returns?|returned|laugh(?:s|ed)?"
    r"|smil(?:es|ed)|nods?|nodded|point(?:s|ed)|hand(?:s|ed)|reads?|shows?|showed|turn(?:s|ed)|withdraws?|withdrew|adjourn(?:s|ed)"
    r"|interrupt(?:s|ed)|whispers?|stands?|sits?|walks?|walked|speaks?|spoke|confer(?:s|red)|looks?|looked|consults?"
    r"|gestur(?:es|ed)|takes?|picks?|opens?|hangs?|hung|shakes?|distributes?|distributed|indicat(?:es|ed)|begins?|ends?|resum(?:es|ed)"
)
_ACTS = re.compile(
    rf"^(?:(?:[A-Z][\w.’'-]*|the|an?|all|and|at|this|that|point|,|of|for|he|she|they|then|here|now|both|sides|several|everyone)\s*){{1,9}}"
    rf"\s(?:{_ACTION})\b.*$",
    re.DOTALL,
)
_SCENE = re.compile(
    r"\b(?:the (?:room|meeting|hall|call|line)|at this point|the map|hands|the table|telephone|phone|tape|recording)\b"
)
_LEFT_ROOM = re.compile(
    r"\b(?:meeting (?:adjourn|end|recess)|break in the (?:tape|recording)|tape (?:ends|begins)|omission in recording)",
    re.IGNORECASE,
)


def claim(bracket: Bracket) -> Claim | None:
    """A sound or a gesture; or somebody does something, as a sentence of its own."""
    content = bracket.content
    square = bracket.glyph == "square"
    match = _SOUNDS.match(content)
    if match is not None and _REST.match(match["rest"]) and len(bracket.words) <= 14:
        if not square and len(bracket.words) > 3:
            return None
        return Claim("event", 0.965, "a sound or gesture in the room", (note(bracket, "event"),))
    if not square:
        return None
    if _ACTS.match(content) and len(bracket.words) >= 2 and (_SCENE.search(content) or bracket.sentence_end):
        certainty = 0.94 if _SCENE.search(content) else 0.86
        return Claim("event", certainty, "somebody acts in the room", (note(bracket, "event"),))
    if _LEFT_ROOM.search(content):
        return Claim("event", 0.93, "the meeting or its recording is interrupted", (note(bracket, "event"),))
    return None
