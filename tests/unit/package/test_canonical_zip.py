"""The one exact ZIP and the strict bag: whatever byte is changed, it is found, and the file is named."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import stat
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collector.errors import CollectorError
from collector.model import Verdict
from collector.package.seal import bagit_files, canonical_zip
from collector.package.verify import bagit_check
from collector.package.verify.folder_source import FolderSource
from collector.package.verify.open_package import open_source
from collector.package.verify.package_source import unsafe
from collector.package.verify.sealed_zip import SealedZip

PICTURE = bytes(range(256)) * 40
FILES = {"data/letter.txt": "שלום".encode(), "data/exhibits/01/picture.png": PICTURE, "READ-ME-FIRST.html": b"<p>read me</p>"}


def packed(files: dict[str, bytes], top: str = "case-1/") -> bytes:
    """A small sound bag as the container writes it."""
    payload = {n: hashlib.sha256(c).hexdigest() for n, c in files.items() if n.startswith("data/")}
    size = sum(len(files[n]) for n in payload)
    tags = {n: c for n, c in files.items() if n not in payload}
    tags |= {"bagit.txt": bagit_files.DECLARATION, bagit_files.MANIFEST: bagit_files.manifest(payload)}
    tags["bag-info.txt"] = f"External-Identifier: case-1\nPayload-Oxum: {size}.{len(payload)}\n".encode()
    tag_manifest = bagit_files.manifest({n: hashlib.sha256(c).hexdigest() for n, c in tags.items()})
    everything = {**files, **tags, bagit_files.TAG_MANIFEST: tag_manifest}
    out = io.BytesIO()
    canonical_zip.write({top + n: c for n, c in everything.items()}, out)
    return out.getvalue()


def faults(path: Path) -> list[str]:
    """The names of all that is wrong with a package's container and bag."""
    try:
        source = open_source(path)
    except CollectorError as problem:
        return [problem.message]
    return [i.name for i in [*source.faults, *bagit_check.check_bag(source)] if i.state is Verdict.FAILED]


def test_other_programs_read_the_container(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    path.write_bytes(packed(FILES))
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.read("case-1/data/letter.txt") == FILES["data/letter.txt"]
        archive.extractall(tmp_path / "out")
    assert faults(path) == []
    assert faults(tmp_path / "out" / "case-1") == []
    check = subprocess.run(["sha256sum", "-c", "--strict", bagit_files.MANIFEST], cwd=tmp_path / "out" / "case-1", capture_output=True, check=False)
    assert check.returncode == 0, check.stderr


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"x" * 3_000_000)
    first, second = io.BytesIO(), io.BytesIO()
    canonical_zip.write({"b": b"x" * 3_000_000, "a": b"1"}, first)
    canonical_zip.write({"a": b"1", "b": tmp_path / "f"}, second)
    assert first.getvalue() == second.getvalue()


def test_every_single_byte_matters(tmp_path: Path) -> None:
    small = {"data/a.txt": b"hello", "READ-ME-FIRST.html": b"<p>"}
    sound = packed(small, "c/")
    path = tmp_path / "p.zip"
    for place in range(len(sound)):
        flip = (0x01, 0x20, 0x80)[place % 3]
        changed = bytearray(sound)
        changed[place] ^= flip
        path.write_bytes(changed)
        assert faults(path), f"byte {place} xor {flip:#x} went unnoticed"


@pytest.mark.parametrize("extra", [b"\0", b"PK\x05\x06" + bytes(18), b"tail"])
def test_bytes_before_or_after_are_found(tmp_path: Path, extra: bytes) -> None:
    path = tmp_path / "p.zip"
    path.write_bytes(packed(FILES) + extra)
    assert faults(path)
    path.write_bytes(extra + packed(FILES))
    assert faults(path)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_looked_at_without_a_crash(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("zip") / "p.zip"
    path.write_bytes(data)
    assert faults(path)


def test_a_changed_file_is_named(tmp_path: Path) -> None:
    sound = packed(FILES)
    path = tmp_path / "p.zip"
    place = sound.index(FILES["data/exhibits/01/picture.png"]) + 77
    path.write_bytes(sound[:place] + b"!" + sound[place + 1 :])
    assert set(faults(path)) == {"data/exhibits/01/picture.png"}
    header = sound.index(b"case-1/data/letter.txt") - 5
    path.write_bytes(sound[:header] + b"\x07" + sound[header + 1 :])
    assert "data/letter.txt" in faults(path)


def test_added_missing_and_doubled_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "p.zip").write_bytes(packed(FILES))
    with zipfile.ZipFile(tmp_path / "p.zip") as archive:
        archive.extractall(tmp_path)
    folder = tmp_path / "case-1"
    (folder / "data" / "extra.txt").write_text("x")
    (folder / "seals").mkdir()
    (folder / "seals" / "more.txt").write_text("x")
    (folder / "data" / "letter.txt").unlink()
    assert set(faults(folder)) >= {"data/extra.txt", "seals/more.txt", "data/letter.txt"}
    twice = tmp_path / "twice.zip"
    with zipfile.ZipFile(twice, "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("c/bagit.txt", bagit_files.DECLARATION)
        archive.writestr("c/data/a", b"1")
        archive.writestr("c/data/a", b"2")
    assert "data/a" in faults(twice)


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
@pytest.mark.parametrize("name", [".DS_Store", "data/.DS_Store", "Thumbs.db", "data/exhibits/01/desktop.ini", "data/._letter.txt"])
def test_what_a_system_leaves_in_a_folder_is_named_and_no_forgery(tmp_path: Path, name: str) -> None:
    (tmp_path / "p.zip").write_bytes(packed(FILES))
    with zipfile.ZipFile(tmp_path / "p.zip") as archive:
        archive.extractall(tmp_path / "out")
    folder = tmp_path / "out" / "case-1"
    (folder / name).write_bytes(b"Bud1")
    assert faults(folder) == []
    told = [i for i in open_source(folder).faults if i.name == name]
    assert [i.state for i in told] == [Verdict.FOREIGN] and "harmless" in told[0].why
    (folder / "data" / "stranger.txt").write_bytes(b"x")
    assert faults(folder) == ["data/stranger.txt"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "p.zip").write_bytes(packed(FILES))
    with zipfile.ZipFile(tmp_path / "p.zip") as archive:
        archive.extractall(tmp_path)
    folder = tmp_path / "case-1"
    shutil.copy(folder / "data" / "letter.txt", tmp_path / "letter.txt")
    (folder / "data" / "letter.txt").unlink()
    (folder / "data" / "letter.txt").symlink_to(tmp_path / "letter.txt")
    assert faults(folder).count("data/letter.txt") == 2
    assert stat.S_ISREG((tmp_path / "letter.txt").stat().st_mode)


@pytest.mark.parametrize("name", ["/etc/passwd", "c/../../x", "c/./x", "c\\x", "C:/x", "c/שלום", "c/a\nb", "c//x", "c/nul.txt", "c/a.", ""])
def test_unsafe_names(tmp_path: Path, name: str) -> None:
    assert unsafe(name)
    out = io.BytesIO()
    canonical_zip.write({"c/bagit.txt": bagit_files.DECLARATION, name: b"x"}, out)
    (tmp_path / "p.zip").write_bytes(out.getvalue())
    source = SealedZip(tmp_path / "p.zip")
    assert any(i.state is Verdict.FAILED for i in source.faults)
    assert source.names() == ("bagit.txt",)


@pytest.mark.parametrize(
    "line",
    [
        b"A" * 64 + b"  data/a\n", b"0" * 63 + b"  data/a\n", b"0" * 64 + b" data/a\n", b"0" * 64 + b" *data/a\n", b"0" * 64 + b"  ../a\n",
        b"0" * 64 + b"  data/a\r\n", b"0" * 64 + b"  data/a", b"\n", b"", b"0" * 64 + b"  data/b\n" + b"0" * 64 + b"  data/a\n",
        b"0" * 64 + b"  data/a\n" * 2, b"0" * 64 + b"  data/\xd7\xa9\n", b"# remark\n",
    ],
)  # fmt: skip
def test_strict_manifests(line: bytes) -> None:
    assert bagit_check.read_manifest(line, "m")[1]


def test_folder_source_needs_a_bag(tmp_path: Path) -> None:
    assert faults(tmp_path) == [f"{tmp_path} is not a package: there is no bagit.txt in it."]
    assert faults(tmp_path / "nowhere")
    (tmp_path / "bagit.txt").write_bytes(bagit_files.DECLARATION)
    assert FolderSource(tmp_path).names() == ("bagit.txt",)
    assert {"manifest-sha256.txt", "tagmanifest-sha256.txt", "bag-info.txt"} <= set(faults(tmp_path))
