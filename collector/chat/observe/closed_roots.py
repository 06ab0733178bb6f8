"""Finds shadow roots that were closed in the markup itself: no script can reach those, the browser's debugging interface can."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.async_api import CDPSession, Frame, Page
from playwright.async_api import Error as PlaywrightError

_ADOPT = "function(key) { const o = this.ownerDocument.defaultView; if (o && o[key]) o[key].adopt(this); }"


async def adopt_closed_roots(page: Page, key: str) -> None:
    """Hands every closed root of the page's documents to the observer there; it takes only those that it does not know yet."""
    targets: list[Page | Frame] = [page, *(frame for frame in page.frames if frame.parent_frame is not None)]
    for target in targets:
        try:
            session = await page.context.new_cdp_session(target)
        except PlaywrightError:
            continue  # a frame that lives in its parent's process: it was in the parent's tree
        try:
            await _adopt(session, key)
        except PlaywrightError:
            continue  # the document went away while it was looked at
        finally:
            await _leave(session)


async def _adopt(session: CDPSession, key: str) -> None:
    tree = await session.send("DOM.getDocument", {"depth": -1, "pierce": True})
    for backend in list(_closed(tree["root"])):
        found = await session.send("DOM.resolveNode", {"backendNodeId": backend})
        await session.send(
            "Runtime.callFunctionOn",
            {
                "objectId": found["object"]["objectId"],
                "functionDeclaration": _ADOPT,
                "arguments": [{"value": key}],
                "silent": True,
            },
        )


async def _leave(session: CDPSession) -> None:
    try:
        await session.send("DOM.disable")
        await session.detach()
    except PlaywrightError:
        return  # the target is gone and the session with it


def _closed(node: dict[str, Any]) -> Iterator[int]:
    stack = [node]
    while stack:
        here = stack.pop()
        if here.get("shadowRootType") == "closed":
            yield int(here["backendNodeId"])
        stack.extend(here.get("children", ()))
        stack.extend(here.get("shadowRoots", ()))
        if "contentDocument" in here:
            stack.append(here["contentDocument"])
