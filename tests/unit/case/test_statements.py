"""What a person states: facts, money, cancellations, answers, links, corrections, decisions; from the service to the findings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from collector.case import Dossier, gather
from collector.clock import FixedClock
from collector.errors import InputError, NothingFound
from collector.language import in_language
from collector.model import Artifact, Capture, Case, Contact, Promise, State, Step
from collector.services.complaint.decisions import accept_everything, decide_all
from collector.services.context import Context
from collector.services.statements.corrections import correct, withdraw
from collector.services.statements.find_record import link_evidence
from collector.services.statements.stated_demands import Demanded, log_demand
from collector.services.statements.stated_facts import Cancelled, Charged, Happened, log_cancellation, log_charge, log_fact
from collector.services.statements.steps import log_answer
from collector.store import create_store

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
CASE = "2026-0001-gym"
PHOTO = Capture(
    id="file-1", case=CASE, kind="file", started=NOW, state=State.COMPLETE, files={"original": Artifact(digest="0" * 64, size=1, media_type="x/y")}
)  # fmt: skip


@pytest.fixture
def context(tmp_path: Path) -> Context:
    made = Context(store_root=tmp_path / "evidence", clock=FixedClock(NOW))
    store = create_store(made.store_root, made.clock)
    store.append("cases", Case(id=CASE, title="חיוב אחרי ביטול", provider="Fit Gym", opened=NOW - timedelta(days=90)))
    store.append("captures", PHOTO)
    return made


def dossier(context: Context) -> Dossier:
    return gather(context.open_store(), CASE, NOW)


def kinds(context: Context) -> list[str]:
    return [f.kind for f in dossier(context).findings]


def test_charges_after_a_cancellation_come_first_and_are_added_up(context: Context) -> None:
    log_cancellation(context, None, Cancelled(at="01/09/2026", what="מנוי"))
    for at in ("02/09/2026", "05/10/2026", "05/11/2026"):
        log_charge(context, None, Charged("99 ₪ לחודש", what="מנוי", at=at))
    log_charge(context, None, Charged("12 ₪", what="מגבת", at="06/11/2026"))
    accept_everything(context, None)
    found = dossier(context)
    first = found.findings[0]
    assert (first.kind, first.amount) == ("charged-after-cancel", Decimal("198.00")), "the charge inside the period is none of it"
    assert "198.00 ₪" in in_language(first.text, "he") and "פעמיים" in in_language(first.text, "he")
    refund = found.suggested[0]
    assert refund.amount == Decimal(198) and "05/10/2026: 99" in refund.sum_shown and found.totals == (("ILS", Decimal(198)),)
    assert "cancel-ongoing" in [r.id for r in found.rules]


def test_a_refund_that_did_not_come_and_one_that_did(context: Context) -> None:
    promise = Promise(
        id="promise-1", case=CASE, at=NOW - timedelta(days=30), kind="refund", text="זיכוי", amount=Decimal(50), due=NOW - timedelta(days=9)
    )
    context.open_store().append("promises", promise)
    assert kinds(context) == ["refund-missing"]
    log_charge(context, None, Charged("20 ₪", kind="refund", at="20/11/2026"))
    assert kinds(context) == ["refund-missing"], "less than was promised is not the refund"
    log_charge(context, None, Charged("50 ₪", kind="refund", at="21/11/2026"))
    assert kinds(context) == []


def test_two_charges_alike_are_told_only_once_a_person_says_so(context: Context) -> None:
    log_charge(context, None, Charged("40 ₪", what="חניה", at="10/11/2026"))
    log_charge(context, None, Charged("40 ₪", what="חניה", at="11/11/2026"))
    (twice,) = dossier(context).findings
    assert twice.kind == "charged-twice" and not twice.told and not dossier(context).totals
    assert not accept_everything(context, None), "what may have another explanation is not accepted with the rest"
    decide_all(context, None, [([1], "accepted")], text="חויבתי פעמיים על חניה אחת")
    (told,) = dossier(context).findings
    assert told.told and told.text == "חויבתי פעמיים על חניה אחת" and dossier(context).totals == (("ILS", Decimal(40)),)
    decide_all(context, None, [([1], "rejected")])
    assert not dossier(context).findings[0].told


@pytest.mark.parametrize(
    ("words", "certain"),
    [
        ("חויבתי פעמיים על הטלוויזיה", ["טלוויזיה"]), ("חויבתי פעמיים 40 ₪", ["סרט"]), ("חויבתי פעמיים", []), ("חויבתי פעמיים 77 ₪", []),
        ("שני סרטים ב-40 ₪, והטלוויזיה 129 ₪", []),
    ],
)  # fmt: skip
def test_words_of_a_double_charge_make_only_that_one_certain(context: Context, words: str, certain: list[str]) -> None:
    for day in ("10/11/2026", "11/11/2026"):
        log_charge(context, None, Charged("40 ₪", what="סרט", at=day))
        log_charge(context, None, Charged("129 ₪", what="טלוויזיה", at=day))
    log_fact(context, None, Happened(words, at="12/11/2026"))
    found = [f for f in dossier(context).findings if f.kind == "charged-twice"]
    assert len(found) == 2
    assert [what for f in found for what in ("סרט", "טלוויזיה") if what in str(f.text) and not f.candidate] == certain


def test_a_fact_takes_evidence_afterwards_and_gives_it_back(context: Context) -> None:
    fact = log_fact(context, None, Happened("הספה שהגיעה אפורה; הזמנתי כחולה", kind="other-goods", at="yesterday 16:00"))
    assert dossier(context).findings[0].captures == ()
    link_evidence(context, fact.id, ["file-1"])
    assert dossier(context).findings[0].captures == ("file-1",)
    link_evidence(context, fact.id, ["file-1"], remove=True)
    assert dossier(context).findings[0].captures == ()
    with pytest.raises(InputError):
        link_evidence(context, fact.id, ["no-such"])


def test_only_a_linked_answer_or_the_same_number_answers(context: Context) -> None:
    sent = NOW - timedelta(days=60)
    step = Step(id="step-1", case=CASE, at=sent, addressee="פניות הציבור", body="company", by="email", reference="88-231", due=sent + timedelta(days=14))
    store = context.open_store()
    store.append("steps", step)
    store.append("contacts", Contact(id="contact-ad", case=CASE, channel="email", direction="in", at=NOW - timedelta(days=50)))
    assert kinds(context) == ["step-unanswered"], "an advertisement by the same channel answers nothing"
    store.append("contacts", Contact(id="contact-re", case=CASE, channel="letter", direction="in", at=NOW - timedelta(days=40), reference="88231"))
    assert kinds(context) == [] and dossier(context).inquiries == ()
    withdraw(context, "contact-re", "about another matter")
    assert kinds(context) == ["step-unanswered"]
    log_answer(context, "step-1", at="01/11/2026", capture="file-1")
    assert kinds(context) == []
    assert "answer" in [e.kind for e in dossier(context).timeline if e.captures == ("file-1",)]
    with pytest.raises(InputError):
        log_answer(context, "step-1", at="01/01/2026")


def test_a_correction_is_used_and_told_and_keeps_the_old_version(context: Context) -> None:
    charge = log_charge(context, None, Charged("99 ₪", at="05/10/2026"))
    correct(context, charge.id, "amount", "89 ₪", "הסכום בחשבון הוא 89")
    assert dossier(context).charges[0].amount == Decimal(89)
    assert [e.detail for e in dossier(context).timeline if e.kind == "correction"] == ["הסכום בחשבון הוא 89"]
    assert [record.doc["amount"] for record in context.open_store().versions("charges", charge.id) if record.doc] == ["99.00", "89.00"]
    with pytest.raises(InputError):
        correct(context, charge.id, "colour", "red", "x")
    with pytest.raises(NothingFound):
        correct(context, "charge-none", "amount", "1", "x")


@pytest.mark.parametrize("amount", ["0 ₪", "-5 ₪", "many"])
def test_a_sum_that_is_none_is_refused(context: Context, amount: str) -> None:
    with pytest.raises(InputError):
        log_charge(context, None, Charged(amount))


def test_what_was_written_down_later_says_so(context: Context) -> None:
    log_fact(context, None, Happened("נמסר לי שהמנוי בוטל", at="02/09/2026"))
    (event,) = [e for e in dossier(context).timeline if e.kind == "fact"]
    assert event.recorded is not None and event.recorded.date() == NOW.date()


def test_sources_that_do_not_agree_are_asked_about_one_by_one(context: Context) -> None:
    store = context.open_store()
    for number, (amount, by) in enumerate((("64.95", "Dana"), ("99.90", "Yossi"))):
        at = NOW - timedelta(days=9 - number)
        store.append("promises", Promise(id=f"promise-{number}", case=CASE, at=at, kind="price", text="x", by=by, amount=Decimal(amount), per="month"))
    (differ,) = dossier(context).findings
    assert (differ.kind, differ.candidate, differ.told) == ("sources-differ", True, False)
    assert "64.95" in differ.text and "99.90" in differ.text
    assert not accept_everything(context, None)


def test_terms_that_read_differently_are_a_candidate_with_both_wordings(context: Context) -> None:
    store = context.open_store()
    for number, text in enumerate(("תנאי השימוש\nניתן לבטל בכל עת ללא דמי ביטול\n", "תנאי השימוש\nביטול כרוך בתשלום של מאתיים שקלים\n")):
        kept = store.put(text.encode(), "page.txt", "text/plain")
        store.append("captures", Capture(
            id=f"page-{number}", case=CASE, kind="page", title="תקנון", url="https://example.co.il/terms", state=State.COMPLETE,
            started=NOW - timedelta(days=9 - number), files={"text": kept},
        ))  # fmt: skip
    (changed,) = dossier(context).findings
    assert changed.kind == "terms-changed" and changed.candidate and changed.captures == ("page-0", "page-1")
    assert "ללא דמי ביטול" in changed.text and "מאתיים שקלים" in changed.text and "תנאי השימוש" not in changed.text


def test_a_sum_adds_up_its_charges_and_says_what_it_takes_the_place_of(context: Context) -> None:
    told: list[str] = []
    hearing = replace(context, report=lambda event: told.append(str(getattr(event, "sentence", ""))))
    log_cancellation(context, None, Cancelled(at="01/09/2026", what="מנוי"))
    ids = [log_charge(context, None, Charged("99 ₪", what="מנוי", at=at)).id for at in ("05/10/2026", "05/11/2026")]
    accept_everything(context, None)
    demand = log_demand(hearing, None, Demanded("להחזיר", "refund", charges=ids, due="28/11/2026"))
    assert (demand.amount, demand.sum_shown, demand.charges) == (Decimal("198.00"), "99.00 + 99.00", tuple(ids))
    assert demand.due is not None and f"{demand.due:%d/%m/%Y}" == "29/11/2026", "the 28th is a Saturday"
    assert dossier(context).totals == (("ILS", Decimal("198.00")),), "what it takes the place of is not added to it"
    assert any("198.00" in words and "--beside" in words for words in told) and any("29/11/2026" in words for words in told)
    with pytest.raises(InputError, match="far more"):
        log_demand(context, None, Demanded("להחזיר", "refund", amount="5000 ₪"))
    assert log_demand(context, None, Demanded("להחזיר", "refund", amount="5000 ₪", sure=True)).amount == Decimal(5000)


def test_long_waits_are_told_together_with_how_many_were_measured(context: Context) -> None:
    store = context.open_store()
    for number, waited in enumerate((900, 1500, 60)):
        store.append("contacts", Contact(id=f"contact-{number}", case=CASE, channel="call", at=NOW - timedelta(days=number + 1), waited_seconds=waited))
    found = {f.kind: f for f in dossier(context).findings}
    assert found["long-wait"].told_in == found["long-waits"].key and "2" in found["long-waits"].text and "3" in found["long-waits"].text
