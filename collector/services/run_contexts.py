"""Makes the recipe room's run context out of a service's context: browser settings, secrets, the person, the signing key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector.services.context import Context
from collector.services.events import CaptureKept

if TYPE_CHECKING:
    from collector.browser import BrowserSettings
    from collector.model import Capture, Case
    from collector.recipe import RunContext
    from collector.store import Store


def ensure_browser(context: Context) -> None:
    """Makes sure that there is a browser; installs one where there is none, and reports it. Raises BrowserMissing."""
    from collector.browser import ensure_browser as ensure

    ensure(context.tell)


def browser_settings(context: Context) -> BrowserSettings:
    """How the browser room is to open it."""
    from collector.browser import BrowserSettings

    choice = context.browser
    return BrowserSettings(headless=not choice.window, attach=choice.attach, ignore_tls=choice.insecure)


def run_context(
    context: Context, store: Store, case: Case | None, *, dismiss: bool | tuple[str, ...] = (), needs_browser: bool = True
) -> RunContext:
    """What a run is done with. Makes sure that there is a browser, unless a running one is joined or none is needed.

    dismiss: whether first-visit banners are closed, or which elements are pressed for it.
    """
    from collector.capture import CaptureSettings
    from collector.recipe import RunContext, settle_interrupted
    from collector.services.secret_storage import login_details, session_vault, signing_key

    settle_interrupted(store, context.clock, context.tell)
    if needs_browser and not context.browser.attach:
        ensure_browser(context)
    return RunContext(
        store=store,
        clock=context.clock,
        secrets=login_details(context),
        browser=browser_settings(context),
        capture=CaptureSettings(dismiss=dismiss),
        case=case.id if case else "",
        vault=session_vault(context),
        key=signing_key(context),
        tell=context.tell,
        ask=context.person.login_detail,
        aside=None if context.given else context.private / "failed-runs",
        kept=lambda capture: context.report(capture_kept(store, capture)),
    )


def capture_kept(store: Store, capture: Capture) -> CaptureKept:
    """The event that tells of a capture that is kept."""
    return CaptureKept(capture, {role: store.objects.place(file.digest) for role, file in capture.files.items()}, store.folder)
