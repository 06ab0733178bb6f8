"""``collector prices``: the price readings, and what moved."""

from __future__ import annotations

import typer

from collector.cli.settings import Settings, of, the_case
from collector.model import Promise, Reading
from collector.model.reasons import reason_text
from collector.prices import PriceRow, compare


def add_to(app: typer.Typer) -> None:
    """Adds this file's command."""
    app.command("prices")(prices)


def prices(
    context: typer.Context,
    case: str = typer.Argument(None, help="Only this case's readings; else all."),
    plan: str = typer.Option("", help="Only this plan's."),
) -> None:
    """List the price readings, each with its evidence, and say what moved.

    \b
    Example:
      collector prices 2026-0001
    """
    settings = of(context)
    store = settings.store()
    found = the_case(store, case) if case else None
    readings = [Reading.from_doc(doc) for doc in store.all("readings", case=found.id if found else None)]
    readings = sorted((r for r in readings if not plan or r.plan == plan), key=lambda r: r.at)
    if settings.out.as_json:
        settings.out.data([r.to_json() for r in readings])
        return
    if not readings:
        settings.out.say("אין עדיין דגימות מחיר", "No price readings yet. A recipe makes them: collector run any_account --help")
        return
    promises = [Promise.from_doc(doc) for doc in store.all("promises", case=found.id if found else None)]
    rows = {row.reading: row for row in compare(readings, promises)}
    settings.out.table(
        [
            ("מתי", "when"),
            ("מסלול", "plan"),
            ("מחיר", "price"),
            ("ל־", "per"),
            ("מה זז", "what moved"),
            ("כפי שנכתב", "as shown"),
            ("מקור", "source"),
            ("ראיה", "evidence"),
        ],
        [_row(settings, r, rows.get(r.id)) for r in readings],
    )


def moved(row: PriceRow | None, language: str) -> str:
    """What a reading shows against the one before and against a promise, in a few words; "" where nothing moved."""
    if row is None:
        return ""
    he = language == "he"
    words = []
    if row.change in ("rise", "fall") and row.difference is not None:
        share = f" ({row.percent:+f}%)" if row.percent is not None else ""
        words.append(f"{row.difference:+f}{share}")
    if row.vat:
        words.append("כמו שינוי המע״מ" if he else "as the change of VAT")
    if row.over:
        words.append(f"{row.over:f} מעל המובטח" if he else f"{row.over:f} above what was promised")
    return ", ".join(words)


def _row(settings: Settings, reading: Reading, row: PriceRow | None) -> tuple[str, ...]:
    when = f"{reading.at.astimezone(settings.clock.zone):%d/%m/%Y %H:%M}"
    if reading.amount is None:
        why = "; ".join(reason_text(reason, settings.out.language) for reason in reading.reasons)
        return when, reading.plan, why or str(reading.state), "", "", reading.raw, reading.source, reading.capture
    return (
        when,
        reading.plan,
        f"{reading.amount:f} {reading.currency}",
        reading.per,
        moved(row, settings.out.language),
        reading.raw,
        reading.source,
        reading.capture,
    )
