"""A login that was refused: the member is asked by message for other details, with a link to the page on which they are typed."""

from __future__ import annotations

from collections.abc import Callable

from collector.fleet.jobs.fleet_database import connected
from collector.language import in_language, say

PAGE = "/logins"
"""The page of a member's own store where login details are typed."""
NOBODY = "off"
"""What is told where there is no way to ask."""


def ask_for_login(address: str, member: str, site: str, language: str, send: Callable[[str, str], str]) -> str:
    """Asks once; returns ``sent``, ``off`` where the member has no address for messages or the app none, or ``failed: why``."""
    with connected(address) as connection:
        row = connection.execute("SELECT collector.known_app_address() AS found").fetchone()
    app = str(row["found"] or "") if row else ""
    if not app:
        return NOBODY
    text = say("fleet-login-message", site=site, link=f"{app}/of/{member}{PAGE}")
    return send(in_language(say("fleet-login-message-title"), language), in_language(text, language))
