"""The demo's command, on a provider whose secrets are known, so that a test can look for them: ``python -m tests.samples.known_demo WORDS``."""

from __future__ import annotations

import sys

from collector.cli import command_line
from collector.demo import tour
from collector.demo.provider.portal import Credentials, Provider

KNOWN = Credentials(username="noa.canary", password="Kan4ry-Passw0rd!7q", code="90417733", session="C4n4ryS3ss10nC00k13" * 2)


class KnownProvider(Provider):
    """The invented provider with the login of `KNOWN`."""

    def __init__(self) -> None:
        super().__init__(KNOWN)


if __name__ == "__main__":
    tour.Provider = KnownProvider  # type: ignore[misc, assignment]
    sys.exit(command_line.run(sys.argv[1:]))
