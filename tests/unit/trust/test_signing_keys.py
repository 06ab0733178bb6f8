"""Signatures that ssh-keygen accepts, and where the key is kept."""

from __future__ import annotations

import base64
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector.errors import TrustError, VerificationFailed
from collector.trust import SigningKey, signing_key_of, verify_ssh
from collector.trust.keystore import FILE, FileKeys, KeyringKeys
from tests.samples.age_file import LITTLE_WORK, sealed
from tests.samples.keyring_in_memory import keyring_in_memory
from tests.samples.public_tools import public_tool

DATA = "מה שנחתם".encode()


def ssh_keygen(folder: Path, data: bytes, signature: str, public: str, namespace: str = "collector") -> str:
    program = public_tool("ssh-keygen")
    (folder / "signers").write_text(f"me {public}\n", encoding="ascii")
    (folder / "sig").write_text(signature, encoding="ascii")
    command = [program, "-Y", "verify", "-f", "signers", "-I", "me", "-n", namespace, "-s", "sig"]
    done = subprocess.run(command, cwd=folder, input=data, capture_output=True, check=False)
    return (done.stdout + done.stderr).decode()


def test_ssh_keygen_accepts_and_refuses(tmp_path: Path) -> None:
    key = SigningKey.generate()
    signature = key.sign_ssh(DATA)
    assert "Good" in ssh_keygen(tmp_path, DATA, signature, key.public_ssh)
    assert key.fingerprint in ssh_keygen(tmp_path, DATA, signature, key.public_ssh)
    assert "Good" not in ssh_keygen(tmp_path, DATA + b"x", signature, key.public_ssh)
    assert "Good" not in ssh_keygen(tmp_path, DATA, signature, key.public_ssh, "file")


def test_a_signature_by_ssh_keygen_is_accepted(tmp_path: Path) -> None:
    program = public_tool("ssh-keygen")
    subprocess.run([program, "-q", "-t", "ed25519", "-N", "", "-f", "key"], cwd=tmp_path, check=True)
    (tmp_path / "data").write_bytes(DATA)
    subprocess.run([program, "-q", "-Y", "sign", "-f", "key", "-n", "collector", "data"], cwd=tmp_path, check=True, capture_output=True)
    signature, public = (tmp_path / "data.sig").read_text(), (tmp_path / "key.pub").read_text()
    verify_ssh(DATA, signature, public)


@given(st.binary(max_size=200), st.data())
def test_any_change_is_refused(data: bytes, draw: st.DataObject) -> None:
    key = SigningKey.from_private_bytes(b"7" * 32)
    signature = key.sign_ssh(data)
    verify_ssh(data, signature, key.public_ssh)
    place = draw.draw(st.integers(0, len(signature) - 1))
    changed = signature[:place] + draw.draw(st.characters(codec="ascii")) + signature[place + 1 :]
    for wrong, over, public in ((changed, data, key.public_ssh), (signature, data + b"!", key.public_ssh),
                                (signature, data, SigningKey.generate().public_ssh)):  # fmt: skip
        if wrong == signature and over == data and public == key.public_ssh:
            continue
        with pytest.raises(VerificationFailed):
            verify_ssh(over, wrong, public)


def test_a_key_is_made_once_and_kept_in_a_file_that_its_passphrase_opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("collector.trust.keystore.sealed", sealed)
    made = signing_key_of(tmp_path / "private", lambda: "סיסמה ארוכה")
    kept = signing_key_of(tmp_path / "private", lambda: "סיסמה ארוכה")
    assert made and kept and made.fingerprint == kept.fingerprint
    (file,) = (tmp_path / "private").iterdir()
    assert file.read_bytes().startswith(b"age-encryption.org/v1")
    assert made.to_private_bytes() not in file.read_bytes()


@pytest.mark.slow
def test_a_key_file_takes_as_much_work_as_the_library_asks_for(tmp_path: Path) -> None:
    made = signing_key_of(tmp_path, lambda: "סיסמה ארוכה")
    kept = signing_key_of(tmp_path, lambda: "סיסמה ארוכה")
    assert made and kept and made.fingerprint == kept.fingerprint
    (file,) = tmp_path.iterdir()
    assert int(file.read_bytes().splitlines()[1].split()[-1]) > LITTLE_WORK, "the base-2 logarithm of what one guess costs"


def key_file(path: Path, key: SigningKey, phrase: str, work: int = LITTLE_WORK) -> Path:
    path.write_bytes(sealed(base64.b64encode(key.to_private_bytes()), phrase, work))
    return path


def test_a_key_file_opens_with_its_passphrase_alone(tmp_path: Path) -> None:
    key = SigningKey.generate()
    path = key_file(tmp_path / "key.age", key, "סיסמה ארוכה")
    loaded = FileKeys(path, lambda: "סיסמה ארוכה").load()
    assert loaded is not None and loaded.public_ssh == key.public_ssh
    for phrase in ("אחרת", None, ""):
        with pytest.raises(TrustError):
            FileKeys(path, lambda phrase=phrase: phrase).load()
    path.write_bytes(b"rubbish")
    with pytest.raises(TrustError):
        FileKeys(path, lambda: "סיסמה ארוכה").load()


def test_a_machine_too_slow_for_a_file_is_not_taken_for_a_wrong_passphrase(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("collector.trust.age_file.time.sleep", lambda _: None)
    path = key_file(tmp_path / "key.age", SigningKey.generate(), "right", work=40)
    with pytest.raises(TrustError, match="far faster machine"):
        FileKeys(path, lambda: "right").load()


def test_the_keyring_keeps_it_where_there_is_one(tmp_path: Path) -> None:
    with keyring_in_memory() as kept_there:
        assert KeyringKeys.available()
        key = signing_key_of(tmp_path, lambda: None)
        again = signing_key_of(tmp_path, lambda: None)
        assert key and again and key.fingerprint == again.fingerprint
        assert not list(tmp_path.iterdir())
    with keyring_in_memory(kept_there, "keyrings.alt.file"):
        assert not KeyringKeys.available()
        assert signing_key_of(tmp_path, lambda: None) is None
        other = SigningKey.generate()
        key_file(tmp_path / FILE, other, "phrase")
        kept = signing_key_of(tmp_path, lambda: "phrase")
        assert kept and kept.fingerprint == other.fingerprint
