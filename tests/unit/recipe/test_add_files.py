"""Files of the person's own: their own dates, their own words, untouched bytes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from collector.documents import read
from collector.language import Sentence
from collector.model import Capture, State
from collector.recipe.intake.add_files import add_files
from collector.recipe.intake.file_facts import own_facts
from collector.recipe.intake.opened_file import open_file
from collector.recipe.lifecycle.run_context import RunContext
from collector.secrets import NoSecrets
from tests.samples.stores import a_store, clock

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "documents"

MAIL = (
    b"From: =?utf-8?b?16nXmdeo15XXqg==?= <service@example.co.il>\r\nTo: noa@example.invalid\r\nSubject: =?utf-8?b?15TXl9eW16gg15vXodek15k=?=\r\n"
    b"Date: Sun, 22 Nov 2026 09:15:00 +0200\r\nMessage-ID: <1@example.co.il>\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nshalom\r\n'
    b'--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="bill.pdf"\r\n\r\nx\r\n--b--\r\n'
)


def facts_of(data: bytes, path: Path) -> dict[str, Any]:
    path.write_bytes(data)
    return own_facts(path, read(data, path.name))


def test_a_mail_tells_who_when_and_what(tmp_path: Path) -> None:
    facts = facts_of(MAIL, tmp_path / "x.eml")
    assert facts["from"] == "שירות <service@example.co.il>"
    assert facts["subject"] == "החזר כספי"
    assert facts["own_date"] == "2026-11-22T07:15:00.000Z"
    assert facts["attachments"] == ["bill.pdf"]


def test_a_broken_mail_is_still_a_file(tmp_path: Path) -> None:
    for data in (b"\xff\xfe no mail at all \x00", b"Date: sometime last week\r\nSubject: x\r\n\r\n"):
        assert facts_of(data, tmp_path / "x.eml")["own_date_from"] == "the file system"


def test_a_file_without_a_date_of_its_own_has_that_of_the_file_system(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0 not really")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    facts = own_facts(path, read(path.read_bytes(), path.name))
    assert facts["own_date"] == "2023-11-14T22:13:20.000Z"
    assert facts["own_date_from"] == "the file system"


def test_the_password_of_a_locked_pdf_is_asked_for_and_kept_nowhere(tmp_path: Path) -> None:
    locked = (SAMPLES / "locked.pdf").read_bytes()
    answers, asked = ["wrong", "123456782"], []

    def ask(purpose: Sentence) -> str | None:
        asked.append(str(purpose))
        return answers.pop(0)

    opened = open_file(locked, "bill.pdf", ask)
    assert len(asked) == 2 and opened.unlocked is not None and not opened.document.reason
    assert read(opened.unlocked.data, "x.pdf").text == opened.document.text != ""
    assert b"123456782" not in opened.unlocked.data
    assert open_file(locked, "bill.pdf", lambda _: "").document.reason == "locked"


def test_what_is_doubtful_or_private_in_a_file_is_told_when_it_is_added(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (32.0, 4.0, 1.0)})
    exif.get_ifd(0x8769)[0xA431] = "SN-1"
    Image.new("RGB", (50, 50), "white").save(tmp_path / "photo.jpg", exif=exif)
    (tmp_path / "bill.pdf").write_bytes((SAMPLES / "locked.pdf").read_bytes())
    told: list[str] = []
    context = RunContext(a_store(tmp_path / "evidence"), clock(), NoSecrets(), tell=told.append, authorities=())
    run = add_files(context, [tmp_path / "photo.jpg", tmp_path / "bill.pdf"], ask=lambda _: "123456782")
    assert any("photo.jpg: The file tells where the picture was taken (GPS)" in one for one in told)
    assert any("photo.jpg: The file tells the camera's serial number" in one for one in told)
    assert any("bill.pdf: The file is locked with a password; it is shown from a copy" in one for one in told)
    bill = Capture.from_doc(context.store.all("captures")[1])
    assert set(bill.files) == {"original", "unlocked"} and context.store.read(bill.files["original"]) == (tmp_path / "bill.pdf").read_bytes()
    assert run.state is State.COMPLETE


@pytest.mark.skipif(os.name == "nt", reason="file names are text there")
def test_a_file_name_in_an_old_charset_is_readable(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode("חשבון.pdf.txt".encode("cp1255"))
    try:
        path.write_bytes(b"BILL 64.90 in a file\n")
    except OSError:
        pytest.skip("this file system takes no such names")
    context = RunContext(a_store(tmp_path / "evidence"), clock(), NoSecrets(), authorities=())
    assert add_files(context, [path]).state is State.COMPLETE
    capture = Capture.from_doc(context.store.all("captures")[0])
    assert capture.title == "חשבון.pdf.txt" and context.store.read(capture.files["original"]) == b"BILL 64.90 in a file\n"


@pytest.mark.parametrize(
    ("currency", "typed", "kept", "doubted"),
    [("£", "23.50", "GBP", False), ("£", "23.50 ₪", "ILS", False), ("", "23.50", "ILS", True), ("₪", "23.50", "ILS", False)],
)
def test_a_total_typed_without_a_currency_is_in_that_of_the_bill(tmp_path: Path, currency: str, typed: str, kept: str, doubted: bool) -> None:
    text = f"Harbour Electric\nInvoice no. 771203\nDate: 30 October 2026\nEnergy\t{currency}20.00\nTotal due\t{currency}23.50\nTotal due\t{currency}24.50\n"
    (tmp_path / "bill.txt").write_text(text, "utf-8")
    told: list[Sentence] = []
    context = RunContext(a_store(tmp_path / "store"), clock(), NoSecrets(), tell=told.append, authorities=())
    add_files(context, [tmp_path / "bill.txt"], total=typed)
    (reading,) = context.store.all("readings")
    assert (reading["currency"], reading["amount"], "bill-currency" in reading.get("reasons", ())) == (kept, "23.50", doubted)
    assert any("names no currency" in str(one) for one in told) is doubted
