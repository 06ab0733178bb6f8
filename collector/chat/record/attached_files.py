"""Keeps what the chat shows as files (pictures, documents, voice notes) as bytes, through the page's own session, once it is shown."""

from __future__ import annotations

import asyncio
import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Error as PlaywrightError

from collector.chat.interpret.region.region import Place
from collector.chat.observe.page_observer import ChatObserver
from collector.errors import CollectorError
from collector.model import Transcript

LARGEST, LARGEST_ALL, MOST = 25 << 20, 250 << 20, 200
"""Bytes of one file, of all files of a chat, and how many are kept."""
SECONDS = 20.0
"""How long one file may take."""
LEFT_ALONE = ("link", "preview", "location", "contact")
"""Kinds of attachments that are no files."""


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
    _bytes: int = 0
    _over: bool = False
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def fetch(self, transcript: Transcript) -> None:
        """Begins to fetch what is new in a reading; files of before the recording as well."""
        place = self.place()
        if self.keep is None or place is None or self._over:
            return
        for message in transcript.messages:
            for attachment in message.attachments:
                if attachment.kind not in LEFT_ALONE and attachment.url and attachment.url not in self._known:
                    self._known.add(attachment.url)
                    task = asyncio.create_task(self._one(place.doc, attachment.url, attachment.name, len(self._known)))
                    self._tasks.add(task)
                    task.add_done_callback(self._tasks.discard)

    async def finish(self) -> None:
        """Waits for what is still on its way, within its time; nothing more is fetched."""
        self._over = True
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=SECONDS)
        for task in self._tasks:
            task.cancel()

    async def _one(self, doc: str, url: str, name: str, number: int) -> None:
        told: dict[str, Any] = {"k": "attachment", "url": url}
        try:
            if number > MOST or self._bytes >= LARGEST_ALL:
                raise _NotKept("too-many")
            data, info = await asyncio.wait_for(self._bytes_of(doc, url, name), SECONDS)
            if len(data) > LARGEST:
                raise _NotKept(f"too-large: {len(data)}")
            self._bytes += len(data)
            async with self.turn:
                refused = await asyncio.to_thread(self.keep, data, info) if self.keep is not None else ""
            if refused:
                raise _NotKept(refused)
            digest = hashlib.sha256(data).hexdigest()
            told |= {"address": info.url, "type": info.media_type, "size": len(data), "digest": digest}
        except _NotKept as why:
            told["why"] = str(why)
        except TimeoutError:
            told["why"] = "too-slow"
        except PlaywrightError as error:
            told["why"] = f"failed: {(error.message or 'no answer').splitlines()[0][:120]}"
        except (CollectorError, OSError) as error:
            told["why"] = f"failed: {type(error).__name__}"
        self.observer.note(told)

    async def _bytes_of(self, doc: str, url: str, name: str) -> tuple[bytes, FileInfo]:
        """What only the page can read (``blob:``, ``data:``) is read inside it; all else is asked for with the page's cookies."""
        inside = await self.observer.ask(doc, "attached", url, LARGEST)
        address = str(inside["url"]) if inside else url
        if inside and inside.get("why"):
            raise _NotKept(str(inside["why"]))
        if inside and "bytes" in inside:
            return base64.b64decode(inside["bytes"]), FileInfo(name, address if address.startswith("blob:") else "", inside["type"])
        if not address.startswith(("http://", "https://")):
            raise _NotKept("failed: gone from the page")
        frame = self.observer.frames[doc]
        answer = await frame.page.context.request.get(address, headers={"referer": frame.url}, timeout=SECONDS * 1000)
        try:
            if not answer.ok:
                raise _NotKept(f"failed: HTTP {answer.status}")
            if int(answer.headers.get("content-length", "0") or 0) > LARGEST:
                raise _NotKept(f"too-large: {answer.headers['content-length']}")
            return await answer.body(), FileInfo(name, answer.url, answer.headers.get("content-type", "").partition(";")[0])
        finally:
            await answer.dispose()


class _NotKept(Exception):
    """Why the bytes of a file were not kept, as a reason code."""
