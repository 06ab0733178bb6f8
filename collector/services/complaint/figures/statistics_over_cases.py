"""Figures over all cases of the store: per company and overall."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from collector.services.complaint.cases import case_named, cases_in
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.model.company_statistics import CompanyStatistics
    from collector.store import Store


def company_statistics(context: Context, case: str | None = None) -> tuple[CompanyStatistics, ...]:
    """All companies together first, then each; with `case` only that one. Raises NothingFound."""
    return companies_in(context.read_store(), context.clock.now(), case)


def companies_in(store: Store, now: datetime, case: str | None = None) -> tuple[CompanyStatistics, ...]:
    """The same of a store that is open."""
    from collector.case import gather
    from collector.case.statistics import statistics

    chosen = [case_named(store, case)] if case else cases_in(store)
    return statistics([gather(store, each.id, now) for each in chosen])
