"""One capture under way: its parts, facts and reasons, step by step."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Any

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.browser import PageSigns, Session, page_kind
from collector.capture.archive.mhtml_snapshot import snapshot
from collector.capture.archive.scrub import scrub_archive, scrub_text, scrub_url
from collector.capture.archive.secret_cover import hidden_words, note_secrets
from collector.capture.environment_facts import clock_facts, page_facts
from collector.capture.load.page_survey import Survey, survey
from collector.capture.load.scroll_through import load_all
from collector.capture.navigate.consent_layers import dismiss
from collector.capture.navigate.later_document import REFUSALS, retry_seconds
from collector.capture.navigate.navigation import Navigation, NavigationResult
from collector.capture.navigate.settle import settle
from collector.capture.page_shot import JSON, MHTML, PEM, PNG, TEXT, CaptureSettings, PageShot, Part
from collector.capture.picture.page_observation import LACKING, Lists, observe_page
from collector.capture.picture.page_picture import Area, Arranged, blacked_out, placed
from collector.capture.text.frame_words import FrameWords, reveal_closed_roots
from collector.capture.text.page_words import PageWords, out_of_order, plain_text, write_words
from collector.clock import Clock
from collector.documents.charset import turned_lines
from collector.documents.reading_order import looks_reversed
from collector.model import State

MOVES = 2
"""How often a page may go on to another one, or load itself again, while it is being kept."""
MOVED_ON = ("context was destroyed", "because of a navigation", "Cannot find context", "screenshot with 0 ")


class CaptureJob:
    """One capture under way: collects parts, facts and reasons."""

    def __init__(self, session: Session, page: Page, url: str | None, settings: CaptureSettings, clock: Clock, asked: str) -> None:
        self.session, self.page, self.url, self.settings, self.clock = session, page, url, settings, clock
        self.asked = url or asked
        self.pictured: datetime | None = None
        self.blank = (0, 0)
        self.started: datetime = clock.now()
        self.parts: dict[str, Part] = {}
        self.facts: dict[str, Any] = {}
        self.reasons: list[str] = []
        self.failed = False
        self.title = ""
        self.arrival: NavigationResult | None = None
        self.elsewhere = ""
        """Where what came is from, if it is not the page that the tab shows: a file, or nothing at all."""

    def partly(self, reason: str) -> None:
        if reason and reason not in self.reasons:
            self.reasons.append(reason)

    def fail(self, reason: str) -> None:
        self.failed = True
        self.partly(reason)

    async def run(self) -> None:
        navigation = await Navigation.of(self.session, self.page)
        self.arrival = await (navigation.go(self.url, self.settings) if self.url else navigation.here(self.asked))
        if not await self._arrived(self.arrival) or not await self._wanted_document(navigation, self.arrival):
            return
        for moved_on in range(MOVES + 1):
            before = dict(self.parts), dict(self.facts), list(self.reasons)
            try:
                await self._keep(navigation)
                return
            except PlaywrightError as error:
                if moved_on == MOVES or not any(words in error.message for words in MOVED_ON):
                    raise
            self.parts, self.facts, self.reasons = before
            self.facts["moved_on"] = moved_on + 1

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
        self.facts.update(page_facts(self.session, self.page, looked))
        self._happened()

    def _happened(self) -> None:
        """What the page did beside showing itself."""
        noted = self.session.events
        said = [{"kind": kind, "text": words[:200]} for url, kind, words in noted.dialogs if url == self.page.url]
        if said:
            self.facts["dialogs"] = said[-20:]
        opened = [popup.url for page, popup in noted.popups if page is self.page and not popup.is_closed()]
        if opened:
            self.facts["popups"] = opened[-20:]

    async def _arrived(self, arrival: NavigationResult) -> bool:
        """Notes the way; False if there is no page to picture."""
        self.facts.update(arrival.facts)
        if arrival.certificates:
            self.parts["certificates"] = Part(arrival.certificates, "certificates.pem", PEM)
        self.partly(arrival.slow)
        if arrival.reason:
            self.fail(arrival.reason)
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
            self.fail(reason)
            return
        self.parts["original"] = kept
        self.title = self.title or kept.told_name or kept.name
        self.facts["download"] = {"name": kept.told_name or kept.name, "bytes": len(kept.data)}
        for doubt in kept.doubts:
            self.partly(doubt)

    async def _rest(self, navigation: Navigation) -> None:
        rest = await settle(self.page, navigation.network, self.clock, self.settings.settle_seconds)
        if self.arrival is not None:
            await navigation.latest(self.arrival)
            self.facts.update(self.arrival.facts)
        if self.settings.ready:
            try:
                await self.page.locator(self.settings.ready).first.wait_for(timeout=self.settings.ready_seconds * 1000)
            except PlaywrightError:
                self.partly(f"timeout: {self.settings.ready} did not appear")
        if self.settings.dismiss:
            pressed = await dismiss(self.page, self.settings.dismiss)
            self.facts["dismissed"] = pressed
            if pressed:
                await settle(self.page, navigation.network, self.clock, self.settings.settle_seconds / 2)
        self.facts["settled"] = {"quiet": rest.quiet, "network": rest.network, "seconds": rest.seconds, "why": rest.why}

    async def _load_all(self, navigation: Navigation, looked: Survey) -> None:
        loaded = await load_all(self.page, navigation, looked, self.settings, self.clock)
        self.facts["scroll"] = loaded.facts
        for reason in loaded.reasons:
            self.partly(reason)
        if navigation.network.unstyled:
            self.partly(f"styles-missing: {len(navigation.network.unstyled)}")

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
        self.pictured, self.blank = look.at, look.blank
        self._followed(look.lists)
        self._arranging(look.done, look.area, look.reading)
        await self._read(look.reading, look.area, look.scale, look.picture, look.lists.lines)

    def _followed(self, lists: Lists) -> None:
        """Keeps what lists showed that draw only the rows in sight."""
        for number, png in enumerate(lists.pictures, 1):
            self.parts[f"picture-{number:03d}"] = Part(png, f"picture-{number:03d}.png", PNG)
        if lists.facts:
            self.facts["followed"] = lists.facts
        for fact in lists.facts:
            if fact["to"] < fact["of"] - 4:
                self.partly(f"inner-scroll: {fact['element']} was followed to {fact['to']} of {fact['of']} px")

    def _arranging(self, done: Arranged, area: Area, reading: FrameWords) -> None:
        self.facts["arranged"] = {"opened": done.opened, "moved": done.moved}
        if area.whole_height > area.height:
            self.partly(f"height-limit: {area.height} of {area.whole_height} px")
        for lost in done.lost:
            self.partly(f"inner-scroll: {lost['element']} shows {lost['shown']} of {lost['whole']} px")
        covered = sum(word.source == "covered" for word in reading.words)
        if covered:
            self.partly(f"covered: {covered} words lie under a layer")
            self.facts["covered"] = {**done.covered, "words": covered}

    async def _read(self, reading: FrameWords, area: Area, scale: float, picture: bytes, more: list[str]) -> None:
        words = placed(reading.words, area)
        off = [word.text for word, there in zip(reading.words, words, strict=True) if there.source == "hidden" != word.source]
        if off:
            reading.notes.append({"kind": "off-picture", "text": " ".join(off)[:200], "x": 0, "y": 0, "frame": 0})
        words, boxes = hidden_words(words, self.settings.secrets)
        boxes += [(x - area.left, y, w, h) for x, y, w, h in reading.masks]
        if boxes:
            picture = await asyncio.to_thread(blacked_out, picture, boxes, scale)
            self.facts["masked"] = len(boxes)
        if boxes and self.blank[0] * 5 > self.blank[1]:
            self.partly("missing-part: the picture does not fit the text, so what must stay secret could not be covered for sure")
        else:
            self.parts["picture"] = Part(picture, "page.png", PNG)
        book = self.settings.secrets
        frames = tuple(scrub_url(url, book) for url in reading.frames)
        page_words = PageWords(tuple(words), area.width, area.height, scale, frames)
        self.parts["words"] = Part(write_words(page_words), "words.json", JSON)
        text = self._as_read(plain_text(page_words)) + "".join(line + "\n" for line in more)
        self.parts["text"] = Part(scrub_text(text, book).encode(), "page.txt", TEXT)
        self._doubts(reading)
        self.facts.update(viewport=self.page.viewport_size, scale=scale, width=area.width, height=area.height, notes=_notes(reading))
        blank, looked = self.blank
        self.facts["text_on_picture"] = {"looked_at": looked, "missing": blank}
        if looked >= 5 and blank * 5 > looked:
            self.partly(f"blank-picture: {blank} of {looked} words of the text are not on the picture")

    def _as_read(self, text: str) -> str:
        """The text; that of a page in visual Hebrew (last letter first) as it is read. Its words with their places stay as found."""
        if not looks_reversed(text):
            return text
        self.facts["visual_hebrew"] = True
        self.partly("visual-hebrew")
        return turned_lines(text)

    def _doubts(self, reading: FrameWords) -> None:
        if reading.cut:
            self.partly("missing-part: the text was too long to be read whole")
        forced = [note["text"] for note in reading.notes if note["kind"] == "direction-override" and any(c.isalnum() for c in note["text"])]
        if forced:
            self.partly(f"text-differs: {len(forced)} places, such as “{forced[0][:60]}”")
        shuffled = out_of_order(reading.words)
        reading.notes += [{"kind": "reordered", "text": text[:80], "x": 0, "y": 0, "frame": 0} for text in shuffled[:20]]
        if shuffled:
            self.partly(f"text-differs: {len(shuffled)} places, such as “{shuffled[0][:60]}” on the picture")
        for url in reading.unread:
            self.partly(f"missing-part: a frame could not be read ({scrub_url(url, self.settings.secrets)[:120]})")

    async def _archive(self, navigation: Navigation) -> None:
        if not self.settings.archive:
            return
        try:
            made, carried = await snapshot(self.page, navigation.cdp, self.settings.picture_seconds)
        except (PlaywrightError, TimeoutError) as error:
            self.partly(f"missing-part: the archive could not be made ({type(error).__name__})")
            return
        data, changed = await asyncio.to_thread(scrub_archive, made, self.settings.secrets)
        self.parts["archive"] = Part(data, "page.mhtml", MHTML)
        self.facts["scrubbed"] = changed
        if carried:
            self.facts["carried"] = carried

    def _judge(self, looked: Survey) -> None:
        """Whether this is the page that was wanted."""
        arrival = self.arrival
        text = self.parts["text"].data.decode() if "text" in self.parts else ""
        self.title = scrub_text(looked.title, self.settings.secrets)
        signs = PageSigns(
            self.page.url if self.settings.want_login or arrival is None else arrival.asked, self.page.url, looked.title, text,
            looked.headings, arrival.status if arrival else None, 0 if self.settings.want_login else looked.passwords,
            0 if self.settings.want_login else looked.codes, [frame.url for frame in self.page.frames[1:]],
            looked.own, looked.fields, looked.shows,
        )
        kind = page_kind(signs)
        self.facts["kind"] = {"kind": kind.kind, "why": kind.why}
        if kind.kind != "page":
            self.fail(f"{kind.kind}: {kind.why}")

    def result(self) -> PageShot:
        state = State.FAILED if self.failed else State.PARTIAL if self.reasons else State.COMPLETE
        if state is not State.FAILED and "picture" not in self.parts and "original" not in self.parts:
            self.reasons.append("missing-part: picture")
            state = State.FAILED
        book, ended = self.settings.secrets, self.clock.now()
        asked = self.asked or (self.arrival.asked if self.arrival else "") or self.page.url
        self.facts["clock"] = clock_facts(self.started, self.clock)
        if self.settings.recipe:
            self.facts["recipe"] = dict(self.settings.recipe)
        return PageShot(
            state, tuple(scrub_text(reason, book) for reason in self.reasons), self.title, scrub_url(asked, book),
            scrub_url(self.elsewhere or self.page.url, book), self.started, self.pictured or self.started, ended,
            _clean(self.facts, self.settings), self.parts,
        )


def _notes(reading: FrameWords) -> list[dict[str, Any]]:
    """Where text and picture may differ, in the order in which it stands on the page; at most 100 remarks."""
    return reading.notes[:100]


def _clean(value: Any, settings: CaptureSettings) -> Any:
    """Facts without secrets, whatever they were built from."""
    if isinstance(value, str):
        return scrub_text(value, settings.secrets)
    if isinstance(value, dict):
        return {key: _clean(item, settings) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(item, settings) for item in value]
    return value
