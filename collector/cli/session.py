"""One call of the program: the context its services work in, and how its answers are printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

import typer

from collector.cli.output import Output, isolated
from collector.cli.terminal.person import TerminalPerson
from collector.errors import Failed, Incomplete
from collector.language import say
from collector.services.context import BrowserChoice, Context, default_store_root
from collector.services.events import CaptureKept, Event, Progress

if TYPE_CHECKING:
    from collector.model import Run


@dataclass(frozen=True)
class Session:
    """What each command is given: `context` for services, `out` for the answer."""

    context: Context
    out: Output

    def with_browser(self, *, window: bool = False, attach: str | None = None, insecure: bool = False) -> Context:
        """The context with the browser as the command's options want it."""
        return replace(self.context, browser=BrowserChoice(window, attach, insecure))

    def moment(self, at: datetime) -> str:
        """A moment in the person's zone: ``24/11/2026 14:30``."""
        return f"{at.astimezone(self.context.clock.zone):%d/%m/%Y %H:%M}"

    def day(self, at: datetime) -> str:
        """Its day: ``24/11/2026``."""
        return f"{at.astimezone(self.context.clock.zone):%d/%m/%Y}"


def new_session(named_store: str | None, out: Output, environment: Mapping[str, str]) -> Session:
    """The session of a call. named_store: what ``--store`` said."""
    context = Context(
        default_store_root(named_store, environment),
        language=out.language,
        person=TerminalPerson(out),
        report=lambda event: show(out, event),
        environment=environment,
        store_was_named=bool(named_store or environment.get("COLLECTOR_STORE")),
    )
    return Session(context, out)


def of(context: typer.Context) -> Session:
    """The session of this call."""
    session = context.find_root().obj
    assert isinstance(session, Session)
    return session


def show(out: Output, event: Event) -> None:
    """Prints what a service reports while it works."""
    if isinstance(event, Progress):
        out.progress(event.sentence)
    elif isinstance(event, CaptureKept):
        show_capture(out, event)


def show_capture(out: Output, kept: CaptureKept) -> None:
    """One line for a capture that was kept, and one for each thing it lacks."""
    from collector.model.reasons import reason_text

    capture = kept.capture
    out.data(capture_line(kept))
    picture = next((kept.shown(role) for role in ("stamped", "picture", "original", "transcript") if role in kept.files), "–")
    out.say(f"{capture.state} {capture.id} {isolated(capture.title)}\n  {picture}")
    for reason in capture.reasons:
        out.say(say("cli-missing", reason=reason_text(reason, out.language)))


def capture_line(kept: CaptureKept) -> dict[str, object]:
    """The form that programs read (docs/json.md): paths are relative to the store."""
    capture = kept.capture
    return {
        "capture": capture.id,
        "kind": capture.kind,
        "url": capture.url,
        "final_url": capture.final_url,
        "state": str(capture.state),
        "reasons": list(capture.reasons),
        "files": dict(kept.files),
        "title": capture.title,
        "case": capture.case,
        "run": capture.run,
        "started": capture.to_json()["started"],
        "ended": capture.to_json()["ended"],
    }


def end_with(session: Session, run: Run) -> None:
    """Leaves with the exit code of how the run ended. Raises Incomplete or Failed."""
    from collector.model.reasons import reason_text

    why = "; ".join(dict.fromkeys(reason_text(reason, session.out.language) for reason in run.reasons))
    step = run.next_step or say("cli-run-again")
    if run.state == "FAILED":
        raise Failed(say("cli-run-failed", why=why), step)
    if run.state == "PARTIAL":
        raise Incomplete(say("cli-run-partial", why=why), step)
