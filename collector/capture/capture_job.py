"""One capture under way: its parts, facts and reasons, step by step."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Any

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.browser import PageSigns, Session, page_kind
from collector.capture.archive.blob_pictures import with_made_pictures
from collector.capture.archive.mhtml_scrub import scrub_archive, scrub_text, scrub_url
from collector.capture.archive.mhtml_snapshot import snapshot
from collector.capture.archive.secret_cover import note_secrets
from collector.capture.capture_values import MHTML, PEM, CaptureSettings, PageShot, Part
from collector.capture.collected_parts import Collected
from collector.capture.environment_facts import clock_facts, page_facts
from collector.capture.load.page_survey import Survey, survey
from collector.capture.load.scroll_through import load_all
from collector.capture.navigate.consent_layers import dismiss
from collector.capture.navigate.later_document import REFUSALS, retry_seconds
from collector.capture.navigate.navigation import Navigation, NavigationResult
from collector.capture.navigate.settle import settle
from collector.capture.observation_parts import ObservationParts
from collector.capture.picture.page_observation import LACKING, observe_page
from collector.capture.text.frame_words import reveal_closed_roots
from collector.clock import Clock
from collector.language import say
from collector.model import State
from collector.model.reasons import because

MOVES = 2
"""How often a page may go on to another one, or load itself again, while it is being kept."""
MOVED_ON = ("context was destroyed", "because of a navigation", "Cannot find context", "screenshot with 0 ")


class CaptureJob:
    """One capture under way: collects parts, facts and reasons."""

    def __init__(self, session: Session, page: Page, url: str | None, settings: CaptureSettings, clock: Clock, asked: str) -> None:
        self.session, self.page, self.url, self.settings, self.clock = session, page, url, settings, clock
        self.asked = url or asked
        self.pictured: datetime | None = None
        self.started: datetime = clock.now()
        self.got = Collected()
        self.title = ""
        self.arrival: NavigationResult | None = None
        self.elsewhere = ""
        """Where what came is from, if it is not the page that the tab shows: a file, or nothing at all."""

    async def run(self) -> None:
        navigation = await Navigation.of(self.session, self.page)
        self.arrival = await (navigation.go(self.url, self.settings) if self.url else navigation.here(self.asked))
        if not await self._arrived(self.arrival) or not await self._wanted_document(navigation, self.arrival):
            return
        for moved_on in range(MOVES + 1):
            before = self.got.copy()
            try:
                await self._keep(navigation)
                return
            except PlaywrightError as error:
                if moved_on == MOVES or not any(words in error.message for words in MOVED_ON):
                    raise
            self.got = before
            self.got.facts["moved_on"] = moved_on + 1

    async def _wanted_document(self, navigation: Navigation, arrival: NavigationResult) -> bool:
        """Goes on to what stands behind a refusal or a ``Refresh`` header. False if that is no page to picture."""
        if self.url is None:
            return True
        await navigation.refreshed(arrival)
        if arrival.status in REFUSALS:
            await settle(self.page, navigation.network, self.clock, self.settings.settle_seconds)
        went_on = await navigation.latest(arrival)
        seconds = retry_seconds(arrival.status, arrival.headers, self.clock.now())
        if seconds is not None:
            await asyncio.sleep(seconds)
            self.arrival = await navigation.go(self.url, self.settings)
            self.arrival.facts["tried_again"] = {"status": arrival.status, "after_seconds": round(seconds, 1)}
        return await self._arrived(self.arrival or arrival) if went_on or seconds is not None else True

    async def _keep(self, navigation: Navigation) -> None:
        """Everything there is to keep of the page that has come. Raises PlaywrightError if the page goes on to another one meanwhile."""
        await self._rest(navigation)
        looked = await survey(self.page)
        await note_secrets(self.page, looked, self.settings.secrets)
        if looked.declared_roots or await navigation.network.declares_closed_roots():
            await reveal_closed_roots(self.page, navigation.cdp)
        await self._load_all(navigation, looked)
        await self._picture(navigation, looked)
        self._judge(looked)
        self.got.facts.update(page_facts(self.session, self.page, looked))
        self._happened()

    def _happened(self) -> None:
        """What the page did beside showing itself."""
        noted = self.session.events
        said = [{"kind": kind, "text": words[:200]} for url, kind, words in noted.dialogs if url == self.page.url]
        if said:
            self.got.facts["dialogs"] = said[-20:]
        opened = [popup.url for page, popup in noted.popups if page is self.page and not popup.is_closed()]
        if opened:
            self.got.facts["popups"] = opened[-20:]

    async def _arrived(self, arrival: NavigationResult) -> bool:
        """Notes the way; False if there is no page to picture."""
        self.got.facts.update(arrival.facts)
        if arrival.certificates:
            self.got.parts["certificates"] = Part(arrival.certificates, "certificates.pem", PEM)
        self.got.partly(arrival.slow)
        if arrival.reason:
            self.got.fail(arrival.reason)
            self.elsewhere = arrival.asked
            return False
        if arrival.download is not None or arrival.media_type in ("application/pdf",):
            await self._keep_file(arrival)
            return False
        return True

    async def _keep_file(self, arrival: NavigationResult) -> None:
        from collector.capture.download.fetched_file import read_file

        if arrival.download is not None:
            self.elsewhere = arrival.download.url
        kept, reason = await read_file(self.page, arrival, self.session.events.attached)
        if kept is None:
            self.got.fail(reason)
            return
        self.got.parts["original"] = kept
        self.title = self.title or kept.told_name or kept.name
        self.got.facts["download"] = {"name": kept.told_name or kept.name, "bytes": len(kept.data)}
        for doubt in kept.doubts:
            self.got.partly(doubt)

    async def _rest(self, navigation: Navigation) -> None:
        rest = await settle(self.page, navigation.network, self.clock, self.settings.settle_seconds)
        if self.arrival is not None:
            await navigation.latest(self.arrival)
            self.got.facts.update(self.arrival.facts)
        if self.settings.ready:
            try:
                await self.page.locator(self.settings.ready).first.wait_for(timeout=self.settings.ready_seconds * 1000)
            except PlaywrightError:
                self.got.partly(because("timeout", say("capture-why-not-appeared", element=self.settings.ready)))
        if self.settings.dismiss:
            pressed = await dismiss(self.page, self.settings.dismiss)
            self.got.facts["dismissed"] = pressed
            if pressed:
                await settle(self.page, navigation.network, self.clock, self.settings.settle_seconds / 2)
        self.got.facts["settled"] = {"quiet": rest.quiet, "network": rest.network, "seconds": rest.seconds, "why": rest.why}

    async def _load_all(self, navigation: Navigation, looked: Survey) -> None:
        loaded = await load_all(self.page, navigation, looked, self.settings, self.clock)
        self.got.facts["scroll"] = loaded.facts
        for reason in loaded.reasons:
            self.got.partly(reason)
        if navigation.network.unstyled:
            self.got.partly(f"styles-missing: {len(navigation.network.unstyled)}")

    async def _picture(self, navigation: Navigation, looked: Survey) -> None:
        """Words, picture and archive; words and picture once more if they don't fit, because frames of other sites paint late."""
        window = self.session.attached
        look = await observe_page(navigation, looked, self.settings, self.clock, scrolling=window)
        checking = asyncio.ensure_future(asyncio.to_thread(look.check))
        try:
            await self._archive(navigation)
        finally:
            await checking
        for pause, scrolling in ((0.4 if look.sound else 0.0, window), (0.2, True)):
            if look.lacks < LACKING:
                break
            await asyncio.sleep(pause)
            again = await observe_page(navigation, looked, self.settings, self.clock, scrolling=scrolling, tiled=not look.sound)
            await asyncio.to_thread(again.check)
            look = min(look, again, key=lambda each: each.lacks)
        self.pictured = look.at
        await ObservationParts(self.got, self.settings).keep(look)
        self.got.facts["viewport"] = self.page.viewport_size

    async def _archive(self, navigation: Navigation) -> None:
        if not self.settings.archive:
            return
        try:
            made, carried = await snapshot(self.page, navigation.cdp, self.settings.picture_seconds)
        except (PlaywrightError, TimeoutError) as error:
            self.got.partly(because("missing-part", say("capture-why-no-archive", error=type(error).__name__)))
            return
        whole, lacking = await asyncio.to_thread(with_made_pictures, made)
        if lacking:
            self.got.partly(because("missing-part", say("capture-why-made-pictures", count=lacking)))
        data, changed = await asyncio.to_thread(scrub_archive, whole, self.settings.secrets)
        self.got.parts["archive"] = Part(data, "page.mhtml", MHTML)
        self.got.facts["scrubbed"] = changed
        if carried:
            self.got.facts["carried"] = carried

    def _judge(self, looked: Survey) -> None:
        """Whether this is the page that was wanted."""
        arrival = self.arrival
        text = self.got.parts["text"].data.decode() if "text" in self.got.parts else ""
        self.title = scrub_text(looked.title, self.settings.secrets)
        signs = PageSigns(
            self.page.url if self.settings.want_login or arrival is None else arrival.asked, self.page.url, looked.title, text,
            looked.headings, arrival.status if arrival else None, 0 if self.settings.want_login else looked.passwords,
            0 if self.settings.want_login else looked.codes, [frame.url for frame in self.page.frames[1:]],
            looked.own, looked.fields, looked.shows,
        )
        kind = page_kind(signs)
        self.got.facts["kind"] = {"kind": kind.kind, "why": kind.why}
        if kind.kind != "page":
            self.got.fail(because(kind.kind, kind.why))

    def result(self) -> PageShot:
        state = State.FAILED if self.got.failed else State.PARTIAL if self.got.reasons else State.COMPLETE
        if state is not State.FAILED and "picture" not in self.got.parts and "original" not in self.got.parts:
            self.got.reasons.append("missing-part: picture")
            state = State.FAILED
        book, ended = self.settings.secrets, self.clock.now()
        asked = self.asked or (self.arrival.asked if self.arrival else "") or self.page.url
        self.got.facts["clock"] = clock_facts(self.started, self.clock)
        if self.settings.recipe:
            self.got.facts["recipe"] = dict(self.settings.recipe)
        return PageShot(
            state, tuple(scrub_text(reason, book) for reason in self.got.reasons), self.title, scrub_url(asked, book),
            scrub_url(self.elsewhere or self.page.url, book), self.started, self.pictured or self.started, ended,
            _clean(self.got.facts, self.settings), self.got.parts,
        )


def _clean(value: Any, settings: CaptureSettings) -> Any:
    """Facts without secrets, whatever they were built from."""
    if isinstance(value, str):
        return scrub_text(value, settings.secrets)
    if isinstance(value, dict):
        return {key: _clean(item, settings) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(item, settings) for item in value]
    return value
