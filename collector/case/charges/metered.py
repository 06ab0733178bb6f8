"""What a meter counts (electricity, water, gas): its bills follow the use, and a higher one is no higher price (pure)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from collector.case.case_file import CaseFile
from collector.clock import ISRAEL
from collector.model import Charge
from collector.prices.amounts.words.word_patterns import when_used
from collector.prices.history.price_row import PriceRow

_SECTORS = frozenset({"electricity", "water", "gas", "energy", "utility", "utilities", "חשמל", "מים", "גז", "אנרגיה"})
_USE = when_used(
    r"""(?<![א-ת])[והבל]{0,2}(?:צריכ(?:ה|ת)|קוט["״]?ש|קו["״]?ב|מ["״]ק|מים\s+-?\s*תעריף|ביוב)(?![א-ת])"""
    r"|\b(?:consumption|kwh|m3|m³|(?:day|night|peak|off-?peak)\s+units?|metered|waste\s?water|sewage|sewerage|therms?"
    r"|(?:water|gas|power|electricity|energy)\s+usage)\b",
    re.IGNORECASE,
)
"""The name of a line that grows with the use, whatever it stands on."""
_USE_ON_A_BILL = when_used(r"(?<![א-ת])[והבל]{0,2}אנרגיה(?![א-ת])|\busage\b", re.IGNORECASE)
"""The same where the line stands beside others of one bill, a standing charge among them."""
_SUPPLY = when_used(
    r"(?<![א-ת])[והבל]{0,2}(?:קריא(?:ה|ת)\sמונה|מונה|חשבון\sה?(?:חשמל|מים|גז))(?![א-ת])"
    r"|\b(?:electricity|meter reading|(?:water|gas)\s(?:bill|charges?|supply)|power\sbill)\b",
    re.IGNORECASE,
)
"""The name of a supply that has a meter: also of its standing charge and of its whole bill."""
_OF_A_TELECOM = when_used(
    r"גלישה|נתונים|שיחות|דקות|הודעות|אינטרנט|סלולר|\b(?:data|calls?|minutes|internet|roaming|sms|mobile|gb|mb)\b", re.IGNORECASE
)
"""What a telecom counts: "Data consumption" is no meter's."""
_ROUNDING = Decimal("0.05")


def is_metered(file: CaseFile) -> bool:
    """Whether the sector, what was charged for, or a line of a bill tells of a meter: "חשבון חשמל", ``Consumption 320 kWh``."""
    if file.case.sector.strip().casefold() in _SECTORS:
        return True
    lines = (str(line.get("text", "")) for capture in file.captures for line in capture.bill_lines)
    return any(map(counts_by_meter, (*(c.what for c in file.charges), *lines)))


def counts_by_meter(what: str) -> bool:
    """Whether the name of a charge, or a bill's line, tells of a meter; what a telecom counts is none."""
    return bool(_USE.search(what) or _SUPPLY.search(what)) and not _OF_A_TELECOM.search(what)


def billed_each(charges: Iterable[Charge], name: Callable[[Charge], str]) -> dict[str, str]:
    """By its name how often a metered thing is billed: "two-months" where its charges lie two months apart each time, else "month"."""
    months: dict[str, set[int]] = {}
    for charge in charges:
        at = charge.at.astimezone(ISRAEL)
        months.setdefault(name(charge), set()).add(at.year * 12 + at.month)
    apart = {thing: {later - earlier for earlier, later in pairwise(sorted(found))} for thing, found in months.items()}
    return {thing: "two-months" if gaps == {2} else "month" for thing, gaps in apart.items()}


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
        told = [(_is_use(f"{n.get('text', '')} {n.get('line', '')}"), Decimal(str(n["amount"]))) for n in capture.bill_lines]
        if any(metered for metered, _ in told):
            sums = {kind: sum((amount for metered, amount in told if metered is kind), Decimal(0)) for kind in (True, False)}
            found[capture.id] = _Use(sums[True], sums[False])
    return found


def _is_use(line: str) -> bool:
    """Whether a bill's line is what a meter counted: ``Consumption 320 kWh``, not ``Data usage``."""
    return bool(_USE.search(line) or _USE_ON_A_BILL.search(line)) and not _OF_A_TELECOM.search(line)


def is_dearer_by_use(uses: Uses, before: PriceRow, after: PriceRow) -> bool:
    """Whether a bill rose by what its meter counted alone: what it asks for besides did not rise.

    Example: 540 kWh for 292.95 and 820 kWh for 444.85, beside the same standing charge of 29.30.
    """
    one, other = uses.get(before.capture), uses.get(after.capture)
    return one is not None and other is not None and other.other - one.other <= _ROUNDING and other.metered > one.metered
