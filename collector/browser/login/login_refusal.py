"""How a site says no: by a sign the recipe names, by words that were not there before, or by showing its form again."""

from __future__ import annotations

from collections.abc import Callable, Collection

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.browser.elements import first_of, visible, words_of
from collector.browser.login.login_values import FORM_STAYS, LoginForm
from collector.browser.login_form_patterns import CODE, PASSWORD, REFUSED
from collector.language import Sentence, say

Hide = Callable[[str], str]
QUOTED = 160
"""Characters of a site's own words that are quoted."""

MARKED = "window[Symbol.for('collector.sent')]"
MARK = f"{MARKED} = true"
"""Marks a document that one types in: what comes in another one comes after the form was sent."""
FRESH = f"e => !{MARKED} && document.readyState === 'complete' && !e.value"
"""Whether a field stands in a document that came after, in whatever frame, and is empty."""


async def refused(page: Page, form: LoginForm, before: Collection[str], hide: Hide) -> Sentence | None:
    """What the page shows that says no, beside the lines of `before`; None if nothing does. `hide` takes secrets out of a quotation."""
    if form.refused and await visible(page, form.refused) is not None:
        return say("browser-login-why-sign")
    said = (line for line in await words_of(page) if line not in before and REFUSED.search(line))
    words = next(said, "")
    return say("browser-login-why-words", words=hide(words)[:QUOTED]) if words else None


async def form_stays(page: Page, form: LoginForm, before: Collection[str], hide: Hide) -> Sentence | None:
    """What a site says that shows its form still, long after it was sent: its new words, whatever they are; None if the form is gone."""
    if await visible(page, form.password or PASSWORD) is None or await visible(page, form.otp or CODE) is not None:
        return None
    words = " ".join(line for line in await words_of(page) if line not in before)
    return say("browser-login-why-words", words=hide(words)[:QUOTED]) if words else say("browser-login-why-form-stays")


async def form_again(page: Page, form: LoginForm, before: Collection[str], hide: Hide) -> Sentence | None:
    """What the site says if a new document with an empty password field came and stays, without a sign of being in; else None. The words
    that were not there before are quoted, whatever they are."""
    field = await visible(page, form.password or PASSWORD)
    if field is None or await visible(page, form.otp or CODE) is not None:
        return None
    try:
        fresh = await field.evaluate(FRESH, timeout=1000)
    except PlaywrightError:
        return None
    if not fresh:
        return None
    name, _ = await first_of(page, {"in": form.logged_in, "otp": form.otp or CODE}, FORM_STAYS)
    if name or await visible(page, form.password or PASSWORD) is None:
        return None
    words = " ".join(line for line in await words_of(page) if line not in before)
    return say("browser-login-why-words", words=hide(words)[:QUOTED]) if words else say("browser-login-why-form-again")
