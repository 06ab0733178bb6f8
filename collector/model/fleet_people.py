"""The persons who use the app of a fleet, and what is kept of their looking: values that the database, the app and the commands share."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from pydantic import Field

from collector.model.base import Instant, Value

MEMBER, VOLUNTEER, OPERATOR = "member", "volunteer", "operator"
ROLES = (MEMBER, VOLUNTEER, OPERATOR)


@dataclass(frozen=True)
class BegunSignIn:
    """A sign-in that was begun at the identity provider: where the browser goes, and what must come back. All but `url` is secret."""

    url: str
    state: str = field(repr=False)
    nonce: str = field(repr=False)
    verifier: str = field(repr=False)


class SignedIn(Value):
    """The person of a browser's session. member: the name of the store that is theirs, "" for none; assigned: whom they look after."""

    name: str
    role: str
    subject: str
    member: str = ""
    assigned: tuple[str, ...] = ()

    @property
    def members(self) -> tuple[str, ...]:
        """Whose pages they may open, their own first."""
        return tuple(dict.fromkeys(filter(None, (self.member, *self.assigned))))


class FleetPerson(Value):
    """A person as operators see them. bound: whether an identity of the organisation's provider belongs to them already."""

    name: str
    role: str
    member: str = ""
    bound: bool = False
    invited_until: Instant | None = None
    assigned: tuple[str, ...] = Field(default=())


@dataclass(frozen=True)
class SiteLogin:
    """A site where a member's watches log in. kept: whether login details are; refused: whether the site refused them."""

    site: str
    kept: bool
    refused: bool


class AuditEntry(Value):
    """That a person of the fleet's app looked at a page of this store, or asked for something, in the store's own chain.

    what: viewed | sent (a form of the page) | refused (they may not see this store); or assigned | unassigned | invited | invited-again,
    where `page` names the person to whom it was done; or login-kept | login-forgotten, where it names the site.
    page: the address as the pages know it (``/case/2026-0001/evidence``). It has no field ``case``: no package shows such a record, only a
    `Look` at the case's own pages where the customer asks for that.
    """

    id: str
    at: Instant
    who: str
    subject: str
    role: str
    what: str
    page: str


LOOKS = ("viewed", "sent", "refused")
"""What is done to a page; all else that an `AuditEntry` tells is about a person or a site."""


@dataclass(frozen=True)
class Look:
    """What a package tells of an `AuditEntry`: in which role somebody opened a page of the case or sent its form; never who."""

    at: datetime
    role: str
    what: str
    page: str


def look_at_case(entry: AuditEntry, case: str) -> Look | None:
    """What the entry tells of this case's pages; None for any other page, and for what was done to a person or a site.

    Examples: ``viewed /case/2026-0001/evidence`` is about 2026-0001; ``viewed /search`` and ``login-kept my.bank.example`` are about none.
    """
    first, _, rest = entry.page.strip("/").partition("/")
    if entry.what not in LOOKS or first != "case" or rest.partition("/")[0] != case:
        return None
    page = f"/case/{case}" if entry.what == "refused" else entry.page  # a stranger can ask for any words behind that
    return Look(entry.at, entry.role, entry.what, page)
