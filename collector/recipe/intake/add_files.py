"""Adds files of the person's own as evidence: untouched, with the dates that they themselves carry."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from collector.capture import part_of
from collector.clock import ISRAEL, iso
from collector.errors import InputError, NothingFound
from collector.model import Capture, Run
from collector.recipe.lifecycle.active_run import finish, running
from collector.recipe.lifecycle.context import RunContext

LARGEST = 512 * 1024 * 1024


def add_files(context: RunContext, paths: Sequence[Path], *, title: str = "", date: str = "") -> Run:
    """Keeps the files. All are looked at before the first is kept.

    `date` says what day they speak of (DD/MM/YYYY or ISO) where they carry none. Raises NothingFound, InputError.
    """
    spoken_of = _given_date(date)
    for path in paths:
        _must_be_readable(path)
    with running(context, "add", parameters={"files": " ".join(path.name for path in paths)}) as active:
        for path in paths:
            data = path.read_bytes()
            facts = {**own_facts(path, data), **({"own_date": spoken_of, "own_date_from": "the person"} if spoken_of else {})}
            part = part_of(path.name, data)
            kind = "email" if path.suffix.lower() == ".eml" else "file"
            capture: Capture = active.writer.file(part, kind=kind, title=title or str(facts.get("subject") or path.name), facts=facts)
            active.kept(capture)
            context.kept(capture)
    return finish(context, active)


def _must_be_readable(path: Path) -> None:
    if not path.is_file():
        raise NothingFound(f"There is no file {path}.", "Nothing was added. Check the path.")
    size = path.stat().st_size
    if size == 0 or size > LARGEST:
        raise InputError(
            f"{path.name} is {'empty' if size == 0 else 'larger than 512 MB'}.", "Nothing was added. Leave it out, or split it."
        )


def _given_date(text: str) -> str:
    if not text:
        return ""
    for form in ("%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y %H:%M", "%Y-%m-%d %H:%M"):
        try:
            return iso(datetime.strptime(text, form).replace(tzinfo=ISRAEL))
        except ValueError:
            continue
    raise InputError(f"{text} is not a date.", "Write it as 20/11/2026 or 20/11/2026 14:30.")


def own_facts(path: Path, data: bytes) -> dict[str, Any]:
    """What a file says of itself: its own date and where that comes from, and an e-mail's addresses, subject and attachments."""
    modified = iso(datetime.fromtimestamp(path.stat().st_mtime, UTC))
    facts: dict[str, Any] = {"modified": modified}
    if path.suffix.lower() == ".eml":
        facts |= mail_facts(data)
    elif data.startswith(b"%PDF-"):
        facts |= _pdf_facts(data)
    facts.setdefault("own_date", modified)
    facts.setdefault("own_date_from", "the file system")
    return facts


def mail_facts(data: bytes) -> dict[str, Any]:
    """From, to, subject, date, Message-ID and attachments of an e-mail. A part that cannot be read is left out, never guessed."""
    mail = email.message_from_bytes(data, policy=email.policy.default)
    facts: dict[str, Any] = {}
    for field in ("from", "to", "cc", "subject", "message-id"):
        try:
            if mail[field]:
                facts[field.replace("-", "_")] = str(mail[field])
        except (ValueError, LookupError, IndexError):
            continue
    try:
        moment = parsedate_to_datetime(str(mail["date"]))
        facts |= {"own_date": iso(moment if moment.tzinfo else moment.replace(tzinfo=UTC)), "own_date_from": "the e-mail's Date header"}
    except (ValueError, TypeError, LookupError):
        pass  # a mail without a readable date keeps the file's own
    if isinstance(mail, EmailMessage):
        names = [part.get_filename() for part in mail.iter_attachments()]
        facts["attachments"] = [name for name in names if name]
    return facts


def _pdf_facts(data: bytes) -> dict[str, Any]:
    import io

    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            written = pdf.docinfo.get("/CreationDate")
            moment = _pdf_date(str(written)) if written is not None else None
            pages = len(pdf.pages)
    except (pikepdf.PdfError, ValueError):
        return {}
    facts: dict[str, Any] = {"pages": pages}
    return facts | ({"own_date": iso(moment), "own_date_from": "the PDF's creation date"} if moment else {})


def _pdf_date(text: str) -> datetime | None:
    """``D:20261101093000+02'00'`` → a moment; None for one without a zone or of another form."""
    plain = text.removeprefix("D:").replace("'", "").replace("Z", "+0000")
    try:
        return datetime.strptime(plain, "%Y%m%d%H%M%S%z")
    except ValueError:
        return None
