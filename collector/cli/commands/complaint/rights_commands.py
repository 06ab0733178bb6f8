"""``collector rights list|show|edit|add``: what the law says, as data with sources, and addresses of those one turns to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.help import SpokenGroup, command
from collector.cli.options import CASE, CASE_ARGUMENT
from collector.cli.session import Session, of
from collector.language import Sentence, say

if TYPE_CHECKING:
    from collector.services.complaint.rights_list import RightLine

rights_app = typer.Typer(cls=SpokenGroup, no_args_is_help=True, rich_markup_mode=None)
CHANGES = typer.Argument(..., metavar="FIELD=VALUE...")


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    command(rights_app, "list")(list_rights)
    for function in (show, edit, add):
        command(rights_app, function.__name__)(function)
    app.add_typer(rights_app, name="rights")


def list_rights(
    context: typer.Context, case: str = CASE_ARGUMENT, option: str = CASE, everything: bool = typer.Option(False, "--all")
) -> None:
    """Lists the rights that concern what the record of a case shows, and why some are not cited.

    collector rights list 2026-0001
    collector rights list 2026-0001 --all
    """
    from collector.services.complaint.rights_list import list_rights as lines_of

    session = of(context)
    lines = lines_of(session.context, case or option, everything=everything)
    for line in lines:
        session.out.data({**line.rule.to_json(), "state": line.state, "lacks": list(line.lacks)})
    language = session.out.language
    rows = [
        (
            line.rule.id, getattr(line.rule, f"topic_{language}"), line.rule.section, line.rule.confidence, line.rule.checked_on,
            session.out.words(_state(session, line)),
        )
        for line in lines
    ]  # fmt: skip
    heads = [say(f"cli-column-{name}") for name in ("name", "right", "section", "confidence", "checked-on", "cited")]
    session.out.table(heads, rows)
    session.out.say(say("cli-rights-no-advice"))


def _state(session: Session, line: RightLine) -> Sentence:
    """Whether a letter cites it, else why not."""
    if line.state != "lacks":
        return say(f"cli-right-{line.state}")
    needs = ", ".join(session.out.words(say(f"cli-need-{need}")) for need in line.lacks)
    return say("cli-right-lacks", needs=needs)


def show(context: typer.Context, name: str = typer.Argument(...), case: str = CASE) -> None:
    """Shows one right, body or sum: what it says, its source, how sure it is.

    collector rights show overcharge-refund
    collector rights show small-claims-ceiling
    """
    from collector.services.complaint.rights_list import show_right

    session = of(context)
    _tell(session, show_right(session.context, name, case or "")[1].to_json())


def edit(
    context: typer.Context,
    name: str = typer.Argument(...),
    changes: list[str] = CHANGES,
    case: str = CASE,
    why: str = typer.Option("", "--why"),
) -> None:
    """Changes a right, a sum, or the address of a body; the older versions stay on record.

    collector rights edit small-claims-ceiling amount=38900 as_of=2026-01-01 sources=gov.il confidence=V1
    collector rights edit company --case 2026-0001 email=service@example.co.il
    """
    from collector.services.complaint.rights_list import edit_right

    session = of(context)
    _tell(session, edit_right(session.context, name, changes, case=case or "", why=why).to_json())


def add(
    context: typer.Context,
    name: str = typer.Argument(...),
    changes: list[str] = CHANGES,
    kind: str = typer.Option("rule", metavar="rule|body|sum"),
    why: str = typer.Option("", "--why"),
) -> None:
    """Adds a right, body or sum of your own, with its source.

    collector rights add flights "topic=Refund of a flight" "rule=…" "law=…" findings=refund-missing sources=gov.il confidence=V2
    """
    from collector.services.complaint.rights_list import add_right

    session = of(context)
    _tell(session, add_right(session.context, kind, name, changes, why=why).to_json())


def _tell(session: Session, fields: dict[str, object]) -> None:
    """The fields that hold something, in the person's language where there are two."""
    session.out.data(fields)
    other = "_en" if session.out.language == "he" else "_he"
    for field, value in fields.items():
        if value not in ("", None, [], (), 0) and not field.endswith(other):
            shown = ", ".join(map(str, value)) if isinstance(value, list | tuple) else value
            session.out.say(f"{field.removesuffix('_he').removesuffix('_en')}: {shown}")
