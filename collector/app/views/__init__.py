"""The pages of the app, each a file: its addresses, and what it asks the services for."""

from aiohttp import web

from collector.app.views import cases_view, entry_view, job_view, of_case, search_view, settings_view, start_view, store_view

VIEWS = (entry_view, start_view, cases_view, of_case, search_view, settings_view, store_view, job_view)


def add_views(app: web.Application) -> None:
    """Adds the addresses of every page."""
    for view in VIEWS:
        view.add_to(app)
