"""``collector log fact|charge|cancellation|answer``, ``link``, ``unlink``, ``correct``, ``withdraw``, ``findings``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import AT, CASE
from collector.cli.session import Session, of
from collector.language import in_language, say

if TYPE_CHECKING:
    from collector.language import Sentence
    from collector.model import Finding, Value

EVIDENCE = typer.Option([], "--evidence", "-e")
RECORD = typer.Argument(...)


def add_to_log(log_app: typer.Typer) -> None:
    """Adds what a person states to ``collector log``."""
    for name, function in (("fact", fact), ("charge", charge), ("cancellation", cancellation), ("answer", answer)):
        command(log_app, name)(function)


def add_to(app: typer.Typer) -> None:
    """Adds the other commands of this file."""
    for name, function in (("link", link), ("unlink", unlink), ("correct", correct), ("withdraw", withdraw), ("findings", findings)):
        command(app, name)(function)


def fact(
    context: typer.Context,
    text: str = typer.Argument(...),
    case: str = CASE,
    at: str = AT,
    kind: str = typer.Option("other", metavar="other-goods|defect|late-delivery|page-differs|terms-changed|overcharge|other"),
    evidence: list[str] = EVIDENCE,
) -> None:
    """Writes down what happened.

    collector log fact "The sofa that came is grey; I ordered blue" --kind other-goods --at "yesterday 16:00"
    """
    from collector.services.complaint.statements import log_fact

    session = of(context)
    value = log_fact(session.context, case, text, kind=kind, at=at, evidence=evidence)
    _tell(session, value, say("cli-log-fact", id=value.id))


def charge(
    context: typer.Context,
    amount: str = typer.Argument(...),
    what: str = typer.Option(""),
    case: str = CASE,
    at: str = AT,
    kind: str = typer.Option("charge", metavar="charge|refund|cost"),
    plan: str = typer.Option(""),
    evidence: list[str] = EVIDENCE,
) -> None:
    """Writes down money that was charged, refunded or lost.

    collector log charge "99 ₪ לחודש" --what "subscription" --at 05/10/2026
    """
    from collector.services.complaint.statements import Charged, log_charge

    session = of(context)
    value = log_charge(session.context, case, Charged(amount, kind, what, at, plan, evidence))
    _tell(session, value, say("cli-log-charge", id=value.id))


def cancellation(
    context: typer.Context,
    case: str = CASE,
    at: str = AT,
    by: str = typer.Option("email", metavar="email|letter|registered|form|fax|message|call|chat"),
    what: str = typer.Option(""),
    reference: str = typer.Option("", "--reference", "-r"),
    confirmed: str = typer.Option(""),
    refused: str = typer.Option(""),
    evidence: list[str] = EVIDENCE,
) -> None:
    """Writes down that you gave notice of cancellation.

    collector log cancellation --by email --at 01/09/2026 --what "subscription"
    """
    from collector.services.complaint.statements import Cancelled, log_cancellation

    session = of(context)
    value = log_cancellation(session.context, case, Cancelled(at, by, what, reference, confirmed, refused, evidence))
    _tell(session, value, say("cli-log-cancellation", id=value.id))


def answer(
    context: typer.Context,
    to: str = typer.Argument(...),
    at: str = AT,
    contact: str = typer.Option(""),
    capture: str = typer.Option("", "--capture"),
    text: str = typer.Option(""),
) -> None:
    """Writes down that a step or an inquiry was answered.

    collector log answer step-20261124-061200-3f9a2c --capture email-20261201-081500-77aa01
    """
    from collector.services.complaint.statements import log_answer

    session = of(context)
    value = log_answer(session.context, to, at=at, contact=contact, capture=capture, text=text)
    _tell(session, value, say("cli-log-answer", id=value.id))


def link(context: typer.Context, record: str = RECORD, captures: list[str] = typer.Argument(...)) -> None:
    """Attaches evidence to a record.

    collector link fact-20261124-061200-3f9a2c file-20261124-061500-77aa01
    """
    from collector.services.complaint.statements import link_evidence

    session = of(context)
    value = link_evidence(session.context, record, captures)
    _tell(session, value, say("cli-linked", record=value.record, count=len(captures)))


def unlink(context: typer.Context, record: str = RECORD, captures: list[str] = typer.Argument(...)) -> None:
    """Takes evidence from a record again.

    collector unlink fact-20261124-061200-3f9a2c file-20261124-061500-77aa01
    """
    from collector.services.complaint.statements import link_evidence

    session = of(context)
    value = link_evidence(session.context, record, captures, remove=True)
    _tell(session, value, say("cli-unlinked", record=value.record, count=len(captures)))


def correct(
    context: typer.Context,
    record: str = RECORD,
    change: str = typer.Argument(...),
    why: str = typer.Option(..., "--why"),
) -> None:
    """Corrects one field of a record; the old version stays in the journal.

    collector correct contact-20261124-061200-3f9a2c "name=Dana" --why "I misheard"
    """
    from collector.services.complaint import statements

    session = of(context)
    field, _, value = change.partition("=")
    corrected = statements.correct(session.context, record, field.strip(), value.strip(), why)
    _tell(session, corrected, say("cli-corrected", record=corrected.record, field=corrected.field, after=corrected.after))


def withdraw(context: typer.Context, record: str = RECORD, why: str = typer.Option(..., "--why")) -> None:
    """Takes a record out of letter, timeline and sums; it stays in the journal.

    collector withdraw note-20261124-061200-3f9a2c --why "It was about another company"
    """
    from collector.services.complaint import statements

    session = of(context)
    withdrawn = statements.withdraw(session.context, record, why)
    _tell(session, withdrawn, say("cli-withdrawn", record=withdrawn.record))


def findings(
    context: typer.Context,
    case: str = CASE,
    accept: int = typer.Option(None, min=1),
    reject: int = typer.Option(None, min=1),
    text: str = typer.Option("", "--text"),
    rank: int = typer.Option(None, min=1),
) -> None:
    """Shows what the record shows, and takes your word on each finding.

    collector findings
    collector findings --reject 3
    collector findings --accept 1 --text "The sofa is grey; the order says blue" --rank 1
    """
    from collector.services.complaint.statements import decide, list_findings

    session = of(context)
    for number, verdict in ((accept, "accepted"), (reject, "rejected")):
        if number is not None:
            decide(session.context, case, number, verdict, text=text, rank=rank)
    found = list_findings(session.context, case)
    for finding in found:
        session.out.data({"key": finding.key, **finding.to_json()})
    language = session.out.language
    rows = [
        (str(number), session.out.words(_verdict(finding)), in_language(finding.text, language), ", ".join(finding.captures))
        for number, finding in enumerate(found, 1)
    ]
    heads = [say("cli-column-number"), say("cli-column-verdict"), say("cli-column-what"), say("cli-column-evidence")]
    session.out.table(heads, rows)


def _verdict(finding: Finding) -> Sentence:
    return say("cli-finding-candidate") if finding.candidate and finding.verdict == "proposed" else say(f"cli-finding-{finding.verdict}")


def _tell(session: Session, value: Value, sentence: Sentence) -> None:
    session.out.data(value.to_json())
    session.out.say(sentence)
