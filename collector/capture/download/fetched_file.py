"""Reads a file that the site sent instead of a page: the bill's PDF is evidence as it came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.async_api import Download, Page, Response
from playwright.async_api import Error as PlaywrightError

from collector.capture.capture_values import Part
from collector.capture.navigate.navigation import NavigationResult
from collector.documents import read, readable_name
from collector.documents.mail.headers import parameters
from collector.documents.media_type import OF_ENDING, media_type_of
from collector.language import say
from collector.model.reasons import because

LARGEST = 200 * 1024 * 1024


async def read_file(page: Page, arrival: NavigationResult, attached: Mapping[str, Response]) -> tuple[Part | None, str]:
    """The file that came in place of a page, or (None, why not)."""
    if arrival.download is not None:
        return await read_download(arrival.download, attached)
    return await _read_shown(page, arrival)


async def read_download(download: Download, attached: Mapping[str, Response] | None = None) -> tuple[Part | None, str]:
    """A download's bytes under the name the site gave it, or (None, why not). `attached`: the answers that came with a name, by address;
    the browser has no name of its own for some (``_ 2026.pdf`` for Hebrew in windows-1255)."""
    try:
        path = Path(await download.path())
        size = path.stat().st_size if path.is_file() else -1
    except PlaywrightError as error:
        return None, f"download: {error.message.splitlines()[0][:120]}"
    if size < 0:
        return None, because("download", say("capture-why-not-arrived"))
    if size > LARGEST:
        return None, because("download", say("capture-why-too-large", size=size))
    answer, told = (attached or {}).get(download.url), ""
    if answer is not None:
        with suppress(PlaywrightError):
            told = told_name((await answer.all_headers()).get("content-disposition", ""))
    return part_of(told or download.suggested_filename, path.read_bytes()), ""


async def _read_shown(page: Page, arrival: NavigationResult) -> tuple[Part | None, str]:
    """A PDF that came instead of the page."""
    part, why = await read_shown(page, arrival.response.url if arrival.response else arrival.asked, arrival.media_type)
    if part is not None:
        arrival.facts["asked_again"] = True
    return part, why


async def read_shown(page: Page, url: str, media_type: str) -> tuple[Part | None, str]:
    """A file that the browser shows in its own viewer: asked for again with the same session, because the viewer keeps the bytes."""
    try:
        answer = await page.context.request.get(url)
        data = await answer.body()
    except PlaywrightError as error:
        return None, f"download: {error.message.splitlines()[0][:120]}"
    if not answer.ok:
        return None, f"http-status: {answer.status}"
    name = told_name(answer.headers.get("content-disposition", "")) or unquote(urlsplit(url).path.rsplit("/", 1)[-1]) or "document"
    return part_of(name, data, media_type), ""


def part_of(name: str, data: bytes, media_type: str = "") -> Part:
    """The bytes as a part with a safe name; its kind is told by its first bytes rather than by its name. Pure."""
    kind = media_type_of(data, name, media_type)
    ending = Path(name).suffix.lower()
    if OF_ENDING.get(ending) != kind and kind in OF_ENDING.values():
        ending = next(known for known, of in OF_ENDING.items() if of == kind)
    stem = re.sub(r"[^A-Za-z0-9._-]+", "-", Path(name).stem).strip("-.")[:60] or "file"
    shown, doubts = readable_name(name)
    return Part(data, stem + re.sub(r"[^a-z0-9.]+", "", ending)[:10], kind, shown, (*doubts, *_unlike(name, data, kind, media_type)))


def told_name(disposition: str) -> str:
    """The file name in a ``Content-Disposition`` header (RFC 6266, 5987, 2231, 2047, or bare bytes that came as Latin-1); "" for none."""
    with suppress(UnicodeError):
        disposition = disposition.encode("latin-1").decode("utf-8", "surrogateescape")
    return parameters(disposition)[1].get("filename", "").replace("\\", "/").rpartition("/")[2]


def _unlike(name: str, data: bytes, kind: str, media_type: str) -> Iterator[str]:
    """Doubts about a file that is not what its name, or the server, says: an HTML page “Session expired” that is called bill.pdf."""
    promised = OF_ENDING.get(Path(name).suffix.lower()) or media_type
    if kind == "text/html" and promised not in ("", "text/html", "application/octet-stream", "application/xhtml+xml"):
        yield because("download", say("capture-why-page-instead", promised=promised))
    elif kind != promised and promised in ("application/pdf", "application/zip") and not data.startswith(b"PK"):
        yield because("download", say("capture-why-is-no", promised=promised))
    elif kind == "application/pdf" and (reason := read(data, name).reason) and reason != "locked":
        yield because("download", say("capture-why-pdf-damaged", reason=reason))
