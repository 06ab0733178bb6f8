"""Bills: amounts that add up, and PDF pages in which Hebrew can be read and searched."""

from __future__ import annotations

import io
import subprocess
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector.clock import FixedClock
from collector.demo.provider.account import Account, Bill, agorot, plain, shekels
from collector.demo.provider.bill_pdf import bill_pdf, summary_pdf
from collector.demo.provider.hebrew_pdf import heebo
from tests.samples.public_tools import public_tool

CLOCK = FixedClock(datetime(2026, 1, 24, 22, 30, tzinfo=UTC))
ACCOUNT = Account(Decimal("129.90"), CLOCK)
MARKS = str.maketrans("", "", "\u200e\u200f\u202a\u202b\u202c\u202d\u202e")


def test_bills_go_back_over_the_turn_of_the_year_and_creep_up() -> None:
    bills = ACCOUNT.bills()
    assert [bill.key for bill in bills] == ["2026-01", "2025-12", "2025-11", "2025-10", "2025-09"]
    assert [plain(bill.total) for bill in bills] == ["129.90", "119.90", "119.90", "109.90", "99.90"]
    assert bills[1].title == "דצמבר 2025"


def test_a_new_price_changes_this_month_only() -> None:
    account = Account(Decimal("129.90"), CLOCK)
    before = account.bills()
    account.price = Decimal("149.90")
    after = account.bills()
    assert after[0].total == Decimal("149.90")
    assert after[1:] == before[1:]


@given(st.decimals(min_value=1, max_value=9999, places=2))
def test_parts_add_up_to_the_total(total: Decimal) -> None:
    bill = Bill(date(2026, 1, 1), "1", total)
    assert bill.net + bill.vat == bill.total
    assert Decimal(f"{shekels(total).replace(',', '')}.{agorot(total)}") == total


def test_the_pdf_is_sound_and_always_the_same() -> None:
    bill = ACCOUNT.bills()[0]
    data = bill_pdf(bill, ACCOUNT.customer)
    assert data == bill_pdf(bill, ACCOUNT.customer)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) == 1
        assert pdf.check_pdf_syntax() == []
        assert "ינואר 2026" in str(pdf.docinfo["/Title"])


def test_the_font_knows_hebrew_digits_latin_and_the_shekel() -> None:
    font = heebo()
    assert all(font.glyph(letter) for letter in "אבגדהוזחטיכלמנסעפצקרשתםןץףך0123456789AZaz₪%./-–·'\"")
    assert font.width("12", 10) == pytest.approx(font.width("1", 10) + font.width("2", 10))


def _text(data: bytes, folder: Path) -> str:
    (folder / "bill.pdf").write_bytes(data)
    done = subprocess.run([public_tool("pdftotext"), "-layout", "bill.pdf", "-"], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode().translate(MARKS)


def test_others_read_the_text_in_order(tmp_path: Path) -> None:
    text = _text(bill_pdf(ACCOUNT.bills()[0], ACCOUNT.customer), tmp_path)
    for words in ("קיפוד תקשורת", "ינואר 2026", "129.90", "סיב אופטי ביתי", "01/01/2026", 'סה"כ לתשלום כולל מע"מ', "4471-889"):
        assert words in text
    assert "64.95" in _text(summary_pdf(ACCOUNT.customer, "83110427", date(2026, 1, 24)), tmp_path)
