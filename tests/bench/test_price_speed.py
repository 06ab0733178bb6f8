"""Reading numbers and amounts takes time in proportion to the text: four times as long a text, not sixteen times the time."""

from __future__ import annotations

import time

import pytest

from collector.prices import read_amounts

pytestmark = pytest.mark.bench
SHORT = 4000


@pytest.mark.parametrize("text", ["129.90 ₪ לחודש, ", "1 ", "12/11/2026 ", "1'", "1 299.90 ", "050-1234567 ", "5 - 6 – ", "(₪", "99 ₪ ", "5" + 400 * " "])
def test_a_text_four_times_as_long_takes_about_four_times_as_long(text: str) -> None:
    def seconds(length: int) -> float:
        whole = text * (length // len(text))
        begun = time.process_time()
        read_amounts(whole)
        return time.process_time() - begun

    seconds(SHORT)
    short = min(seconds(SHORT) for _ in range(2))
    assert seconds(4 * SHORT) < 8 * short + 0.05
