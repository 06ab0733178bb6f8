"""Reading time-stamp replies that a strict reader refuses: asn1crypto takes them apart, openssl may verify them."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from asn1crypto import parser, tsp
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import Encoding

from collector.errors import VerificationFailed
from collector.language import say

_LONGEST_CHAIN = 8
_MOST_CERTIFICATES = 64


@dataclass(frozen=True)
class Facts:
    """The fields of a reply, unverified."""

    at: datetime
    serial: int
    policy: str
    nonce: int | None


def nonce_of(query: bytes) -> int | None:
    """The nonce in a query; None if it has none or cannot be read."""
    try:
        value = tsp.TimeStampReq.load(query)["nonce"].native
    except (ValueError, TypeError):
        return None
    return None if value is None else int(value)


def facts_of(reply: bytes) -> Facts:
    """Parses a reply without verifying it. Raises VerificationFailed if it cannot be parsed."""
    try:
        info = _signed(reply)["encap_content_info"]["content"].parsed
        at = info["gen_time"].native
        nonce = info["nonce"].native
        return Facts(at if at.tzinfo else at.replace(tzinfo=UTC), int(info["serial_number"].native), info["policy"].dotted, nonce)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise VerificationFailed(say("trust-reply-cannot-read-as")) from error


def status_text(reply: bytes) -> str:
    """The status of a reply in words, with the authority's own remark."""
    try:
        status = tsp.TimeStampResp.load(reply)["status"]
        words = [status["status"].native, *(status["status_string"].native or []), *sorted(status["fail_info"].native or [])]
    except (ValueError, TypeError, KeyError):
        return say("trust-no-status")
    return ", ".join(str(word) for word in words)


def in_order(reply: bytes) -> bytes:
    """The same reply with its certificates in the order that DER asks for. They are outside the signature, so it is as good.

    Raises ValueError if it cannot be taken apart.
    """
    try:
        found = bytes(tsp.TimeStampResp.load(reply)["time_stamp_token"]["content"]["certificates"].contents)
        before, same, after = reply.partition(found)
        return before + b"".join(sorted(_values_in(same))) + after
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"cannot be taken apart: {error}") from error


def certificates_of(reply: bytes) -> tuple[x509.Certificate, list[x509.Certificate]]:
    """The signer's certificate and the others in the reply. Raises VerificationFailed if there is not exactly one signer."""
    try:
        signed = _signed(reply)
        signers = list(signed["signer_infos"])
        found = [x509.load_der_x509_certificate(der) for der in _values_in(bytes(signed["certificates"].contents))]
        identifier = signers[0]["sid"].chosen
        wanted = (_values_in(bytes(identifier.contents))[0], int(identifier["serial_number"].native))
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise VerificationFailed(say("trust-reply-s-signer-cannot")) from error
    matching = [cert for cert in found if (cert.issuer.public_bytes(), cert.serial_number) == wanted]
    if len(signers) != 1 or not matching:
        raise VerificationFailed(say("trust-reply-does-not-carry"))
    return matching[0], [cert for cert in found if cert != matching[0]]


def chain_to(signer: x509.Certificate, others: list[x509.Certificate], roots: list[x509.Certificate], at: datetime) -> str:
    """Follows issuers from the signer to a pinned root, all valid at `at`; returns the root's subject. Raises VerificationFailed."""
    pending, met = deque([(signer, 0)]), {signer}
    while pending:
        cert, depth = pending.popleft()
        if not cert.not_valid_before_utc <= at <= cert.not_valid_after_utc:
            continue
        for root in roots:
            if cert == root:
                return root.subject.rfc4514_string()
            if _issued(cert, root) and root.not_valid_before_utc <= at <= root.not_valid_after_utc:
                return root.subject.rfc4514_string()
        if depth < _LONGEST_CHAIN:
            issuers = [issuer for issuer in others if issuer not in met and _may_issue(issuer) and _issued(cert, issuer)]
            met.update(issuers)  # each is followed once: certificates that issue each other would else multiply at every step
            pending += [(issuer, depth + 1) for issuer in issuers]
    raise VerificationFailed(say("trust-signer-s-certificate-does-2"))


def verify_with_openssl(reply: bytes, data: bytes, root_pem: str, at: datetime) -> None:
    """Lets ``openssl ts -verify`` decide, as of `at`. Raises VerificationFailed if it refuses or is not installed."""
    openssl = shutil.which("openssl")
    if openssl is None:
        raise VerificationFailed(say("trust-reply-kept-but-not"))
    with tempfile.TemporaryDirectory(prefix="collector-stamp-") as name:
        folder = Path(name)
        (folder / "reply.tsr").write_bytes(reply)
        (folder / "data").write_bytes(data)
        (folder / "root.pem").write_text(root_pem, encoding="ascii")
        signer, others = certificates_of(reply)
        (folder / "chain.pem").write_bytes(b"".join(cert.public_bytes(Encoding.PEM) for cert in (signer, *others)))
        done = subprocess.run(
            [openssl, "ts", "-verify", "-in", "reply.tsr", "-data", "data", "-CAfile", "root.pem", "-untrusted", "chain.pem",
             "-attime", str(int(at.timestamp()))],
            cwd=folder, capture_output=True, text=True, check=False, timeout=30,
        )  # fmt: skip
    if done.returncode != 0 or "Verification: OK" not in done.stdout + done.stderr:
        said = (done.stderr.strip().splitlines() or [say("trust-openssl-silent")])[-1]
        raise VerificationFailed(say("trust-time-stamp-does-not-2", said=said))


def _signed(reply: bytes) -> Any:
    return tsp.TimeStampResp.load(reply, strict=True)["time_stamp_token"]["content"]


def _values_in(contents: bytes) -> list[bytes]:
    """The values that stand one after another in the contents of a set or a sequence, each with its header, byte for byte.

    asn1crypto's `dump` takes each header that ends in 0x80 (a length of 128, 384 …) for one without a length, and encodes all that lies
    below anew, several times a level: one such certificate costs half a second. Raises ValueError.
    """
    found: list[bytes] = []
    while contents:
        length = parser.peek(contents)
        found.append(contents[:length])
        contents = contents[length:]
        if len(found) > _MOST_CERTIFICATES:
            raise ValueError(f"more than {_MOST_CERTIFICATES} certificates")
    return found


def _may_issue(cert: x509.Certificate) -> bool:
    try:
        return cert.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def _issued(cert: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        cert.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True
