"""A window of the first visit that lies over the login form and the page is closed by an option of the ready recipe; a failure says what was seen."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest
from aiohttp import web

from collector.browser import BrowserSettings
from collector.clock import SystemClock
from collector.model import Reading, Run, State
from collector.model.reasons import reason_text
from collector.recipe import RunContext, find_recipe, load, run_recipe
from collector.secrets import MemorySecrets
from collector.store import create_store
from tests.samples import one_browser
from tests.site.local_site import LocalSite

pytestmark = pytest.mark.browser
COVER = """<div id=cover role=dialog style="position:fixed;inset:0;background:#fffc"><p>We use cookies</p>
<button id=no onclick="cover.remove()">Reject all</button></div>"""
FORM = "<h1>Sign in</h1><form method=post><input name=user><input type=password name=pw><button>Sign in</button></form>"
ACCOUNT = "<h1>My plan</h1><p class=hello>Hello Dana</p><p class=price>129.90 ₪ a month</p>"


class Covered(LocalSite):
    """An account whose every page lies under a cookie window at first."""

    def routes(self) -> Iterable[web.RouteDef]:
        return [web.get("/login", self._form), web.post("/login", self._enter), web.get("/account", self._account)]

    async def _form(self, _: web.Request) -> web.Response:
        return self._page(FORM)

    async def _enter(self, request: web.Request) -> web.Response:
        told = await request.post()
        answer = web.Response(status=303, headers={"Location": "/account" if told["pw"] == "Sod-77!" else "/login"})
        answer.set_cookie("sid", "s" * 24)
        return answer

    async def _account(self, request: web.Request) -> web.Response:
        return self._page(ACCOUNT if "sid" in request.cookies else FORM)

    def _page(self, body: str) -> web.Response:
        text = f"<!doctype html><html lang=en><meta charset=utf-8><title>Firm</title><body>{body}{COVER}</body></html>"
        return web.Response(text=text, content_type="text/html")


def ran(folder: Path, at: str, **more: str) -> tuple[Run, list[Decimal | None], Path]:
    clock, aside = SystemClock(), folder / "aside"
    details = MemorySecrets({("test", "username"): "dana", ("test", "password"): "Sod-77!"})
    store = create_store(folder / "evidence", clock)
    context = RunContext(store, clock, details, browser=BrowserSettings(quiet=True), patience=3, authorities=(), aside=aside)

    async def work() -> Run:
        async with Covered() as site:
            given = {"login": f"{site.url}/login", "logged_in": ".hello", "page": f"{site.url}/account", "at": at, "provider": "test", **more}
            return await run_recipe(context, load(find_recipe("any_account").path), given)

    run = one_browser.run(work())
    return run, [Reading.from_doc(doc).amount for doc in store.all("readings")], aside / f"{run.id}.png"


@pytest.mark.parametrize("dismiss", ["#no", "auto"])
def test_what_lies_over_the_form_is_closed(dismiss: str, tmp_path: Path) -> None:
    run, amounts, _ = ran(tmp_path, ".price", dismiss=dismiss)
    assert (run.state, amounts) == (State.COMPLETE, [Decimal("129.90")]), run.reasons


def test_a_failure_names_the_line_what_was_seen_instead_and_a_picture(tmp_path: Path) -> None:
    run, _, picture = ran(tmp_path, ".price", dismiss="#no", bill="a.no-such-bill")
    (reason,) = [reason for reason in run.reasons if reason.startswith("page-failed")]
    assert "any_account.py line " in reason and "a.no-such-bill" in reason and "Firm – My plan" in reason
    hebrew = reason_text(reason, "he")
    assert "שורה" in hebrew and "במקום זה נראה" in hebrew and "Firm – My plan" in hebrew
    assert picture.read_bytes().startswith(b"\x89PNG") and picture.stat().st_mode & 0o077 == 0
    assert str(picture) in str(run.next_step)
