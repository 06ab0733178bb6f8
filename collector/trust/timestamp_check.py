"""Checks a time-stamp (RFC 3161): an authority's raw answer, over the stamped bytes, against the one root that is pinned for it.

It is checked by rfc3161-client, which is strict about the order of certificates; an answer whose certificates merely stand in another
order is put in order (they are not under the signature) and checked again, and openssl, where it is installed, has the last word on what
rfc3161-client still cannot read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import rfc3161_client
from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID

from collector.clock import milliseconds
from collector.errors import VerificationFailed
from collector.language import say
from collector.trust import rfc3161_compatibility as compatibility
from collector.trust.timestamp_authority import Authority

_SHA256 = x509.ObjectIdentifier("2.16.840.1.101.3.4.2.1")


@dataclass(frozen=True)
class Checked:
    """A verified time-stamp: the authority's time, and the program that verified it."""

    at: datetime
    serial: int
    policy: str
    by: str
    root: str = ""
    """Subject of the root it leads to."""


def check(reply: bytes, data: bytes, authority: Authority, query: bytes = b"") -> Checked:
    """Checks a raw reply over `data` against the authority's pinned root, as of the stamp's own time.

    query: the question it answers, whose nonce must then be in it. Raises VerificationFailed with the reason.
    """
    roots = _roots(authority)
    nonce = compatibility.nonce_of(query) if query else None
    try:
        parsed, by = rfc3161_client.decode_timestamp_response(reply), "rfc3161-client"
    except ValueError:
        try:
            parsed = rfc3161_client.decode_timestamp_response(compatibility.in_order(reply))
            by = say("trust-by-client-reordered")
        except ValueError:
            return _by_openssl(reply, data, authority, nonce)
    return _by_client(parsed, data, roots, nonce, by)


def _by_client(parsed: rfc3161_client.TimeStampResponse, data: bytes, roots: list[x509.Certificate], nonce: int | None, by: str) -> Checked:
    try:
        if parsed.status not in (0, 1):
            raise VerificationFailed(say("trust-authority-refused", status=compatibility.status_text(parsed.as_bytes())))
        info, facts = parsed.tst_info, compatibility.facts_of(parsed.as_bytes())
        if facts.at.replace(microsecond=0) != info.gen_time.replace(microsecond=0):
            raise VerificationFailed(say("trust-time-stamp-s-time"))
        if info.message_imprint.hash_algorithm != _SHA256:
            raise VerificationFailed(say("trust-time-stamp-not-over"))
        builder = rfc3161_client.VerifierBuilder(roots=roots, nonce=nonce)
        builder.build().verify_message(parsed, data)
        root = _require_strict(parsed.as_bytes(), roots, facts.at)
    except (rfc3161_client.VerificationError, ValueError) as error:
        raise VerificationFailed(say("trust-time-stamp-does-not", reason=error)) from error
    # rfc3161-client cuts the fraction of the second off, which would claim a moment earlier than the authority signed
    return Checked(milliseconds(facts.at), int(info.serial_number), info.policy.dotted_string, by, root)


def _by_openssl(reply: bytes, data: bytes, authority: Authority, nonce: int | None) -> Checked:
    facts = compatibility.facts_of(reply)
    if nonce is not None and facts.nonce != nonce:
        raise VerificationFailed(say("trust-time-stamp-answers-another"))
    compatibility.verify_with_openssl(reply, data, authority.root_pem, facts.at)
    root = _require_strict(reply, _roots(authority), facts.at)
    return Checked(milliseconds(facts.at), facts.serial, facts.policy, "openssl", root)


def _require_strict(reply: bytes, roots: list[x509.Certificate], at: datetime) -> str:
    """What RFC 3161 asks of the signer's certificate beyond a good signature; returns the name of the root it leads to."""
    signer, others = compatibility.certificates_of(reply)
    try:
        usage = signer.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
    except x509.ExtensionNotFound as error:
        raise VerificationFailed(say("trust-signer-s-certificate-does")) from error
    if not usage.critical or list(usage.value) != [ExtendedKeyUsageOID.TIME_STAMPING]:
        raise VerificationFailed(say("trust-signer-s-certificate-not"))
    return compatibility.chain_to(signer, others, roots, at)


def _roots(authority: Authority) -> list[x509.Certificate]:
    try:
        return x509.load_pem_x509_certificates(authority.root_pem.encode())
    except ValueError as error:
        raise VerificationFailed(say("trust-no-root-certificate-pinned", authority=authority.name)) from error
