"""A whole case: timeline, findings with evidence, demands with their sum, ladder, rights; from a real store."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from collector.case import CaseFile, Dossier, draw_up, gather, load_rights
from collector.case.contact_detail import contact_detail
from collector.case.events.event_lines import time_source
from collector.case.findings.finding_decisions import IMPORTANCE, acceptable, decision
from collector.clock import FixedClock
from collector.errors import InputError, NothingFound
from collector.language import in_language
from collector.model import (
    Capture,
    Case,
    Check,
    Contact,
    Correction,
    Demand,
    Edit,
    Gap,
    Message,
    Note,
    Promise,
    Reading,
    Role,
    State,
    Step,
    Transcript,
    Watch,
)
from collector.store import create_store

CASE = "2026-0001-example"
NOW = datetime(2026, 4, 20, 9, tzinfo=UTC)


def at(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def price(month: int, amount: str | None, **more: object) -> Reading:
    fields = {"id": f"reading-{month}", "case": CASE, "plan": "סיבים", "per": "month", "capture": f"page-{month}", **more}
    return Reading.model_validate({"at": at(month, 5, 10), "amount": Decimal(amount) if amount else None, "raw": amount or "", **fields})


def message(n: int, role: Role, text: str, **more: object) -> Message:
    return Message.model_validate({"n": n, "role": role, "text": text, "at": at(1, 5, 9, n), **more})


def whole_case(**changes: object) -> CaseFile:
    fields: dict[str, object] = {
        "case": Case(id=CASE, title="חצי מחיר", provider="Example Telecom", opened=at(1, 4), paid_by="card"),
        "contacts": (
            Contact(id="chat", case=CASE, channel="chat", at=at(1, 5), name="דנה", capture="chat-1", reference="4471"),
            Contact(
                id="call", case=CASE, channel="call", at=at(3, 5), name_refused=True, waited_seconds=1500, asked_for="מנהל", refused="אין"
            ),
            Contact(id="mail", case=CASE, channel="email", at=at(3, 8), reference="777"),
            Contact(id="late", case=CASE, channel="visit", at=at(3, 10, 13), window_start=at(3, 10, 6), window_end=at(3, 10, 10)),
            Contact(id="none", case=CASE, channel="visit", at=at(3, 11, 10), window_end=at(3, 11, 10), no_show=True),
        ),
        "promises": (
            Promise(
                id="half", case=CASE, at=at(1, 5), kind="price", text="חצי מחיר לשנה", amount=Decimal("64.95"), per="month", months=12,
                capture="chat-1", by="דנה",
            ),
            Promise(id="back", case=CASE, at=at(3, 5), kind="callback", text="נחזור מחר", due=at(3, 6, 12), contact="call"),
            Promise(id="refund", case=CASE, at=at(3, 5), kind="refund", text="זיכוי", due=at(3, 20), kept_at=at(3, 25)),
        ),
        "captures": (Capture(id="chat-1", kind="chat", case=CASE, started=at(1, 5), state=State.COMPLETE),),
        "readings": (price(1, "64.95"), price(2, "64.95"), price(3, "129.90"), price(4, "139.90")),
        "transcripts": {
            "chat-1": Transcript(
                messages=(
                    message(1, Role.CUSTOMER, "שלום", edits=(Edit(at=at(1, 5), text="שלם"),)),
                    message(2, Role.AGENT, "חצי מחיר", name="דנה", edits=(Edit(at=at(1, 5, 9, 4), text="חצי מחיר לשנה"),)),
                    message(3, Role.AGENT, "מבטיחה", name="דנה", deleted_at=at(1, 5, 9, 6)),
                ),
                gaps=(Gap(start=at(1, 5, 9, 7), end=at(1, 5, 9, 8), why="page-away"),),
            )
        },
    }  # fmt: skip
    return CaseFile.model_validate({**fields, **changes})


def dossier(**changes: object) -> Dossier:
    """The case once the customer accepted what may be accepted together."""
    file = whole_case(**changes)
    proposed = acceptable(draw_up(file, NOW, load_rights()).findings)
    accepted = tuple(decision(f, CASE, NOW, "accepted") for f in proposed)
    return draw_up(file.model_copy(update={"decisions": accepted}), NOW, load_rights())


def test_what_is_proposed_is_asserted_nowhere() -> None:
    proposed = draw_up(whole_case(), NOW, load_rights())
    assert proposed.findings and not any(f.told for f in proposed.findings)
    assert not proposed.totals and not proposed.rules and [d.kind for d in proposed.suggested] == ["records"]


def test_a_decision_holds_only_for_what_it_was_made_about() -> None:
    file = whole_case(readings=(price(1, "64.95"), price(3, "129.90")))
    (above,) = [f for f in draw_up(file, NOW, load_rights()).findings if f.kind == "above-promise"]
    file = file.model_copy(update={"decisions": (decision(above, CASE, NOW, "accepted", text="נגבה מחיר כפול", rank=1),)})
    assert [f.text for f in draw_up(file, NOW, load_rights()).findings if f.told] == ["נגבה מחיר כפול"]
    dearer = file.model_copy(update={"readings": (*file.readings, price(4, "139.90"))})
    (again,) = [f for f in draw_up(dearer, NOW, load_rights()).findings if f.kind == "above-promise"]
    assert again.verdict == "proposed" and "139.90" in again.text, "a new reading makes it another claim"


def test_each_changed_message_is_decided_by_itself() -> None:
    keys = [f.key for f in dossier().findings]
    assert len(keys) == len(set(keys))


def test_one_fact_is_told_once() -> None:
    found = {f.kind: f for f in dossier(readings=(price(2, "129.90"), price(3, "139.90"))).findings}
    assert found["price-rise"].told_in == found["above-promise"].key and not found["price-rise"].told
    rejected = (decision(found["above-promise"], CASE, NOW, "rejected"),)
    file = whole_case(readings=(price(2, "129.90"), price(3, "139.90")), decisions=rejected)
    assert not {f.kind: f for f in draw_up(file, NOW, load_rights()).findings}["price-rise"].told_in, "what is rejected tells nothing"
    free = Promise(id="free", case=CASE, at=at(1, 4), kind="price", text="…", amount=Decimal("99.90"), per="month", free_months=2, plan="סיבים")
    for bill, unsaid in ((price(1, "99.90", source="bill"), True), (price(2, "99.90", source="bill", at=at(2, 10)), False)):
        found = draw_up(whole_case(promises=(free,), readings=(bill,)), NOW, load_rights()).findings
        assert [f.candidate for f in found if f.part == "free"] == [unsaid], "a bill without a period may be for the month before"
    early = dossier(readings=(price(1, "49.90", at=at(1, 2)), price(2, "64.95"), price(3, "129.90"))).findings
    assert not {f.kind: f for f in early}["price-total-rise"].told_in, "a rise that began before the promise is a fact of its own"


def test_every_kind_of_finding_with_its_evidence_the_weightiest_first() -> None:
    found = dossier().findings
    kinds = [f.kind for f in found]
    assert kinds == sorted(kinds, key=IMPORTANCE.index)
    assert set(kinds) == {
        "above-promise", "price-total-rise", "price-rise", "callback-missed", "no-show", "late-visit", "deleted", "edited",
        "request-refused", "name-refused", "promise-kept-late", "long-wait", "chat-gap",
    }  # fmt: skip
    above = found[0]
    assert above.captures == ("chat-1", "page-3", "page-4")
    assert "74.95" in in_language(above.text, "he") and "74.95" in above.text
    assert all(f.text and in_language(f.text, "he") != f.text and f.records for f in found)


def test_what_the_customer_changed_is_no_finding() -> None:
    assert not any("שלם" in f.text for f in dossier().findings)
    assert sum(f.kind == "edited" for f in dossier().findings) == 1


def test_a_rise_that_vat_explains_is_called_so() -> None:
    readings = tuple(
        Reading(id=f"r{n}", case=CASE, at=when, amount=Decimal(amount), per="month", capture=f"c{n}")
        for n, (when, amount) in enumerate(((datetime(2024, 12, 5, tzinfo=UTC), "129.90"), (datetime(2025, 1, 5, tzinfo=UTC), "131.01")))
    )
    found = dossier(readings=readings, promises=()).findings
    assert [f.kind for f in found if f.kind in ("vat", "price-rise", "price-total-rise")] == ["vat"]


def test_a_bill_that_differs_from_the_page() -> None:
    bill = price(3, "149.90", id="bill-3", source="bill", capture="bill-3")
    found = [f for f in dossier(readings=(price(3, "129.90"), bill)).findings if f.kind == "bill-differs"]
    assert len(found) == 1 and found[0].amount == Decimal("20.00") and found[0].captures == ("bill-3", "page-3")


def test_what_a_page_showed_is_counted_as_no_charge() -> None:
    """Twice read on the page and twice on a bill: two charges above the promise, not four."""
    bills = [price(month, "129.90", id=f"bill-{month}", source="bill", capture=f"bill-{month}") for month in (3, 4)]
    found = dossier(readings=(price(2, "129.90"), price(3, "129.90"), *bills)).findings
    above = next(f for f in found if f.kind == "above-promise")
    assert "there were 2 charges above it" in in_language(above.text, "en") and len(above.records) == 5


def test_the_timeline_is_in_order_and_holds_everything_up_to_now() -> None:
    events = dossier().timeline
    assert [e.at for e in events] == sorted(e.at for e in events)
    assert all(e.at <= NOW and e.title and in_language(e.title, "he") for e in events)
    assert {e.source for e in events} >= {CASE, "chat", "call", "mail", "late", "none", "half", "back", "refund", "reading-4"}
    assert [e.kind for e in events if e.source == "back"] == ["promise", "overdue"]
    assert not any(e.source == "chat-1" for e in events), "a chat that a contact names is told once"
    theirs = next(e for e in events if e.source == "call").replace(time_from="person", gender="f")
    assert time_source(theirs).in_("he") == "נרשם מפי הלקוחה"


def test_what_is_of_one_moment_stands_in_the_journals_order() -> None:
    closed = {"case": CASE, "record": CASE, "field": "closed", "at": at(4, 1), "why": "settled"}
    changes = tuple(Correction.model_validate({"id": id, "after": after, **closed}) for id, after in (("z", "settled"), ("a", "")))
    told = [e.source for e in draw_up(whole_case(corrections=changes), NOW, load_rights()).timeline]
    assert told.index("z") + 1 == told.index("a")


def test_nothing_of_the_future_is_told() -> None:
    early = draw_up(whole_case(), at(3, 5, 12), load_rights())
    assert not any(f.kind in ("callback-missed", "late-visit", "no-show") for f in early.findings)
    assert max(e.at for e in early.timeline) <= at(3, 5, 12)


def test_the_refund_is_the_sum_of_the_months_with_evidence() -> None:
    refund = dossier().suggested[0]
    assert refund.kind == "refund" and refund.amount == Decimal("139.90")
    assert "03/2026: 129.90 − 64.95 = 64.95" in refund.sum_shown and "04/2026: 139.90 − 64.95 = 74.95" in refund.sum_shown


def test_suggested_demands_are_said_in_the_language_of_the_letter() -> None:
    texts = [in_language(d.text, "he") for d in dossier().suggested]
    assert texts and all(re.search("[א-ת]", text) and not re.search("[A-Za-z]{3}", text) for text in texts)
    assert any("ההקלטות" in text for text in texts)


def test_without_findings_only_records_are_asked_for() -> None:
    calm = dossier(readings=(), promises=(), transcripts={}, contacts=(Contact(id="c", case=CASE, channel="call", at=at(3, 5)),))
    assert [d.kind for d in calm.suggested] == ["records"]
    assert calm.addressee.body == "company"


def test_the_persons_own_demands_come_first() -> None:
    own = Demand(id="d", case=CASE, at=at(4, 1), text="להחזיר")
    asked = dossier(demands=(own, own.replace(id="e", kind="refund", text="להשיב"))).asked
    assert [d.id for d in asked][:2] == ["d", "e"]
    assert [d.kind for d in asked[2:]].count("refund") == 0, "a refund of one's own takes the place of the suggested one"
    assert "confirm" in [d.kind for d in asked[2:]], "and nothing else"


@pytest.mark.parametrize(
    ("steps", "body", "state"),
    [
        ((), "company", "next"),
        ((Step(id="s", case=CASE, at=at(4, 15), addressee="x", body="company"),), "company", "waiting"),
        ((Step(id="s", case=CASE, at=at(2, 1), addressee="x", body="company"),), "ceo", "next"),
        ((Step(id="s", case=CASE, at=at(4, 15), addressee="x", body="company", answered=at(4, 16)),), "ceo", "next"),
    ],
    ids=["nothing sent", "sent, there is time", "sent, no answer", "answered"],
)
def test_whom_the_next_letter_goes_to(steps: tuple[Step, ...], body: str, state: str) -> None:
    found = dossier(steps=steps)
    assert (found.addressee.body, found.addressee.state) == (body, state)


def test_only_bodies_that_take_the_issue_are_offered() -> None:
    bodies = [r.body for r in dossier().ladder]
    assert "ministry" not in bodies and "card" not in bodies and bodies[-1] == "court"
    telecom = Case(id=CASE, title="x", provider="y", opened=at(1, 4), sector="telecom")
    bill = price(3, "149.90", id="bill-3", source="bill")
    rungs = {r.body: r for r in dossier(case=telecom, readings=(price(3, "129.90"), bill)).ladder}
    assert not rungs["ministry"].may_be_named, "a remit that was not verified lately is a hint, never a promise in a letter"
    assert rungs["authority"].may_be_named


def test_rights_that_bear_on_the_findings_and_which_may_be_cited() -> None:
    rules = {r.id: r for r in dossier().rules}
    assert rules["overcharge-refund"].citable and "technician" not in rules
    assert not rules["rep-name"].citable and not rules["six-minutes"].citable
    assert all(r.sources and r.law_he and r.law_en and r.checked_on for r in load_rights().rules if r.citable)
    kinds = {k for r in load_rights().rules for k in r.findings} - set(IMPORTANCE)
    assert kinds <= {"charged-after-cancel", "cancel-refused", "page-differs"}, "kinds that a person may record but nothing computes yet"


def test_a_rights_file_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "rights.json"
    path.write_text('{"checked_on": "2027-01-01", "bodies": [], "rules": [{"id": "x", "topic_he": "", "topic_en": "", "rule_he": "", '
                    '"rule_en": "", "confidence": "sure"}]}', encoding="utf-8")  # fmt: skip
    with pytest.raises(InputError, match="no confidence"):
        load_rights(path)
    path.write_text("{", encoding="utf-8")
    with pytest.raises(InputError):
        load_rights(path)


def test_open_inquiries_and_waiting_times() -> None:
    found = dossier()
    (mail,) = found.inquiries
    assert (mail.record, mail.age_days, mail.overdue) == ("mail", 43, True) or mail.age_days == 42
    assert (found.waiting.measured, found.waiting.longest_seconds, found.waiting.to_human_seconds) == (1, 1500, 60)
    answer = Contact(id="answer", case=CASE, channel="letter", direction="in", at=at(3, 20), reference="777")
    assert dossier(contacts=(*whole_case().contacts, answer)).inquiries == ()


def test_missed_checks_are_told_as_coverage() -> None:
    watch = Watch(id="w", recipe="my_plan", case=CASE, cron="0 9 2 * *", created=at(1, 1))
    checks = tuple(
        Check(id=f"c{m}", watch="w", due=at(m, 2), at=at(m, 2), outcome=o)
        for m, o in ((1, "done"), (2, "missed"), (3, "failed"), (4, "done"))
    )
    (found,) = [f for f in dossier(watches=(watch,), checks=checks).findings if f.kind == "missing-check"]
    assert "2 of 4 planned checks, 1 failed, 1 missed" in found.text
    assert found.records == ("c2", "c3")


def test_gathered_from_a_store(tmp_path: Path) -> None:
    store = create_store(tmp_path / "evidence", FixedClock(NOW))
    file = whole_case()
    store.append("cases", file.case)
    for table in ("contacts", "promises", "captures", "readings"):
        store.append_many([(table, value) for value in getattr(file, table)])
    store.append("transcripts", {"id": "t1", "capture": "chat-1", **file.transcripts["chat-1"].to_doc()})
    store.append("notes", Note(id="n", capture="chat-1", at=at(1, 5), text="על הצ'אט"))
    store.append("notes", Note(id="other", case="2026-0002-else", at=at(1, 5), text="לא כאן"))
    found = gather(store, CASE, NOW)
    assert [f.kind for f in found.findings] == [f.kind for f in dossier().findings]
    assert [n.id for n in found.notes] == ["n"]
    with pytest.raises(NothingFound):
        gather(store, "2026-0009-none", NOW)


def test_a_dossier_is_a_value_with_a_json_form() -> None:
    doc = dossier().to_doc()
    assert doc["addressee"]["body"] == "company" and doc["prices"][0]["amount"] == "64.95"
    assert Dossier.from_doc(doc).findings == dossier().findings


def test_ten_times_the_readings_take_about_ten_times_as_long() -> None:
    def cost(count: int) -> float:
        readings = tuple(
            Reading(id=f"r{n}", case=CASE, at=at(1, 1) + timedelta(hours=n), amount=Decimal(100 + n % 7), per="month") for n in range(count)
        )
        file = whole_case(readings=readings)
        started = time.process_time()
        draw_up(file, NOW, load_rights())
        return time.process_time() - started

    cost(100)
    assert cost(1000) < 40 * cost(100)


def test_what_was_noted_of_a_contact_without_words_is_said_in_the_readers_language() -> None:
    visit = Contact(id="c", case=CASE, at=at(1, 5, 11), channel="visit", window_start=at(1, 5, 6), window_end=at(1, 5, 10), reference="77")
    told = [in_language(contact_detail(visit), language) for language in ("en", "he")]
    assert [any("א" <= letter <= "ת" for letter in text) for text in told] == [False, True]
    assert all("08:00–12:00" in text and "77" in text for text in told)
