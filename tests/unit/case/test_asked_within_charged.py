"""What is asked back of one bill or charge is never more than it came to."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.demands.refund_amounts import Claim, Part, doubts
from collector.model import Case, Charge

_AT = datetime(2026, 6, 12, tzinfo=UTC)


def _claim(message: str, amount: str, record: str) -> Claim:
    return Claim(message, (Part(_AT, Decimal(amount), amount, record=record),), "ILS")


def _file(*charges: tuple[str, str]) -> CaseFile:
    case = Case(id="2026-0001", opened=_AT, title="t", provider="p")
    return CaseFile(case=case, charges=tuple(Charge(id=i, case=case.id, at=_AT, amount=Decimal(a)) for i, a in charges))


def test_the_weaker_claim_is_in_doubt_where_both_are_more_than_the_charge() -> None:
    rise, after = _claim("case-ask-rise", "80", "c1"), _claim("case-ask-after-cancel", "59.90", "c1")
    ((claim, doubt),) = doubts(_file(("c1", "109.80")), [rise, after])
    assert claim is rise
    assert (doubt.asked, doubt.charged) == (Decimal("139.90"), Decimal("109.80"))


def test_claims_that_fit_into_their_charges_are_firm_and_so_is_what_names_no_charge() -> None:
    claims = [_claim("case-ask-difference", "49.90", "c1"), _claim("case-ask-lines", "59.90", "c1"), _claim("case-ask-rise", "900", "")]
    assert doubts(_file(("c1", "109.80"), ("c2", "10")), claims) == []
