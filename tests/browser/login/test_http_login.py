"""HTTP Basic and Digest: the server is given what is kept, once; nothing of it stands in the store; a refusal is never repeated."""

from __future__ import annotations

import base64
from decimal import Decimal
from pathlib import Path

import pytest

from collector.browser import BrowserSettings
from collector.clock import SystemClock
from collector.model import Reading, Run, State
from collector.model.reasons import reason_text
from collector.recipe import RunContext, capture_pages, check_recipe, load, run_recipe
from collector.secrets import MemorySecrets, NoSecrets, SecretSource, SessionVault
from collector.store import create_store
from tests.samples import one_browser
from tests.site.nasty_http import PASSWORD, USER, HttpDoors

pytestmark = pytest.mark.browser
RECIPE = """
from collector import Visit
async def collect(visit: Visit, base: str, sign: str = ".hello") -> None:
    await visit.login(base + "/plan", logged_in=sign, provider="test")
    await visit.open(base + "/plan?month=11")
    await visit.price("Fibre 1000", at="#p", per="month")
"""


def known(password: str) -> MemorySecrets:
    return MemorySecrets({("test", "username"): USER, ("test", "password"): password})


def runs_of(folder: Path, kind: str, secrets: SecretSource, times: int, sign: str = ".hello") -> tuple[RunContext, list[Run], HttpDoors]:
    recipe = folder / "account.py"
    recipe.write_text(RECIPE)
    clock = SystemClock()
    vault = SessionVault(folder / "sessions", use_keyring=False)
    store = create_store(folder / "evidence", clock)
    context = RunContext(store, clock, secrets, browser=BrowserSettings(quiet=True), patience=2, vault=vault, authorities=())

    async def work() -> tuple[list[Run], HttpDoors]:
        async with HttpDoors() as site:
            given = {"base": f"{site.url}/{kind}", "sign": sign}
            return [await run_recipe(context, load(recipe), given) for _ in range(times)], site

    runs, site = one_browser.run(work())
    return context, runs, site


@pytest.mark.parametrize("kind", ["basic", "digest"])
def test_the_server_is_given_what_is_kept_and_the_store_holds_none_of_it(kind: str, tmp_path: Path) -> None:
    context, runs, site = runs_of(tmp_path, kind, known(PASSWORD), 2)
    assert [run.state for run in runs] == [State.COMPLETE] * 2, [run.reasons for run in runs]
    readings = [Reading.from_doc(doc) for doc in context.store.all("readings")]
    assert [r.amount for r in readings] == [Decimal("129.90")] * 2
    assert {fits for _, _, fits in site.asked} == {True}
    spoken = (PASSWORD, base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode())
    for path in (tmp_path / "evidence").rglob("*"):
        if path.is_file():
            assert not [word for word in spoken if word.encode() in path.read_bytes()], path


@pytest.mark.parametrize("kind", ["basic", "digest"])
def test_a_refused_password_is_sent_once_in_five_runs(kind: str, tmp_path: Path) -> None:
    _, runs, site = runs_of(tmp_path, kind, known("wrong-One!"), 5)
    assert {run.state for run in runs} == {State.FAILED}
    assert [fits for _, _, fits in site.asked] == [False]
    assert "password again" in runs[0].reasons[0] and "collector login set test" in str(runs[0].next_step)
    assert all("they were not sent again" in run.reasons[0] for run in runs[1:])


def test_without_details_the_person_is_told_what_to_keep(tmp_path: Path) -> None:
    _, (run,), site = runs_of(tmp_path, "basic", NoSecrets(), 1)
    assert run.state is State.FAILED and not site.asked
    assert "user name for test is kept" in run.reasons[0] and "collector login set test" in str(run.next_step)


def test_a_sign_that_is_not_there_is_no_login(tmp_path: Path) -> None:
    _, (run,), _ = runs_of(tmp_path, "basic", known(PASSWORD), 1, ".no-such-sign")
    assert run.state is State.FAILED and "neither let in nor refused" in run.reasons[0]


@pytest.mark.usefixtures("whole_browser")
def test_a_check_finds_the_door(tmp_path: Path) -> None:
    recipe = tmp_path / "account.py"
    recipe.write_text(RECIPE)
    clock = SystemClock()
    context = RunContext(create_store(tmp_path / "evidence", clock), clock, known(PASSWORD), browser=BrowserSettings(quiet=True), patience=2)

    async def work() -> list[tuple[str, str]]:
        async with HttpDoors() as site:
            checked = await check_recipe(context, load(recipe), {"base": f"{site.url}/basic"})
            return [(found.step, found.state) for found in checked.findings]

    assert one_browser.run(work()) == [("login", "found"), ("login", "found"), ("open", "found"), ("price", "read")]


@pytest.mark.usefixtures("whole_browser")
def test_a_password_in_an_address_is_kept_nowhere_and_the_way_is_told(tmp_path: Path) -> None:
    clock = SystemClock()
    context = RunContext(create_store(tmp_path / "evidence", clock), clock, NoSecrets(), browser=BrowserSettings(quiet=True), authorities=())

    async def work() -> Run:
        async with HttpDoors() as site:
            return await capture_pages(context, [f"{site.url}/basic/plan".replace("://", f"://{USER}:{PASSWORD}@")])

    run = one_browser.run(work())
    assert run.state is State.FAILED and run.reasons[0].startswith("asks-for-login"), run.reasons
    assert "visit.login" in reason_text(run.reasons[0])
    kept = b"".join(path.read_bytes() for path in (tmp_path / "evidence").rglob("*") if path.is_file())
    assert PASSWORD.encode() not in kept and base64.b64encode(f"{USER}:{PASSWORD}".encode()) not in kept
