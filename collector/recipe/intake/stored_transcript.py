"""Reads a chat's transcript out of the store: the reading that was kept, a new one, or one of a chat that was cut off.

The chat room is loaded when there is something to read in it: every command passes here to see whether there is.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from collector.clock import Clock, iso
from collector.errors import InputError, NothingFound
from collector.language import Sentence, say
from collector.model import Artifact, Capture, State, Transcript, new_id
from collector.recipe.intake.chat_contact import keep_contact
from collector.store import Store, where

if TYPE_CHECKING:
    from collector.chat import AttachedFile


@dataclass(frozen=True)
class ChatReading:
    """A chat and what was read from it. A chat that still runs has state RUNNING; one that was cut off is PARTIAL."""

    capture: Capture
    transcript: Transcript


def keep_reading(store: Store, clock: Clock, capture: Capture, transcript: Transcript, files: dict[str, Artifact]) -> Transcript:
    """Puts a reading beside earlier ones, and its JSON among the capture's `files`."""
    text = json.dumps(transcript.to_json(), ensure_ascii=False, indent=1)
    files["transcript"] = store.put(text.encode(), "transcript.json", "application/json")
    now = clock.now()
    head = {"id": new_id("reading-of-chat", now), "capture": capture.id, "case": capture.case, "at": iso(now)}
    store.append("transcripts", {**transcript.to_doc(), **head})
    return transcript


def read_chat(store: Store, clock: Clock, capture_id: str, *, again: bool = False) -> ChatReading:
    """The newest reading of a chat; with `again` a new one is made and kept beside the others.

    Raises NothingFound if there is no such capture, InputError if it is no chat.
    """
    doc = store.latest("captures", capture_id)
    if doc is None:
        raise NothingFound(say("recipe-there-no-capture", capture_id=capture_id), say("recipe-see-collector-timeline"))
    capture = Capture.from_doc(doc)
    if capture.kind != "chat":
        raise InputError(say("recipe-not-chat", capture_id=capture_id, kind=capture.kind), say("recipe-only-chats-have-transcripts"))
    from collector.chat import interpret

    if capture.state is State.RUNNING:
        return ChatReading(_cut_off(store, capture), interpret(store.read_stream(capture_id)))
    kept = store.all("transcripts", capture=capture_id)
    if kept and not again:
        return ChatReading(capture, Transcript.from_doc(kept[-1]))
    transcript = read_anew(store, clock, capture)
    if transcript is None:
        return ChatReading(capture, Transcript.from_doc(kept[-1]))
    if not store.readonly:
        store_reading(store, clock, capture, transcript)
    return ChatReading(capture, transcript)


def store_reading(store: Store, clock: Clock, capture: Capture, transcript: Transcript) -> None:
    """Keeps a new reading of a chat whose record is closed."""
    files = dict(capture.files)
    keep_reading(store, clock, capture, transcript, files)
    store.append("captures", capture.replace(files=files))


def read_anew(store: Store, clock: Clock, capture: Capture) -> Transcript | None:
    """Out of the observations, or out of the export that a chat was imported from, with what was merged into it later; None for an export
    whose bytes are gone."""
    from collector.chat import interpret
    from collector.recipe.intake.exported_file import read_again, with_exports

    imported = capture.facts.get("source") == "export"
    transcript = read_again(store, capture, clock.zone) if imported else interpret(store.read_stream(capture.id))
    return with_exports(store, capture, transcript, clock.zone) if transcript is not None else None


def _cut_off(store: Store, capture: Capture) -> Capture:
    return capture if store.is_recording(capture.id) else capture.replace(state=State.PARTIAL, reasons=("interrupted",))


def settle_interrupted(store: Store, clock: Clock, tell: Callable[[Sentence], None]) -> list[Capture]:
    """Closes the records of chats whose recording was cut off (a crash, a power cut): what was observed becomes their transcript."""
    settled = []
    for doc in store.query("captures", (where("kind") == "chat") & (where("state") == State.RUNNING.value)):
        capture = Capture.from_doc(doc)
        if store.is_recording(capture.id):
            continue
        settled.append(_settle(store, clock, capture))
        tell(say("recipe-cut-off-closed", capture=capture.id))
    return settled


def _settle(store: Store, clock: Clock, capture: Capture) -> Capture:
    from collector.chat import interpret

    files: dict[str, Artifact] = {}
    for doc in store.all("pictures", capture=capture.id):
        files |= {name: Artifact.from_doc(artifact) for name, artifact in doc["files"].items()}
    reasons = ["interrupted"]
    try:
        files["observations"] = store.finish_stream(capture.id)
    except NothingFound:
        reasons.append("no-messages")
        closed = capture.replace(ended=clock.now(), state=State.FAILED, reasons=tuple(reasons), files=files)
        store.append("captures", closed)
        return closed
    observations = store.read_stream(capture.id)
    transcript = keep_reading(store, clock, capture, interpret(observations), files)
    closed = capture.replace(ended=clock.now(), state=State.PARTIAL, reasons=tuple(reasons), files=files)
    store.append("captures", closed)
    keep_contact(store, clock, closed, transcript, observations)
    return closed


SHOWN_WITHIN = 5 << 20
"""Bytes of a file that may stand inside the transcript's page."""


def attached_files(store: Store, capture: Capture) -> dict[str, AttachedFile]:
    """What the chat shows as files, by digest, each as an address that holds its bytes."""
    from collector.chat import AttachedFile

    found = {}
    for part, artifact in capture.files.items():
        if part.startswith("attachment-") and artifact.size <= SHOWN_WITHIN:
            kind = artifact.media_type.partition(";")[0]
            picture = kind in ("image/png", "image/jpeg", "image/webp", "image/gif")
            packed = base64.b64encode(store.read(artifact)).decode()
            address = f"data:{kind if picture else 'application/octet-stream'};base64,{packed}"
            found[artifact.digest] = AttachedFile(address, artifact.name or part, picture)
    return found


def transcript_forms(
    reading: ChatReading, form: str, language: str, zone: tzinfo, files: Mapping[str, AttachedFile] | None = None
) -> str:
    """A reading as ``txt``, ``json``, ``html`` or ``csv``; `files` as `attached_files` gives them."""
    from collector.chat import to_csv, to_html, to_json, to_text

    capture, transcript = reading.capture, reading.transcript
    if form == "json":
        reasons = tuple(dict.fromkeys((*capture.reasons, *transcript.reasons)))
        return to_json(transcript.replace(reasons=reasons), capture=capture.id, state=str(capture.state))
    if form == "html":
        return to_html(transcript, capture.title or capture.id, capture.final_url or capture.url, language, zone, None, files)
    return to_csv(transcript) if form == "csv" else to_text(transcript, language, zone)
