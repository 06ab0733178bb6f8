"""What a run that has ended means for its job: the page that shows what was kept, or the reasons as an error."""

from __future__ import annotations

from collections.abc import Iterable

from collector.app.button_names import reason_in_app
from collector.errors import Failed, Incomplete
from collector.language import say
from collector.model import Run


def page_of_run(run: Run, case: str, language: str) -> str:
    """The page that shows what was kept. Raises Failed or Incomplete with the reason, so that it is told."""
    raise_unless_whole(run.state, run.reasons, language, run.next_step)
    return f"/case/{case}/evidence/{run.captures[-1]}" if run.captures else f"/case/{case}/evidence"


def raise_unless_whole(state: str, reasons: Iterable[str], language: str, next_step: str = "") -> None:
    """Raises Failed for a run that failed, Incomplete for one that kept a part, with the reasons."""
    why = "; ".join(dict.fromkeys(reason_in_app(reason, language) for reason in reasons))
    if state == "FAILED":
        raise Failed(say("app-recording-failed", why=why), next_step or say("app-recording-failed-next"))
    if state == "PARTIAL":
        raise Incomplete(say("app-recording-partial", why=why), next_step or say("app-recording-partial-next"))
