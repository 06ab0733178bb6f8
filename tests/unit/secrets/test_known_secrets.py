"""Secrets do not show themselves; sessions are encrypted at rest, locked, and a refusal is remembered."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from collector.errors import InputError, StoreBusy
from collector.secrets import FileSecrets, FirstOf, MemorySecrets, NoSecrets, OneTimeCodes, Secret, SecretBook, SessionVault
from collector.secrets.known_secrets import looks_random, names_a_token
from collector.secrets.totp import totp_code, until_fresh
from tests.samples.age_file import sealed

STATE = {
    "cookies": [
        {"name": "sid", "value": "s3ss10n-abcdef", "httpOnly": True},
        {"name": "lang", "value": "he", "httpOnly": False},
        {"name": "theme", "value": "a-light-one-please", "httpOnly": False},
    ],
    "origins": [
        {"origin": "https://x", "localStorage": [{"name": "state", "value": '{"user":{"accessToken":"tok-0123456789"},"plan":"fibre"}'}]},
    ],
}


def test_a_secret_never_shows_itself() -> None:
    secret = Secret("hunter22", "password")
    assert repr(secret) == "<password>" and "hunter22" not in repr([secret])
    book = SecretBook()
    book.add("hunter22", "password")
    assert "hunter22" not in repr(book)


def test_the_book_notes_what_can_hold_a_session_and_nothing_else() -> None:
    book = SecretBook()
    book.add_state(STATE)
    assert sorted(book) == ["s3ss10n-abcdef", "tok-0123456789"]
    assert book.scrub("a s3ss10n-abcdef b") == "a [cookie sid] b"
    assert book.scrub("A S3SS10N-ABCDEF B") == "A [cookie sid] B"


@pytest.mark.parametrize("value", ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "9f86d081884c7d659a2feaa0c55ad015", "A1b2C3d4E5f6G7h8"])
def test_tokens_look_random(value: str) -> None:
    assert looks_random(value)


@pytest.mark.parametrize("value", ["he-IL", "2026-11-24", "https://my.example.co.il/account1/page2", "a plan with 12 words", "accepted"])
def test_ordinary_values_do_not(value: str) -> None:
    assert not looks_random(value)


@pytest.mark.parametrize(
    "name", ["access_token", "PHPSESSID", "connect.sid", "SAPISID", "userAuth", "authorization", "smsOtpValue", "X-CSRF", "apiKey", "sessionId"]
)
def test_names_of_tokens(name: str) -> None:
    assert names_a_token(name)


@pytest.mark.parametrize("name", ["author", "sidebar-open", "residence", "footprint", "assessment", "side", "possession", "theme"])
def test_names_that_only_hold_such_letters(name: str) -> None:
    assert not names_a_token(name)


def test_an_ordinary_value_is_no_secret_whatever_it_is_called() -> None:
    book = SecretBook()
    for name, value in (
        ("auth_provider", "homeassistant"), ("authMethod", "password"), ("sessionStatus", "loggedIn"), ("tokenExpires", "2026-11-24T12:00:00Z"),
        ("session_start", "1795529639633"), ("authUrl", "https://login.example.co.il/realms/customers"), ("token_type", "BEARERTOKEN"),
    ):  # fmt: skip
        book.add_stored(name, value)
    for name, value in (("consent", "accepted"), ("customer", "4471239"), ("currency", "new-shekel")):
        book.add_cookie({"name": name, "value": value, "httpOnly": True})
    assert not list(book)
    book.add_stored("savedPassword", "sunflower")
    book.add_stored("auth", "kd83ks92x")
    book.add_stored("authToken", "QWERTYuiopASDFGHjklzXCVB")
    book.add_cookie({"name": "sid", "value": "4471239", "httpOnly": True})
    assert len(book) == 4


def test_sources_are_asked_in_order() -> None:
    source = FirstOf(NoSecrets(), MemorySecrets({("x", "otp"): lambda: "111222"}))
    assert source.get("x", "otp") == "111222"
    assert source.get("x", "password") is None


def test_a_seed_gives_codes_only_where_it_was_kept() -> None:
    codes = OneTimeCodes(MemorySecrets({("x", "otp-seed"): "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP", ("y", "otp"): "42"}))
    assert len(codes.get("x", "otp") or "") == 6
    assert codes.get("y", "otp") == "42"


@pytest.mark.parametrize(("at", "code"), [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")])
def test_codes_are_those_of_the_standard(at: int, code: str) -> None:
    assert totp_code("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", at) == code


def test_a_code_that_is_about_to_end_is_not_the_one_that_is_typed() -> None:
    for second in range(60):
        wait = until_fresh(1_700_000_010 + second)
        left = 30 - (1_700_000_010 + second + wait) % 30
        assert left >= 8 and (wait == 0 or left == 30), second


def test_a_short_seed_gives_codes_too_and_what_is_no_seed_is_said() -> None:
    assert len(totp_code("imlt qvyb kjmc 4hy7")) == 6
    with pytest.raises(InputError):
        totp_code("not-a-seed-01")


def test_details_in_a_file_need_the_passphrase(tmp_path: Path) -> None:
    path = tmp_path / "logins.age"
    path.write_bytes(sealed(b'{"x:password":"hunter22"}', "סיסמה ארוכה"))
    assert FileSecrets(path, lambda: "סיסמה ארוכה").get("x", "password") == "hunter22"
    with pytest.raises(InputError):
        FileSecrets(path, lambda: "wrong").get("x", "password")


def test_a_session_is_kept_encrypted_and_comes_back(tmp_path: Path) -> None:
    vault = SessionVault(tmp_path, use_keyring=False)
    vault.save("my.example.co.il", {"state": STATE})
    assert SessionVault(tmp_path, use_keyring=False).load("my.example.co.il") == {"state": STATE}
    everything = b"".join(p.read_bytes() for p in tmp_path.iterdir())
    assert b"s3ss10n" not in everything and b"tok-0123" not in everything
    if os.name == "posix":
        kept = [p for p in tmp_path.iterdir() if p.suffix == ".age" or p.name == "key"]
        assert len(kept) == 2 and all(stat.S_IMODE(p.stat().st_mode) == 0o600 for p in kept)


def test_a_session_that_cannot_be_read_is_no_session(tmp_path: Path) -> None:
    vault = SessionVault(tmp_path, use_keyring=False)
    vault.save("x", {"state": {}})
    next(tmp_path.glob("*.age")).write_bytes(b"torn")
    assert vault.load("x") is None and vault.load("never") is None


def test_a_refusal_is_remembered_for_these_details_only(tmp_path: Path) -> None:
    vault = SessionVault(tmp_path, use_keyring=False)
    vault.refuse("x", "dana", "hunter22", "2026-11-24T06:12:00.000Z")
    assert vault.refused("x", "dana", "hunter22") == "2026-11-24T06:12:00.000Z"
    assert vault.refused("x", "dana", "another") is None
    assert b"hunter22" not in b"".join(p.read_bytes() for p in tmp_path.iterdir())
    vault.save("x", {})
    assert vault.refused("x", "dana", "hunter22"), "a session that is kept later says nothing of these details"
    next(tmp_path.glob("*.refused")).write_bytes(b"torn")
    assert vault.refused("x", "dana", "hunter22"), "a mark that cannot be read may be about these details"
    vault.allow("x")
    assert vault.refused("x", "dana", "hunter22") is None


def test_logins_without_proof_are_counted_before_they_are_sent(tmp_path: Path) -> None:
    vault = SessionVault(tmp_path, use_keyring=False)
    for _ in range(2):
        vault.sending("x", "dana", "hunter22", ".hello")
    assert vault.unproven("x", "dana", "hunter22", ".hello") == 2
    assert vault.unproven("x", "dana", "hunter22", ".greeting") == 0, "a corrected recipe counts anew"
    assert vault.unproven("x", "dana", "another", ".hello") == 0
    vault.proven("x")
    assert vault.unproven("x", "dana", "hunter22", ".hello") == 0


def test_a_second_process_waits_and_is_told(tmp_path: Path) -> None:
    program = textwrap.dedent("""
        import sys, pathlib
        from collector.secrets import SessionVault
        from collector.errors import StoreBusy
        try:
            with SessionVault(pathlib.Path(sys.argv[1]), use_keyring=False).lock("x", wait_seconds=0.2):
                print("got it")
        except StoreBusy:
            print("busy")
    """)
    vault = SessionVault(tmp_path, use_keyring=False)
    with vault.lock("x"):
        said = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "busy"
    with vault.lock("x", wait_seconds=1):
        pass
    assert issubclass(StoreBusy, Exception)


def test_credentials_in_headers_are_noted_and_ordinary_ones_are_not() -> None:
    book = SecretBook()
    book.add_headers({"Authorization": "Bearer ahB7Km2Qx9Wz5Rt3Lp8Nv", "X-Session-Token": "rh5Tg9Bn3Mj7Kq1Lw4Xz", "X-Auth-State": "signed-in"})
    book.add_headers({"set-cookie": "sid=c00kZq7Rk2mX; HttpOnly\nlang=he", "accept": "text/html"})
    assert sorted(map(str, book)) == ["ahB7Km2Qx9Wz5Rt3Lp8Nv", "c00kZq7Rk2mX", "rh5Tg9Bn3Mj7Kq1Lw4Xz"]
