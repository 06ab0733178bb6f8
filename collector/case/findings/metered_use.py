"""Bills for what a meter counted: more use makes a bill dearer, and that is no rise of a price (pure)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.metered import OF_A_TELECOM
from collector.prices.amounts.words.word_patterns import when_used
from collector.prices.history.price_row import PriceRow

_METERED = when_used(
    r"(?<![א-ת])(?:ב|ל|ה)?(?:צריכה|צריכת|קוט\"?ש|קו\"ב|קוב|מ\"ק|מים\s+(?:לצריכה|-?\s*תעריף)|ביוב|אנרגיה)(?![א-ת])"
    r"|\b(?:consumption|usage|kwh|m3|m³|(?:day|night|peak|off-?peak)\s+units?|metered|waste\s?water|sewerage|therms?)\b",
    re.IGNORECASE,
)
_ROUNDING = Decimal("0.05")


@dataclass(frozen=True)
class _Use:
    metered: Decimal
    other: Decimal


Uses = Mapping[str, _Use]
"""By a bill's capture what its metered lines and what its other lines come to; only bills that have a metered one."""


def uses_of(file: CaseFile) -> Uses:
    """What each bill of the case asks for by meter and besides."""
    found = {}
    for capture in file.captures:
        lines = capture.facts.get("bill", {}).get("lines", ())
        told = [(_is_metered(f"{line.get('text', '')} {line.get('line', '')}"), Decimal(str(line["amount"]))) for line in lines]
        if any(metered for metered, _ in told):
            sums = {kind: sum((amount for metered, amount in told if metered is kind), Decimal(0)) for kind in (True, False)}
            found[capture.id] = _Use(sums[True], sums[False])
    return found


def _is_metered(line: str) -> bool:
    """Whether a bill's line is what a meter counted: ``Consumption 320 kWh``, not ``Data usage``."""
    return bool(_METERED.search(line)) and not OF_A_TELECOM.search(line)


def is_dearer_by_use(uses: Uses, before: PriceRow, after: PriceRow) -> bool:
    """Whether a bill rose by what its meter counted alone: what it asks for besides did not rise.

    Example: 540 kWh for 292.95 and 820 kWh for 444.85, beside the same standing charge of 29.30.
    """
    one, other = uses.get(before.capture), uses.get(after.capture)
    return one is not None and other is not None and other.other - one.other <= _ROUNDING and other.metered > one.metered
