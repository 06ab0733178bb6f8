"""Checks the seals: statement, signature, time-stamps; and gathers the places in the chain that they prove."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from collector import clock as clocks
from collector.errors import CollectorError, InputError, VerificationFailed
from collector.language import Sentence, say
from collector.model import Item, Seal, SealState, Stamp, Verdict
from collector.store.check.journal_walk import Point
from collector.store.journal.index import Row
from collector.store.seal.seals import STATEMENT, endorsement, expected_files, seal_of
from collector.store.settings.config import Config
from collector.store.store import Store
from collector.trust import timestamp_check
from collector.trust.canonical import canonical
from collector.trust.digest import sha256
from collector.trust.known_authorities import named
from collector.trust.signing_keys import verify_ssh
from collector.trust.timestamp_authority import Authority


@dataclass
class Sealed:
    """The result of checking the seals: items of the report, and the sealed places by record number."""

    items: list[Item] = field(default_factory=list)
    points: dict[int, list[Point]] = field(default_factory=dict)
    streams: dict[str, list[tuple[int, str, str]]] = field(default_factory=dict)
    """Live streams as sealed: capture → number of the last line, its link, the seal."""

    def add(self, name: str, state: Verdict, why: str = "") -> None:
        self.items.append(Item(name=name, state=state, why=why))


def check_seals(store: Store, authorities: Sequence[Authority] | None) -> Sealed:
    """Checks every seal on record and every statement in ``seals/``, on record or not.

    authorities: who is trusted, beside the public ones; default: those of the store's own settings as they were when it was sealed.
    """
    found = Sealed()
    expected: dict[str, str] = {}
    rows = list(store.journal.lines.index.rows("seals"))
    settings = [row for row in store.journal.lines.versions("store", "config") if row["doc"] is not None]
    for row in rows:
        seal = seal_of(row)
        if seal is None:
            found.add(say("store-item-seal", seal=str(row["id"])), Verdict.FAILED, say("store-check-seal-unreadable"))
            continue
        expected |= expected_files(seal)
        _check_seal(store, found, seal, _trusted(authorities, settings, row["seq"]))
    _check_keys(store, found)
    _check_folder(store, found, expected)
    return found


def _check_seal(store: Store, found: Sealed, seal: Seal, trusted: Mapping[str, Authority]) -> None:
    try:
        subject = store.read(seal.subject)
        says = _statement(subject)
    except (CollectorError, ValueError) as error:
        why = say("store-check-statement-gone", why=getattr(error, "message", str(error)))
        found.add(say("store-item-seal", seal=seal.id), Verdict.FAILED, why)
        return
    if (says["seq"], says["link"], says["store"]) != (seal.seq, seal.link, store.id):
        found.add(say("store-item-seal", seal=seal.id), Verdict.FAILED, say("store-check-statement-elsewhere"))
        return
    _check_signature(store, found, seal, subject)
    times = [time for stamp in seal.stamps if (time := _check_stamp(store, found, seal, stamp, subject, trusted))]
    _take_point(found, says, seal.id, tuple(times))


def _take_point(found: Sealed, says: dict[str, Any], seal: str, times: tuple[str, ...]) -> None:
    found.points.setdefault(says["seq"], []).append(Point(says["seq"], says["link"], seal, times))
    for capture, end in says["streams"].items():
        found.streams.setdefault(capture, []).append((end["n"], end["link"], seal))


def _check_signature(store: Store, found: Sealed, seal: Seal, subject: bytes) -> None:
    name = say("store-item-signature", seal=seal.id)
    if not seal.signature:
        found.add(name, Verdict.NOT_CHECKED, say("store-check-not-signed", why=seal.signature_why or say("store-check-no-reason")))
        return
    key = store.latest("keys", seal.signer)
    if key is None:
        found.add(name, Verdict.FAILED, say("store-check-no-key", key=seal.signer))
        return
    try:
        verify_ssh(subject, store.read(seal.signature).decode("ascii"), str(key.get("public", "")))
    except (CollectorError, UnicodeDecodeError) as error:
        found.add(name, Verdict.FAILED, str(error))
        return
    found.add(name, Verdict.PASSED, say("store-check-signed-by", key=seal.signer))


def _check_stamp(store: Store, found: Sealed, seal: Seal, stamp: Stamp, subject: bytes, trusted: Mapping[str, Authority]) -> str:
    """Reports on one authority's stamp; returns its time and name if it holds."""
    name = say("store-item-stamp", seal=seal.id, authority=stamp.authority)
    if stamp.state is not SealState.SEALED:
        found.add(name, Verdict.NOT_CHECKED, _without_stamp(stamp))
        return ""
    authority = trusted.get(stamp.authority)
    if authority is None:
        found.add(name, Verdict.NOT_CHECKED, say("store-check-no-root"))
        return ""
    try:
        query = store.read(stamp.query) if stamp.query else b""
        checked = timestamp_check.check(store.read(stamp.reply), subject, authority, query)
    except CollectorError as error:
        found.add(name, Verdict.FAILED, error.message)
        return ""
    found.add(name, Verdict.PASSED, say("store-check-stamp", at=clocks.iso(checked.at), root=checked.root, by=checked.by))
    return f"{clocks.iso(checked.at)} {stamp.authority}"


def _without_stamp(stamp: Stamp) -> Sentence:
    """Why there is no time-stamp that could be checked."""
    if stamp.state is SealState.PENDING:
        state = say("store-check-stamp-pending")
    else:
        state = say("store-check-stamp-off") if stamp.state is SealState.OFF else say("store-check-stamp-refused")
    return say("store-check-stamp-why", state=state, why=stamp.why) if stamp.why else state


def _trusted(given: Sequence[Authority] | None, settings: Sequence[Row], seq: int) -> dict[str, Authority]:
    """Trusted authorities by name: public ones with the root that this program pins, others as the settings had them when it was sealed."""
    if given is not None:
        return {authority.name: authority for authority in given}
    text = next((str(row["doc"].get("text", "")) for row in reversed(settings) if row["seq"] < seq), "")
    try:
        configured = Config.read(text).authorities
    except InputError:
        configured = ()
    return {a.name: (named(a.name) if named(a.name) and not a.url.startswith("http://127.") else a) or a for a in configured}


def _check_keys(store: Store, found: Sealed) -> None:
    """Checks that the key before it has signed (endorsed) each key after the first."""
    former = ""
    for doc in store.all("keys"):
        name = say("store-item-key", key=str(doc.get("id")))
        before = store.latest("keys", str(doc.get("replaces", "")))
        if not former:
            found.add(name, Verdict.PASSED, say("store-check-first-key"))
        elif doc.get("endorsed") and before:
            try:
                verify_ssh(endorsement(doc), str(doc["endorsed"]), str(before.get("public", "")))
                found.add(name, Verdict.PASSED, say("store-check-key-endorsed", key=str(before.get("id"))))
            except VerificationFailed as error:
                found.add(name, Verdict.FAILED, say("store-check-key-not-endorsed", why=error.message))
        else:
            why = str(doc["why"]) if doc.get("why") else say("store-check-no-reason")
            found.add(name, Verdict.NOT_CHECKED, say("store-check-new-key", why=why))
        former = str(doc.get("id"))


def _check_folder(store: Store, found: Sealed, expected: dict[str, str]) -> None:
    present = store.body.seal_files()
    for name, digest in expected.items():
        if name not in present:
            found.add(f"seals/{name}", Verdict.FAILED, say("store-check-missing"))
        elif sha256(store.body.read_seal_file(name)) != digest:
            found.add(f"seals/{name}", Verdict.FAILED, say("store-check-changed"))
    for name in present:
        if name not in expected:
            _check_stray(store, found, name)


def _check_stray(store: Store, found: Sealed, name: str) -> None:
    """A file in ``seals/`` that no record knows: left by an interrupted seal, or all that is left after the journal was put back."""
    try:
        says = _statement(store.body.read_seal_file(name)) if name.endswith(".json") else None
    except (ValueError, OSError):
        found.add(f"seals/{name}", Verdict.FAILED, say("store-check-stray"))
        return
    if says is None or says["store"] != store.id:
        found.add(f"seals/{name}", Verdict.NOT_CHECKED, say("store-check-stray-seal"))
        return
    _take_point(found, says, name.removesuffix(".json"), ())
    if says["seq"] <= store.journal.head.seq:
        found.add(f"seals/{name}", Verdict.NOT_CHECKED, say("store-check-half-seal"))


def _statement(data: bytes) -> dict[str, Any]:
    doc = orjson.loads(data)
    if not isinstance(doc, dict) or doc.get("statement") != STATEMENT or canonical(doc) != data:
        raise ValueError("not a statement of a journal's head")
    if not isinstance(doc["seq"], int) or not isinstance(doc["streams"], dict):
        raise ValueError("not a statement of a journal's head")
    return doc


def take_witness(store: Store, found: Sealed, data: bytes) -> tuple[int, str, str] | None:
    """A statement that was kept outside the store; returns the number and link of the record it is about, and its time."""
    try:
        says = _statement(data)
    except ValueError:
        found.add(say("store-item-witness"), Verdict.NOT_CHECKED, say("store-check-no-statement"))
        return None
    if says["store"] != store.id:
        found.add(say("store-item-witness-of", at=says["at"]), Verdict.NOT_CHECKED, say("store-check-other-store"))
        return None
    _take_point(found, says, say("store-item-kept-elsewhere", at=says["at"]), ())
    return says["seq"], says["link"], says["at"]


def rolled_back(found: Sealed, head: int, met: set[tuple[int, str]]) -> Iterator[Item]:
    """Seals over records that the journal does not have (any more)."""
    for seq in sorted(found.points):
        for point in found.points[seq]:
            if seq > head:
                why = say("store-check-rolled-back", seal=point.seal, record=str(seq), head=str(head))
                yield Item(name=say("store-item-records", first=str(head + 1), last=str(seq)), state=Verdict.FAILED, why=why)
            elif seq and (seq, point.link) not in met:
                why = say("store-check-sealed-record", record=str(seq))
                yield Item(name=say("store-item-seal", seal=point.seal), state=Verdict.FAILED, why=why)
