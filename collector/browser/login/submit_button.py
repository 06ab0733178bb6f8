"""Finds the button that sends a login form: not one beside it that shows the password, begins another way or goes elsewhere."""

from __future__ import annotations

import re

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Frame, Locator

NATIVE = ("button[type='submit']", "input[type='submit']")
KINDS = (*NATIVE, "button:not([type])", "button", "[role='button']", "input[type='button']")
FORWARD = re.compile(
    r"^\s*(log ?in|sign ?in|log on|continue|next|submit|send|verify|confirm|ok|enter"
    r"|כניסה|התחבר(ות|ו|י)?|היכנסו?|המשך|הבא|אישור|שליח[הת]|שלחו?|אימות|אמת)(?![\w\u0590-\u05ff]).*",
    re.I,
)
"""Read by the browser too, whose ``\\b`` knows no Hebrew."""
ASIDE = re.compile(
    r"\b(show|hide|reveal|view|toggle|forgot(ten)?|reset|clear|cancel|close|back|help|register|sign ?up)\b"
    r"|\bwith (google|facebook|apple|microsoft)\b"
    r"|הצג|הסתר|הראה|הראו|שכח|איפוס|נקה|ניקוי|ביטול|סגור|חזרה|עזרה|הרשמה|הירשמ|(באמצעות|עם) (גוגל|פייסבוק|אפל)",
    re.I,
)
NAME = "e => [e.innerText, e.value, e.getAttribute('aria-label'), e.title].filter(Boolean).join(' ')"
MOST = 8
"""Buttons to look at, of each kind."""


async def sending_button(field: Locator) -> Locator | None:
    """The button that sends the form this field is in; None if there is none, so that the Enter key must do."""
    form = field.locator("xpath=ancestor::form[1]")
    inside = bool(await form.count())
    if inside:
        found = await _inside(form)
        if found is not None:
            return found
    frame = await _frame_of(field)
    if frame is not None:
        for selector in KINDS:
            found = await _first(frame.locator(selector).filter(visible=True, has_text=FORWARD))
            if found is not None:
                return found
        found = await _named(frame)
        if found is not None:
            return found
    return None if inside else await _first(field.locator("xpath=following::*[self::button or @role='button']").filter(visible=True))


async def _inside(form: Locator) -> Locator | None:
    """Within the form: what its own kind makes a submitter, then what says so, then a plain button, which sends the form it belongs to."""
    for selector in NATIVE:
        found = await _first(form.locator(selector).filter(visible=True))
        if found is not None:
            return found
    return await _named(form) or await _first(form.locator("button:not([type])").filter(visible=True), "e => e.form !== null")


async def _named(place: Locator | Frame) -> Locator | None:
    """By its role and accessible name, which also reaches words that a component hands into a button of its own (a slot)."""
    return await _first(place.get_by_role("button", name=FORWARD).filter(visible=True))


async def _first(found: Locator, only: str = "e => true") -> Locator | None:
    """The first that does not say of itself that it does something else."""
    for number in range(min(MOST, await found.count())):
        button = found.nth(number)
        try:
            if not ASIDE.search(str(await button.evaluate(NAME, timeout=2000))) and await button.evaluate(only, timeout=2000):
                return button
        except PlaywrightError:
            continue  # drawn anew meanwhile
    return None


async def _frame_of(field: Locator) -> Frame | None:
    """The frame a field is in; a search from there reaches into open shadow roots, which one from the field's own ancestors does not."""
    try:
        return await (await field.element_handle(timeout=2000)).owner_frame()
    except PlaywrightError:
        return None
