"""Whether an e-mail's body is still the one that its DKIM signature names: the part of DKIM that can be checked without a network.

RFC 6376: ``bh=`` is the digest of the body in a canonical form (3.4.3 simple, 3.4.4 relaxed). That the signature itself is the sender's
needs the sender's key from the DNS, and is not claimed here.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re


def body_unchanged(data: bytes, signature: str) -> str | None:
    """``body-unchanged``, ``body-changed``; None where there is no signature that can be checked."""
    tags = dict(re.findall(r"(?:^|;)\s*([a-z]+)\s*=\s*([^;]*)", signature))
    hashing = {"rsa-sha256": "sha256", "ed25519-sha256": "sha256", "rsa-sha1": "sha1"}.get(tags.get("a", "").strip())
    if not hashing or "bh" not in tags:
        return None
    body = re.split(rb"\r?\n\r?\n", data, maxsplit=1)
    if len(body) < 2:
        return None
    _, _, form = tags.get("c", "simple/simple").strip().partition("/")
    whole = _canonical(body[1], relaxed=form == "relaxed")
    if tags.get("l", "").strip().isdigit():
        whole = whole[: int(tags["l"])]
    try:
        wanted = base64.b64decode(re.sub(r"\s", "", tags["bh"]), validate=True)
    except (binascii.Error, ValueError):
        return None
    return "body-unchanged" if hashlib.new(hashing, whole).digest() == wanted else "body-changed"


def _canonical(body: bytes, *, relaxed: bool) -> bytes:
    lines = body.replace(b"\r\n", b"\n").split(b"\n")
    if relaxed:
        lines = [re.sub(rb"[ \t]+", b" ", line).rstrip(b" ") for line in lines]
    while lines and not lines[-1]:
        lines.pop()
    joined = b"".join(line + b"\r\n" for line in lines)
    return joined or (b"" if relaxed else b"\r\n")
