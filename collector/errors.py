"""Every error the collector raises on purpose, with what to do next and its exit code.

    CollectorError
    ├── UsageError          2   the command was put together wrongly
    ├── InputError          3   a file, address, date or number that cannot be used
    ├── NothingFound        4   no such case, capture, recipe, price …
    ├── Incomplete          5   PARTIAL: something was kept, something is missing
    ├── Failed              6   FAILED: nothing usable was kept
    │   ├── LoginRefused        the provider said no; never tried again by itself
    │   └── PageFailed          the page did not arrive, or was not the page asked for
    │       └── LoggedOut           the site ended the session in the middle
    ├── VerificationFailed  7   a digest, signature or time-stamp does not fit
    ├── SecretFound         8   a password, code, cookie or token would have been written
    ├── BrowserMissing      9   no browser to work with
    ├── StoreError         10   the evidence store cannot be read or written
    │   ├── StoreBusy           another process holds it for too long
    │   ├── StoreFull           the disk is full
    │   ├── StoreReadOnly       the folder may not be written
    │   └── StoreDamaged        its content does not fit its own chain
    └── TrustError         11   a key or a time-stamp authority cannot be used

The same table stands in ``docs/exit-codes.md``; a test keeps both alike. Library code raises these and never prints or exits;
``collector.cli`` alone turns them into text.
"""

from __future__ import annotations


class CollectorError(Exception):
    """What is wrong (`message`) and what to do next (`next_step`), in plain words."""

    exit_code = 1

    def __init__(self, message: str, next_step: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.next_step = next_step


class UsageError(CollectorError):
    """The command was put together wrongly."""

    exit_code = 2


class InputError(CollectorError):
    """A file, address, date or number that cannot be used."""

    exit_code = 3


class NothingFound(CollectorError):
    """No such case, capture, recipe, price or file."""

    exit_code = 4


class Incomplete(CollectorError):
    """PARTIAL: something was kept, something is missing."""

    exit_code = 5


class Failed(CollectorError):
    """FAILED: nothing usable was kept."""

    exit_code = 6


class LoginRefused(Failed):
    """The provider refused the login; it is never tried again by itself, because accounts get locked."""


class PageFailed(Failed):
    """The page did not arrive, or it was not the page that was asked for."""


class LoggedOut(PageFailed):
    """The site ended the session in the middle, and it could not be renewed, or not a second time."""


class VerificationFailed(CollectorError):
    """A digest, a signature or a time-stamp does not fit."""

    exit_code = 7


class SecretFound(CollectorError):
    """A password, code, cookie or token would have been written into evidence or a package."""

    exit_code = 8


class BrowserMissing(CollectorError):
    """There is no browser to work with."""

    exit_code = 9


class StoreError(CollectorError):
    """The evidence store cannot be read or written."""

    exit_code = 10


class StoreBusy(StoreError):
    """Another process holds the store for too long."""


class StoreFull(StoreError):
    """The disk is full; nothing that was acknowledged is lost."""


class StoreReadOnly(StoreError):
    """The store's folder may not be written."""


class StoreDamaged(StoreError):
    """The store's content does not fit its own chain."""


class TrustError(CollectorError):
    """A key or a time-stamp authority cannot be used."""

    exit_code = 11
