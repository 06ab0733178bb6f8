"""Login details in the encrypted file, from the command line to the context of a run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from collector.cli.command_line import build
from collector.errors import InputError
from collector.secrets import SessionVault
from collector.services.context import Context
from collector.services.secret_storage import login_file
from tests.samples.age_file import sealed

SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The environment is what the program reads: its own folder, and the passphrase of an unattended run.

    Files are sealed with little work (the library takes a second or more each time); `tests/unit/trust/test_signing_keys.py` seals with much.
    """
    monkeypatch.setattr("collector.trust.age_file.sealed", sealed)
    monkeypatch.setenv("COLLECTOR_PRIVATE", str(tmp_path))
    monkeypatch.setenv("COLLECTOR_PASSPHRASE", "משפט סיסמה")
    monkeypatch.setenv("COLLECTOR_LANG", "en")
    return tmp_path


def called(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(build("login"), ["--json", "login", *words], input=typed)


def kept(folder: Path):  # type: ignore[no-untyped-def]
    return login_file(Context(folder))


def file_of(folder: Path, **details: str) -> None:
    """A file of login details as an earlier call kept them, for the provider ``my.example``."""
    doc = json.dumps({f"my.example:{field.replace('_', '-')}": value for field, value in details.items()})
    (folder / "logins.age").write_bytes(sealed(doc.encode(), "משפט סיסמה"))


def test_what_is_set_is_read_by_a_run_and_a_seed_is_kept_only_by_choice(private: Path) -> None:
    file_of(private, username="dana", password="before")
    vault = SessionVault(private / "sessions", use_keyring=False)
    vault.refuse("a", "dana", "hunter22!", "2026-11-24T06:12:00.000Z")
    done = called("set", "a", "--file", typed="dana\nhunter22!\n")
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout.splitlines()[-1]) == {"provider": "a", "kept": ["password", "username"], "where": "file"}
    assert "hunter22!" not in done.output
    assert b"hunter22!" not in (private / "logins.age").read_bytes()
    assert vault.refused("a", "dana", "hunter22!") is None, "details that are set anew take back a refusal"
    address = f"otpauth://totp/x?secret={SEED.lower()}&issuer=x"
    assert called("set", "b", "--file", "--otp-seed", typed=f"dana\nhunter22!\n{address}\n").exit_code == 0
    found = kept(private)
    assert (found.get("a", "password"), found.get("a", "otp-seed"), found.get("b", "otp-seed")) == ("hunter22!", None, SEED)
    assert found.get("my.example", "password") == "before"


def test_what_is_no_seed_is_refused_before_anything_is_kept(private: Path) -> None:
    refused = called("set", "c", "--file", "--otp-seed", typed="dana\nhunter22!\nnot a seed 1890\n")
    assert isinstance(refused.exception, InputError)
    assert not (private / "logins.age").exists()


def test_what_is_kept_is_listed_and_forgotten_with_its_session(private: Path) -> None:
    file_of(private, username="dana", password="hunter22!")
    assert '"my.example"' in called("list").stdout
    SessionVault(private / "sessions", use_keyring=False).save("my.example", {"state": {}})
    assert called("forget", "my.example").exit_code == 0
    assert kept(private).get("my.example", "password") is None
    assert SessionVault(private / "sessions", use_keyring=False).load("my.example") is None


def test_without_a_passphrase_an_unattended_run_says_what_is_missing(private: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file_of(private, username="dana", password="hunter22!")
    monkeypatch.delenv("COLLECTOR_PASSPHRASE")
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(InputError) as caught:
        kept(private).get("my.example", "password")
    assert "COLLECTOR_PASSPHRASE" in caught.value.next_step
    monkeypatch.setenv("COLLECTOR_PASSPHRASE", "another")
    with pytest.raises(InputError, match="does not open"):
        kept(private).get("my.example", "password")


def test_a_run_without_the_file_asks_for_no_passphrase(private: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLLECTOR_PASSPHRASE")
    assert kept(private).get("my.example", "password") is None
