"""Chats that an earlier version of the reading read are read anew before their words leave: it may have taken other people's for theirs."""

from __future__ import annotations

import re
from collections.abc import Callable

from collector.clock import Clock
from collector.errors import CollectorError
from collector.language import Sentence, say
from collector.model import Capture, Contact, Role, State, Transcript
from collector.recipe.intake.stored_transcript import read_anew, store_reading
from collector.store import Store

_READER = re.compile(r"(chat|export)-reader (\d+)")
OLDER = "older-reading"
"""Reason of a chat that could not be read anew."""


def bring_readings_up_to_date(store: Store, clock: Clock, case: str, tell: Callable[[Sentence], None]) -> list[Capture]:
    """Reads each chat of a case anew whose newest reading is an older version's; both readings stay in the store. Returns those chats.

    A chat whose observations are gone or damaged, or give no message any more, keeps its old reading and says so: it is PARTIAL.
    """
    renewed = []
    for doc in store.all("captures", kind="chat", case=case):
        capture = Capture.from_doc(doc)
        kept = store.all("transcripts", capture=capture.id)
        if capture.state is State.RUNNING or not kept or not _is_older(Transcript.from_doc(kept[-1]).reader):
            continue
        before = Transcript.from_doc(kept[-1])
        try:
            now = read_anew(store, clock, capture)
        except (OSError, ValueError, LookupError, TypeError, AttributeError, CollectorError):  # also records of a form of long ago
            now = None
        if now is None or (before.messages and not now.messages):
            renewed.append(_told_older(store, capture, before.reader, tell))
            continue
        store_reading(store, clock, capture, now)
        _renew_contact(store, capture, before, now)
        if _words(before) != _words(now):
            tell(say("recipe-read-anew", capture=capture.id, before=len(before.messages), now=len(now.messages)))
        renewed.append(capture)
    return renewed


def _is_older(reader: str) -> bool:
    """Whether one of the readers named is an earlier version: ``chat-reader 12``, ``chat-reader 24; export-reader 3``."""
    from collector.chat import READER
    from collector.chat.exported.exported_chat import EXPORT_READER

    newest = {kind: int(number) for kind, number in _READER.findall(f"{READER}; {EXPORT_READER}")}
    return any(int(number) < newest[kind] for kind, number in _READER.findall(reader))


def _words(transcript: Transcript) -> list[tuple[str, str, str]]:
    return [(str(m.role), m.name, m.text) for m in transcript.messages]


def _told_older(store: Store, capture: Capture, reader: str, tell: Callable[[Sentence], None]) -> Capture:
    tell(say("recipe-read-by-older", capture=capture.id, reader=reader))
    if any(reason.startswith(OLDER) for reason in capture.reasons):
        return capture
    state = State.PARTIAL if capture.state is State.COMPLETE else capture.state
    said = capture.replace(state=state, reasons=(*capture.reasons, f"{OLDER}: {reader}"))
    store.append("captures", said)
    return said


def _renew_contact(store: Store, capture: Capture, before: Transcript, now: Transcript) -> None:
    """A contact keeps no name that only the older reading gave a representative."""
    gone = {m.name for m in before.messages if m.name} - {m.name for m in now.messages}
    for doc in store.all("contacts", capture=capture.id):
        contact = Contact.from_doc(doc)
        if contact.name in gone:
            store.append("contacts", contact.replace(name=next((m.name for m in now.messages if m.role is Role.AGENT and m.name), "")))
