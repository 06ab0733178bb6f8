"""Where inquiries stand: how long one waited, who answered, what is still open."""

from __future__ import annotations

from collector.model import Instant, Value


class Inquiry(Value):
    """A contact or a step that was never answered."""

    record: str
    at: Instant
    channel: str
    reference: str = ""
    age_days: int
    """Whole days since it was made."""
    business_days: int
    due: Instant | None = None
    overdue: bool = False


class Hour(Value):
    """Contacts that began in one hour of the day, Israel time."""

    hour: int
    contacts: int
    median_seconds: int


class Waiting(Value):
    """How long the customer waited, over all contacts with a known waiting time; seconds."""

    contacts: int = 0
    measured: int = 0
    median_seconds: int | None = None
    longest_seconds: int | None = None
    longest_contact: str = ""
    to_human_seconds: int | None = None
    """Median from the start of a chat to the first message of a human."""
    by_hour: tuple[Hour, ...] = ()
