"""Finds the fields of a login form, in whatever frame and whenever they come, and types into them with real keys."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

from playwright.async_api import ElementHandle, Frame, Locator, Page
from playwright.async_api import Error as PlaywrightError

from collector.browser.button import sending_button
from collector.browser.page_kind import any_of
from collector.errors import InputError

PLAIN = "input:is([type='text'],[type='tel'],[type='number'],:not([type]))"


def _named(kinds: str, words: tuple[str, ...], shown: tuple[str, ...]) -> str:
    """A selector for fields of these kinds whose name or id has one of `words`, or that show one of the Hebrew words."""
    parts = [f"[{attribute}*='{word}' i]" for word in words for attribute in ("name", "id")]
    parts += [f"[{attribute}*='{word}']" for word in shown for attribute in ("placeholder", "aria-label")]
    return f"{kinds}:is({','.join(parts)})"


USERNAME = (
    "input[autocomplete~='username']",
    "form:has(input[type='password']) input[type='email']",
    _named(PLAIN, ("user", "login", "email", "phone", "account", "identity"), ("משתמש", "זהות", "לקוח", "טלפון")),
    "input[type='email']",
    f"form:has(input[type='password']) {PLAIN}",
)
PASSWORD = ("input[type='password']:not([autocomplete='one-time-code'])",)
CODE = (
    "input[autocomplete~='one-time-code']",
    _named("input:not([type='hidden'])", ("otp", "onetime", "one-time", "verif", "smscode"), ("קוד",)),
    "input:not([type='hidden']):is([name='code' i],[id='code' i])",
)
REFUSED = any_of(
    r"(user ?name|password|pass ?code|code|details|credentials|login|e-?mail)[^.\n]{0,40}\b(incorrect|invalid|wrong|expired)\b",
    r"(user ?name|password|pass ?code|code|details|credentials)[^.\n]{0,40}\bnot (valid|correct|recogni[sz]ed|match)",
    r"\b(incorrect|invalid|wrong) [^.\n]{0,30}(user|password|code|login|credential|details|e-?mail)",
    r"login failed|could ?n.t (sign|log) you in|account (is |has been )?(locked|blocked|suspended)|too many (failed )?attempts",
    r"שגוי(ה|ים|ות)?\b|אינ[םו]? נכו(ן|נים|נה)|אינה נכונה|לא נכו(ן|נים|נה)|אינם? תואמ|לא תקינ?(ה|ים)?\b|הקוד פג",
    r"הכניסה נכשלה|ההתחברות נכשלה|(החשבון|המשתמש) (שלך )?(ננעל|נחסם|חסום|נעול)|יותר מדי ניסיונות",
)
TEXT = """() => {
  const watch = window[Symbol.for('collector.watch')], roots = watch ? watch.roots.map(ref => ref.deref()).filter(Boolean) : [];
  const gather = root => {
    for (const e of root.querySelectorAll('*')) if (e.shadowRoot) { roots.push(e.shadowRoot); gather(e.shadowRoot); }
  };
  for (const root of [document, ...roots]) gather(root);
  const inside = roots.flatMap(root => [...root.children]).filter(e => e.innerText && e.checkVisibility());
  return [...(document.body ? [document.body] : []), ...inside].map(e => e.innerText).join('\\n');
}"""
"""The text that is seen, that of shadow roots behind the rest."""
POLL_SECONDS = 0.1
KEY_DELAY = 12
"""Milliseconds between keys: some forms enable their button only after real key presses."""


async def visible(page: Page, selectors: str | tuple[str, ...]) -> Locator | None:
    """The first visible element that one of the selectors finds, in the page or any frame in it; None if there is none now."""
    for selector in (selectors,) if isinstance(selectors, str) else selectors:
        for frame in page.frames:
            found = frame.locator(selector).filter(visible=True).first
            try:
                if await found.count():
                    return found
            except PlaywrightError as error:
                if "selector" in error.message.lower() and "pars" in error.message.lower():
                    why = f"{selector!r} is not a selector: it would never be found."
                    raise InputError(why, "Correct it in the recipe or the option.") from error
                continue
    return None


async def all_visible(page: Page, selector: str) -> list[ElementHandle]:
    """Every visible element that the selector finds now, in the page and all frames in it."""
    found: list[ElementHandle] = []
    for frame in page.frames:
        with suppress(PlaywrightError):
            found += await frame.locator(selector).filter(visible=True).element_handles()
    return found


async def first_of(page: Page, wanted: Mapping[str, str | tuple[str, ...]], seconds: float) -> tuple[str, Locator | None]:
    """Waits for the first of several elements; returns its name and itself, or ("", None) when the time is over."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while True:
        for name, selectors in wanted.items():
            found = await visible(page, selectors)
            if found is not None:
                return name, found
        if loop.time() >= end or page.is_closed():
            return "", None
        await asyncio.sleep(POLL_SECONDS)


async def type_into(field: Locator, text: str) -> None:
    """Empties the field and types with real key presses; what is typed never reaches an error's words."""
    with _unsaid(text):
        for _ in range(3):
            await field.click(timeout=5000)
            await field.press("ControlOrMeta+a")
            await field.press("Delete")
            await field.press_sequentially(text, delay=KEY_DELAY)
            if await _took(field, len(text)):
                return
            await asyncio.sleep(0.3)


async def put_into(field: Locator, text: str) -> None:
    """Sets what the field holds at once, where keys got lost; what is set never reaches an error's words."""
    with _unsaid(text):
        await field.fill(text, timeout=5000)


@contextmanager
def _unsaid(text: str) -> Iterator[None]:
    try:
        yield
    except PlaywrightError as error:
        raise PlaywrightError("the field could not be typed into: " + error.message.splitlines()[0].replace(text, "[secret]")) from None


async def _took(field: Locator, length: int) -> bool:
    """Whether what was typed stands in the field; one that is gone had a form that sent itself with the last key."""
    try:
        return bool(await field.evaluate("(e, n) => !('value' in e) || e.maxLength === 1 || e.value.length >= n", length, timeout=1500))
    except PlaywrightError:
        return True


async def send(page: Page, field: Locator, submit: str | None) -> None:
    """Presses the form's button once it is enabled, else the Enter key in the field."""
    button = await visible(page, submit) if submit else await sending_button(field)
    if button is None:
        await field.press("Enter", timeout=5000)
        return
    try:
        for _ in range(50):
            if await button.is_enabled(timeout=5000):
                break
            await asyncio.sleep(POLL_SECONDS)
        await button.click(timeout=5000, no_wait_after=True)
    except PlaywrightError:
        if await field.count():  # else the form is gone, and with it what was to be sent
            await field.press("Enter", timeout=5000)


async def words_of(page: Page) -> list[str]:
    """The lines of visible text of all frames: to see what a step added."""
    lines: list[str] = []
    for frame in page.frames:
        lines += await _lines(frame)
    return lines


async def _lines(frame: Frame) -> list[str]:
    try:
        text = await frame.evaluate(TEXT)
    except PlaywrightError:
        return []
    return [line.strip() for line in str(text).splitlines() if line.strip()]


async def label_of(field: Locator) -> str:
    """The words that stand beside a field, for the question to the person."""
    try:
        return str(await field.evaluate(
            "e => [...(e.labels||[])].map(l => l.innerText).join(' ') || e.getAttribute('aria-label') || e.placeholder || ''"
        )).strip()[:120]
    except PlaywrightError:
        return ""
