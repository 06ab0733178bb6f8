"""Takes in a conversation that a phone's messenger exported: the file untouched, its messages as a transcript, the media as files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from collector.chat.exported.day_month_order import ORDERS, day_of, day_orders
from collector.chat.exported.export_lines import ExportEntry, senders
from collector.chat.exported.exported_chat import SOURCE, owner_of
from collector.chat.exported.merge_exported import merge_exported
from collector.clock import iso
from collector.errors import InputError
from collector.language import say
from collector.model import Artifact, Capture, Run, State, Transcript, new_id
from collector.recipe.intake.chat_contact import keep_contact
from collector.recipe.intake.exported_file import ExportedFile, opened_export, transcript_of
from collector.recipe.intake.stored_transcript import keep_reading, read_chat
from collector.recipe.lifecycle.active_run import ActiveRun, finish, running
from collector.recipe.lifecycle.run_context import RunContext


@dataclass(frozen=True)
class ImportChoices:
    """What an export does not tell by itself. me: the person's own name in it; dates: dmy | mdy | ymd; into: the recording it belongs to.
    """

    me: str = ""
    dates: str = ""
    into: str = ""
    known_names: tuple[str, ...] = ()
    """The customer's names, as the case has them."""


@dataclass(frozen=True)
class OpenQuestions:
    """What only the person knows of an export. names: all senders, where it is not certain which of them is the person; orders: of day and
    month (`ORDERS`), where several fit or none; example: a date of it as written."""

    names: tuple[str, ...] = ()
    orders: tuple[str, ...] = ()
    example: str = ""


def open_questions(path: Path, known_names: Sequence[str], today: date) -> OpenQuestions | None:
    """What is to be asked before `import_chat`; None where the file is no export (any other file, a ZIP of photos, a damaged one).

    today: no message is later.
    """
    try:
        export = opened_export(path)
    except InputError:
        return None
    names = tuple(senders(export.entries))
    owned = owner_of(export.entries, path.name, known_names) in names
    fitting = day_orders(export.entries, today)
    readable = tuple(order for order in ORDERS if day_of(export.entries[0].date, order) is not None)
    orders = () if len(fitting) == 1 else tuple(fitting) or readable
    return OpenQuestions(() if owned else names, orders, "/".join(export.entries[0].date))


def import_chat(context: RunContext, path: Path, choices: ImportChoices) -> Run:
    """Keeps the export and its transcript; with `into` the messages that a recording lacks are added to a new reading of it.

    Raises NothingFound for a file or recording that is not there, InputError for what is no export, or where it does not tell the order of
    day and month or which side is the person's.
    """
    export = opened_export(path)
    recorded = read_chat(context.store, context.clock, choices.into) if choices.into else None
    if recorded is not None and recorded.capture.state is State.RUNNING:
        raise InputError(say("recipe-export-still-recorded", capture=choices.into), say("recipe-export-still-recorded-next"))
    owner = choices.me or owner_of(export.entries, path.name, choices.known_names)
    names = list(senders(export.entries))
    alone = bool(choices.me) and len(names) == 1  # the person wrote nothing in it
    if owner not in names and not alone:
        raise InputError(say("recipe-export-owner", names=", ".join(names)), say("recipe-export-owner-next", name=names[0]))
    order = _order(export.entries, choices.dates, context)
    with running(context, "import", parameters={"file": export.name}) as active:
        kept, reasons = active.writer.parts({"export": export.part, **export.media_parts()})
        transcript = transcript_of(export, order, owner, context.clock.zone, {artifact.digest for artifact in kept.values()})
        facts: dict[str, object] = {"source": SOURCE, "dates": order, "customer": owner, "file_name": export.name}
        facts["messages"] = len(transcript.messages)
        if recorded is None:
            _keep_as_chat(context, active, export, transcript, kept, reasons, facts)
        else:
            _keep_beside(context, active, export, kept, reasons, {**facts, "belongs_to": recorded.capture.id})
            _merge(context, recorded.capture, recorded.transcript, transcript, kept)
        context.tell(say("recipe-export-read", count=len(transcript.messages), name=owner))
    return finish(context, active)


def _order(entries: Sequence[ExportEntry], asked: str, context: RunContext) -> str:
    if asked and asked not in ORDERS:
        raise InputError(say("recipe-export-dates-unknown", order=asked), say("recipe-export-dates-next"))
    fitting = day_orders(entries, context.clock.now().astimezone(context.clock.zone).date())
    if asked and day_of(entries[0].date, asked) is not None:
        return asked
    if asked or len(fitting) != 1:
        example = "/".join(entries[0].date)
        raise InputError(say("recipe-export-dates", example=example, count=len(fitting)), say("recipe-export-dates-next"))
    return fitting[0]


def _keep_as_chat(
    context: RunContext, active: ActiveRun, export: ExportedFile, transcript: Transcript, kept: dict[str, Artifact], reasons: list[str],
    facts: Mapping[str, object],
) -> None:  # fmt: skip
    first, last = transcript.messages[0].at, transcript.messages[-1].at
    told = {**facts, "own_date": iso(first), "own_date_from": "the export"}
    capture = _capture(context, active, "chat", export, kept, reasons, told)
    keep_reading(context.store, context.clock, capture, transcript, kept)
    capture = capture.replace(files=kept)
    context.store.append("captures", capture)
    active.kept(capture)
    context.kept(capture)
    keep_contact(context.store, context.clock, capture.replace(started=first, ended=last), transcript, ())


def _keep_beside(
    context: RunContext, active: ActiveRun, export: ExportedFile, kept: dict[str, Artifact], reasons: list[str], facts: Mapping[str, object]
) -> None:
    capture = _capture(context, active, "file", export, {"export": kept["export"]} if "export" in kept else {}, reasons, facts)
    context.store.append("captures", capture)
    active.kept(capture)
    context.kept(capture)


def _capture(
    context: RunContext, active: ActiveRun, kind: str, export: ExportedFile, files: dict[str, Artifact], reasons: list[str],
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
