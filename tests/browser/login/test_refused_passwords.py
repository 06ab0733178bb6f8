"""What nobody is there to see: a password that was refused is never sent again by a run of itself. Each test runs five times."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from collector.browser import BrowserSettings
from collector.clock import SystemClock
from collector.model import Run, State
from collector.recipe import RunContext, load, run_recipe
from collector.secrets import MemorySecrets, SecretSource, SessionVault
from collector.store import create_store
from tests.samples import one_browser
from tests.samples.captured import Nasty

pytestmark = pytest.mark.browser
USER, PASSWORD, CODE = "dana", "Sod-77!kishkush", "483920"
RECIPE = """
from collector import Visit
async def collect(visit: Visit, base: str, variant: str, sign: str = ".hello") -> None:
    await visit.login(base + "/login/" + variant, logged_in=sign, provider="test", home=base + "/account")
    await visit.open(base + "/account")
    await visit.shot("account")
"""


def known(password: str = PASSWORD, **more: str) -> MemorySecrets:
    details = {"username": USER, "password": password, **more}
    return MemorySecrets({("test", name): value for name, value in details.items()})


def five_runs(
    folder: Path, variant: str, secrets: SecretSource, *, times: int = 5, given: dict[str, str] | None = None
) -> tuple[list[Run], list[tuple[str, str]], SessionVault]:
    """The runs, what the site was sent, and the kept sessions."""
    recipe = folder / "account.py"
    recipe.write_text(RECIPE)
    vault = SessionVault(folder / "sessions", use_keyring=False)
    clock = SystemClock()
    store = create_store(folder / "evidence", clock)
    context = RunContext(store, clock, secrets, browser=BrowserSettings(quiet=True), patience=2, vault=vault, authorities=())

    async def work() -> tuple[list[Run], list[tuple[str, str]]]:
        async with Nasty() as site:
            options = {"base": site.url, "variant": variant, **(given or {})}
            runs = [await run_recipe(replace(context), load(recipe), options) for _ in range(times)]
            return runs, site.attempts

    runs, attempts = one_browser.run(work())
    return runs, attempts, vault


@pytest.mark.parametrize("variant", ["plain", "mute", "spa", "two", "strange"])
def test_a_refused_password_is_sent_once_in_five_runs(variant: str, tmp_path: Path) -> None:
    runs, attempts, vault = five_runs(tmp_path, variant, known("wrong-One!"))
    assert len(attempts) == 1
    assert {run.state for run in runs} == {State.FAILED}
    assert all(reason.startswith("login-refused: ") for run in runs for reason in run.reasons)
    assert vault.load("test") is None, "nobody was logged in, so there is no session"
    if variant == "strange":
        assert "לא מצאנו אתכם. דברו איתנו." in runs[0].reasons[0], "the site's own words"


@pytest.mark.parametrize("variant", ["plain", "busy"])
def test_the_right_password_is_sent_once_and_the_session_serves_the_other_runs(variant: str, tmp_path: Path) -> None:
    runs, attempts, vault = five_runs(tmp_path, variant, known(), times=3)
    assert len(attempts) == 1 and {run.state for run in runs} == {State.COMPLETE}
    assert vault.load("test") is not None


def test_a_login_that_nothing_proves_is_tried_twice_and_keeps_no_session(tmp_path: Path) -> None:
    runs, attempts, vault = five_runs(tmp_path, "plain", known(), given={"sign": ".no-such-thing"})
    assert len(attempts) == 2 and vault.load("test") is None
    assert "without any proof" in runs[-1].reasons[0]


def test_a_server_that_is_away_bars_nobody(tmp_path: Path) -> None:
    runs, attempts, vault = five_runs(tmp_path, "down", known(), times=4)
    assert len(attempts) == 4 and "503" in runs[-1].reasons[0]
    assert vault.refused("test", USER, PASSWORD) is None


def test_a_form_that_the_browser_does_not_send_is_said_at_once(tmp_path: Path) -> None:
    runs, attempts, _ = five_runs(tmp_path, "email", known(), times=1)
    assert attempts == [] and "@" in runs[0].reasons[0] and "does not send" in runs[0].reasons[0]
    assert runs[0].ended is not None and (runs[0].ended - runs[0].started).total_seconds() < 15


def test_a_refused_code_is_no_refused_password_and_a_computed_one_is_not_sent_again(tmp_path: Path) -> None:
    seed = "JBSWY3DPEHPK3PXP"
    runs, attempts, vault = five_runs(tmp_path, "otp", known(otp="111111"), times=1)
    assert "one-time code" in runs[0].reasons[0] and vault.refused("test", USER, PASSWORD) is None
    (tmp_path / "seed").mkdir()
    runs, attempts, vault = five_runs(tmp_path / "seed", "otp", known(otp="111111", **{"otp-seed": seed}), times=3)
    assert len([kind for kind, _ in attempts if kind == "code"]) == 1
    assert vault.refused("test", USER, PASSWORD)
