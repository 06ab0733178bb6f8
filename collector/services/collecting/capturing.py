"""Keeps web pages and the person's own files as evidence."""

from __future__ import annotations

import asyncio
import importlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from collector.errors import InputError
from collector.language import say
from collector.services.complaint.cases import case_if_clear, case_named
from collector.services.context import Context
from collector.services.statements.statement_checks import said_at

if TYPE_CHECKING:
    from collector.model import Run

_ROOMS = ("collector.trust", "collector.store", "collector.documents", "collector.capture", "collector.prices", "collector.recipe")
"""What is loaded while the browser opens, which goes on between any two of them."""
HOST = re.compile(r"[\w.-]+|[0-9a-f:.]+", re.I)


def with_scheme(url: str) -> str:
    """``example.co.il`` as a person types it becomes ``https://example.co.il``. Raises InputError for what is no web address."""
    whole = url if "://" in url or url.startswith("about:") else f"https://{url}"
    try:
        parts = urlsplit(whole)
        sound = parts.scheme == "file" or bool(parts.hostname and HOST.fullmatch(parts.hostname) and parts.port != 0)
    except ValueError:
        sound = False
    if not sound or parts.scheme not in ("http", "https", "file"):
        raise InputError(say("services-no-web-address", url=url), say("services-no-web-address-next"))
    return whole


async def capture_addresses(context: Context, urls: Sequence[str], case: str | None, dismiss: bool | tuple[str, ...] = ()) -> Run:
    """Keeps each page whole; one that fails does not stop the rest. Returns the run, whose state and reasons say how it ended.

    dismiss: whether first-visit banners are closed, or which elements are pressed for it. The browser opens while everything else is
    loaded: each takes about a second. Raises InputError for what is no web address, before anything is opened.
    """
    addresses = [with_scheme(url) for url in urls]
    from collector.browser.start.launch import BrowserStart
    from collector.services.run_contexts import browser_settings, ensure_browser, run_context

    if not context.browser.attach:
        ensure_browser(context)
    opening = BrowserStart(browser_settings(context), context.clock)
    try:
        for room in _ROOMS:  # one after the other in this thread: two threads that import at once can find a module half there (KeyError)
            importlib.import_module(room)
            await asyncio.sleep(0)
        from collector.recipe import capture_pages

        store = context.open_store(create=True)
        run = run_context(context, store, case_if_clear(context, store, case), dismiss=dismiss)
        return await capture_pages(run, addresses, opening)
    finally:
        await opening.close()


def add_own_files(context: Context, files: Sequence[Path], case: str | None, *, title: str = "", date: str = "", total: str = "") -> Run:
    """Keeps files of the person's own, untouched. title: what they are, else each file's name; date: the day they speak of, as typed.

    Raises NothingFound or InputError where the case is not clear.
    """
    from collector.recipe import add_files
    from collector.services.run_contexts import run_context

    store = context.open_store(create=True)
    run = run_context(context, store, case_named(store, case), needs_browser=False)
    person = context.person
    made = add_files(
        run, files, title=title, date=_day_typed(context, date), total=total, ask_total=person.answer,
        ask=lambda purpose: person.passphrase(purpose, optional=True),
    )  # fmt: skip
    if any(path.suffix.lower() in (".jpg", ".jpeg") for path in files):
        from collector.package.pdf.pictures.small_photo_copies import keep_copies

        keep_copies(store, made.captures)
    return made


def _day_typed(context: Context, text: str) -> str:
    """The day that a file speaks of, as typed like every other time, in the form that a file's own date has. Raises InputError."""
    if not text:
        return ""
    said = said_at(context, text)
    return f"{said['at'].astimezone(context.clock.zone):{'%Y-%m-%d' if said['day_only'] else '%Y-%m-%d %H:%M'}}"
