"""A plugin of pytest that `start.py` loads: what passed and what failed, by name, for whoever ran it."""

from __future__ import annotations

import pytest
from _pytest.terminal import TerminalReporter

RECORD = "collector/how-it-ended"
"""Where it lies in pytest's cache (``.pytest_cache/v/``): ``{"passed": [names], "failed": [names]}``; a test that passed and whose clearing up
failed is in both."""


def pytest_terminal_summary(terminalreporter: TerminalReporter, config: pytest.Config) -> None:
    """Called in the process that reports for all of them, and only where the run came to its end."""
    names = {kind: [report.nodeid for report in terminalreporter.stats.get(kind, ())] for kind in ("passed", "failed", "error")}
    if config.cache is not None:
        config.cache.set(RECORD, {"passed": names["passed"], "failed": sorted({*names["failed"], *names["error"]})})
