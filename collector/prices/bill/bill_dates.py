"""Days and periods as bills write them: ``01/11/2026``, ``1.11.26``, ``נובמבר 2026``, ``01/10/2026 - 31/10/2026``. Day before month."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_HEBREW = ["ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"]
_ENGLISH = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SHORT = {"ינו": 1, "פבר": 2, "אפר": 4, "יונ": 6, "יול": 7, "אוג": 8, "ספט": 9, "אוק": 10, "נוב": 11, "דצמ": 12}
_NAMES = {**{name: n for n, name in enumerate(_HEBREW, 1)}, "מרס": 3, **{name: n for n, name in enumerate(_ENGLISH, 1)}}
MONTH_NAME = "|".join([*_HEBREW, "מרס", *(f"{name}'" for name in _SHORT)]) + "|" + "|".join(rf"{name}[a-z]*" for name in _ENGLISH)
_NTH = "(?:st|nd|rd|th)"
_DAY = re.compile(
    r"(?<!\d)(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<d2>\d{1,2})(?P<by>[./-])(?P<m2>\d{1,2})(?P=by)(?P<y2>\d{4}|\d{2})"
    rf"|(?P<d3>\d{{1,2}})(?:{_NTH}?[ ]+ב?(?P<n>{MONTH_NAME})\.?,?\s+(?P<y3>\d{{4}})|-(?P<n3>{MONTH_NAME})-(?P<y5>\d{{4}}|\d{{2}}))"
    rf"|(?P<n2>{MONTH_NAME})\.?\s+(?P<d4>\d{{1,2}}){_NTH}?,?\s+(?P<y4>\d{{4}}))(?!\d)",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"(?<![\d/.-])(?:(?P<m>\d{{1,2}})[/.-](?P<y>(?:19|20)\d\d)|ב?(?P<n>{MONTH_NAME})\.?,?\s+(?P<y2>\d{{4}}))(?![\d/]|\.\d)", re.IGNORECASE
)  # fmt: skip

_MONTHS = re.compile(r"(?<![\d/.-])(\d{1,2})\s*[-–]\s*(\d{1,2})/(\d{4})(?!\d)")
"""``09-10/2026``: two months."""
_TWO_YEARS = re.compile(r"(?<![\d/.-])(\d{1,2})[/.](20\d\d)\s*[-–]\s*(\d{1,2})[/.](20\d\d)(?![\d/.])")
"""``09/2026-10/2026``."""
_TO = r"\s*(?:[-–]|to|until|עד(?:\s+ה-?)?|and|ו-?)\s*"
_NAMED = re.compile(rf"(?<![א-תa-z])ב?(?P<n>{MONTH_NAME})\.?(?:\s*/\s*|{_TO})(?P<n2>{MONTH_NAME})\.?,?\s+(?P<y>\d{{4}})", re.IGNORECASE)
"""``ספטמבר - אוקטובר 2026``: two months of one year, or over its turn."""
_YEARLESS = re.compile(
    rf"(?<![\d./])(?<!(?<![א-ת])-)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:[./](?P<m>\d{{1,2}})|\s+ב?(?P<n>{MONTH_NAME})\.?)?{_TO}(?=\d{{1,2}}(?:[./-]|(?:st|nd|rd|th)?\s+ב?(?:{MONTH_NAME})))",
    re.IGNORECASE,
)
"""The first day of ``5 Oct – 4 Nov 2026``, ``01/10 - 31/10/2026`` and ``1-31/10/2026``."""


_MONTH_FIRST = re.compile(
    rf"(?<![a-z])(?P<n>{MONTH_NAME})\.?\s+(?P<d>\d{{1,2}}){_NTH}?{_TO}(?:(?P<n2>{MONTH_NAME})\.?\s+)?(?P<d2>\d{{1,2}}){_NTH}?,?\s+(?P<y>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
"""``Oct 1 – 31, 2026`` and ``Sep 28 - Oct 27, 2026``."""


_QUARTERS = {**{str(n): n for n in range(1, 5)}, **{f"{letter}'": n for n, letter in enumerate("אבגד", 1)},
             **dict(zip(("ראשון", "שני", "שלישי", "רביעי"), range(1, 5), strict=True)),
             **dict(zip(("first", "second", "third", "fourth"), range(1, 5), strict=True))}  # fmt: skip
QUARTER = re.compile(
    r"(?:(?<![א-ת])[בה]?רבעון\s*:?\s*(?:ה?-?)(?P<n>[1-4]|[א-ד]'|ראשון|שני|שלישי|רביעי)(?:\s+(?:של\s+)?(?:שנת\s+)?|\s*[/-]\s*)(?P<y>20\d\d)"
    r"|(?:\bq(?:uarter\s*)?|(?=(?:[1-4](?:st|nd|rd|th)|first|second|third|fourth)\s+quarter))(?P<n2>[1-4]|first|second|third|fourth)(?:st|nd|rd|th)?(?:\s+quarter)?[\s,/-]+(?:of\s+)?(?P<y2>20\d\d))(?!\d)",
    re.IGNORECASE,
)
"""``רבעון 3/2026``, ``רבעון ג' 2026``, ``Q3 2026``, ``third quarter of 2026``."""


def days_in(text: str) -> list[date]:
    """All days that a text names, in order; one that cannot be (31/02) is left out."""
    found = []
    for match in _DAY.finditer(text):
        g = match.groupdict()
        year, day = g["y"] or g["y2"] or g["y3"] or g["y4"] or g["y5"], g["d"] or g["d2"] or g["d3"] or g["d4"]
        month = g["m"] or g["m2"] or g["n"] or g["n2"] or g["n3"]
        made = _date(int(year), _month(month), int(day))
        if made:
            found.append(made)
    return found


SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?![\d/])")
_NEAR = 62
"""Days between two dates of one bill."""


def writes_months_first(text: str) -> bool:
    """Whether a bill writes the month before the day: a date says so (``11/15/2026``), or all stand near its other days only that way.

    Example: beside ``Nov 25, 2026`` the day ``11/03/2026`` is the third of November.
    """
    dates = [(int(first), int(second)) for first, second, _ in SLASHED.findall(text)]
    if any(second > 12 for _, second in dates) and all(first <= 12 for first, _ in dates):
        return True
    named = days_in(SLASHED.sub(" ", text))

    def near(written: str) -> bool:
        return any(abs((day - other).days) <= _NEAR for day in days_in(written) for other in named)

    both = [match.group() for match in SLASHED.finditer(text)] if named else []
    return bool(both) and all(near(SLASHED.sub(r"\2/\1/\3", one)) and not near(one) for one in both)


def period_in(text: str) -> tuple[date, date] | None:
    """First and last day of the period that a text names: two days, a month, or two months (a two-monthly bill)."""
    if both := _MONTH_FIRST.search(text):
        last = _date(int(both["y"]), _month(both["n2"] or both["n"]), int(both["d2"]))
        begins = last and _date(last.year - (_month(both["n"]) > last.month), _month(both["n"]), int(both["d"]))
        return (begins, last) if begins and last and begins <= last else None
    days = days_in(text)
    if len(days) >= 2:
        return (days[0], days[1]) if days[0] <= days[1] else (days[1], days[0])
    if len(days) == 1 and (first := _before(text, days[0], with_month=True)):
        return first, days[0]
    named = _NAMED.search(text)
    if named and (ends := _date(int(named["y"]), _month(named["n2"]), 1)):
        begins = _date(ends.year - (_month(named["n"]) > ends.month), _month(named["n"]), 1)
        return (begins, ends.replace(day=monthrange(ends.year, ends.month)[1])) if begins else None
    two = _MONTHS.search(text)
    if two and (first := _date(int(two[3]), int(two[1]), 1)) and (last := _date(int(two[3]), int(two[2]), 1)) and first <= last:
        return first, last.replace(day=monthrange(last.year, last.month)[1])
    if quarter := QUARTER.search(text):
        g = quarter.groupdict()
        n, year = _QUARTERS[(g["n"] or g["n2"]).lower()], int(g["y"] or g["y2"])
        return date(year, 3 * n - 2, 1), date(year, 3 * n, monthrange(year, 3 * n)[1])
    if both := _TWO_YEARS.search(text):
        one, other = _date(int(both[2]), int(both[1]), 1), _date(int(both[4]), int(both[3]), 1)
        first, last = (min(one, other), max(one, other)) if one and other else (None, None)
        return (first, last.replace(day=monthrange(last.year, last.month)[1])) if first and last else None
    months = [m for m in (_whole(match) for match in _MONTH.finditer(_DAY.sub(" ", text))) if m]
    if months:
        return min(months)[0], max(months)[1]
    return (first, days[0]) if len(days) == 1 and (first := _before(text, days[0])) else None


_NOT_FOR = re.compile(r"(?:עד|החל|מ-?|ב?תוקף|until|till?|from|since|starting|by|through|expires?|ends?)\s*$", re.IGNORECASE)


def months_named(text: str) -> tuple[date, date] | None:
    """The months that a charge's words are for (``Membership November 2026``); none where they name a day or when something ends."""
    found = _NAMED.search(text) or _MONTHS.search(text) or _MONTH.search(text)
    return None if found is None or days_in(text) or _NOT_FOR.search(text[: found.start()]) else period_in(text)


def _before(text: str, last: date, *, with_month: bool = False) -> date | None:
    """The first day of a period whose year (and month) stand at its last day only: right before that day, and no part of it.

    Example: of ``1-31/10/2026`` 1/10; of ``15/11/2026`` alone, and of ``12 - 01/11/2026``, none.
    with_month: only a first day that names its month.
    """
    ends = {match.start() for match in _DAY.finditer(text)}
    match = next((m for m in _YEARLESS.finditer(text) if m.end() in ends), None)
    if match is None or (with_month and not (match["m"] or match["n"])):
        return None
    named = match["m"] or match["n"]
    month = _month(named or str(last.month))
    first = _date(last.year, month, int(match["d"]))
    if first is None or first <= last:
        return first
    return _date(last.year - 1, month, int(match["d"])) if named else None


def _whole(match: re.Match[str]) -> tuple[date, date] | None:
    g = match.groupdict()
    year, month = int(g["y"] or g["y2"]), _month(g["m"] or g["n"])
    first = _date(year, month, 1)
    return (first, first.replace(day=monthrange(year, month)[1])) if first else None


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _SHORT.get(text.strip("'"), 0) or _NAMES.get(text, _NAMES.get(text[:3].lower(), 0))


def _date(year: int, month: int, day: int) -> date | None:
    year += 2000 if year < 100 else 0
    try:
        return date(year, month, day) if 1990 <= year < 2100 else None
    except ValueError:
        return None
