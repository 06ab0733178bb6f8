"""Notices what a person does in the window by hand: the fields they fill in, what they click, and the secrets they type."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any
from weakref import WeakKeyDictionary

from playwright.async_api import BrowserContext, Frame, Page
from playwright.async_api import Error as PlaywrightError

from collector.browser.elements import visible
from collector.browser.login_form_patterns import CODE, PASSWORD, USERNAME
from collector.browser.page_script import script
from collector.browser.pointing.selectors import robust_selectors, ways_script
from collector.secrets.known_secrets import SecretBook

BINDING = "__collectorByHand"
USUAL: Mapping[str, tuple[str, ...]] = {"username": USERNAME, "password": PASSWORD, "otp": CODE}
NAMES = {"otp": "one-time code", "password": "password"}
LAST = "() => window[Symbol.for('collector.person_input')].last"


@dataclass
class FilledField:
    """A field that the person entered: what it takes (``username``, ``password``, ``otp``, ``text``), how to find it, the page's address.
    `usual` is whether it is found by what forms usually call their fields."""

    kind: str
    ways: tuple[str, ...]
    page_url: str
    usual: bool = False


@dataclass(frozen=True)
class PersonClick:
    """A click of the person's: ways to find the element, best first (not yet tried on the page), its words, the page's address."""

    ways: tuple[str, ...]
    text: str
    page_url: str
    page: Page | None = field(default=None, compare=False, repr=False)
    closed: bool = False
    """Whether it closed a banner or a window that lay over the page."""


class PersonInput:
    """What was done by hand in a browser, in order. Typed secrets go into `book` and are kept nowhere else."""

    def __init__(self, book: SecretBook) -> None:
        self.book = book
        self.fields: list[FilledField] = []
        self.clicks: list[PersonClick] = []
        self._typed: dict[str, str] = {}
        self._looking: set[asyncio.Task[None]] = set()

    async def settled(self, newest: Page | None = None) -> None:
        """Waits until the fields that were entered last have been looked at, and takes what was typed into the book.

        newest: the page where something was typed just before; the notice of it may be on its way, and comes before the page's answer.
        """
        if newest is not None:
            with suppress(PlaywrightError, TimeoutError):
                async with asyncio.timeout(3):
                    await newest.evaluate("0")
        if self._looking:
            await asyncio.wait(self._looking, timeout=3)
        self.note_secrets()

    def note_secrets(self) -> None:
        """Puts what stands in password and code fields now into the book."""
        for kind, value in self._typed.items():
            self.book.add(value, NAMES[kind])

    def field(self, kind: str) -> FilledField | None:
        """The field of that kind that was entered last."""
        return next((f for f in reversed(self.fields) if f.kind == kind), None)

    def typed(self, *kinds: str) -> bool:
        """Whether something was typed into a field of one of these kinds."""
        return any(self._typed.get(kind) for kind in kinds)

    def took(self, frame: Frame, page: Page, told: Mapping[str, Any]) -> None:
        """Takes one message of a page's script. A page that sends messages of its own can do no more than name selectors."""
        ways = tuple(str(way) for way in told.get("ways") or ())[:40]
        if told.get("did") == "typed" and told.get("kind") in NAMES:
            self._took_typing(str(told["kind"]), str(told.get("value") or "")[:200])
        elif told.get("did") == "click" and ways:
            self.note_secrets()
            self.clicks.append(PersonClick(ways, str(told.get("text") or "")[:80], page.url, page))
        elif told.get("did") == "closed":
            self._took_closing(ways)
        elif told.get("did") == "field" and ways and told.get("kind") in (*USUAL, "text"):
            self.note_secrets()
            entered = FilledField(str(told["kind"]), ways, page.url)
            self.fields.append(entered)
            task = asyncio.ensure_future(_look(frame, page, entered))
            self._looking.add(task)
            task.add_done_callback(self._looking.discard)

    def _took_closing(self, ways: tuple[str, ...]) -> None:
        """Notes of the click on these ways that it closed what it stood in."""
        for number in range(len(self.clicks) - 1, -1, -1):
            if self.clicks[number].ways == ways:
                self.clicks[number] = replace(self.clicks[number], closed=True)
                return

    def _took_typing(self, kind: str, value: str) -> None:
        """While a word grows only its last form counts; one that was emptied and begun anew keeps the former one as well."""
        before = self._typed.get(kind, "")
        if before and not value.startswith(before[:-1]):
            self.book.add(before, NAMES[kind])
        self._typed[kind] = value


async def _look(frame: Frame, page: Page, entered: FilledField) -> None:
    """Tries the ways on the page, while it is still there."""
    with suppress(PlaywrightError):
        element = (await frame.evaluate_handle(LAST)).as_element()
        if element is None:
            return
        if entered.kind in USUAL:
            usual = await visible(page, USUAL[entered.kind])
            handle = await usual.element_handle(timeout=1000) if usual is not None else None
            entered.usual = handle is not None and bool(await element.evaluate("(e, other) => e === other", handle))
        entered.ways = await robust_selectors(frame, element)


_WATCHED: WeakKeyDictionary[BrowserContext, list[PersonInput]] = WeakKeyDictionary()


async def notice_person_input(context: BrowserContext, book: SecretBook) -> PersonInput:
    """Begins to notice what is done by hand in all pages of the browser, those that are open and those that come."""
    person_input = PersonInput(book)
    if context in _WATCHED:
        _WATCHED[context].append(person_input)
        return person_input
    listeners = _WATCHED[context] = [person_input]

    def heard(source: Mapping[str, Any], told: str) -> None:
        with suppress(ValueError):
            for one in listeners:
                one.took(source["frame"], source["page"], json.loads(told))

    await context.expose_binding(BINDING, heard)
    text = script("person_input.js").replace("/*SELECTORS*/", ways_script().strip())
    await context.add_init_script(text)
    for page in context.pages:
        for frame in page.frames:
            with suppress(PlaywrightError):
                await frame.evaluate(text)
    return person_input
