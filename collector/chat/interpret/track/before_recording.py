"""Decides of the messages that came in a list's first batch whether they had been said before the recording began.

A list that is first drawn some seconds after the page may hold history, or what was said in these seconds. The times shown tell:

    recording since 11:18:02, first drawn at 11:18:05 with "Hello" 11:18, "How can I help?" 11:18      Result: neither is from before
    the same with "My bill is wrong" 10:05, "I will call you" 10:07                                    Result: both are from before

Without times, a batch in which the customer speaks is from before, for nothing had been typed yet.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from datetime import UTC, datetime

from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.wording import phrases
from collector.clock import ISRAEL

FRESH_MINUTES = 2
"""A time shown that is older than this before the message came tells that it is from before."""
OLD_MINUTES = 15
"""A time shown that is older than this tells it also where the messages come while the recording goes on."""
TOGETHER = 2
"""So many come at once."""
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap])?\.?m?", re.I)
_EARLIER_DAY = re.compile(r"yesterday|day\b|אתמול|יום|\d[./-]\d|\d{4}", re.I)
DAY = 24 * 60


def settle_first_batch(entries: Sequence[TrackedMessage], mine: Collection[TrackedMessage], service: Collection[TrackedMessage]) -> None:
    """Takes the mark of `before_recording` from those of the first batch for which nothing tells that they are."""
    batch = [e for e in entries if e.batch and e.before_recording]
    if not batch:
        return
    offsets = _offsets([e for e in entries if not e.before_recording], batch[0].at)
    ages = {e: age for e in batch if (age := _age(e, offsets)) is not None}
    if not ages:
        kept = any(e in mine for e in batch) or all(e in service for e in batch)
        for entry in batch:
            entry.before_recording = kept
        return
    for i, entry in enumerate(batch):
        after = next((ages[e] for e in batch[i:] if e in ages), None)
        before = next((ages[e] for e in reversed(batch[: i + 1]) if e in ages), None)
        age = ages.get(entry, after if after is not None else before)
        entry.before_recording = age is not None and age > FRESH_MINUTES


def mark_late_history(entries: Sequence[TrackedMessage], sent: Collection[TrackedMessage]) -> None:
    """Marks what came together later on and shows times from long before: history that loads slowly.

    recording since 11:18:02; at 11:18:07 "My bill is wrong" 10:05, "I will call you" 10:07 come at once        Result: both are from before
    """
    together = Counter(e.at for e in entries)
    late = [e for e in entries if not e.before_recording and e not in sent and together[e.at] >= TOGETHER]
    offsets = _offsets([e for e in entries if not e.before_recording and e not in late], late[0].at) if late else []
    for entry in late:
        age = _age(entry, offsets)
        entry.before_recording = age is not None and OLD_MINUTES <= age <= DAY


def _age(entry: TrackedMessage, offsets: Sequence[int]) -> int | None:
    """Minutes from the time shown to the time when it came; a day for an earlier date; None where no time is shown."""
    shown = entry.times[0] if entry.times else ""
    if not shown:
        return None
    minutes = shown_minutes(shown)
    if minutes is None:
        if re.search(r"\b(?:now|sec\w*|moment\w*)\b|עכשיו|כרגע|שני(?:ה|ות)\b", shown, re.I):
            return 0
        return DAY if phrases.is_time(shown) else None
    if _EARLIER_DAY.search(_CLOCK.sub("", shown)) and not re.search(r"today|היום", shown, re.I) and not _same_day(shown, entry.at):
        return DAY
    return min((_utc_minutes(entry.at) + offset - minutes) % DAY for offset in offsets)


def _same_day(shown: str, at: float) -> bool:
    day = datetime.fromtimestamp(at / 1000, UTC).astimezone(ISRAEL)
    numbers = [int(n) for n in re.findall(r"\d+", _CLOCK.sub("", shown))]
    return day.day in numbers and (day.month in numbers or f"{day:%b}".casefold() in shown.casefold())


def shown_minutes(shown: str) -> int | None:
    """Minutes since midnight of the first hour in a time that is shown; None where it has no hour."""
    found = _CLOCK.search(shown)
    if found is None:
        return None
    hour, half = int(found[1]), (found[3] or "").lower()
    return (hour % 12 + (12 if half == "p" else 0) if half else hour) * 60 + int(found[2])


def _utc_minutes(at: float) -> int:
    return int(at // 60_000) % DAY


def _offsets(single: Sequence[TrackedMessage], at: float) -> list[int]:
    """How much the page's clock is ahead of UTC, in minutes: what later messages tell, or else Israel's time and UTC."""
    told = Counter(
        round(((m - _utc_minutes(e.at)) % DAY) / 15) * 15 % DAY for e in single if e.times and (m := shown_minutes(e.times[0])) is not None
    )
    if told:
        return [told.most_common(1)[0][0]]
    ahead = datetime.fromtimestamp(at / 1000, UTC).astimezone(ISRAEL).utcoffset()
    return [0, int(ahead.total_seconds() // 60) if ahead else 120]
