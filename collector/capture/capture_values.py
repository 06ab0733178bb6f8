"""What a capture of a page is made with and what it gives back: plain frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from collector.model import State
from collector.secrets import SecretBook

PNG, TEXT, JSON, MHTML, PEM = "image/png", "text/plain", "application/json", "multipart/related", "application/x-pem-file"


@dataclass(frozen=True)
class Part:
    """One file of a capture: its bytes, a short ASCII name with its ending, its media type.

    `told_name`: the name that the site or the person gave it. `doubts`: reason codes, such as that what came is no PDF as was told.
    """

    data: bytes = field(repr=False)
    name: str
    media_type: str
    told_name: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class CaptureSettings:
    """Bounds and wishes for one page. Times in seconds, lengths in CSS pixels.

    `dismiss`: True closes a consent layer by its own button (refusing where it can be refused); selectors name the buttons to press.
    `want_login`: the login page itself is what is wanted. `ready`: an element that must be there before the picture is taken.
    """

    load_seconds: float = 30
    settle_seconds: float = 10
    picture_seconds: float = 60
    page_seconds: float = 300
    """For everything together: a page whose script never ends answers nothing, and must not hold up the rest of a run."""
    max_height: int = 40_000
    scroll_seconds: float = 15
    dismiss: bool | tuple[str, ...] = False
    ready: str | None = None
    ready_seconds: float = 15
    want_login: bool = False
    archive: bool = True
    secrets: SecretBook | None = None
    recipe: Mapping[str, Any] | None = None
    """What the facts say about the recipe: name and digest."""


@dataclass(frozen=True)
class PageShot:
    """A captured page. `parts`: ``picture``, ``text``, ``words``, ``archive``, ``certificates``, ``original`` (a download), as far as they
    exist; `reasons` say what is missing or not as it should be."""

    state: State
    reasons: tuple[str, ...]
    title: str
    url: str
    final_url: str
    started: datetime
    pictured: datetime
    """When the picture was taken; the start, if there is none."""
    ended: datetime
    facts: dict[str, Any]
    parts: dict[str, Part]
