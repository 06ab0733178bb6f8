"""Records a live chat, completes the contact that it became, and prints its transcript."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from collector.errors import InputError, NothingFound
from collector.language import say
from collector.services.collecting.capturing import with_scheme
from collector.services.complaint.cases import case_if_clear, case_named
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.chat import Controls
    from collector.model import Contact, Run
    from collector.recipe.intake.import_chat import OpenQuestions
    from collector.store import Store

FORMS = ("txt", "json", "html", "csv")


async def record_chat(
    context: Context,
    url: str,
    case: str | None,
    *,
    controls: Controls,
    listening: Callable[[], contextlib.AbstractContextManager[None]] = contextlib.nullcontext,
    seconds: float | None = None,
    until_ended: bool = False,
    conversation: str = "",
    remember: bool | None = None,
) -> Run:
    """Opens the chat's page and keeps every message as it appears, until the person stops, `seconds` have passed, or the chat has ended.

    controls: the person's side (`collector.services.collecting.chat_controls`); listening: entered while it runs, for a terminal's keys.
    conversation: the name of the one conversation of a messenger that is recorded. remember: keep the browser's profile of this site, so
    that one logs in once; None: for the messengers that are known to need it, and wherever a conversation is named.
    """
    from collector.chat.interpret.privacy.messenger_sites import is_messenger
    from collector.recipe.intake.record_chat import record_chat as record
    from collector.services.run_contexts import run_context

    address = with_scheme(url)
    store = context.open_store(create=True)
    run = run_context(context, store, case_if_clear(context, store, case))
    if remember is None:
        remember = bool(conversation) or is_messenger(address)
    if remember and not context.browser.attach:
        context.tell(say("services-chat-remembered", site=urlsplit(address).hostname or address))
    if conversation:
        context.tell(say("services-chat-conversation", name=conversation))
    return await record(
        run, address, controls=controls, seconds=seconds, until_ended=until_ended, listening=listening, conversation=conversation,
        remember=remember,
    )  # fmt: skip


def import_chat(context: Context, path: Path, case: str | None, *, me: str = "", dates: str = "", into: str = "") -> Run:
    """Takes in a conversation that a phone exported (WhatsApp's ``.txt`` or ``.zip``). me: the person's own name in it; dates: the order of
    day and month (``dmy``, ``mdy``) where the file does not tell; into: the recording of the same conversation to which it is added."""
    from collector.recipe.intake.import_chat import ImportChoices
    from collector.recipe.intake.import_chat import import_chat as take_in
    from collector.services.run_contexts import run_context

    store = context.open_store(create=True)
    found = case_if_clear(context, store, case or _case_of(store, into))
    run = run_context(context, store, found, needs_browser=False)
    return take_in(run, path, ImportChoices(me, dates, into, _known_names(found)))


def asked_of_export(context: Context, path: Path, case: str) -> OpenQuestions | None:
    """What the person has to say before `import_chat` takes this file in; None where it is no exported chat."""
    from collector.recipe.intake.import_chat import open_questions

    known = _known_names(case_named(context.read_store(), case))
    return open_questions(path, known, context.clock.now().astimezone(context.clock.zone).date())


def _known_names(case: object) -> tuple[str, ...]:
    """The names of the customer of a case."""
    from collector.model import Case

    return (case.customer.name,) if isinstance(case, Case) else ()


def _case_of(store: Store, capture: str) -> str | None:
    """The case of the recording that an export is added to."""
    doc = store.latest("captures", capture) if capture else None
    return str(doc["case"]) if doc and doc.get("case") else None


def contact_of(context: Context, run: Run) -> Contact | None:
    """The contact that a recorded chat became; None without a case."""
    from collector.model import Contact

    if not run.case:
        return None
    docs = context.open_store().all("contacts", case=run.case)
    return next((Contact.from_doc(doc) for doc in docs if doc.get("capture") in run.captures), None)


def complete_contact(context: Context, contact: Contact, *, name: str, reference: str, next_step: str) -> Contact:
    """Adds what only the person knows: the representative's name, the reference number, what was promised as the next step."""
    completed = contact.replace(name=name, reference=reference, next_step=next_step)
    context.open_store().append("contacts", completed)
    return completed


def transcript(context: Context, capture: str, form: str, *, again: bool = False) -> str:
    """What was said in a chat, as ``txt``, ``json``, ``html`` or ``csv``. again: read the observations anew; both readings are kept.

    Raises InputError for another form or a capture that is no chat, NothingFound where there is no such capture.
    """
    from collector.recipe import read_chat, transcript_forms
    from collector.recipe.intake.stored_transcript import attached_files

    if form not in FORMS:
        raise InputError(say("services-no-transcript-form", form=form), say("services-no-transcript-form-next"))
    store = context.open_store()
    if store.latest("captures", capture) is None:
        chats = ", ".join(doc["id"] for doc in store.all("captures", kind="chat")) or "–"
        raise NothingFound(say("services-no-capture", capture=capture), say("services-chats-here", chats=chats))
    reading = read_chat(store, context.clock, capture, again=again)
    files = attached_files(store, reading.capture) if form == "html" else None
    return transcript_forms(reading, form, context.language, context.clock.zone, files)
