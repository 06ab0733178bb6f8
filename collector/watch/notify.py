"""Tells the person: on the terminal or in the scheduler's log, and where it was asked for, by Apprise (mail, phone, desktop …).

A failure to tell is returned as a sentence, to be recorded with the check; it never stops the check.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Protocol

from collector.watch.news import News

OFF, NOTHING, SENT = "off", "nothing to tell", "sent"


class Notify(Protocol):
    """A way to tell somebody something."""

    def __call__(self, title: str, body: str) -> str:
        """Sends; returns ``sent``, ``off``, or ``failed: why``. Never raises."""


def silent(title: str, body: str) -> str:
    """Tells nobody."""
    del title, body
    return OFF


class ToLog:
    """Hands each line to a function, such as the terminal's or a log's."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say

    def __call__(self, title: str, body: str) -> str:
        self._say(f"{title}\n{body}")
        return SENT


class ByApprise:
    """Sends by Apprise addresses (``mailto://…``, ``ntfy://…``, ``windows://``). An address holds tokens: a secret that is never shown."""

    def __init__(self, addresses: Sequence[str]) -> None:
        self._addresses = tuple(addresses)

    def __call__(self, title: str, body: str) -> str:
        if not self._addresses:
            return OFF
        try:
            import apprise
        except ImportError:
            return "failed: apprise is not installed (pip install 'collector[notify]')"
        logging.getLogger("apprise").setLevel(logging.CRITICAL)
        sender = apprise.Apprise()
        unusable = sum(not sender.add(address) for address in self._addresses)
        try:
            sent = bool(sender) and bool(sender.notify(title=title, body=body))
        except (OSError, TypeError, ValueError) as error:
            return f"failed: {type(error).__name__}"
        if unusable:
            return f"failed: {unusable} of {len(self._addresses)} addresses cannot be used"
        return SENT if sent else "failed: it was not accepted"


def tell(news: Sequence[News], ways: Sequence[Notify], language: str, title: str) -> str:
    """Tells all news by all ways; the outcome to record: the first failure if there is one."""
    if not news:
        return NOTHING
    body = "\n".join(n.he if language == "he" else n.en for n in news)
    outcomes = [way(title, body) for way in ways] or [OFF]
    failed = [outcome for outcome in outcomes if outcome.startswith("failed")]
    return failed[0] if failed else SENT if SENT in outcomes else OFF
