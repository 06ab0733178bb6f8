"""The course of one run, from its first record to its last: COMPLETE, PARTIAL or FAILED, with the reason for each missing piece."""

from __future__ import annotations

import contextlib
import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from collector.errors import BrowserMissing, CollectorError, LoggedOut, LoginRefused, PageFailed, SecretFound, StoreError, UsageError
from collector.language import Sentence, say
from collector.model import Capture, Run, SealState, State, new_id
from collector.model.reasons import ToldReason
from collector.recipe.lifecycle.evidence_writer import EvidenceWriter
from collector.recipe.lifecycle.run_context import RunContext
from collector.store import seal_journal, seal_pending
from collector.version import __version__


@dataclass
class ActiveRun:
    """A run while it goes on: what was kept and what went wrong so far."""

    id: str
    writer: EvidenceWriter
    captures: list[Capture] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    broke_off: bool = False
    next_step: str = ""
    """What the person can do now, where an error that says so broke the run off."""

    def kept(self, capture: Capture) -> None:
        """One more capture; its own reasons count for the run."""
        self.captures.append(capture)
        self.reasons += capture.reasons

    def told(self, code: str, what: str) -> str:
        """A reason as it is stored, with its sentence where no value of that holds a secret, so that it can be told in any language."""
        scrub = self.writer.secrets.scrub
        text = scrub(f"{code}: {what}")
        clean = text == f"{code}: {what}" and isinstance(what, Sentence) and all(scrub(str(v)) == str(v) for v in what.values.values())
        return ToldReason(text, what) if clean and isinstance(what, Sentence) else text

    @property
    def state(self) -> State:
        """COMPLETE, or PARTIAL where something was kept, or FAILED."""
        useful = [c for c in self.captures if c.state is not State.FAILED]
        if not useful and (self.reasons or self.broke_off):
            return State.FAILED
        return State.PARTIAL if self.reasons or len(useful) < len(self.captures) else State.COMPLETE


@contextlib.contextmanager
def running(context: RunContext, name: str, digest: str = "", parameters: Mapping[str, Any] | None = None) -> Iterator[ActiveRun]:
    """A run from its first record to its last. What fails inside becomes a reason of the run; a store that cannot be written, a missing
    browser and a misused recipe still raise, after they were written down."""
    started = context.clock.now()
    run = Run(
        id=new_id("run", started),
        recipe=name,
        recipe_digest=digest,
        parameters={k: context.book.scrub(str(v)) for k, v in (parameters or {}).items()},
        case=context.case,
        started=started,
        software=f"collector {__version__}; Python {platform.python_version()}; {platform.system()} {platform.release()}",
    )
    context.store.append("runs", run)
    origin = {"recipe": {"name": name, "digest": digest}, "software": run.software}
    active = ActiveRun(run.id, EvidenceWriter(context.store, context.clock, context.case, run.id, context.book, origin))
    try:
        yield active
    except CollectorError as error:
        active.broke_off = True
        active.reasons.append(active.told(_code(error), error.message))
        active.next_step = error.next_step
        if isinstance(error, StoreError | BrowserMissing | UsageError):
            raise
    except BaseException as error:
        active.broke_off = True
        active.reasons.append(f"interrupted: {type(error).__name__}")
        raise
    finally:
        reasons = tuple(dict.fromkeys(active.reasons))
        ended = run.replace(ended=context.clock.now(), state=active.state, reasons=reasons, captures=tuple(c.id for c in active.captures))
        context.store.append("runs", ended)


def finish(context: RunContext, active: ActiveRun) -> Run:
    """Seals what the run added and returns the run's last record. Blocks while authorities are asked: call it in a thread."""
    context.tell(say("recipe-sealing"))
    seal = seal_journal(context.store, context.key, context.authorities)
    if any(stamp.state is SealState.SEALED for stamp in seal.stamps):  # somebody answers now: ask for what is still pending, too
        seal_pending(context.store, context.authorities)
    latest = context.store.latest("runs", active.id)
    assert latest is not None
    return Run.from_doc(latest).replace(next_step=active.next_step or None)


def _code(error: CollectorError) -> str:
    codes = {LoginRefused: "login-refused", LoggedOut: "logged-out", PageFailed: "page-failed", SecretFound: "secret-refused"}
    return next((codes[kind] for kind in type(error).__mro__ if kind in codes), "recipe-error")
