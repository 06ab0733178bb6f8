"""Ed25519 keys, and signatures in the OpenSSH form that ``ssh-keygen -Y verify`` accepts (PROTOCOL.sshsig), made without ssh-keygen."""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from collector.errors import TrustError, VerificationFailed
from collector.language import say

_MAGIC = b"SSHSIG"
_TYPE = b"ssh-ed25519"
_BEGIN, _END = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
NAMESPACE = "collector"


@dataclass(frozen=True)
class SigningKey:
    """A private key. It proves "the same key signed both", not who held it nor when: the time-stamps say when."""

    private: Ed25519PrivateKey

    @classmethod
    def generate(cls) -> SigningKey:
        """A new random key."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_private_bytes(cls, data: bytes) -> SigningKey:
        """The key from its 32 private bytes. Raises TrustError if they are not 32."""
        try:
            return cls(Ed25519PrivateKey.from_private_bytes(data))
        except ValueError as error:
            raise TrustError(say("trust-stored-signing-key-cannot"), say("trust-make-new-one-collector")) from error

    def to_private_bytes(self) -> bytes:
        """The 32 private bytes. They belong into a keyring or an encrypted file, nowhere else."""
        return self.private.private_bytes_raw()

    @property
    def public_ssh(self) -> str:
        """The public key as OpenSSH writes it: ``ssh-ed25519 AAAA…``."""
        return "ssh-ed25519 " + base64.b64encode(_public_blob(self._public)).decode()

    @property
    def fingerprint(self) -> str:
        """``SHA256:…`` as ``ssh-keygen -l`` shows it."""
        return fingerprint(self.public_ssh)

    @property
    def _public(self) -> bytes:
        return self.private.public_key().public_bytes_raw()

    def sign_ssh(self, data: bytes, namespace: str = NAMESPACE) -> str:
        """An armoured SSH signature over `data`, ending in a line break."""
        signed = _MAGIC + _string(namespace.encode()) + _string(b"") + _string(b"sha512") + _string(hashlib.sha512(data).digest())
        signature = _string(_TYPE) + _string(self.private.sign(signed))
        blob = (
            _MAGIC + (1).to_bytes(4, "big") + _string(_public_blob(self._public))
            + _string(namespace.encode()) + _string(b"") + _string(b"sha512") + _string(signature)
        )  # fmt: skip
        text = base64.b64encode(blob).decode()
        return "\n".join([_BEGIN, *(text[i : i + 70] for i in range(0, len(text), 70)), _END, ""])


def fingerprint(public_ssh: str) -> str:
    """The ``SHA256:…`` name of a public key. Raises VerificationFailed if it is not an Ed25519 key."""
    blob = _public_blob(_public_bytes(public_ssh))
    return "SHA256:" + base64.b64encode(hashlib.sha256(blob).digest()).decode().rstrip("=")


def verify_ssh(data: bytes, signature: str, public_ssh: str, namespace: str = NAMESPACE) -> None:
    """Returns if `signature` is by this key over exactly these bytes. Raises VerificationFailed otherwise."""
    parts = _taken_apart(signature)
    if parts.public != _public_bytes(public_ssh):
        raise VerificationFailed(say("trust-signature-another-key"))
    if parts.namespace != namespace.encode():
        raise VerificationFailed(say("trust-signature-made-another-purpose"))
    hashed = hashlib.new(parts.hash, data).digest()
    signed = _MAGIC + _string(parts.namespace) + _string(b"") + _string(parts.hash.encode()) + _string(hashed)
    try:
        Ed25519PublicKey.from_public_bytes(parts.public).verify(parts.signature, signed)
    except InvalidSignature as error:
        raise VerificationFailed(say("trust-signature-does-not-fit")) from error


@dataclass(frozen=True)
class _Parts:
    public: bytes
    namespace: bytes
    hash: str
    signature: bytes


def _taken_apart(signature: str) -> _Parts:
    lines = signature.split("\n")
    if lines[0] != _BEGIN or lines[-2:] != [_END, ""]:
        raise VerificationFailed(say("trust-not-ssh-signature"))
    try:
        blob = base64.b64decode("".join(lines[1:-2]), validate=True)
        if blob[:10] != _MAGIC + b"\x00\x00\x00\x01":
            raise ValueError("unknown form")
        key, namespace, reserved, hashed, inner = _strings(blob[10:], 5)
        kind, public = _strings(key, 2)
        signed_kind, raw = _strings(inner, 2)
    except (ValueError, binascii.Error) as error:
        raise VerificationFailed(say("trust-ssh-signature-cannot-read")) from error
    if kind != _TYPE or signed_kind != _TYPE or reserved or len(public) != 32 or hashed not in (b"sha512", b"sha256"):
        raise VerificationFailed(say("trust-ssh-signature-kind-not"))
    return _Parts(public, namespace, hashed.decode(), raw)


def _public_blob(public: bytes) -> bytes:
    return _string(_TYPE) + _string(public)


def _public_bytes(public_ssh: str) -> bytes:
    try:
        kind, public = _strings(base64.b64decode(public_ssh.split()[1], validate=True), 2)
    except (IndexError, ValueError) as error:
        raise VerificationFailed(say("trust-not-openssh-public-key")) from error
    if kind != _TYPE or len(public) != 32:
        raise VerificationFailed(say("trust-not-ed25519-public-key"))
    return public


def _string(data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + data


def _strings(data: bytes, count: int) -> list[bytes]:
    found = []
    for _ in range(count):
        length = int.from_bytes(data[:4], "big")
        if len(data) < 4 + length:
            raise ValueError("cut off")
        found.append(data[4 : 4 + length])
        data = data[4 + length :]
    if data:
        raise ValueError("more than expected")
    return found
