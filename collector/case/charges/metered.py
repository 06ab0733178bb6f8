"""Whether a case is about what a meter counts (electricity, water, gas): its bills follow the use, and a higher one is no higher price
(pure)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from collector.case.case_file import CaseFile
from collector.clock import ISRAEL
from collector.model import Charge

_SECTORS = frozenset({"electricity", "water", "gas", "energy", "utility", "utilities", "חשמל", "מים", "גז", "אנרגיה"})
_COUNTED = re.compile(
    r"""(?<![א-ת])[והבל]{0,2}(?:צריכ(?:ה|ת)|קוט["״]?ש|קריא(?:ה|ת)\sמונה|מונה|חשבון\sה?(?:חשמל|מים|גז)|אגרת\sביוב|ביוב)(?![א-ת])"""
    r"|\b(?:kwh|electricity|consumption|meter reading|(?:water|gas)\s(?:bill|charges?|usage|supply)|power\s(?:bill|usage)|sewage)\b",
    re.IGNORECASE,
)
OF_A_TELECOM = re.compile(
    r"גלישה|נתונים|שיחות|דקות|הודעות|אינטרנט|סלולר|\b(?:data|calls?|minutes|internet|roaming|sms|mobile|gb|mb)\b", re.IGNORECASE
)
"""What a telecom counts: "Data consumption" is no meter's."""


def is_metered(file: CaseFile) -> bool:
    """Whether the sector, what was charged for, or a line of a bill tells of a meter: "חשבון חשמל", ``Consumption 320 kWh``."""
    if file.case.sector.strip().casefold() in _SECTORS:
        return True
    lines = (str(line["text"]) for capture in file.captures for line in capture.facts.get("bill", {}).get("lines", ()))
    return any(map(counts_by_meter, (*(c.what for c in file.charges), *lines)))


def counts_by_meter(what: str) -> bool:
    """Whether the name of a charge, or a bill's line, tells of a meter; what a telecom counts is none."""
    return bool(_COUNTED.search(what)) and not OF_A_TELECOM.search(what)


def billed_each(charges: Iterable[Charge], name: Callable[[Charge], str]) -> dict[str, str]:
    """By its name how often a metered thing is billed: "two-months" where its charges lie two months apart each time, else "month"."""
    months: dict[str, set[int]] = {}
    for charge in charges:
        at = charge.at.astimezone(ISRAEL)
        months.setdefault(name(charge), set()).add(at.year * 12 + at.month)
    apart = {thing: {later - earlier for earlier, later in pairwise(sorted(found))} for thing, found in months.items()}
    return {thing: "two-months" if gaps == {2} else "month" for thing, gaps in apart.items()}
