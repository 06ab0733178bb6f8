"""What a login is told and what it tells: the form, how long to wait, how it went."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.async_api import Page

from collector.errors import LoginRefused, PageFailed, UsageError
from collector.language import Sentence, say

FORM_STAYS = 3.0
"""Seconds that a login form which came back must stay: some pages show it for a moment before they know who is there."""


class CodeRefused(LoginRefused):
    """The site took user name and password and refused the one-time code."""


class SiteFault(PageFailed):
    """The site failed while it was asked (a server error, no connection, a robot check): that says nothing of the details."""


class NoAnswer(PageFailed):
    """The site neither let in nor refused within the time allowed, and shows no form any more."""


@dataclass(frozen=True)
class LoginForm:
    """Where and how to log in. `logged_in` is an element that is there only for somebody who is in; the address tells nothing.

    Selectors that are left out are found by what forms usually call their fields. `otp` may stay None even where a code is asked for.
    """

    url: str
    logged_in: str
    provider: str = ""
    username: str | None = None
    password: str | None = None
    otp: str | None = None
    submit: str | None = None
    refused: str | None = None
    opened_by: str | None = None
    """What is clicked to make the form appear, where it does not show by itself."""
    home: str | None = None
    """A page that shows `logged_in`, to see whether a kept session still holds; without it, where the last login ended."""

    def __post_init__(self) -> None:
        if not self.logged_in.strip():
            raise UsageError(say("browser-login-no-indicator"), say("browser-login-no-indicator-next"))
        if not self.provider:
            object.__setattr__(self, "provider", urlsplit(self.url).hostname or self.url)


@dataclass(frozen=True)
class LoginLimits:
    """Seconds to wait: for a form, for an answer, for a person. `person` is whether one can use the window."""

    form: float = 30
    answer: float = 30
    person_seconds: float = 300
    person: bool = False
    uncover: Callable[[Page], Awaitable[object]] | None = None
    """Closes what lies over the form at a first visit."""
    tell: Callable[[Sentence], None] = lambda _: None
    """Tells the person what to do now."""


@dataclass(frozen=True)
class LoginOutcome:
    """`how` is ``already`` (nothing had to be typed), ``typed`` or ``person`` (in the window); `landing` the address after it."""

    provider: str
    how: str
    otp: bool = False
    seconds: float = 0.0
    landing: str = ""


def field_name(field: str) -> Sentence:
    """What a person calls ``username``, ``password`` or ``otp``."""
    return say(f"browser-login-field-{field}")
