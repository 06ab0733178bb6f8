"""The order in which several worker processes take the tests, so that none is left with a long one when the others have ended.

pytest-xdist gives each worker a run of neighbours, and who is idle takes half of what another has left, from its end. In the order of
their folders one worker would begin with every test that needs a browser, and the run would end with those, which take seconds each.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

NEED_THE_DEMO = ("demo/test_demo_tour.py", "app/test_rooms.py", "app/test_guide_pictures.py", "app/test_added_chats.py")
"""Files whose tests begin by waiting for the demo to be played, which happens once: one worker waits, not each."""
SECONDS = {
    "app/test_newcomers_path.py": 100, "app/test_rooms.py": 200, "demo/test_demo_tour.py": 80, "recipe/test_price_pages.py": 100,
}  # fmt: skip
"""How long files take that take long; which of a file's tests is the longest matters less: they are taken one after the other."""
_SECONDS_OF_A_TEST = 4
"""Of any other test with a browser."""
_FIRST_OF_QUICK = ("fleet", "store", "package", "watch")
"""Folders of tests without a browser that come first. Those of a fleet and of stores share a PostgreSQL cluster and an object storage, which
each process starts for itself: one worker has them all. The others take longest each: at the end of a run they would leave a worker alone.
"""


def spread(items: Sequence[pytest.Item], workers: int) -> list[pytest.Item]:
    """The tests with a browser at the beginning of each worker's run, file by file, longest file first; quick ones fill it up, `_FIRST_OF_QUICK` first.

    Example: two workers and ``browser/a browser/a browser/b unit/1 unit/2 unit/3`` → ``browser/a browser/a unit/1`` and
    ``browser/b unit/2 unit/3``.
    """
    files: dict[str, list[pytest.Item]] = {}
    quick: list[pytest.Item] = []
    for item in items:
        if item.get_closest_marker("browser"):
            files.setdefault(item.path.as_posix(), []).append(item)
        else:
            quick.append(item)
    last = len(_FIRST_OF_QUICK)
    quick.sort(key=lambda item: next((n for n, folder in enumerate(_FIRST_OF_QUICK) if f"/unit/{folder}/" in item.path.as_posix()), last))
    runs: list[list[pytest.Item]] = [[] for _ in range(workers)]
    weights = [0] * workers
    for path, tests in sorted(files.items(), key=lambda each: (not each[0].endswith(NEED_THE_DEMO), -_seconds(*each), each[0])):
        chosen = 0 if path.endswith(NEED_THE_DEMO) else weights.index(min(weights))
        runs[chosen] += tests
        weights[chosen] += _seconds(path, tests)
    ends = [len(items) * (number + 1) // workers for number in range(workers)]
    ordered: list[pytest.Item] = []
    for run, end in zip(runs, ends, strict=True):
        ordered += run
        room = max(0, end - len(ordered))
        ordered += quick[:room]
        del quick[:room]
    return ordered + quick


def _seconds(path: str, tests: Sequence[pytest.Item]) -> int:
    return next((seconds for name, seconds in SECONDS.items() if path.endswith(name)), len(tests) * _SECONDS_OF_A_TEST)
