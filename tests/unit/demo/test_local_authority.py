"""The local authority, checked by tools that are not ours: openssl and rfc3161-client."""

from __future__ import annotations

import hashlib
import subprocess
import urllib.error
import urllib.request
from datetime import UTC, datetime
from pathlib import Path

import pytest
from asn1crypto import tsp
from cryptography import x509
from rfc3161_client import TimestampRequestBuilder, VerificationError, VerifierBuilder, decode_timestamp_response
from rfc3161_client.base import HashAlgorithm

from collector.clock import FixedClock
from collector.demo.timestamps.local_authority import QUERY_TYPE, LocalAuthority
from collector.demo.timestamps.signer import POLICY, Faults, Reply, TimestampSigner
from tests.samples.public_tools import public_tool

DATA = "המחיר שהובטח: 64.95 ₪".encode()
MOMENT = datetime(2026, 11, 24, 6, 12, 0, 120_000, tzinfo=UTC)


def stamper(**faults: object) -> TimestampSigner:
    return TimestampSigner("Test Authority", "Test Owner", FixedClock(MOMENT), Faults(**faults))  # type: ignore[arg-type]


def query(data: bytes = DATA) -> tuple[bytes, VerifierBuilder]:
    builder = TimestampRequestBuilder().data(data).hash_algorithm(HashAlgorithm.SHA256)
    request = builder.nonce(nonce=True).cert_request(cert_request=True).build()
    return request.as_bytes(), VerifierBuilder.from_request(request)


def verify(authority: TimestampSigner | LocalAuthority, builder: VerifierBuilder, reply: bytes, data: bytes = DATA) -> bool:
    root = x509.load_pem_x509_certificate(authority.root_pem.encode())
    return builder.add_root_certificate(root).build().verify_message(decode_timestamp_response(reply), data)


def openssl_says(folder: Path, root_pem: str, reply: bytes, data: bytes = DATA) -> str:
    (folder / "root.pem").write_text(root_pem, encoding="ascii")
    (folder / "reply.tsr").write_bytes(reply)
    (folder / "data").write_bytes(data)
    command = [public_tool("openssl"), "ts", "-verify", "-data", "data", "-in", "reply.tsr", "-CAfile", "root.pem"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def post(url: str, body: bytes, content_type: str = QUERY_TYPE) -> bytes:
    request = urllib.request.Request(url, data=body, headers={"Content-Type": content_type})
    with urllib.request.urlopen(request, timeout=5) as answer:
        assert answer.headers["Content-Type"] == "application/timestamp-reply"
        return bytes(answer.read())


def test_over_http_for_both_verifiers(tmp_path: Path) -> None:
    with LocalAuthority("Authority One", "Owner One").start_in_thread() as authority:
        asked, builder = query()
        reply = post(authority.url, asked)
        assert verify(authority, builder, reply)
        assert authority.answered == 1
    assert "Verification: OK" in openssl_says(tmp_path, authority.root_pem, reply)
    assert "FAILED" in openssl_says(tmp_path, authority.root_pem, reply, DATA + b" ")


def test_token_holds_what_was_asked_and_the_time() -> None:
    authority = stamper()
    asked, _ = query()
    token = decode_timestamp_response(authority.answer(asked)).tst_info
    assert token.message_imprint.message == hashlib.sha256(DATA).digest()
    assert token.gen_time == MOMENT.replace(microsecond=0), "this client cuts the fraction"
    assert token.policy.dotted_string == POLICY
    assert token.nonce == tsp.TimeStampReq.load(asked)["nonce"].native
    assert token.accuracy.seconds == 1
    assert decode_timestamp_response(authority.answer(asked)).tst_info.serial_number == token.serial_number + 1


def test_longer_digests_are_taken_too() -> None:
    authority = stamper()
    request = TimestampRequestBuilder().data(DATA).hash_algorithm(HashAlgorithm.SHA512).build()
    assert verify(authority, VerifierBuilder.from_request(request), authority.answer(request.as_bytes()))


def test_two_authorities_do_not_vouch_for_each_other(tmp_path: Path) -> None:
    one, other = stamper(), stamper()
    asked, builder = query()
    reply = one.answer(asked)
    with pytest.raises(VerificationError):
        verify(other, builder, reply)
    assert "FAILED" in openssl_says(tmp_path, other.root_pem, reply)


@pytest.mark.parametrize("fault", ["imprint", "nonce", "expired", "purpose", "signature"])
def test_each_fault_is_refused(fault: str) -> None:
    authority = stamper(**{fault: True})
    asked, builder = query()
    reply = authority.answer(asked)
    with pytest.raises(VerificationError):
        verify(authority, builder, reply)


@pytest.mark.parametrize("fault", ["imprint", "purpose", "signature"])
def test_openssl_refuses_them_too(fault: str, tmp_path: Path) -> None:
    authority = stamper(**{fault: True})
    assert "FAILED" in openssl_says(tmp_path, authority.root_pem, authority.answer(query()[0]))


def test_unsorted_certificates_pass_openssl_but_not_strict_der(tmp_path: Path) -> None:
    authority = stamper(unsorted=True)
    reply = authority.answer(query()[0])
    with pytest.raises(ValueError, match="InvalidSetOrdering"):
        decode_timestamp_response(reply)
    assert Reply.load(reply)["status"]["status"].native == "granted"
    assert "Verification: OK" in openssl_says(tmp_path, authority.root_pem, reply)


def test_no_certificate_unless_asked_for() -> None:
    authority = stamper()
    request = TimestampRequestBuilder().data(DATA).nonce(nonce=True).cert_request(cert_request=False).build()
    assert authority.signer.der not in authority.answer(request.as_bytes())
    assert authority.signer.der in authority.answer(query()[0])


def _query(**changes: object) -> bytes:
    asked: dict[str, object] = {
        "version": "v1",
        "message_imprint": {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": b"x" * 32},
        "cert_req": True,
    }
    return bytes(tsp.TimeStampReq({**asked, **changes}).dump())


@pytest.mark.parametrize(
    ("body", "failure"),
    [
        (b"not DER at all", "bad_data_format"),
        (b"", "bad_data_format"),
        (_query(version="v2"), "bad_request"),
        (_query(message_imprint={"hash_algorithm": {"algorithm": "md5"}, "hashed_message": b"x" * 16}), "bad_alg"),
        (_query(message_imprint={"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": b"x" * 20}), "bad_data_format"),
        (_query(req_policy="1.2.3.4"), "unaccepted_policy"),
        (_query(extensions=[{"extn_id": "1.2.3", "extn_value": b"x"}]), "unaccepted_extensions"),
    ],
)
def test_bad_queries_are_rejected_with_the_right_failure(body: bytes, failure: str) -> None:
    reply = Reply.load(stamper().answer(body))
    assert reply["status"]["status"].native == "rejection"
    assert reply["status"]["fail_info"].native == {failure}
    assert reply["time_stamp_token"].native is None


def test_rejection_is_readable_for_others(tmp_path: Path) -> None:
    reply = stamper().answer(_query(req_policy="1.2.3.4"))
    (tmp_path / "reply.tsr").write_bytes(reply)
    command = [public_tool("openssl"), "ts", "-reply", "-in", str(tmp_path / "reply.tsr"), "-text"]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    assert "Rejected" in said
    assert "policy is not supported" in said


def test_out_of_order_and_wrong_type() -> None:
    with (
        LocalAuthority(faults=Faults(status=500)).start_in_thread() as broken,
        pytest.raises(urllib.error.HTTPError, match="500") as first,
    ):
        post(broken.url, query()[0])
    first.value.close()
    with LocalAuthority().start_in_thread() as sound, pytest.raises(urllib.error.HTTPError, match="415") as second:
        post(sound.url, query()[0], "text/plain")
    second.value.close()


def test_slow_one_answers_late() -> None:
    with LocalAuthority(faults=Faults(delay=3)).start_in_thread() as slow:
        request = urllib.request.Request(slow.url, data=query()[0], headers={"Content-Type": QUERY_TYPE})
        with pytest.raises(TimeoutError):
            urllib.request.urlopen(request, timeout=0.3)


def test_url_needs_a_running_server() -> None:
    with pytest.raises(RuntimeError):
        _ = LocalAuthority().url
