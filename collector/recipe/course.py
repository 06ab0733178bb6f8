"""The course of a run, from its first record to its last: COMPLETE, PARTIAL or FAILED, with the reason for each missing piece."""

from __future__ import annotations

import contextlib
import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from collector import __version__
from collector.errors import BrowserMissing, CollectorError, LoggedOut, LoginRefused, PageFailed, SecretFound, StoreError, UsageError
from collector.model import Capture, Run, SealState, State, new_id
from collector.recipe.desk import Desk
from collector.recipe.keep import Keeper


@dataclass
class Course:
    """A run while it goes on: what was kept and what went wrong so far."""

    id: str
    keeper: Keeper
    captures: list[Capture] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    broke_off: bool = False

    def kept(self, capture: Capture) -> None:
        """One more capture; its own reasons count for the run."""
        self.captures.append(capture)
        self.reasons += capture.reasons

    @property
    def state(self) -> State:
        """COMPLETE, or PARTIAL where something was kept, or FAILED."""
        useful = [c for c in self.captures if c.state is not State.FAILED]
        if not useful and (self.reasons or self.broke_off):
            return State.FAILED
        return State.PARTIAL if self.reasons or len(useful) < len(self.captures) else State.COMPLETE


@contextlib.contextmanager
def running(desk: Desk, name: str, digest: str = "", parameters: Mapping[str, Any] | None = None) -> Iterator[Course]:
    """A run from its first record to its last. What fails inside becomes a reason of the run; a store that cannot be written, a missing
    browser and a misused recipe still raise, after they were written down."""
    started = desk.clock.now()
    run = Run(
        id=new_id("run", started),
        recipe=name,
        recipe_digest=digest,
        parameters={k: desk.book.scrub(str(v)) for k, v in (parameters or {}).items()},
        case=desk.case,
        started=started,
        software=f"collector {__version__}; Python {platform.python_version()}; {platform.system()} {platform.release()}",
    )
    desk.store.append("runs", run)
    origin = {"recipe": {"name": name, "digest": digest}, "software": run.software}
    course = Course(run.id, Keeper(desk.store, desk.clock, desk.case, run.id, desk.book, origin))
    try:
        yield course
    except CollectorError as error:
        course.broke_off = True
        course.reasons.append(desk.book.scrub(f"{_code(error)}: {error.message}"))
        if isinstance(error, StoreError | BrowserMissing | UsageError):
            raise
    except BaseException as error:
        course.broke_off = True
        course.reasons.append(f"interrupted: {type(error).__name__}")
        raise
    finally:
        reasons = tuple(dict.fromkeys(course.reasons))
        ended = run.replace(ended=desk.clock.now(), state=course.state, reasons=reasons, captures=tuple(c.id for c in course.captures))
        desk.store.append("runs", ended)


def finish(desk: Desk, course: Course) -> Run:
    """Seals what the run added and returns the run's last record. Blocks while authorities are asked: call it in a thread."""
    desk.tell("חותם", "Sealing")
    seal = desk.store.seal(desk.key, desk.authorities)
    if any(stamp.state is SealState.SEALED for stamp in seal.stamps):  # somebody answers now: ask for what is still pending, too
        desk.store.seal_pending(desk.authorities)
    latest = desk.store.latest("runs", course.id)
    assert latest is not None
    return Run.from_doc(latest)


def _code(error: CollectorError) -> str:
    codes = {LoginRefused: "login-refused", LoggedOut: "logged-out", PageFailed: "page-failed", SecretFound: "secret-refused"}
    return codes.get(type(error), "recipe-error")
