"""Puts a store's settings on record: at the beginning, and again with the next record after somebody edited the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from collector.store.interface import Body
from collector.store.journal.record import Entry
from collector.trust.digest import sha256

_NEVER = object()


class SettingsOnRecord:
    """What the journal says of the settings. latest: reads the newest version of a record, by table and id."""

    def __init__(self, body: Body, latest: Callable[[str, str], Mapping[str, Any] | None]) -> None:
        self._body = body
        self._latest = latest
        self._seen: object = _NEVER

    def entry(self) -> Entry:
        """The settings as they are now, as a row for the journal."""
        text = (self._body.settings() or b"").decode("utf-8", "replace")
        return "store", "config", {"id": "config", "digest": sha256(text.encode()), "text": text}

    def changed(self) -> list[Entry]:
        """The same row if they are not as they were put on record last, else nothing."""
        now = self._body.settings_version()
        if now == self._seen:
            return []
        entry = self.entry()
        known = self._latest("store", "config")
        if known is None or known.get("digest") != entry[2]["digest"]:
            return [entry]
        self._seen = now
        return []
