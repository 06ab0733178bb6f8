"""The case: its timeline, findings, deadlines, escalation ladder and rights, all computed from records handed in (pure)."""

from collector.case.case_file import CaseFile, read_file
from collector.case.dossier import Dossier, draw_up, gather
from collector.case.events.timeline import timeline
from collector.case.findings.all_findings import findings
from collector.case.rights.escalation_ladder import Rung
from collector.case.rights.rights_data import Rights, Rule, load_rights
from collector.case.times.business_days import add_business_days, business_days_between, is_business_day
from collector.case.times.deadlines import overdue

__all__ = [
    "CaseFile", "Dossier", "Rights", "Rule", "Rung",
    "add_business_days", "business_days_between", "draw_up", "findings", "gather", "is_business_day", "load_rights", "overdue", "read_file",
    "timeline",
]  # fmt: skip
