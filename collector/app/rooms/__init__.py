"""The rooms of the app, each a file: its addresses, and what it asks the services for."""

from aiohttp import web

from collector.app.rooms import case, cases, entry, evidence, job, letter, package, prices, record, search, settings, write_down

ROOMS = (entry, cases, case, evidence, write_down, record, prices, letter, package, search, settings, job)


def add_rooms(app: web.Application) -> None:
    """Adds the addresses of every room."""
    for room in ROOMS:
        room.add_to(app)
