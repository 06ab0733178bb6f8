"""What all tests share."""

from __future__ import annotations

import gc
import os
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers

from tests.samples import own_browser

# How long one example takes says nothing on a shared machine; speed is measured in tests/bench, as ratios.
settings.register_profile("collector", deadline=None)
settings.register_profile("fast", deadline=None, max_examples=25)
settings.load_profile("collector")

_MOST_WORKERS = 8
_MEMORY, _ROOM = Path("/dev/shm"), 4 << 30


def pytest_configure(config: pytest.Config) -> None:
    """The tests' folders lie in memory where the system has room there: a store waits for the disk at every record, thousands of times in all.

    That is not so for `tests/bench`, which measures that very waiting.
    """
    usable = os.access(_MEMORY, os.W_OK) and not os.statvfs(_MEMORY).f_flag & os.ST_NOEXEC and shutil.disk_usage(_MEMORY).free >= _ROOM
    if usable and "not bench" in config.option.markexpr:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))
    if "not bench" in config.option.markexpr:  # its ratios are those of the browser that people have
        own_browser.choose_browser()
    if "not browser" in config.option.markexpr:  # `start.py fast`: a quarter of the examples of the whole test, where a test names no number
        settings.load_profile("fast")
        if hasattr(providers, "_get_local_constants"):  # and none of the numbers and words of our own code, for which all of it is parsed anew
            providers._get_local_constants = lambda: providers._local_constants


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """How many processes ``-n auto`` means: each loads everything anew, so one a core; two where tests wait for a browser."""
    cores = os.cpu_count() or 1
    return min(cores if "not browser" in config.option.markexpr else 2 * cores, _MOST_WORKERS)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """``-m "not browser"`` leaves out all of ``tests/browser``, so its files are not even loaded; likewise ``tests/bench``."""
    return True if collection_path.parent == Path(__file__).parent and f"not {collection_path.name}" in config.option.markexpr else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """In a worker process of several, tests with a browser come first, then those that need a cluster."""
    workers = int(getattr(config, "workerinput", {}).get("workercount", 1))
    if workers > 1:
        from tests.samples.order_of_tests import spread

        items[:] = spread(items, workers)


@pytest.fixture
def whole_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests of what Chromium's headless shell has not: a viewer for PDF files, windows, a dialog for HTTP passwords."""
    monkeypatch.setenv(own_browser.VARIABLE, own_browser.whole_browser())


def pytest_collection_finish() -> None:
    """What was loaded until now stays: the garbage collector need not look through it again and again, nor run as often as it does."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def pytest_sessionfinish() -> None:
    """The browser that the tests of this process shared is closed."""
    if "tests.samples.one_browser" in sys.modules:
        from tests.samples import one_browser

        one_browser.close()
