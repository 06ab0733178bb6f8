"""Reads what lies at an address with the page's own cookies, and no further than a file may be large."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from playwright.async_api import Frame

if TYPE_CHECKING:
    from aiohttp import ClientResponse

HOPS = 10
"""So many times a site may send on to another address."""
REDIRECTS = (301, 302, 303, 307, 308)
PIECE = 256 << 10
"""Bytes that are read at once."""


class NotFetched(Exception):
    """Why the bytes were not read, as a reason code with its detail (``failed: HTTP 404``, ``too-large: 524288000``)."""


@dataclass(frozen=True)
class Fetched:
    """What a site gave: the bytes, the address at which they lay in the end, the media type that it told."""

    data: bytes
    url: str
    media_type: str


async def fetched_bytes(frame: Frame, address: str, largest: int) -> Fetched:
    """Asks as the page in `frame` would: its cookies for each address on the way, its name of the browser, its own address as far as a
    browser tells it to other sites. Nothing that the site sets on the way enters the browser.

    Raises NotFetched, playwright's Error where the page is gone, ConnectionError where the network fails.
    """
    import aiohttp  # when it is needed: it is slow to load
    from yarl import URL

    agent = str(await frame.evaluate("navigator.userAgent"))
    try:
        async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar(), trust_env=True, headers={"user-agent": agent}) as session:
            for _ in range(HOPS):
                asked = session.get(URL(address, encoded=True), headers=await _headers(frame, address), allow_redirects=False)
                async with asked as answer:
                    onwards = answer.headers.get("location", "") if answer.status in REDIRECTS else ""
                    if not onwards:
                        return Fetched(await _read(answer, largest), address, answer.headers.get("content-type", "").partition(";")[0])
                address = urljoin(address, onwards)
                if not address.startswith(("http://", "https://")):
                    break
    except aiohttp.ClientError as failure:
        raise ConnectionError(type(failure).__name__) from failure
    raise NotFetched("failed: sent on without end")


async def _headers(frame: Frame, address: str) -> dict[str, str]:
    cookies = await frame.page.context.cookies(address)
    said = "; ".join(f"{cookie.get('name')}={cookie.get('value')}" for cookie in cookies)
    return {"referer": _referrer(frame.url, address), **({"cookie": said} if said else {})}


async def _read(answer: ClientResponse, largest: int) -> bytes:
    if answer.status != 200:
        raise NotFetched(f"failed: HTTP {answer.status}")
    size = answer.content_length or 0
    parts: list[bytes] = []
    read = 0
    while size <= largest and read <= largest:
        part = await answer.content.read(PIECE)
        if not part:
            return b"".join(parts)
        parts.append(part)
        read += len(part)
    answer.close()
    raise NotFetched(f"too-large: {max(size, read)}")


def _referrer(page: str, address: str) -> str:
    """The page's address without what stands behind ``#``; for another site its beginning only, as browsers do, as it may hold a token.

    page https://shop.example/chat?key=1, picture at https://cdn.example/a.png        Result: https://shop.example/
    """
    here, there = urlsplit(page), urlsplit(address)
    if here.scheme not in ("http", "https"):
        return ""
    return page.partition("#")[0] if (here.scheme, here.netloc) == (there.scheme, there.netloc) else f"{here.scheme}://{here.netloc}/"
