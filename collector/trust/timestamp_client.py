"""RFC 3161 time-stamps: asking an authority, and checking its answer against the one root that is pinned for it.

The answer is kept raw before anything is read from it. It is checked by rfc3161-client, which is strict about the order of certificates;
an answer whose certificates merely stand in another order is put in order (they are not under the signature) and checked again, and
openssl, where it is installed, has the last word on what rfc3161-client still cannot read.
"""

from __future__ import annotations

import ssl
import urllib.error
import urllib.request
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import rfc3161_client
from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID

from collector.clock import milliseconds
from collector.errors import TrustError, VerificationFailed
from collector.language import Sentence, say
from collector.trust import rfc3161_compatibility as compatibility
from collector.trust.timestamp_authority import Authority

__all__ = ["TIMEOUT", "Authority", "Checked", "RawReply", "ask", "check", "make_query", "request"]

LARGEST_REPLY = 1 << 20
TIMEOUT = 10.0
_SHA256 = x509.ObjectIdentifier("2.16.840.1.101.3.4.2.1")


@dataclass(frozen=True)
class RawReply:
    """A query and its reply as raw bytes, not parsed yet."""

    query: bytes
    reply: bytes


@dataclass(frozen=True)
class Checked:
    """A verified time-stamp: the authority's time, and the program that verified it."""

    at: datetime
    serial: int
    policy: str
    by: str
    root: str = ""
    """Subject of the root it leads to."""


def make_query(data: bytes) -> bytes:
    """A time-stamp query: SHA-256, a random nonce, certificates wanted. Only the digest of `data` is in it."""
    builder = rfc3161_client.TimestampRequestBuilder().data(data).hash_algorithm(rfc3161_client.HashAlgorithm.SHA256)
    return bytes(builder.nonce(nonce=True).cert_request(cert_request=True).build().as_bytes())


def request(data: bytes, authority: Authority, timeout: float = TIMEOUT) -> RawReply:
    """Asks an authority to stamp `data`, of which it only learns the digest.

    Raises TrustError as `ask` does.
    """
    return ask(make_query(data), authority, timeout)


def ask(query: bytes, authority: Authority, timeout: float = TIMEOUT) -> RawReply:
    """Sends an authority a query that is made already. Nothing of the reply is checked.

    Raises TrustError if it cannot be reached within `timeout` seconds or does not answer with a time-stamp reply.
    """
    if not authority.url.startswith(("http://", "https://")):
        raise TrustError(say("trust-not-web-address", authority=authority.name, url=repr(authority.url)), say("trust-correct-config-toml"))
    asked = urllib.request.Request(authority.url, data=query, headers={"Content-Type": "application/timestamp-query"}, method="POST")
    try:
        with _opener().open(asked, timeout=timeout) as answer:
            kind = answer.headers.get_content_type()
            reply = answer.read(LARGEST_REPLY + 1)
    except (OSError, urllib.error.URLError, ValueError) as error:
        raise TrustError(
            say("trust-did-not-answer", authority=authority.name, reason=_reason(error)),
            say("trust-stays-pending-collector-seal"),
        ) from error
    if not reply or len(reply) > LARGEST_REPLY or kind.startswith("text/"):
        raise TrustError(say("trust-answered-no-time-stamp", authority=authority.name), say("trust-stays-pending-collector-seal"))
    return RawReply(query, reply)


def _reason(error: OSError | ValueError) -> Sentence:
    """Why there is no answer, as a sentence; the system's own English words stay in the error that ours was raised from."""
    inner = getattr(error, "reason", error)
    if isinstance(inner, Sentence):
        return inner
    if isinstance(error, urllib.error.HTTPError):
        return say("trust-answered-with-error", code=error.code)
    if isinstance(inner, TimeoutError):
        return say("trust-no-answer-in-time")
    if isinstance(inner, ssl.SSLError):
        return say("trust-connection-not-safe")
    return say("trust-no-connection")


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


class _SameKind(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        if not newurl.startswith(("http://", "https://")):
            raise urllib.error.URLError(say("trust-redirected-elsewhere"))
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> urllib.request.OpenerDirector:
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(), urllib.request.HTTPHandler(), urllib.request.HTTPSHandler(), _SameKind(),
        urllib.request.HTTPDefaultErrorHandler(), urllib.request.HTTPErrorProcessor(),
    ):  # fmt: skip
        opener.add_handler(handler)
    return opener
