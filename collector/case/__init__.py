"""The case: its timeline, findings, deadlines, escalation ladder and rights, all computed from records handed in (pure)."""

from collector.case.deadlines import add_business_days, business_days_between, is_business_day, overdue
from collector.case.dossier import Dossier, draw_up, gather
from collector.case.file import CaseFile, Records, read_file
from collector.case.findings import findings
from collector.case.ladder import Rung
from collector.case.rights import Rights, Rule, load_rights
from collector.case.timeline import timeline

__all__ = [
    "CaseFile", "Dossier", "Records", "Rights", "Rule", "Rung",
    "add_business_days", "business_days_between", "draw_up", "findings", "gather", "is_business_day", "load_rights", "overdue", "read_file",
    "timeline",
]  # fmt: skip
