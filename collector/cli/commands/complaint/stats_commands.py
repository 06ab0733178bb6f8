"""``collector stats``: what one's own record says of a company."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import CASE
from collector.cli.session import Session, of
from collector.language import Sentence, say

if TYPE_CHECKING:
    from collector.model.company_statistics import CompanyStatistics

WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")


def add_to(app: typer.Typer) -> None:
    """Adds this file's command."""
    command(app, "stats")(stats)


def stats(context: typer.Context, case: str = CASE) -> None:
    """Shows figures per company and overall.

    collector stats
    collector stats --json
    """
    from collector.services.complaint.figures.statistics_over_cases import company_statistics

    session = of(context)
    found = company_statistics(session.context, case)
    for company in found:
        session.out.data(company.to_json())
    if not found[0].contacts and not found[0].promises.made and not found[0].callbacks.made:
        session.out.say(say("cli-stats-nothing"))
        return
    heads = [say(f"cli-stats-{name}") for name in ("company", "contacts", "wait", "callbacks", "answers", "promises")]
    session.out.table(heads, [_row(session, company) for company in found])
    _times(session, found[0])


def _row(session: Session, company: CompanyStatistics) -> list[str]:
    longest, calls, answers, promises = company.longest_wait_seconds, company.callbacks, company.answers, company.promises
    cells: list[Sentence | str] = [
        company.provider or say("cli-stats-all"),
        str(company.contacts),
        say("cli-stats-waited", median=_minutes(company.median_wait_seconds), longest=_minutes(longest)) if longest is not None else "",
        say("cli-stats-kept", made=calls.made, kept=calls.kept + calls.late, late=calls.late) if calls.made else "",
        _answers(answers.asked, answers.answered, answers.median_business_days),
        say("cli-stats-broken", made=promises.made, broken=promises.broken) if promises.made else "",
    ]
    return [session.out.words(cell) or "–" for cell in cells]


def _answers(asked: int, answered: int, days: int | None) -> Sentence | str:
    if not asked:
        return ""
    if days is None:
        return say("cli-stats-unanswered", asked=asked)
    return say("cli-stats-answered", asked=asked, answered=answered, days=days)


def _times(session: Session, overall: CompanyStatistics) -> None:
    """At which hours and on which days one waited how long."""
    if not overall.by_hour:
        return
    heads = [say("cli-stats-when"), say("cli-stats-contacts"), say("cli-stats-median")]
    days = [(session.out.words(say(f"cli-weekday-{WEEKDAYS[s.slot]}")), s) for s in overall.by_weekday]
    hours = [(f"{s.slot:02d}:00–{(s.slot + 1) % 24:02d}:00", s) for s in overall.by_hour]
    session.out.table(heads, [[name, str(s.contacts), _minutes(s.median_seconds)] for name, s in (*days, *hours)])


def _minutes(seconds: int | None) -> str:
    return "–" if seconds is None else f"{seconds // 60}:{seconds % 60:02d}"
