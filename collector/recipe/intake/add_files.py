"""Adds files of the person's own as evidence: untouched, with the dates that they themselves carry."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from collector.capture import part_of
from collector.clock import ISRAEL, iso
from collector.documents import Attachment, Document, read, readable_name
from collector.errors import InputError, NothingFound
from collector.language import say
from collector.model import Capture, Run
from collector.recipe.intake.file_facts import own_facts
from collector.recipe.lifecycle.active_run import ActiveRun, finish, running
from collector.recipe.lifecycle.context import RunContext

LARGEST = 512 * 1024 * 1024
MOST_ATTACHED = 50
"""Attachments of one e-mail that become exhibits of their own; all of them are in the e-mail itself."""


def add_files(context: RunContext, paths: Sequence[Path], *, title: str = "", date: str = "") -> Run:
    """Keeps the files. All are looked at before the first is kept.

    `date` says what day they speak of (DD/MM/YYYY or ISO) where they carry none. Raises NothingFound, InputError.
    """
    spoken_of = _given_date(date)
    for path in paths:
        _must_be_readable(path)
    names = [readable_name(path.name) for path in paths]
    with running(context, "add", parameters={"files": " ".join(name for name, _ in names)}) as active:
        for path, (name, doubts) in zip(paths, names, strict=True):
            data = path.read_bytes()
            document = read(data, name)
            facts = {**own_facts(path, document), **({"own_date": spoken_of, "own_date_from": "the person"} if spoken_of else {})}
            if doubts:
                facts["doubts"] = [*facts.get("doubts", ()), *doubts]
                facts["file_name_bytes"] = os.fsencode(path.name).hex()
            kind = "email" if document.kind == "email" else "file"
            given = title or readable_name(document.subject)[0] or name
            capture = active.writer.file(part_of(name, data), kind=kind, title=given, facts=facts)
            _keep(context, active, capture)
            for attachment in _of_their_own(document):
                _keep(context, active, _attached(active, attachment, capture, facts))
    return finish(context, active)


def _keep(context: RunContext, active: ActiveRun, capture: Capture) -> None:
    active.kept(capture)
    context.kept(capture)


def _of_their_own(document: Document) -> Iterator[Attachment]:
    """The attachments that become exhibits: files that the sender attached, not pictures inside the text."""
    files = (attachment for attachment in document.attachments if attachment.data and not attachment.inline)
    return islice(files, MOST_ATTACHED) if document.kind in ("email", "mailbox") else iter(())


def _attached(active: ActiveRun, attachment: Attachment, mail: Capture, facts: Mapping[str, Any]) -> Capture:
    """Keeps an attachment by itself; `attached_to` names the e-mail that it came in, whose date it has."""
    name = readable_name(attachment.name)[0]
    told = {"attached_to": mail.id, "file_name": name, "own_date": facts["own_date"], "own_date_from": facts["own_date_from"]}
    document = read(attachment.data, name, media_type=attachment.media_type)
    told |= {key: value for key, value in (("unreadable", document.reason), ("doubts", list(document.doubts))) if value}
    return active.writer.file(part_of(name, attachment.data, attachment.media_type), kind="file", title=name, facts=told)


def _must_be_readable(path: Path) -> None:
    name = readable_name(path.name)[0]
    if not path.is_file():
        raise NothingFound(say("recipe-there-no-file", name=name), say("recipe-nothing-added-check-path"))
    size = path.stat().st_size
    if size == 0 or size > LARGEST:
        raise InputError(
            say("recipe-file-fault", name=name, value='empty' if size == 0 else 'larger than 512 MB'), say("recipe-nothing-added-leave-out")
        )


def _given_date(text: str) -> str:
    if not text:
        return ""
    for form in ("%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y %H:%M", "%Y-%m-%d %H:%M"):
        try:
            return iso(datetime.strptime(text, form).replace(tzinfo=ISRAEL))
        except ValueError:
            continue
    raise InputError(say("recipe-not-date", text=text), say("recipe-write-as-20-11"))
