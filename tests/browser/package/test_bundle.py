"""A whole package, made with a real browser and real time-stamps, and checked with public tools instead of our own code."""

from __future__ import annotations

import base64
import csv
import hashlib
import html
import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pdfua
import pikepdf
import pypdfium2
import pytest
from axe_playwright_python.async_playwright import Axe

from collector.browser import print_pdf
from collector.demo.timestamps.local_authority import LocalAuthority
from collector.errors import SecretFound, StoreDamaged
from collector.model import SealState, Verdict
from collector.package import Bundle, Choice, Options, bundle, verify_package
from collector.package.bundle import Bundler
from collector.package.seal.document_stamps import covered_bytes
from collector.store import Store, seal_journal
from collector.trust.signing_keys import SigningKey
from collector.trust.timestamp_client import Authority
from tests.browser.package import pdf_ua_rules
from tests.samples import filled_case as sample
from tests.samples import one_browser
from tests.samples.public_tools import public_tool

pytestmark = pytest.mark.browser
ALL = Choice(pick=("all",))


@dataclass(frozen=True)
class Packed:
    """A finished package, unpacked beside itself."""

    made: Bundle
    folder: Path
    store: Store
    authorities: tuple[Authority, ...]
    steps: list[str]

    def text(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def run(self, *command: str, stdin: str = "") -> subprocess.CompletedProcess[bytes]:
        data = (self.folder / stdin).read_bytes() if stdin else None
        program = public_tool(command[0])
        return subprocess.run([program, *command[1:]], cwd=self.folder, input=data, capture_output=True, check=False, timeout=60)


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Packed]:
    root = tmp_path_factory.mktemp("package")
    store, clock = sample.fill(root / "store")
    key = SigningKey.generate()
    steps: list[str] = []
    with LocalAuthority("clock-a").serve_in_thread() as a, LocalAuthority("clock-b").serve_in_thread() as b:
        authorities = tuple(Authority(name=x.name, url=x.url, root_pem=x.root_pem) for x in (a, b))
        store.use_authorities(authorities)
        seal_journal(store, key)
        made = one_browser.run(
            bundle(
                store, sample.CASE, root / "out", print_pdf=print_pdf, key=key, authorities=authorities, clock=clock,
                secrets=["correct horse battery"], tell=steps.append, options=Options(languages=("he", "en"), choice=ALL),
            )
        )  # fmt: skip
    with zipfile.ZipFile(made.package) as archive:
        archive.extractall(root)
    yield Packed(made, root / made.package.stem, store, authorities, steps)


def test_public_tools_accept_it(packed: Packed) -> None:
    assert packed.run("sha256sum", "-c", "--strict", "--quiet", "manifest-sha256.txt").returncode == 0
    assert packed.run("sha256sum", "-c", "--strict", "--quiet", "tagmanifest-sha256.txt").returncode == 0
    assert packed.run(sys.executable, "-m", "bagit", "--validate", "--quiet", ".").returncode == 0
    assert packed.run("qpdf", "--check", "data/complaint.pdf").returncode == 0
    assert packed.run("unzip", "-tqq", str(packed.made.package)).returncode == 0


def test_each_command_of_the_read_me_works_as_it_stands(packed: Packed) -> None:
    commands = [html.unescape(found) for found in re.findall(r'<pre class="run">(.*?)</pre>', packed.text("READ-ME-FIRST.html"), re.S)]
    assert len(commands) >= 16
    for command in commands:
        done = subprocess.run(["bash", "-c", command], cwd=packed.folder, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 0, (command, done.stderr)
        if "ts -verify" in command:
            assert "Verification: OK" in done.stdout + done.stderr
        if "ssh-keygen" in command:
            assert 'Good "collector" signature' in done.stdout


def test_the_pdf_alone_can_be_checked(packed: Packed) -> None:
    pytest.importorskip("pyhanko", reason="needs the extra pades")
    for name in ("complaint.pdf", "complaint-en.pdf"):
        told = packed.run("pdfsig", "-nocert", f"data/{name}").stdout.decode()
        assert told.count("Signature is Valid") == 1 and "Mismatch" not in told and told.count("Signature Field Name: Timestamp-") == 2
        pdf = (packed.folder / "data" / name).read_bytes()
        with pikepdf.open(io.BytesIO(pdf)) as document:
            assert document.Root.MarkInfo.Marked and document.pages[0].get("/Tabs") == "/S"
            fields = {str(each.T): each.V for each in document.Root.AcroForm.Fields}
            for number, authority in enumerate(packed.authorities, 1):
                token, covered, root = (packed.folder.parent / each for each in ("token", "covered", "root.pem"))
                token.write_bytes(bytes(fields[f"Timestamp-{number}"].Contents).rstrip(b"\0"))
                covered.write_bytes(covered_bytes(pdf, f"Timestamp-{number}"))
                root.write_text(authority.root_pem)
                done = packed.run("openssl", "ts", "-verify", "-token_in", "-in", str(token), "-data", str(covered), "-CAfile", str(root))
                assert b"Verification: OK" in done.stdout + done.stderr
    assert packed.text("READ-ME-FIRST.html").count("pdfsig data/complaint.pdf") == 2


def test_a_changed_list_of_files_is_refused_by_public_tools(packed: Packed, tmp_path: Path) -> None:
    (tmp_path / "m").write_bytes((packed.folder / "manifest-sha256.txt").read_bytes().replace(b"0", b"1", 1))
    reply, root = "seals/manifest-sha256.txt.clock-a.tsr", "seals/clock-a.root.pem"
    assert packed.run("openssl", "ts", "-verify", "-data", str(tmp_path / "m"), "-in", reply, "-CAfile", root).returncode != 0
    other = "seals/clock-b.root.pem"
    assert packed.run("openssl", "ts", "-verify", "-data", "manifest-sha256.txt", "-in", reply, "-CAfile", other).returncode != 0


def test_our_own_check_agrees_and_is_honest_about_roots(packed: Packed) -> None:
    for path in (packed.made.package, packed.folder):
        report = verify_package(path)
        assert report.ok, [i for i in report.items if i.state is Verdict.FAILED]
        stamps = [i for i in report.items if i.name.endswith(".tsr")]
        assert len(stamps) == 4 and all(i.state is Verdict.NOT_CHECKED and "fingerprint" in i.why for i in stamps)
    pinned = verify_package(packed.made.package, authorities=packed.authorities)
    assert [i.state for i in pinned.items if i.name.endswith(".tsr")] == [Verdict.PASSED] * 4


def test_nothing_of_other_cases_and_the_id_number_only_in_the_letter(packed: Packed) -> None:
    journal = packed.text("data/journal.jsonl")
    assert len(journal.splitlines()) == packed.store.head.seq - 1  # the record that a package was made comes after it
    for name in packed.folder.rglob("*"):
        if name.is_file() and name.suffix not in (".png", ".pdf", ".tsr", ".tsq"):
            text = name.read_text(encoding="utf-8")
            assert sample.OTHER_SECRET_NOTE not in text
            assert sample.ID_NUMBER not in text or name.name in ("letter.txt", "letter-en.txt"), name
    assert packed.store.all("packages")[0]["name"] == packed.made.package.name


def test_the_letter_is_whole(packed: Packed) -> None:
    letter = packed.text("data/letter.txt")
    bare = re.sub("[\u2066-\u2069]", "", letter)
    for words in (
        "לכבוד",
        "מחלקת פניות הציבור, אקספרס טלקום",
        "מס' לקוח 88-1234",
        "(נספח 2)",
        "אבקש:",
        "הקלטות",
        "________",
        "לוט: נספחים 1–6",
    ):
        assert words in bare, words
    claims = re.findall(r"^\d+\. (.*)$", bare, re.M)
    assert all("נספח" in claim or claim.startswith(("אני לקוחה", "לעמדתי")) for claim in claims), claims
    assert "84.95" in bare and "149.90 − 64.95 = 84.95" in bare
    assert letter.count("\u2066") + letter.count("\u2068") == letter.count("\u2069")


def test_the_pdf_has_numbers_bookmarks_and_first_pages(packed: Packed) -> None:
    with pikepdf.open(packed.folder / "data" / "complaint.pdf") as document:
        assert len(document.pages) == packed.made.pages
        assert {tuple(round(float(side)) for side in page.mediabox.as_list()) for page in document.pages} == {(0, 0, 595, 842)}
        numbered = {page.objgen: number for number, page in enumerate(document.pages)}
        with document.open_outline() as outline:
            titles = [(item.title, numbered[item.destination[0].objgen]) for item in outline.root]
        notes = [note for page in document.pages for note in page.obj.get("/Annots", [])]
        assert all(note.F & 2 for note in notes if note.Subtype == "/Widget")
        jumps = [note for note in notes if note.Subtype == "/Link"]
        assert jumps and all("/Dest" in note and "/A" not in note and str(note.Contents) for note in jumps)
        back = {str(note.Dest) for note in jumps if str(note.Dest).startswith("/claim-")}
        assert back and back <= set(document.Root.Dests.keys())
    assert [title for title, _ in titles][:2] == ["מכתב", "תוכן הנספחים"] and titles[-1][0] == "כיצד בודקים"
    pages = packed.run("pdftotext", "-layout", "data/complaint.pdf", "-").stdout.decode().split("\f")[:-1]
    plain = [re.sub("[\u202a-\u202e\u2066-\u2069]", "", page) for page in pages]
    assert "מחלקת פניות הציבור" in plain[0] and "להחזיר לי" in plain[0] + plain[1]
    contents = plain[titles[1][1]]
    for number, (title, page) in enumerate(titles[2:-1], 1):
        assert title.startswith(f"נספח {number} – ") and re.search(rf"נספח\s*{number}(?!\d)|(?<!\d){number}\s*נספח", plain[page])
        assert re.search(rf"(?m)^\s*{page + 1}\b.*\b{number}\s*$|^\s*{number}\b.*\b{page + 1}\s*$", contents), (number, page + 1, contents)
    for number, text in enumerate(plain, 1):
        assert re.search(rf"עמוד\s*{number}\s*מתוך\s*{packed.made.pages}|{packed.made.pages}\s*מתוך\s*{number}\s*עמוד", text)


@pytest.mark.parametrize(("name", "language"), [("complaint.pdf", "he-IL"), ("complaint-en.pdf", "en")])
def test_the_pdf_can_be_read_by_a_screen_reader(packed: Packed, name: str, language: str) -> None:
    with pikepdf.open(packed.folder / "data" / name) as document:
        assert not pdf_ua_rules.faults(document)
        assert document.Root.Lang == language
        told = document.open_metadata()
        assert str(told["dc:title"]) == str(document.docinfo["/Title"]) and told["pdfuaid:part"] == "1"
        kinds = {str(o.S) for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/StructElem"}
        assert {"/H1", "/Table", "/TH", "/Link", "/Figure", "/L", "/LBody"} <= kinds
        document.pages[0].Contents = document.make_stream(document.pages[0].Contents.read_bytes() + b"\n0 0 9 9 re f")
        assert len(pdf_ua_rules.faults(document)) == 1, "decoration without a mark is found"
    assert not pdfua.validate(packed.folder / "data" / name).findings


@pytest.mark.parametrize("name", ["complaint.pdf", "complaint-en.pdf"])
def test_two_extractors_read_latin_words_alike(packed: Packed, name: str) -> None:
    def words(text: str) -> set[str]:
        return set(re.findall(r"[A-Za-z0-9][\w@./:-]{3,}[A-Za-z0-9]", re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text), re.ASCII))

    with pypdfium2.PdfDocument(packed.folder / "data" / name) as document:
        read = "\n".join(page.get_textpage().get_text_range() for page in document)
    shown = words(packed.run("pdftotext", f"data/{name}", "-").stdout.decode())
    turned = {word for word in shown if word not in read}
    print(sorted(turned))
    assert len(shown) > 40 and len(turned) <= len(shown) // 20


def test_pictures_keep_their_pixels(packed: Packed, tmp_path: Path) -> None:
    from PIL import Image

    packed.run("pdfimages", "-png", "data/complaint.pdf", str(tmp_path / "i"))
    whole = Image.open(packed.folder / "data" / "exhibits" / "01" / "picture.png").convert("RGB")
    cuts = [Image.open(path).convert("RGB") for path in sorted(tmp_path.glob("i-*.png"))]
    strips = [cut for cut in cuts if cut.width == whole.width][:3]
    top = 0
    for strip in strips:
        assert strip.tobytes() == whole.crop((0, top, whole.width, top + strip.height)).tobytes()
        top += strip.height
    assert top == whole.height


def test_the_sheet_opens_in_a_spreadsheet(packed: Packed) -> None:
    data = (packed.folder / "data" / "timeline.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert len(rows) > 8 and len({len(row) for row in rows}) == 1
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_the_offline_pages_are_inert(packed: Packed) -> None:
    pages = [packed.folder / "READ-ME-FIRST.html", *packed.folder.rglob("data/**/*.html")]
    assert len(pages) == 4
    for path in pages:
        text = path.read_text(encoding="utf-8")
        assert "default-src 'none'" in text and " style=" not in text and not re.search(r"<[^>]+\son\w+=", text)
        scripts = [base64.b64encode(hashlib.sha256(found.encode()).digest()).decode() for found in re.findall(r"<script>(.*?)</script>", text, re.S)]
        assert len(re.findall("<script", text, re.I)) == len(scripts) == path.name.startswith("index")
        assert re.findall(r"script-src 'sha256-([^']+)'", text) == scripts, "the one script is the one that the policy names"
        assert not re.search(r'\b(?:src|href)="(?:https?:|//|/|javascript:)', text)
        for target in re.findall(r'\b(?:src|href)="([^"#]+)"', text):
            assert target.startswith("data:") or (path.parent / target).is_file(), target
    assert "&lt;script&gt;alert(1)" in packed.text("data/index.html")


SIZES = ({"width": 1280, "height": 900}, {"width": 390, "height": 844})
"""A desktop and a phone, in pixels."""


def test_the_offline_pages_in_a_browser(packed: Packed) -> None:
    """Nothing for axe-core or the console to say, on a desktop and a phone; the story and then the timeline come first; filters and zoom work."""
    from collector.browser import BrowserSettings, open_browser
    from collector.clock import SystemClock

    wrong: list[str] = []

    async def look() -> None:
        async with open_browser(BrowserSettings(quiet=True), SystemClock()) as session:
            page = await session.page()
            page.on("console", lambda message: wrong.append(message.text))
            for path in (packed.folder / "READ-ME-FIRST.html", *sorted(packed.folder.glob("data/index*.html")), *packed.folder.rglob("transcript.html")):
                for size in SIZES:
                    await page.set_viewport_size(size)
                    await page.goto(path.as_uri())
                    await page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
                    found = await Axe().run(page)
                    wrong.extend(f"{path.name} {size['width']}: {v['id']} {v['nodes'][0]['html'][:120]}" for v in found.response["violations"])
                    wide = int(await page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    wrong.extend([f"{path.name} {size['width']}: {wide} px too wide"] if wide > 0 else [])
            await page.goto((packed.folder / "data" / "index.html").as_uri())  # as on a phone
            assert await page.evaluate("document.getElementById('timeline').getBoundingClientRect().top") < 1200
            await page.evaluate("document.querySelectorAll('main img').forEach(i => { i.loading = 'eager' })")
            await page.wait_for_function("[...document.querySelectorAll('main img')].every(i => i.complete && i.naturalWidth > 0)")
            assert await page.evaluate("document.fonts.check('16px Heebo')")
            await page.evaluate("[...document.querySelectorAll('[name=kind]')].filter(box => box.value !== 'price').forEach(box => box.click())")
            assert await page.evaluate("[...new Set([...document.querySelectorAll('.events > li:not([hidden])')].map(e => e.dataset.kind))]") == ["price"]
            await page.fill("[name=words]", "149.90")
            assert await page.text_content("output") == "1 / 9"
            await page.locator("a.zoom").first.click()
            before = await page.evaluate("document.querySelector('dialog img').clientWidth")
            await page.click("[data-zoom='1.25']")
            assert await page.evaluate("document.querySelector('dialog img').clientWidth") > before > 200
            await page.keyboard.press("Escape")
            assert not await page.evaluate("document.querySelector('dialog').open")
            await page.goto((packed.folder / "data" / "index.html").as_uri() + "#chat-2")
            assert await page.evaluate("document.getElementById('chat-2').open")

    one_browser.run(look())
    assert not wrong


@pytest.mark.parametrize("where", ["letter", "text"])
def test_a_secret_anywhere_stops_the_package(tmp_path: Path, where: str) -> None:
    store, clock = sample.fill(tmp_path / "store")
    password = "Tr0ub4dor&3"
    if where == "letter":
        store.append("cases", {**(store.latest("cases", sample.CASE) or {}), "title": f"הסיסמה {password} דלפה"})
    else:
        sample.page(store, 7, "עמוד", [f"הסיסמה שלך: {password}"], 600, sample.START)
    head = store.head
    with pytest.raises(SecretFound) as refused:
        one_browser.run(
            bundle(
                store, sample.CASE, tmp_path / "out", print_pdf=print_pdf, key=None, authorities=[], clock=clock, secrets=[password],
                options=Options(choice=ALL),
            )
        )  # fmt: skip
    assert ("letter.txt" if where == "letter" else "text.txt") in refused.value.message
    assert password not in refused.value.message + refused.value.next_step
    assert not (tmp_path / "out").exists() and store.head == head


def test_the_same_case_gives_the_same_bytes_but_for_seals(packed: Packed) -> None:
    """The journal has grown by the record of the first package; all else is the same, the PDFs up to where their time-stamps begin. A kept file that changed stops it."""
    maker = Bundler(packed.store, print_pdf, packed.store.clock, ("correct horse battery",))
    options = Options(languages=("he", "en"), choice=ALL)
    again = one_browser.run(maker.payload(sample.CASE, options, packed.store.clock.now()))
    differing = []
    for name, content in again.files.items():
        data, first = content if isinstance(content, bytes) else content.read_bytes(), (packed.folder / name).read_bytes()
        if (first[: len(data)] if name.endswith(".pdf") and "complaint" in name else first) != data:
            differing.append(name)
    assert sorted(differing) == ["data/index-en.html", "data/index.html", "data/journal.jsonl"]
    assert len(again.files["data/index.html"]) == len(packed.text("data/index.html").encode())  # it tells how many records there are
    name, digest = next((n, d) for n, d in again.recorded.items() if n.endswith("/picture.png"))
    kept = packed.store.path(digest)
    before, mode = kept.read_bytes(), kept.stat().st_mode
    kept.chmod(0o600)
    kept.write_bytes(before[:-1] + bytes([before[-1] ^ 1]))
    try:
        with pytest.raises(StoreDamaged, match=name.removeprefix("data/")):
            one_browser.run(
                bundle(
                    packed.store, sample.CASE, packed.folder / "never", print_pdf=print_pdf, key=None, authorities=(),
                    clock=packed.store.clock, options=Options(choice=ALL),
                )
            )  # fmt: skip
    finally:
        kept.write_bytes(before)
        kept.chmod(mode)
    assert not (packed.folder / "never").exists()


def test_steps_are_told_and_a_second_package_takes_the_next_number(packed: Packed, tmp_path: Path) -> None:
    assert any("time-stamp" in step for step in packed.steps) and any("passwords" in step for step in packed.steps)
    assert packed.made.exhibits == 6 and packed.made.bytes == packed.made.package.stat().st_size
    clock = packed.store.clock
    before = packed.made.package.read_bytes()
    assert not any("put otherwise" in en for en in packed.made.notes)
    packed.store.append("cases", {**(packed.store.latest("cases", sample.CASE) or {}), "title": "הבטיחו חצי מחיר, גנבים!!"})
    dead = Authority(name="dead", url="http://127.0.0.1:9/", root_pem=packed.authorities[0].root_pem)
    second = one_browser.run(
        bundle(
            packed.store, sample.CASE, packed.made.package.parent, print_pdf=print_pdf, key=None, authorities=[dead], clock=clock,
            options=Options(languages=("en",), choice=ALL, leave_out=("observations", "exhibits/01/stamped.png")),
        )
    )  # fmt: skip
    assert second.package.name == f"{sample.CASE}-2.zip" and packed.made.package.read_bytes() == before
    assert second.seal.stamps[0].state is SealState.PENDING
    assert {en.split("”")[0] for en in second.notes if "put otherwise" in en} == {f"Better put otherwise: “{w}" for w in ("גנבים", "!!")}
    report = verify_package(second.package)
    assert report.ok
    open_ = {i.name: i.why for i in report.items if i.state is Verdict.NOT_CHECKED}
    assert "pending" in open_["time-stamp of manifest-sha256.txt (dead)"] and "not signed" in open_["signature"]
    with zipfile.ZipFile(second.package) as archive:
        names = {name.partition("/")[2] for name in archive.namelist()}
        readme = archive.read(f"{second.package.stem}/READ-ME-FIRST.html").decode()
        letter = archive.read(f"{second.package.stem}/data/letter.txt").decode()
    assert not names & {"data/exhibits/01/stamped.png", "data/exhibits/02/observations.jsonl"}
    assert "pending – the authority did not answer" in readme and "chose to leave these files out" in readme and "The package is not signed" in readme
    assert "Yours faithfully" in letter and "Exhibit" in letter
    assert sorted(path.name for path in packed.made.package.parent.iterdir()) == [f"{sample.CASE}-2.zip", f"{sample.CASE}.zip"]
