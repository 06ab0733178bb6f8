"""Tells the person: at the terminal, on the desktop, and where it was asked for, by Apprise (mail, phone …).

A failure to tell is returned as a sentence, to be recorded with the check; it never stops the check.
"""

from __future__ import annotations

import logging
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from collector.watch.check_news import News

OFF, NOTHING, SENT, SHOWN = "off", "nothing to tell", "sent", "shown"
UNDELIVERED = "not delivered: no notification address, and nobody at the terminal"
"""Nobody has heard of it: it was printed where nobody looks."""


class Notify(Protocol):
    """A way to tell somebody something."""

    def __call__(self, title: str, body: str) -> str:
        """Sends; returns ``sent``, ``shown``, ``off``, or ``failed: why``. Never raises."""


def silent(title: str, body: str) -> str:
    """Tells nobody."""
    del title, body
    return OFF


class ToScreen:
    """Shows each notice by a function. seen: whether a person is looking, so that the notice counts as told."""

    def __init__(self, show: Callable[[str], None], *, seen: bool) -> None:
        self._show, self._seen = show, seen

    def __call__(self, title: str, body: str) -> str:
        self._show(f"{title}\n{body}")
        return SHOWN if self._seen else OFF


class ByDesktop:
    """The desktop's own notification: ``notify-send`` on Linux, ``osascript`` on macOS. `command` without title and body."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = tuple(command)

    def __call__(self, title: str, body: str) -> str:
        words = [title, body]
        if self._command[0].endswith("osascript"):
            script = ("on run argv", "display notification (item 2 of argv) with title (item 1 of argv)", "end run")
            words = [*(part for line in script for part in ("-e", line)), *words]
        try:
            done = subprocess.run([*self._command, *words], capture_output=True, timeout=20, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            return f"failed: {type(error).__name__}"
        return SENT if done.returncode == 0 else f"failed: {self._command[0]} ended with {done.returncode}"


def desktop_command(system: str, environment: Mapping[str, str]) -> tuple[str, ...]:
    """The desktop's command for notices; () where there is none. On Linux it needs the person's session bus. Windows needs none."""
    if system == "darwin" and shutil.which("osascript"):
        return ("osascript",)
    program = shutil.which("notify-send")
    return (program,) if system == "linux" and program and environment.get("DBUS_SESSION_BUS_ADDRESS") else ()


class ByWindows:
    """Windows' own notification, by the library windows-toasts."""

    def __call__(self, title: str, body: str) -> str:
        try:
            from windows_toasts import Toast, WindowsToaster

            WindowsToaster("Collector").show_toast(Toast([title, body]))
        except (ImportError, OSError, RuntimeError) as error:
            return f"failed: {type(error).__name__}"
        return SENT


class ByApprise:
    """Sends by Apprise addresses (``mailto://…``, ``ntfy://…``, ``windows://``). An address holds tokens: a secret that is never shown."""

    def __init__(self, addresses: Sequence[str]) -> None:
        self._addresses = tuple(addresses)

    def __call__(self, title: str, body: str) -> str:
        if not self._addresses:
            return OFF
        import apprise

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
    """Tells all news by all ways; returns the outcome to record: ``sent``, ``shown``, ``failed: why`` or ``not delivered: why``."""
    if not news:
        return NOTHING
    body = "\n".join(n.text(language) for n in news)
    outcomes = [way(title, body) for way in ways]
    failed = [outcome for outcome in outcomes if outcome.startswith("failed")]
    if failed:
        return failed[0]
    return SENT if SENT in outcomes else SHOWN if SHOWN in outcomes else UNDELIVERED
