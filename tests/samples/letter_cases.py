"""Cases for letters: a newspaper that goes on charging, and a sofa that is not as ordered; everything that was found is accepted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from collector.case import CaseFile, Dossier, draw_up, load_rights
from collector.model import (
    Artifact,
    Cancellation,
    Capture,
    Case,
    Charge,
    Contact,
    Decision,
    Demand,
    Fact,
    Person,
    Promise,
    State,
    Step,
)

NOW = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
NOA = Person(name="נועה לוי", id_number="123456782", address="הרצל 1, חיפה", phone="050-1234567", email="noa@example.org", gender="f")
_PICTURE = {"picture": Artifact(digest="0" * 64, size=1, media_type="image/png")}


def capture(name: str, at: datetime) -> Capture:
    return Capture(id=name, kind="page", title=name, started=at, state=State.COMPLETE, files=_PICTURE)


def drawn_up(file: CaseFile) -> Dossier:
    """The dossier after the customer accepted all that was found."""
    rights = load_rights()
    found = draw_up(file, NOW, rights).findings
    accepted = tuple(
        Decision(id=f"decision-{f.key}", case=file.case.id, at=NOW, finding=f.key, basis=f.basis, verdict="accepted") for f in found
    )
    return draw_up(file.model_copy(update={"decisions": accepted}), NOW, rights)


def newspaper() -> Dossier:
    case = Case(
        id="2026-0001", title="חיובים אחרי ביטול", provider="עיתון הבוקר", opened=NOW, customer=NOA, plan="מנוי יומי", sector="newspaper"
    )
    ended = NOW - timedelta(days=120)
    charges = tuple(
        Charge(
            id=f"charge-{n}", case=case.id, at=ended + timedelta(days=30 * n), amount=Decimal("109.00"), captures=(f"bill-{n}",), per="month"
        )
        for n in (1, 2, 3)
    )
    bills = tuple(capture(f"bill-{c.id[-1]}", c.at) for c in charges)
    called = Contact(id="contact-1", case=case.id, channel="call", at=ended + timedelta(days=35), name="אורי", waited_seconds=900)
    calls_back = tuple(
        Promise(
            id=f"promise-{n}", case=case.id, at=called.at, kind="callback", text="נחזור אליך", due=called.at + timedelta(days=n), by="אורי"
        )
        for n in (1, 4)
    )
    asked = Contact(id="contact-2", case=case.id, channel="form", at=ended + timedelta(days=50), reference="F-7")
    step = Step(
        id="step-1", case=case.id, at=ended + timedelta(days=60), addressee="פניות הציבור, עיתון הבוקר", body="company", by="email",
        reference="N-55", due=ended + timedelta(days=75),
    )  # fmt: skip
    return drawn_up(
        CaseFile(
            case=case, charges=charges, captures=bills, contacts=(called, asked), promises=calls_back, steps=(step,),
            cancellations=(Cancellation(id="cancellation-1", case=case.id, at=ended, by="email"),),
        )
    )  # fmt: skip


def sofa() -> Dossier:
    case = Case(
        id="2026-0002", title="ספה בצבע אחר וקרועה", provider="בית הספות", opened=NOW, customer=NOA.replace(gender="m"), sector="shop"
    )
    came = NOW - timedelta(days=30)
    facts = (
        Fact(id="fact-1", case=case.id, at=came, text="הספה שהגיעה אפורה, והזמנתי כחולה", kind="other-goods", captures=("photo",)),
        Fact(id="fact-2", case=case.id, at=came, text="המשענת השמאלית קרועה", kind="defect"),
    )
    call = Contact(
        id="contact-1", case=case.id, channel="call", at=came + timedelta(days=1), waited_seconds=1500, asked_for="להחליף", refused="אין החלפות"
    )
    demand = Demand(id="demand-1", case=case.id, at=NOW, kind="refund", text="לקבל את הספה בחזרה ולהשיב את מחירה", amount=Decimal("4890"))
    return drawn_up(CaseFile(case=case, facts=facts, captures=(capture("photo", came),), contacts=(call,), demands=(demand,)))


def internet() -> Dossier:
    case = Case(
        id="2026-0003", title="המחיר הוכפל", provider="Example Telecom", opened=NOW, customer=NOA, plan="Fibre 500", sector="telecom",
        language="en",
    )  # fmt: skip
    said = NOW - timedelta(days=200)
    promise = Promise(
        id="promise-1", case=case.id, at=said, kind="price", text="half price for a year", by="Dana", capture="chat", amount=Decimal("64.95"),
        per="month", months=12, plan="Fibre 500",
    )  # fmt: skip
    charges = tuple(
        Charge(
            id=f"charge-{n}", case=case.id, at=NOW - timedelta(days=31 * n), amount=Decimal("129.90"), per="month", plan="Fibre 500",
            captures=("bill",),
        )
        for n in (2, 1)
    )  # fmt: skip
    call = Contact(id="contact-1", case=case.id, channel="call", at=NOW - timedelta(days=40), name="Ron", agent_kind="bot", reference="4471")
    kept = (capture("chat", said), capture("bill", NOW - timedelta(days=31)))
    return drawn_up(CaseFile(case=case, promises=(promise,), charges=charges, contacts=(call,), captures=kept))


def technician() -> Dossier:
    case = Case(id="2026-0004", title="הטכנאי לא הגיע", provider="נט אור", opened=NOW, customer=NOA, sector="telecom", plan="סיבים")
    start = NOW - timedelta(days=20)
    visit = Contact(
        id="contact-1", case=case.id, channel="visit", at=start + timedelta(hours=4), window_start=start, window_end=start + timedelta(hours=4),
        no_show=True, direction="in",
    )  # fmt: skip
    return drawn_up(CaseFile(case=case, contacts=(visit,)))
