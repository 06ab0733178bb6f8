"""``collector start``, and what ``collector log call`` asks: by questions after a call, by a note pad during one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import CASE, CASE_ARGUMENT
from collector.cli.session import Session, of
from collector.language import in_language, say

if TYPE_CHECKING:
    from collector.model import Contact, Promise


def add_to(app: typer.Typer) -> None:
    """Adds this file's command."""
    command(app, "start")(start)


def start(
    context: typer.Context, case: str = CASE_ARGUMENT, option: str = CASE, checklist: bool = typer.Option(False, "--checklist")
) -> None:
    """Asks what happened and opens a case.

    collector start
    collector start 2026-0001 --checklist
    """
    from collector.cli.terminal.interview import TerminalInterviewer
    from collector.services.complaint.interview.case_interview import interview_case
    from collector.services.complaint.interview.proposals import proposals

    session = of(context)
    if checklist or case or option:
        _show_checklist(session, case or option)
        return
    session.out.progress(say("cli-interview-begin"))
    started = interview_case(session.context, TerminalInterviewer(session.out))
    session.out.say(say("cli-start-opened", case=started.case.id, count=started.records))
    session.out.say(say("cli-start-next"))
    for proposal in proposals(started.trouble, started.known_by):
        session.out.say(say("cli-start-item", text=proposal.text, how=proposal.command))
    session.out.data({"case": started.case.to_json(), "trouble": started.trouble, "known_by": started.known_by, "records": started.records})
    _show_checklist(session, started.case.id)


def _show_checklist(session: Session, case: str | None) -> None:
    from collector.services.complaint.interview.proposals import case_checklist

    found, items = case_checklist(session.context, case)
    language = session.out.language
    for item in items:
        text, step = in_language(item.text, language), in_language(item.next, language)
        session.out.data({"case": found, "done": item.done, "text": text, "next": step, "record": item.record})
    lacking = [item for item in items if not item.done]
    if not lacking:
        session.out.say(say("cli-checklist-whole", case=found))
        return
    session.out.say(say("cli-checklist-head", case=found, done=len(items) - len(lacking), count=len(items)))
    for item in lacking:
        session.out.say(say("cli-checklist-lacking", text=item.text))
        session.out.say(say("cli-checklist-next", text=item.next))


def ask_about_call(session: Session, case: str | None) -> None:
    """Asks about a call that is over, and says what was written down."""
    from collector.cli.terminal.interview import TerminalInterviewer
    from collector.services.complaint.interview.call_interview import interview_call

    session.out.progress(say("cli-interview-begin"))
    contact, promises = interview_call(session.context, case, TerminalInterviewer(session.out))
    _tell(session, contact, promises)


def take_notes(session: Session, case: str | None) -> None:
    """Keeps a note pad during a call, and asks what is still open when it ends."""
    from collector.cli.terminal.call_lines import lines
    from collector.cli.terminal.interview import TerminalInterviewer
    from collector.errors import InputError
    from collector.services.complaint.interview.call_pad import open_pad

    pad = open_pad(session.context, case)
    clock = pad.running_clock()
    session.out.progress(say("cli-pad-began", time=session.moment(pad.contact.at), keys=say("cli-pad-keys")))
    for kind, text in lines(lambda: session.out.words(say("cli-pad-toolbar", clock=_clock(clock())))):
        try:
            pad = pad.mark(kind, text)
            session.out.progress(say("cli-pad-line", clock=_clock(pad.lasted), kind=kind, text=text))
        except InputError as error:
            session.out.progress(error.message)
    session.out.progress(say("cli-pad-closing"))
    contact, promises = pad.finish(TerminalInterviewer(session.out))
    _tell(session, contact, promises)


def _clock(lasted: timedelta) -> str:
    """``0:12:31``."""
    seconds = int(lasted.total_seconds())
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def _tell(session: Session, contact: Contact, promises: Sequence[Promise]) -> None:
    session.out.data({**contact.to_json(), "promises": [promise.to_json() for promise in promises]})
    session.out.say(say("cli-log-contact", channel=contact.channel, when=session.moment(contact.at), id=contact.id))
    session.out.say(say("cli-log-promises", count=len(promises)))
