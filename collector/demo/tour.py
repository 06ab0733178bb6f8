"""The tour that ``collector demo`` plays: the whole main job, on an invented provider that runs on this machine."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from secrets import token_hex

from collector.browser import BrowserSettings, print_pdf, sharing_browsers
from collector.case import gather
from collector.case.findings.finding_decisions import acceptable, decision
from collector.chat import QueueControls
from collector.clock import Clock
from collector.demo.provider.portal import Provider, play_customer
from collector.demo.timestamps.local_authority import LocalAuthority
from collector.errors import Failed
from collector.language import Sentence, say
from collector.model import (
    Capture,
    Case,
    Contact,
    Message,
    Person,
    Promise,
    Reading,
    Report,
    Role,
    Run,
    State,
    new_id,
    next_case_id,
    slug_of,
)
from collector.package import Bundle, bundle, verify_package
from collector.recipe import RunContext, find_recipe, read_chat, run_recipe
from collector.recipe.intake.record_chat import record_chat
from collector.secrets import MemorySecrets
from collector.store import Store
from collector.trust import Authority, SigningKey

LIMIT_SECONDS = 120.0
RAISED = Decimal("139.90")


@dataclass(frozen=True)
class Outcome:
    """The results of a tour: the case, its chat, the package, and the report of checking the package."""

    case: str
    chat: Capture
    bundle: Bundle
    report: Report


@dataclass
class DemoTour:
    """One tour in a given store; a second one in the same store makes a second case. out: the folder for the package."""

    store: Store
    clock: Clock
    out: Path
    tell: Callable[[Sentence], None]
    kept: Callable[[Capture], None] = lambda _: None
    window: bool = False
    key: SigningKey = field(default_factory=SigningKey.generate)
    authorities: tuple[Authority, ...] = ()

    async def play(self) -> Outcome:
        """Runs the whole tour.

        Raises:
            Failed: a step did not end as it must; what was kept until then is in the store.
        """
        async with AsyncExitStack() as stack:
            self.tell(say("demo-starting"))
            if not self.window:  # where one is shown, its window is the chat's own
                await stack.enter_async_context(sharing_browsers())
            provider = stack.enter_context(Provider().serve_in_thread())
            first = stack.enter_context(LocalAuthority(f"demo-clock-a-{token_hex(3)}", owner="Demo Clock A").serve_in_thread())
            second = stack.enter_context(LocalAuthority(f"demo-clock-b-{token_hex(3)}", owner="Demo Clock B").serve_in_thread())
            self.authorities = tuple(Authority(name=a.name, url=a.url, root_pem=a.root_pem, owner=a.owner) for a in (first, second))
            self._trust()
            case = self._open_case()
            context = self._run_context(provider, case)
            await self._read_portal(context, provider, "1/6")
            chat = await self._talk(context, provider)
            provider.set_price(RAISED)
            await self._read_portal(context, provider, "3/6")
            self._log_call(case)
            self._accept_findings(case)
            made = await self._bundle(context, case)
            self.tell(say("demo-verifying"))
            report = verify_package(made.package, authorities=self.authorities)
            if not report.ok:
                raise Failed(say("demo-not-verified"), say("demo-report-next"))
            return Outcome(case.id, chat, made, report)

    def _trust(self) -> None:
        """Names the demo's authorities in the settings of a store that is the demo's own; a person's own store keeps its settings."""
        empty = not any(self.store.all(table) for table in ("cases", "runs", "captures"))
        if empty or all(a.name.startswith("demo-") for a in self.store.config.authorities):
            self.store.use_authorities(self.authorities)

    def _open_case(self) -> Case:
        now = self.clock.now()
        case = Case(
            id=next_case_id((doc["id"] for doc in self.store.all("cases")), now.year),
            slug=slug_of(Provider.name_en),
            title="הובטח חצי מחיר ל־12 חודשים, והמחיר עלה",
            provider=Provider.name,
            opened=now,
            customer=Person(
                name="נועה לוי (לקוחה לדוגמה)", gender="f", address="רחוב הדוגמה 1, חיפה", phone="050-0000000", email="noa@example.invalid"
            ),
            customer_number="4471-889",
            since="01/03/2021",
            sector="telecom",
        )
        self.store.append("cases", case)
        self.tell(say("demo-case-opened", case=case.id, title=case.title))
        return case

    def _run_context(self, provider: Provider, case: Case) -> RunContext:
        login = provider.credentials
        details = {"username": login.username, "password": login.password, "otp": login.code}
        secrets = MemorySecrets({(Provider.name_en, field): value for field, value in details.items()})
        return RunContext(
            store=self.store,
            clock=self.clock,
            secrets=secrets,
            browser=BrowserSettings(headless=not self.window, quiet=True),
            case=case.id,
            key=self.key,
            authorities=self.authorities,
            tell=self._indented,
            kept=self.kept,
        )

    async def _read_portal(self, context: RunContext, provider: Provider, number: str) -> None:
        self.tell(say("demo-portal", step=number))
        run = await run_recipe(context, find_recipe("demo_portal"), {"url": provider.base_url})
        self._must_be_complete(run)
        reading = next(Reading.from_doc(doc) for doc in self.store.all("readings", run=run.id))
        self._indented(say("demo-price", amount=str(reading.amount), currency=reading.currency))

    async def _talk(self, context: RunContext, provider: Provider) -> Capture:
        self.tell(say("demo-chat"))
        run = await record_chat(
            context,
            provider.url_of("/support"),
            controls=QueueControls(),
            seconds=LIMIT_SECONDS,
            until_ended=True,
            alongside=play_customer,
            recipe=find_recipe("demo_chat"),
        )
        self._must_be_complete(run)
        chat = Capture.from_doc(self.store.latest("captures", run.captures[0]) or {})
        messages = read_chat(self.store, self.clock, chat.id).transcript.messages
        for message in messages:
            self._indented(_line(message))
        self._note_promise(context.case, chat, messages)
        return chat

    def _note_promise(self, case: str, chat: Capture, messages: tuple[Message, ...]) -> None:
        promised = [m for m in messages if m.role is Role.AGENT and "64.95" in m.text]
        if not promised:
            raise Failed(say("demo-no-promise"), say("demo-report-next"))
        message = promised[0]
        self.store.append(
            "promises",
            Promise(
                id=new_id("promise", self.clock.now()), case=case, at=message.at, kind="price", text=message.text, by=message.name,
                capture=chat.id, message=message.n, amount=Decimal("64.95"), per="month", months=12, starts=message.at,
            ),
        )  # fmt: skip

    def _log_call(self, case: Case) -> None:
        self.tell(say("demo-call"))
        now = self.clock.now()
        called = now - timedelta(days=2)
        call = Contact(
            id=new_id("contact", now), case=case.id, channel="call", at=called, ended=called + timedelta(minutes=11), name="יוסי",
            reference="77120", waited_seconds=540, asked_for="מנהל/ת", refused="נאמר שאין מנהל/ת זמין/ה", agent_kind="human",
            summary="בירור על עליית המחיר; נמסר שמנהל/ת יחזרו עד למחרת בצהריים", next_step="מנהל/ת יחזרו אליי",
        )  # fmt: skip
        self.store.append("contacts", call)
        self.store.append(
            "promises",
            Promise(
                id=new_id("promise", now), case=case.id, at=called, kind="callback", text="מנהל/ת יחזרו אליי עד מחר בצהריים", by="יוסי",
                contact=call.id, due=now - timedelta(days=1),
            ),
        )  # fmt: skip
        overdue = [f for f in gather(self.store, case.id, now).findings if f.kind == "callback-missed"]
        if not overdue:
            raise Failed(say("demo-no-finding"), say("demo-report-next"))

    def _accept_findings(self, case: Case) -> None:
        """The demo's customer looks at what the record shows and accepts it; without her word the letter would not tell it."""
        self.tell(say("demo-accepting"))
        now = self.clock.now()
        for finding in acceptable(gather(self.store, case.id, now).findings):
            self.store.append("decisions", decision(finding, case.id, now, "accepted"))
            self._indented(finding.text)

    async def _bundle(self, context: RunContext, case: Case) -> Bundle:
        self.tell(say("demo-bundling"))
        return await bundle(
            self.store, case.id, self.out, print_pdf=print_pdf, key=context.key, authorities=self.authorities, clock=self.clock,
            secrets=context.book, tell=self._indented,
        )  # fmt: skip

    def _must_be_complete(self, run: Run) -> None:
        if run.state is not State.COMPLETE:
            ended = say("demo-run-ended", recipe=run.recipe, state=str(run.state), reasons="; ".join(run.reasons))
            raise Failed(ended, say("demo-report-next"))

    def _indented(self, sentence: str) -> None:
        """Reports a part of a step, indented below it."""
        self.tell(say("demo-part", sentence=sentence))


def _line(message: Message) -> Sentence:
    """A message as one line: who, ✎ if it was edited, ✗ if it was deleted, the text."""
    marks = ("✎ " if message.edits else "") + ("✗ " if message.deleted_at else "")
    return say("demo-message", role=str(message.role), named="yes" if message.name else "no", name=message.name, text=marks + message.text)
