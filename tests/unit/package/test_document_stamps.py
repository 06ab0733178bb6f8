"""Time-stamps inside the complaint's PDF: whose are taken, and that a changed byte is told by readers that are not ours."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pikepdf
import pytest

pytest.importorskip("pyhanko", reason="needs the extra pades")

from cryptography.x509 import load_der_x509_certificate
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.reader import PdfFileReader

from collector.demo.timestamps.local_authority import LocalAuthority
from collector.demo.timestamps.signer import Faults
from collector.package.seal.document_stamps import SIGNATURE_FIELD, DocumentStamps, covered_bytes, stamp_documents
from collector.trust.signing_keys import SigningKey
from collector.trust.timestamp_client import Authority
from tests.samples.public_tools import public_tool


def document() -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def pinned(name: str, running: LocalAuthority, root: LocalAuthority | None = None) -> Authority:
    return Authority(name=name, url=running.url, root_pem=(root or running).root_pem)


def test_a_changed_byte_is_told_by_two_readers_that_are_not_ours(tmp_path: Path) -> None:
    from pyhanko.sign.validation import validate_pdf_timestamp  # takes half a second: not for the processes that do not run this test
    from pyhanko_certvalidator import ValidationContext

    pdf, key = document(), SigningKey.generate()
    with LocalAuthority("clock-a").serve_in_thread() as a, LocalAuthority("clock-b").serve_in_thread() as b:
        stamped, by = DocumentStamps(key, [pinned("a", a), pinned("b", b)]).stamped(pdf)
    assert by == ["a", "b"] and stamped.startswith(pdf) and covered_bytes(stamped, SIGNATURE_FIELD).startswith(pdf)
    certificate = load_der_x509_certificate(PdfFileReader(io.BytesIO(stamped)).embedded_regular_signatures[0].signer_cert.dump())
    key.private.public_key().verify(certificate.signature, certificate.tbs_certificate_bytes)
    assert certificate.issuer.rfc4514_string() == f"CN={key.fingerprint}".replace("+", "\\+")
    at = 11
    changed = stamped[:at] + bytes([stamped[at] ^ 1]) + stamped[at + 1 :]
    roots = [load_certs_from_pemder_data(each.root_pem.encode()) for each in (a, b)]
    context = ValidationContext(trust_roots=[cert for root in roots for cert in root])
    for data, right in ((stamped, True), (changed, False)):
        stamps = PdfFileReader(io.BytesIO(data)).embedded_timestamp_signatures
        states = [validate_pdf_timestamp(each, context) for each in stamps]
        assert [state.intact and state.valid for state in states] == [right, right] and all(state.trusted for state in states) is right
        (tmp_path / "x.pdf").write_bytes(data)
        told = subprocess.run([public_tool("pdfsig"), "x.pdf"], cwd=tmp_path, capture_output=True, text=True, check=False).stdout
        assert ("Signature is Valid" in told, "Digest Mismatch" in told) == (right, not right)


def test_only_what_holds_is_put_in_and_nobody_silent_is_asked_twice() -> None:
    pdf, key = document(), SigningKey.generate()
    with (
        LocalAuthority("good").serve_in_thread() as good,
        LocalAuthority("nonce", faults=Faults(nonce=True)).serve_in_thread() as nonce,
        LocalAuthority("broken", faults=Faults(status=500)).serve_in_thread() as broken,
    ):
        bad = [pinned("nonce", nonce), pinned("broken", broken), pinned("rogue", good, root=nonce)]
        bad.append(Authority(name="nobody", url="http://127.0.0.1:9/", root_pem=good.root_pem))
        press = DocumentStamps(key, bad)
        assert press.stamped(pdf) == (pdf, []) and press.silent == ["nonce", "broken", "rogue", "nobody"]
        asked = nonce.answered
        assert press.stamped(pdf) == (pdf, []) and nonce.answered == asked
        mixed, by = DocumentStamps(None, [*bad[:2], pinned("good", good)]).stamped(pdf)
    assert by == ["good"] and len(PdfFileReader(io.BytesIO(mixed)).embedded_timestamp_signatures) == 1


def test_without_the_extra_or_an_answer_the_pdf_stays_and_only_the_latter_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pdf, told = document(), []
    nobody = [Authority(name="nobody", url="http://127.0.0.1:9/", root_pem="")]
    files: dict[str, bytes | Path] = {"data/complaint.pdf": pdf}
    assert stamp_documents(files, list(files), None, nobody, told.append) == {"data/complaint.pdf": []}
    assert files["data/complaint.pdf"] == pdf and len(told) == 2 and "no time-stamp by nobody" in told[1]
    monkeypatch.setattr("collector.package.seal.document_stamps.find_spec", lambda name: None)
    assert stamp_documents(files, list(files), None, nobody, told.append) == {} and files["data/complaint.pdf"] == pdf and len(told) == 2
