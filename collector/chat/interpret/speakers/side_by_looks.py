"""Whose a message without a name is, by the looks that all named messages of one side have and none of the other.

    rows "outbound" under "Dana", rows "inbound" under "Noa", the customer      Result: a row "inbound" without a name is the customer's.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from collector.chat.interpret.speakers.class_words import OTHER_WORDS, OWN_WORDS, tokens
from collector.chat.interpret.track.tracked_message import TrackedMessage

NAMED = 2
"""So many messages on each side must bear a name before their looks tell the sides apart."""
_OF_CONTENT = re.compile(
    r"(?:^|[:=_-])(?:has|with|contains?|long|short|wide|narrow|multi\w*|lines?|links?|urls?|images?|img|pictures?|photos?|media|files?|"
    r"attachments?|docs?|documents?|videos?|audio|voice|emojis?|jumbo|stickers?|gifs?|text|plain|rich|html|markdown|cards?|lists?|tables?|"
    r"quotes?|quoted|repl(?:y|ies)|reactions?|edited|deleted|read|unread|new|first|last|middle|single|group\w*|consecutive|"
    r"date|day|time|hour|lang|dir|rtl|ltr|index|count|length|size)(?:$|[=_-])",
    re.I,
)
"""Tokens that tell what a message holds or where it stands in its group, not whose it is."""


def side_by_looks(mine: set[TrackedMessage], others: set[TrackedMessage]) -> Callable[[TrackedMessage], bool | None]:
    """Whether a message looks as all of the customer's do and none of the others; None where the looks do not tell.

    rows "inbound": "Noa", "Noa"; rows "outbound": "Dana", "Dana"      a row "inbound" without a name, below one of Dana's: the customer's
    Two or more named messages on each side must be parted completely: a single long text, or one with a link, looks apart by chance.
    """
    looks_of = [[_standing_looks(e) for e in side] for side in (mine, others)]
    enough = min(map(len, looks_of)) >= NAMED
    shared = [frozenset[str]().union(*side[:1]).intersection(*side) for side in looks_of]
    ever = [frozenset[str]().union(*side) for side in looks_of]
    own, foreign = shared[0] - ever[1], shared[1] - ever[0]

    def looks(entry: TrackedMessage) -> bool | None:
        told = bool(entry.features & own), bool(entry.features & foreign)
        return told[0] if enough and own and foreign and told[0] != told[1] else None

    return looks


def _standing_looks(entry: TrackedMessage) -> frozenset[str]:
    """Its looks without what follows from its words: how far a text reaches, a class such as ``has-link`` or ``data-type=image``."""
    told = {f for f in entry.features if not f.startswith(("side:", "ta:", "italic"))}
    return frozenset(f for f in told if not _OF_CONTENT.search(f) or tokens([f]) & (OWN_WORDS | OTHER_WORDS))
