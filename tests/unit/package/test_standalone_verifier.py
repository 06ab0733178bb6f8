"""`verify.py`, the one file with nothing but the standard library, says of a package what `collector verify` says."""

from __future__ import annotations

import importlib.util
import io
import random
import re
import struct
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from collector.errors import CollectorError
from collector.model import Verdict
from collector.package import verify_package
from collector.package.seal import canonical_zip
from collector.package.verify import bagit_check
from collector.package.verify.open_package import open_source
from tests.unit.package import test_tampered_packages as zoo

SCRIPT = Path(__file__).resolve().parents[3] / "verify.py"
SYSTEM_FILES = {
    ".DS_Store": b"Bud1", "data/Thumbs.db": b"\xd0\xcf", "data/exhibits/desktop.ini": b"[x]", "data/._letter.txt": b"\0\5\x16\7",
}  # fmt: skip


SEALED = sum(name.startswith("data/") for name in zoo.files())


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("standalone_verifier", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


STANDALONE = _script()


def ours(path: Path) -> set[str] | None:
    """What fails by `collector verify`; None for a package that is refused."""
    try:
        return set(zoo.failed(path))
    except CollectorError as problem:
        assert problem.next_step
        return None


def theirs(path: Path) -> set[str] | None:
    try:
        return set(STANDALONE.check(path).failed)
    except STANDALONE.NoPackage:
        return None


def zipped(files: dict[str, bytes], path: Path, top: str = "any name/", more: dict[str, bytes] | None = None) -> Path:
    """As another program zips: compressed, with dates, with its own order and entries for folders."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        if top:
            archive.writestr(top, b"")
        for name, data in sorted(files.items(), reverse=True):
            archive.writestr(top + name, data)
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return path


def test_what_was_unpacked_or_zipped_again_is_told_as_that(tmp_path: Path) -> None:
    files = zoo.files()
    folder = zoo.unpack(files | SYSTEM_FILES, tmp_path / "outer" / "case")
    (tmp_path / "outer" / ".DS_Store").write_bytes(b"Bud1")
    mac = {f"__MACOSX/any name/._{name.rpartition('/')[2]}": b"\0\5\x16\7" for name in list(files)[:3]} | {"__MACOSX/": b"", "__MACOSX/any name/": b""}
    forms = {
        "unpacked": (folder, 4), "zipped again": (zipped(files | SYSTEM_FILES, tmp_path / "mac.zip", "תיק/", mac), 4 + 3),
        "zipped": (zipped(files, tmp_path / "flat.zip", ""), 0), "was unpacked": (tmp_path / "outer", 4),
    }  # fmt: skip
    old = zipped(files, tmp_path / "old.zip", "TOPX/").read_bytes()
    for charset in ("cp862", "cp1255"):  # Hebrew names as Explorer and older programs write them, without saying how
        (tmp_path / f"{charset}.zip").write_bytes(old.replace(b"TOPX", "תיק1".encode(charset)))
        forms[f"zipped again{charset}"] = (tmp_path / f"{charset}.zip", 0)
    apple = unicodedata.normalize("NFD", "שׂרה é")  # as Finder writes it
    forms["zipped againnfd"] = (zipped(files, tmp_path / "nfd.zip", apple + "/"), 0)
    forms["unpackednfd"] = (zoo.unpack(files, tmp_path / apple / "case").parent, 0)
    for told, (path, foreign) in forms.items():
        told = re.sub("cp\\d+|nfd", "", told)
        report = verify_package(path, authorities=[zoo.AUTHORITY])
        assert report.ok and theirs(path) == set(), told
        assert sum(i.state is Verdict.FOREIGN for i in report.items) == foreign
        assert f"All {SEALED} sealed files" in report.verdict and told in report.verdict and "24/11/2026" in report.verdict
        assert ("harmless" in report.verdict) == bool(foreign)
        assert str(SEALED) in report.verdict.in_("he")
    (folder / "data" / "stranger.txt").write_bytes(b"x")
    assert ours(folder) == theirs(folder) == {"data/stranger.txt"}
    assert "Do not rely" in verify_package(folder).verdict and "stranger.txt" in verify_package(folder).verdict
    changed = files | {"data/letter.txt": files["data/letter.txt"] + b" "}
    found = ours(zipped(changed, tmp_path / "changed.zip"))
    assert found == theirs(tmp_path / "changed.zip") == {"data/letter.txt"}


@pytest.mark.slow
def test_500_bytes_changed_by_lot_are_all_found_with_the_file_named(tmp_path: Path) -> None:
    """In every file of the sealed ZIP and of the unpacked folder, as many in a small file as in a large one."""
    sound, lot = zoo.SAMPLE.read_bytes(), random.Random(20261128)
    entries = canonical_zip.list_entries(io.BytesIO(sound), len(sound))
    path = tmp_path / "p.zip"
    for number in range(500):
        entry = entries[number % len(entries)]
        place = entry.start + lot.randrange(entry.size)
        path.write_bytes(sound[:place] + bytes([sound[place] ^ 1 << lot.randrange(8)]) + sound[place + 1 :])
        name = entry.name.removeprefix(zoo.TOP)
        if number % 10:
            source = open_source(path)
            found = {i.name for i in [*source.faults, *bagit_check.check_bag(source)] if i.state is Verdict.FAILED}
        else:
            found = theirs(path) or set()
        assert name in found, (name, place)


def test_a_page_that_runs_something_is_not_to_be_opened(tmp_path: Path) -> None:
    """The READ-ME is guarded by no seal: whoever changes it makes the list of digests fit. So does who changes the verifier beside it."""
    files = zoo.files()
    for tag in (b"<script>alert(1)</script>", b'<img src="x" onerror="alert(1)">', b'<iframe src="https://a.example/"></iframe>', b'<a href="javascript:x">'):
        path = zoo.pack(zoo.with_manifests(files | {"READ-ME-FIRST.html": files["READ-ME-FIRST.html"] + tag}), tmp_path / "p.zip")
        assert ours(path) == theirs(path) == {"READ-ME-FIRST.html"}, tag
    path = zoo.pack(zoo.with_manifests(files | {"READ-ME-FIRST.html": b"<p>&lt;script&gt; onclick=1 javascript:</p>", "verify.py": b"print('all is well')"}), path)
    report = verify_package(path, authorities=[zoo.AUTHORITY])
    assert report.ok and [i.state for i in report.items if i.name == "verify.py"] == [Verdict.NOT_CHECKED]


def _overlapping(files: dict[str, bytes]) -> bytes:
    """A ZIP whose directory names one file's bytes many times under other names."""
    out = io.BytesIO()
    entries = canonical_zip.write({zoo.TOP + name: data for name, data in files.items()}, out)
    big = max(entries, key=lambda e: e.size)
    many = [canonical_zip.Entry(f"{zoo.TOP}data/{n:04d}" + "x" * (len(big.name) - len(zoo.TOP) - 9), big.size, big.crc, big.start) for n in range(400)]
    return out.getvalue()[: entries[-1].start + entries[-1].size] + canonical_zip.directory([*entries, *many])[:-22] + struct.pack(
        "<4s4H2IH", b"PK\5\6", 0, 0, len(entries) + 400, len(entries) + 400, len(canonical_zip.directory([*entries, *many])) - 22,
        entries[-1].start + entries[-1].size, 0,
    )  # fmt: skip


def _crowded(path: Path, count: int) -> Path:
    """The ZIP with so many empty files more; `writestr` would take ten times as long."""
    with zipfile.ZipFile(path, "a") as archive:
        assert archive.fp is not None
        archive.fp.seek(archive.start_dir)
        for number in range(count):
            info = zipfile.ZipInfo(f"any name/data/{number}")
            info.header_offset, info.CRC, info.compress_size = archive.fp.tell(), 0, 0
            archive.fp.write(info.FileHeader())
            archive.filelist.append(info)
        archive.start_dir = archive.fp.tell()
        archive.comment = b""  # the directory is written anew
        archive._didModify = True
    with zipfile.ZipFile(path) as archive:
        assert len(archive.namelist()) > count
    return path


@pytest.mark.slow
def test_hostile_packages_are_refused_by_both(tmp_path: Path) -> None:
    files = zoo.files()
    bomb = zipped(files, tmp_path / "bomb.zip", more={"any name/data/zeros": bytes(80 << 20)})
    (tmp_path / "overlap.zip").write_bytes(_overlapping(files))
    (tmp_path / "noise.zip").write_bytes(b"PK" + random.Random(1).randbytes(4000))
    (tmp_path / "program.zip").write_bytes(b"#!/bin/sh\n" + zipped(files, tmp_path / "plain.zip").read_bytes())
    (tmp_path / "tail.zip").write_bytes((tmp_path / "plain.zip").read_bytes() + b"tail")
    assert ours(tmp_path / "tail.zip") == theirs(tmp_path / "tail.zip") == {"container"}
    for path in (bomb, tmp_path / "overlap.zip", tmp_path / "noise.zip", tmp_path / "program.zip"):
        assert ours(path) is None and theirs(path) is None, path
    names = ("../../evil", "/etc/passwd", "C:/evil", "any name/../evil", "any name/data/שלום", "any name/data/nul.txt", "any name/data/x.")
    for name in (*names, "any name/DATA/LETTER.txt", "elsewhere/file"):
        path = zipped(files, tmp_path / "names.zip", more={name: b"x"})
        assert ours(path) and theirs(path), name
    link = zipfile.ZipInfo("any name/data/link")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    path = zipped(files, tmp_path / "link.zip")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "data/link" in (ours(path) or ()) and "data/link" in (theirs(path) or ())
    locked = path.read_bytes().replace(b"PK\1\2\x14\x03\x14\0\0\0", b"PK\1\2\x14\x03\x14\0\1\0")
    (tmp_path / "locked.zip").write_bytes(locked)
    assert ours(tmp_path / "locked.zip") and theirs(tmp_path / "locked.zip")
    many = _crowded(zipped(files, tmp_path / "many.zip"), 66_000)
    assert ours(many) is None and theirs(many) is None
    for name in ("any name/data/" + "a" * 5000, "any name/data/" + "d/" * 3000 + "x", "any name/data/a\0b"):
        path = zipped(files, tmp_path / "long.zip", more={name: b"x"})
        assert ours(path) and theirs(path), name[:30]
    for mode in (0o020666, 0o010666):  # a device, a pipe
        special = zipfile.ZipInfo("any name/data/special")
        special.create_system, special.external_attr = 3, mode << 16
        path = zipped(files, tmp_path / "special.zip")
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr(special, b"")
        assert ours(path) == theirs(path) == {"data/special"}
    huge = zoo.with_manifests(files)
    huge["manifest-sha256.txt"] = huge["manifest-sha256.txt"] * 20_000
    assert ours(zoo.pack(huge, tmp_path / "huge.zip")) is None
    deep = zoo.with_manifests(files | {"data/exhibits/01/capture.json": b"[" * 200_000, "seals/seal.json": b'{"a":' * 100_000})
    path = zoo.pack(deep, tmp_path / "deep.zip")
    assert {"data/exhibits/01/capture.json", "seals/seal.json"} <= (ours(path) or set()) & (theirs(path) or set())


@pytest.mark.slow
def test_both_agree_on_the_zoo(tmp_path: Path) -> None:
    files = zoo.files()
    first, second = "data/exhibits/01/picture.png", "data/exhibits/02/picture.png"
    lines = files["data/journal.jsonl"].splitlines(keepends=True)
    dated = re.sub(rb'("at": ?")20\d\d(-[^}]*"authority")', rb"\g<1>2019\2", files["seals/seal.json"])  # an earlier time than the stamp says
    assert dated != files["seals/seal.json"]
    broken = ([*lines[:2], *lines[3:]], [lines[1], lines[0], *lines[2:]], [*lines, b"{}\n"], [lines[0].replace(b":1,", b":2,"), *lines[1:]])
    animals = {
        "sound": files, "swapped": files | {first: files[second], second: files[first]},
        "letter": files | {"data/letter.txt": b"other"}, "extra": files | {"data/exhibits/01/extra.txt": b"x"},
        "described": files | {"data/exhibits/01/capture.json": b"[1]"}, "dated": files | {"seals/seal.json": dated}, "seal": files | {"seals/seal.json": b"null"},
        "signers": files | {"seals/allowed_signers": b"* ssh-ed25519 AAAA\n"},
        "signature": files | {"seals/manifest-sha256.txt.sig": b"-----BEGIN SSH SIGNATURE-----\n"},
        "reply": files | {"seals/manifest-sha256.txt.sample-clock.tsr": b"0\x80"},
        **{f"journal {n}": files | {"data/journal.jsonl": b"".join(each)} for n, each in enumerate(broken)},
        **{f"without {name}": {n: d for n, d in files.items() if n != name} for name in files},
    }  # fmt: skip
    for named, animal in animals.items():
        forms = [animal]
        if "bag-info.txt" in animal and "manifest-sha256.txt" in animal:
            forms.append(zoo.with_manifests(animal))
            forms += [zoo.signed_anew(animal)] if named not in ("seal", "sound", "without seals/seal.json") else []
        for number, content in enumerate(forms):
            one, other = ours(zoo.pack(content, tmp_path / "a.zip")), theirs(tmp_path / "a.zip")
            assert (one is None) == (other is None) and bool(one) == bool(other), (named, number, one, other)
            named_by_us = {n for n in one or () if n.startswith("data/")}
            assert named_by_us <= (other or set()), (named, number, one, other)


def test_it_runs_alone_and_says_the_verdict_first(tmp_path: Path) -> None:
    assert len(SCRIPT.read_text(encoding="utf-8").splitlines()) < 300
    done = subprocess.run([sys.executable, "-I", "-S", SCRIPT, zoo.SAMPLE], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0 and done.stdout.startswith(f"All {SEALED} sealed files (data/) are as they were sealed.\nכל")
    path = tmp_path / "p.zip"
    path.write_bytes(zoo.SAMPLE.read_bytes()[:-1])
    done = subprocess.run([sys.executable, "-I", "-S", SCRIPT, path], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode in (1, 2) and done.stdout.startswith(("DO NOT RELY", "Not looked at"))
