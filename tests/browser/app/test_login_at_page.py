"""A recipe that logs in, run from the app: name, password and one-time code are asked for on the job's page, and kept nowhere."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from collector.clock import SystemClock
from collector.demo.provider.portal import Provider
from collector.services.complaint.cases import open_case
from collector.store import open_store
from tests.browser.app.opened import opened, run

pytestmark = pytest.mark.browser


def test_name_password_and_code_are_typed_at_the_page(tmp_path: Path) -> None:
    async def work() -> None:
        async with Provider() as provider, opened(tmp_path, None, "he", passphrase="only for this test") as at:
            page, known = at.page, provider.credentials
            case = open_case(at.app.window.context, "המחיר עלה", "Kipod Telecom").id
            await at.go(f"/case/{case}/recipes/any_account")
            account = {"login": provider.url_of("/login"), "logged_in": ".hello", "page": provider.url_of("/account"), "at": ".plan .price"}
            for name, value in account.items():
                await page.locator(f"input[name='o-{name}']").fill(value)
            await page.locator("button[name='every'][value='']").click()
            for label, value in (("שם משתמש", known.username), ("סיסמה", known.password), ("קוד", known.code)):
                await page.locator("label[for=answer]", has_text=label).wait_for(timeout=60_000)
                await page.locator("#answer").fill(value)
                await page.get_by_role("button", name="שליחה").click()
            await page.get_by_role("link", name="הצגת התוצאה").wait_for(timeout=90_000)
            shown = await page.content()
            assert not [secret for secret in known.secret if secret in shown]
            assert not at.faults, at.faults
        store = await asyncio.to_thread(open_store, tmp_path / "evidence", SystemClock(), readonly=True)
        assert [doc["amount"] for doc in store.all("readings")] == ["129.90"]
        kept = [path for path in (tmp_path / "evidence").rglob("*") if path.is_file()]
        assert not [p for p in kept for secret in (known.password, known.code) if secret.encode() in p.read_bytes()]

    run(work)
