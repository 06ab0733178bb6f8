"""A secret that was found: which kind, and where inside what. Never its value."""

from __future__ import annotations

from dataclasses import dataclass

from collector.language import Sentence, say

NOT_LOOKED_INTO = "not looked into"
_KINDS = {
    "password": "secrets-kind-password", "one-time code": "secrets-kind-one-time-code", "secret": "secrets-kind-secret",
    "authorization header": "secrets-kind-authorization", "password in an address": "secrets-kind-address-password",
    "name in an address": "secrets-kind-address-name", NOT_LOOKED_INTO: "secrets-kind-not-looked-into",
}  # fmt: skip
_NAMED_KINDS = {"cookie ": "secrets-kind-cookie", "stored token ": "secrets-kind-stored-token"}


@dataclass(frozen=True)
class Leak:
    """`what` was found `where`; never the value itself. `what` is a code (``password``), `where` a sentence, `named` both for a person."""

    what: str
    where: Sentence

    @property
    def named(self) -> Sentence:
        """For a person: ``password (ZIP entry page.mhtml › as it is)``."""
        return say("secrets-leak", what=kind_named(self.what), where=self.where)

    def __str__(self) -> str:
        return str(self.named)


def kind_named(what: str) -> Sentence:
    """What a secret is, for a person: ``password``, ``cookie sid``, ``x-auth-token header``."""
    if what in _KINDS:
        return say(_KINDS[what])
    for begins, message in _NAMED_KINDS.items():
        if what.startswith(begins):
            return say(message, name=what.removeprefix(begins))
    if what.endswith(" header"):
        return say("secrets-kind-header", name=what.removesuffix(" header"))
    return say("secrets-kind-other", name=what)


def within(place: Sentence | None, name: Sentence) -> Sentence:
    """Where something stands, from outside in: ``ZIP entry page.mhtml › part 2 text/html``."""
    return name if place is None else say("secrets-within", outer=place, inner=name)
