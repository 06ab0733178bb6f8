"""Login details in the encrypted file, from the command line to the desk that a run is done with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from collector.cli.app import build
from collector.errors import InputError
from collector.secrets import SessionVault
from collector.services.context import Context
from collector.services.private import login_file

SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The environment is what the program reads: its own folder, and the passphrase of an unattended run."""
    monkeypatch.setenv("COLLECTOR_PRIVATE", str(tmp_path))
    monkeypatch.setenv("COLLECTOR_PASSPHRASE", "משפט סיסמה")
    monkeypatch.setenv("COLLECTOR_LANG", "en")
    return tmp_path


def called(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(build(["login"]), ["--json", "login", *words], input=typed)


def kept(folder: Path):  # type: ignore[no-untyped-def]
    return login_file(Context(folder))


def test_what_is_set_is_read_by_a_run_listed_and_forgotten(private: Path) -> None:
    done = called("set", "my.example", "--file", typed="dana\nhunter22!\n")
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout.splitlines()[-1]) == {"provider": "my.example", "kept": ["password", "username"], "where": "file"}
    assert "hunter22!" not in done.output
    assert b"hunter22!" not in (private / "logins.age").read_bytes()
    assert kept(private).get("my.example", "password") == "hunter22!"
    assert '"my.example"' in called("list").stdout
    SessionVault(private / "sessions", use_keyring=False).save("my.example", {"state": {}})
    assert called("forget", "my.example").exit_code == 0
    assert kept(private).get("my.example", "password") is None
    assert SessionVault(private / "sessions", use_keyring=False).load("my.example") is None


def test_a_seed_is_kept_only_by_choice_and_only_if_it_is_one(private: Path) -> None:
    assert called("set", "a", "--file", typed="dana\nhunter22!\n").exit_code == 0
    assert kept(private).get("a", "otp-seed") is None
    address = f"otpauth://totp/x?secret={SEED.lower()}&issuer=x"
    assert called("set", "b", "--file", "--otp-seed", typed=f"dana\nhunter22!\n{address}\n").exit_code == 0
    assert kept(private).get("b", "otp-seed") == SEED
    refused = called("set", "c", "--file", "--otp-seed", typed="dana\nhunter22!\nnot a seed 1890\n")
    assert isinstance(refused.exception, InputError)
    assert kept(private).get("c", "password") is None


def test_details_set_anew_take_back_a_refusal(private: Path) -> None:
    vault = SessionVault(private / "sessions", use_keyring=False)
    vault.refuse("my.example", "dana", "hunter22!", "2026-11-24T06:12:00.000Z")
    assert called("set", "my.example", "--file", typed="dana\nhunter22!\n").exit_code == 0
    assert vault.refused("my.example", "dana", "hunter22!") is None


def test_without_a_passphrase_an_unattended_run_says_what_is_missing(private: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called("set", "my.example", "--file", typed="dana\nhunter22!\n")
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
