"""What a chat adds to its case once it is over: the contact, with the representative's name, and what the person marked on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from collector.clock import Clock
from collector.model import Capture, Contact, Message, Note, Promise, Role, Transcript, new_id
from collector.store import Store

MARKS = ("note", "promise")
"""Kinds of observations that the person made with a key."""


def keep_contact(store: Store, clock: Clock, capture: Capture, transcript: Transcript, observations: Iterable[Mapping[str, Any]]) -> None:
    """Adds the chat to its case as a contact if anybody spoke, and each mark as a note or a promise of the moment of the key."""
    if not capture.case:
        return
    contact = _contact(clock, capture, transcript) if transcript.messages else None
    if contact is not None:
        store.append("contacts", contact)
    whom = {"contact": contact.id, "by": contact.name} if contact is not None else {}
    for mark in observations:
        at = datetime.fromtimestamp(float(mark["t"]) / 1000, UTC)
        said = str(mark.get("text", "")) or (said_by(transcript, at) if mark["k"] == "promise" else "")
        common = {"case": capture.case, "capture": capture.id, "at": at, "text": said}
        if mark["k"] == "note":
            store.append("notes", Note(id=new_id("note", clock.now()), **common))
        elif mark["k"] == "promise":
            store.append("promises", Promise(id=new_id("promise", clock.now()), **whom, **common))


def _contact(clock: Clock, capture: Capture, transcript: Transcript) -> Contact:
    agents = [m for m in transcript.messages if m.role is Role.AGENT]
    bots = [m for m in transcript.messages if m.role is Role.BOT]
    return Contact(
        id=new_id("contact", clock.now()),
        case=capture.case,
        channel="chat",
        at=capture.started,
        ended=capture.ended,
        name=next((m.name for m in agents if m.name), ""),
        agent_kind="human" if agents else "bot" if bots else "unknown",
        waited_seconds=_waited(transcript),
        capture=capture.id,
    )


def said_by(transcript: Transcript, at: datetime) -> str:
    """What the other side had said last at that moment, as it stood then; "" if it had said nothing."""
    said = [m for m in transcript.messages if m.role in (Role.AGENT, Role.BOT, Role.UNKNOWN) and m.at <= at]
    return _text_at(said[-1], at) if said else ""


def _text_at(message: Message, at: datetime) -> str:
    """An edit keeps the earlier text and when it was replaced."""
    return next((edit.text for edit in message.edits if edit.at > at), message.text)


def _waited(transcript: Transcript) -> int | None:
    """Seconds from the customer's first words to the first words of a person; None where either is missing."""
    first = next((m.at for m in transcript.messages if m.role is Role.CUSTOMER and not m.before_recording), None)
    answer = next(
        (m.at for m in transcript.messages if m.role is Role.AGENT and not m.before_recording and (first is None or m.at >= first)), None
    )
    return int((answer - first).total_seconds()) if first and answer else None
