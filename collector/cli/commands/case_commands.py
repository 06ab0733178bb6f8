"""``collector case new|list|show`` and ``collector timeline``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.settings import of, the_case
from collector.errors import InputError

if TYPE_CHECKING:
    from collector.model import Case

case_app = typer.Typer(help="Open and look at cases (תיקים).", no_args_is_help=True, rich_markup_mode=None)


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    app.add_typer(case_app, name="case")
    app.command("timeline")(timeline)


@case_app.command("new")
def new(
    context: typer.Context,
    title: str = typer.Argument(..., help="What the trouble is, in a few words."),
    provider: str = typer.Option(..., "--provider", "-p", help="The company's name, as it calls itself."),
    customer: str = typer.Option("", help="Your name, as the letter should sign it."),
    id_number: str = typer.Option("", help='Your ID number (ת"ז); only the letter shows it.'),
    address: str = typer.Option("", help="Your postal address."),
    phone: str = typer.Option("", help="Your phone number."),
    email: str = typer.Option("", help="Your e-mail address."),
    customer_number: str = typer.Option("", help="Your customer number with the company."),
    plan: str = typer.Option("", help="The plan or product."),
    since: str = typer.Option("", help="Customer since, such as 01/03/2019."),
    sector: str = typer.Option("", help="telecom, tv, shop, newspaper or security: whom one can turn to depends on it."),
    language: str = typer.Option("he", help="Language of the letter: he or en."),
) -> None:
    """Open a case.

    \b
    Example:
      collector case new "Half price was promised, full price is charged" --provider "Example Telecom" --customer "Noa Levi"
    """
    from collector.model import Case, Person, next_case_id, slug_of

    if language not in ("he", "en"):
        raise InputError(f"{language} is not a language of the letter.", "Use --language he or --language en.")
    settings = of(context)
    store = settings.store(create=True)
    case = Case(
        id=next_case_id((doc["id"] for doc in store.all("cases")), settings.clock.now().year),
        slug=slug_of(provider),
        title=title,
        provider=provider,
        opened=settings.clock.now(),
        customer=Person(name=customer, id_number=id_number, address=address, phone=phone, email=email),
        customer_number=customer_number,
        plan=plan,
        since=since,
        sector=sector,
        language=language,
    )
    store.append("cases", case)
    settings.out.data(case.to_json())
    settings.out.say(f"נפתח תיק {case.id}: {title}", f"Opened case {case.id}: {title}")


@case_app.command("list")
def list_cases(context: typer.Context) -> None:
    """List the cases of this store.

    \b
    Example:
      collector case list --json
    """
    from collector.model import Case

    settings = of(context)
    cases = [Case.from_doc(doc) for doc in settings.store().all("cases")]
    for case in cases:
        settings.out.data(case.to_json())
    if not cases:
        settings.out.say("אין עדיין תיקים. פותחים עם: collector case new", "No cases yet. Open one with: collector case new")
        return
    rows = [(c.id, c.provider, c.title, f"{c.opened.astimezone(settings.clock.zone):%d/%m/%Y}") for c in cases]
    settings.out.table([("תיק", "case"), ("ספק", "provider"), ("נושא", "subject"), ("נפתח", "opened")], rows)


@case_app.command("show")
def show(context: typer.Context, case: str = typer.Argument(None, help="Its id, or a beginning or ending of it.")) -> None:
    """Show one case: what it is about and what was kept for it.

    \b
    Example:
      collector case show 2026-0001
    """
    settings = of(context)
    store = settings.store()
    found = the_case(store, case)
    assert found is not None
    counts = {table: len(store.all(table, case=found.id)) for table in ("captures", "readings", "contacts", "promises", "demands", "notes")}
    settings.out.data({**found.to_json(), "counts": counts})
    settings.out.say(_described(found, counts, "he"), _described(found, counts, "en"))


def _described(case: Case, counts: dict[str, int], language: str) -> str:
    he = language == "he"
    lines = [
        f"{case.id}: {case.title}",
        f"{'ספק' if he else 'provider'}: {case.provider}",
        f"{'לקוח' if he else 'customer'}: {case.customer.name or '–'}",
    ]
    if case.plan:
        lines.append(f"{'מסלול' if he else 'plan'}: {case.plan}")
    names = {
        "captures": ("תיעודים", "captures"), "readings": ("דגימות מחיר", "price readings"), "contacts": ("פניות", "contacts"),
        "promises": ("הבטחות", "promises"), "demands": ("דרישות", "demands"), "notes": ("הערות", "notes"),
    }  # fmt: skip
    lines += [f"{names[table][0 if he else 1]}: {count}" for table, count in counts.items()]
    return "\n".join(lines)


@case_app.command("assign")
def assign(
    context: typer.Context,
    case: str = typer.Argument(..., help="The case."),
    captures: list[str] = typer.Argument(..., help="Captures that were kept without a case."),
) -> None:
    """Put captures that were kept without a case (or in another one) into a case.

    \b
    Example:
      collector case assign 2026-0001 chat-20261124-061200-3f9a2c
    """
    from collector.errors import NothingFound

    settings = of(context)
    store = settings.store()
    found = the_case(store, case)
    assert found is not None
    docs = {capture: store.latest("captures", capture) for capture in captures}
    missing = [capture for capture, doc in docs.items() if doc is None]
    if missing:
        raise NothingFound(
            f"There is no capture {', '.join(missing)}.", "Nothing was changed. See `collector timeline` for the captures there are."
        )
    for doc in docs.values():
        assert doc is not None
        store.append("captures", {**doc, "case": found.id})
    settings.out.say(f"{len(docs)} תיעודים נכללים כעת בתיק {found.id}", f"{len(docs)} captures now belong to {found.id}")


def timeline(
    context: typer.Context,
    case: str = typer.Argument(None, help="The case; not needed where there is only one."),
) -> None:
    """Everything that happened in a case, in order, each line with its evidence.

    \b
    Example:
      collector timeline 2026-0001
    """
    from collector.case import gather

    settings = of(context)
    store = settings.store()
    found = the_case(store, case)
    assert found is not None
    dossier = gather(store, found.id, settings.clock.now())
    for event in dossier.timeline:
        settings.out.data(event.to_json())
    rows = [
        (
            f"{e.at.astimezone(settings.clock.zone):%d/%m/%Y %H:%M}",
            settings.out.words(e.title_he, e.title_en),
            e.detail,
            ", ".join(e.captures),
        )
        for e in dossier.timeline
    ]
    settings.out.table([("מתי", "when"), ("מה", "what"), ("בלשון המקור", "as recorded"), ("ראיות", "evidence")], rows)
