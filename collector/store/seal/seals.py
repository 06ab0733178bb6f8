"""Seals: a statement of the journal's end, signed, and time-stamped by every configured authority.

A seal is on record as *pending* before anybody is asked, so it is never silently absent; a reply is kept raw before it is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from collector import clock as clocks
from collector.errors import TrustError, VerificationFailed
from collector.language import say
from collector.model import Seal, SealState, Stamp, new_id
from collector.store.store import Store
from collector.trust import timestamp_check, timestamp_client
from collector.trust.canonical import canonical
from collector.trust.signing_keys import SigningKey
from collector.trust.timestamp_authority import Authority

STATEMENT = "collector journal head 1"


def statement(store: Store) -> tuple[bytes, int, str]:
    """The exact bytes that say where the journal and each live stream end now; with the head's number and link."""
    with store.lock.held():
        head = store.head
        streams = {}
        for capture in store.body.live_streams():
            n, link = store.stream(capture).head
            streams[capture] = {"link": link, "n": n}
    at = clocks.iso(store.clock.now())
    doc = {"at": at, "link": head.link, "seq": head.seq, "statement": STATEMENT, "store": store.id, "streams": streams}
    return canonical(doc), head.seq, head.link


def seal_journal(store: Store, key: SigningKey | None, authorities: Sequence[Authority] | None = None, *, kind: str = "journal") -> Seal:
    """Signs and time-stamps the journal's present end.

    authorities: default those of the settings. It waits for the network, up to ten seconds; an authority that cannot be reached leaves its
    stamp pending, one whose answer does not hold leaves it failed. Raises StoreError.
    """
    store.require_writable()
    authorities = store.config.authorities if authorities is None else authorities
    now = store.clock.now()
    subject, seq, link = statement(store)
    stamping = store.config.stamping
    seal = Seal(
        id=new_id("seal", now), at=now, kind=kind, subject=store.objects.put(subject)[0], seq=seq, link=link,
        signature_why="" if key else say("store-no-signing-key"),
        stamps=tuple(Stamp(authority=a.name, url=a.url, state=SealState.PENDING if stamping else SealState.OFF) for a in authorities),
    )  # fmt: skip
    store.body.keep_seal_file(f"{seal.id}.json", subject)
    if key is not None:
        signature = key.sign_ssh(subject).encode()
        store.body.keep_seal_file(f"{seal.id}.sig", signature)
        seal = seal.replace(signature=store.objects.put(signature)[0], signer=key.fingerprint)
        register_key(store, key)
    store.append("seals", seal)
    return _stamped(store, seal, authorities) if stamping and authorities else seal


def seal_pending(store: Store, authorities: Sequence[Authority] | None = None) -> list[Seal]:
    """Asks again for each time-stamp that is still pending; returns the seals that got news. Nothing is asked if stamping is off."""
    store.require_writable()
    authorities = store.config.authorities if authorities is None else authorities
    if not store.config.stamping:
        return []
    changed = []
    for doc in store.all("seals"):
        seal = Seal.from_doc(doc)
        if any(stamp.state is SealState.PENDING for stamp in seal.stamps):
            tried = _stamped(store, seal, authorities)
            if tried != seal:
                changed.append(tried)
    return changed


def switch_stamping(store: Store, on: bool) -> None:
    """Writes into the settings whether authorities are asked from now on; what was set before stays on record."""
    store.require_writable()
    store.config = store.config.replace(stamping=on)
    store.body.write_settings(store.config.write())
    store.append_entries([], settings_too=True)


def register_key(store: Store, key: SigningKey, before: SigningKey | None = None, why: str = "") -> None:
    """Puts a public key on record before it signs. before: the old key, which endorses the new one; why: the reason if it is lost."""
    store.require_writable()
    if store.latest("keys", key.fingerprint) is not None:
        return
    former = [doc["id"] for doc in store.all("keys")]
    doc: dict[str, Any] = {"id": key.fingerprint, "public": key.public_ssh, "at": clocks.iso(store.clock.now()), "why": why}
    if former:
        doc["replaces"] = former[-1]
    if before is not None:
        doc["replaces"] = before.fingerprint
        doc["endorsed"] = before.sign_ssh(endorsement(doc))
    store.append("keys", doc)


def endorsement(doc: dict[str, Any]) -> bytes:
    """What an old key signs to say that a new one takes its place."""
    return canonical({"public": str(doc.get("public")), "replaces": str(doc.get("replaces")), "statement": "collector key change 1"})


def stamp_name(seal: str, authority: str) -> str:
    """The file name of a reply in ``seals/``, without its ending."""
    return f"{seal}.{''.join(c if c.isascii() and (c.isalnum() or c in '-.') else '_' for c in authority)}"


def _stamped(store: Store, seal: Seal, authorities: Sequence[Authority]) -> Seal:
    subject = store.read(seal.subject)
    known = {authority.name: authority for authority in authorities}
    pending = [stamp for stamp in seal.stamps if stamp.state is SealState.PENDING and stamp.authority in known]
    if not pending:
        return seal
    with ThreadPoolExecutor(len(pending)) as crew:
        answers = dict(zip((s.authority for s in pending), crew.map(lambda s: _ask(subject, known[s.authority]), pending), strict=True))
    stamps = []
    for stamp in seal.stamps:
        answer = answers.get(stamp.authority) if stamp in pending else None
        stamps.append(stamp if answer is None else _answered(store, seal, stamp, answer, subject, known[stamp.authority]))
    if tuple(stamps) == seal.stamps:
        return seal
    sealed = seal.replace(stamps=tuple(stamps))
    store.append("seals", sealed)
    return sealed


def _ask(subject: bytes, authority: Authority) -> timestamp_client.RawReply | str:
    try:
        return timestamp_client.request(subject, authority)
    except TrustError as error:
        return error.message


def _answered(
    store: Store, seal: Seal, stamp: Stamp, answer: timestamp_client.RawReply | str, subject: bytes, authority: Authority
) -> Stamp:
    if isinstance(answer, str):
        return stamp.replace(why=answer)
    name = stamp_name(seal.id, stamp.authority)
    kept = stamp.replace(reply=store.objects.put(answer.reply)[0], query=store.objects.put(answer.query)[0])
    store.body.keep_seal_file(f"{name}.tsr", answer.reply)
    store.body.keep_seal_file(f"{name}.tsq", answer.query)
    try:
        checked = timestamp_check.check(answer.reply, subject, authority, answer.query)
    except VerificationFailed as error:
        return kept.replace(state=SealState.FAILED, why=error.message)
    return kept.replace(state=SealState.SEALED, at=checked.at, why="")


def expected_files(seal: Seal) -> dict[str, str]:
    """The files in ``seals/`` that belong to a seal: name → digest."""
    files = {f"{seal.id}.json": seal.subject}
    if seal.signature:
        files[f"{seal.id}.sig"] = seal.signature
    for stamp in seal.stamps:
        for ending, digest in (("tsr", stamp.reply), ("tsq", stamp.query)):
            if digest:
                files[f"{stamp_name(seal.id, stamp.authority)}.{ending}"] = digest
    return files


def seal_of(row: dict[str, Any]) -> Seal | None:
    """The seal in a journal row; None if its content is withheld or damaged."""
    try:
        return Seal.from_doc(row["doc"])
    except (ValueError, TypeError):
        return None
