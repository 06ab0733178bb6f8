"""Cuts an export into entries: where a message begins, when, who, and all its lines.

    28/11/2026, 14:03 - Dana: Half price          Android, also with dots, with AM/PM, in US order
    for a year                                    a second line of the same message
    [28.11.2026, 14:03:22] Dana: Half price       iPhone

One file writes all its dates in one way: "28/11/26, 9:00 - Bob: hi" among those of above is words that somebody pasted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from collector.chat.exported.export_wording import (
    MARKS,
    attached_file,
    bare,
    is_deleted,
    is_group_notice,
    is_notice,
    omitted_kind,
    says_content,
)

_DATE = r"(\d{1,4})[./-]\s?(\d{1,2})[./-]\s?(\d{1,4})"
_BETWEEN = r"(?:\.|\sг\.)?[,،]?\s+(?:klo\s|kl\.\s|o\s)?"
"""Between day and time: "27.11.2026, 14:01", "2026. 11. 27. 14:01", "27.11.2026 klo 14.01"."""
_HALF = r"[AaPp]\.?\s?[Mm]\.?|ص|م|לפנה[\"״'׳]{1,2}צ|אחה[\"״'׳]{1,2}צ|בבוקר|בצהריים|אחר הצהריים|בערב|בלילה|לפנות בוקר"
_TIME = rf"(\d{{1,2}})[:.](\d{{2}})(?:[:.](\d{{2}}))?(?:\s?({_HALF}))?"
_ANDROID = re.compile(rf"^{_DATE}{_BETWEEN}{_TIME}(?:\sч\.)?\s+[-–]\s(.*)$", re.S)
_IPHONE = re.compile(rf"^\[{_DATE}{_BETWEEN}{_TIME}\]\s?(.*)$", re.S)
_SENDER = re.compile(r"^~?\s*([^\n:]{1,80}?):(?:\s|$)")
_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " "})
_AFTERNOON = re.compile(r"^(?:[Pp]|م|אחה|בצהריים|אחר|בערב)")


@dataclass
class ExportEntry:
    """One message or notice. `date`: the three numbers as they stand; `time`: hour (0–23), minute, second; `sender` "" for a notice."""

    date: tuple[str, str, str]
    time: tuple[int, int, int]
    shown_time: str
    sender: str
    lines: list[str] = field(default_factory=list)
    notice: bool = False
    head: str = ""
    """Its first line as it stands in the file."""


@dataclass(frozen=True)
class _Form:
    """How this file writes the beginning of an entry."""

    pattern: re.Pattern[str]
    style: tuple[object, ...]

    def entry(self, line: str) -> ExportEntry | None:
        """The entry that a line begins; None for one that goes on, or is written in another way."""
        found = self.pattern.match(_plain(line))
        return _begins(line, found) if found is not None and _style(found) == self.style else None


def export_entries(text: str) -> list[ExportEntry]:
    """All entries in the file's order; empty where the text is no export."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    form = _form(lines)
    entries: list[ExportEntry] = []
    for line in lines:
        entry = form.entry(line) if form is not None else None
        if entry is not None:
            entries.append(entry)
        elif entries:
            entries[-1].lines.append(line)
    for entry in entries:
        while len(entry.lines) > 1 and not entry.lines[-1].strip():
            entry.lines.pop()
    _join_names_with_colons(entries)
    _take_chats_own_lines(entries)
    return entries


def _form(lines: Sequence[str]) -> _Form | None:
    """The form of the first entry; lines of another form are words that somebody pasted."""
    for line in lines[:50]:
        for pattern in (_ANDROID, _IPHONE):
            found = pattern.match(_plain(line))
            if found is not None and _begins(line, found) is not None:
                return _Form(pattern, _style(found))
    return None


def _style(found: re.Match[str]) -> tuple[object, ...]:
    """What one phone writes the same way everywhere: the sign in the date, the year's place and digits, seconds, half of the day."""
    first, _, third, _, _, seconds, half, _ = found.groups()
    return found.string[found.end(1)], len(first) if len(first) > 2 else -len(third), seconds is None, half is None


def _plain(line: str) -> str:
    """The line with its beginning freed from direction marks and odd spaces, which the patterns do not expect."""
    head, rest = line[:60], line[60:]
    return head.translate(MARKS).translate(_SPACES) + rest


def _begins(line: str, found: re.Match[str]) -> ExportEntry | None:
    first, second, third, hour, minute, seconds, half, rest = found.groups()
    time = _time(int(hour), int(minute), int(seconds or 0), half or "")
    if time is None:
        return None
    clock = f"{hour}:{minute}" + (f":{seconds}" if seconds else "") + (f" {half}" if half else "")
    sender, words = _sender(_rest(line, rest))
    return ExportEntry((first, second, third), time, clock, sender, [words], not sender, line)


def _rest(line: str, rest: str) -> str:
    """What stands behind the time, with its marks: they tell what WhatsApp wrote itself."""
    want, at = len(rest.translate(MARKS)), len(line)
    seen = 0
    while at > 0 and seen < want:
        at -= 1
        seen += line[at] not in "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
    return line[at:]


def _time(hour: int, minute: int, second: int, half: str) -> tuple[int, int, int] | None:
    """12 AM is midnight, 12 PM noon; in Hebrew the part of the day is told in words."""
    if half and hour <= 12:
        late = bool(_AFTERNOON.match(half)) or (half == "בלילה" and 6 <= hour <= 11)
        hour = hour % 12 + (12 if late else 0)
    return (hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _sender(rest: str) -> tuple[str, str]:
    """Who wrote, and the words. "" for a notice: it has no sender, or one that is the chat itself."""
    found = _SENDER.match(rest.translate(MARKS).translate(_SPACES))
    if found is None:
        return "", bare(rest)
    words = rest[_place_behind(rest, found.end()) :]
    name = found[1].strip()
    if is_notice(name):  # Dana changed the subject from "A: b" to "C"
        return "", bare(rest)
    return ("", bare(words)) if _is_marked_notice(words) else (name, words)


def _is_marked_notice(words: str) -> bool:
    """WhatsApp's own mark stands before it, and it is no message's stand-in."""
    return words[:1] == "\u200e" and is_notice(words) and not says_content(words)


def _join_names_with_colons(entries: Sequence[ExportEntry]) -> None:
    """A contact's name may hold a colon: all that "Bezeq" wrote begins with "Support: ", also what WhatsApp itself writes there.

    Bezeq: Support: hello      Bezeq: Support: <Media omitted>       Result: "Bezeq: Support" wrote "hello" and sent a file.
    """
    for name in list(senders(entries)):
        mine = [entry for entry in entries if entry.sender == name]
        heads = {found[1] if (found := _SENDER.match(entry.lines[0].translate(MARKS))) else "" for entry in mine}
        head = heads.pop() if len(heads) == 1 else ""
        behind = [entry.lines[0].partition(f"{head}:")[2].lstrip(" ") for entry in mine] if head else []
        if any(omitted_kind(text) or is_deleted(text) or attached_file(text)[0] for text in behind):
            for entry, text in zip(mine, behind, strict=True):
                entry.sender, entry.lines[0] = f"{name}: {head}", text
                if _is_marked_notice(text):
                    entry.sender, entry.notice, entry.lines[0] = "", True, bare(text)


def _take_chats_own_lines(entries: Sequence[ExportEntry]) -> None:
    """On iPhones a group's notices stand under the group's own name: a name that wrote nothing but lines that WhatsApp marks as its own.

    Committee: \u200eDana created this group       Committee: \u200eDana pinned a message        (a sign of direction before the words)
    Result: both are notices, also the second, of which nothing is known. Under "Dana", who wrote words or sent something as well, it
    would stay hers; so it would under a name that only tells what every chat tells (that it is encrypted), or what its bearer did.
    """
    told = {_told_under(entry) for entry in entries if not entry.sender and is_group_notice(entry.lines[0])}
    for name in told.intersection(senders(entries)):
        mine = [entry for entry in entries if entry.sender == name]
        if all(_may_be_notice(entry) for entry in mine):
            for entry in mine:
                entry.sender, entry.notice, entry.lines[0] = "", True, bare(entry.lines[0])


def _may_be_notice(entry: ExportEntry) -> bool:
    """One line that WhatsApp marks as its own and that stands for nothing that somebody sent."""
    return entry.lines[0][:1] == "\u200e" and len(entry.lines) == 1 and not says_content(entry.lines[0])


def _told_under(notice: ExportEntry) -> str:
    """The name under which an iPhone wrote a notice; "" for none, and for that of a person: "Bob: Bob left", "Bob: You added Bob"."""
    line = _IPHONE.match(_plain(notice.head))
    found = _SENDER.match(_rest(notice.head, line.groups()[-1]).translate(MARKS).translate(_SPACES)) if line is not None else None
    name = found[1].strip() if found is not None else ""
    words = notice.lines[0].strip("~ .")
    return "" if words.startswith(name) or words.endswith(name) else name


def _place_behind(text: str, count: int) -> int:
    """Where the `count`-th character stands that is no direction mark, plus one."""
    seen = 0
    for place, character in enumerate(text):
        if seen == count:
            return place
        seen += character.translate(MARKS) != ""
    return len(text)


def senders(entries: Sequence[ExportEntry]) -> Iterator[str]:
    """The names of those who wrote, each once, in the order of their first words."""
    yield from dict.fromkeys(entry.sender for entry in entries if entry.sender)
