"""Recipes are tried between checks: told when a page changed, not each day again, and when all is found again."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from collector.clock import FixedClock
from collector.errors import InputError
from collector.model import Check, RecipeTrial, State, Watch
from collector.recipe import load
from collector.services.context import Context
from collector.services.watching.recipe_trials import trial_cron
from collector.store import create_store
from collector.watch import Ran, ToScreen, run_due

START = datetime(2026, 1, 1, 9, tzinfo=ZoneInfo("Asia/Jerusalem"))
BROKEN = "line 5: price: at .price: not-found"


class Bench:
    """A store with one monthly watch whose recipe is tried each day at seven; `broken` is what a trial finds."""

    def __init__(self, root: Path, **more: object) -> None:
        self.clock, self.lock, self.told = FixedClock(START), root / "lock", list[str]()
        self.store = create_store(root / "evidence", self.clock)
        self.broken: tuple[str, ...] = ()
        watch = Watch(id="watch-1", recipe="my_plan", cron="0 9 2 * *", created=START, trial_cron="0 7 * * *")
        self.store.append("watches", watch.replace(**more))

    def look(self, after: timedelta) -> None:
        self.clock.advance(after)
        ways = [ToScreen(self.told.append, seen=True)]
        run_due(
            self.store, lambda _: Ran("", State.COMPLETE), self.clock, lock=self.lock, ways=ways, language="en",
            attempt=lambda watch: RecipeTrial(id="", watch=watch.id, at=START, broken=self.broken),
        )  # fmt: skip

    @property
    def trials(self) -> list[RecipeTrial]:
        return [RecipeTrial.from_doc(doc) for doc in self.store.all("trials")]


def test_a_page_that_changed_is_told_once_and_again_when_it_is_mended(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.look(timedelta(hours=1))
    assert not bench.trials
    bench.look(timedelta(days=1, hours=2))  # the second of the month: the check itself tells as much
    assert not bench.trials and [Check.from_doc(doc).outcome for doc in bench.store.all("checks")] == ["done"]
    bench.look(timedelta(days=1))
    assert [trial.broken for trial in bench.trials] == [()] and not bench.told
    bench.broken = (BROKEN,)
    for _ in range(3):
        bench.look(timedelta(days=1))
    assert len(bench.told) == 1 and "line 5: visit.price: at .price: not found" in bench.told[0] and "collector recipes record" in bench.told[0]
    bench.broken = ()
    bench.look(timedelta(days=1))
    assert len(bench.told) == 2 and "found again" in bench.told[1]
    assert len(bench.trials) == 5 and len(list(bench.store.all("checks"))) == 1


def test_a_site_that_is_away_for_a_day_is_not_told_as_rebuilt(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.broken = ("line 4: open: url http://127.0.0.1:9/: failed",)
    bench.look(timedelta(days=1, hours=2))
    bench.look(timedelta(days=1))
    assert len(bench.told) == 1 and "did not answer" in bench.told[0] and "rebuilt" not in bench.told[0]


@pytest.mark.parametrize("more", [{"paused": True}, {"trial_cron": ""}])
def test_nothing_is_tried_where_nobody_asked(more: dict[str, object], tmp_path: Path) -> None:
    bench = Bench(tmp_path, **more)
    bench.look(timedelta(days=20))
    assert not bench.trials


PUBLIC = "from collector import Visit\nasync def collect(visit: Visit) -> None:\n    await visit.open('http://127.0.0.1/')\n"
PRIVATE = PUBLIC + "    await visit.login('http://127.0.0.1/', logged_in='.hello')\n"


@pytest.mark.parametrize(
    ("text", "cron", "wanted", "line"),
    [
        (PUBLIC, "0 9 2 * *", "", "0 7 * * *"), (PUBLIC, "0 9 * * *", "", ""), (PRIVATE, "0 9 2 * *", "", ""),
        (PRIVATE, "0 9 2 * *", "day", "0 7 * * *"), (PUBLIC, "0 9 2 * *", "never", ""), (PUBLIC, "0 9 2 * *", "week", "0 7 * * 1"),
    ],
)  # fmt: skip
def test_a_recipe_that_logs_in_is_tried_only_where_that_is_asked_for(text: str, cron: str, wanted: str, line: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.py"
    path.write_text(text)
    assert trial_cron(Context(tmp_path), wanted, cron, load(path)) == line


def test_another_word_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.py"
    path.write_text(PUBLIC)
    with pytest.raises(InputError, match="--try day"):
        try:
            trial_cron(Context(tmp_path), "hourly", "0 9 2 * *", load(path))
        except InputError as error:
            raise InputError(error.next_step) from error
