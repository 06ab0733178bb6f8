"""Goes to an address and notes the way there: redirects, status, server, certificate, the server's own time."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import textwrap
from contextlib import suppress
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from playwright.async_api import CDPSession, Download, Page, Response
from playwright.async_api import Error as PlaywrightError
from playwright.async_api import TimeoutError as PlaywrightTimeout

from collector.browser import Session
from collector.capture.capture_values import CaptureSettings
from collector.capture.navigate.later_document import refresh_seconds
from collector.capture.navigate.network import Network
from collector.errors import PageFailed
from collector.language import say
from collector.model.reasons import because

NEXT_STEPS = {
    "certificate": "capture-next-certificate", "redirect-loop": "capture-next-redirect-loop", "crashed": "capture-next-crashed",
}  # fmt: skip
"""What to do about a fault, by its reason code: ids of sentences."""
NET_REASONS = (
    ("ERR_TOO_MANY_REDIRECTS", "redirect-loop"),
    ("ERR_INVALID_AUTH_CREDENTIALS", "asks-for-login"),
    ("ERR_CERT_", "certificate"),
    ("ERR_SSL_", "certificate"),
    ("Timeout", "timeout"),
    ("crash", "crashed"),
)


REFRESH_PATIENCE = 3.0
"""Seconds that the document of a ``Refresh`` header may take to answer."""


@dataclass
class NavigationResult:
    """What is known of the way to a page. `reason` is "" if the page came, else why not, as a stored reason."""

    asked: str
    reason: str = ""
    slow: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
    certificates: bytes = b""
    status: int | None = None
    media_type: str = ""
    download: Download | None = None
    response: Response | None = None
    headers: dict[str, str] = field(default_factory=dict)
    """Of the answer, by small names."""


class Navigation:
    """One page's way through the web: what it fetches, and how it came to the document it shows."""

    def __init__(self, session: Session, page: Page, cdp: CDPSession) -> None:
        self.session, self.page, self.cdp = session, page, cdp
        self.network = Network(page, session.clock)
        self.asked = ""
        self.downloads: list[Download] = []
        page.on("download", lambda download: self.downloads.append(download))
        for event in ("requestWillBeSentExtraInfo", "responseReceivedExtraInfo"):
            cdp.on(f"Network.{event}", lambda told: session.book.add_headers(told.get("headers", {})))
        cdp.on("Network.requestWillBeSent", lambda told: session.book.add_headers(told["request"].get("headers", {})))

    @classmethod
    async def of(cls, session: Session, page: Page) -> Navigation:
        """The page's navigation: the one it has, else a new one."""
        if page not in _navigations:
            _navigations[page] = cls(session, page, await session.cdp(page))
        return _navigations[page]

    async def here(self, asked: str) -> NavigationResult:
        """The way to the document that the page shows now, however it got there."""
        arrival = NavigationResult(asked or self.asked or self.page.url)
        known = self.session.events.documents.get(self.page)
        if known is not None and known[0].url.partition("#")[0] == self.page.url.partition("#")[0]:
            arrival.response = known[0]
            await self._note(arrival, *known)
        return arrival

    async def go(self, url: str, settings: CaptureSettings) -> NavigationResult:
        """Goes to `url`. Never raises for what the site does: the result says what went wrong."""
        clock = self.session.clock
        arrival = NavigationResult(url)
        self.asked = url
        self.downloads.clear()
        self.network.documents.clear()
        start = clock.monotonic()
        try:
            arrival.response = await self.page.goto(url, wait_until="commit", timeout=settings.load_seconds * 1000)
        except PlaywrightError as error:
            await self._stopped(arrival, error)
        arrived = clock.now()
        if arrival.response is not None:
            await self._note(arrival, arrival.response, arrived)
        if not arrival.reason and arrival.download is None:
            await self._load(arrival, settings)
        arrival.facts["load_ms"] = round((clock.monotonic() - start) * 1000)
        return arrival

    async def refreshed(self, arrival: NavigationResult) -> None:
        """Waits for the document to which a ``Refresh`` header leads."""
        seconds = refresh_seconds(arrival.headers)
        end = self.session.clock.monotonic() + (seconds or 0) + REFRESH_PATIENCE
        while seconds is not None and not self._moved_on(arrival) and self.session.clock.monotonic() < end:
            await self.page.wait_for_timeout(100)

    async def latest(self, arrival: NavigationResult) -> bool:
        """Notes the document that the page shows now, if a script or the browser itself went on to another one; whether it did."""
        known = self._moved_on(arrival)
        if known is None:
            return False
        before = {"url": arrival.response.url if arrival.response else "", "status": arrival.status}
        arrival.facts.setdefault("went_on_from", []).append(before)
        arrival.response = known[0]
        await self._note(arrival, *known)
        return True

    def _moved_on(self, arrival: NavigationResult) -> tuple[Response, Any] | None:
        known = self.session.events.documents.get(self.page)
        return known if known is not None and arrival.response is not None and known[0] is not arrival.response else None

    async def _load(self, arrival: NavigationResult, settings: CaptureSettings) -> None:
        """Waits for `load`, within bounds; a page that is still loading is captured as it is, and said to be."""
        for state in ("domcontentloaded", "load"):
            try:
                await self.page.wait_for_load_state(state, timeout=settings.load_seconds * (1000 if state == "domcontentloaded" else 500))
            except PlaywrightTimeout:
                arrival.slow = because("timeout", say("capture-why-still-loading"))
                return
            except PlaywrightError as error:
                arrival.reason = net_reason(error.message)
                return

    async def _stopped(self, arrival: NavigationResult, error: PlaywrightError) -> None:
        """A navigation that did not end in a page: a download, or a fault."""
        if "Download is starting" in error.message or "ERR_ABORTED" in error.message:
            for _ in range(30):
                if self.downloads:
                    arrival.download = self.downloads[-1]
                    return
                await asyncio.sleep(0.1)
        arrival.reason = net_reason(error.message)

    async def _note(self, arrival: NavigationResult, response: Response, arrived: Any) -> None:
        arrival.status = response.status
        headers = response.headers
        arrival.media_type = headers.get("content-type", "").split(";")[0].strip().lower()
        arrival.facts.update(status=response.status, status_text=response.status_text, redirects=await _redirects(response))
        with suppress(PlaywrightError):
            address = await response.server_addr()
            if address:
                arrival.facts["server"] = {"address": address.get("ipAddress", ""), "port": address.get("port", 0)}
        arrival.headers = dict(headers)
        if headers.get("date"):
            arrival.facts["server_date"] = _server_date(headers["date"], arrived)
        await self._certificates(arrival, response)

    async def _certificates(self, arrival: NavigationResult, response: Response) -> None:
        parts = urlsplit(response.url)
        if parts.scheme != "https":
            return
        details: dict[str, Any] = {}
        with suppress(PlaywrightError):
            details = dict(await response.security_details() or {})
        chain: list[bytes] = []
        with suppress(PlaywrightError):
            got = await self.cdp.send("Network.getCertificate", {"origin": f"{parts.scheme}://{parts.netloc}"})
            chain = [base64.b64decode(name) for name in got.get("tableNames", [])]
        arrival.certificates = b"".join(pem(der) for der in chain)
        arrival.facts["tls"] = {
            "trusted": self.session.security.get(response.url) == "secure",
            "protocol": details.get("protocol", ""),
            "subject": details.get("subjectName", ""),
            "issuer": details.get("issuer", ""),
            "valid_from": details.get("validFrom"),
            "valid_to": details.get("validTo"),
            "certificates": [hashlib.sha256(der).hexdigest() for der in chain],
        }


_navigations: WeakKeyDictionary[Page, Navigation] = WeakKeyDictionary()


def page_failed(error: BaseException, url: str) -> PageFailed | None:
    """The browser's fault as an error with a next step; None if `error` did not come from the browser."""
    if not isinstance(error, PlaywrightError):
        return None
    reason = net_reason(error.message)
    code, _, detail = reason.partition(": ")
    return PageFailed(say("capture-did-not-load", url=url, value=detail or code), say(NEXT_STEPS.get(code, "capture-next-address")))


def pem(der: bytes) -> bytes:
    """A certificate in PEM."""
    body = "\n".join(textwrap.wrap(base64.b64encode(der).decode(), 64))
    return f"-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n".encode()


async def _redirects(response: Response) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = []
    request = response.request.redirected_from
    while request is not None:
        answer = await request.response()
        steps.insert(0, {"url": request.url, "status": answer.status if answer else None})
        request = request.redirected_from
    return steps


def _server_date(said: str, arrived: Any) -> dict[str, Any]:
    """The server's `Date` as it was sent, and by how many seconds it is ahead of the local clock (it has whole seconds only)."""
    try:
        ahead = (parsedate_to_datetime(said) - arrived).total_seconds()
    except (ValueError, TypeError):
        return {"raw": said}
    return {"raw": said, "ahead_of_local_seconds": round(ahead, 3)}


def net_reason(message: str) -> str:
    """The stored reason for a navigation's fault, such as ``certificate: net::ERR_CERT_AUTHORITY_INVALID``."""
    line = next((part.strip() for part in message.splitlines() if part.strip()), "")
    detail = line.removeprefix("Page.goto: ").split(" at ")[0][:160]
    for sign, code in NET_REASONS:
        if sign.lower() in message.lower():
            return f"{code}: {detail}"
    return f"navigation: {detail}"
