"""Checks signature and time-stamps over the list of files, and the earlier seals over the journal.

A root certificate that the package brings along proves nothing by itself. So a time-stamp passes only by a root that is pinned on the
reader's side; by the package's own root it stays *not checked*, with the fingerprint to compare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

import orjson
from cryptography import x509
from pydantic import ValidationError

from collector.clock import iso
from collector.errors import VerificationFailed
from collector.language import say
from collector.model import Item, Seal, SealState, Stamp, Verdict
from collector.package.seal import manifest_seals
from collector.package.seal.bagit_files import MANIFEST
from collector.package.verify.journal_check import Journal
from collector.package.verify.package_source import Source, read_up_to
from collector.trust import timestamp_check
from collector.trust.digest import sha256
from collector.trust.known_authorities import ALSO_KNOWN, PUBLIC_AUTHORITIES
from collector.trust.signing_keys import NAMESPACE, fingerprint, verify_ssh
from collector.trust.timestamp_client import Authority

_SEAL = f"seals/{manifest_seals.STATE}"
_SIGNATURE = f"seals/{manifest_seals.SIGNATURE}"
_SIGNERS = f"seals/{manifest_seals.SIGNERS}"


class SealCheck:
    """Items for the package's seal and for each earlier seal over the journal. `stamped`: when the package was stamped, as far as known."""

    def __init__(self, source: Source, journal: Journal, authorities: Sequence[Authority]) -> None:
        self.source, self.journal = source, journal
        self.known = (*authorities, *PUBLIC_AUTHORITIES, *ALSO_KNOWN)
        self.names = set(source.names())
        self.stamped: list[datetime] = []

    def package(self) -> Iterator[Item]:
        if MANIFEST not in self.names:
            yield _failed(_SEAL, say("package-verify-seal-no-list", file=MANIFEST))
            return
        manifest = read_up_to(self.source, MANIFEST)
        try:
            seal = Seal.from_doc(orjson.loads(read_up_to(self.source, _SEAL)))
        except (KeyError, TypeError, ValueError, ValidationError):
            yield _failed(_SEAL, say("package-verify-no-seal"))
            return
        if seal.subject != sha256(manifest):
            yield _failed(_SEAL, say("package-verify-seal-other", file=MANIFEST))
        yield self._signature(seal, manifest)
        if not seal.stamps:
            yield _open(say("package-item-no-stamp"), say("package-verify-no-stamp"))
        for stamp in seal.stamps:
            path = f"seals/{manifest_seals.reply_name(stamp.authority)}"
            yield self._stamp(stamp, path, manifest, f"{MANIFEST} ({stamp.authority})")

    def _signature(self, seal: Seal, manifest: bytes) -> Item:
        if not seal.signature:
            if _SIGNATURE in self.names:
                return _failed(_SIGNATURE, say("package-verify-signature-denied", file=_SEAL))
            why = seal.signature_why or say("package-verify-no-reason")
            return _open(say("package-item-signature"), say("package-verify-unsigned", why=why))
        try:
            signature, signers = read_up_to(self.source, _SIGNATURE), read_up_to(self.source, _SIGNERS).decode()
            public = signers.removeprefix(f'{manifest_seals.IDENTITY} namespaces="{NAMESPACE}" ').removesuffix("\n")
            if signers != f'{manifest_seals.IDENTITY} namespaces="{NAMESPACE}" {public}\n' or fingerprint(public) != seal.signer:
                return _failed(_SIGNERS, say("package-verify-signers", key=seal.signer))
            verify_ssh(manifest, signature.decode(), public)
        except (KeyError, UnicodeDecodeError):
            return _failed(_SIGNATURE, say("package-verify-missing-unreadable"))
        except VerificationFailed as problem:
            return _failed(_SIGNATURE, problem.message)
        if sha256(signature) != seal.signature:
            return _failed(_SIGNATURE, say("package-verify-signature-other", file=_SEAL))
        return Item(name=_SIGNATURE, state=Verdict.PASSED, why=say("package-verify-signature", key=seal.signer))

    def _stamp(self, stamp: Stamp, path: str, data: bytes, what: str) -> Item:
        if stamp.state is not SealState.SEALED:
            reason = {
                SealState.PENDING: say("package-verify-stamp-pending"),
                SealState.OFF: say("package-verify-stamp-off"),
                SealState.FAILED: say("package-verify-stamp-failed"),
            }[stamp.state]
            told = say("package-verify-stamp-why", told=reason, why=stamp.why) if stamp.why else reason
            return _open(say("package-item-stamp", file=what), told)
        if path not in self.names:
            return _failed(path, say("package-verify-reply-missing"))
        reply = read_up_to(self.source, path)
        if sha256(reply) != stamp.reply:
            return _failed(path, say("package-verify-reply-other"))
        return self._reply(stamp, path, reply, data)

    def _reply(self, stamp: Stamp, path: str, reply: bytes, data: bytes) -> Item:
        shipped = self._shipped(stamp.authority)
        pinned = self._pinned(stamp.authority, shipped)
        if pinned is None and not shipped:
            return _open(path, say("package-verify-no-root", authority=stamp.authority))
        try:
            authority = pinned or Authority(name=stamp.authority, url=stamp.url, root_pem=shipped)
            checked = timestamp_check.check(reply, data, authority)
        except VerificationFailed as problem:
            return _failed(path, problem.message)
        second = checked.at.replace(microsecond=0)  # seals made before the fraction was kept name the second alone
        if stamp.at is not None and iso(stamp.at) not in (iso(checked.at), iso(second)):
            return _failed(path, say("package-verify-stamp-time", stamped=iso(checked.at), sealed=iso(stamp.at)))
        if pinned is not None:
            self.stamped += [checked.at] if path.startswith(f"seals/{MANIFEST}.") else []
            return Item(name=path, state=Verdict.PASSED, why=say("package-verify-stamp", time=iso(checked.at), authority=stamp.authority))
        print_ = manifest_seals.fingerprint(shipped)
        why = say("package-verify-stamp-own-root", time=iso(checked.at), fingerprint=print_)
        return _open(path, why)

    def _shipped(self, authority: str) -> str:
        name = f"seals/{manifest_seals.root_name(manifest_seals.slug(authority))}"
        return read_up_to(self.source, name).decode("ascii", "replace") if name in self.names else ""

    def _pinned(self, authority: str, shipped: str) -> Authority | None:
        """The trusted authority of that name, else one with the very root that the package brings."""
        named = next((a for a in self.known if a.name == authority), None)
        if named is not None:
            return named
        root = _certificate(shipped)
        return next((a for a in self.known if root is not None and _certificate(a.root_pem) == root), None)

    def earlier(self) -> Iterator[Item]:
        for doc in self.journal.docs.get("seals", {}).values():
            try:
                seal = Seal.from_doc(doc)
            except ValidationError:
                continue
            if seal.kind == "journal":
                yield from self._journal_seal(seal)

    def _journal_seal(self, seal: Seal) -> Iterator[Item]:
        path = f"seals/journal/{seal.id}.json"
        if path not in self.names:
            yield _open(path, say("package-verify-no-statement"))
            return
        data = read_up_to(self.source, path)
        why = self._statement(seal, data)
        if why:
            yield _failed(path, why)
            return
        yield self._earlier_signature(seal, data)
        for stamp in seal.stamps:
            name = f"seals/journal/{seal.id}.{manifest_seals.slug(stamp.authority)}.tsr"
            yield self._stamp(stamp, name, data, f"{seal.id} ({stamp.authority})")

    def _statement(self, seal: Seal, data: bytes) -> str:
        if sha256(data) != seal.subject:
            return say("package-verify-statement-other")
        try:
            said = orjson.loads(data)
            seq, link = said["seq"], said["link"]
        except (KeyError, TypeError, ValueError):
            return say("package-verify-statement-form")
        if seq and self.journal.links.get(seq) != link:
            return say("package-verify-record-other", seq=str(seq))
        return ""

    def _earlier_signature(self, seal: Seal, data: bytes) -> Item:
        path = f"seals/journal/{seal.id}.sig"
        key = self.journal.newest("keys", seal.signer) or {}
        if not seal.signature or path not in self.names or not key.get("public"):
            return _open(path, say("package-verify-earlier-unsigned"))
        try:
            verify_ssh(data, read_up_to(self.source, path).decode("utf-8", "replace"), str(key["public"]))
        except VerificationFailed as problem:
            return _failed(path, problem.message)
        return Item(name=path, state=Verdict.PASSED, why=say("package-verify-earlier", seq=str(seal.seq), key=seal.signer))


def _certificate(pem: str) -> x509.Certificate | None:
    try:
        return x509.load_pem_x509_certificate(pem.encode())
    except ValueError:
        return None


def _failed(name: str, why: str) -> Item:
    return Item(name=name, state=Verdict.FAILED, why=why)


def _open(name: str, why: str) -> Item:
    return Item(name=name, state=Verdict.NOT_CHECKED, why=why)
