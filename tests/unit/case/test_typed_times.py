"""Times as people type them, in both languages; what is not clear is refused."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector.case.times.colloquial_times import is_about
from collector.case.times.typed_spans import waited
from collector.case.times.typed_times import spoken, when, window
from collector.errors import InputError

ISRAEL = ZoneInfo("Asia/Jerusalem")
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=ISRAEL)  # a Tuesday

PAST = [
    ("2026-11-20 14:30", "2026-11-20T14:30+02:00"),
    ("2026-11-20T14:30", "2026-11-20T14:30+02:00"),
    ("2026-11-20T14:30Z", "2026-11-20T16:30+02:00"),
    ("2026-07-20 14:30", "2026-07-20T14:30+03:00"),
    ("20/11/2026 14:30", "2026-11-20T14:30+02:00"),
    ("05/11/2026", "2026-11-05T12:00+02:00"),
    ("20.11.26 14:30", "2026-11-20T14:30+02:00"),
    ("20-11-2026 14:30", "2026-11-20T14:30+02:00"),
    ("20/11 14:30", "2026-11-20T14:30+02:00"),
    ("\u200f20/11/2026\u200f 14:30", "2026-11-20T14:30+02:00"),
    ("20 בנובמבר 2026 בשעה 14:30", "2026-11-20T14:30+02:00"),
    ("20 November 2026 at 14:30", "2026-11-20T14:30+02:00"),
    ("Nov 20, 2026 2:30pm", "2026-11-20T14:30+02:00"),
    ("אתמול 14:00", "2026-11-23T14:00+02:00"),
    ("אתמול בשעה 14:00", "2026-11-23T14:00+02:00"),
    ("yesterday 14:00", "2026-11-23T14:00+02:00"),
    ("שלשום ב-17:45", "2026-11-22T17:45+02:00"),
    ("היום 9", "2026-11-24T09:00+02:00"),
    ("today 9:15", "2026-11-24T09:15+02:00"),
    ("08:30", "2026-11-24T08:30+02:00"),
    ("8:30 בבוקר", "2026-11-24T08:30+02:00"),
    ("אתמול ב-5 אחה״צ", "2026-11-23T17:00+02:00"),
    ("אתמול בבוקר", "2026-11-23T09:00+02:00"),
    ("עכשיו", "2026-11-24T12:00+02:00"),
    ("now", "2026-11-24T12:00+02:00"),
    ("לפני 3 ימים", "2026-11-21T12:00+02:00"),
    ("2 days ago at 10", "2026-11-22T10:00+02:00"),
    ("yesterday evening", "2026-11-23T18:00+02:00"),
    ("this morning at 8", "2026-11-24T08:00+02:00"),
    ("half an hour ago", "2026-11-24T11:30+02:00"),
    ("לפני רבע שעה", "2026-11-24T11:45+02:00"),
    ("לפני שעה", "2026-11-24T11:00+02:00"),
    ("2 hours ago", "2026-11-24T10:00+02:00"),
    ("יום ראשון 10:00", "2026-11-22T10:00+02:00"),
    ("ביום ה' 12:00", "2026-11-19T12:00+02:00"),
    ("last thursday", "2026-11-19T12:00+02:00"),
    ("היום", "2026-11-24T12:00+02:00"),
    *((words, f"2026-{day}+02:00") for words, day in (
        ("ב-1 לחודש", "11-01T12:00"), ("ב1 לחודש", "11-01T12:00"), ("the 5th", "11-05T12:00"),
        ("תחילת נובמבר", "11-01T12:00"), ("באמצע נובמבר", "11-15T12:00"), ("mid November", "11-15T12:00"), ("early November", "11-01T12:00"),
        ("חמישה בנובמבר", "11-05T12:00"), ("20261105", "11-05T12:00"), ("יום שני 23/11 בשעה 10", "11-23T10:00"),
        ("אתמול בתשע בבוקר", "11-23T09:00"), ("אתמול בסביבות 10", "11-23T10:00"), ("הבוקר ב-9 וחצי", "11-24T09:30"),
        ("אתמול בשמונה ורבע", "11-23T08:15"), ("yesterday 9.30am", "11-23T09:30"), ("half past nine", "11-24T09:30"),
        ("לפני שעה ו-20 דקות", "11-24T10:40"), ("an hour and 20 minutes ago", "11-24T10:40"), ("לפני כשעה", "11-24T11:00"),
        ("a fortnight ago", "11-10T12:00"), ("לפני שבוע וחצי", "11-13T12:00"), ("about an hour ago", "11-24T11:00"),
    )),
    *((words, f"2026-11-{day}+02:00") for words, day in (
        ("השבוע", "22T12:00"), ("this week", "22T12:00"), ("החודש", "01T12:00"), ("בסוף השבוע", "20T12:00"), ("at the weekend", "20T12:00"),
        ("last weekend", "20T12:00"), ('בסופ"ש', "20T12:00"), ("בחצות", "24T00:00"), ("midnight", "24T00:00"), ("אתמול בחצות", "23T23:59"),
        ("20/11/2026 at midnight", "20T23:59"), ("בנובמבר", "01T12:00"),
    )),
    ("יוני", "2026-06-01T12:00+03:00"),
    ("ביוני 2025", "2025-06-01T12:00+03:00"),
    ("in June", "2026-06-01T12:00+03:00"),
    ("דצמבר", "2025-12-01T12:00+02:00"),
    ("ה-20 לחודש הקודם", "2026-10-20T12:00+03:00"),
    ("לפני יומיים ב-10", "2026-11-22T10:00+02:00"),
    ("לפני יומיים בשעה 10.15", "2026-11-22T10:15+02:00"),
    ("לפני שבוע ב-9:30", "2026-11-17T09:30+02:00"),
    ("אתמול בשעה 14.30", "2026-11-23T14:30+02:00"),
    ("אתמול 14.30", "2026-11-23T14:30+02:00"),
    ("20/11/2026 14.30", "2026-11-20T14:30+02:00"),
    ("20.11.2026 14.30", "2026-11-20T14:30+02:00"),
    ("5.11", "2026-11-05T12:00+02:00"),
    ("ה-5 ביוני 2026", "2026-06-05T12:00+03:00"),
    ("ב-5 ביוני 2026 ב-10", "2026-06-05T10:00+03:00"),
    ("בשבוע שעבר", "2026-11-17T12:00+02:00"),
    ("last week", "2026-11-17T12:00+02:00"),
    ("לפני שעה וחצי", "2026-11-24T10:30+02:00"),
    ("לפני שעתיים וחצי", "2026-11-24T09:30+02:00"),
]
FUTURE = [
    ("עד 7 ימי עסקים", "2026-12-03T23:59+02:00"),
    *((words, f"2026-{day}+02:00") for words, day in (
        ("עד חצות", "11-24T23:59"), ("מחר בחצות", "11-25T23:59"), ("by midnight", "11-24T23:59"), ("השבוע", "11-28T12:00"),
        ("בסוף השבוע", "11-27T12:00"), ("this weekend", "11-27T12:00"), ("עד סוף השבוע הבא", "12-04T12:00"), ("בדצמבר", "12-31T12:00"),
        ("this month", "11-30T12:00"),
    )),
    ("תוך שני ימי עסקים", "2026-11-26T23:59+02:00"),
    ("שעתיים מעכשיו", "2026-11-24T14:00+02:00"),
    ("עד סוף דצמבר", "2026-12-31T12:00+02:00"),
    ("ב-1 לחודש", "2026-12-01T12:00+02:00"),
    ("by the end of January", "2027-01-31T12:00+02:00"),
    ("tomorrow 09:00", "2026-11-25T09:00+02:00"),
    ("מחר ב-10", "2026-11-25T10:00+02:00"),
    ("מחר ב10", "2026-11-25T10:00+02:00"),
    ("מחר עד 14:00", "2026-11-25T14:00+02:00"),
    ("מחר בצהריים", "2026-11-25T14:00+02:00"),
    ("מחרתיים 9:00", "2026-11-26T09:00+02:00"),
    ("day after tomorrow 9:00", "2026-11-26T09:00+02:00"),
    ("14:30", "2026-11-24T14:30+02:00"),
    ("9:00", "2026-11-25T09:00+02:00"),
    ("בעוד שעתיים", "2026-11-24T14:00+02:00"),
    ("בעוד חצי שעה", "2026-11-24T12:30+02:00"),
    ("in 2 hours", "2026-11-24T14:00+02:00"),
    ("within 24 hours", "2026-11-25T12:00+02:00"),
    ("תוך 3 ימי עסקים", "2026-11-29T23:59+02:00"),
    ("בעוד שעה וחצי", "2026-11-24T13:30+02:00"),
    ("in 2 weeks", "2026-12-08T12:00+02:00"),
    ("בעוד חודש", "2026-12-24T12:00+02:00"),
    ("ראשון הבא 10:00", "2026-11-29T10:00+02:00"),
    ("next sunday 10:00", "2026-11-29T10:00+02:00"),
    ("10/12 9:00", "2026-12-10T09:00+02:00"),
    ("tonight at 8", "2026-11-24T20:00+02:00"),
    ("בשבוע הבא", "2026-12-01T12:00+02:00"),
    ("עד סוף החודש", "2026-11-30T12:00+02:00"),
    ("by the end of the month", "2026-11-30T12:00+02:00"),
]


@pytest.mark.parametrize(("text", "expected"), PAST)
def test_what_happened(text: str, expected: str) -> None:
    assert when(text, NOW) == datetime.fromisoformat(expected)


@pytest.mark.parametrize(("text", "expected"), FUTURE)
def test_what_is_to_come(text: str, expected: str) -> None:
    assert when(text, NOW, future=True) == datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    "text", ["", "blah", "11/20/2026", "31/02/2026", "מחר 25:00", "14:30", "אתמול 14:00 ועוד", "2026-13-01", "12345", "31/12"]
)
def test_what_is_not_clear_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(InputError) as refused:
        when(text, NOW)
    assert refused.value.next_step


def test_a_date_that_may_mean_two_years_needs_its_year() -> None:
    with pytest.raises(InputError, match="two years"):
        when("20/11", NOW, future=True)


def test_the_hour_that_is_skipped_in_spring_and_the_one_that_comes_twice() -> None:
    assert when("2026-03-27 02:30", NOW).isoformat() == "2026-03-27T03:30:00+03:00"
    assert when("2026-10-25 01:30", NOW).isoformat() == "2026-10-25T01:30:00+03:00"


def test_hours_are_counted_through_the_night_of_the_change() -> None:
    evening = datetime(2026, 3, 26, 23, 0, tzinfo=ISRAEL)
    assert when("in 5 hours", evening, future=True).isoformat() == "2026-03-27T05:00:00+03:00"


def test_only_a_day_takes_the_given_hour() -> None:
    assert when("מחר", NOW, future=True, missing=time(23, 59)) == datetime(2026, 11, 25, 23, 59, tzinfo=ISRAEL)


@pytest.mark.parametrize(
    "text", ["24/11/2026 08:00-12:00", "היום 8-12", "8-12", "today between 8 and 12", "היום בין 8 ל-12", "היום בין השעות 08:00 ל-12:00"]
)
def test_a_window(text: str) -> None:
    assert window(text, NOW) == (datetime(2026, 11, 24, 8, tzinfo=ISRAEL), datetime(2026, 11, 24, 12, tzinfo=ISRAEL))


@pytest.mark.parametrize("text", ["", "מחר", "12-8", "24/11/2026", "8:00"])
def test_no_window(text: str) -> None:
    with pytest.raises(InputError):
        window(text, NOW)


@pytest.mark.parametrize(
    ("text", "seconds"), [("12", 720), ("9:30", 570), ("45s", 45), ("45 שניות", 45), ("12 דקות", 720), ("1h", 3600), ("שעה", 3600), ("מזמן", None)]
)
def test_waiting_times(text: str, seconds: int | None) -> None:
    if seconds is None:
        with pytest.raises(InputError):
            waited(text)
    else:
        assert waited(text) == seconds


FORMS = ["%d/%m/%Y %H:%M", "%Y-%m-%d %H:%M", "%d.%m.%Y בשעה %H:%M"]


@given(st.integers(946_684_800, 2_840_140_800), st.sampled_from(FORMS))
def test_written_times_are_read_as_written(seconds: int, form: str) -> None:
    moment = datetime.fromtimestamp(seconds // 60 * 60, ISRAEL)
    read = when(moment.strftime(form), NOW)
    assert read.strftime(form) == moment.strftime(form)
    assert moment.fold or read == moment


@given(st.text(alphabet="0123456789 :/.-אבגדהומחרתיום'\"amptodyw", max_size=24))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        assert when(text, NOW).tzinfo is not None
    except InputError:
        return


@pytest.mark.parametrize(("text", "day_only"), [("אתמול", True), ("20/11/2026", True), ("בשבוע שעבר", True), ("לפני שבועיים", True), ("3 days ago", True), ("לפני שעתיים", False), ("now", False)])
def test_an_hour_that_nobody_said_is_known_to_be_none(text: str, day_only: bool) -> None:
    assert spoken(text, NOW).day_only == day_only


def test_a_weekday_beside_a_date_must_be_its_own_and_a_rough_day_is_known_as_rough() -> None:
    with pytest.raises(InputError):
        when("יום שלישי 23/11/2026", NOW)
    assert is_about("תחילת יוני") and is_about("about a week ago") and not is_about("אתמול בסביבות 10") and not is_about("20/11/2026")
    assert is_about("ביוני") and is_about("at the weekend") and is_about("השבוע") and not is_about("5 ביוני") and not is_about("חצות")


def test_business_days_count_from_the_event() -> None:
    made = datetime(2026, 5, 10, 15, tzinfo=ISRAEL)
    assert when("תוך 3 ימי עסקים", made, future=True).date().isoformat() == "2026-05-13"


@pytest.mark.parametrize(("text", "seconds"), [("שעה וחצי", 5400), ("שעתיים", 7200), ("חצי שעה", 1800), ("half an hour", 1800), ("1:30:00", 5400), ("שעה ו-20 דקות", 4800), ("שעה ועשרים דקות", 4800), ("1h20m", 4800), ("20 דק", 1200), ("דקה וחצי", 90), ("כ-20 דקות", 1200), ("three quarters of an hour", 2700)])
def test_a_wait_in_words(text: str, seconds: int) -> None:
    assert waited(text) == seconds
