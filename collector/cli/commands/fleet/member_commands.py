"""``collector fleet member``: whose stores there are, to whom one belongs, and a member who leaves with all that is theirs."""

from __future__ import annotations

from pathlib import Path

import typer

from collector.cli.help import command, group
from collector.cli.session import of
from collector.fleet.extra import require_extra
from collector.language import say

MEMBER = typer.Argument(...)


def add_to(fleet_app: typer.Typer) -> None:
    """Adds this file's commands to ``collector fleet``."""
    member_app = group(fleet_app, "member")
    for name, function in (("add", add), ("list", list_members), ("give", give), ("leave", leave)):
        command(member_app, name)(function)


def add(context: typer.Context, member: str = MEMBER, role: str = typer.Option("", "--role")) -> None:
    """Makes a member's store.

    collector fleet member add noa-levi
    """
    require_extra()
    from collector.fleet.leaving_members import give_member
    from collector.fleet.members import create_member

    session = of(context)
    made = create_member(session.context, member)
    if role:
        give_member(session.context, member, role)
    session.out.data({"member": member, "store": made.store_identity, "role": role or None})
    session.out.say(say("cli-fleet-member-made", member=member, place=made.store_identity))


def list_members(context: typer.Context) -> None:
    """Lists the members whose stores this login may see.

    collector fleet member list
    """
    require_extra()
    from collector.fleet.members import members

    session = of(context)
    names = members(session.context)
    for name in names:
        session.out.data({"member": name})
        session.out.say(name)
    if not names:
        session.out.say(say("cli-fleet-no-members"))


def give(context: typer.Context, member: str = MEMBER, role: str = typer.Argument(...)) -> None:
    """Lets a login of the database see a member's store.

    collector fleet member give noa-levi noa
    """
    require_extra()
    from collector.fleet.leaving_members import give_member

    session = of(context)
    give_member(session.context, member, role)
    session.out.data({"member": member, "role": role})
    session.out.say(say("cli-fleet-member-given", member=member, role=role))


def leave(
    context: typer.Context, member: str = MEMBER, file: Path = typer.Argument(...), keep: bool = typer.Option(False, "--keep")
) -> None:
    """Hands a member the whole store as one file, checked, and removes it here.

    collector fleet member leave noa-levi noa-levi.zip
    """
    require_extra()
    from collector.fleet.leaving_members import leave_member

    session = of(context)
    left = leave_member(session.context, member, file, keep=keep)
    head, path = left.head, str(left.file)
    session.out.data({"member": member, "file": path, "records": head.seq, "link": head.link, "removed": left.removed})
    session.out.say(say("cli-fleet-member-left", member=member, file=path, records=str(head.seq), link=head.link))
    if left.removed:
        session.out.say(say("cli-fleet-member-removed", member=member))
