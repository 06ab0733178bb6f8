"""The packages that a person is looking at before they are made; kept in memory alone, and only the latest."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from collector.services.showing.package_review import PackageReview

MOST = 3


@dataclass
class Reviews:
    """By a name that nobody can guess."""

    _kept: dict[str, PackageReview] = field(default_factory=dict)

    def keep(self, review: PackageReview) -> str:
        """Keeps a review, and forgets the oldest; returns its name."""
        name = secrets.token_urlsafe(9)
        self._kept[name] = review
        for old in list(self._kept)[:-MOST]:
            del self._kept[old]
        return name

    def find(self, name: str, case: str) -> PackageReview | None:
        """The review of this name, if it is of this case."""
        found = self._kept.get(name)
        return found if found is not None and found.case == case else None
