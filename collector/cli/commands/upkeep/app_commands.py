"""``collector app``: the window for people who do not like a terminal."""

from __future__ import annotations

import asyncio
import webbrowser
from pathlib import Path

import typer

from collector.cli.help import command
from collector.cli.session import Session, of
from collector.language import say


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    command(app, "app")(window)


def window(
    context: typer.Context,
    no_browser: bool = typer.Option(False, "--no-browser"),
    shortcut: bool = typer.Option(False, "--shortcut"),
    fleet: bool = typer.Option(False, "--fleet"),
    address: str = typer.Option("", "--address", metavar="URL"),
    files: str = typer.Option("", "--files", metavar="URL"),
    issuer: str = typer.Option("", "--issuer", metavar="URL"),
    client: str = typer.Option("", "--client"),
    listen: str = typer.Option("127.0.0.1:8092", "--listen"),
    listen_files: str = typer.Option("127.0.0.1:8093", "--listen-files"),
    proxy: list[str] = typer.Option(["127.0.0.1", "::1"], "--proxy"),
    scratch: Path | None = typer.Option(None, "--scratch", metavar="DIR"),
) -> None:
    """Opens the collector in the browser.

    collector app
    collector app --shortcut
    """
    from collector.app.server.single_instance import Running

    session = of(context)
    if fleet:
        from collector.cli.commands.fleet.app_for_fleet import Wished, serve_fleet

        serve_fleet(session, Wished(address, files, issuer, client, listen, listen_files, proxy, scratch))
        return
    if shortcut:
        from collector.services.upkeep.app_shortcut import make_app_shortcut

        places = [str(place) for place in make_app_shortcut(session.context)]
        session.out.data({"shortcut": places})
        session.out.say(say("cli-app-shortcut", places=", ".join(places[1:]) or places[0]))
        return
    found = Running.noted(session.context).link()
    if found:
        _open(session, found, no_browser)
        session.out.say(say("cli-app-found"))
        return
    asyncio.run(_serve(session, no_browser))


async def _serve(session: Session, no_browser: bool) -> None:
    from collector.app.server.listening import Listening

    async with Listening.of(session.context) as app:
        _open(session, app.access.new_link(), no_browser)
        session.out.say(say("cli-app-stop"))
        await asyncio.Event().wait()


def _open(session: Session, link: str, no_browser: bool) -> None:
    session.out.data({"link": link})
    session.out.say(say("cli-app-open", link=link))
    if not no_browser:
        webbrowser.open(link)
