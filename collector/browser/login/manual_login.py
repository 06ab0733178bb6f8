"""What a person does in the window while a login waits: logs in by hand, or types the one-time code."""

from __future__ import annotations

import asyncio

from playwright.async_api import Page

from collector.browser.elements import first_of
from collector.browser.login.login_values import LoginForm, LoginLimits
from collector.browser.pointing.person_input import notice_person_input
from collector.errors import Failed
from collector.language import say
from collector.secrets.known_secrets import SecretBook
from collector.secrets.login_details_storage import Ask


async def logged_in_by_hand(page: Page, form: LoginForm, limits: LoginLimits, book: SecretBook) -> bool | None:
    """Waits until the person has logged in in the window; what they type there is noted in the book.

    Returns whether a one-time code was typed, None if nobody logged in or nobody can use the window.
    """
    if not limits.person:
        return None
    person_input = await notice_person_input(page.context, book)
    limits.tell(say("browser-login-by-hand", provider=form.provider))
    name, _ = await first_of(page, {"in": form.logged_in}, limits.person_seconds)
    person_input.note_secrets()
    return person_input.field("otp") is not None if name else None


async def code_asked_or_typed(page: Page, form: LoginForm, limits: LoginLimits, ask: Ask, words: str) -> str | None:
    """Asks the person in the terminal for the code and at the same time watches the window, where they may type it themselves.

    Returns the code, None if they are in already. Raises Failed if nobody types it.
    """
    asked = asyncio.ensure_future(ask(form.provider, "otp", words))
    watched = asyncio.ensure_future(first_of(page, {"in": form.logged_in}, limits.person_seconds))
    done, _ = await asyncio.wait({asked, watched}, return_when=asyncio.FIRST_COMPLETED)
    if asked in done and asked.result():
        watched.cancel()
        return asked.result()
    if watched not in done and limits.person:
        await asyncio.wait({watched})
    asked.cancel()
    if watched.done() and not watched.cancelled() and watched.result()[0]:
        return None
    watched.cancel()
    raise Failed(say("browser-login-no-code", provider=form.provider), say("browser-login-no-code-next", provider=form.provider))
