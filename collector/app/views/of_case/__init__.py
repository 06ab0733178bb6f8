"""The pages of one case, in the order of its tabs."""

from aiohttp import web

from collector.app.views.of_case import (
    call_pad_view,
    case_view,
    corrections_view,
    details_view,
    evidence_view,
    letter_view,
    offered_promises_view,
    package_view,
    prices_view,
    recording_view,
    redaction_view,
    watches_view,
    write_down_view,
)

VIEWS = (
    case_view, offered_promises_view, details_view, evidence_view, redaction_view, write_down_view, call_pad_view, recording_view,
    prices_view, watches_view, letter_view, package_view, corrections_view,
)  # fmt: skip


def add_to(app: web.Application) -> None:
    """Adds the addresses of every page of a case."""
    for view in VIEWS:
        view.add_to(app)
