"""What is open in a case, for a screen: what to do now, what the complaint has and lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector.services.context import Context
from collector.services.showing.store_reader import dossier

if TYPE_CHECKING:
    from collector.case.open_matters.agenda import Advice
    from collector.case.open_matters.checklist import Item


def open_matters(context: Context, case_id: str) -> tuple[tuple[Advice, ...], tuple[Item, ...]]:
    """What to do now, the most urgent first; and what the complaint has and lacks."""
    from collector.case.open_matters.checklist import checklist
    from collector.services.complaint.agenda_over_cases import steps_of

    found = dossier(context, case_id)
    return steps_of(found), checklist(found)
