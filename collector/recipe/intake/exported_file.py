"""A file that a phone's messenger exported: opened, read into a transcript, and read again later out of the store."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path, PurePosixPath

from collector.capture import Part, part_of
from collector.chat.exported.export_lines import ExportEntry, export_entries
from collector.chat.exported.exported_chat import SOURCE, ExportedChat, read_export
from collector.chat.exported.merge_exported import merge_exported
from collector.documents import decode, readable_name
from collector.errors import InputError, NothingFound
from collector.language import say
from collector.model import Attachment, Capture, Transcript
from collector.recipe.intake.readable_file import check_readable
from collector.store import Store
from collector.trust.digest import sha256

LARGEST, LARGEST_FILE, MOST_FILES = 1 << 30, 100 << 20, 5_000
"""Bytes of an export, of one file in it, and how many files it may hold."""


@dataclass(frozen=True)
class ExportedFile:
    """What the person gave: the file itself, its entries, the media that came along by name."""

    name: str
    """The file's own name."""
    part: Part
    entries: Sequence[ExportEntry]
    media: Mapping[str, bytes] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    """Names of media that are larger than may be kept."""

    def media_parts(self) -> dict[str, Part]:
        """The files that a message names, each as a part; what nothing names stays in the export itself."""
        words = "\n".join(line for entry in self.entries for line in entry.lines)
        named = [name for name in self.media if name in words]
        return {f"attachment-{n:03d}": part_of(name, self.media[name]) for n, name in enumerate(named, 1)}


def opened_export(path: Path) -> ExportedFile:
    """The export at `path`. Raises NothingFound for no file, InputError for what is no export, too large, or a damaged ZIP."""
    check_readable(path, LARGEST)
    return export_of(path.read_bytes(), readable_name(path.name)[0])


def export_of(data: bytes, name: str) -> ExportedFile:
    """The same of bytes that are read already."""
    if data[:2] == b"PK":
        return _unpacked(data, name)
    return ExportedFile(name, part_of(name, data, "text/plain"), _entries(decode(data).text, name))


def looks_like_export(text: str) -> bool:
    """Whether a text begins as an export does, with entries of at least one person."""
    return any(entry.sender for entry in export_entries(text[:20_000])[:20])


def transcript_of(export: ExportedFile, order: str, customer: str, zone: tzinfo, kept: Container[str]) -> Transcript:
    """The export's transcript. order: dmy | mdy | ymd; kept: the digests of those of its media that are kept."""
    digests = {name: sha256(data) for name, data in export.media.items()}
    files = {name: digest for name, digest in digests.items() if digest in kept}
    transcript = read_export(export.entries, ExportedChat(order, customer, zone, files))

    def told(attachment: Attachment) -> Attachment:
        return attachment.replace(reason="too-large") if attachment.name in export.left_out else attachment

    if not export.left_out:
        return transcript
    return transcript.replace(messages=tuple(m.replace(attachments=tuple(map(told, m.attachments))) for m in transcript.messages))


def read_again(store: Store, capture: Capture, zone: tzinfo) -> Transcript | None:
    """The transcript of an export that was imported as a chat, read anew; None where its bytes are gone (forgotten on purpose)."""
    return _stored(store, capture, zone, {artifact.digest for artifact in capture.files.values()})


def with_exports(store: Store, capture: Capture, transcript: Transcript, zone: tzinfo) -> Transcript:
    """A new reading of a recording, with the exports that were merged into it, in the order in which they came."""
    kept = {artifact.digest for artifact in capture.files.values()}
    for doc in store.all("captures", kind="file"):
        if doc.get("facts", {}).get("belongs_to") == capture.id:
            exported = _stored(store, Capture.from_doc(doc), zone, kept)
            transcript = merge_exported(transcript, exported) if exported is not None else transcript
    return transcript


def _stored(store: Store, capture: Capture, zone: tzinfo, kept: Container[str]) -> Transcript | None:
    facts = capture.facts
    if facts.get("source") != SOURCE or "export" not in capture.files:
        return None
    try:
        export = export_of(store.read(capture.files["export"]), str(facts.get("file_name", "")) or capture.title)
    except NothingFound:
        return None
    return transcript_of(export, str(facts["dates"]), str(facts["customer"]), zone, kept)


def _unpacked(data: bytes, name: str) -> ExportedFile:
    """The text and the media of a ZIP; the text is the one that reads as an export. Nothing is written by a name in the ZIP."""
    texts: list[str] = []
    media: dict[str, bytes] = {}
    left_out: list[str] = []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > LARGEST:
                raise InputError(say("recipe-file-too-large", name=name), say("recipe-nothing-added-leave-out"))
            for entry in entries:
                inner = PurePosixPath(entry.filename.replace("\\", "/")).name
                if entry.file_size > LARGEST_FILE:
                    left_out.append(inner)
                    continue
                media[inner] = archive.read(entry)
                if inner.lower().endswith(".txt"):
                    texts.append(decode(media[inner]).text)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise InputError(say("recipe-export-damaged", name=name), say("recipe-export-damaged-next")) from error
    text = max(texts, key=lambda each: len(export_entries(each)), default="")
    return ExportedFile(name, part_of(name, data, "application/zip"), _entries(text, name), media, tuple(left_out))


def _entries(text: str, name: str) -> list[ExportEntry]:
    entries = export_entries(text)
    if not any(entry.sender for entry in entries):
        raise InputError(say("recipe-no-export", name=name), say("recipe-no-export-next"))
    return entries
