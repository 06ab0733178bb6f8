"""Adds files of the person's own as evidence: untouched, with the dates that they themselves carry."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from collector.capture import part_of
from collector.clock import ISRAEL, iso, parse
from collector.documents import Attachment, Document, readable_name
from collector.errors import InputError
from collector.language import say
from collector.model import Capture, Run
from collector.model.reasons import StoredReason
from collector.prices import Price, Sum
from collector.prices.bill import Bill
from collector.recipe.intake.bill_reading import bill_in, keep_readings, total_given
from collector.recipe.intake.file_facts import own_facts
from collector.recipe.intake.opened_file import TRIES, AskPassword, nobody, open_file, tell_remarks
from collector.recipe.intake.readable_file import check_readable
from collector.recipe.lifecycle.active_run import ActiveRun, finish, running
from collector.recipe.lifecycle.run_context import RunContext

LARGEST = 512 * 1024 * 1024
MOST_ATTACHED = 50
"""Attachments of one e-mail that become exhibits of their own; all of them are in the e-mail itself."""


def add_files(
    context: RunContext, paths: Sequence[Path], *, title: str = "", date: str = "", total: str = "", ask: AskPassword = nobody,
    ask_total: AskPassword = nobody,
) -> Run:  # fmt: skip
    """Keeps the files. All are looked at before the first is kept.

    `date` says what day they speak of (DD/MM/YYYY or ISO) where they carry none; `total` what a bill comes to that cannot be read.
    A file that is a bill makes price readings. `ask` is asked for the password of a locked PDF, `ask_total` for the total of a scanned bill
    that cannot be read. Raises NothingFound, InputError.
    """
    spoken_of, given = _given_date(date), total_given(total)
    for path in paths:
        check_readable(path, LARGEST)
    names = [readable_name(path.name) for path in paths]
    with running(context, "add", parameters={"files": " ".join(name for name, _ in names)}) as active:
        for path, (name, doubts) in zip(paths, names, strict=True):
            data = path.read_bytes()
            opened = open_file(data, name, ask)
            document = opened.document
            facts = {**own_facts(path, document), **({"own_date": spoken_of, "own_date_from": "the person"} if spoken_of else {})}
            if doubts:
                facts["doubts"] = [*facts.get("doubts", ()), *doubts]
                facts["file_name_bytes"] = os.fsencode(path.name).hex()
            bill, document = bill_in(document, opened.unlocked.data if opened.unlocked else data, title or name, context.tell)
            facts |= {"bill": bill.facts()} if bill else {}
            kind = "email" if document.kind == "email" else "file"
            called = title or readable_name(document.subject)[0] or name
            capture = active.writer.file(part_of(name, data), kind=kind, title=called, facts=facts, unlocked=opened.unlocked)
            _keep(context, active, capture)
            tell_remarks(context, called, document)
            _tell_export(context, called, name, document)
            asked = given or _total_asked(bill, called, ask_total)
            _tell_bill(context, capture, bill, asked, parse(spoken_of) if spoken_of else document.date)
            for attachment in _of_their_own(document):
                kept, inner = _attached(context, active, attachment, capture, facts, ask)
                _tell_bill(context, kept, inner, None, document.date)
    return finish(context, active)


def _tell_bill(context: RunContext, capture: Capture, bill: Bill | None, given: Price | None, own_date: datetime | None) -> None:
    """Keeps what a bill says as readings, and says what was read, what does not add up, or that its total must be typed."""
    for reading in keep_readings(context.store, capture, bill, given, own_date):
        if "total" in reading.roles and reading.amount is not None:
            day, total = f"{reading.at.astimezone(ISRAEL):%d/%m/%Y}", Sum(reading.amount, reading.currency)
            context.tell(say("recipe-bill-read", name=capture.title, day=day, total=total))
    if bill is not None:
        for doubt in bill.doubts if given is None else _CURRENCY.intersection(bill.doubts if not given.currency_shown else ()):
            context.tell(say("recipe-bill-doubt", name=capture.title, doubt=StoredReason(doubt)))


_CURRENCY = frozenset({"bill-currency"})
"""What stays doubtful of a bill whose total was typed without a currency."""


def _total_asked(bill: Bill | None, name: str, ask: AskPassword) -> Price | None:
    """What the person says that a bill comes to which holds no readable text; None where nobody answers with a sum."""
    if bill is None or not ("bill-picture" in bill.doubts or (bill.total is None and "bill-ocr" in bill.doubts)):
        return None
    question = say("recipe-bill-ask-total-ocr" if "bill-ocr" in bill.doubts else "recipe-bill-ask-total", name=name)
    for _ in range(TRIES):
        try:
            return total_given(ask(question) or "")
        except InputError as error:
            question = say("recipe-bill-ask-total-again", name=name, fault=error.message)
    return None


def _tell_export(context: RunContext, called: str, name: str, document: Document) -> None:
    """Says how a text that a messenger exported is taken in as a conversation."""
    if document.kind != "text":
        return
    from collector.recipe.intake.exported_file import looks_like_export

    if looks_like_export(document.text):
        context.tell(say("recipe-export-hint", name=called, file=name))


def _keep(context: RunContext, active: ActiveRun, capture: Capture) -> None:
    active.kept(capture)
    context.kept(capture)


def _of_their_own(document: Document) -> Iterator[Attachment]:
    """The attachments that become exhibits: files that the sender attached, not pictures inside the text."""
    files = (attachment for attachment in document.attachments if attachment.data and not attachment.inline)
    return islice(files, MOST_ATTACHED) if document.kind in ("email", "mailbox") else iter(())


def _attached(
    context: RunContext, active: ActiveRun, attachment: Attachment, mail: Capture, facts: Mapping[str, Any], ask: AskPassword
) -> tuple[Capture, Bill | None]:
    """Keeps an attachment by itself; `attached_to` names the e-mail that it came in, whose date it has."""
    name = readable_name(attachment.name)[0]
    told: dict[str, Any] = {"attached_to": mail.id, "file_name": name, **{key: facts[key] for key in ("own_date", "own_date_from")}}
    opened = open_file(attachment.data, name, ask, attachment.media_type)
    document = opened.document
    told |= {key: value for key, value in (("unreadable", document.reason), ("doubts", list(document.doubts))) if value}
    bill, document = bill_in(document, opened.unlocked.data if opened.unlocked else attachment.data, name, context.tell)
    told |= {"bill": bill.facts()} if bill else {}
    part = part_of(name, attachment.data, attachment.media_type)
    capture = active.writer.file(part, kind="file", title=name, facts=told, unlocked=opened.unlocked)
    _keep(context, active, capture)
    tell_remarks(context, name, document)
    return capture, bill


def _given_date(text: str) -> str:
    if not text:
        return ""
    for form in ("%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y %H:%M", "%Y-%m-%d %H:%M"):
        try:
            return iso(datetime.strptime(text, form).replace(tzinfo=ISRAEL))
        except ValueError:
            continue
    raise InputError(say("recipe-not-date", text=text), say("recipe-write-as-20-11"))
