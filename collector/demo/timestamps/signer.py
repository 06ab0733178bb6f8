"""The signing half of a time-stamp authority: its two certificates, and a reply for each query (RFC 3161 with RFC 5816).

Bytes go in, bytes come out; no network here. `Faults` makes it misbehave in one chosen way, so that a checker can be shown what it must
refuse.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from asn1crypto import cms, core, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from collector.clock import Clock

POLICY = "1.3.6.1.4.1.99999.1.1"
"""The only policy these authorities know; its object identifier lies in a private arc."""

DIGEST_LENGTHS = {"sha256": 32, "sha384": 48, "sha512": 64}


@dataclass(frozen=True)
class Faults:
    """One way, or several, in which an authority may be wrong. The default is an honest one.

    imprint: the token vouches for other bytes; nonce: it echoes another number; expired: the signing certificate ended before the time in
    the token; purpose: that certificate is not one for time-stamping; unsorted: two certificates in an order strict DER forbids (seen
    from real authorities); signature: the signature does not fit; delay: seconds before the answer; status: another HTTP status.
    """

    imprint: bool = False
    nonce: bool = False
    expired: bool = False
    purpose: bool = False
    unsorted: bool = False
    signature: bool = False
    delay: float = 0.0
    status: int = 200


class Reply(core.Sequence):  # type: ignore[misc]
    """TimeStampResp; asn1crypto's own type wrongly demands a token in a rejection."""

    _fields = [("status", tsp.PKIStatusInfo), ("time_stamp_token", cms.ContentInfo, {"optional": True})]


class Rejected(Exception):
    """Why a query gets no token: the PKIFailureInfo bit and a sentence."""

    def __init__(self, failure: str, sentence: str) -> None:
        super().__init__(sentence)
        self.failure = failure
        self.sentence = sentence


@dataclass(frozen=True)
class Certified:
    """A key with its certificate."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)


@dataclass
class TimestampSigner:
    """Answers time-stamp queries under a root and a signing certificate that it makes for itself."""

    name: str
    owner: str
    clock: Clock
    faults: Faults = field(default_factory=Faults)

    def __post_init__(self) -> None:
        now = self.clock.now()
        self.root = make_root(f"{self.name} Root", self.owner, now)
        self.signer = make_signer(self.name, self.owner, self.root, now, self.faults)
        self._serial = int.from_bytes(hashlib.sha256(self.signer.der).digest()[:4], "big")

    @property
    def root_pem(self) -> str:
        return self.root.certificate.public_bytes(Encoding.PEM).decode("ascii")

    def answer(self, query: bytes) -> bytes:
        """The DER TimeStampResp for a DER TimeStampReq: a token, or a rejection that names the failure."""
        try:
            asked = read_query(query)
        except Rejected as refusal:
            status = {"status": "rejection", "status_string": [refusal.sentence], "fail_info": {refusal.failure}}
            return bytes(Reply({"status": status}).dump())
        token = self._token(asked)
        reply = bytes(Reply({"status": {"status": "granted"}, "time_stamp_token": token}).dump())
        if self.faults.unsorted:
            first, second = sorted((self.signer.der, self.root.der))
            reply = reply.replace(first + second, second + first)
        return reply

    def _token(self, asked: tsp.TimeStampReq) -> cms.ContentInfo:
        content = self._statement(asked).dump()
        attributes = self._attributes(content)
        signed = attributes.dump() if not self.faults.signature else attributes.dump() + b"!"
        signer = cms.SignerInfo(
            {
                "version": "v1",
                "sid": cms.SignerIdentifier({"issuer_and_serial_number": self._issuer_and_serial()}),
                "digest_algorithm": {"algorithm": "sha256"},
                "signed_attrs": attributes,
                "signature_algorithm": {"algorithm": "sha256_ecdsa"},
                "signature": self.signer.key.sign(signed, ec.ECDSA(hashes.SHA256())),
            }
        )
        data = {
            "version": "v3",
            "digest_algorithms": [{"algorithm": "sha256"}],
            "encap_content_info": {"content_type": "tst_info", "content": core.ParsableOctetString(content)},
            "signer_infos": [signer],
        }
        if asked["cert_req"].native:
            chain = [self.signer, self.root] if self.faults.unsorted else [self.signer]
            data["certificates"] = [asn1_x509.Certificate.load(each.der) for each in chain]
        return cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(data)})

    def _statement(self, asked: tsp.TimeStampReq) -> tsp.TSTInfo:
        self._serial += 1
        imprint = asked["message_imprint"]
        if self.faults.imprint:
            algorithm = imprint["hash_algorithm"]["algorithm"].native
            other = hashlib.new(algorithm, b"other bytes than the ones asked about").digest()
            imprint = {"hash_algorithm": {"algorithm": algorithm}, "hashed_message": other}
        statement = {
            "version": "v1",
            "policy": POLICY,
            "message_imprint": imprint,
            "serial_number": self._serial,
            "gen_time": self.clock.now(),
            "accuracy": {"seconds": 1},
        }
        nonce = asked["nonce"].native
        if nonce is not None:
            statement["nonce"] = nonce + 1 if self.faults.nonce else nonce
        return tsp.TSTInfo(statement)

    def _attributes(self, content: bytes) -> cms.CMSAttributes:
        certificate = tsp.SigningCertificateV2({"certs": [tsp.ESSCertIDv2({"cert_hash": hashlib.sha256(self.signer.der).digest()})]})
        return cms.CMSAttributes(
            [
                cms.CMSAttribute({"type": "content_type", "values": ["tst_info"]}),
                cms.CMSAttribute({"type": "signing_time", "values": [cms.Time({"utc_time": self.clock.now().replace(microsecond=0)})]}),
                cms.CMSAttribute({"type": "message_digest", "values": [hashlib.sha256(content).digest()]}),
                cms.CMSAttribute({"type": "signing_certificate_v2", "values": [certificate]}),
            ]
        )

    def _issuer_and_serial(self) -> dict[str, object]:
        own = asn1_x509.Certificate.load(self.signer.der)
        return {"issuer": own.issuer, "serial_number": own.serial_number}


def read_query(query: bytes) -> tsp.TimeStampReq:
    """The parsed query. Raises Rejected with the failure RFC 3161 §2.4.2 gives for it."""
    try:
        asked = tsp.TimeStampReq.load(query, strict=True)
        version = asked["version"].native
        algorithm = asked["message_imprint"]["hash_algorithm"]["algorithm"].native
        digest = asked["message_imprint"]["hashed_message"].native
        policy, extensions = asked["req_policy"].native, asked["extensions"].native
    except (ValueError, TypeError) as error:
        raise Rejected("bad_data_format", "not a time-stamp query") from error
    if version != "v1":
        raise Rejected("bad_request", "only version 1 is known")
    if algorithm not in DIGEST_LENGTHS:
        raise Rejected("bad_alg", f"{algorithm} is not accepted")
    if len(digest) != DIGEST_LENGTHS[algorithm]:
        raise Rejected("bad_data_format", "the digest's length does not fit its algorithm")
    if policy not in (None, POLICY):
        raise Rejected("unaccepted_policy", f"policy {policy} is not offered")
    if extensions:
        raise Rejected("unaccepted_extensions", "no extension is known")
    return asked


def make_root(name: str, owner: str, now: datetime) -> Certified:
    """A self-signed root that may only sign certificates, valid for ten years."""
    key = ec.generate_private_key(ec.SECP256R1())
    builder = _certificate(name, owner, key, now - timedelta(days=400), now + timedelta(days=3650)).issuer_name(_name(name, owner))
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    builder = builder.add_extension(_usage(certificates=True), critical=True)
    return Certified(key, builder.sign(key, hashes.SHA256()))


def make_signer(name: str, owner: str, root: Certified, now: datetime, faults: Faults) -> Certified:
    """The certificate that signs tokens: its one purpose, marked critical, is time-stamping (RFC 3161 §2.3)."""
    key = ec.generate_private_key(ec.SECP256R1())
    end = now - timedelta(days=30) if faults.expired else now + timedelta(days=1095)
    purpose = ExtendedKeyUsageOID.EMAIL_PROTECTION if faults.purpose else ExtendedKeyUsageOID.TIME_STAMPING
    builder = _certificate(name, owner, key, now - timedelta(days=395), end).issuer_name(root.certificate.subject)
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    builder = builder.add_extension(_usage(certificates=False), critical=True)
    builder = builder.add_extension(x509.ExtendedKeyUsage([purpose]), critical=True)
    issuer_key = x509.AuthorityKeyIdentifier.from_issuer_public_key(root.key.public_key())
    builder = builder.add_extension(issuer_key, critical=False)
    return Certified(key, builder.sign(root.key, hashes.SHA256()))


def _certificate(name: str, owner: str, key: ec.EllipticCurvePrivateKey, start: datetime, end: datetime) -> x509.CertificateBuilder:
    builder = x509.CertificateBuilder().subject_name(_name(name, owner)).public_key(key.public_key())
    builder = builder.serial_number(x509.random_serial_number()).not_valid_before(start).not_valid_after(end)
    return builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)


def _name(name: str, owner: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "IL"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, owner),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )


def _usage(*, certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not certificates,
        content_commitment=not certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=certificates,
        crl_sign=certificates,
        encipher_only=False,
        decipher_only=False,
    )
