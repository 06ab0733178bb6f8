"""The step `visit.price`: waits until the price stands still, and reads it before and after the picture, so that both show one moment."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from collector.browser import PageError, all_visible, stands_beside
from collector.browser.page_script import script
from collector.errors import LoggedOut, PageFailed
from collector.model import Capture, Reading, State, new_id
from collector.prices import Price, Unclear, compare
from collector.recipe.visit.price_element import MOST_READ, price_shown
from collector.recipe.visit.session_page import SessionPage
from collector.store import Store

STILL = 3
"""Turns of the page (see page_turn.js: 0.2 s each, longer on a busy machine) in which a price must not change before it is read."""
STILL_AGAIN = 12
"""Turns in which a price that was seen to change must not change before it is read: it may be counting up."""
STILL_UNSURE = 10
"""Turns to wait for a price that is unclear or nought: pages draw a 0.00 before the sum comes."""
LONGEST_CHANGING = 75
"""Turns to wait for a price that goes on changing."""
TURN_AWAY = 0.2
"""Seconds to wait in place of a turn while the page goes to another address."""
TURN_LONGEST = 20.0
"""Seconds after which a page whose timers never run (a page can put its own in their place) is read all the same."""
TEXT = "() => document.body ? document.body.innerText : ''"
Answer = Price | Unclear


class PriceStep:
    """Reads prices on a session's page; knows which page text the latest picture shows, so that one picture serves several prices."""

    def __init__(self, tab: SessionPage) -> None:
        self._tab = tab
        self._pictured = ("", "")
        """Capture id and the page's text when its picture was taken."""

    async def read(
        self, at: str, per: str, role: str, beside: str, latest: Capture | None, shoot: Callable[[], Awaitable[Capture]]
    ) -> tuple[Answer, Capture]:
        """The price at `at` and the capture that shows it. A price that differs before and after two pictures is `Unclear`."""
        before = await self.settled(at, per, role, beside)
        if latest is not None and latest.final_url == self._tab.current.url and await self._same_text(latest):
            return await self._looked_at(before, at, per, role, beside), latest
        for again in (True, False):
            watch = None if _missing(before) else await self._watch(at)
            capture = await shoot()
            after = await self._read(at, per, role, beside)
            between = await _seen(watch)
            if _same(before, after) and not between:
                self._pictured = (capture.id, await self._text())
                return await self._looked_at(after, at, per, role, beside), capture
            other = (between or [_shown(before)])[0]
            before = await self.settled(at, per, role, beside, STILL_AGAIN) if again else after
        return Unclear("price-changed", f"{other} / {_shown(after)}", _shown(after)), capture

    async def _looked_at(self, answer: Answer, at: str, per: str, role: str, beside: str) -> Answer:
        """The answer, if what is painted says the same."""
        return await self._read(at, per, role, beside, looked_at=True) if isinstance(answer, Price) else answer

    async def pictured(self, shoot: Callable[[], Awaitable[Capture]]) -> Capture:
        """The capture of a picture; no price may use it where a number on the page changed while it was taken."""
        watch = await self._watch("")
        capture = await shoot()
        self._pictured = ("", "") if await _seen(watch) else (capture.id, await self._text())
        return capture

    async def _watch(self, at: str) -> Any:
        """Begins to watch the text of the element at `at`, or of the page; None where neither is there."""
        watch = script("text_watch.js", "recipe.visit")
        try:
            return await (await self._tab.find(at)).evaluate_handle(watch) if at else await self._tab.page.evaluate_handle(watch)
        except LoggedOut:
            raise
        except (PageError, PageFailed):
            return None

    async def _same_text(self, latest: Capture) -> bool:
        return self._pictured[0] == latest.id and self._pictured[1] == await self._text()

    async def _text(self) -> str:
        try:
            return str(await self._tab.page.evaluate(TEXT))
        except PageError:  # a page that goes on meanwhile has no text; then a new picture is taken
            return ""

    async def settled(self, at: str, per: str, role: str, beside: str = "", still: int = STILL) -> Answer:
        """The price at `at` once it stands still; `Unclear` where it goes on changing."""
        last, since = await self._read(at, per, role, beside), 0
        for turn in range(1, LONGEST_CHANGING + 1):
            if _missing(last):  # it was waited for as long as for any element
                return last
            await self._turn()
            now = await self._read(at, per, role, beside)
            if not _same(now, last):
                last, since, still = now, turn, STILL_AGAIN
            sure = isinstance(now, Price) and now.amount != 0
            if turn - since >= (still if sure else max(still, STILL_UNSURE)):
                return last
        return Unclear("price-changed", f"{_shown(last)} …", _shown(last))

    async def _turn(self) -> None:
        """Lets the page have one turn of its own time: its timers run and its frames are drawn, however busy the machine is."""
        try:
            await asyncio.wait_for(self._tab.page.evaluate(script("page_turn.js", "recipe.visit")), TURN_LONGEST)
        except (PageError, TimeoutError):
            await asyncio.sleep(TURN_AWAY)

    async def _read(self, at: str, per: str, role: str, beside: str, *, looked_at: bool = False) -> Answer:
        """The price now. Where `beside` was recorded, only an element counts beside which that text still stands."""
        try:
            found = await self._tab.find(at)
        except LoggedOut:
            raise
        except PageFailed:
            return Unclear("price-not-found", at)
        others = (await all_visible(self._tab.page, at))[1:MOST_READ]
        if beside:
            named = [element for element in (found, *others) if await stands_beside(element, beside)]
            if not named:
                shown = await price_shown(found, per, role, looked_at=False)
                return Unclear("price-neighbour", f"{at}: {beside}", shown.raw)
            found, others = named[0], named[1:]
        answer = await price_shown(found, per, role, looked_at=looked_at)
        for other in others:
            more = await price_shown(other, per, role, looked_at=False)
            if isinstance(answer, Price) and isinstance(more, Price) and more.amount != answer.amount:
                return Unclear("price-unclear", f"{answer.raw} / {more.raw}", answer.raw, "several")
        return answer


def reading_of(answer: Answer, capture: Capture, plan: str, per: str, source: str) -> Reading:
    """The reading that an answer makes; case, run and time are the capture's. The page's own period outweighs the recipe's."""
    at = capture.ended or capture.started
    common: dict[str, Any] = {
        "id": new_id("reading", at), "at": at, "case": capture.case, "run": capture.run, "capture": capture.id, "plan": plan,
        "source": source, "raw": answer.raw,
    }  # fmt: skip
    if isinstance(answer, Unclear):
        failed = capture.reasons if capture.state is State.FAILED else ()  # of a page that crashed nobody knows what stood on it
        return Reading(**common, per=per, state=State.PARTIAL, reasons=failed or (answer.reason,))
    said = answer.per or (f"{answer.months}-months" if "span" in answer.roles else "")
    told = [f"price-period: {said} / {per}"] if per and said and per != said else []
    told += ["price-currency"] if not answer.currency and "free" not in answer.roles else []
    return Reading(
        **common, per=answer.per or ("" if said else per), amount=answer.amount, currency=answer.currency, vat=answer.vat,
        months=answer.months,
        roles=tuple(sorted(answer.roles)), then=answer.then.amount if answer.then else None,
        instead_of=answer.instead_of.amount if answer.instead_of else None,
        state=State.PARTIAL if told else capture.state, reasons=(*capture.reasons, *told),
    )  # fmt: skip


def is_hundredfold(store: Store, reading: Reading) -> bool:
    """Whether a stored reading is about a hundred times the one before it, or a hundredth: a point was lost before its agorot."""
    readings = [Reading.from_doc(doc) for doc in store.all("readings", case=reading.case)]
    return any(row.doubt for row in compare(readings) if row.reading == reading.id)


async def _seen(watch: Any) -> list[str]:
    """The other texts that a watch saw; none where the page went on meanwhile (what is read afterwards tells)."""
    try:
        return [str(text) for text in await watch.evaluate("watch => watch.seen()")] if watch is not None else []
    except PageError:
        return []


def _missing(answer: Answer) -> bool:
    return isinstance(answer, Unclear) and answer.code == "price-not-found"


def _same(one: Answer, other: Answer) -> bool:
    if isinstance(one, Price) and isinstance(other, Price):
        return (one.amount, one.currency, one.per, one.vat) == (other.amount, other.currency, other.per, other.vat)
    return type(one) is type(other) and one.raw == other.raw


def _shown(answer: Answer) -> str:
    return answer.raw or (answer.detail if isinstance(answer, Unclear) else "")
