"""Takes in a conversation that a phone's messenger exported: the file untouched, its messages as a transcript, the media as files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from collector.capture import Part, part_of
from collector.chat.exported.day_order import ORDERS, day_orders
from collector.chat.exported.export_lines import ExportEntry, export_entries, senders
from collector.chat.exported.exported_chat import SOURCE, ExportedChat, owner_of, read_export
from collector.chat.exported.merge_exported import merge_exported
from collector.clock import iso
from collector.documents import decode, readable_name
from collector.errors import InputError
from collector.language import say
from collector.model import Artifact, Attachment, Capture, Run, State, Transcript, new_id
from collector.recipe.intake.chat_contact import keep_contact
from collector.recipe.intake.readable_file import check_readable
from collector.recipe.intake.stored_transcript import keep_reading, read_chat
from collector.recipe.lifecycle.active_run import ActiveRun, finish, running
from collector.recipe.lifecycle.run_context import RunContext
from collector.trust.digest import sha256

LARGEST, LARGEST_FILE, MOST_FILES = 1 << 30, 100 << 20, 5_000
"""Bytes of an export, of one file in it, and how many files it may hold."""


@dataclass(frozen=True)
class _Export:
    """What the person gave: the file itself, its entries, the media that came along by name."""

    name: str
    """The file's own name."""
    part: Part
    entries: Sequence[ExportEntry]
    media: Mapping[str, bytes] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    """Names of media that are larger than may be kept."""


@dataclass(frozen=True)
class ImportChoices:
    """What an export does not tell by itself. me: the person's own name in it; dates: dmy | mdy | ymd; into: the recording it belongs to.
    """

    me: str = ""
    dates: str = ""
    into: str = ""
    known_names: tuple[str, ...] = ()
    """The customer's names, as the case has them."""


def import_chat(context: RunContext, path: Path, choices: ImportChoices) -> Run:
    """Keeps the export and its transcript; with `into` the messages that a recording lacks are added to a new reading of it.

    Raises NothingFound for a file or recording that is not there, InputError for what is no export, or where it does not tell the order of
    day and month or which side is the person's.
    """
    export = _opened(path)
    recorded = read_chat(context.store, context.clock, choices.into) if choices.into else None
    owner = choices.me or owner_of(export.entries, path.name, choices.known_names)
    names = list(senders(export.entries))
    if owner not in names:
        raise InputError(say("recipe-export-owner", names=", ".join(names)), say("recipe-export-owner-next", name=names[0]))
    order = _order(export.entries, choices.dates, context)
    with running(context, "import", parameters={"file": export.name}) as active:
        kept, reasons = active.writer.parts({"export": export.part, **_media_parts(export)})
        files = {Path(name).name: artifact.digest for name, artifact in _by_name(export, kept).items()}
        transcript = read_export(export.entries, ExportedChat(order, owner, context.clock.zone, files))
        transcript = _with_reasons(transcript, export)
        facts = {"source": SOURCE, "dates": order, "customer": owner, "messages": len(transcript.messages)}
        if recorded is None:
            _keep_as_chat(context, active, export, transcript, kept, reasons, facts)
        else:
            _keep_beside(context, active, export, kept, reasons, {**facts, "belongs_to": recorded.capture.id})
            _merge(context, recorded.capture, recorded.transcript, transcript, kept)
        context.tell(say("recipe-export-read", count=len(transcript.messages), name=owner))
    return finish(context, active)


def looks_like_export(text: str) -> bool:
    """Whether a text begins as an export does, with entries of at least one person."""
    return any(entry.sender for entry in export_entries(text[:20_000])[:20])


def _opened(path: Path) -> _Export:
    name = readable_name(path.name)[0]
    check_readable(path, LARGEST)
    data = path.read_bytes()
    if data[:2] == b"PK":
        return _unpacked(data, name)
    return _Export(name, part_of(name, data, "text/plain"), _entries(decode(data).text, name))


def _unpacked(data: bytes, name: str) -> _Export:
    """The text and the media of a ZIP; the text is the one that reads as an export."""
    texts: list[str] = []
    media: dict[str, bytes] = {}
    left_out: list[str] = []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > LARGEST:
                raise InputError(say("recipe-file-too-large", name=name), say("recipe-nothing-added-leave-out"))
            for entry in entries:
                inner = PurePosixPath(entry.filename).name
                if entry.file_size > LARGEST_FILE:
                    left_out.append(inner)
                elif inner.lower().endswith(".txt"):
                    texts.append(decode(archive.read(entry)).text)
                    media[inner] = archive.read(entry)
                else:
                    media[inner] = archive.read(entry)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError) as error:
        raise InputError(say("recipe-export-damaged", name=name), say("recipe-export-damaged-next")) from error
    text = max(texts, key=lambda each: len(export_entries(each)), default="")
    return _Export(name, part_of(name, data, "application/zip"), _entries(text, name), media, tuple(left_out))


def _entries(text: str, name: str) -> list[ExportEntry]:
    entries = export_entries(text)
    if not any(entry.sender for entry in entries):
        raise InputError(say("recipe-no-export", name=name), say("recipe-no-export-next"))
    return entries


def _order(entries: Sequence[ExportEntry], asked: str, context: RunContext) -> str:
    if asked and asked not in ORDERS:
        raise InputError(say("recipe-export-dates-unknown", order=asked), say("recipe-export-dates-next"))
    fitting = day_orders(entries, context.clock.now().astimezone(context.clock.zone).date())
    if asked:
        return asked
    if len(fitting) != 1:
        example = "/".join(entries[0].date)
        raise InputError(say("recipe-export-dates", example=example, count=len(fitting)), say("recipe-export-dates-next"))
    return fitting[0]


def _media_parts(export: _Export) -> dict[str, Part]:
    """The files that a message names, each as a part; what nothing names stays in the export itself."""
    words = "\n".join(line for entry in export.entries for line in entry.lines)
    named = [name for name in export.media if name in words]
    return {f"attachment-{n:03d}": part_of(name, export.media[name]) for n, name in enumerate(named, 1)}


def _by_name(export: _Export, kept: Mapping[str, Artifact]) -> dict[str, Artifact]:
    by_digest = {artifact.digest: artifact for artifact in kept.values()}
    digests = {name: sha256(data) for name, data in export.media.items()}
    return {name: by_digest[digest] for name, digest in digests.items() if digest in by_digest}


def _with_reasons(transcript: Transcript, export: _Export) -> Transcript:
    def told(attachment: Attachment) -> Attachment:
        return attachment.replace(reason="too-large") if attachment.name in export.left_out else attachment

    if not export.left_out:
        return transcript
    return transcript.replace(messages=tuple(m.replace(attachments=tuple(map(told, m.attachments))) for m in transcript.messages))


def _keep_as_chat(
    context: RunContext, active: ActiveRun, export: _Export, transcript: Transcript, kept: dict[str, Artifact], reasons: list[str],
    facts: Mapping[str, object],
) -> None:  # fmt: skip
    first, last = transcript.messages[0].at, transcript.messages[-1].at
    told = {**facts, "file_name": export.name, "own_date": iso(first), "own_date_from": "the export"}
    capture = _capture(context, active, "chat", export, kept, reasons, told)
    keep_reading(context.store, context.clock, capture, transcript, kept)
    capture = capture.replace(files=kept)
    context.store.append("captures", capture)
    active.kept(capture)
    context.kept(capture)
    keep_contact(context.store, context.clock, capture.replace(started=first, ended=last), transcript, ())


def _keep_beside(
    context: RunContext, active: ActiveRun, export: _Export, kept: dict[str, Artifact], reasons: list[str], facts: Mapping[str, object]
) -> None:
    capture = _capture(context, active, "file", export, {"export": kept["export"]} if "export" in kept else {}, reasons, facts)
    context.store.append("captures", capture)
    active.kept(capture)
    context.kept(capture)


def _capture(
    context: RunContext, active: ActiveRun, kind: str, export: _Export, files: dict[str, Artifact], reasons: list[str],
    facts: Mapping[str, object],
) -> Capture:  # fmt: skip
    now = context.clock.now()
    return Capture(
        id=new_id(kind, now), kind=kind, case=context.case, run=active.id, title=Path(export.name).stem, started=now, ended=now,
        state=State.PARTIAL if reasons else State.COMPLETE, reasons=tuple(reasons), files=files, facts={**facts, **active.writer.origin},
    )  # fmt: skip


def _merge(context: RunContext, capture: Capture, recorded: Transcript, exported: Transcript, kept: Mapping[str, Artifact]) -> None:
    media = {part.replace("attachment-", "attachment-export-"): artifact for part, artifact in kept.items() if part != "export"}
    files = {**capture.files, **media}
    keep_reading(context.store, context.clock, capture, merge_exported(recorded, exported), files)
    context.store.append("captures", capture.replace(files=files))
