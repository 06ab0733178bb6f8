"""Which site a watch visits: the limits of a provider hold for it, and only its login details go to the worker."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from collector.errors import CollectorError
from collector.model import Watch
from collector.recipe import find_recipe

_ADDRESS = re.compile(r"https?://[^\s\"'<>\\)]+")


def hosts_of(watch: Watch) -> tuple[str, ...]:
    """The hosts that a watch names: first those in its own options, then those that stand in its recipe's text.

    Example: ``any_page`` with ``url=https://www.example.co.il/prices`` gives ``("www.example.co.il",)``. A recipe that cannot be read
    from here names none.
    """
    given = [address for value in watch.parameters.values() for address in _ADDRESS.findall(value)]
    named = given or list(_addresses_in(watch.recipe))
    return tuple(dict.fromkeys(filter(None, map(host, named))))


def provider_of(watch: Watch) -> str:
    """The site whose limits hold: the first host, else the recipe's name."""
    return next(iter(hosts_of(watch)), watch.name)


def host(address: str) -> str:
    """The host of an address, as a login names it: ``my.example.co.il``; "" where there is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def logins_of(watch: Watch) -> tuple[str, ...]:
    """Under which names login details of this watch may be kept."""
    named = watch.parameters.get("provider", "")
    return tuple(dict.fromkeys(filter(None, (named, *hosts_of(watch)))))


def logs_in(watch: Watch) -> bool:
    """Whether the watch's recipe logs in somewhere; one that cannot be read from here may."""
    text = _text_of(watch.recipe)
    return ".login(" in text or not text


def _addresses_in(recipe: str) -> tuple[str, ...]:
    return tuple(_ADDRESS.findall(_text_of(recipe)))


@lru_cache(maxsize=512)
def _text_of(recipe: str) -> str:
    try:
        path = find_recipe(recipe).path
    except CollectorError:
        path = Path(recipe)
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""
