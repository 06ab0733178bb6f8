"""What lies in an exhibit's folder: the capture's own files under plain names, readings derived from them, and the record of both."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import orjson

from collector.clock import iso
from collector.errors import InputError
from collector.language import say
from collector.model import Artifact, Transcript
from collector.package.content.exhibits import Exhibit, Exhibits
from collector.package.pages.absent_parts import FORGOTTEN, LEFT_OUT, MISSING, Removal
from collector.package.redaction.cover_conversations import ABSENT
from collector.package.redaction.release import AS_RECORDED, Release, Released
from collector.store import Record
from collector.trust.digest import sha256

ENDINGS = {
    "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp", "image/gif": "gif", "text/plain": "txt", "application/json": "json",
    "application/jsonl": "jsonl", "application/x-ndjson": "jsonl", "multipart/related": "mhtml", "application/x-mimearchive": "mhtml",
    "message/rfc822": "eml", "application/pdf": "pdf", "application/x-pem-file": "pem", "application/pem-certificate-chain": "pem",
    "text/csv": "csv",
}  # fmt: skip
_ACTIVE = {
    "html", "htm", "xhtml", "xml", "svg", "js", "mjs", "hta", "exe", "bat", "cmd", "com", "ps1", "vbs", "lnk", "scr", "msi", "jar", "sh",
    "url",
}  # fmt: skip
Whys = Callable[[Mapping[str, int]], list[str]]
"""The customer's reasons for covering these kinds."""
Took = Callable[[str, bytes | Path, str, bytes | None], None]
"""Is told of each file as it is decided how it leaves: name, content, media type, and its bytes where they were read."""


@dataclass
class Folder:
    """An exhibit's files. `files` is keyed by the name inside ``data/``; `paths` tells where each part of the capture is."""

    exhibit: Exhibit
    files: dict[str, bytes | Path] = field(default_factory=dict)
    media_types: dict[str, str] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)
    derived: list[str] = field(default_factory=list)
    withheld: list[str] = field(default_factory=list)
    """Paths that the customer chose to leave out."""
    absent: dict[str, str] = field(default_factory=dict)
    """Parts that are not in the package, and why: ``left-out`` by the customer's choice, ``forgotten`` on record, ``missing`` from the
    store, ``not-searchable`` in a package in which something is covered."""
    removed: dict[str, Removal] = field(default_factory=dict)
    """When and why the customer removed a part for good."""
    shown: dict[str, Artifact] = field(default_factory=dict)
    """The files as they are in the package, by part."""
    covered: dict[str, dict[str, int]] = field(default_factory=dict)
    """What was covered in a part that is no longer the recorded file: how many places of each kind."""

    def met_choices(self) -> set[str]:
        """All ways to write what the customer left out of this folder."""
        parts = {name for part, why in self.absent.items() if why == LEFT_OUT for name in _families(part)}
        parts |= {"transcript"} if any(name.rpartition("/")[2].startswith("transcript.") for name in self.withheld) else set()
        return {*self.withheld, *parts, *(f"{self.exhibit.folder}/{part}" for part in parts)}


def check_names(leave_out: Collection[str], exhibits: Iterable[Exhibit]) -> None:
    """Raises InputError for a choice to leave out that can name nothing of these exhibits, before any of their files is read."""
    known: dict[str, None] = {}
    for exhibit in exhibits:
        files = exhibit.capture.files if exhibit.capture is not None else {}
        parts = {part: file_name(part, kept) for part, kept in files.items()}
        parts |= {"transcript": "transcript.txt"} if exhibit.transcript is not None else {}
        for part, file in parts.items():
            named = (*_families(part), file, _stem(file))
            known |= dict.fromkeys([*named, *(f"{exhibit.folder}/{name}" for name in named)])
    for choice in leave_out:
        if _stem(choice.removeprefix("data/")) not in known:
            raise _names_nothing(choice, known)


def check_choices(leave_out: Collection[str], folders: Iterable[Folder], files: Iterable[str]) -> None:
    """Raises InputError for a choice to leave out that names nothing; `files` are those of the package."""
    met = {name for folder in folders for name in folder.met_choices()}
    for choice in leave_out:
        if _as_recorded(choice) not in met:
            there = (name for name in files if not name.endswith("/capture.json"))  # it tells what was left out: it stays
            raise _names_nothing(choice, (name.removeprefix("data/") for name in there))


def _names_nothing(choice: str, known: Iterable[str]) -> InputError:
    listed = sorted(name for name in known if name.startswith("exhibits/") and "." in name)
    shown = ", ".join(listed[:12]) or "–"
    return InputError(say("package-leave-out-nothing", name=choice), say("package-leave-out-nothing-next", files=shown))


def _stem(name: str) -> str:
    return name.partition(".")[0]


def _as_recorded(choice: str) -> str:
    """What a choice names: a file in which something was covered is left out as the part that it stands for, as the gate advises."""
    return choice.removeprefix("data/").partition(".redacted.")[0]


Transcribed = Callable[[Transcript, Folder], dict[str, bytes]]
"""Turns a transcript into files: name → bytes. It is told which files lie beside it."""


def fill_folder(
    exhibit: Exhibit, record: Record | None, release: Release, transcribed: Transcribed, leave_out: Collection[str], whys: Whys,
    took: Took = lambda *_told: None,
) -> Folder:
    """The folder of a captured exhibit. `record` is the journal's record of the capture, None if that is withheld."""
    made = Folder(exhibit)
    capture = exhibit.capture
    assert capture is not None
    for part, artifact in sorted(capture.files.items()):
        name = f"{exhibit.folder}/{file_name(part, artifact)}"
        if left_out(name, part, leave_out):
            made.absent[part] = LEFT_OUT
            made.withheld.append(name)
        elif not release.locate(artifact).is_file():
            _note_missing(made, part, release.removed.get(artifact.digest))
        elif part.startswith("attachment-") and release.others.unshown(capture, artifact, exhibit.transcript):
            made.absent[part] = ABSENT
        else:
            _add(made, part, name, artifact, release.part(capture, part, artifact), took)
    if exhibit.transcript is not None and exhibit.transcript.messages:
        for base, content in transcribed(exhibit.transcript, made).items():
            name = f"{exhibit.folder}/{base}"
            if left_out(name, "transcript", leave_out):
                made.withheld.append(name)
            elif name not in made.files:
                made.files[name] = content
                made.derived.append(name)
    made.files[f"{exhibit.folder}/capture.json"] = _described(made, record, whys)
    return made


def _note_missing(made: Folder, part: str, removal: Removal | None) -> None:
    made.absent[part] = MISSING if removal is None else FORGOTTEN
    if removal is not None:
        made.removed[part] = removal


def attached_files(made: Folder) -> dict[str, dict[str, Any]]:
    """The files that messages show, by the digest that the transcript names: how a page in the same folder points to each."""
    capture = made.exhibit.capture
    assert capture is not None
    return {
        capture.files[part].digest: {
            "part": part, "address": (base := name.removeprefix(f"{made.exhibit.folder}/")), "name": capture.files[part].name or base,
            "is_picture": base.endswith((".png", ".jpg", ".jpeg", ".webp", ".gif")),
        }
        for part, name in made.paths.items() if part.startswith("attachment-")
    }  # fmt: skip


def _add(made: Folder, part: str, name: str, artifact: Artifact, released: Released, took: Took) -> None:
    if released.content is None:
        made.absent[part] = released.absent
        return
    if released.form:
        assert isinstance(released.content, bytes)
        name = f"{_stem(name)}.redacted.{name.partition('.')[2] if released.form == AS_RECORDED else released.form}"
        digest, size = sha256(released.content), len(released.content)
        artifact = artifact.replace(digest=digest, size=size, media_type=released.media_type, name=name.rpartition("/")[2])
        made.covered[part] = dict(released.covered)
    made.files[name] = released.content
    made.media_types[name] = released.media_type
    took(f"data/{name}", released.content, released.media_type, released.data)
    made.paths[part] = name
    made.shown[part] = artifact


def left_out(name: str, part: str, leave_out: Collection[str]) -> bool:
    """Whether the customer chose to leave a file out: by its path, with or without ``data/``, by its part's name everywhere, or by the part
    of one exhibit (``exhibits/03/archive``); ``stamped`` is also ``stamped-001``."""
    folder = name.rpartition("/")[0]
    names = {name, *(each for own in _families(part) for each in (own, f"{folder}/{own}"))}
    return not names.isdisjoint(map(_as_recorded, leave_out))


def _families(part: str) -> tuple[str, str]:
    """The part and, of one of several, the name of them all: ``picture-003``, ``picture``."""
    return part, re.sub(r"-\d+$", "", part)


def file_name(part: str, artifact: Artifact) -> str:
    """ASCII, and never a name that a double click would run: ``original.html.txt``."""
    kind = artifact.media_type.split(";")[0].strip().lower()
    own = artifact.name.rpartition(".")[2].lower() if "." in artifact.name else ""
    ending = ENDINGS.get(kind) or (own if re.fullmatch(r"[a-z0-9]{1,5}", own) else "bin")
    if kind in ("text/html", "application/xhtml+xml", "image/svg+xml") or ending in _ACTIVE:
        ending = f"{ending if ending in _ACTIVE else 'html'}.txt"
    return f"{re.sub(r'[^a-z0-9-]+', '-', part.lower()).strip('-') or 'part'}.{ending}"


def _described(made: Folder, record: Record | None, whys: Whys) -> bytes:
    """capture.json: the capture as recorded, where its files are, what was derived from them and what is not here."""
    exhibit = made.exhibit
    capture = exhibit.capture
    assert capture is not None
    described: dict[str, Any] = {
        "absent": made.absent,
        "capture": capture.to_doc(),
        "derived": sorted(name.removeprefix(f"{exhibit.folder}/") for name in made.derived),
        "exhibit": exhibit.number,
        "files": {
            part: {"digest": capture.files[part].digest, "name": name.removeprefix(f"{exhibit.folder}/"), "size": capture.files[part].size}
            for part, name in made.paths.items()
        },
        "started": iso(capture.started),
    }
    if made.removed:
        described["forgotten"] = {part: {"at": iso(each.at), "why": each.why} for part, each in sorted(made.removed.items())}
    if made.covered:
        described["redacted"] = {
            part: {"covered": counts, "digest": made.shown[part].digest, "size": made.shown[part].size, "why": whys(counts)}
            for part, counts in sorted(made.covered.items())
        }
    if record is not None:
        described["record"] = {"digest": record.digest, "link": record.link, "seq": record.seq}
    return orjson.dumps(described, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)  # a thousand of them


def as_packed(exhibits: Exhibits, folders: dict[int, Folder]) -> Exhibits:
    """The exhibits with the files as they are in the package; a conversation that was left out of its folder is in no page and no print."""
    packed = [_one_as_packed(each, folders.get(each.number)) for each in exhibits.all]
    by_id = {each.capture.id: each.capture for each in packed if each.capture is not None}
    return replace(exhibits, all=tuple(replace(e, ordered=by_id.get(e.ordered.id)) if e.ordered else e for e in packed))


def _one_as_packed(exhibit: Exhibit, folder: Folder | None) -> Exhibit:
    if folder is None or exhibit.capture is None:
        return exhibit
    files: dict[str, Artifact] = {**exhibit.capture.files, **folder.shown}
    transcript: Any = exhibit.transcript if folder.derived else None
    return replace(exhibit, capture=exhibit.capture.model_copy(update={"files": files}), transcript=transcript)
