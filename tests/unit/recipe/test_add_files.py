"""Files of the person's own: their own dates, their own words, untouched bytes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from collector.documents import read
from collector.recipe.intake.file_facts import own_facts

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
