"""What agents say in a recorded chat is proposed as promises; only the person's word makes one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from collector.clock import FixedClock
from collector.errors import InputError
from collector.model import Capture, Case, Message, Role, State, Transcript
from collector.services.context import Context
from collector.services.statements.promise_proposals import accept_proposals, price_words, proposed_promises
from collector.services.statements.promises import Promised, log_promise
from collector.store import create_store
from tests.samples.command_line import run

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
CASE = "2026-0001-x"
SAID = (
    (Role.CUSTOMER, "אמרו לי 49.90 ₪ לחודש"),
    (Role.AGENT, "אוכל לתת לך 64.95 ₪ לחודש למשך 12 חודשים, לאחר מכן 129.90 ₪"),
    (Role.AGENT, "תקבלי זיכוי של 50 ₪ בחשבונית הבאה"),
    (Role.BOT, "נחזור אלייך מחר"),
    (Role.AGENT, "המחיר הקודם היה 159.90 ₪"),
    (Role.UNKNOWN, "30 ₪ לחודש"),
    (Role.AGENT, "תודה על הסבלנות"),
)


@pytest.fixture
def context(tmp_path: Path) -> Context:
    made = Context(store_root=tmp_path / "evidence", clock=FixedClock(NOW))
    store = create_store(made.store_root, made.clock)
    store.append("cases", Case(id=CASE, title="x", provider="Example Telecom", opened=NOW))
    store.append("captures", Capture(id="chat-1", kind="chat", case=CASE, started=NOW, state=State.COMPLETE))
    messages = tuple(Message(n=n, role=role, name="דנה", text=text, at=NOW + timedelta(minutes=n)) for n, (role, text) in enumerate(SAID, 1))
    store.append("transcripts", {"id": "reading-1", "capture": "chat-1", "case": CASE, **Transcript(messages=messages).to_doc()})
    return made


def test_prices_refunds_and_calls_of_the_company_are_proposed(context: Context) -> None:
    found = proposed_promises(context, None)
    assert [(one.kind, one.amount, one.per, one.months, one.message) for one in found] == [
        ("price", Decimal("64.95"), "month", 12, 2),
        ("refund", Decimal("50.00"), "", None, 3),
        ("callback", None, "", None, 4),
    ]
    assert price_words(found[0], "he") == "64.95 ₪ לחודש"
    assert not context.open_store().all("promises"), "nothing is a promise before the person says so"


def test_an_accepted_one_is_a_promise_with_its_evidence_and_is_proposed_no_more(context: Context) -> None:
    with pytest.raises(InputError):
        accept_proposals(context, None, [1, 9])
    assert not context.open_store().all("promises")
    promise = accept_proposals(context, None, [1], plan="סיב 1000")[0]
    assert (promise.capture, promise.message, promise.at) == ("chat-1", 2, NOW + timedelta(minutes=2))
    assert (promise.kind, promise.months, promise.plan, promise.by) == ("price", 12, "סיב 1000", "דנה")
    assert [one.kind for one in proposed_promises(context, None)] == ["refund", "callback"]


def test_an_own_message_is_no_promise_and_days_count_from_the_message(context: Context) -> None:
    with pytest.raises(InputError):
        log_promise(context, None, Promised("49.90 ₪ לחודש", price="49.90 ₪ לחודש", capture="chat-1", message=1))
    context.clock.advance(timedelta(days=9))
    promise = log_promise(context, None, Promised("נחזור אלייך מחר", kind="callback", due="26/11/2026", capture="chat-1", message=4))
    assert promise.at == NOW + timedelta(minutes=4) and promise.due is not None and promise.due > promise.at


def test_the_command_shows_them_and_takes_the_number(context: Context) -> None:
    store = str(context.store_root)
    shown = run("--store", store, "promises")
    assert "64.95" in shown.stdout and "chat-1 #2" in shown.stdout and "--accept" in shown.stdout + shown.stderr
    assert run("--store", store, "promises", "--accept", "2").returncode == 0
    assert [doc["kind"] for doc in context.open_store().all("promises")] == ["refund"]
    assert run("--store", store, "promises", "--accept", "7").returncode != 0
