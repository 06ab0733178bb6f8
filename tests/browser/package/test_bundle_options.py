"""`collector bundle` as it is typed, with a real browser: parts, both languages, a court, a public, a mail, a look before it goes out."""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pdfminer.high_level
import pikepdf
import pypdfium2
import pytest

from collector.package import verify_package
from tests.samples import filled_case as sample
from tests.samples.command_line import run
from tests.samples.public_tools import public_tool

pytestmark = [pytest.mark.browser, pytest.mark.skipif(os.name == "nt", reason="a terminal of its own is opened for the question")]
SHORT = ("--drop", "needed", "--pick", "download-001")
"""One exhibit: what is asked for is the same, and it prints fast."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample.fill(tmp_path_factory.mktemp("options") / "store")[0].root


def words_of(pdf: bytes) -> str:
    """By two readers, without spaces and marks of direction; Hebrew also last letter first, as one of them gives it."""
    read = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)) + pdfminer.high_level.extract_text(io.BytesIO(pdf))
    return re.sub(r"[\s\u200e\u200f\u2066-\u2069]+", "", read)


def test_a_court_gets_parts_in_both_languages_that_verify_alone(store: Path, tmp_path: Path) -> None:
    words = ("--for", "court", "--lang", "both", "--full", "--max-size", "400KB", "--to", "2026-08-30", "--accept-all")
    done = run("--store", str(store), "--json", "bundle", sample.CASE, "--out", str(tmp_path), *words)
    assert done.returncode == 0, done.stderr
    parts = sorted(tmp_path.glob("*-part*.zip"))
    assert len(parts) >= 2 and "larger than the 0.4 MB" in done.stderr
    held: set[str] = set()
    for path in parts:
        assert verify_package(path).ok
        with zipfile.ZipFile(path) as archive:
            archive.extractall(tmp_path)
        folder = tmp_path / path.stem
        held |= {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
        assert "Bag-Count" in (folder / "bag-info.txt").read_text(encoding="utf-8")
        for command in (
            [public_tool("sha256sum"), "-c", "--quiet", "manifest-sha256.txt"], [sys.executable, "-m", "bagit", "--validate", "--quiet", "."],
            [sys.executable, "-I", "-S", "verify.py", "."],
        ):  # fmt: skip
            assert subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 0, (path.name, command)
    first = tmp_path / parts[0].stem
    assert {f"data/{name}" for name in ("complaint.pdf", "complaint-en.pdf", "index-en.html", "letter-en.txt")} <= held
    assert "נספח א׳" in (first / "data" / "index.html").read_text(encoding="utf-8") and "התובע" in (first / "data" / "letter.txt").read_text(encoding="utf-8")
    assert "Exhibits A–" in re.sub("[\u2066-\u2069]", "", (first / "data" / "letter-en.txt").read_text(encoding="utf-8"))
    assert "page-002" not in "".join(path.read_text(encoding="utf-8") for path in first.glob("data/*.html")), "it is of a later day"
    with pikepdf.open(first / "data" / "complaint.pdf") as document:
        pictures = [thing for thing in document.objects if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image"]
        assert max(int(picture.Width) for picture in pictures) == 1280, "every pixel"
        with document.open_outline() as outline:
            assert any(item.title.startswith("נספח א׳ – ") for item in outline.root)


def test_a_mail_for_the_public_is_one_pdf_that_names_nobody(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("collector.documents.ocr.can_read_pixels", lambda: False)  # as on most machines
    at = ("--store", str(store), "bundle", sample.CASE, "--out", str(tmp_path), "--mail", "--accept-all")
    wrong = run(*at, "--for", "public", "--redact", "Nobody Atall", *SHORT)
    assert wrong.returncode == 3 and "Nobody Atall" in wrong.stderr and "--allow-missing" in wrong.stderr and not list(tmp_path.iterdir())
    both = run(*at, "--wacz")
    assert both.returncode == 2 and "--wacz" in both.stderr and not list(tmp_path.iterdir())
    bare = run(*at[:-2], "--accepted-only", "--wacz")
    assert bare.returncode == 3 and "holds no page" in bare.stderr and not list(tmp_path.iterdir())
    done = run(*at, "--for", "public", "--redact", "הובטח חצי מחיר")
    assert done.returncode == 0, done.stderr
    (pdf,) = tmp_path.iterdir()
    found = words_of(pdf.read_bytes())
    assert pdf.suffix == ".pdf" and "149.90" in found
    for value in ("נועה", "לוי", "050-1234567", "הגפן", "88-1234", "דנה(DanaK", "DanaK", "יוסי", "הובטחחצימחיר", sample.ID_NUMBER):
        assert value not in found and value[::-1] not in found, value


@pytest.mark.parametrize(("answer", "code"), [("n", 6), ("y", 0)])
def test_each_page_is_opened_before_it_goes_out(store: Path, tmp_path: Path, answer: str, code: int) -> None:
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\necho "$1" >> {tmp_path}/opened\n', encoding="utf-8")
    opener.chmod(0o755)
    terminal, end = pty.openpty()
    out = tmp_path / "out"
    command = [sys.executable, "-m", "collector", "--lang", "en", "--store", str(store), "bundle", sample.CASE, "-o", str(out), "--mail", "--review", "--accept-all"]
    environment = {**os.environ, "PATH": f"{opener.parent}:{os.environ['PATH']}"}
    os.write(terminal, f"{answer}\n".encode())
    done = subprocess.run([*command, *SHORT], stdin=end, stdout=end, stderr=subprocess.PIPE, env=environment, timeout=150, check=False)
    os.close(end)
    os.close(terminal)
    assert done.returncode == code, done.stderr
    for _ in range(50):  # what opens a file runs beside us
        opened = sorted(Path(line).name for line in (tmp_path / "opened").read_text(encoding="utf-8").splitlines())
        if len(opened) == 2:
            break
        time.sleep(0.1)
    assert opened == ["complaint.pdf", "index.html"]
    assert list(out.glob("*")) == ([out / f"{sample.CASE}.pdf"] if answer == "y" else [])
