"""The extra ``fleet``: what is installed only where a fleet is run."""

from __future__ import annotations

from importlib.util import find_spec

from collector.errors import UsageError
from collector.language import say

NEEDED = ("procrastinate", "psycopg", "psycopg_pool", "prometheus_client", "authlib", "requests")


def require_extra() -> None:
    """Raises UsageError, with what to install, where a part of the extra is missing."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise UsageError(say("fleet-extra-missing", names=", ".join(missing)), say("fleet-extra-missing-next"))
