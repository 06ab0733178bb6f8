"""What a person states about a dispute beyond contacts and promises: facts, charges, cancellations, answers, links, decisions."""

from __future__ import annotations

from collector.model.base import Amount, Instant, Stated, Value

OTHERS_REPORT = "others-report"
"""Kind of a fact that other people published: nobody checked it, and no letter asserts it."""


class Fact(Stated):
    """Something that happened, in the customer's own words (עובדה), with what shows it."""

    id: str
    case: str
    at: Instant
    text: str
    kind: str = "other"
    """other-goods | defect | late-delivery | no-service | page-differs | terms-changed | overcharge | others-report | other"""
    until: Instant | None = None
    """When a service that failed came back; None where it has not."""
    captures: tuple[str, ...] = ()
    ordered: str = ""
    """Id of the capture that shows what was offered or ordered; it is put side by side with what `captures` show."""


class Charge(Stated):
    """Money that moved (חיוב): charged by the provider, refunded by it, or lost otherwise."""

    id: str
    case: str
    at: Instant
    kind: str = "charge"
    """charge | refund | cost (what the trouble cost elsewhere) | cancel-fee (charged for cancelling)"""
    amount: Amount
    currency: str = "ILS"
    what: str = ""
    """What it was for, as the bill says."""
    per: str = ""
    """month | year | … where it recurs; then it is also compared with promised prices."""
    plan: str = ""
    captures: tuple[str, ...] = ()


class Cancellation(Stated):
    """The customer's notice that a deal ends (ביטול). `refused` holds the provider's words where it refused."""

    id: str
    case: str
    at: Instant
    by: str = "email"
    """Channel of the notice; ``registered`` is registered mail."""
    what: str = ""
    reference: str = ""
    confirmed: Instant | None = None
    refused: str = ""
    captures: tuple[str, ...] = ()


class Answer(Stated):
    """That a step or an inquiry was answered: by an incoming contact, by a file, or by what the customer noted."""

    id: str
    case: str
    at: Instant
    to: str
    """Id of the step or contact that was answered."""
    contact: str = ""
    capture: str = ""
    text: str = ""


class Link(Value):
    """The evidence that was attached to a record afterwards. The newest link of a record counts; `id` is ``link-`` and the record's id."""

    id: str
    case: str
    at: Instant
    record: str
    captures: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    """Captures that the record itself names and that do not show it after all."""


class Decision(Value):
    """What the customer decided about a finding: `id` is ``decision-`` and the finding's key."""

    id: str
    case: str
    at: Instant
    finding: str
    verdict: str = "accepted"
    """accepted | rejected | proposed (taken back)"""
    basis: str = ""
    """What the finding rested on when it was decided about; "" for decisions of before this was kept."""
    text: str = ""
    """The customer's own wording; "" keeps the computed one."""
    rank: int | None = None
    """Place in the letter: 1 is told first."""


class Correction(Value):
    """That a record was corrected or withdrawn, and why. The old version stays in the journal."""

    id: str
    case: str
    at: Instant
    record: str
    why: str
    field: str = ""
    """The field that was corrected; "" where the whole record was withdrawn."""
    before: str = ""
    after: str = ""

    @property
    def changed(self) -> bool:
        """Whether something else stood there before; else a detail was added that had been left out."""
        return self.before not in ("", "None")
