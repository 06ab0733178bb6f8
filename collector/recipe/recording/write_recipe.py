"""Writes what was recorded as a recipe that a person can read and change. Pure."""

from __future__ import annotations

import json
import re
import shlex
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from collector.secrets import looks_random, names_a_token

HEAD = '''"""{en} / {he}

Made by `collector recipes record` from what was pointed at in the window; change it as you like (docs/recipes.md tells how).
It holds nothing secret: user, password and code are kept by `collector login set {provider}`, or asked for.
`collector recipes check {name}` says whether everything in it is still found.
"""

from collector import Visit


async def collect(visit: Visit) -> None:
'''
PUBLIC_HEAD = '''"""{en} / {he}

Made by `collector recipes record` from what was pointed at in the window; change it as you like (docs/recipes.md tells how).
`collector recipes check {name}` says whether everything in it is still found.
"""

from collector import Visit


async def collect(visit: Visit) -> None:
'''


@dataclass(frozen=True)
class LoginPart:
    """How to log in. Fields that are "" are found by what login forms usually call theirs; `opened_by` makes the form appear."""

    url: str
    logged_in: str
    provider: str = ""
    username: str = ""
    password: str = ""
    otp: str = ""
    opened_by: str = ""
    home: str = ""
    dismiss: str = ""
    """Closes what lies over the form."""


@dataclass(frozen=True)
class RecipeStep:
    """One step: `do` is ``open`` (`at` is the address), ``accept``, ``dismiss``, ``click``, ``price``, ``page`` or ``file`` (the element).

    `wait_for` is an element that must be seen; `saw` what stood there when it was recorded.
    """

    do: str
    at: str
    wait_for: str = ""
    title: str = ""
    per: str = ""
    saw: str = ""
    beside: str = ""
    """What stood in a price's row and in no other."""


def written(name: str, host: str, login: LoginPart | None, moves: Sequence[RecipeStep]) -> str:
    """The recipe's text."""
    host, provider = _in_help(host), _in_help(shlex.quote(login.provider)) if login else ""
    prices = any(move.do == "price" for move in moves)
    en = f"{'The price' if prices else 'Pages'} at {host}, recorded by pointing at it."
    he = f"{'המחיר' if prices else 'עמודים'} אצל {host}, כפי שסומנו בחלון."
    head = HEAD if login else PUBLIC_HEAD
    text = head.format(en=en, he=he, name=name, provider=provider)
    lines = [*(_login(login) if login else ()), *(line for move in moves for line in _move(move))]
    return text + "\n".join("    " + line if line else "" for line in lines) + "\n"


def _login(login: LoginPart) -> list[str]:
    lines = ["await visit.login(", f"    {quoted(login.url)},"]
    if login.opened_by:
        lines += ["    # Clicked where the form does not show by itself.", f"    opened_by={quoted(login.opened_by)},"]
    fields = [(key, value) for key, value in (("username", login.username), ("password", login.password), ("otp", login.otp)) if value]
    if fields:
        lines.append("    # Fields of the form. Those not named here are found by what login forms usually call them.")
        lines += [f"    {key}={quoted(value)}," for key, value in fields]
    lines += ["    # Seen only by somebody who is logged in; without it nothing is kept.", f"    logged_in={quoted(login.logged_in)},"]
    if login.provider:
        lines += ["    # Under this name the login details are kept.", f"    provider={quoted(login.provider)},"]
    if login.dismiss:
        lines += ["    # Closed over the form; where it does not come nothing happens.", f"    dismiss={quoted(login.dismiss)},"]
    if login.home:
        lines.append(f"    home={quoted(login.home)},")
    return [*lines, ")"]


def _move(move: RecipeStep) -> list[str]:
    wait = f", wait_for={quoted(move.wait_for)}" if move.wait_for else ""
    if move.do == "open":
        return [f"await visit.open({quoted(move.at)}{wait})"]
    if move.do == "accept":
        return ["# The page asks a question, which was answered with yes.", "await visit.accept_dialogs()"]
    if move.do == "dismiss":
        return ["# Closed over the page; where it does not come nothing happens.", f"await visit.dismiss({quoted(move.at)})"]
    if move.do == "click":
        return [f"await visit.click({quoted(move.at)}{wait})"]
    if move.do == "price":
        per = f", per={quoted(move.per)}" if move.per else ""
        beside = f", beside={quoted(move.beside)}" if move.beside else ""
        call = f"await visit.price({quoted(move.title)}, at={quoted(move.at)}{per}{beside})"
        return [f"# When this was recorded the price read {plain(move.saw)}.", call]
    if move.do == "file":
        return [f"await visit.download({quoted(move.at)}, {quoted(move.title)})"]
    return [f"await visit.shot({quoted(move.title)})"]


def quoted(text: str) -> str:
    """A Python literal. Marks that turn the writing direction, and others that do not show, are written as escapes."""
    written_so = json.dumps(text, ensure_ascii=False)
    if '"' in text and "'" not in text:
        written_so = "'" + written_so[1:-1].replace('\\"', '"') + "'"
    return "".join(_escape(c) if unicodedata.category(c) in ("Cf", "Cc", "Zl", "Zp", "Cs") else c for c in written_so)


def _escape(character: str) -> str:
    number = ord(character)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def plain(text: str) -> str:
    """One short line without anything that does not show: for a comment."""
    line = " ".join("".join(c for c in text if unicodedata.category(c) not in ("Cf", "Cc", "Cs")).split())
    return line[:60]


def _in_help(text: str) -> str:
    """A text as it may stand inside the recipe's help."""
    return plain(text).replace("\\", "/").replace('"', "'")


def lasting_url(url: str) -> str:
    """The address without what holds for one session only: tokens in the query or the fragment, ``;jsessionid=``."""
    parts = urlsplit(re.sub(r";(jsessionid|sid|phpsessid)=[^/?#]*", "", url, flags=re.I))
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(key, value) for key, value in pairs if not _passing(key, value)]
    query = parts.query if len(kept) == len(pairs) else urlencode(kept)
    fragment = parts.fragment
    if any(_passing(key, value) for key, value in parse_qsl(fragment.partition("?")[2] or fragment)) or looks_random(fragment):
        fragment = ""
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path, query, fragment))


def _passing(key: str, value: str) -> bool:
    return names_a_token(key) or looks_random(value) or key.lower() in ("state", "nonce", "code", "ticket", "samlrequest", "samlresponse")


def name_for(host: str) -> str:
    """A name for a recipe: ``my.example.co.il`` → ``my_example``."""
    parts = [part for part in host.lower().split(".") if part not in ("www", "co", "com", "net", "org", "il", "gov", "ac")]
    name = re.sub(r"[^a-z0-9]+", "_", "_".join(parts)).strip("_")
    return name if name and not name[0].isdigit() else f"recipe_{name}".rstrip("_")
