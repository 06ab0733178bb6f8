"""What a recipe receives: the steps of a visit to a provider's site, each of which ends in evidence or in a recorded reason."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

from collector.browser import LoginForm, LoginLimits, SignedIn, first_of
from collector.capture import FetchedFile, PageShot, files_that_come, page_failed, scrub_url
from collector.capture.navigate.consent_layers import dismiss as dismiss_consent
from collector.documents import read
from collector.errors import PageFailed
from collector.language import say
from collector.model import Capture, Note, Reading, State, new_id
from collector.prices import Sum
from collector.recipe.intake.bill_reading import bill_in, keep_readings
from collector.recipe.visit.price_step import PriceStep, is_hundredfold, reading_of
from collector.recipe.visit.session_page import SessionPage
from collector.recipe.visit.step_call import StepLog, step

BANNER_SECONDS = 1.5
AUTO = "auto"
LOGIN_PATIENCE = 1.5
"""How much longer than an element a login form and its answer may take."""


class Visit:
    """One visit, made of steps that are awaited one after the other.

    `page` is the Playwright page for the unusual; whatever ``playwright codegen`` prints can be pasted after ``page = visit.page``.
    A step that cannot do its work raises; what was kept until then stays, and the run ends PARTIAL or FAILED with the reason.
    """

    def __init__(self, tab: SessionPage, kept: Callable[[Capture], None], log: StepLog | None = None) -> None:
        self._tab = tab
        self._context, self._session, self._writer = tab.context, tab.session, tab.writer
        self._log = log or StepLog()
        self._kept = kept
        self._latest: Capture | None = None
        self._prices = PriceStep(tab)

    @property
    def page(self) -> Any:
        """The Playwright page (async API). Raises UsageError before the first `open` or `login`."""
        self._session.somebody = True  # whatever is typed here may be a login
        return self._tab.page

    @property
    def case(self) -> str:
        """The case this run is for; "" if none."""
        return self._context.case

    @step
    async def login(
        self,
        url: str,
        *,
        logged_in: str,
        username: str | None = None,
        password: str | None = None,
        otp: str | None = None,
        submit: str | None = None,
        opened_by: str | None = None,
        provider: str = "",
        home: str | None = None,
        dismiss: str | None = None,
    ) -> None:
        """Logs in with what the keyring holds or the person types. `logged_in` is an element that only somebody who is in can see.

        Selectors that are left out are found by what forms usually call their fields; `opened_by` is clicked where the form is hidden,
        `dismiss` where something lies over it.
        Raises LoginRefused (never tried again by itself), PageFailed, Failed.
        """
        form = LoginForm(
            url=url, logged_in=logged_in, provider=provider or urlsplit(url).hostname or url, username=username, password=password, otp=otp,
            submit=submit, opened_by=opened_by, home=home,
        )  # fmt: skip
        await self._log_in(form, dismiss)

    async def _log_in(self, form: LoginForm, dismiss: str | None) -> None:
        self._context.tell(say("recipe-logging-in", provider=form.provider))
        await self._tab.fresh()
        person = not self._context.browser.headless or self._session.attached
        wait = self._context.patience * LOGIN_PATIENCE
        limits = LoginLimits(form=wait, answer=wait, person=person, uncover=self._uncover(dismiss), tell=self._context.tell)
        to, tab = self._context, self._tab
        self._session.somebody = True
        tab.signed_in = SignedIn(self._session, form, to.secrets, to.ask, to.book, to.vault, limits)
        await tab.signed_in.start(tab.current)
        self._tab.asked = ""

    @step
    async def open(self, url: str, *, wait_for: str | None = None) -> None:
        """Goes to a page; `wait_for` is an element that must be seen first. Raises PageFailed (also when the login ended meanwhile)."""
        await self._tab.goto(url)
        if self._tab.signed_in is not None and await self._tab.signed_in.ended(self._tab.current):
            await self._tab.renew_login()
        if wait_for:
            await self._tab.find(wait_for)

    @step
    async def click(self, selector: str, *, wait_for: str | None = None) -> None:
        """Clicks an element; a window or tab that this opens is the page from now on, until it closes or the next `open`.

        `wait_for` is an element that must be seen afterwards. Raises PageFailed.
        """
        await self._tab.click(await self._tab.find(selector))
        if wait_for:
            await self._tab.find(wait_for)

    @step
    async def back(self) -> None:
        """Closes the window or tab that a click opened, and goes on where it was opened. Raises UsageError where none is open."""
        await self._tab.back()

    @step
    async def accept_dialogs(self, accept: bool = True) -> None:
        """From now on the page's questions (“are you sure?”) are answered with yes; with False, with no, as at the beginning."""
        self._session.events.accept_dialogs = accept

    @step
    async def dismiss(self, selector: str) -> None:
        """Closes a banner if it is there, or comes within a moment, in the page or a frame in it; its absence is fine. ``auto``: a consent
        banner's own button is found, one that refuses before one that agrees."""
        await _dismiss(self._tab.page, selector)

    def _uncover(self, selector: str | None) -> Callable[[Any], Awaitable[None]] | None:
        return (lambda page: _dismiss(page, selector)) if selector else None

    @step
    async def shot(self, title: str = "") -> Capture:
        """Keeps the page as it stands: picture, stamped copy, text with positions, archive, facts. Raises PageFailed if it is not the page
        that was wanted (a login page, an error page, a bot challenge)."""
        await self._tab.require_login()
        name = title or self._context.book.scrub(self._tab.page.url)
        self._context.tell(say("recipe-taking-picture", title=name))
        return await self._prices.pictured(lambda: self._shoot(title))

    @step
    async def price(self, plan: str, *, at: str, per: str = "", role: str = "", source: str = "page", beside: str = "") -> Reading:
        """Reads the price that the element `at` shows, and keeps it with a picture of the page. Superscript agorot are read as agorot.

        `beside` is a text that stood in the price's own row when it was recorded (an order's number): where another one stands there, the
        price is another row's. An element that is missing, stands beside something else or shows no single price makes a reading that says
        so (PARTIAL), never a guess.
        """
        await self._tab.require_login()
        answer, capture = await self._prices.read(at, per, role, beside, self._latest, lambda: self._shoot(plan))
        reading = reading_of(answer, capture, plan, per, source).replace(case=self.case, run=self._writer.run)
        if reading.state is State.PARTIAL and capture.state is State.COMPLETE:
            self._log.missing.append(reading.reasons[-1])
        self._context.store.append("readings", reading)
        if reading.amount is not None and is_hundredfold(self._context.store, reading):
            self._context.tell(say("recipe-price-hundredfold", plan=plan, price=Sum(reading.amount, reading.currency)))
        return reading

    async def _shoot(self, title: str) -> Capture:
        return self._keep_page(await self._tab.shot(), title)

    @step
    async def download(self, click: str, title: str = "") -> Capture:
        """Clicks what brings a file and keeps it as it is (a bill's PDF), whether it is downloaded or shown, in this tab or a new one.

        Several files of one click are all kept; the first is returned. Raises PageFailed if none comes.
        """
        await self._tab.require_login()
        found = await self._tab.find(click)
        self._context.tell(say("recipe-downloading", title=title or click))
        try:
            came = await files_that_come(self._session, self._tab.page, found.click, self._context.patience)
        except Exception as error:
            failure = page_failed(error, click)
            if failure is None:
                raise
            raise PageFailed(say("recipe-no-file-came-from", click=click), say("recipe-look-at-page-perhaps")) from error
        if not came:
            raise PageFailed(say("recipe-no-file-came-from", click=click), say("recipe-look-at-page-perhaps"))
        kept = [self._keep_file(each, title) for each in came if each.part is not None]
        lost = next((each for each in came if each.part is None), None)
        if lost is not None:
            raise PageFailed(say("recipe-file-could-not-kept", click=click, why=lost.why), say("recipe-run-again"))
        return kept[0]

    def _keep_file(self, came: FetchedFile, title: str) -> Capture:
        assert came.part is not None
        again = {"asked_again": True} if came.asked_again else {}
        url, facts = scrub_url(came.url, self._context.book), {"page": self.page.url, **again}
        document = read(came.part.data, came.part.name, media_type=came.part.media_type)
        bill, document = bill_in(document, came.part.data, title or came.part.name, self._context.tell)
        facts |= {"bill": bill.facts()} if bill else {}
        capture = self._took(self._writer.file(came.part, kind="download", title=title, url=url, facts=facts))
        keep_readings(self._context.store, capture, bill, own_date=document.date)
        return capture

    @step
    async def note(self, text: str) -> Note:
        """Keeps a remark of the recipe's beside the evidence."""
        now = self._context.clock.now()
        note = Note(id=new_id("note", now), case=self.case, capture=self._latest.id if self._latest else "", at=now, text=text)
        self._context.store.append("notes", note)
        return note

    @step
    async def chat(self, url: str | None = None, *, seconds: float | None = None, until_ended: bool = True) -> Capture:
        """Records the chat on this page (or at `url`) until it says that it has ended, or for so many seconds."""
        from collector.chat import ChatSettings
        from collector.recipe.intake.record_chat import record

        if url is not None:
            await self._tab.fresh()
        settings = ChatSettings(seconds=seconds, until_ended=until_ended)
        return self._took(await record(self._context, self._session, self._writer, self._tab.page, url or self._tab.page.url, settings))

    def _keep_page(self, shot: PageShot, title: str) -> Capture:
        capture = self._took(self._writer.page(shot, title))
        if capture.state is State.FAILED and self._tab.signed_in is not None:
            raise PageFailed(
                say("recipe-could-not-kept", value=title or capture.url, reasons='; '.join(capture.reasons)),
                say("recipe-look-at-site-yourself"),
            )
        return capture

    def _took(self, capture: Capture) -> Capture:
        self._latest = capture
        self._kept(capture)
        self._context.kept(capture)
        return capture


async def _dismiss(page: Any, selector: str) -> None:
    if selector == AUTO:
        await dismiss_consent(page, True)
        return
    _, found = await first_of(page, {"it": selector}, BANNER_SECONDS)
    if found is not None:
        await found.click()
