"""The pages of the app, each a file: its addresses, and what it asks the services for."""

from aiohttp import web

from collector.app.views import cases_view, entry_view, job_view, of_case, search_view, settings_view, start_view, store_view

LOCAL = {
    "/start/demo", "/case/{case}/record/chat", "/case/{case}/record/page", "/case/{case}/recipes", "/case/{case}/watches/schedule",
}  # fmt: skip
"""What opens a window or works with the machine that the app runs on; in a fleet, where nobody sits there, it is not there."""
VIEWS = (entry_view, start_view, cases_view, of_case, search_view, settings_view, store_view, job_view)


def add_views(app: web.Application) -> None:
    """Adds the addresses of every page."""
    for view in VIEWS:
        view.add_to(app)


def add_views_of_a_member(app: web.Application) -> None:
    """Adds what the app of a fleet offers over one member's store. `app` leaves out the addresses of `LOCAL`."""
    for view in (start_view, cases_view, of_case, search_view, job_view):
        view.add_to(app)
    app.router.add_post("/language", entry_view.choose_language)
