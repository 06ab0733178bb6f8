"""A check says what a recipe still finds and what not, keeps nothing, and stops where going on would tell nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from collector.browser import BrowserSettings
from collector.clock import SystemClock
from collector.demo.provider.portal import Provider
from collector.errors import Failed, Incomplete
from collector.recipe import RecipeCheck, RunContext, check_recipe, load
from collector.secrets import MemorySecrets
from collector.store import Store, create_store
from tests.samples import one_browser

pytestmark = pytest.mark.browser
RECIPE = '''"""RecipeCheck. / נבדק."""
from collector import Visit

async def collect(visit: Visit, url: str) -> None:
    await visit.login(f"{url}/login", logged_in=".hello", provider="p")
    await visit.open(f"{url}/account", wait_for=".plan")
    await visit.price("a", at=".plan .price")
    await visit.price("b", at=".plan .gone")
    await visit.shot("the page")
    await visit.open(f"{url}/account/bills")
    await visit.download("a.bill", "the bill")
    await visit.open(f"{url}/")
    await visit.price("c", at=".three .price")
    await visit.chat(f"{url}/support")
    await visit.open(f"{url}/moved-away")
    await visit.price("d", at=".price")
'''


def checked(folder: Path, text: str, *, password: str = "") -> tuple[RecipeCheck, Store]:
    path = folder / "mine.py"
    path.write_text(text, encoding="utf-8")
    clock = SystemClock()
    store = create_store(folder / "evidence", clock)

    async def work() -> RecipeCheck:
        async with Provider() as provider:
            known = provider.credentials
            details = {("p", "username"): known.username, ("p", "password"): password or known.password, ("p", "otp"): known.code}
            context = RunContext(store, clock, MemorySecrets(details), browser=BrowserSettings(quiet=True), patience=2)
            return await check_recipe(context, load(path), {"url": provider.base_url})

    return one_browser.run(work()), store


def test_each_step_is_told_and_nothing_is_kept(tmp_path: Path) -> None:
    check, store = checked(tmp_path, RECIPE)
    told = [(f.step, f.line, f.what, f.state, f.value) for f in check.findings]
    assert told == [
        ("login", 5, "logged_in", "found", ""),
        ("login", 5, "form", "found", ""),
        ("open", 6, "url", "found", ""),
        ("open", 6, "wait_for", "found", ""),
        ("price", 7, "at", "read", "₪129.90"),
        ("price", 8, "at", "not-found", ""),
        ("shot", 9, "title", "kept", "the page"),
        ("open", 10, "url", "found", ""),
        ("download", 11, "click", "kept", "the bill"),
        ("open", 12, "url", "found", ""),
        ("price", 13, "at", "several", "89⁹⁰ ₪ לחודש"),
        ("chat", 14, "url", "not-tried", ""),
        ("open", 15, "url", "failed", ""),
        ("price", 16, "at", "not-tried", ""),
    ]
    with pytest.raises(Incomplete, match=r"mine.py line 8: visit.price: at .plan .gone: not found"):
        check.refuse()
    assert store.head.seq == 1 or not list(store.all("captures"))
    assert not list(store.all("runs"))


def test_a_refused_login_ends_the_check(tmp_path: Path) -> None:
    check, _ = checked(tmp_path, RECIPE, password="wrong-One!")
    assert [(f.step, f.state) for f in check.findings] == [("login", "refused")]
    assert "wrong-One!" not in repr(check.findings)
    with pytest.raises(Failed, match="line 5"):
        check.refuse()


def test_what_a_recipe_itself_does_wrong_is_told_with_its_line(tmp_path: Path) -> None:
    text = RECIPE.replace("    await visit.login", "    visit.note('x')\n    [][1]\n    await visit.login")
    check, _ = checked(tmp_path, text)
    assert [(f.step, f.line, f.state) for f in check.findings] == [("recipe", 6, "failed"), ("recipe", 0, "failed")]
    assert "IndexError" in check.findings[0].why
    assert "not awaited" in check.findings[1].why


GREETED = '''"""Greeted. / ברכה."""
from collector import Visit

async def collect(visit: Visit, url: str) -> None:
    await visit.login(
        f"{url}/login",
        logged_in=".a-sign-of-last-month",
        provider="p",
    )
'''


def test_a_missing_login_sign_is_named_with_its_line_not_as_a_failed_login(tmp_path: Path) -> None:
    check, _ = checked(tmp_path, GREETED)
    assert [(f.line, f.what, f.named, f.state) for f in check.findings] == [(7, "logged_in", ".a-sign-of-last-month", "not-found")]
    with pytest.raises(Failed, match="the site took the login, but this sign"):
        check.refuse()


def test_what_to_do_after_a_refused_login_is_not_to_mend_the_recipe(tmp_path: Path) -> None:
    check, _ = checked(tmp_path, GREETED, password="wrong-one")
    with pytest.raises(Failed) as told:
        check.refuse()
    assert "collector login set p" in told.value.next_step


def test_an_error_page_in_place_of_the_form_is_told_as_one(tmp_path: Path) -> None:
    check, _ = checked(tmp_path, GREETED.replace("/login", "/no-such-page"))
    assert [f.state for f in check.findings] == ["failed"]
    assert "shows an error page" in check.findings[0].why
