"""The check of a whole store. It collects every fault: which record, which file, and what remains proven."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from collector.language import say
from collector.model import Item, Report, Verdict
from collector.store.check.journal_seals import check_seals, rolled_back, take_witness
from collector.store.check.journal_walk import Walk, proven, walk
from collector.store.check.kept_objects import check_objects, named_row
from collector.store.check.streams import check_streams
from collector.store.forget import withheld_numbers
from collector.store.journal.index import parsed
from collector.store.journal.record import Head
from collector.store.settings import config as configs
from collector.store.store import Store
from collector.trust.digest import sha256
from collector.trust.timestamp_authority import Authority

MERGED = "merged"


def check_store(store: Store, authorities: Sequence[Authority] | None = None, *, witnesses: Sequence[bytes] = ()) -> Report:
    """Checks journal, objects, seals, streams and settings against each other; never stops at the first fault.

    authorities: who is trusted for time-stamps; default: the public ones, and those of the store's settings at the time of each seal.
    witnesses: statements of this journal's head that were kept elsewhere, such as in a package: they find a store that was put back as a
    whole, seals and all.
    """
    items = _check_chain(store, authorities, witnesses)
    items += check_objects(store)
    items += _settings(store)
    items += store.body.foreign()
    items += _merged(store, authorities)
    return Report(items=tuple(items))


def _check_chain(
    store: Store, authorities: Sequence[Authority] | None, witnesses: Sequence[bytes] = (), withheld: Set[int] = frozenset()
) -> list[Item]:
    """Journal, streams and seals. `withheld`: records of a merged store whose content was removed on the record of the other."""
    store.journal.catch_up()
    sealed = check_seals(store, authorities)
    told = [said for data in witnesses if (said := take_witness(store, sealed, data))]
    unfinished: list[Item] = []
    walked = walk(store.journal.stored(unfinished), sealed.points)
    items = [Item(name=say("store-item-opening"), state=Verdict.FAILED, why=what) for what in store.journal.mended]
    items += walked.faults
    items += store.journal.end_faults(Head(*walked.head), walked.size)
    items += _losses(store)
    items += _withheld(store, withheld_numbers(store) | withheld)
    items += rolled_back(sealed, walked.head[0], walked.met)
    for seq, link, at in told:
        if (seq, link) in walked.met:
            why = say("store-check-witness-holds", record=str(seq))
            items.append(Item(name=say("store-item-witness-of", at=at), state=Verdict.PASSED, why=why))
    if not any(item.state is Verdict.FAILED for item in items):
        items.append(Item(name="journal.jsonl", state=Verdict.PASSED, why=_counted(walked)))
    items += unfinished
    items += _clock(walked)
    items += check_streams(store, sealed.streams)
    items += sealed.items
    items += proven(walked)
    return items


def _withheld(store: Store, known: set[int]) -> Iterator[Item]:
    for row in map(parsed, [line for line in store.journal.lines.all if b'"salt":null,' in line[-160:]]):
        if row["seq"] not in known:
            why = say("store-check-removed-unrecorded")
            yield Item(name=say("store-item-in", file="journal.jsonl", part=named_row(row)), state=Verdict.FAILED, why=why)


def _merged(store: Store, authorities: Sequence[Authority] | None) -> Iterator[Item]:
    """The chains of stores that were merged into this one, each with its own settings and seals."""
    others = store.merged()
    on_record = {str(doc.get("id")): doc for doc in store.all("merges")}
    for name, doc in on_record.items():
        other = others.get(name)
        if other is None:
            yield Item(name=f"{MERGED}/{name}", state=Verdict.FAILED, why=say("store-check-missing"))
            continue
        if not other.journal.lines.holds(doc.get("seq"), str(doc.get("link"))):
            yield Item(name=f"{MERGED}/{name}", state=Verdict.FAILED, why=say("store-check-merged-record", record=str(doc.get("seq"))))
        removed = withheld_numbers(store, name)
        for item in [*_check_chain(other, authorities, withheld=removed), *_settings(other), *other.body.foreign()]:
            yield item.replace(name=say("store-item-merged", store=name, item=item.name))
    for name in others:
        if name not in on_record and not any(other.latest("merges", name) for other in others.values()):
            yield Item(name=f"{MERGED}/{name}", state=Verdict.NOT_CHECKED, why=say("store-check-unknown-merge"))


def _counted(walked: Walk) -> str:
    counted = say("store-check-records", count=walked.records, bytes=str(walked.size))
    return say("store-check-records-withheld", counted=counted, withheld=str(walked.withheld)) if walked.withheld else counted


def _losses(store: Store) -> Iterator[Item]:
    """Losses that an earlier opening found and wrote down; one whose records were put back is no loss any more."""
    losses = store.all("recoveries")
    numbers = {row["seq"] for row in store.journal.lines.rows()} if losses else set()
    for doc in losses:
        first, last = doc.get("first"), doc.get("last")
        if not isinstance(first, int) or not isinstance(last, int) or any(number not in numbers for number in range(first, last + 1)):
            name = say("store-item-in", file="journal.jsonl", part=say("store-item-records", first=str(first), last=str(last)))
            yield Item(name=name, state=Verdict.FAILED, why=say("store-records-gone", first=str(first), last=str(last)))


def _clock(walked: Walk) -> Iterator[Item]:
    for seq, before, at in walked.backwards[:20]:
        why = say("store-check-clock-back", before=before, after=at)
        yield Item(name=say("store-item-clock", record=str(seq)), state=Verdict.NOT_CHECKED, why=why)


def _settings(store: Store) -> Iterator[Item]:
    known = store.latest("store", "config") or {}
    made = store.latest("store", "store") or {}
    parts = ((configs.NAME, known.get("digest"), store.body.settings()), ("README.md", made.get("readme"), store.body.introduction()))
    for name, digest, data in parts:
        if data is None:
            yield Item(name=name, state=Verdict.FAILED, why=say("store-check-missing"))
        elif sha256(data) == digest:
            yield Item(name=name, state=Verdict.PASSED)
        else:
            why = say("store-check-settings-edited")
            yield Item(name=name, state=Verdict.FAILED, why=why)
