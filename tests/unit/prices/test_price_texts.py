"""Hundreds of texts with prices: no number without a warning where it is wrong, and hardly a needless doubt."""

from __future__ import annotations

from collections import Counter

from collector.prices import read_price
from tests.samples.price_pages import adversarial, amounts, meanings
from tests.samples.price_pages.judge import NEEDLESS, RIGHT, WRONG, told, verdict


def test_no_text_is_read_wrong_without_a_word() -> None:
    counted, lines = Counter[str](), list[str]()
    for one in (*amounts.pages(), *meanings.pages(), *adversarial.texts()):
        if one.text is None:
            continue
        answer = read_price(one.text, per=one.per, role=one.role)
        found = verdict(one, answer)
        counted[found] += 1
        lines += [told(one, answer)] if found in (WRONG, NEEDLESS) else []
    assert counted[RIGHT] > 900
    assert counted[WRONG] == 0 and counted[NEEDLESS] <= 0.01 * sum(counted.values()), "\n".join(lines)
