"""The error that every step on a page may end with: the page went on, closed, crashed, did not load, or an element left it in between."""

from __future__ import annotations

from playwright.async_api import Error as PageError

__all__ = ["PageError"]
