"""Signs and time-stamps the store's present state, and changes the signing key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector.language import say
from collector.services.context import Context
from collector.services.private import key_passphrase, signing_key

if TYPE_CHECKING:
    from collector.model import Seal


def seal_store(context: Context) -> list[Seal]:
    """Seals the store's present state, and asks again for time-stamps that are pending."""
    from collector.store import seal_journal, seal_pending

    store = context.open_store()
    context.tell(say("services-sealing"))
    return [*seal_pending(store), seal_journal(store, signing_key(context))]


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
