"""How the person hears of what a check brought: the terminal, and an Apprise address that the keyring holds."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote

from collector.errors import InputError
from collector.language import in_language, say
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.watch.notify import Notify

NOTICE = ("collector-watch", "notice")
"""Where the keyring holds the address for news."""


def ways_to_tell(context: Context) -> Sequence[Notify]:
    """The ways by which news reaches the person: what the caller shows, the desktop, and the notification addresses."""
    from collector.watch import ByApprise, ByDesktop, ByWindows, ToScreen

    addresses, desktop = notice_addresses(context), desktop_way(context)
    ways: list[Notify] = [ToScreen(context.tell, seen=context.person.present)]
    if desktop:
        ways.append(ByDesktop(desktop))
    if sys.platform == "win32":
        ways.append(ByWindows())
    return [*ways, ByApprise(addresses)] if addresses else ways


def notice_addresses(context: Context) -> list[str]:
    """The notification addresses: those in COLLECTOR_NOTIFY, else those in the keyring."""
    from collector.secrets import KeyringSecrets

    return (context.environment.get("COLLECTOR_NOTIFY") or KeyringSecrets().get(*NOTICE) or "").split()


def desktop_way(context: Context) -> tuple[str, ...]:
    """The command of the desktop's own notifications, () where there is none."""
    from collector.watch import desktop_command

    return desktop_command(sys.platform, context.environment)


def somebody_hears(context: Context) -> bool:
    """Whether a notice of an unattended check reaches anybody."""
    return bool(notice_addresses(context) or desktop_way(context) or sys.platform == "win32")


def check_keyring() -> None:
    """Raises where there is no keyring to keep an address in."""
    from collector.secrets import KeyringSecrets

    KeyringSecrets().check()


def forget_address() -> None:
    """Removes the address for news from the keyring."""
    from collector.secrets import KeyringSecrets

    KeyringSecrets().forget(*NOTICE)


def mail_address(mail: str, password: str, server: str = "") -> str:
    """The Apprise address that sends news from somebody's mail account to itself. server: where its provider is none of the usual ones.

    Example: ``noa@example.com``, ``a b``, ``smtp.example.com`` is ``mailtos://noa:a%20b@example.com?smtp=smtp.example.com``.
    Raises InputError for what is no mail address.
    """
    name, at, domain = mail.strip().rpartition("@")
    if not (name and at and domain) or any(char.isspace() for char in mail.strip()):
        raise InputError(say("services-no-mail-address", address=mail), say("services-no-mail-address-next"))
    more = f"?smtp={quote(server.strip(), safe='')}" if server.strip() else ""
    return f"mailtos://{quote(name, safe='')}:{quote(password, safe='')}@{quote(domain, safe='')}{more}"


def keep_address(context: Context, address: str) -> None:
    """Sends a trial to an Apprise address, and keeps it in the keyring if that got through. Raises InputError if it did not."""
    from collector.secrets import KeyringSecrets
    from collector.watch import ByApprise

    outcome = ByApprise(address.split())("Collector", in_language(say("services-notice-trial"), context.language))
    if outcome != "sent":
        raise InputError(say("services-notice-failed", outcome=outcome), say("services-notice-failed-next"))
    KeyringSecrets().keep(*NOTICE, address)
