"""The complaint's PDF signed and time-stamped in itself (PAdES), for a reader who was sent the PDF alone. Needs the extra ``pades``.

Each authority's answer is a document time-stamp (RFC 3161, ISO 32000-2) behind the PDF's own bytes, which stay as they were. The signature
under them is made with a key for this one document; its certificate names nobody and is issued by the key that signs the package. See
docs/decisions/009-the-pdf-carries-its-own-stamps.md.
"""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asn1crypto import tsp
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from collector.errors import TrustError, VerificationFailed
from collector.language import Sentence, say
from collector.trust import timestamp_check, timestamp_client
from collector.trust.signing_keys import SigningKey
from collector.trust.timestamp_authority import Authority

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko.sign.timestamps import TimeStamper

SIGNATURE_FIELD, STAMP_FIELD = "Signature", "Timestamp-{}"
DOCUMENT_KEY = "collector: key of one document, names nobody"
"""Subject of the certificate in the signature: what a viewer shows as the signer."""
_HASH = "sha256"
_HEX_DIGITS = 1 << 15
"""Room for a time-stamp in the PDF: 16 KiB in hexadecimal. An authority whose time-stamp is larger counts as one that gave none."""
_NO_END = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
"""What RFC 5280 writes for a certificate that does not expire."""


@dataclass
class DocumentStamps:
    """Stamps one PDF after the other. An authority that gave no time-stamp that holds is not asked again."""

    key: SigningKey | None
    authorities: Sequence[Authority]
    silent: list[str] = field(default_factory=list)
    """Names of the authorities that gave no time-stamp that holds."""

    def stamped(self, pdf: bytes) -> tuple[bytes, list[str]]:
        """The PDF with its signature (where there is a key) and its time-stamps, and whose they are.

        Without a single time-stamp that holds the PDF is returned as it came.
        """
        by: list[str] = []
        made = signed(pdf, self.key) if self.key else pdf
        for authority in self.authorities:
            if authority.name in self.silent:
                continue
            try:
                made = with_stamp(made, authority, STAMP_FIELD.format(len(by) + 1))
                by.append(authority.name)
            except (TrustError, VerificationFailed):
                self.silent.append(authority.name)
        return (made, by) if by else (pdf, [])


def stamp_documents(
    files: dict[str, bytes | Path], names: Sequence[str], key: SigningKey | None, authorities: Sequence[Authority],
    tell: Callable[[Sentence], None],
) -> dict[str, list[str]]:  # fmt: skip
    """Puts stamped PDFs in the place of these `names` in `files`; by name, whose time-stamps each carries.

    Nothing is done where the extra ``pades`` is not installed or nobody stamps.
    """
    if not authorities or find_spec("pyhanko") is None:
        return {}
    tell(say("package-asking-pdf-stamp"))
    press, by = DocumentStamps(key, authorities), {}
    for name in names:
        content = files[name]
        files[name], by[name] = press.stamped(content if isinstance(content, bytes) else content.read_bytes())
    if press.silent:
        tell(say("package-pdf-unstamped", names=", ".join(press.silent)))
    return by


def signed(pdf: bytes, key: SigningKey) -> bytes:
    """The PDF with a PAdES signature (ETSI.CAdES.detached) by a key made for it, which nobody keeps."""
    from pyhanko.sign import signers
    from pyhanko.sign.fields import InvisSigSettings, SigFieldSpec, SigSeedSubFilter

    described = signers.PdfSignatureMetadata(field_name=SIGNATURE_FIELD, md_algorithm=_HASH, subfilter=SigSeedSubFilter.PADES)
    place = SigFieldSpec(SIGNATURE_FIELD, invis_sig_settings=InvisSigSettings(set_hidden_flag=True))
    signer = signers.PdfSigner(described, _document_signer(key), new_field_spec=place)
    made: bytes = signer.sign_pdf(_opened(pdf)).getvalue()
    return made


def with_stamp(pdf: bytes, authority: Authority, name: str) -> bytes:
    """The PDF with a document time-stamp in the field `name`, checked against the authority's pinned root.

    Raises TrustError where no answer came or none that can be read, VerificationFailed where it does not hold.
    """
    from pyhanko.sign import signers
    from pyhanko.sign.fields import InvisSigSettings

    asking, replies = _asking(authority)
    stamper = signers.PdfTimeStamper(asking, field_name=name, invis_settings=InvisSigSettings(set_hidden_flag=True))
    try:
        made: bytes = stamper.timestamp_pdf(_opened(pdf), _HASH, bytes_reserved=_HEX_DIGITS).getvalue()
    except ValueError as error:
        raise VerificationFailed(str(error)) from error
    timestamp_check.check(replies[0].reply, covered_bytes(made, name), authority, replies[0].query)
    return made


def covered_bytes(pdf: bytes, name: str) -> bytes:
    """The bytes that the signature or time-stamp in the field `name` is over: all of its revision but its own value."""
    start, length, again, rest = map(int, _seal_of(pdf, name)["/ByteRange"])
    view = memoryview(pdf)
    return b"".join((view[start : start + length], view[again : again + rest]))


def _seal_of(pdf: bytes, name: str) -> Any:
    return next(each.sig_object for each in _opened(pdf).prev.embedded_signatures if each.field_name == name)


def _opened(pdf: bytes) -> IncrementalPdfFileWriter:
    """A PDF of ours to append to, however large its tables are."""
    from pyhanko.pdf_utils.decode_limits import DecodeLimits
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    return IncrementalPdfFileWriter(io.BytesIO(pdf), decode_limits=DecodeLimits.for_trusted_input())


def _asking(authority: Authority) -> tuple[TimeStamper, list[timestamp_client.RawReply]]:
    """What asks this authority in pyHanko's stead, and the list in which it keeps query and reply."""
    from pyhanko.sign.timestamps import TimeStamper

    replies: list[timestamp_client.RawReply] = []

    class Asking(TimeStamper):
        async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> Any:
            _, query = self.request_cms(message_digest, md_algorithm)  # type: ignore[no-untyped-call]
            replies.append(await asyncio.to_thread(timestamp_client.ask, query.dump(), authority))
            return tsp.TimeStampResp.load(replies[0].reply)["time_stamp_token"]

    return Asking(), replies  # type: ignore[no-untyped-call]


def _document_signer(key: SigningKey) -> SimpleSigner:
    from asn1crypto import keys
    from asn1crypto import x509 as asn1_x509
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    own = ec.generate_private_key(ec.SECP256R1())
    certificate = asn1_x509.Certificate.load(_certificate(own.public_key(), key).public_bytes(Encoding.DER))
    private = keys.PrivateKeyInfo.load(own.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))
    return SimpleSigner(certificate, private, SimpleCertificateStore())  # type: ignore[no-untyped-call]


def _certificate(document_key: ec.EllipticCurvePublicKey, key: SigningKey) -> x509.Certificate:
    """The document key's certificate: no name in it, issued by the package's key under its fingerprint."""
    builder = x509.CertificateBuilder().subject_name(_named(DOCUMENT_KEY)).issuer_name(_named(key.fingerprint)).public_key(document_key)
    builder = builder.serial_number(x509.random_serial_number()).not_valid_before(datetime.now(UTC)).not_valid_after(_NO_END)
    usage = dict.fromkeys(
        ("key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"), False
    )
    builder = builder.add_extension(x509.KeyUsage(digital_signature=True, content_commitment=True, **usage), critical=True)
    return builder.sign(key.private, None)


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
