"""Which exhibits of a package are public pages, and the web archive of them. Only files that are in the package already go into it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from collector.errors import InputError
from collector.language import say
from collector.model import Capture
from collector.package.content.exhibit_folders import Folder
from collector.package.web_archive.wacz import WACZ, PublicPage, wacz
from collector.version import __version__

REMOVED = "[removed]"
"""What stands in an address for a token: its holder may have been logged in."""


def is_public(capture: Capture) -> bool:
    """Whether it is a page that anybody sees: the record says that nobody was logged in, and its address held no token.

    Captures made before this was recorded count as not public.
    """
    known = capture.kind == "page" and capture.facts.get("anonymous") is True
    return known and REMOVED not in capture.url + capture.final_url


@dataclass(frozen=True)
class Replay:
    """The web archive by its name in the package, how many pages replay from it, and how many may not have been public and stay out."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    pages: int = 0
    others: int = 0


def replay_of(folders: Iterable[Folder], now: datetime) -> Replay:
    """The web archive of all public pages whose archive is in the package as it was recorded. Raises InputError where there is none."""
    packed = [(folder, folder.exhibit.capture) for folder in folders if "archive" in folder.paths and "archive" not in folder.covered]
    pages = [(folder, capture) for folder, capture in packed if capture is not None and capture.kind == "page"]
    public = [
        PublicPage(capture.id, folder.exhibit.name, capture.started, f"data/{folder.paths['archive']}", _archive(folder))
        for folder, capture in pages if is_public(capture)
    ]  # fmt: skip
    made, count = wacz(public, f"collector {__version__}", now)
    if not made:
        raise InputError(say("package-wacz-nothing", others=len(pages)), say("package-wacz-nothing-next"))
    return Replay({WACZ: made}, count, len(pages) - count)


def _archive(folder: Folder) -> bytes:
    content = folder.files[folder.paths["archive"]]
    return content if isinstance(content, bytes) else content.read_bytes()
