"""Waits until a page has come to rest, within bounds: a network that never rests does not hang it, a late price is not missed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.capture.navigate.network import Network
from collector.clock import Clock
from collector.language import say

REST_SECONDS = 0.1
"""A page with a resting network is at rest when nothing changed for this long."""
RESTLESS_SECONDS = 3.0
"""A page whose network never rests is at rest when its content did not change for this long."""
HUNG_SECONDS = 20.0
"""A page that answers no question for this long has a script that never ends: nothing more will come of it."""
CHANGING = "the page is still changing"
STATE = r"""() => {
  const w = window[Symbol.for('collector.watch')], now = performance.now();
  let timer = 0;
  if (w) for (const due of w.timers.values()) timer = Math.max(timer, due - now);
  // A page may tell the browser itself to go on to another address after some seconds.
  for (const e of document.querySelectorAll('meta[http-equiv="refresh" i]')) {
    const [, wait, to] = /^\s*([\d.]+)\s*[;,]\s*(?:url\s*=\s*)?(.+)$/i.exec(e.content || '') || [];
    if (to && wait <= 6 && now < wait * 1000 + 2000) timer = Math.max(timer, 1);
  }
  const says = '[aria-busy="true"], [role="progressbar"]:not([aria-valuenow]), .spinner, .loader, .loading, .skeleton';
  const sized = r => r.width > 1 && r.height > 1;
  const seen = e => sized(e.getBoundingClientRect()) && e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const shown = [...document.querySelectorAll(says)].some(seen);
  return { ready: document.readyState, still: w ? now - w.changed : now, timer, busy: shown, fonts: document.fonts.status };
}"""


@dataclass(frozen=True)
class Rest:
    """How the page came to rest. `quiet` is False if the bound ran out before; `network` whether the network rested."""

    quiet: bool
    network: bool
    seconds: float
    why: str = ""


async def settle(page: Page, network: Network, clock: Clock, limit: float) -> Rest:
    """Waits for rest, at most `limit` seconds. A page that goes elsewhere by itself meanwhile is waited for anew, within the bound.

    Raises TimeoutError if the page does not answer at all.
    """
    start = clock.monotonic()
    why = ""
    pause = 0.03
    while clock.monotonic() - start < limit:
        try:
            async with asyncio.timeout(HUNG_SECONDS):
                state = await page.evaluate(STATE)
        except TimeoutError as error:
            raise TimeoutError(say("capture-script-page-does-not")) from error
        except PlaywrightError as error:
            if page.is_closed() or "crash" in error.message.lower():
                raise
            why = "the page went elsewhere by itself"
            await asyncio.sleep(0.1)
            continue
        why = _unrest(state, network)
        if not why:
            return Rest(True, network.busy() == 0, round(clock.monotonic() - start, 3))
        if why == CHANGING and network.busy() == 0:  # it is at rest as soon as this much time has gone by without a change
            quiet = min(float(state["still"]) / 1000, network.quiet_for())
            await asyncio.sleep(max(0.005, REST_SECONDS - quiet + 0.002))
            continue
        await asyncio.sleep(pause)
        pause = min(pause * 1.3, 0.15)
    return Rest(False, network.busy() == 0, round(clock.monotonic() - start, 3), why)


def _unrest(state: dict[str, Any], network: Network) -> str:
    """Why the page is not at rest yet; "" if it is."""
    still = float(state["still"]) / 1000
    if state["ready"] == "loading":
        return "the document is still coming"
    if state["fonts"] == "loading" and still < RESTLESS_SECONDS:
        return "fonts are still coming"
    if network.awaited():
        return "answers are still coming"
    if float(state["timer"]) > 0:
        return "the page has planned a change"
    if state["busy"] and still < 2 * RESTLESS_SECONDS:
        return "the page says that it is still loading"
    resting = network.busy() == 0 and network.quiet_for() >= REST_SECONDS
    if still < (REST_SECONDS if resting else RESTLESS_SECONDS):
        return CHANGING
    return ""
