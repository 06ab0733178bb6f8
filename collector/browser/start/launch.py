"""Opens a browser (or joins the person's own) and closes it again, whatever happens in between."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast
from weakref import WeakKeyDictionary

from playwright.async_api import Browser, BrowserContext, CDPSession, Page, Playwright, StorageState
from playwright.async_api import Error as PlaywrightError

from collector.browser.page_events import PageEvents
from collector.browser.page_script import script
from collector.browser.start.driver import cure, open_driver
from collector.browser.start.find_browser import FoundBrowser, find_browser
from collector.browser.start.profile_browser import profile_browser
from collector.browser.start.shared_browsers import shared_browsers
from collector.browser.start.system_libraries import LOADER_FAULT, missing_libraries
from collector.clock import Clock
from collector.errors import BrowserMissing, InputError
from collector.language import Sentence, say
from collector.secrets.known_secrets import SecretBook

CLOSING = 5.0
"""Seconds for a page to be closed."""
QUIET = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost , EXCLUDE *.localhost'
CALM = "--host-resolver-rules=MAP update.googleapis.com ~NOTFOUND"


@dataclass(frozen=True)
class BrowserSettings:
    """How a browser is opened. `attach` is the address of the person's own browser (``http://127.0.0.1:9222``); `state` a kept session.

    `quiet` is for runs on this machine only: no name is looked up, nothing outside is asked. `ignore_tls` accepts a certificate that
    does not check; captures record it.
    """

    headless: bool = True
    browser: str | None = None
    attach: str | None = None
    state: dict[str, Any] | None = None
    ignore_tls: bool = False
    quiet: bool = False
    locale: str = "he-IL"
    zone: str = "Asia/Jerusalem"
    viewport: tuple[int, int] = (1280, 900)
    scale: float = 1.0
    user_agent: str | None = None
    scripts: bool = True
    arguments: tuple[str, ...] = ()
    profile: Path | None = None
    """The folder of a profile that is kept between runs; None: a fresh one that is thrown away."""


@dataclass
class Session:
    """An open browser: its context, what it is, and what happened in it (dialogs, popups, downloads, crashes)."""

    context: BrowserContext
    settings: BrowserSettings
    clock: Clock
    browser_name: str
    browser_version: str
    attached: bool
    events: PageEvents = field(default_factory=PageEvents)
    book: SecretBook = field(default_factory=SecretBook)
    """The secrets seen in this browser, for the leak gate."""
    security: dict[str, str] = field(default_factory=dict)
    """What the browser itself thinks of a document's connection, by address: ``secure``, ``insecure`` …"""
    somebody: bool = False
    """Whether a login may have happened: one was begun, a kept session taken, or a recipe used the page itself."""
    _cdp_sessions: WeakKeyDictionary[Page, CDPSession] = field(default_factory=WeakKeyDictionary)

    async def page(self) -> Page:
        """A fresh page. After a failed navigation always take a fresh one: the old one may show the failed page late."""
        page = await self.context.new_page()
        self.events.watch(page)
        await self.cdp(page)
        return page

    async def cdp(self, page: Page) -> CDPSession:
        """The page's line to the browser's inner workings. It must be open before the page goes anywhere, or certificates are lost."""
        if page not in self._cdp_sessions:
            cdp = await self.context.new_cdp_session(page)
            cdp.on("Network.responseReceived", self._note_security)
            await cdp.send("Network.enable")
            self._cdp_sessions[page] = cdp
        return self._cdp_sessions[page]

    def _note_security(self, told: dict[str, Any]) -> None:
        if told.get("type") == "Document":
            self.security[told["response"]["url"]] = str(told["response"].get("securityState", ""))

    async def state(self) -> dict[str, Any]:
        """What keeps the person logged in: cookies, local storage and IndexedDB. A secret; see `SessionVault`."""
        return dict(await self.context.storage_state(indexed_db=True))

    async def take_state(self, state: dict[str, Any]) -> None:
        """Puts a kept session into this browser."""
        self.somebody = True
        await self.context.set_storage_state(cast(StorageState, state))


@asynccontextmanager
async def open_browser(settings: BrowserSettings, clock: Clock) -> AsyncIterator[Session]:
    """An open browser for the time of the ``async with``.

    Signals stay with the caller: Ctrl-C does not kill the browser, so that a last picture can still be taken. A joined browser is left
    running.

    Raises:
        BrowserMissing: there is no browser, or it or its driver does not start.
        InputError: the browser to be joined does not answer.
    """
    if settings.attach:
        async with open_driver() as playwright:
            session = await _join(playwright, settings, clock)
            before = set(session.context.pages)
            try:
                yield session
            finally:
                await _leave(session, before)
        return
    found = find_browser(settings.browser)
    if settings.profile is not None:
        async with open_driver() as playwright, _with_profile(playwright, found, settings, clock) as session:
            yield session
        return
    async with _new_context(found, settings) as context:
        await prepare(context)
        yield _session(context, cast(Browser, context.browser).version, settings, clock, found.name, attached=False)


@asynccontextmanager
async def _new_context(found: FoundBrowser, settings: BrowserSettings) -> AsyncIterator[BrowserContext]:
    """A context of its own: in a browser that stays running where browsers are shared, else in a browser that is closed with it."""
    shared = shared_browsers()
    if shared is not None:
        kind = (found.path, settings.headless, settings.quiet, settings.arguments)
        browser = await shared.browser(kind, lambda playwright: _launch(playwright, found, settings))
        context = await browser.new_context(**_context_options(settings))
        try:
            yield context
        finally:
            with suppress(PlaywrightError):
                await context.close()
        return
    async with open_driver() as playwright:
        browser = await _launch(playwright, found, settings)
        try:
            yield await browser.new_context(**_context_options(settings))
        finally:
            with suppress(PlaywrightError):
                await browser.close()


class BrowserStart:
    """A browser that opens while its user is still getting ready, which takes about as long; made within a running event loop.

    Its caller must close it, used or not.
    """

    def __init__(self, settings: BrowserSettings, clock: Clock) -> None:
        self._browser = open_browser(settings, clock)
        self._entering = asyncio.ensure_future(self._browser.__aenter__())
        self._closing: asyncio.Future[None] | None = None

    async def session(self) -> Session:
        """The open browser. Raises what `open_browser` raises."""
        return await asyncio.shield(self._entering)

    def closing(self) -> asyncio.Future[None]:
        """Begins to close the browser, which is done when the future is; a second time does nothing more."""
        self._closing = self._closing or asyncio.ensure_future(self._close())
        return self._closing

    async def close(self) -> None:
        """Closes the browser."""
        await asyncio.shield(self.closing())

    async def _close(self) -> None:
        await asyncio.wait([self._entering])  # breaking off a start would leave its processes behind
        if self._entering.exception() is None:
            await self._browser.__aexit__(None, None, None)


@asynccontextmanager
async def _with_profile(playwright: Playwright, found: FoundBrowser, settings: BrowserSettings, clock: Clock) -> AsyncIterator[Session]:
    options = _context_options(settings)
    async with AsyncExitStack() as stack:
        try:
            opened = profile_browser(playwright, cast(Path, settings.profile), _start_options(found, settings), options)
            context, version = await stack.enter_async_context(opened)
        except PlaywrightError as error:
            raise _not_started(found, error, settings) from error
        await prepare(context)
        yield _session(context, version, settings, clock, found.name, attached=False)


def _session(context: BrowserContext, version: str, settings: BrowserSettings, clock: Clock, name: str, *, attached: bool) -> Session:
    session = Session(context, settings, clock, name, version, attached, PageEvents(clock))
    session.events.sent = lambda headers: session.book.add_headers(headers)  # whichever book it has by then
    session.events.watch_context(context)
    return session


async def prepare(context: BrowserContext) -> None:
    """Lets the collector see what pages hide from scripts (closed shadow roots) and what is still under way (pending timers)."""
    await context.add_init_script(script("page_watch.js"))


async def _launch(playwright: Playwright, found: FoundBrowser, settings: BrowserSettings) -> Browser:
    try:
        return await playwright.chromium.launch(**_start_options(found, settings))
    except PlaywrightError as error:
        raise _not_started(found, error, settings) from error


def _start_options(found: FoundBrowser, settings: BrowserSettings) -> dict[str, Any]:
    signals = {"handle_sigint": False, "handle_sigterm": False, "handle_sighup": False}
    arguments = [QUIET if settings.quiet else CALM, *settings.arguments]
    browser = {"executable_path": found.path, "headless": settings.headless, "chromium_sandbox": not is_root()}
    return {**browser, **signals, "args": arguments}


def _not_started(found: FoundBrowser, error: PlaywrightError, settings: BrowserSettings) -> BrowserMissing:
    fault = LOADER_FAULT.search(error.message)
    said = fault.group() if fault else _first_line(error)
    message = say("browser-not-started", name=found.name, path=str(found.path), said=said)
    return BrowserMissing(message, _next_step(found, error, settings))


def _next_step(found: FoundBrowser, error: PlaywrightError, settings: BrowserSettings) -> Sentence:
    """What to do about a browser that did not start: install what it lacks, or do without a window where there is no screen."""
    screen = settings.headless or sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return cure(missing_libraries(found.path, error.message), "browser-none-next" if screen else "browser-no-screen-next")


def is_root() -> bool:
    """Chromium's sandbox does not work for root; everybody else keeps it."""
    return sys.platform != "win32" and os.geteuid() == 0


def _context_options(settings: BrowserSettings) -> dict[str, Any]:
    width, height = settings.viewport
    options: dict[str, Any] = {
        "viewport": {"width": width, "height": height},
        "device_scale_factor": settings.scale,
        "locale": settings.locale,
        "timezone_id": settings.zone,
        "ignore_https_errors": settings.ignore_tls,
        "accept_downloads": True,
        "java_script_enabled": settings.scripts,
    }
    if settings.state:
        options["storage_state"] = settings.state
    if settings.user_agent:
        options["user_agent"] = settings.user_agent
    return options


async def _join(playwright: Playwright, settings: BrowserSettings, clock: Clock) -> Session:
    try:
        browser = await playwright.chromium.connect_over_cdp(str(settings.attach))
    except PlaywrightError as error:
        raise InputError(
            say("browser-not-joined", address=str(settings.attach), said=_first_line(error)), say("browser-not-joined-next")
        ) from error
    context = browser.contexts[0] if browser.contexts else await browser.new_context()
    await prepare(context)
    return _session(context, browser.version, settings, clock, "joined browser", attached=True)


async def _leave(session: Session, before: set[Page]) -> None:
    """Closes the pages that were opened here; the person's own pages and browser stay."""
    for page in session.context.pages:
        if page not in before:
            await shut(page)


def _first_line(error: PlaywrightError) -> str:
    lines = [line.strip() for line in error.message.splitlines() if line.strip()]
    return lines[0] if lines else type(error).__name__


async def shut(page: Page) -> None:
    """Closes a page. One that loads itself again and again may never say that it is closed; it is not waited for any longer."""
    with suppress(PlaywrightError, TimeoutError):
        async with asyncio.timeout(CLOSING):
            await page.close()
