"""Keeps what the chat shows as files (pictures, documents, voice notes) as bytes, through the page's own session, once it is shown."""

from __future__ import annotations

import asyncio
import base64
import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import Error as PlaywrightError

from collector.chat.interpret.region.region import Place
from collector.chat.observe.page_observer import ChatObserver
from collector.chat.record.fetched_bytes import Fetched, NotFetched, fetched_bytes
from collector.documents.media_type import OF_ENDING, media_type_of
from collector.errors import CollectorError
from collector.model import Attachment, Transcript

LARGEST, LARGEST_ALL, MOST = 25 << 20, 250 << 20, 200
"""Bytes of one file, of all files of a chat, and how many are kept."""
SECONDS = 20.0
"""How long one file may take."""
AT_ONCE = 4
"""Files that are fetched at the same time."""
TRIES = 3
"""So often a file is asked for whose network failed, each time with the next reading."""
LEFT_ALONE = ("link", "preview", "location", "contact")
"""Kinds of attachments that are no files."""
NO_PAGES = ("image", "sticker", "video", "voice")
"""Kinds of attachments that are never an HTML page."""


@dataclass(frozen=True)
class FileInfo:
    """What is known of a file when it is handed over: its name as shown, its absolute address, its media type as the server told it."""

    name: str
    url: str
    media_type: str


KeepFile = Callable[[bytes, FileInfo], str]
"""Keeps a file; returns "" or why it was refused (``secret-refused``). Called in a worker thread, one at a time."""


@dataclass
class AttachedFiles:
    """Fetches each file once. What came of it is an observation: ``attachment`` with its digest, or why there is none."""

    observer: ChatObserver
    keep: KeepFile | None
    turn: asyncio.Lock
    place: Callable[[], Place | None]
    _known: set[str] = field(default_factory=set)
    _tried: Counter[str] = field(default_factory=Counter)
    _bytes: int = 0
    _over: bool = False
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    def fetch(self, transcript: Transcript) -> None:
        """Begins to fetch what is new in a reading; files of before the recording as well."""
        place = self.place()
        if self.keep is None or place is None or self._over:
            return
        for message in transcript.messages:
            for attachment in message.attachments:
                if attachment.kind not in LEFT_ALONE and attachment.url and attachment.url not in self._known:
                    self._known.add(attachment.url)
                    task = asyncio.create_task(self._one(place.doc, attachment, len(self._known)))
                    self._tasks.add(task)
                    task.add_done_callback(self._tasks.discard)

    async def finish(self) -> None:
        """Waits for what is still on its way, within its time; nothing more is fetched."""
        self._over = True
        tasks = set(self._tasks)
        if tasks:
            await asyncio.wait(tasks, timeout=SECONDS)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _one(self, doc: str, attachment: Attachment, number: int) -> None:
        url = attachment.url
        told: dict[str, Any] = {"k": "attachment", "url": url}
        try:
            async with self._places:
                told |= await self._kept(doc, attachment, number)
        except NotFetched as why:
            told["why"] = str(why)
        except (TimeoutError, asyncio.CancelledError):
            told["why"] = "too-slow"
        except PlaywrightError as error:
            told["why"] = f"failed: {(error.message or 'no answer').splitlines()[0][:120]}"
        except (CollectorError, OSError) as error:  # aiohttp's network errors are among the latter, but for a few of what a site says
            told["why"] = f"failed: {type(error).__name__}"
            self._tried[url] += 1
            if self._tried[url] < TRIES:
                self._known.discard(url)
        self.observer.note(told)

    async def _kept(self, doc: str, attachment: Attachment, number: int) -> dict[str, Any]:
        if number > MOST or self._bytes >= LARGEST_ALL:
            raise NotFetched("too-many")
        found = await asyncio.wait_for(self._fetched(doc, attachment.url), SECONDS)
        if len(found.data) > LARGEST:
            raise NotFetched(f"too-large: {len(found.data)}")
        if _page_instead(attachment, found):
            raise NotFetched(f"page-instead: {_without_query(found.url)}")
        self._bytes += len(found.data)
        info = FileInfo(attachment.name, found.url, found.media_type)
        async with self.turn:
            refused = await asyncio.to_thread(self.keep, found.data, info) if self.keep is not None else ""
        if refused:
            raise NotFetched(refused)
        digest = hashlib.sha256(found.data).hexdigest()
        return {"address": info.url, "type": info.media_type, "size": len(found.data), "digest": digest}

    async def _fetched(self, doc: str, url: str) -> Fetched:
        """A picture as the browser got it; else what the page itself can read (``blob:``, ``data:``, its own site); all else is asked for
        with the page's cookies."""
        shown = await self.observer.pictures.bytes_of(url)
        if shown is not None:
            return Fetched(shown[0], url, shown[1])
        inside = await self.observer.ask(doc, "attached", url, LARGEST, SECONDS)
        address = str(inside["url"]) if inside else url
        if inside and inside.get("why"):
            raise NotFetched(str(inside["why"]))
        if inside and "bytes" in inside:
            known = address if address.startswith(("http", "blob:")) else ""
            return Fetched(base64.b64decode(inside["bytes"]), known, inside["type"])
        if inside and inside.get("late"):
            raise NotFetched("too-slow")
        if not address.startswith(("http://", "https://")):
            raise NotFetched("failed: gone from the page")
        return await fetched_bytes(self.observer.frames[doc], address, LARGEST)


def _page_instead(attachment: Attachment, found: Fetched) -> bool:
    """A page came in place of the file: "Your session has ended", or the login to which the site sent on.

    bill.pdf, sent on to /login, which is HTML        Result: True; terms.html that is HTML: False
    """
    ending = "." + (attachment.name or urlsplit(attachment.url).path).rpartition(".")[2].lower()
    promised = OF_ENDING.get(ending, "") or OF_ENDING.get("." + urlsplit(attachment.url).path.rpartition(".")[2].lower(), "")
    if media_type_of(found.data, "", found.media_type) not in ("text/html", "application/xhtml+xml"):
        return False
    moved = _without_query(found.url) != _without_query(attachment.url)
    return attachment.kind in NO_PAGES or promised not in ("", "text/html") or (moved and not promised)


def _without_query(url: str) -> str:
    """What stands behind ``?`` may hold a token."""
    return url.partition("#")[0].partition("?")[0]
