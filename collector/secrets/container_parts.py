"""What opening a container gives: its parts, or the reason why it could not be opened."""

from __future__ import annotations

LARGEST = 512 * 1024 * 1024
"""Bytes that are unpacked from one container at most: more is taken for a bomb."""

Inside = tuple[str, str, bytes]
"""(name, media type, bytes)"""


class NotOpened(Exception):
    """A container that could not be looked into, and why."""
