"""What all tests share."""

from __future__ import annotations

import sys

from hypothesis import settings

# How long one example takes says nothing on a shared machine; speed is measured in tests/bench, as ratios.
settings.register_profile("collector", deadline=None)
settings.load_profile("collector")


def pytest_sessionfinish() -> None:
    """The browser that the tests of this process shared is closed."""
    if "tests.samples.one_browser" in sys.modules:
        from tests.samples import one_browser

        one_browser.close()
