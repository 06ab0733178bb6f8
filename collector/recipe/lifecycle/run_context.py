"""What a run is done with: store, clock, browser, secrets, the person at hand, and the key that seals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from collector.browser import BrowserSettings, nobody
from collector.capture import CaptureSettings
from collector.clock import Clock
from collector.language import Sentence, say
from collector.secrets import Ask, SecretBook, SecretSource, SessionVault
from collector.secrets.address_credentials import without_credentials
from collector.store import Store
from collector.trust import Authority, SigningKey

if TYPE_CHECKING:
    from collector.model import Capture

Tell = Callable[[Sentence], None]
"""Says where the work stands."""


def silent(sentence: Sentence) -> None:
    """Tells nobody."""


@dataclass(frozen=True)
class RunContext:
    """Everything a run needs from outside, so that a run is a plain function of it."""

    store: Store
    clock: Clock
    secrets: SecretSource
    book: SecretBook = field(default_factory=SecretBook)
    browser: BrowserSettings = field(default_factory=BrowserSettings)
    capture: CaptureSettings = field(default_factory=CaptureSettings)
    case: str = ""
    vault: SessionVault | None = None
    """Where logged-in sessions are kept between runs; None keeps none."""
    key: SigningKey | None = None
    authorities: tuple[Authority, ...] | None = None
    """Who time-stamps; None: those of the store's settings."""
    tell: Tell = silent
    patience: float = 20.0
    """Seconds that an element may take to appear."""
    ask: Ask = nobody
    """Asks the person at the machine for a login detail; answers None where nobody is there."""
    aside: Path | None = None
    """Where pictures of what was seen in place of a missing element are put; None takes none."""
    kept: Callable[[Capture], None] = lambda _: None
    """Called for each capture as soon as its record is on disk."""

    def clean(self, text: str) -> str:
        """A text without the user names and passwords in its addresses; the person is told that they were left out."""
        left = without_credentials(text, self.book)
        if left != text:
            self.tell(say("recipe-address-cleaned"))
        return left
