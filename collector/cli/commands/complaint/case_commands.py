"""``collector case new|list|show|edit|assign|close|reopen``."""

from __future__ import annotations

import typer

from collector.cli.help import command, group
from collector.cli.options import CASE, CASE_ARGUMENT
from collector.cli.session import Session, of
from collector.language import say


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    case_app = group(app, "case")
    command(case_app, "list")(list_cases)
    for function in (new, show, edit, assign, close, reopen):
        command(case_app, function.__name__)(function)


def new(
    context: typer.Context,
    title: str = typer.Argument(...),
    provider: str = typer.Option(..., "--provider", "-p"),
    short_name: str = typer.Option("", "--short-name"),
    customer: str = typer.Option(""),
    id_number: str = typer.Option(""),
    address: str = typer.Option(""),
    phone: str = typer.Option(""),
    email: str = typer.Option(""),
    customer_number: str = typer.Option(""),
    plan: str = typer.Option(""),
    since: str = typer.Option(""),
    sector: str = typer.Option(""),
    deal: str = typer.Option("", metavar="distance|shop"),
    paid_by: str = typer.Option("", metavar="standing-order|card|transfer|cash"),
    made_on: str = typer.Option(""),
    language: str = typer.Option("he"),
    gender: str = typer.Option("", metavar="f|m|unsaid"),
) -> None:
    """Opens a case.

    collector case new "Half price was promised, full price is charged" --provider "Example Telecom" --customer "Noa Levi"
    """
    from collector.model import Person
    from collector.services.complaint.cases import gender_of, known_gender, open_case

    session = of(context)
    gender = gender or known_gender(session.context, customer) or _ask_gender(session, customer)
    case = open_case(
        session.context,
        title,
        provider,
        customer=Person(name=customer, id_number=id_number, address=address, phone=phone, email=email, gender=gender_of(gender)),
        customer_number=customer_number,
        plan=plan,
        since=since,
        sector=sector,
        deal=deal,
        paid_by=paid_by,
        made_on=made_on,
        written_in=language,
        short_name=short_name or _ask_short_name(session, provider),
    )
    session.out.data(case.to_json())
    session.out.say(say("cli-case-opened", case=case.id, title=title))


def _ask_gender(session: Session, customer: str) -> str:
    """Asks once in which forms the letter speaks of its writer; "" where there is no name yet, nobody at the terminal, or no answer."""
    if not customer or session.out.as_json or not session.context.person.present:
        return ""
    answer = typer.prompt(session.out.words(say("cli-ask-gender")), default="", show_default=False, err=True)
    return str(answer).strip()


def _ask_short_name(session: Session, provider: str) -> str:
    """Asks once how a Hebrew name that nobody knows is written in Latin letters; "" where the guess will do."""
    from collector.model import is_guessed, slug_of

    if not is_guessed(provider) or session.out.as_json or not session.context.person.present:
        return ""
    question = session.out.words(say("cli-ask-short-name", provider=provider, guess=slug_of(provider)))
    return str(typer.prompt(question, default="", show_default=False, err=True)).strip()


def list_cases(context: typer.Context) -> None:
    """Lists the cases of this store.

    collector case list --json
    """
    from collector.services.complaint.cases import list_cases as all_cases

    session = of(context)
    cases = all_cases(session.context)
    for case in cases:
        session.out.data(case.to_json())
    if not cases:
        session.out.say(say("cli-case-none"))
        return
    heads = [say("cli-column-case"), say("cli-column-provider"), say("cli-column-subject"), say("cli-column-opened")]
    session.out.table(heads, [(c.id, c.provider, c.title, session.day(c.opened)) for c in cases])


def show(context: typer.Context, case: str = CASE_ARGUMENT, option: str = CASE) -> None:
    """Shows one case: what it is about and how much was kept for it.

    collector case show 2026-0001
    """
    from collector.services.complaint.cases import case_summary

    session = of(context)
    summary = case_summary(session.context, case or option)
    found, counts = summary.case, summary.counts
    session.out.data({**found.to_json(), "counts": dict(counts)})
    lines = [
        f"{found.id}: {found.title}",
        say("cli-case-provider", provider=found.provider),
        say("cli-case-customer", customer=found.customer.name or "–"),
    ]
    if found.plan:
        lines.append(say("cli-case-plan", plan=found.plan))
    lines += [say(f"cli-case-count-{table}", count=count) for table, count in counts.items()]
    for line in lines:
        session.out.say(line)


def assign(context: typer.Context, case: str = typer.Argument(...), captures: list[str] = typer.Argument(...)) -> None:
    """Puts captures that were kept without a case, or in another one, into a case.

    collector case assign 2026-0001 chat-20261124-061200-3f9a2c
    """
    from collector.services.complaint.cases import assign_captures

    session = of(context)
    found = assign_captures(session.context, case, captures)
    session.out.say(say("cli-case-assigned", count=len(captures), case=found.id))


def edit(
    context: typer.Context,
    case: str = typer.Argument(...),
    changes: list[str] = typer.Argument(...),
    why: str = typer.Option("", "--why"),
) -> None:
    """Changes what is known of a case.

    collector case edit 2026-0001 deal=distance paid_by=card "plan=Fibre 500"
    """
    from collector.services.statements.corrections import edit_case

    session = of(context)
    made = edit_case(session.context, case, changes, why)
    for each in made:
        session.out.data(each.to_json())
    changed = "; ".join(f"{each.field}={each.after}" for each in made)
    session.out.say(say("cli-case-edited", case=made[0].case, changes=changed))


def close(
    context: typer.Context,
    case: str = CASE_ARGUMENT,
    option: str = CASE,
    outcome: str = typer.Option(..., "--outcome"),
    obtained: str = typer.Option("", "--obtained"),
) -> None:
    """Closes a case: how it ended and what was got.

    collector case close 2026-0001 --outcome "The difference was refunded" --obtained "119.80 ₪"
    """
    from collector.services.statements.corrections import close_case

    session = of(context)
    closed = close_case(session.context, case or option, outcome, obtained)
    session.out.data(closed.to_json())
    session.out.say(say("cli-case-closed", case=closed.id, outcome=outcome))


def reopen(
    context: typer.Context, case: str = CASE_ARGUMENT, option: str = CASE, why: str = typer.Option(..., "--why")
) -> None:
    """Opens a closed case again.

    collector case reopen 2026-0001 --why "The price went up again"
    """
    from collector.services.statements.corrections import reopen_case

    session = of(context)
    opened = reopen_case(session.context, case or option, why)
    session.out.data(opened.to_json())
    session.out.say(say("cli-case-reopened", case=opened.id))
