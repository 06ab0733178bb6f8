"""Closes a consent layer by its own button: refusing where it can be refused, else agreeing."""

from __future__ import annotations

import asyncio
import re

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Locator, Page

from collector.browser.page_script import with_shadow_roots


def _button(*words: str) -> re.Pattern[str]:
    return re.compile(rf"^\s*({'|'.join(words)})(?!\w).*", re.I | re.S)


REFUSE = _button(
    r"reject|decline|refuse|deny|disagree|no,? thanks|(only |use )?(necessary|essential)( cookies)?( only)?",
    r"דח[הו]|דחיי?ה|דחיי?ת|סרב|סירוב|לא,? תודה|(רק )?(עוגיות )?(הכרחיות|חיוניות|נחוצות)( בלבד)?|אני לא מסכימ?ה?|לא מאשרת?",
)
AGREE = _button(
    r"accept|agree|allow|i agree|ok(ay)?|got it|understood|continue",
    r"אישור|אשר|(אני )?מאשרת?|(אני )?מסכימ?ה?|קיבלתי|הבנתי|אוקיי?|סגור|המשך",
)
CLOSE = re.compile(r"^\s*(close|dismiss|×|✕|✖|x|סגירה|סגור)\s*$", re.I)
LAYER = re.compile(r"cookie|consent|privacy|gdpr|עוגיות|קובצי|פרטיות|הסכמה", re.I)
LAYERS = ", ".join(
    ["[role='dialog']", "[role='alertdialog']", "[aria-modal='true']", "dialog[open]"]
    + [f"[{where}*='{word}' i]" for word in ("cookie", "consent", "gdpr", "privacy", "banner") for where in ("id", "class")]
)
BUTTONS = "button, [role='button'], a, input[type='button'], input[type='submit']"
ABOUT = with_shadow_roots("""e => {
  /*SHADOW ROOTS*/
  const up = shadow.around;
  const words = x => shadow.of(x) ? shadow.of(x).textContent : x.innerText || x.textContent || '';
  for (let x = e; x; x = up(x)) if (getComputedStyle(x).position === 'fixed') return words(x).slice(0, 4000);
  const all = window === top ? '' : words(document.body);
  return all.length < 4000 ? all : '';
}""")
"""What the layer says in which a button stands; nothing if it stands in the page itself."""


async def dismiss(page: Page, wish: bool | tuple[str, ...]) -> list[str]:
    """Presses what closes the layers; returns the words of the buttons that were pressed."""
    if isinstance(wish, tuple):
        return [text for selector in wish for text in await _press(page.locator(selector).filter(visible=True).first)]
    pressed: list[str] = []
    for frame in page.frames:
        try:
            layers = await frame.locator(LAYERS).filter(visible=True).all()
            for layer in layers[:8]:
                if await layer.is_visible() and LAYER.search(await layer.inner_text(timeout=1000)):
                    pressed += await _close(layer)
                    if pressed:
                        return pressed
        except PlaywrightError:
            continue
    return await _unnamed(page)


async def _unnamed(page: Page) -> list[str]:
    """Closes a layer that nothing names as one: what is fixed to the window, or fills a frame of its own, and speaks of cookies."""
    for frame in page.frames:
        try:
            buttons = [(button, await _name(button)) for button in (await frame.locator(BUTTONS).filter(visible=True).all())[:40]]
            for words in (REFUSE, AGREE, CLOSE):
                for button, name in buttons:
                    if words.match(name) and LAYER.search(await button.evaluate(ABOUT)):
                        return await _press(button)
        except PlaywrightError:
            continue
    return []


async def _close(layer: Locator) -> list[str]:
    buttons = layer.locator(BUTTONS).filter(visible=True)
    for words in (REFUSE, AGREE, CLOSE):
        for button in (await buttons.all())[:20]:
            name = await _name(button)
            if words.match(name):
                return await _press(button)
    return []


async def _name(button: Locator) -> str:
    return str(await button.evaluate("e => (e.innerText || e.value || e.getAttribute('aria-label') || '').trim()"))


async def _press(button: Locator) -> list[str]:
    try:
        name = await _name(button) if await button.count() else ""
        if not await button.count():
            return []
        await button.click(timeout=3000)
        await asyncio.sleep(0.3)
    except PlaywrightError:
        return []
    return [name[:80]]
