"""The idle lock: where the person has set a passphrase, the app asks for it again after a while without them."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from aiohttp import web

from collector.services.context import Context
from collector.services.upkeep.store_lock import opens, sealed_file

IDLE_SECONDS = 15 * 60.0
OPEN_PATHS = ("/unlock", "/lock/state", "/language", "/shared.css", "/font.ttf", "/static/", "/enter/")
"""What is answered while the app is locked: its own files and the page that unlocks it; nothing of the store."""
BY_ITSELF = ("/job/", "/lock/state")
"""Open pages ask for these again and again by themselves: that is nobody's presence."""


@dataclass
class IdleLock:
    """closed: whether the passphrase is asked for now. seconds: how long the app stays open without the person."""

    context: Context
    seconds: float = IDLE_SECONDS
    closed: bool = False
    _seen: float = field(default_factory=time.monotonic)

    def keeps_out(self, request: web.Request, path: str) -> bool:
        """Whether this request for a page must wait for the passphrase; it counts as the person's presence where it may go on."""
        now = time.monotonic()
        if not self.closed and now - self._seen > self.seconds:
            self.close()
        by_itself = request.method == "GET" and path.startswith(BY_ITSELF)
        if not self.closed and not by_itself:
            self._seen = now
        return self.closed and not path.startswith(OPEN_PATHS)

    @property
    def lockable(self) -> bool:
        """Whether there is a passphrase that would open it again."""
        return sealed_file(self.context) is not None

    def close(self) -> bool:
        """Locks the app, if there is a passphrase to open it with; returns whether it is locked now."""
        self.closed = self.lockable
        return self.closed

    def open(self, passphrase: str) -> bool:
        """Unlocks the app with the right passphrase; returns whether it is open now."""
        if self.closed and opens(self.context, passphrase):
            self.closed, self._seen = False, time.monotonic()
        return not self.closed
