"""``collector fleet person``: who may use the app of the fleet, and whom each looks after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.help import command, group
from collector.cli.session import Session, of
from collector.fleet.extra import require_extra
from collector.language import say

if TYPE_CHECKING:
    from collector.fleet.people.directory import Directory

NAME = typer.Argument(...)


def add_to(fleet_app: typer.Typer) -> None:
    """Adds this file's commands to ``collector fleet``."""
    person_app = group(fleet_app, "person")
    named = (("add", add), ("invite", invite), ("list", list_people), ("assign", assign), ("unassign", unassign), ("remove", remove))
    for name, function in named:
        command(person_app, name)(function)


def _directory(session: Session) -> Directory:
    require_extra()
    from collector.fleet.people.directory import Directory

    return Directory(session.context)


def add(
    context: typer.Context, name: str = NAME, role: str = typer.Option("member", "--role"), member: str = typer.Option("", "--member")
) -> None:
    """Adds a person, and prints the link with which they come for the first time.

    collector fleet person add "Noa Levi" --member noa-levi
    collector fleet person add "Omri Peled" --role operator
    """
    session = of(context)
    directory = _directory(session)
    link = directory.invitation_link("")
    _tell_link(session, name, link + directory.add(name, role, member))


def invite(context: typer.Context, name: str = NAME) -> None:
    """Invites a person again: the identity that was bound and open sessions end.

    collector fleet person invite "Noa Levi"
    """
    session = of(context)
    directory = _directory(session)
    link = directory.invitation_link("")
    _tell_link(session, name, link + directory.invite_again(name))


def _tell_link(session: Session, name: str, link: str) -> None:
    session.out.data({"name": name, "link": link})
    session.out.say(say("cli-fleet-person-invited", name=name, link=link))


def list_people(context: typer.Context) -> None:
    """Lists the persons who may use the app.

    collector fleet person list
    """
    session = of(context)
    people, words = _directory(session).people(), session.out.words
    rows = []
    for each in people:
        session.out.data(each.to_doc())
        state = words(say("cli-fleet-person-bound" if each.bound else "cli-fleet-person-waits"))
        rows.append((each.name, words(say(f"cli-fleet-role-{each.role}")), each.member or "–", ", ".join(each.assigned) or "–", state))
    if not people:
        session.out.say(say("cli-fleet-no-people"))
        return
    session.out.table([say(f"cli-column-{name}") for name in ("person", "role", "member", "assigned", "state")], rows)


def assign(context: typer.Context, name: str = NAME, member: str = typer.Argument(...)) -> None:
    """Lets a volunteer or an operator see a member; the member can read that it was done.

    collector fleet person assign "Vered Cohen" noa-levi
    """
    _assign(of(context), name, member, ends=False)


def unassign(context: typer.Context, name: str = NAME, member: str = typer.Argument(...)) -> None:
    """Ends an assignment.

    collector fleet person unassign "Vered Cohen" noa-levi
    """
    _assign(of(context), name, member, ends=True)


def _assign(session: Session, name: str, member: str, *, ends: bool) -> None:
    _directory(session).assign(name, member, ends=ends)
    session.out.data({"name": name, "member": member, "assigned": not ends})
    session.out.say(say("cli-fleet-person-unassigned" if ends else "cli-fleet-person-assigned", name=name, member=member))


def remove(context: typer.Context, name: str = NAME) -> None:
    """Removes a person and ends their sessions; a member's store stays.

    collector fleet person remove "Noa Levi"
    """
    session = of(context)
    _directory(session).remove(name)
    session.out.data({"name": name, "removed": True})
    session.out.say(say("cli-fleet-person-removed", name=name))
