"""Records a recipe: the person logs in and points, and is told what to point at next; then the ways are tried again without them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol
from urllib.parse import urlsplit

from collector.browser import (
    PASSWORD,
    USERNAME,
    Picked,
    Row,
    Session,
    first_of,
    neighbour_of,
    notice_person_input,
    robust_selectors,
    row_of,
    session_of,
    visible,
)
from collector.capture import page_failed
from collector.errors import Failed, InputError
from collector.language import say
from collector.prices import Unclear, money
from collector.recipe.recording.logged_out_probe import place, probe_logged_out
from collector.recipe.recording.login_indicators import login_indicators
from collector.recipe.recording.pointed_at import NavigationHistory, PointedAt, way_back
from collector.recipe.recording.write_recipe import LoginPart, RecipeStep, lasting_url
from collector.recipe.visit.price_element import whole_price

EARLY = 3
"""How often the person is told that the login form is still there; then they are believed."""
PERIODS = {
    "month": "month", "m": "month", "monthly": "month", "חודש": "month", "לחודש": "month", "year": "year", "y": "year", "yearly": "year",
    "שנה": "year", "לשנה": "year", "once": "once", "o": "once", "חד פעמי": "once", "חד־פעמי": "once", "חד-פעמי": "once",
    "two-months": "two-months", "חודשיים": "two-months", "week": "week", "שבוע": "week", "day": "day", "יום": "day",
}  # fmt: skip


class Guide(Protocol):
    """Tells the person what to do next, and asks."""

    def tell(self, he: str, en: str) -> None:
        """One sentence."""

    async def ask(self, he: str, en: str, default: str = "") -> str:
        """What the person answers; `default` if it is nothing but Enter."""


@dataclass(frozen=True)
class Recorded:
    """What was recorded, the session in which it was (see `session_of`), and what could not be done again without the person."""

    login: LoginPart | None
    moves: tuple[RecipeStep, ...]
    session: dict[str, Any] = field(repr=False, default_factory=dict)
    landing: str = ""
    doubts: tuple[tuple[str, str], ...] = ()


async def record_recipe(session: Session, url: str, guide: Guide, provider: str = "") -> Recorded:
    """Lets the person show the way in `session`'s window, beginning at `url`.

    Raises PageFailed if the first page does not load, InputError if nothing was pointed at.
    """
    return await _Recording(session, url, guide, provider).work()


class _Recording:
    """One recording, from the first page to the way that was tried again."""

    def __init__(self, session: Session, url: str, guide: Guide, provider: str) -> None:
        self.session, self.url, self.guide, self.provider = session, url, guide, provider
        self.marks: list[PointedAt] = []
        self.doubts: list[tuple[str, str]] = []
        self.signs: list[str] = []
        self.at_once = False
        self.account = ""

    async def work(self) -> Recorded:
        self.session.events.leave_dialogs = True
        page = await self.session.page()
        self.person_input = await notice_person_input(self.session.context, self.session.book)
        self.trail = NavigationHistory(self.session, self.person_input)
        self.trail.follow()
        await self._begin(page)
        login = await self._login()
        await self._marks()
        if not self.marks and login is None:
            raise InputError(say("recipe-nothing-pointed-at-so"), say("recipe-run-again-point-at"))
        await self.person_input.settled()
        kept = await session_of(self.session, self.trail.pages()[-1])
        self.session.book.add_state(kept["state"])
        moves = await self._ways_again()
        if not moves and login is None:
            raise Failed(
                say("recipe-nothing-what-pointed-at"),
                say("recipe-record-again-point-at"),
            )
        home = next((move.at for move in moves if move.do == "open"), self.account)
        if login:
            login = replace(login, home=home, logged_in=self.signs[0])
        return Recorded(login, tuple(moves), kept, home, tuple(self.doubts))

    async def _ask(self, he: str, en: str, default: str = "") -> str:
        """Asks in the terminal. Raises Failed if the window is closed meanwhile: nothing can be shown any more."""
        asked = asyncio.ensure_future(self.guide.ask(he, en, default))
        gone = asyncio.ensure_future(self.trail.closed())
        try:
            await asyncio.wait({asked, gone}, return_when=asyncio.FIRST_COMPLETED)
            if asked.done():
                return asked.result()
        finally:
            gone.cancel()
            if not asked.done():
                asked.cancel()
                await asyncio.wait({asked}, timeout=1)
        raise _window_closed()

    async def _point(self) -> Picked | None:
        """Waits for the person's click. Raises Failed if the window is closed instead."""
        picked = await self.trail.point()
        if picked is None and not self.trail.pages():
            raise _window_closed()
        return picked

    async def _begin(self, page: Any) -> None:
        try:
            await page.goto(self.url, wait_until="domcontentloaded", timeout=40_000)
        except Exception as error:
            failure = page_failed(error, self.url)
            if failure is None:
                raise
            raise failure from error
        name, _ = await first_of(page, {"password": PASSWORD, "username": USERNAME[:2]}, 2)
        self.at_once = bool(name)

    async def _login(self) -> LoginPart | None:
        """Waits until the person is in and has pointed at a sign of it that nobody else sees."""
        answer = await self._ask(
            "נפתח חלון. היכנסו בו לחשבון כרגיל (מה שמקלידים אינו נשמר), וכשאתם בפנים: Enter. אין צורך בכניסה? n ואז Enter.",
            "A window has opened. Log in there as you always do (what you type is not kept); when you are in, press Enter. "
            "No login needed? n, Enter.",
        )
        await self.person_input.settled()
        if answer.strip().lower() in ("n", "no", "ל", "לא", "מ") and self.person_input.field("password") is None:
            return None
        while True:
            await self._inside()
            self.guide.tell(
                "עכשיו לחצו בחלון על מה שרואה רק מי שמחובר: השם שלכם, או ״יציאה״. הלחיצה לא תעבור לאתר.",
                "Now click in the window on what only somebody who is logged in sees: your name, or “log out”. The site won't notice.",
            )
            picked = await self._point()
            if picked is None:
                raise InputError(say("recipe-nobody-pointed-at-anything"), say("recipe-run-again-when-you"))
            indicators = await login_indicators(picked)
            login, self.signs, doubts = await probe_logged_out(
                self.session, self._form(), self._account(), self.person_input, indicators
            )
            self.doubts = list(doubts)
            if self.signs:
                self.account = lasting_url(picked.frame.page.url if picked.frame is not None else "")
                return replace(login, logged_in=self.signs[0])
            self.guide.tell(
                "זה לא מספיק: גם מי שאינו מחובר רואה את זה. בחרו משהו אחר.",
                "That does not do: somebody who is not logged in sees it too. Choose something else.",
            )

    async def _inside(self) -> None:
        """Waits until the person is in, if nothing was typed yet and the form is still there: a click that is taken would not log in."""
        for _ in range(EARLY):
            pages = self.trail.pages()
            if self.person_input.typed("password", "otp") or not pages or await visible(pages[-1], (*PASSWORD, *USERNAME[:2])) is None:
                return
            await self._ask(
                "טופס הכניסה עדיין מוצג ועוד לא הוקלדה סיסמה. היכנסו בחלון, ואז: Enter.",
                "The login form is still there, and no password was typed yet. Log in in the window; then press Enter.",
            )
            await self.person_input.settled(next(reversed(self.trail.pages()), None))

    def _account(self) -> str:
        return str(self.trail.pages()[-1].url) if self.trail.pages() else self.url

    def _form(self) -> LoginPart:
        entered = {kind: self.person_input.field(kind) for kind in ("username", "password", "otp")}
        first = next((f for f in self.person_input.fields if f.kind in ("username", "password")), None)
        there = self.at_once or first is None or place(first.page_url) == place(self.url)
        url = lasting_url(self.url if there or first is None else first.page_url)
        named = {kind: f.ways[0] for kind, f in entered.items() if f is not None and not f.usual}
        provider = self.provider or urlsplit(url).hostname or url
        return LoginPart(url=url, logged_in="", provider=provider, **named)

    async def _marks(self) -> None:
        while True:
            answer = await self._ask(
                "עברו בחלון לעמוד הרצוי. ואז: p מחיר · k עמוד לשמירה · d קובץ להורדה (חשבונית) · Enter סיום",
                "Go to the page you want in the window. Then: p a price · k a page to keep · d a file to download (the bill) · Enter done",
            )
            key = {"פ": "p", "ל": "k", "ג": "d"}.get(answer.strip().lower()[:1], answer.strip().lower()[:1])
            if key in ("", "q", "/"):
                return
            if key in ("p", "k", "d"):
                await self._mark({"p": "price", "k": "page", "d": "file"}[key])
            else:
                self.guide.tell(f"לא הובן: {answer.strip()[:20]}", f"Not understood: {answer.strip()[:20]}")

    async def _mark(self, kind: str) -> None:
        what = {
            "price": ("לחצו בחלון על המחיר.", "Click on the price in the window."),
            "page": ("לחצו על משהו שחייב להופיע בתמונה, כמו הכותרת.", "Click on what must be in the picture, such as the heading."),
            "file": ("לחצו על הקישור שמוריד את הקובץ (הוא לא ירד עכשיו).", "Click on the link that downloads the file (not now)."),
        }[kind]
        self.guide.tell(*what)
        picked = await self._point()
        if picked is None or picked.frame is None or picked.element is None:
            self.guide.tell("לא סומן דבר.", "Nothing was pointed at.")
            return
        page = picked.frame.page
        loaded, clicks = self.trail.way_to(page)
        mark = PointedAt(kind, picked.selectors, page.url, loaded, clicks)
        if kind == "price":
            try:
                await self._price(mark, picked.frame, picked.element)
            except Exception as error:
                if page_failed(error, page.url) is None:
                    raise
                self.guide.tell("העמוד השתנה בינתיים; סמנו שוב.", "The page changed meanwhile; point again.")
            return
        usual = str(await page.title()) if kind == "page" else picked.text
        self.marks.append(replace(mark, title=await self._ask("איך לקרוא לזה?", "What shall it be called?", usual[:80])))

    async def _price(self, mark: PointedAt, frame: Any, element: Any) -> None:
        whole, answer = await whole_price(element)
        if isinstance(answer, Unclear):
            self.guide.tell(f"אין שם מחיר אחד: {answer.detail or '–'}", f"There is no single price there: {answer.detail or '–'}")
            return
        saw_he, saw_en = money(answer.amount, answer.currency, "he"), money(answer.amount, answer.currency, "en")
        ways = await robust_selectors(frame, whole, row=True)  # now: the page may go on while they answer
        row = await row_of(whole, ways[0])
        beside = await neighbour_of(frame, whole)
        if beside.way and (row.placed or not row.name or row.name not in ways[0]):  # a number is the row's name: B-1002
            ways, row = (beside.way, *ways), Row(row.name or beside.text)
        self.guide.tell(f"נקרא: {saw_he}", f"It reads: {saw_en}")
        plan = await self._ask("שם המסלול?", "What is the plan called?", row.name or "המסלול שלי")
        per = answer.per or await self._period()
        self.marks.append(replace(mark, ways=ways, title=plan, per=per, saw=saw_en, placed=row.placed, beside=beside.text))

    async def _period(self) -> str:
        while True:
            said = await self._ask("לכל: month, year או once?", "Per: month, year or once?", "month")
            period = PERIODS.get(said.strip().lower())
            if period:
                return period
            self.guide.tell("אפשר לענות: month (חודש), year (שנה), once (חד־פעמי).", "Answer with one of: month, year, once.")

    async def _ways_again(self) -> list[RecipeStep]:
        """Tries each way again on one page, as the recipe will."""
        if not self.marks:
            return []
        self.guide.tell("בודק שהדרך לכל דבר נמצאת שוב…", "Trying whether everything is found again…")
        page, moves, here = self.trail.pages()[-1], [], ""
        for mark in self.marks:
            url, clicks, at = await way_back(page, mark)
            if not at and mark.kind == "price" and len(mark.ways) == 1:  # its place alone, and that shows another price by now
                self.doubts.append((
                    f"הושמט: {mark.title}. אין לידו שם, ובמקומו נמצא דבר אחר",
                    f"left out: {mark.title}. No name stands beside it, and in its place something else was found",
                ))
                continue
            if not at:
                self.doubts.append((f"לא נמצא שוב: {mark.title}", f"not found again: {mark.title}"))
                at = mark.ways[0]
            elif mark.kind == "price" and (mark.placed or (at == mark.ways[-1] and (len(mark.ways) > 1 or ":nth-of-type(" in at))):
                self.doubts.append((
                    f"{mark.title} נמצא רק לפי מקומו: אם השורות יתחלפו, ייקרא מחיר אחר. הצביעו על מחיר ששמו כתוב לידו",
                    f"{mark.title} is found by its place only: if rows change places, another price is read; better point at one with "
                    "its name beside it",
                ))
            self.signs = [sign for sign in self.signs if await visible(page, sign) is not None] or self.signs
            way = url + "".join(way for click in clicks for way in click)
            if way != here:
                moves += _way(url, [click[0] for click in clicks], at)
            here = way
            moves.append(RecipeStep(mark.kind, at, title=mark.title, per=mark.per, saw=mark.saw, beside=mark.beside))
        return moves


def _window_closed() -> Failed:
    return Failed(
        say("recipe-window-closed-before-recording"),
        say("recipe-run-again-leave-window"),
    )


def _way(url: str, clicks: Sequence[str], at: str) -> list[RecipeStep]:
    if not clicks:
        return [RecipeStep("open", url, wait_for=at)]
    steps = [RecipeStep("click", click, wait_for=after) for click, after in zip(clicks, [*[""] * (len(clicks) - 1), at], strict=True)]
    return [RecipeStep("open", url), *steps]
