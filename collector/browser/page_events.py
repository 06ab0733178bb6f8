"""What a page does beside showing itself: dialogs, popups, downloads, crashes. Each is noted, so that none is lost or hangs a run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from weakref import WeakKeyDictionary, WeakSet

from playwright.async_api import BrowserContext, Dialog, Download, Page, Response

from collector.clock import Clock, SystemClock


@dataclass
class PageEvents:
    """Notes of one browser. `dialogs` are (page address, kind, words); `popups` are (page that opened it, the popup); downloads stay open
    until they are read; `documents` holds each page's latest main document and when it arrived, however the page got there."""

    clock: Clock = field(default_factory=SystemClock)
    dialogs: list[tuple[str, str, str]] = field(default_factory=list)
    popups: list[tuple[Page, Page]] = field(default_factory=list)
    downloads: list[Download] = field(default_factory=list)
    crashed: set[Page] = field(default_factory=set)
    documents: WeakKeyDictionary[Page, tuple[Response, datetime]] = field(default_factory=WeakKeyDictionary)
    attached: dict[str, Response] = field(default_factory=dict)
    """The latest answers with a ``Content-Disposition``, by address: the browser makes names of its own out of odd ones."""
    denied: WeakSet[Page] = field(default_factory=WeakSet)
    """Pages one of whose scripts was told that nobody is logged in (401), since this was last looked at."""
    leave_dialogs: bool = False
    """True while a person sits at the window and answers dialogs alone."""
    accept_dialogs: bool = False
    """True while questions (``confirm``, ``prompt``) are answered with yes, because the recipe said so."""
    sent: Callable[[Mapping[str, str]], None] = lambda _headers: None
    """Told the headers of every request that a page sends, logins among them: they may carry credentials."""
    _watched: WeakSet[Page] = field(default_factory=WeakSet)

    def watch_context(self, context: BrowserContext) -> None:
        """Notes what happens on pages that are open and on those that open later."""
        for page in context.pages:
            self.watch(page)
        context.on("page", self.watch)

    def watch(self, page: Page) -> None:
        """Notes what happens on this page; twice is once."""
        if page in self._watched:
            return
        self._watched.add(page)
        page.on("popup", lambda popup: self._popup(page, popup))
        page.on("request", lambda request: self.sent(request.headers))
        page.on("response", lambda response: self._response(page, response))
        page.on("download", lambda download: self.downloads.append(download))
        page.on("crash", lambda crashed: self.crashed.add(crashed))
        page.on("dialog", self._dialog)

    def _response(self, page: Page, response: Response) -> None:
        request = response.request
        if "content-disposition" in response.headers:
            self.attached[response.url] = response
        if response.status == 401 and request.resource_type in ("fetch", "xhr"):
            self.denied.add(page)
        if request.is_navigation_request() and request.frame == page.main_frame and not 300 <= response.status < 400:
            self.documents[page] = (response, self.clock.now())

    def _popup(self, page: Page, popup: Page) -> None:
        self.popups.append((page, popup))
        self.watch(popup)

    async def _dialog(self, dialog: Dialog) -> None:
        """Noted and closed: an alert is read, a question is answered with no (yes where the recipe said so), and a
        page is allowed to be left."""
        page = dialog.page
        self.dialogs.append((page.url if page else "", dialog.type, dialog.message))
        if self.leave_dialogs:
            return
        if self.accept_dialogs or dialog.type in ("alert", "beforeunload"):
            await dialog.accept()
        else:
            await dialog.dismiss()
