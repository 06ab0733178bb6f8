"""A zoo of tampered packages, bred from the stored sample: each is refused, and what was touched is named."""

from __future__ import annotations

import hashlib
import io
import json
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from collector.errors import CollectorError, InputError
from collector.model import Item, Seal, Verdict
from collector.package import verify_package
from collector.package.seal import bagit_files as bags
from collector.package.seal import canonical_zip
from collector.store import Record
from collector.trust.canonical import canonical
from collector.trust.hash_chain import GENESIS, link, salted_digest
from collector.trust.signing_keys import SigningKey
from collector.trust.timestamp_client import Authority

FORMAT = Path(__file__).resolve().parents[2] / "format"
SAMPLE = FORMAT / "package-sample.zip"
AUTHORITY = Authority(name="sample-clock", url="http://127.0.0.1/", root_pem=(FORMAT / "package-sample.root.pem").read_text())
TOP = "2026-0001-sample/"
Files = dict[str, bytes]


def files() -> Files:
    """The sample's files by their names inside the bag."""
    with zipfile.ZipFile(SAMPLE) as archive:
        return {name.removeprefix(TOP): archive.read(name) for name in archive.namelist()}


NAMES = sorted(files())


def pack(content: Files, path: Path) -> Path:
    out = io.BytesIO()
    canonical_zip.write({TOP + name: data for name, data in content.items()}, out)
    path.write_bytes(out.getvalue())
    return path


def unpack(content: Files, folder: Path) -> Path:
    for name, data in content.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def failed(path: Path) -> dict[str, str]:
    return {i.name: i.why for i in verify_package(path, authorities=[AUTHORITY]).items if i.state is Verdict.FAILED}


def states(path: Path, *authorities: Authority) -> dict[str, Item]:
    return {item.name: item for item in verify_package(path, authorities=authorities).items}


def with_manifests(content: Files) -> Files:
    """The files with manifests, sizes and tag manifest made to fit: what a forger does first."""
    made = dict(content)
    payload = {n: hashlib.sha256(d).hexdigest() for n, d in made.items() if n.startswith("data/")}
    made[bags.MANIFEST] = bags.manifest(payload)
    lines = made["bag-info.txt"].decode().splitlines()
    size = sum(len(made[n]) for n in payload)
    made["bag-info.txt"] = "".join(
        f"Payload-Oxum: {size}.{len(payload)}\n" if s.startswith("Payload") else f"{s}\n" for s in lines
    ).encode()
    tags = {n: hashlib.sha256(d).hexdigest() for n, d in made.items() if n not in payload and n != bags.TAG_MANIFEST}
    return made | {bags.TAG_MANIFEST: bags.manifest(tags)}


def signed_anew(content: Files) -> Files:
    """The same with a signature by a key of the forger's own, and no time-stamp."""
    key = SigningKey.generate()
    made = with_manifests(content)
    signature = key.sign_ssh(made[bags.MANIFEST])
    seal = Seal.from_doc(json.loads(made["seals/seal.json"]))
    seal = seal.replace(
        subject=hashlib.sha256(made[bags.MANIFEST]).hexdigest(),
        signature=hashlib.sha256(signature.encode()).hexdigest(),
        signer=key.fingerprint,
        stamps=(),
    )
    made["seals/seal.json"] = canonical(seal.to_doc()) + b"\n"
    made[f"seals/{bags.MANIFEST}.sig"] = signature.encode()
    made["seals/allowed_signers"] = f'collector namespaces="collector" {key.public_ssh}\n'.encode()
    return with_manifests(made)


def test_the_sample_is_sound(tmp_path: Path) -> None:
    for path in (SAMPLE, unpack(files(), tmp_path)):
        report = verify_package(path, authorities=[AUTHORITY])
        assert report.ok and {i.name for i in report.items if i.state is Verdict.NOT_CHECKED} == {"data/journal.jsonl withheld records"}
        assert sum(i.state is Verdict.PASSED for i in report.items) >= 11
    assert pack(files(), tmp_path / "again.zip").read_bytes() == SAMPLE.read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_a_byte_changed_in_any_file_of_an_unpacked_folder_is_found(tmp_path: Path, name: str) -> None:
    content = files()
    data = content[name]
    content[name] = data[: len(data) // 2] + bytes([data[len(data) // 2] ^ 1]) + data[len(data) // 2 + 1 :]
    assert name in failed(unpack(content, tmp_path))


@pytest.mark.parametrize("name", NAMES)
def test_a_file_taken_away_is_named(tmp_path: Path, name: str) -> None:
    content = files()
    del content[name]
    assert any(name in found or name in why for found, why in failed(pack(content, tmp_path / "p.zip")).items())


def test_bytes_of_the_zip_itself(tmp_path: Path) -> None:
    """Header and directory bytes, a few hundred places by lot: the name of the file whose header it is comes up."""
    sound = SAMPLE.read_bytes()
    entries = canonical_zip.list_entries(io.BytesIO(sound), len(sound))
    headers = [(e.name, e.start - len(canonical_zip.local_header(e)) + n) for e in entries for n in range(len(canonical_zip.local_header(e)))]
    end = entries[-1].start + entries[-1].size
    lot = random.Random(7)
    for name, place in lot.sample(headers, 60):
        path = tmp_path / "p.zip"
        path.write_bytes(sound[:place] + bytes([sound[place] ^ 4]) + sound[place + 1 :])
        assert name.removeprefix(TOP) in failed(path), (name, place)
    for place in lot.sample(range(end, len(sound)), 60):
        path.write_bytes(sound[:place] + bytes([sound[place] ^ 4]) + sound[place + 1 :])
        assert failed(path), place


def test_cut_off_or_empty(tmp_path: Path) -> None:
    sound = SAMPLE.read_bytes()
    path = tmp_path / "p.zip"
    for size in (len(sound) - 1, len(sound) // 2, 100):
        path.write_bytes(sound[:size])
        try:
            assert failed(path)
        except InputError as problem:
            assert problem.next_step
    path.write_bytes(b"")
    with pytest.raises(CollectorError):
        verify_package(path)


def test_a_swapped_picture_with_all_digests_made_to_fit(tmp_path: Path) -> None:
    content = files()
    first, second = "data/exhibits/01/picture.png", "data/exhibits/02/picture.png"
    content[first], content[second] = content[second], content[first]
    found = failed(pack(with_manifests(content), tmp_path / "p.zip"))
    assert {first, second, "seals/seal.json", f"seals/{bags.MANIFEST}.sig"} <= set(found)
    assert any(name.endswith(".tsr") for name in found)
    assert {first, second} <= set(failed(pack(signed_anew(content), tmp_path / "q.zip")))


def test_a_changed_letter_signed_anew_loses_its_time(tmp_path: Path) -> None:
    content = files()
    content["data/letter.txt"] = content["data/letter.txt"].replace("א".encode(), "ב".encode())
    found = states(pack(signed_anew(content), tmp_path / "p.zip"), AUTHORITY)
    assert found["time-stamp"].state is Verdict.NOT_CHECKED and "customer's computer alone" in found["time-stamp"].why
    assert found[f"seals/{bags.MANIFEST}.sig"].state is Verdict.PASSED and "whose key" in found[f"seals/{bags.MANIFEST}.sig"].why


def rechained(rows: list[Record]) -> bytes:
    lines, prev = [], GENESIS
    for row in rows:
        digest = row.digest if row.salt is None else salted_digest(row.salt, row.doc)
        linked = link(prev, row.seq, row.at, row.table, row.id, digest)
        lines.append(Record(row.seq, row.at, row.table, row.id, row.doc, row.salt, digest, prev, linked).line())
        prev = linked
    return b"".join(lines)


def journal(content: Files) -> list[Record]:
    return [Record.from_row(json.loads(line)) for line in content["data/journal.jsonl"].splitlines()]


def test_a_rewritten_journal_breaks_the_seal_over_its_head(tmp_path: Path) -> None:
    content = files()
    rows = journal(content)
    assert rechained(rows) == content["data/journal.jsonl"]
    place = next(n for n, row in enumerate(rows) if row.table == "readings")
    rows[place].doc["amount"] = "9.90"  # type: ignore[index]
    content["data/journal.jsonl"] = rechained(rows)
    found = failed(pack(signed_anew(content), tmp_path / "p.zip"))
    assert any("seals/journal/" in name and "not the one that was sealed" in why for name, why in found.items())


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: lines[1:],
        lambda lines: [*lines[:2], *lines[3:]],
        lambda lines: [lines[1], lines[0], *lines[2:]],
        lambda lines: [*lines, lines[-1]],
        lambda lines: [lines[0].replace(b'"seq":1', b'"seq":2'), *lines[1:]],
        lambda lines: [*lines, b"{}\n"],
        lambda lines: [*lines, b"\xff\n"],
        lambda lines: [lines[0].replace(b'","digest"', b'", "digest"'), *lines[1:]],
    ],
)
def test_broken_journals(tmp_path: Path, change: Callable[[list[bytes]], list[bytes]]) -> None:
    content = files()
    content["data/journal.jsonl"] = b"".join(change(content["data/journal.jsonl"].splitlines(keepends=True)))
    assert any(name.startswith("data/journal.jsonl") for name in failed(pack(signed_anew(content), tmp_path / "p.zip")))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("data/exhibits/01/capture.json", b"{}"),
        ("data/exhibits/01/capture.json", b"[1]"),
        ("data/exhibits/01/capture.json", b"\xff"),
        ("data/exhibits/01/capture.json", files()["data/exhibits/01/capture.json"].replace(b'"absent": {}', b'"absent": [1]')),
        ("data/exhibits/01/capture.json", files()["data/exhibits/01/capture.json"].replace(b"{", b'{"redacted":[1],', 1)),
        ("data/exhibits/01/extra.txt", b"x"),
        ("data/exhibits/09/picture.png", b"x"),
        ("seals/seal.json", b"{}"),
        ("seals/seal.json", b"null"),
        ("seals/allowed_signers", b"* ssh-ed25519 AAAA\n"),
        ("seals/allowed_signers", b"\xff"),
        (f"seals/{bags.MANIFEST}.sig", b"-----BEGIN SSH SIGNATURE-----\n"),
        (f"seals/{bags.MANIFEST}.sample-clock.tsr", b""),
        (f"seals/{bags.MANIFEST}.sample-clock.tsr", b"0\x80"),
    ],
)
def test_nonsense_in_place_of_a_file_fails_without_a_crash(tmp_path: Path, name: str, data: bytes) -> None:
    content = files() | {name: data}
    assert failed(pack(with_manifests(content), tmp_path / "p.zip"))


def test_a_rogue_authority_with_its_own_root_is_never_passed(tmp_path: Path) -> None:
    """The package's own root proves nothing: without a pinned one its stamp stays unchecked, and under a pinned name it fails."""
    name = f"seals/{bags.MANIFEST}.sample-clock.tsr"
    unknown = states(SAMPLE)[name]
    assert unknown.state is Verdict.NOT_CHECKED and "fingerprint" in unknown.why
    from collector.trust.known_authorities import PUBLIC_AUTHORITIES

    pinned = PUBLIC_AUTHORITIES[0].replace(name="sample-clock")
    assert states(SAMPLE, pinned)[name].state is Verdict.FAILED
    content = files()
    content["seals/sample-clock.root.pem"] = PUBLIC_AUTHORITIES[0].root_pem.encode()
    assert name in {i.name for i in verify_package(pack(with_manifests(content), tmp_path / "p.zip")).items if i.state is Verdict.FAILED}
