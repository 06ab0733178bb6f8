"""Begins a store, and installs what a machine lacks."""

from __future__ import annotations

from pathlib import Path

from collector.errors import UsageError
from collector.language import say
from collector.services.context import Context


def begin_store(context: Context) -> str:
    """Makes an evidence store where the person named one, else in ``./evidence``. Returns its place.

    Raises UsageError where there is one already.
    """
    from collector.store import create_store, holds_store

    root = context.store_root if context.store_was_named else Path("evidence").resolve()
    if holds_store(root):
        raise UsageError(say("services-store-exists", place=str(root)), say("services-store-exists-next"))
    create_store(root, context.clock)
    return str(root)


def install_missing(context: Context) -> None:
    """Installs a browser, the libraries it needs and a font with Hebrew letters where they are missing, and starts the browser once.

    Raises:
        BrowserMissing: the driver or the browser does not start.
    """
    from collector.browser import ensure_hebrew_font, ensure_started

    ensure_started(context.tell)
    ensure_hebrew_font(context.tell)
