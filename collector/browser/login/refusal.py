"""How a site says no: by a sign the recipe names, by words that were not there before, or by showing its form again."""

from __future__ import annotations

from collections.abc import Collection

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.browser.elements import first_of, visible, words_of
from collector.browser.login.values import FORM_STAYS, LoginForm
from collector.browser.login_fields import CODE, PASSWORD, REFUSED

MARKED = "window[Symbol.for('collector.sent')]"
MARK = f"{MARKED} = true"
"""Marks a document that one types in: what comes in another one comes after the form was sent."""
FRESH = f"e => !{MARKED} && document.readyState === 'complete' && !e.value"
"""Whether a field stands in a document that came after, in whatever frame, and is empty."""


async def refused(page: Page, form: LoginForm, before: Collection[str]) -> str:
    """What the page shows that says no, beside the lines of `before`; "" if nothing does."""
    if form.refused and await visible(page, form.refused) is not None:
        return "it shows its sign for a refusal"
    said = (line for line in await words_of(page) if line not in before and REFUSED.search(line))
    return next((f"“{line}”" for line in said), "")


async def form_again(page: Page, form: LoginForm) -> str:
    """Says so if a new document with an empty password field came and stays, without a sign of being in; else ""."""
    field = await visible(page, form.password or PASSWORD)
    if field is None or await visible(page, form.otp or CODE) is not None:
        return ""
    try:
        fresh = await field.evaluate(FRESH, timeout=1000)
    except PlaywrightError:
        return ""
    if not fresh:
        return ""
    name, _ = await first_of(page, {"in": form.logged_in, "otp": form.otp or CODE}, FORM_STAYS)
    gone = name or await visible(page, form.password or PASSWORD) is None
    return "" if gone else "it showed the login form again"
