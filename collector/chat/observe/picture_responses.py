"""Remembers with which answers a page's pictures came: a picture is kept as it was shown, also where its address works only once."""

from __future__ import annotations

from collections import OrderedDict

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page, Request

MOST = 400
"""Pictures whose answers are remembered; the browser itself keeps the bytes, as long as it has room."""


class ShownPictures:
    """Follows pages. A picture that came by way of other addresses is known by the one that stands in the page."""

    def __init__(self) -> None:
        self._answered: OrderedDict[str, Request] = OrderedDict()

    def follow(self, page: Page) -> None:
        """From now on the page's pictures are remembered."""
        page.on("requestfinished", self._finished)

    async def bytes_of(self, address: str) -> tuple[bytes, str] | None:
        """The bytes that the browser got for this address and the media type that was told; None where it does not have them (any more)."""
        request = self._answered.get(_bare(address))
        if request is None:
            return None
        try:
            answer = await request.response()
            if answer is None or answer.status != 200:
                return None
            return await answer.body(), answer.headers.get("content-type", "").partition(";")[0]
        except PlaywrightError:
            return None

    def _finished(self, request: Request) -> None:
        if request.resource_type != "image":
            return
        first = request
        while first.redirected_from is not None:
            first = first.redirected_from
        self._answered[_bare(first.url)] = request
        if len(self._answered) > MOST:
            self._answered.popitem(last=False)


def _bare(address: str) -> str:
    return address.partition("#")[0]
