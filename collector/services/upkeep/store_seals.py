"""Signs and time-stamps the store's present state, says how it is sealed, and changes the signing key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector.language import say
from collector.services.context import Context
from collector.services.secret_storage import key_passphrase, signing_key

if TYPE_CHECKING:
    from collector.model import Seal
    from collector.store import Store


def seal_store(context: Context) -> list[Seal]:
    """Seals the store's present state, and asks again for time-stamps that are pending."""
    from collector.store import seal_journal, seal_pending

    store = context.open_store()
    context.tell(say("services-sealing"))
    return [*seal_pending(store), seal_journal(store, signing_key(context))]


@dataclass(frozen=True)
class SealState:
    """How the store is sealed. latest: the newest seal; pending: time-stamps that no authority has answered yet; stamping: whether any is
    asked; authorities: their names."""

    latest: Seal | None = None
    pending: int = 0
    stamping: bool = True
    authorities: tuple[str, ...] = ()


def seal_state(context: Context) -> SealState:
    """How the store is sealed; the defaults where there is none yet."""
    from collector.model import SealState as Stamped

    if not context.has_store:
        return SealState()
    store = context.read_store()
    seals = _journal_seals(store)
    pending = sum(stamp.state is Stamped.PENDING for seal in seals for stamp in seal.stamps)
    names = tuple(authority.name for authority in store.config.authorities)
    return SealState(seals[-1] if seals else None, pending, store.config.stamping, names)


def first_seal(context: Context, table: str, id: str) -> Seal | None:
    """The first seal that covers the newest version of a record; None where none does yet."""
    store = context.read_store()
    versions = store.versions(table, id)
    return next((seal for seal in _journal_seals(store) if versions and (seal.seq or 0) >= versions[-1].seq), None)


def _journal_seals(store: Store) -> list[Seal]:
    from collector.store.seal.seals import seal_of

    seals = [seal_of({"doc": doc}) for doc in store.all("seals", kind="journal")]
    return sorted((seal for seal in seals if seal), key=lambda seal: seal.seq or 0)


def switch_stamping(context: Context, on: bool) -> None:
    """Whether time-stamp authorities are asked from now on; that it was changed stays on record."""
    from collector.store.seal.seals import switch_stamping as switch

    switch(context.open_store(create=True), on)


def change_key(context: Context, lost: str = "") -> str:
    """Puts a new signing key on record and in place of the old one, which vouches for it unless it is lost; returns its fingerprint.

    lost: why the old key is lost, "" where it is there.
    """
    from collector.store import register_key
    from collector.trust import SigningKey, keep_key, signing_key_of

    store, folder, phrase = context.open_store(), context.private / "keys", key_passphrase(context)
    old = None if lost else signing_key_of(folder, lambda: phrase)
    key = SigningKey.generate()
    register_key(store, key, old, lost)
    keep_key(folder, lambda: phrase, key)
    return key.fingerprint
