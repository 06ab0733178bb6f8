"""The observer in a real browser: every root and frame, nothing secret, nothing lost in a burst, nothing changed on the page."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from playwright.async_api import Page

from collector.chat import ChatObserver, interpret
from collector.clock import SystemClock
from tests.samples import one_browser
from tests.site.chat_site import site

pytestmark = pytest.mark.browser
Work = Callable[[Page, str, ChatObserver], Awaitable[None]]


def observe(work: Work, **pages: str) -> list[dict[str, Any]]:
    """Serves the test site and some pages, opens a browser, lets `work` do something in it; returns what was observed."""
    return one_browser.run(_observe(work, pages))


async def _observe(work: Work, pages: dict[str, str]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    async with site({f"/{name}": html for name, html in pages.items()}) as base, one_browser.a_browser() as browser:
        context = await browser.new_context(viewport={"width": 1200, "height": 800})
        observer = ChatObserver(SystemClock(), rows.extend)
        await observer.attach(context)
        page = await context.new_page()
        await work(page, base, observer)
        await observer.close()
    return rows


def texts(rows: list[dict[str, Any]]) -> set[str]:
    """Every text that any observation holds."""
    found: set[str] = set()

    def walk(node: Any) -> None:
        if isinstance(node, dict):
            if "x" in node:
                found.add(str(node["x"]).strip())
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            if node and node[0] == "t":
                found.add(str(node[2]).strip())
            for value in node:
                walk(value)

    for row in rows:
        walk(row.get("ops", []))
    return found


def test_text_in_every_kind_of_root_and_frame_is_seen() -> None:
    inner = """<!doctype html><body><div id=a></div><script>
      const outer = document.getElementById('a').attachShadow({mode: 'closed'});
      const host = document.createElement('b-b'); outer.append(host); const deep = host.attachShadow({mode: 'closed'});
      setTimeout(() => { deep.innerHTML = '<p>in a closed root in a closed root</p>'; }, 200);</script>
      <c-c><template shadowrootmode=open><p>declared open</p></template></c-c><d-d><template shadowrootmode=closed><p id=z>declared closed</p></template></d-d></body>"""

    async def work(page: Page, base: str, observer: ChatObserver) -> None:
        other = base.replace("127.0.0.1", "localhost")
        await page.goto(base + "/outer")
        await page.evaluate(
            """(src) => { const f = document.createElement('iframe'); f.src = src; document.body.append(f);
          const g = document.createElement('iframe'); document.body.append(g);
          setTimeout(() => { g.contentDocument.open(); g.contentDocument.write('<p>written into a blank frame</p>'); g.contentDocument.close(); }, 300); }""",
            other + "/inner",
        )
        await page.evaluate(
            """() => { let at = document.body; for (let n = 0; n < 6; n++) { const e = document.createElement('div'); at.append(e); at = e.attachShadow({mode: 'open'}); }
          at.innerHTML = '<p>six roots deep</p>'; }"""
        )
        await page.wait_for_timeout(2500)
        assert await asyncio.wait_for(observer.ask_page(page, "visible"), 10)  # what lies over what is asked of each root once

    found = texts(observe(work, outer="<!doctype html><body><p>outer</p></body>", inner=inner))
    assert {"six roots deep", "outer", "in a closed root in a closed root", "declared open", "written into a blank frame", "declared closed"} <= found


def test_a_burst_loses_nothing_and_passwords_are_never_seen() -> None:
    page_html = """<!doctype html><body><form><input type=password id=p><input id=c autocomplete=one-time-code></form>
      <textarea id=t></textarea><div id=l role=log></div></body>"""

    async def work(page: Page, base: str, observer: ChatObserver) -> None:
        await page.goto(base + "/form")
        before = await page.evaluate("document.documentElement.outerHTML")
        await page.fill("#p", "hunter2secret")
        await page.keyboard.press("Enter")
        await page.fill("#c", "918273")
        await page.goto(base + "/form")
        assert await page.evaluate("document.documentElement.outerHTML") == before
        await page.fill("#t", "hello there")
        await page.keyboard.press("Enter")
        await page.evaluate(
            """async () => { const d = document.createElement('p'); document.getElementById('l').append(d);
          for (let n = 1; n <= 8; n++) { d.textContent = 'so it 🙂'.slice(0, n); await new Promise((then) => setTimeout(then, 60)); } }"""
        )
        await page.evaluate("""() => new Promise((done) => { let n = 0; const tick = () => { if (n >= 100) return done();
          const d = document.createElement('div'); d.textContent = 'burst ' + n++; document.getElementById('l').append(d); setTimeout(tick, 9); }; tick(); })""")
        await page.wait_for_timeout(300)

    rows = observe(work, form=page_html)
    assert {f"burst {n}" for n in range(100)} | {"so it", "so it 🙂"} <= texts(rows)  # half an emoji stood there for a moment
    assert "hunter2secret" not in repr(rows)
    assert "918273" not in repr(rows)
    assert [r["text"] for r in rows if r["k"] == "typed"] == ["hello there"]


def test_what_is_seen_reaches_the_sink_within_a_tenth_of_a_second() -> None:
    arrived: dict[str, float] = {}

    async def work(page: Page, base: str, observer: ChatObserver) -> None:
        await page.goto(base + "/list")
        await page.wait_for_timeout(500)

        def note(record: dict[str, Any]) -> None:
            for text in texts([record]):
                arrived.setdefault(text, time.time() * 1000)

        observer.listeners.append(note)
        for n in range(20):
            at = await page.evaluate(
                "(n) => { const d = document.createElement('div'); d.textContent = 'late ' + n + ' ' + Date.now(); document.body.append(d); }",
                n,
            )
            assert at is None
            await page.wait_for_timeout(60)

    observe(work, list="<!doctype html><body></body>")
    delays = sorted(at - float(text.rsplit(" ", 1)[1]) for text, at in arrived.items() if text.startswith("late"))
    assert len(delays) == 20
    assert delays[len(delays) // 2] < 100


@pytest.mark.parametrize(
    ("shape", "lang"),
    [
        ("ul,alerts,headings,lastname,times,late", "en"),
        ("slot,noname,stone,yousaid,sr,announcer,flat", "he"),
        ("rev,firstname,italics,editable,keys", "he"),
    ],
)
def test_a_chat_of_any_shape_is_read(shape: str, lang: str) -> None:
    he = lang == "he"

    async def work(page: Page, base: str, observer: ChatObserver) -> None:
        await page.goto(f"{base}/zoo.html?lang={lang}&shape={shape}")
        if "late" in shape:
            await page.click("#open")
        await page.wait_for_timeout(300)

        async def play(**event: Any) -> None:
            await page.evaluate("(e) => play(e)", event)
            await page.wait_for_timeout(250)

        async def say(text: str) -> None:
            await page.click("#field")
            await page.keyboard.insert_text(text)
            await page.keyboard.press("Enter")
            await page.wait_for_timeout(250)

        await play(id="1", actor="agent", name="Dana", action="say", text="שלום" if he else "Hello there")
        await say("היי, חויבתי פעמיים" if he else "Hi, I was charged twice")
        await play(id="2", actor="agent", name="Dana", action="say", text="מיד נבדוק" if he else "Let me check")
        await play(id="3", actor="agent", name="Dana", action="say", text="זיכוי של ₪100" if he else "A refund of ₪100")
        await say("תודה" if he else "Thanks")
        await play(id="e", actor="agent", name="Dana", action="edit", target="3", text="זיכוי של ₪10" if he else "A refund of ₪10")
        await play(id="d", actor="agent", name="Dana", action="delete", target="2")
        await page.reload()
        await page.wait_for_timeout(500)

    read = interpret(observe(work))
    roles = [m.role.value for m in read.messages]
    assert roles == ["agent", "customer", "agent", "agent", "customer"]
    assert read.messages[2].deleted_at is not None
    assert [e.text for e in read.messages[3].edits] == ["זיכוי של ₪100" if he else "A refund of ₪100"]
    assert read.messages[3].text == ("זיכוי של ₪10" if he else "A refund of ₪10")
