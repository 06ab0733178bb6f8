"""The words in class tokens and data attributes that tell whose message it is.

    <div class="msgOut from-me" data-author="customer">
    Result: {"msg", "out", "from", "me", "author", "customer", …}: "out", "me" and "customer" tell the customer's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_SPLIT = re.compile(r"[^a-z]+")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
OWN_WORDS = frozenset(
    [
        "me", "mine", "self", "own", "user", "customer", "visitor", "client", "guest", "outgoing", "out", "sent",
        "my", "human", "enduser", "requester", "you", "sender", "from-me", "right", "local",
    ]
)
OTHER_WORDS = frozenset(
    [
        "them", "their", "theirs", "other", "others", "agent", "bot", "operator", "incoming", "in", "received",
        "remote", "assistant", "support", "admin", "rep", "representative", "response", "server", "ai", "left",
        "staff", "recipient",
    ]
)
MACHINE_WORDS = frozenset(["bot", "robot", "ai", "assistant", "virtual"])
SYSTEM_WORDS = frozenset(["system", "notice", "notification", "announcement", "separator", "divider"])

_MOVES = frozenset(
    [
        "fade", "slide", "zoom", "sign", "log", "check", "opt", "bounce", "ease", "scale", "pop", "fly", "roll", "move",
        "transition", "time", "last", "first",
    ]
)
_MESSAGE = frozenset(["msg", "message", "messages", "bubble", "row", "item", "line", "chat", "is", "text", "balloon", "box", "m", "s"])
_DENIED = ("=false", "=0", "=no")
"""``data-own="false"`` says that it is not the reader's own."""


def tokens(features: Iterable[str]) -> set[str]:
    """The single words in an element's class tokens and data attributes."""
    found: set[str] = set()
    for feature in features:
        if feature.startswith(("c:", "data-", "role=")) and not feature.endswith(_DENIED):
            words = [w for w in _SPLIT.split(_CAMEL.sub("-", feature[2:] if feature[1] == ":" else feature).lower()) if w]
            found.update(w for n, w in enumerate(words) if w not in ("in", "out") or _direction(words, n))
    return found


def _direction(words: Sequence[str], n: int) -> bool:
    """"in" and "out" tell a message's direction alone or beside a word for a message: ``msg-in``; not in ``last-in-group``, ``fade-in``."""
    before, after = words[max(0, n - 1) : n], words[n + 1 : n + 2]
    return not set(before) & _MOVES and (not after or bool({*before, *after} & _MESSAGE))
