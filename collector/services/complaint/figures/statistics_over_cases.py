"""Figures over all cases of the store: per company and overall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector.services.complaint.cases import case_named, cases_in
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.model.company_statistics import CompanyStatistics


def company_statistics(context: Context, case: str | None = None) -> tuple[CompanyStatistics, ...]:
    """All companies together first, then each; with `case` only that one. Raises NothingFound."""
    from collector.case import gather
    from collector.case.statistics import statistics

    store = context.read_store()
    chosen = [case_named(store, case)] if case else cases_in(store)
    return statistics([gather(store, each.id, context.clock.now()) for each in chosen])
