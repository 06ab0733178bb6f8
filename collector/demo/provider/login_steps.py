"""Who may come in: three steps (user, password, one-time code), a lock after three wrong tries, a session cookie at the end."""

from __future__ import annotations

import hmac
import secrets
import string
from dataclasses import dataclass, field
from typing import Literal

TRIES = 3
Stage = Literal["username", "password", "code", "in"]
SIGNS = string.ascii_letters + string.digits


def _word(length: int) -> str:
    return "".join(secrets.choice(SIGNS) for _ in range(length))


@dataclass(frozen=True)
class Credentials:
    """What the demo's customer knows, and the cookie she gets; new ones are drawn for each run unless given.

    The code has eight digits: six would turn up by chance among the digests and times of a package, where tests look for it.
    """

    username: str = field(default_factory=lambda: f"noa.{_word(6).lower()}")
    password: str = field(default_factory=lambda: f"{_word(12)}!7q")
    code: str = field(default_factory=lambda: "".join(secrets.choice(string.digits) for _ in range(8)))
    session: str = field(default_factory=lambda: _word(40))

    @property
    def secret(self) -> tuple[str, ...]:
        """The three that must never be found in evidence or in a package."""
        return (self.password, self.code, self.session)


@dataclass
class Visitor:
    """One browser that came to the login page."""

    id: str = field(default_factory=lambda: _word(32))
    csrf: str = field(default_factory=lambda: _word(32))
    stage: Stage = "username"
    username: str = ""


class Gate:
    """Keeps the visitors and the one account's lock."""

    def __init__(self, credentials: Credentials) -> None:
        self.credentials = credentials
        self.wrong = 0
        self.logins = 0
        self._visitors: dict[str, Visitor] = {}
        self._inside: dict[str, Visitor] = {}

    @property
    def locked(self) -> bool:
        return self.wrong >= TRIES

    def unlock(self) -> None:
        """Forgets the wrong tries, as the provider's staff would."""
        self.wrong = 0

    def visitor(self, cookie: str | None) -> Visitor | None:
        """The visitor behind a pre-login cookie."""
        return self._visitors.get(cookie or "")

    def arrive(self) -> Visitor:
        """A new visitor at the first step."""
        visitor = Visitor()
        self._visitors[visitor.id] = visitor
        return visitor

    def inside(self, cookie: str | None) -> Visitor | None:
        """The visitor behind a session cookie, if the session is alive."""
        return self._inside.get(cookie or "")

    def give(self, visitor: Visitor, text: str) -> str:
        """Takes what was typed at the visitor's step; returns an error in Hebrew, or "" and moves the visitor on."""
        if self.locked:
            return "החשבון ננעל לאחר 3 ניסיונות שגויים. פנו לשירות הלקוחות."
        if visitor.stage == "username":
            visitor.username, visitor.stage = text.strip(), "password"
            return "" if text.strip() else self._back(visitor, "username", "נא להזין שם משתמש.")
        if visitor.stage == "password":
            right = same(visitor.username, self.credentials.username) & same(text, self.credentials.password)
            return self._move(visitor, right, "code", "פרטים שגויים. בדקו את שם המשתמש והסיסמה.")
        return self._move(visitor, same(text.strip(), self.credentials.code), "in", "קוד האימות שגוי.")

    def leave(self, cookie: str | None) -> None:
        """Ends a session; the cookie is worth nothing afterwards."""
        self._inside.pop(cookie or "", None)

    def end_all(self) -> None:
        """Ends every session, as a server does when it restarts: the customer is logged out in the middle."""
        self._inside.clear()

    def _back(self, visitor: Visitor, stage: Stage, words: str) -> str:
        visitor.stage = stage
        return words

    def _move(self, visitor: Visitor, right: bool, stage: Stage, words: str) -> str:
        if not right:
            self.wrong += 1
            return "החשבון ננעל לאחר 3 ניסיונות שגויים. פנו לשירות הלקוחות." if self.locked else words
        visitor.stage = stage
        if stage == "in":
            self.wrong = 0
            self.logins += 1
            self._visitors.pop(visitor.id, None)
            self._inside[self.credentials.session] = visitor
        return ""


def same(given: str, known: str) -> bool:
    """Compares without telling by its duration where the difference is."""
    return hmac.compare_digest(given.encode(), known.encode())
