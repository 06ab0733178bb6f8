"""The pages of the app, each a file: its addresses, and what it asks the services for."""

from aiohttp import web

from collector.app.views import (
    case_view,
    cases_view,
    entry_view,
    evidence_view,
    job_view,
    letter_view,
    package_view,
    prices_view,
    recording_view,
    search_view,
    settings_view,
    write_down_view,
)

VIEWS = (
    entry_view, cases_view, case_view, evidence_view, write_down_view, recording_view, prices_view, letter_view, package_view, search_view,
    settings_view, job_view,
)  # fmt: skip


def add_views(app: web.Application) -> None:
    """Adds the addresses of every page."""
    for view in VIEWS:
        view.add_to(app)
