"""RFC 3161 time-stamps: makes the query and asks an authority. The answer is kept raw; `timestamp_check` reads it."""

from __future__ import annotations

import ssl
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

import rfc3161_client

from collector.errors import TrustError
from collector.language import Sentence, say
from collector.trust.timestamp_authority import Authority

__all__ = ["TIMEOUT", "Authority", "RawReply", "ask", "make_query", "request"]

LARGEST_REPLY = 1 << 20
TIMEOUT = 10.0


@dataclass(frozen=True)
class RawReply:
    """A query and its reply as raw bytes, not parsed yet."""

    query: bytes
    reply: bytes


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
