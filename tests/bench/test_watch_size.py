"""How much a store grows by one more check of a page that stays as it was, as a part of the first check."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from collector.browser import BrowserSettings
from collector.clock import SystemClock
from collector.recipe import RunContext, find_recipe, run_recipe
from collector.secrets import NoSecrets
from collector.store import create_store
from tests.samples.captured import Nasty

pytestmark = [pytest.mark.bench, pytest.mark.timeout(300)]
CHECKS = 365


def size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def test_a_year_of_daily_checks_stays_small(tmp_path: Path) -> None:
    """Measured on a page of 40 paragraphs: 659 KB for the first check, 32 KB (5 %) for each further one, 12.5 MB a year."""
    clock = SystemClock()
    store = create_store(tmp_path / "evidence", clock)
    context = RunContext(store, clock, NoSecrets(), browser=BrowserSettings(quiet=True), authorities=())
    grown = [size(tmp_path)]

    async def work() -> None:
        async with Nasty() as site:
            for _ in range(3):
                await run_recipe(context, find_recipe("any_page"), {"url": f"{site.url}/footer"})
                grown.append(size(tmp_path))

    asyncio.run(work())
    first, last = grown[1] - grown[0], grown[3] - grown[2]
    print(f"\nfirst check {first} bytes, one more {last} bytes, a year {(first + (CHECKS - 1) * last) / 1e6:.1f} MB")
    assert last < 0.4 * first
