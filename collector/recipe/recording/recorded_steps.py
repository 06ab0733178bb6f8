"""Records what the person wants from a site: a price, a page, a file, each pointed at in the window."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from collector.browser import Row, neighbour_of, robust_selectors, row_of, stands_beside
from collector.capture import page_failed
from collector.language import say
from collector.prices import Sum, Unclear, money
from collector.prices.amounts.words.period_words import period_named
from collector.recipe.recording.guide import PersonAtWindow
from collector.recipe.recording.pointed_at import PointedAt
from collector.recipe.visit.price_element import whole_price

KEYS = {"p": "price", "k": "page", "d": "file", "פ": "price", "ל": "page", "ג": "file"}
"""What a letter asks for; the Hebrew ones are the same keys on a Hebrew keyboard."""
DONE = ("", "q", "/")


@dataclass
class Marks:
    """What was pointed at so far, in order."""

    person: PersonAtWindow
    all: list[PointedAt] = field(default_factory=list)

    async def record(self) -> None:
        """Lets the person point at one thing after the other until they are done."""
        while True:
            answer = (await self.person.ask(say("recipe-guide-what-next"))).strip()
            letter = answer.lower()[:1]
            if letter in DONE:
                return
            if letter in KEYS:
                await self._mark(KEYS[letter])
            else:
                self.person.tell(say("recipe-guide-not-understood", typed=answer[:20]))

    async def _mark(self, kind: str) -> None:
        self.person.tell(say(f"recipe-guide-click-{kind}"))
        picked = await self.person.point()
        if picked is None or picked.frame is None or picked.element is None:
            self.person.tell(say("recipe-guide-nothing-pointed-at"))
            return
        page = picked.frame.page
        loaded, clicks = self.person.history.way_to(page)
        mark = PointedAt(kind, picked.selectors, page.url, loaded, clicks)
        if kind == "price":
            try:
                await self._price(mark, picked.frame, picked.element)
            except Exception as error:
                if page_failed(error, page.url) is None:
                    raise
                self.person.tell(say("recipe-guide-page-changed"))
            return
        usual = str(await page.title()) if kind == "page" else picked.text
        self.all.append(replace(mark, title=await self.person.ask(say("recipe-guide-what-called"), usual[:80])))

    async def _price(self, mark: PointedAt, frame: Any, element: Any) -> None:
        whole, answer = await whole_price(element)
        if isinstance(answer, Unclear):
            self.person.tell(say("recipe-guide-no-single-price", shown=answer.detail or "–"))
            return
        ways = await robust_selectors(frame, whole, row=True)  # now: the page may go on while they answer
        row = await row_of(whole, ways[0])
        beside = await neighbour_of(frame, whole)
        if row.name and row.name not in ways[0] and not await stands_beside(whole, row.name):
            row = replace(row, name="")  # the head of a column, which is no row's name
        if beside.way and (row.placed or not row.name or row.name not in ways[0]):  # a number is the row's name: B-1002
            ways, row = (beside.way, *ways), Row(row.name or beside.text, weak=row.weak)
        self.person.tell(say("recipe-guide-it-reads", price=Sum(answer.amount, answer.currency)))
        plan = await self.person.ask(say("recipe-guide-which-plan"), row.name or say("recipe-my-plan"))
        per = answer.per or await self._period()
        saw = money(answer.amount, answer.currency, "en")
        self.all.append(replace(mark, ways=ways, title=plan, per=per, saw=saw, placed=row.placed, weak=row.weak, beside=beside.text))

    async def _period(self) -> str:
        while True:
            said = (await self.person.ask(say("recipe-guide-which-period"), "month")).strip()
            period = period_named(said)
            if period:
                return period
            self.person.tell(say("recipe-guide-period-unknown", typed=said[:20]))
