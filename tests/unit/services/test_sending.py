"""A complaint is prepared for sending and what was sent is noted, with its digest and the proof; nothing is sent."""

from __future__ import annotations

import email
import email.policy
import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from collector.store import Store, open_store
from tests.samples import filled_case as sample
from tests.samples.command_line import Done, run

PACKAGE = Path(__file__).resolve().parents[2] / "format" / "package-sample.zip"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A case of which a package was made: for the sending any sealed package will do."""
    made, clock = sample.fill(tmp_path / "store")
    with zipfile.ZipFile(PACKAGE) as archive:
        manifest = archive.read("2026-0001-sample/manifest-sha256.txt")
    name = f"{sample.CASE}.zip"
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / name).write_bytes(PACKAGE.read_bytes())
    made.append("packages", {"id": "package-1", "case": sample.CASE, "at": "2026-09-10T07:00:00.000Z", "name": name, "manifest": hashlib.sha256(manifest).hexdigest()})
    return open_store(tmp_path / "store", clock)


def send(tmp_path: Path, *words: str) -> Done:
    return run("--store", str(tmp_path / "store"), "send", sample.CASE, "--out", str(tmp_path / "out"), *words)


def pdf_digest() -> str:
    with zipfile.ZipFile(PACKAGE) as archive:
        return hashlib.sha256(archive.read("2026-0001-sample/data/complaint.pdf")).hexdigest()


def test_a_mail_is_written_with_the_pdf_and_nothing_is_noted(store: Store, tmp_path: Path) -> None:
    done = send(tmp_path, "--step", "1", "--to", "inquiries@telecom.example")
    assert done.returncode == 0 and "Nothing was sent" in done.stdout + done.stderr, done.stderr
    (path,) = (tmp_path / "out").glob("*.eml")
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    (attached,) = mail.iter_attachments()
    assert mail["To"] == "inquiries@telecom.example" and mail["X-Unsent"] == "1" and "88-1234" in mail["Subject"]
    assert hashlib.sha256(attached.get_content()).hexdigest() == pdf_digest() and attached.get_filename() == f"{sample.CASE}.pdf"
    body = mail.get_body()
    assert body is not None and "מחלקת פניות הציבור, אקספרס טלקום" in body.get_content()
    assert open_store(tmp_path / "store", store.clock).all("steps") == []


def test_a_registered_letter_is_noted_with_digest_and_slip(store: Store, tmp_path: Path) -> None:
    slip = tmp_path / "slip.txt"
    slip.write_text("RR123456789IL", encoding="utf-8")
    words = ("--step", "1", "--by", "letter", "--to", "רח' השוק 1, תל אביב 6100001", "--sent", "now", "--proof", str(slip))
    done = run("--json", "--store", str(tmp_path / "store"), "send", sample.CASE, "--out", str(tmp_path / "out"), *words, "--reference", "RR123456789IL")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    label = next(Path(name) for name in told["files"] if name.endswith("label.txt")).read_text(encoding="utf-8")
    assert "דואר רשום" in label and "תל אביב 6100001" in label and "רח' הגפן 5, חיפה" in label
    again = open_store(tmp_path / "store", store.clock)
    (step,) = again.all("steps")
    assert step["digest"] == pdf_digest() == told["digest"] and step["package"] == f"{sample.CASE}.zip" and step["by"] == "letter"
    capture = again.latest("captures", step["capture"])
    assert capture is not None and again.read(capture["files"]["original"]["digest"]) == slip.read_bytes()


@pytest.mark.parametrize(
    ("words", "code"),
    [(("--step", "99"), 3), (("--by", "pigeon"), 3), (("--package", "nowhere.zip"), 4), (("--sent", "now", "--proof", "nowhere.jpg"), 4)],
)
def test_what_cannot_be_sent_is_told_with_a_next_step(store: Store, tmp_path: Path, words: tuple[str, ...], code: int) -> None:
    assert send(tmp_path, *words).returncode == code


def test_a_package_that_was_changed_is_not_sent(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "out" / f"{sample.CASE}.zip"
    path.write_bytes(path.read_bytes().replace(b"  data/complaint.pdf", b"  data/complaint.PDF"))
    assert send(tmp_path).returncode == 3
