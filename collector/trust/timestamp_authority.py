"""A time-stamp authority and the root certificate that is pinned for it."""

from __future__ import annotations

from collector.model import Value


class Authority(Value):
    """A time-stamp authority, and the root certificate (PEM) that is trusted for its stamps and for nothing else."""

    name: str
    url: str
    root_pem: str
    owner: str = ""
