"""One fact is told once: a finding that a weightier one tells too is marked with it (pure)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from collector.model import Finding

_LATE = re.compile(
    r"איחור|מאוחר|אחרי המועד|במקום|ימים|שבוע|חודש|\b(?:late|later|delay\w*|instead|after|days?|weeks?|months?)\b", re.IGNORECASE
)
_TELLS_TOO: Mapping[str, tuple[str, ...]] = {
    "above-promise": ("price-rise", "price-total-rise"),
    "price-total-rise": ("price-rise",),
    "charged-after-cancel": ("cancel-unconfirmed",),
    "long-waits": ("long-wait",),
}
"""Kind of finding → kinds that say less about the same records."""
_TELLERS = {*_TELLS_TOO, "late-delivery"}
_TOLD = {kind for kinds in _TELLS_TOO.values() for kind in kinds} | {"late-delivery", "charged-after-cancel"}
_OF_KIND = "kind: "
"""Before a kind's name where tellers are looked up by their kind, not by a record."""


def merged(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings; one whose newest record a weightier finding rests on too says which that is. A rejected one tells nothing.

    Example: a price of 64.95 was promised, 129.90 was read in May and 139.90 in June. "139.90 stood on the site, 74.95 above the promise"
    rests on both readings, so "the price rose from 129.90 to 139.90" is told in it. A rise in steps that
    began before the promise is a fact of its own.
    """
    tellers: dict[str, list[Finding]] = {}
    for finding in found:
        if finding.verdict != "rejected" and finding.kind in _TELLERS:
            for record in (*finding.records, _OF_KIND + finding.kind):
                tellers.setdefault(record, []).append(finding)
    return tuple(_marked(finding, tellers) for finding in found)


def _marked(finding: Finding, tellers: Mapping[str, list[Finding]]) -> Finding:
    if finding.kind not in _TOLD or not finding.records:
        return finding
    near = tellers.get(_OF_KIND + finding.kind if finding.kind == "late-delivery" else finding.records[-1], ())
    teller = next((f for f in near if _tells(f, finding)), None)
    return finding.replace(told_in=teller.key) if teller else finding


def _tells(teller: Finding, finding: Finding) -> bool:
    if teller.kind == finding.kind == "late-delivery":  # the customer's own words about it tell what was computed from the promise
        computed = getattr(finding.text, "message_id", "")
        bare = computed == "case-delivery-late" and not _LATE.search(str(teller.text))  # "the kitchen came": that it was late is not said
        return getattr(teller.text, "message_id", "") == "case-fact" != computed and not bare
    if teller.kind == finding.kind == "charged-after-cancel":  # a second notice of what had ended: the first one tells what was charged
        sure = not teller.candidate or teller.verdict == "accepted"
        mine, its = set(finding.records[1:]), set(teller.records[1:])
        earlier = mine < its or (mine == its and _noticed(teller) < _noticed(finding))
        return sure and teller.key != finding.key and teller.at <= finding.at and earlier
    if finding.kind not in _TELLS_TOO.get(teller.kind, ()) or not finding.records:
        return False
    whole = finding.kind == "price-total-rise"
    return set(finding.records) <= set(teller.records) if whole else finding.records[-1] in teller.records


def _noticed(finding: Finding) -> list[str]:
    """The day of the notice that a finding tells of, as year, month, day."""
    return str(getattr(finding.text, "values", {}).get("day", "")).split("/")[::-1]
