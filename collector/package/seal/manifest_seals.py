"""Seals over the package's list of files, and the earlier seals over the journal that belong into the package."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from collector.errors import NothingFound, TrustError, VerificationFailed
from collector.language import Sentence, say
from collector.model import Seal, SealState, Stamp, new_id
from collector.package.seal.bagit_files import MANIFEST
from collector.trust import timestamp_check, timestamp_client
from collector.trust.canonical import canonical
from collector.trust.digest import sha256
from collector.trust.signing_keys import NAMESPACE, SigningKey
from collector.trust.timestamp_client import Authority

SIGNATURE, SIGNERS, STATE = f"{MANIFEST}.sig", "allowed_signers", "seal.json"
IDENTITY = "collector"
Tell = Callable[[Sentence], None]


@dataclass
class Seals:
    """The files of the folder ``seals/`` by name, the seal they make up, and one time-stamped earlier seal to show as an example."""

    files: dict[str, bytes] = field(default_factory=dict)
    seal: Seal | None = None
    stamps: list[dict[str, Any]] = field(default_factory=list)
    earlier: dict[str, str] | None = None
    replies: dict[str, bytes] = field(default_factory=dict)


def seal_manifest(manifest: bytes, key: SigningKey | None, authorities: Sequence[Authority], at: datetime, tell: Tell) -> Seals:
    """Signs the manifest and has it time-stamped. What did not work is a state in the seal with its reason, never left out."""
    made = Seals()
    signature, why = "", "" if key else say("package-no-key")
    if key is not None:
        signature = key.sign_ssh(manifest)
        made.files[SIGNATURE] = signature.encode()
        made.files[SIGNERS] = f'{IDENTITY} namespaces="{NAMESPACE}" {key.public_ssh}\n'.encode()
    stamps = [_stamp(made, manifest, authority, tell) for authority in authorities]
    made.seal = Seal(
        id=new_id("seal", at),
        at=at,
        kind="package",
        subject=sha256(manifest),
        signature=sha256(signature.encode()) if signature else "",
        signer=key.fingerprint if key else "",
        signature_why=why,
        stamps=tuple(stamps),
    )
    return made


def _stamp(made: Seals, manifest: bytes, authority: Authority, tell: Tell) -> Stamp:
    name = slug(authority.name)
    tell(say("package-asking-stamp", authority=authority.name))
    stamp, why = Stamp(authority=authority.name, url=authority.url), ""
    try:
        raw = timestamp_client.request(manifest, authority)
        made.files[f"{MANIFEST}.{name}.tsq"] = raw.query
        made.files[reply_name(authority.name)] = raw.reply
        made.files[root_name(name)] = authority.root_pem.strip().encode() + b"\n"
        made.replies[name] = raw.reply
        checked = timestamp_check.check(raw.reply, manifest, authority, raw.query)
        stamp = stamp.replace(state=SealState.SEALED, reply=sha256(raw.reply), at=checked.at)
    except TrustError as problem:
        stamp, why = stamp.replace(why=problem.message), problem.message
    except VerificationFailed as problem:
        why = problem.message
        stamp = stamp.replace(state=SealState.FAILED, reply=sha256(made.replies[name]), why=why)
    sealed = stamp.state is SealState.SEALED
    made.stamps.append(_view(stamp, name, fingerprint(authority.root_pem) if sealed else "", why))
    return stamp


def _view(stamp: Stamp, name: str, root_fingerprint: str, why: str) -> dict[str, Any]:
    """What the READ-ME tells about a stamp; `why` may be a sentence, told in each of its languages."""
    sealed = stamp.state is SealState.SEALED
    facts = {"name": stamp.authority, "state": str(stamp.state), "sealed": sealed, "why": why, "at": stamp.at}
    return facts | {"file": f"{MANIFEST}.{name}", "root": root_name(name), "fingerprint": root_fingerprint}


def add_earlier(made: Seals, docs: Iterable[dict[str, Any]], authorities: Sequence[Authority], read: Callable[[str], bytes]) -> None:
    """Adds the store's seals over its journal: the statement, its signature, the raw replies.

    `read` gives a file of the store by its digest. A part that is gone is left out; the seal's record still names it.
    """
    for doc in docs:
        seal = Seal.from_doc(doc)
        if seal.kind != "journal":
            continue
        try:
            made.files[f"journal/{seal.id}.json"] = read(seal.subject)
            if seal.signature:
                made.files[f"journal/{seal.id}.sig"] = read(seal.signature)
        except NothingFound:
            continue
        for stamp in seal.stamps:
            _add_reply(made, seal, stamp, authorities, read)


def _add_reply(made: Seals, seal: Seal, stamp: Stamp, authorities: Sequence[Authority], read: Callable[[str], bytes]) -> None:
    name = slug(stamp.authority)
    if not stamp.reply:
        return
    try:
        made.files[f"journal/{seal.id}.{name}.tsr"] = read(stamp.reply)
    except NothingFound:
        return
    root = next((a.root_pem for a in authorities if a.name == stamp.authority), "")
    if root:
        made.files.setdefault(root_name(name), root.strip().encode() + b"\n")
    if stamp.state is SealState.SEALED and root_name(name) in made.files:
        made.earlier = {"statement": f"{seal.id}.json", "reply": f"{seal.id}.{name}.tsr", "root": root_name(name)}


def finish(made: Seals) -> dict[str, bytes]:
    """All files of the folder, with the seal's own description."""
    assert made.seal is not None
    return made.files | {STATE: canonical(made.seal.to_doc()) + b"\n"}


def slug(name: str) -> str:
    """An authority's name as part of a file name: ASCII letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "authority-" + sha256(name.encode())[:8]


def reply_name(authority: str) -> str:
    """The file that holds an authority's reply over the package's list of files."""
    return f"{MANIFEST}.{slug(authority)}.tsr"


def root_name(name: str) -> str:
    """The file that holds an authority's root certificate."""
    return f"{name}.root.pem"


def fingerprint(pem: str) -> str:
    """SHA-256 of a root certificate in the form that ``openssl x509 -fingerprint`` prints; "" for none that can be read."""
    try:
        digest = x509.load_pem_x509_certificate(pem.encode()).fingerprint(hashes.SHA256())
    except ValueError:
        return ""
    return ":".join(f"{byte:02X}" for byte in digest)


__all__ = ["Seals", "add_earlier", "fingerprint", "finish", "reply_name", "root_name", "seal_manifest", "slug"]
