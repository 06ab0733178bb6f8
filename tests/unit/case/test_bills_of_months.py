"""Bills of several months beside a promise for one, bills by meter, and a case with nothing but written charges."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from collector.case import CaseFile
from collector.case.charges.metered import is_metered, uses_of
from collector.cli.command_line import run
from collector.model import Capture, Case

AT = datetime(2026, 9, 1, tzinfo=UTC)

BILL = """אור-נט תקשורת בע"מ
חשבונית מס מספר {number}
תאריך: {date}
מספר לקוח: 55-1200
תקופת החשבון: {period}
תיאור\tסכום כולל מע"מ
{lines}סה"כ לתשלום\t{total} ש"ח
"""


@pytest.fixture
def store(tmp_path: Path) -> str:
    place = str(tmp_path / "evidence")
    assert run(["--store", place, "--lang", "en", "case", "new", "Prices", "--provider", "Or-Net"]) == 0
    return place


def add(store: str, folder: Path, number: str, date: str, period: str, **lines: str) -> None:
    total = sum((Decimal(amount) for amount in lines.values()), Decimal(0))
    rows = "".join(f"{name.replace('_', ' ')}\t{amount}\n" for name, amount in lines.items())
    (folder / f"{number}.txt").write_text(BILL.format(number=number, date=date, period=period, lines=rows, total=total), "utf-8")
    assert run(["--store", store, "--lang", "en", "add", str(folder / f"{number}.txt")]) == 0


def promise(store: str, at: str, *more: str) -> None:
    words = ["log", "promise", "99.90 a month", "--price", "99.90 ₪ לחודש", "--plan", "סיבים 600", "--at", at, *more]
    assert run(["--store", store, "--lang", "en", *words]) == 0


def shown(store: str, capsys: pytest.CaptureFixture[str], *words: str, lang: str = "en") -> str:
    capsys.readouterr()
    assert run(["--store", store, "--lang", lang, *words]) == 0
    return capsys.readouterr().out


def test_a_bill_of_two_months_is_held_against_twice_the_monthly_promise(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    promise(store, "25/06/2026")
    add(store, tmp_path, "1001", "01/09/2026", "01/07/2026 - 31/08/2026", סיבים_600="199.80")
    add(store, tmp_path, "1002", "01/11/2026", "01/09/2026 - 31/10/2026", סיבים_600="259.80")
    assert "2 × ₪99.90 = ₪199.80: ₪60.00 above what was promised" in shown(store, capsys, "prices")
    assert "2 × 99.90 ₪ = 199.80 ₪: 60.00 ₪ מעל המובטח" in shown(store, capsys, "prices", lang="he")
    found = [json.loads(line) for line in shown(store, capsys, "--json", "findings").splitlines()]
    above = [each for each in found if each["kind"] == "above-promise"]
    assert [each["amount"] for each in above] == ["60.00"]
    shown(store, capsys, "findings", "--accept-all")
    assert "09/2026–10/2026: 2 × 99.90 = 199.80, 259.80 − 199.80 = 60.00" in shown(store, capsys, "letter")


def test_a_promise_of_a_part_of_a_bills_months_is_compared_with_nothing_and_said(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    promise(store, "20/09/2026")
    add(store, tmp_path, "1002", "01/11/2026", "01/09/2026 - 31/10/2026", סיבים_600="259.80")
    told = shown(store, capsys, "prices").replace("\n", " ")
    assert "a part of" in told and "above what was promised" not in told


def test_a_quarter_is_three_months(store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    promise(store, "25/06/2026")
    add(store, tmp_path, "1003", "01/10/2026", "01/07/2026 - 30/09/2026", סיבים_600="300.00")
    assert "3 × ₪99.90 = ₪299.70: ₪0.30 above what was promised" in shown(store, capsys, "prices")


def test_more_use_is_no_rise_but_a_dearer_standing_charge_is(store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(store, tmp_path, "1", "08/05/2026", "05/03/2026 - 04/05/2026", צריכת_חשמל_540="292.95", תשלום_קבוע="29.30")
    add(store, tmp_path, "2", "08/07/2026", "05/05/2026 - 04/07/2026", צריכת_חשמל_820="444.85", תשלום_קבוע="29.30")
    add(store, tmp_path, "3", "08/09/2026", "05/07/2026 - 04/09/2026", צריכת_חשמל_1310="710.68", תשלום_קבוע="29.30")
    assert shown(store, capsys, "--json", "findings").strip() == ""
    add(store, tmp_path, "4", "08/11/2026", "05/09/2026 - 04/11/2026", צריכת_חשמל_1311="711.22", תשלום_קבוע="39.30")
    assert [json.loads(line)["kind"] for line in shown(store, capsys, "--json", "findings").splitlines()] == ["price-rise"]


def test_written_charges_are_shown_where_no_price_was_read(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "No price readings yet" in shown(store, capsys, "prices")
    shown(store, capsys, "log", "charge", "139.90", "--what", "internet", "--at", "01/11/2026")
    told = shown(store, capsys, "prices")
    assert "₪139.90" in told and "No price readings yet" not in told
    assert "139.90 ₪" in shown(store, capsys, "prices", lang="he")
    (charge,) = json.loads(shown(store, capsys, "--json", "prices"))
    assert (charge["source"], charge["amount"], charge["what"]) == ("charge", "139.90", "internet")
    assert "2026-11-01" in shown(store, capsys, "prices", "--csv") and ",charge," in shown(store, capsys, "prices", "--csv")


def test_prices_of_two_cases_stand_apart(store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown(store, capsys, "case", "new", "Phone", "--provider", "Phone Ltd")
    for case, amount, at, *more in (
        ("2026-0001", "119.90", "05/01/2026"), ("2026-0001", "129.90", "05/03/2026"), ("2026-0002", "39.90", "05/08/2026"),
        ("2026-0002", "29.90", "06/08/2026", "--source", "offer", "--provider", "Cheap"),
    ):  # fmt: skip
        shown(store, capsys, "prices", "add", "--case", case, "--amount", f"{amount} ₪ לחודש", "--at", at, "--plan", "Basic", *more)
    told = shown(store, capsys, "prices", "--svg", str(tmp_path / "both.svg"), "--chart")
    assert "2026-0001: 01/2026, 02/2026, 03/2026; 2026-0002: 08/2026" in told.replace("\n", " "), "written by hand without evidence proves no month"
    assert told.count("2026-0002") == 3 and "dearer by ₪10.00" in told
    drawn = (tmp_path / "both.svg").read_text("utf-8")
    assert "2026-0001 Basic" in drawn and "2026-0002 Basic" in drawn
    offer = next(one for one in json.loads(shown(store, capsys, "--json", "prices")) if one["source"] == "offer")
    assert offer["alternative"] == {"yearly": "358.80", "saving": "120.00"}
    assert "358.80,120.00,yes" in shown(store, capsys, "prices", "--csv")


@pytest.mark.parametrize(("thing", "told"), [("Data_usage", True), ("Consumption_kWh", False)])
def test_what_a_telecom_counts_is_no_reason_for_a_rise(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], thing: str, told: bool
) -> None:
    add(store, tmp_path, "1001", "01/08/2026", "01/07/2026 - 31/07/2026", Fibre_600="99.90", **{thing: "20.00"})
    add(store, tmp_path, "1002", "01/09/2026", "01/08/2026 - 31/08/2026", Fibre_600="99.90", **{thing: "45.00"})
    kinds = [json.loads(line)["kind"] for line in shown(store, capsys, "--json", "findings").splitlines()]
    assert ("price-rise" in kinds) is told


@pytest.mark.parametrize(
    ("name", "metered", "used"),
    [
        ("Consumption 320 kWh", True, True), ("Off-peak units 210", True, True), ("Sewage charge", True, True), ("צריכת מים", True, True),
        ("Electricity standing charge", True, False), ("Usage", False, True), ("Data usage", False, False), ("Fibre 600", False, False),
    ],
)  # fmt: skip
def test_a_supply_is_told_from_what_was_used_of_it(name: str, metered: bool, used: bool) -> None:
    bill = Capture(id="b", kind="file", started=AT, facts={"bill": {"lines": [{"text": name, "line": name, "amount": "10.00"}]}})
    unread = Capture(id="u", kind="file", started=AT, facts={"bill": ["no bill"]})
    file = CaseFile(case=Case(id="c", title="", opened=AT, provider="north"), captures=(unread, bill))
    assert is_metered(file) is metered and bool(uses_of(file)) is used
