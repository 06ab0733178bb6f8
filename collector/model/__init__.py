"""The collector's values: frozen, with a JSON form, unknown keys kept."""

from collector.model.base import Amount, Instant, State, Stated, Value, new_id
from collector.model.captures import Artifact, Capture, Reading, Run
from collector.model.case import Case, Contact, Demand, Event, Finding, Note, Person, Promise, Step, Told, next_case_id
from collector.model.chat import Attachment, Edit, Gap, Message, Role, Transcript
from collector.model.fleet_people import AuditEntry, FleetPerson, SignedIn, SiteLogin
from collector.model.latin_name import is_guessed, slug_of
from collector.model.proof import Item, Report, Seal, SealState, Stamp, Verdict
from collector.model.redaction import Redaction
from collector.model.statements import OTHERS_REPORT, Answer, Cancellation, Charge, Correction, Decision, Fact, Link
from collector.model.watch import Check, RecipeTrial, Watch

__all__ = [
    "OTHERS_REPORT", "Amount", "Answer", "Artifact", "Attachment", "AuditEntry", "Cancellation", "Capture", "Case", "Charge", "Check",
    "Contact", "Correction", "Decision", "Demand", "Edit", "Event", "Fact", "Finding", "FleetPerson", "Gap", "Instant", "Item", "Link",
    "Message", "Note", "Person", "Promise", "Reading", "RecipeTrial", "Redaction", "Report", "Role", "Run", "Seal", "SealState",
    "SignedIn", "SiteLogin", "Stamp", "State", "Stated", "Step", "Told", "Transcript", "Value", "Verdict", "Watch", "new_id",
    "is_guessed", "next_case_id", "slug_of",
]
