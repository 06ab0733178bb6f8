"""Follows what a page fetches: what is under way, the way to the main document, tokens that pass by (so that none is written)."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page, Request, Response, WebSocket

from collector.clock import Clock

STREAMS = ("websocket", "eventsource", "media", "ping", "texttrack")
OLD_SECONDS = 6.0
"""A request that is under way for longer is taken for a stream or a long poll."""


@dataclass
class Network:
    """The requests of one page, of all its frames. `moved` is when something last began or ended, in the clock's monotonic seconds."""

    page: Page
    clock: Clock
    open: dict[Request, float] = field(default_factory=dict)
    ended: set[str] = field(default_factory=set)
    failed: list[tuple[str, str]] = field(default_factory=list)
    moved: float = 0.0
    documents: list[Response] = field(default_factory=list)
    """Those that have come whole."""
    _answers: dict[Request, Response] = field(default_factory=dict)
    streams: set[Request | WebSocket] = field(default_factory=set)
    """Those that are open: event streams and sockets."""
    unstyled: list[str] = field(default_factory=list)
    """Style sheets of the page's own site that did not come: without them it does not look as it does for anybody else."""
    unseen: list[str] = field(default_factory=list)
    """Addresses of pictures that did not load: of the page itself and of its frames."""

    def __post_init__(self) -> None:
        self.moved = self.clock.monotonic()
        self.page.on("response", self._answered)
        self.page.on("request", self._began)
        self.page.on("requestfinished", self._done)
        self.page.on("requestfailed", self._broke)
        self.page.on("websocket", self._connected)

    def stop(self) -> None:
        """Stops listening."""
        self.page.remove_listener("response", self._answered)
        self.page.remove_listener("request", self._began)
        self.page.remove_listener("requestfinished", self._done)
        self.page.remove_listener("requestfailed", self._broke)
        self.page.remove_listener("websocket", self._connected)

    def _connected(self, socket: WebSocket) -> None:
        self.streams.add(socket)
        socket.once("close", self.streams.discard)

    def _began(self, request: Request) -> None:
        if request.is_navigation_request() and request.frame == self.page.main_frame and request.redirected_from is None:
            self.unstyled.clear()
            self.unseen.clear()
            self.streams.clear()
            self.ended.clear()  # another document: what the one before it asked again and again may be what this one waits for
        if request.resource_type not in STREAMS:
            self.open[request] = self.moved = self.clock.monotonic()
        elif request.resource_type == "eventsource":
            self.streams.add(request)

    def _done(self, request: Request) -> None:
        self.streams.discard(request)
        if self.open.pop(request, None) is not None:
            self.moved = self.clock.monotonic()
        self.ended.add(_place(request.url))
        if request in self._answers:
            self.documents.append(self._answers.pop(request))

    def _answered(self, response: Response) -> None:
        if response.request.resource_type == "document":
            self._answers[response.request] = response
        if response.status >= 400:
            self._lacks(response.request)

    def _broke(self, request: Request) -> None:
        self._done(request)
        self.failed.append((request.resource_type, request.failure or ""))
        if "ABORTED" not in (request.failure or ""):
            self._lacks(request)

    def _lacks(self, request: Request) -> None:
        if request.resource_type == "stylesheet" and urlsplit(request.url).hostname == urlsplit(self.page.url).hostname:
            self.unstyled.append(request.url)
        if request.resource_type == "image":
            self.unseen.append(request.url)

    def busy(self) -> int:
        """How many requests and streams are under way: what a page is sent by a stream may change it at any time."""
        return len(self.open) + len(self.streams)

    def awaited(self) -> int:
        """How many are under way that are no repeated poll and no stream: their answer may still change the page."""
        now = self.clock.monotonic()
        return sum(1 for request, began in self.open.items() if now - began < OLD_SECONDS and _place(request.url) not in self.ended)

    async def declares_closed_roots(self) -> bool:
        """Whether the HTML of the page or of a frame in it may declare closed shadow roots, which no script can see."""
        for response in self.documents[-20:]:
            try:
                if "shadowrootmode" in (await response.text()).lower():
                    return True
            except PlaywrightError:
                continue
            except UnicodeDecodeError:
                return True
        return False

    def quiet_for(self) -> float:
        """Seconds since something last began or ended."""
        return self.clock.monotonic() - self.moved


def _place(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.netloc}{parts.path}"
