"""The persons who use the app of a fleet, and what is kept of their looking: values that the database, the app and the commands share."""

from __future__ import annotations

from dataclasses import dataclass, field

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
    page: the address as the pages know it (``/case/2026-0001/evidence``). It has no field ``case``: so it is part of no case's package.
    """

    id: str
    at: Instant
    who: str
    subject: str
    role: str
    what: str
    page: str
