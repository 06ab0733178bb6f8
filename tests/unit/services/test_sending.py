"""A complaint is prepared for sending and what was sent is noted, with its digest and the proof; nothing is sent."""

from __future__ import annotations

import email
import email.policy
import hashlib
import json
import zipfile
from pathlib import Path

import lxml.html
import pytest

from collector.clock import FixedClock
from collector.store import Store, open_store
from tests.samples import filled_case as sample
from tests.samples.command_line import Done, run

PACKAGE = Path(__file__).resolve().parents[2] / "format" / "package-sample.zip"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a case of which a package was made (for the sending any sealed package will do), and the folder of packages."""
    tmp_path = tmp_path_factory.mktemp("sending")
    made, _ = sample.fill(tmp_path / "store")
    with zipfile.ZipFile(PACKAGE) as archive:
        manifest = archive.read("2026-0001-sample/manifest-sha256.txt")
    name = f"{sample.CASE}.zip"
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / name).write_bytes(PACKAGE.read_bytes())
    made.append("packages", {"id": "package-1", "case": sample.CASE, "at": "2026-09-10T07:00:00.000Z", "name": name, "manifest": hashlib.sha256(manifest).hexdigest()})
    return tmp_path


def kept(folder: Path) -> Store:
    return open_store(folder / "store", FixedClock(sample.START))


def send(folder: Path, *words: str) -> Done:
    return run("--store", str(folder / "store"), "send", sample.CASE, "--out", str(folder / "out"), *words)


def pdf_digest() -> str:
    with zipfile.ZipFile(PACKAGE) as archive:
        return hashlib.sha256(archive.read("2026-0001-sample/data/complaint.pdf")).hexdigest()


def test_a_mail_is_written_with_the_pdf_and_nothing_is_noted(folder: Path) -> None:
    done = send(folder, "--step", "1", "--to", "inquiries@telecom.example")
    assert done.returncode == 0 and "Nothing was sent" in done.stdout + done.stderr, done.stderr
    (path,) = (folder / "out").glob("*.eml")
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    (attached,) = mail.iter_attachments()
    assert mail["To"] == "inquiries@telecom.example" and mail["X-Unsent"] == "1" and "88-1234" in mail["Subject"]
    assert hashlib.sha256(attached.get_content()).hexdigest() == pdf_digest() and attached.get_filename() == f"{sample.CASE}.pdf"
    body = mail.get_body()
    assert body is not None and "מחלקת פניות הציבור, אקספרס טלקום" in body.get_content()
    assert kept(folder).all("steps") == []
    told = run("--lang", "en", "--store", str(folder / "store"), "send", sample.CASE, "--out", str(folder / "out"), "--step", "1").stdout
    assert "public" in told.casefold() and "מחלקת" not in told, "the terminal speaks its reader's language, the letter its own"


@pytest.mark.parametrize(
    ("words", "code"),
    [(("--step", "99"), 3), (("--to", "הדואר"), 3), (("--to", "a@b.example\nBcc: c@d.example"), 3), (("--by", "pigeon"), 3), (("--package", "nowhere.zip"), 4), (("--sent", "now", "--proof", "nowhere.jpg"), 4)],
)
def test_what_cannot_be_sent_is_told_with_a_next_step(folder: Path, words: tuple[str, ...], code: int) -> None:
    assert send(folder, *words).returncode == code


def test_a_package_that_was_changed_is_not_sent(folder: Path) -> None:
    changed = folder / "changed.zip"
    changed.write_bytes(PACKAGE.read_bytes().replace(b"  data/complaint.pdf", b"  data/complaint.PDF"))
    assert send(folder, "--package", str(changed)).returncode == 3


def test_a_registered_letter_is_noted_with_digest_and_slip(folder: Path) -> None:
    slip = folder / "slip.txt"
    slip.write_text("RR123456789IL", encoding="utf-8")
    words = ("--step", "1", "--by", "letter", "--to", "רח' השוק 1, תל אביב 6100001", "--sent", "now", "--proof", str(slip))
    done = run("--json", "--store", str(folder / "store"), "send", sample.CASE, "--out", str(folder / "out"), *words, "--reference", "RR123456789IL")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    label = next(Path(name) for name in told["files"] if name.endswith("label.txt")).read_text(encoding="utf-8")
    assert "דואר רשום" in label and "תל אביב 6100001" in label and "רח' הגפן 5, חיפה" in label
    page = next(Path(name) for name in told["files"] if name.endswith("label.html")).read_text(encoding="utf-8")
    assert lxml.html.fromstring(page.partition("\n")[2]).text_content().count(label.strip()) == 1 and 'dir="rtl"' in page and "A4" in page
    again = kept(folder)
    (step,) = again.all("steps")
    assert step["digest"] == pdf_digest() == told["digest"] and step["package"] == f"{sample.CASE}.zip" and step["by"] == "letter"
    capture = again.latest("captures", step["capture"])
    assert capture is not None and again.read(capture["files"]["original"]["digest"]) == slip.read_bytes()


def test_a_pdf_that_was_made_alone_goes_out_as_it_was_recorded(folder: Path) -> None:
    pdf = folder / "alone.pdf"
    pdf.write_bytes(b"%PDF-1.7 alone")
    assert send(folder, "--package", str(pdf)).returncode == 3, "not on record"
    doc = {"id": "mail-1", "case": sample.CASE, "at": "2026-09-10T06:00:00.000Z", "name": "alone.pdf", "digest": hashlib.sha256(pdf.read_bytes()).hexdigest()}
    kept(folder).append("packages", doc)
    assert send(folder, "--package", str(pdf), "--out", str(folder / "alone")).returncode == 0
    assert [path.name for path in (folder / "alone").iterdir()] == ["alone-company.eml"]


def test_a_title_of_two_lines_and_a_large_pdf_make_a_mail_that_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = kept(folder).latest("cases", sample.CASE) or {}
    kept(folder).append("cases", {**case, "title": "מחיר\nBcc: c@d.example", "customer": {**case["customer"], "email": "no address"}})
    monkeypatch.setattr("collector.services.complaint.sending.MAIL_LIMIT", 1000)
    done = send(folder, "--step", "1", "--to", "פניות <inquiries@telecom.example>, b@c.example", "--package", str(folder / "out" / f"{sample.CASE}.zip"))
    assert done.returncode == 0 and "more than many mailboxes allow" in done.stderr, done.stderr
    mail = email.message_from_bytes(next((folder / "out").glob("*company.eml")).read_bytes(), policy=email.policy.default)
    assert [address.addr_spec for address in mail["To"].addresses] == ["inquiries@telecom.example", "b@c.example"] and mail["To"].addresses[0].display_name == "פניות"
    assert mail["Bcc"] is None and mail["From"] is None and "מחיר Bcc: c@d.example" in mail["Subject"]
    kept(folder).append("cases", case)


def test_a_known_address_is_taken_and_a_form_gets_the_letter_s_text(folder: Path) -> None:
    store = ("--store", str(folder / "store"))
    assert run(*store, "rights", "edit", "company", "--case", sample.CASE, "address=1 Market St., Tel Aviv", "email=desk@telecom.example", "url=https://telecom.example/form").returncode == 0
    assert send(folder, "--step", "1").returncode == 0
    mails = [email.message_from_bytes(path.read_bytes(), policy=email.policy.default) for path in (folder / "out").glob("*.eml")]
    assert "desk@telecom.example" in [mail["To"] for mail in mails]
    assert send(folder, "--step", "1", "--by", "letter").returncode == 0
    assert "1 Market St." in next((folder / "out").glob("*-label.txt")).read_text(encoding="utf-8")
    done = send(folder, "--step", "1", "--by", "form")
    assert done.returncode == 0 and "https://telecom.example/form" in done.stdout
    with zipfile.ZipFile(PACKAGE) as archive:
        letter = archive.read("2026-0001-sample/data/letter.txt")
    assert [path.read_bytes() for path in (folder / "out").glob("*-company.txt")] == [letter]
