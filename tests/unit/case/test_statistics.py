"""Figures of one's own record: counted, not guessed."""

from __future__ import annotations

from datetime import timedelta

from collector.case.statistics import statistics
from tests.samples import letter_cases


def test_companies_and_all_together() -> None:
    newspaper, sofa, internet = letter_cases.newspaper(), letter_cases.sofa(), letter_cases.internet()
    overall, *companies = statistics([newspaper, sofa, internet])
    by_name = {c.provider: c for c in companies}
    assert overall.provider == "" and overall.cases == 3 and overall.contacts == sum(c.contacts for c in companies) == 4
    assert (overall.waits_measured, overall.median_wait_seconds, overall.longest_wait_seconds) == (2, 1200, 1500)
    assert by_name["עיתון הבוקר"].callbacks.made == 2 and by_name["עיתון הבוקר"].callbacks.broken == 2
    assert by_name["Example Telecom"].promises.broken == 1, "a price above the promise breaks it"
    assert (by_name["עיתון הבוקר"].answers.asked, by_name["עיתון הבוקר"].answers.unanswered) == (2, 2)
    assert sum(s.contacts for s in overall.by_hour) == sum(s.contacts for s in overall.by_weekday) == 2


def test_kept_late_and_answered() -> None:
    dossier = letter_cases.newspaper()
    first, second = dossier.promises
    assert first.due and second.due
    kept = (first.replace(kept_at=first.due), second.replace(kept_at=second.due + timedelta(hours=1)))
    step = dossier.steps[0].replace(answered=dossier.steps[0].at + timedelta(days=7))
    (overall, _) = statistics([dossier.replace(promises=kept, steps=(step,))])
    assert (overall.callbacks.kept, overall.callbacks.late, overall.callbacks.broken) == (1, 1, 0)
    assert overall.answers.answered == 1 and overall.answers.median_business_days in (4, 5)


def test_a_sunday_in_israel_is_the_first_day() -> None:
    dossier = letter_cases.sofa()
    call = dossier.contacts[0].replace(at=dossier.at.replace(month=11, day=21, hour=22, minute=30))  # Saturday 22:30 UTC: Sunday 00:30 here
    (overall, _) = statistics([dossier.replace(contacts=(call,))])
    assert [s.slot for s in overall.by_weekday] == [0] and [s.slot for s in overall.by_hour] == [0]


def test_nothing_on_record() -> None:
    (overall,) = statistics([])
    assert overall.contacts == 0 and overall.median_wait_seconds is None and overall.by_hour == ()
