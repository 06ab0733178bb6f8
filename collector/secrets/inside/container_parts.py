"""What opening a container gives: its parts, or the reason why it could not be opened."""

from __future__ import annotations

from dataclasses import dataclass

from collector.language import Sentence

LARGEST = 512 * 1024 * 1024
"""Bytes that are unpacked from one container at most: more is taken for a bomb."""


@dataclass(frozen=True)
class Inside:
    """One part of a container: its name for a person, its media type (empty if the container names none) and its bytes.

    drawing: what a PDF draws, as its orders or without the gaps between words. Known secrets are sought in it, patterns (card numbers) are
    not: four cells of four digits would be one. The words come once more as the page's lines.
    """

    name: Sentence
    media_type: str
    data: bytes
    drawing: bool = False


class NotOpened(Exception):
    """A container that could not be looked into, and why (a `Sentence`)."""

    def __init__(self, why: Sentence) -> None:
        super().__init__(why)
        self.why = why
