"""Values that sentences are filled with: sums, days, lengths of time, channels. Each can be said in any language."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Any

from collector.case.times.time_vocabulary import MONTHS
from collector.clock import ISRAEL
from collector.language import Missing, Sentence, say
from collector.model.base import Stated
from collector.prices.money_format import money, per_words

CHANNELS = ("chat", "call", "visit", "email", "letter", "form", "fax", "message")
"""All ways in which one deals with a provider."""


class Sum(Sentence):
    """An amount with its currency and period, written in the language that is asked for: ``64.95 ₪ לחודש``, ``₪64.95 a month``."""

    __slots__ = ()

    def __new__(cls, amount: Decimal, currency: str = "ILS", per: str = "") -> Sum:
        """The sum; English where it is kept."""
        made = str.__new__(cls, money(amount, currency, "en") + per_words(per, "en"))
        made.message_id = ""
        made.values = {"amount": amount, "currency": currency, "per": per}
        return made

    def in_(self, language: str) -> str:
        """The sum as that language writes it."""
        return money(self.values["amount"], self.values["currency"], language) + per_words(self.values["per"], language)

    def __reduce__(self) -> tuple[Callable[..., Sentence], tuple[Any, ...]]:
        return Sum, (self.values["amount"], self.values["currency"], self.values["per"])


class Named(Sentence):
    """A name that data hold in Hebrew and in English, such as a body's."""

    __slots__ = ()

    def __new__(cls, he: str, en: str) -> Named:
        """The name; English where it is kept."""
        made = str.__new__(cls, en)
        made.message_id = ""
        made.values = {"he": he, "en": en}
        return made

    def in_(self, language: str) -> str:
        """The name in that language."""
        return str(self.values.get(language, self.values["en"]))

    def __reduce__(self) -> tuple[Callable[..., Sentence], tuple[Any, ...]]:
        return Named, (self.values["he"], self.values["en"])


def channel(name: str) -> str:
    """What a contact's channel is called; an unknown one as it is."""
    try:
        return say(f"case-channel-{name}")
    except Missing:
        return name


def day(at: datetime, zone: tzinfo = ISRAEL) -> str:
    """``24/11/2026``, in the zone."""
    return f"{at.astimezone(zone):%d/%m/%Y}"


def stated_day(record: Stated) -> Sentence | str:
    """The day that a record names; "about" where its words name it only roughly: ``01/06/2026 (about)`` of "early June"."""
    on: datetime = record.at  # type: ignore[attr-defined]
    return say("case-about-day", day=day(on)) if record.day_about else day(on)


def day_hour(at: datetime, zone: tzinfo = ISRAEL) -> Sentence:
    """The day and the hour."""
    return say("case-day-hour", day=day(at, zone), hour=f"{at.astimezone(zone):%H:%M}")


def said_time(at: datetime, day_only: bool) -> Sentence | str:
    """The day, and the hour where somebody named one."""
    return day(at) if day_only else day_hour(at)


def due_time(due: datetime) -> Sentence | str:
    """Until when: the day alone where it is due by the day's end."""
    return said_time(due, f"{due.astimezone(ISRAEL):%H:%M}" == "23:59")


def until(due: datetime, words: str) -> Sentence | str:
    """``, by 15/03/2026``; nothing where the words name that day themselves: "delivery by 15/03/2026"."""
    return "" if names_day(words, due) else say("case-by-due", due=due_time(due))


def names_day(words: str, at: datetime) -> bool:
    """Whether the words name that day themselves: ``15/03/2026``, ``15.3``, ``ב-15 במרץ``, ``March 15``."""
    on = at.astimezone(ISRAEL)
    named = "|".join(name for name, month in MONTHS.items() if month == on.month)
    written = rf"0?{on.day}[./]0?{on.month}(?:[./](?:{on.year}|{on.year % 100}))?(?![\d./])"
    spoken = rf"{on.day}(?:st|nd|rd|th)? (?:of |ב|ל)?(?:{named})\b|\b(?:{named}) {on.day}\b"
    return re.search(rf"(?<![\d./])(?:{written}|{spoken})", words, re.IGNORECASE) is not None


def length(span: timedelta) -> Sentence:
    """How long, in words: minutes up to three hours, hours and minutes up to half a day, then hours, then days."""
    minutes = max(int(span.total_seconds() // 60), 0)
    if minutes < 180:
        return say("shared-minutes", count=minutes)
    hours, rest = divmod(minutes, 60)
    if rest and hours < 12:
        return say("shared-hours-minutes", hours=say("shared-hours", count=hours), minutes=rest)
    return say("shared-hours", count=hours) if hours < 48 else say("shared-days", count=hours // 24)


def seconds(count: int) -> Sentence:
    """A waiting time: seconds below two minutes, else as `length`."""
    return say("shared-seconds", count=count) if count < 120 else length(timedelta(seconds=count))


def quote(text: str, most: int = 90) -> str:
    """Words as recorded, on one line, cut at a word where they are long."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    return flat[:most].rsplit(" ", 1)[0] + " …"
