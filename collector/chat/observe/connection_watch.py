"""Notes when a page's connection to its server breaks and comes back: sockets that close and open, requests that fail and succeed.

Raw: only changes are noted (``socket-closed``, ``socket-opened``, ``requests-failing``, ``requests-back``); what they mean is read later.
The page's own ``offline`` and ``online`` events are noted by `observer.js`.
"""

from __future__ import annotations

import re
from typing import Protocol
from urllib.parse import urlsplit

from playwright.async_api import Page, Request, WebSocket

_BROKEN = re.compile(
    r"ERR_(?:INTERNET_DISCONNECTED|CONNECTION_\w+|NETWORK_\w+|TIMED_OUT|NAME_NOT_RESOLVED|ADDRESS_UNREACHABLE|EMPTY_RESPONSE|SOCKET_\w+)"
)
"""The browser's words for a request that the network did not carry; not what the page itself breaks off, and nothing that is blocked."""
_DATA = ("xhr", "fetch", "eventsource")


class Noting(Protocol):
    """Takes what happened: `ChatObserver.life`."""

    def __call__(self, what: str, **more: object) -> None: ...


class ConnectionWatch:
    """Follows one page. `life` notes a change under the page's `name`."""

    def __init__(self, page: Page, name: str, life: Noting) -> None:
        self._name, self._life = name, life
        self._answered: set[str] = set()
        self._failing: set[str] = set()
        page.on("websocket", self._socket)
        page.on("requestfailed", self._failed)
        page.on("requestfinished", self._finished)

    def _socket(self, socket: WebSocket) -> None:
        address = _without_query(socket.url)
        self._life("socket-opened", page=self._name, url=address)
        socket.on("close", lambda _: self._life("socket-closed", page=self._name, url=address))

    def _failed(self, request: Request) -> None:
        address = _without_query(request.url)
        known = address in self._answered and address not in self._failing
        if known and request.resource_type in _DATA and _BROKEN.search(request.failure or ""):
            self._failing.add(address)
            self._life("requests-failing", page=self._name, url=address, why=request.failure)

    def _finished(self, request: Request) -> None:
        if request.resource_type not in _DATA:
            return
        address = _without_query(request.url)
        self._answered.add(address)
        if address in self._failing:
            self._failing.discard(address)
            self._life("requests-back", page=self._name, url=address)


def _without_query(url: str) -> str:
    """The address without what stands behind ``?``: that may hold a token, and differs from one request to the next."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname or ''}{f':{parts.port}' if parts.port else ''}{parts.path}"
