"""How long a busy server is given before it is asked once more."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from collector.browser.busy_server_retry import seconds_to_wait

NOW = datetime(2026, 11, 28, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "said", "seconds"),
    [
        (200, "5", None), (500, "", None), (503, "", 5.0), (429, "20", 20.0), (503, "3600", None), (503, "soon", 5.0),
        (503, "Sat, 28 Nov 2026 10:00:30 GMT", 30.0), (503, "Sat, 28 Nov 2026 09:00:00 GMT", 0.0), (503, "Sun, 29 Nov 2026 10:00:00 GMT", None),
    ],
)  # fmt: skip
def test_as_long_as_it_says_but_not_longer_than_a_run_waits(status: int, said: str, seconds: float | None) -> None:
    assert seconds_to_wait(status, {"retry-after": said} if said else {}, NOW) == seconds
