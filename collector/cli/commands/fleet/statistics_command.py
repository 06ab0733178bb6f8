"""``collector fleet statistics``: what the members' records say of providers, in counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.session import Session, of
from collector.fleet.extra import require_extra
from collector.language import say

if TYPE_CHECKING:
    from collector.fleet.member_statistics import Figure


def statistics(context: typer.Context) -> None:
    """Counts over all members, by provider: rises, broken promises, refused logins. Nobody can be recognised in them.

    collector fleet statistics
    """
    require_extra()
    from collector.fleet.member_statistics import FEWEST, FIGURES, member_statistics

    session = of(context)
    found = member_statistics(session.context)
    for each in found.providers:
        session.out.data(each.to_json())
    rows = [(each.provider, str(each.members), *(_cell(session, each.figures[name]) for name in FIGURES)) for each in found.providers]
    if rows:
        heads = ("provider", "members", *(name.replace("_", "-") for name in FIGURES))
        session.out.table([say(f"cli-column-{name}") for name in heads], rows)
        session.out.say(say("cli-fleet-statistics-read", fewest=FEWEST))
    if found.hidden or not rows:
        session.out.say(say("cli-fleet-statistics-hidden", count=found.hidden, fewest=FEWEST))
    if found.unread:
        session.out.say(say("cli-fleet-statistics-unread", count=found.unread))


def _cell(session: Session, figure: Figure) -> str:
    """``12 (9)``: so often, to so many members."""
    if figure.count is None:
        return session.out.words(say("cli-fleet-statistics-few"))
    return f"{figure.count} ({figure.members})" if figure.count else "0"
