"""Opens the login page and the account page in a browser without a session, to see what they show to somebody who is not logged in."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from collector.browser import PASSWORD, USERNAME, PageError, PersonInput, Session, first_of, open_browser, visible
from collector.language import Sentence, say
from collector.recipe.recording.login_indicators import absent, unseen
from collector.recipe.recording.pointed_at import how_many
from collector.recipe.recording.write_recipe import LoginPart

FORM_SECONDS = 10.0


async def probe_logged_out(
    session: Session, login: LoginPart, account: str, person_input: PersonInput, signs: Sequence[str]
) -> tuple[LoginPart, list[str], list[Sentence]]:
    """The login with what makes its form appear, those of the signs that nobody else sees, and what was not found."""
    settings = replace(session.settings, headless=True, attach=None, state=None)
    async with open_browser(settings, session.clock) as fresh:
        inside, page = await fresh.page(), await fresh.page()
        left, (login, shown) = await asyncio.gather(absent(inside, account, signs), _form_at(page, login, person_input))
        return login, await unseen(page, left, 0.5), [] if shown else [say("recipe-doubt-no-form")]


async def _form_at(page: Any, login: LoginPart, person_input: PersonInput) -> tuple[LoginPart, bool]:
    """The login, with the person's click that makes the form appear where it does not show by itself, and whether it shows."""
    with suppress(PageError):
        await page.goto(login.url, wait_until="domcontentloaded", timeout=40_000)
    wanted = {"username": login.username or USERNAME, "password": login.password or PASSWORD}
    clicks = [click for click in person_input.clicks if place(click.page_url) == place(login.url)]
    name, _ = await first_of(page, wanted, 2 if clicks else FORM_SECONDS)
    for click in clicks if not name else ():
        for way in click.ways:
            found = await visible(page, way) if await how_many(page, way) == 1 else None
            if found is None:
                continue
            with suppress(PageError):
                await found.click(timeout=3000)
            name, _ = await first_of(page, wanted, 3)
            if name:
                return await _fields_found(page, replace(login, opened_by=way), person_input), True
            break
    return await _fields_found(page, login, person_input), bool(name)


async def _fields_found(page: Any, login: LoginPart, person_input: PersonInput) -> LoginPart:
    """The login, each of its fields by the best way that finds nothing else there: beside the form stands perhaps another one, to register,
    and the person may have been in before the ways could be tried in their window."""
    chosen: dict[str, str] = {}
    for kind in ("username", "password", "otp"):
        entered = person_input.field(kind)
        for way in entered.ways if entered is not None and getattr(login, kind) else ():
            if await how_many(page, way) == 1:
                chosen[kind] = way
                break
    return replace(login, **chosen)


def place(url: str) -> tuple[str, str]:
    """What tells one page's address from another's: host and path."""
    parts = urlsplit(url)
    return parts.netloc.lower(), parts.path.rstrip("/")
