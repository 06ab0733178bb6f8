"""The case: its timeline, findings, deadlines, escalation ladder and rights, all computed from records handed in (pure)."""

from collector.case.dossier import Dossier
from collector.case.ladder import Rung
from collector.case.rights import Rule

__all__ = ["Dossier", "Rule", "Rung"]
