"""Which charges recur each month (pure)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from collector.case.charges.item_name_match import without_month
from collector.clock import ISRAEL
from collector.model import Charge


def recurring(charges: Sequence[Charge]) -> set[str]:
    """Ids of charges for one named thing in several months, once in most of them: 119 for "subscription" on 10/04, 10/05 and 10/06,
    and 119 for "Speed 600, January" and "Speed 600, February 2026".

    A month that was charged twice does not hide the others.
    """
    named: dict[str, list[Charge]] = {}
    for charge in charges:
        if charge.kind == "charge" and charge.what.strip():
            named.setdefault(without_month(charge.what).casefold(), []).append(charge)
    return {c.id for mine in named.values() if _monthly(mine) for c in mine}


def _monthly(charges: Sequence[Charge]) -> bool:
    months = Counter((c.at.astimezone(ISRAEL).year, c.at.astimezone(ISRAEL).month) for c in charges)
    once = sum(count == 1 for count in months.values())
    return len(months) > 1 and once > len(months) - once
