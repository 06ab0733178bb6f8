"""Seals: pending before anybody is asked, kept raw, retried, checked against the root that was pinned."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from collector.demo.timestamps.signer import Faults, TimestampSigner
from collector.model import Seal, SealState, Verdict
from collector.store import Store, check_store, register_key, seal_journal, seal_pending
from collector.trust import Authority, SigningKey
from tests.samples.public_tools import public_tool
from tests.samples.stores import a_store, again, authority, checked, clock, failed, unlock


def nobody(name: str) -> Authority:
    return Authority(name=name, url="http://127.0.0.1:9/tsr", root_pem="", owner=name)


def states(seal: Seal) -> list[SealState]:
    return [stamp.state for stamp in seal.stamps]


def named(store: Store, start: str) -> list[tuple[Verdict, str]]:
    return [(item.state, item.why) for item in check_store(again(store, readonly=True)).items if item.name.startswith(start)]


def test_a_seal_of_two_owners(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.append("notes", {"id": "a"})
    with authority("a") as first, authority("b") as second:
        store.use_authorities([first, second])
        seal = seal_journal(store, SigningKey.generate())
    assert states(seal) == [SealState.SEALED] * 2
    assert (seal.seq, seal.link) == (5 - 1, list(store.records())[3].link)
    report = checked(store.root)
    assert report.ok
    assert [item.name for item in report.items if "unchanged since" in item.why] == ["records 1 to 4"]


def test_public_tools_accept_it(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    key = SigningKey.generate()
    with authority("a") as first:
        store.use_authorities([first])
        seal = seal_journal(store, key)
    (tmp_path / "root.pem").write_text(first.root_pem, encoding="ascii")
    (tmp_path / "signers").write_text(f"me {key.public_ssh}\n", encoding="ascii")
    base = str(store.root / "seals" / seal.id)
    openssl, keygen = public_tool("openssl"), public_tool("ssh-keygen")
    command = [openssl, "ts", "-verify", "-data", f"{base}.json", "-in", f"{base}.a.tsr", "-CAfile", str(tmp_path / "root.pem")]
    assert "Verification: OK" in subprocess.run(command, capture_output=True, text=True, check=False).stdout
    command = [keygen, "-Y", "verify", "-f", str(tmp_path / "signers"), "-I", "me", "-n", "collector", "-s", f"{base}.sig"]
    done = subprocess.run(command, input=Path(f"{base}.json").read_bytes(), capture_output=True, check=False)
    assert b"Good" in done.stdout


def test_offline_is_pending_and_tried_again(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.use_authorities([nobody("a")])
    seal = seal_journal(store, None)
    assert states(seal) == [SealState.PENDING] and seal.stamps[0].why
    assert seal.signature_why == "no signing key"
    assert seal_pending(store) == []
    assert checked(store.root).ok and ("not checked", seal.stamps[0].why) not in named(store, "time-stamp")
    with authority("a") as first:
        store.use_authorities([first])
        news = seal_pending(store)
    assert [each.id for each in news] == [seal.id] and states(news[0]) == [SealState.SEALED]
    assert news[0].subject == seal.subject
    assert seal_pending(store) == []


def test_it_is_pending_on_record_before_anybody_is_asked(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    with authority("a") as first:
        store.use_authorities([first])
        seal = seal_journal(store, None)
    versions = [Seal.from_doc(record.doc or {}) for record in store.versions("seals", seal.id)]
    assert [states(each) for each in versions] == [[SealState.PENDING], [SealState.SEALED]]


@pytest.mark.parametrize("fault", ["imprint", "nonce", "expired", "purpose", "signature"])
def test_a_bad_reply_is_kept_raw_and_does_not_block_the_other(tmp_path: Path, fault: str) -> None:
    store = a_store(tmp_path)
    with authority("bad", TimestampSigner("bad", "B", clock(), Faults(**{fault: True}))) as bad, authority("good") as good:
        store.use_authorities([bad, good])
        seal = seal_journal(store, None)
    assert states(seal) == [SealState.FAILED, SealState.SEALED]
    assert seal.stamps[0].why and store.read(seal.stamps[0].reply)
    assert checked(store.root).ok
    assert named(store, f"time-stamp {seal.id} bad")[0][0] is Verdict.NOT_CHECKED


def test_a_rogue_authority_with_its_own_root_is_refused(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    with authority("x") as rogue, authority("x") as real:
        pretending = real.replace(url=rogue.url)
        store.use_authorities([pretending])
        assert states(seal_journal(store, None)) == [SealState.FAILED]


def test_switched_off_means_nobody_is_asked(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    stamper = TimestampSigner("a", "A", clock(), Faults())
    with authority("a", stamper) as first:
        store.use_authorities([first])
        path = store.root / "config.toml"
        path.write_text(path.read_text(encoding="utf-8").replace("stamping = true", "stamping = false"), encoding="utf-8")
        off = again(store)
        assert states(seal_journal(off, None)) == [SealState.OFF]
        assert seal_pending(off) == []
    assert checked(store.root).ok


def test_old_seals_check_against_the_root_of_their_time(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    for _ in range(2):
        with authority("a") as first:  # each time another root under the same name
            store.use_authorities([first])
            seal_journal(store, None)
    assert [state for state, _ in named(store, "time-stamp")] == [Verdict.PASSED] * 2


def test_a_key_is_changed_with_the_word_of_the_old_one_or_without(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    first, second, third = (SigningKey.generate() for _ in range(3))
    seal_journal(store, first, [])
    register_key(store, second, first)
    seal_journal(store, second, [])
    register_key(store, third, why="the computer was stolen")
    seal_journal(store, third, [])
    verdicts = named(store, "key ")
    assert [state for state, _ in verdicts] == [Verdict.PASSED, Verdict.PASSED, Verdict.NOT_CHECKED]
    assert "vouches" in verdicts[1][1] and "stolen" in verdicts[2][1]
    assert [state for state, _ in named(store, "signature")] == [Verdict.PASSED] * 3


def test_a_stream_is_sealed_while_it_lives(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    stream = store.stream("chat-1")
    stream.append([{"text": "one"}])
    whole = stream.path.read_bytes()
    stream.append([{"text": "two"}])
    seal_journal(store, None, [])
    assert checked(store.root).ok
    stream.path.write_bytes(whole)
    unlock(stream.path.with_suffix(".mark")).unlink()
    assert any("as seal" in item.why for item in failed(checked(store.root)))


def test_an_interrupted_seal_is_no_fault(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    seal = seal_journal(store, None, [])
    (store.root / "seals" / "seal-x.json").write_bytes(store.read(seal.subject))
    report = checked(store.root)
    assert report.ok and any("interrupted" in item.why for item in report.items)
