"""Which addresses a member may send the workers of a fleet to: those of the public internet, not of the organisation's own network."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from urllib.parse import urlsplit

from collector.errors import InputError
from collector.language import say


def require_public(values: Iterable[str]) -> None:
    """Raises InputError for an address of this machine or of a private network, by its name or by what the name stands for now.

    Example: ``http://10.0.0.5/``, ``http://localhost:8090/`` and ``http://db.internal/`` (which the organisation's own name server knows
    as 10.0.0.7) are refused; ``https://www.example.co.il/prices`` and a word that is no address pass. A name can stand for another
    address later: so the workers' own network must refuse, too (docs/fleet.md).
    """
    for value in values:
        if "://" in value:
            _require_public(value)


def _require_public(value: str) -> None:
    try:
        host = urlsplit(value).hostname or ""
        found = {str(each[4][0]) for each in socket.getaddrinfo(host, None)} if host else set()
    except (ValueError, UnicodeError):
        found = set()
        host = ""
    except OSError:  # nobody knows the name now; a check will say so
        return
    if not host or not found or not all(_public(each) for each in found):
        raise InputError(say("app-address-private", address=value), say("app-address-private-next"))


def _public(address: str) -> bool:
    found = ipaddress.ip_address(address.partition("%")[0])
    inside = getattr(found, "ipv4_mapped", None)
    return (inside or found).is_global and not (inside or found).is_multicast
