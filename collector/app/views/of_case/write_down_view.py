"""Writing down what happened: calls, visits, letters, promises, payments, facts, demands, steps, notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from collector.app.server.render_page import page
from collector.app.server.running_app import aside, context, language
from collector.errors import CollectorError
from collector.language import say
from collector.model import Contact, Step
from collector.services.context import Context
from collector.services.showing.overview import case_id
from collector.services.showing.shown_evidence import captures
from collector.services.showing.store_reader import reader
from collector.services.statements import consistency, contacts, price_readings, promises, stated_demands, stated_facts, steps

Given = Mapping[str, str]


@dataclass(frozen=True)
class Field:
    """A field of a form. kind: text | long | number | time | money | choice | tick | evidence | asked (what is answered).

    Its label is ``app-field-NAME``.
    """

    name: str
    kind: str = "text"
    choices: tuple[str, ...] = ()
    start: str = ""
    """What stands in it at first."""


@dataclass(frozen=True)
class Form:
    """A form: its fields, and how what was typed is kept."""

    fields: tuple[Field, ...]
    keep: Callable[[Context, str, Given], object]


def _said(given: Given) -> contacts.Said:
    return contacts.Said(
        name=given["name"], reference=given["reference"], asked_for=given.get("asked_for", ""), refused=given.get("refused", ""),
        next_step=given["next_step"], summary=given["summary"], capture=given["evidence"],
    )  # fmt: skip


def _number(given: Given, name: str) -> int | None:
    return int(given[name]) if given[name].isdecimal() else None


def _call(asked: Context, case: str, given: Given) -> object:
    call = contacts.Call(
        at=given["at"], minutes=_number(given, "minutes"), waited=given["waited"], agent=given["agent"],
        read_back=True if given["read_back"] else None, incoming=bool(given["incoming"]), said=_said(given),
    )  # fmt: skip
    return contacts.log_call(asked, case, call)


def _visit(asked: Context, case: str, given: Given) -> object:
    visit = contacts.Visit(
        window=given["window"], arrived=given["arrived"], no_show=bool(given["no_show"]), minutes=_number(given, "minutes"),
        said=_said(given),
    )  # fmt: skip
    return contacts.log_visit(asked, case, visit)


def _letter(asked: Context, case: str, given: Given) -> object:
    return contacts.log_letter(
        asked, case, contacts.Letter(at=given["at"], by=given["by"], incoming=bool(given["incoming"]), said=_said(given))
    )


def _promise(asked: Context, case: str, given: Given) -> object:
    promised = promises.Promised(
        text=given["text"], at=given["at"], kind=given["kind"], by=given["by"], price=given["price"], plan=given["plan"],
        starts=given["starts"], due=given["due"], months=_number(given, "months"), capture=given["evidence"],
    )  # fmt: skip
    return promises.log_promise(asked, case, promised)


def _charge(asked: Context, case: str, given: Given) -> object:
    charged = stated_facts.Charged(
        amount=given["amount"], kind=given["kind"], what=given["text"], at=given["at"], plan=given["plan"], evidence=_evidence(given)
    )
    return stated_facts.log_charge(asked, case, charged)


def _fact(asked: Context, case: str, given: Given) -> object:
    happened = stated_facts.Happened(given["text"], given["kind"], given["at"], _evidence(given), given["ordered"], given["until"])
    return stated_facts.log_fact(asked, case, happened)


def _cancellation(asked: Context, case: str, given: Given) -> object:
    names = ("at", "by", "what", "reference", "confirmed", "refused")
    return stated_facts.log_cancellation(
        asked, case, stated_facts.Cancelled(**{name: given[name] for name in names}, evidence=_evidence(given))
    )


def _demand(asked: Context, case: str, given: Given) -> object:
    demanded = stated_demands.Demanded(
        given["text"], kind=given["kind"], amount=given["amount"], sum_shown=given["sum_shown"], due=given["due"]
    )
    return stated_demands.log_demand(asked, case, demanded)


def _step(asked: Context, case: str, given: Given) -> object:
    names = ("addressee", "body", "at", "by", "reference", "due")
    return steps.log_step(asked, case, steps.Sent(**{name: given[name] for name in names}, capture=given["evidence"]))


def _answer(asked: Context, case: str, given: Given) -> object:
    del case  # the answer belongs to the case of what was asked
    return steps.log_answer(asked, given["to"], at=given["at"], capture=given["evidence"], text=given["text"])


def _price(asked: Context, case: str, given: Given) -> object:
    names = ("amount", "at", "plan", "source", "provider")
    return price_readings.add_reading(
        asked, case, price_readings.PriceByHand(**{name: given[name] for name in names}, capture=given["evidence"])
    )


def _note(asked: Context, case: str, given: Given) -> object:
    return stated_facts.log_note(asked, case, given["text"], at=given["at"], capture=given["evidence"])


def _evidence(given: Given) -> tuple[str, ...]:
    return (given["evidence"],) if given["evidence"] else ()


AT = Field("at", "time", start="now")
EVIDENCE = Field("evidence", "evidence")
SAID = (Field("name"), Field("reference"), Field("summary", "long"), Field("next_step"))
WRITTEN = ("email", "letter", "form", "fax", "message")
FORMS: dict[str, Form] = {
    "call": Form(
        (
            AT, Field("minutes", "number"), Field("waited"), Field("agent", "choice", consistency.SPEAKERS, "human"), *SAID,
            Field("asked_for"), Field("refused"), Field("read_back", "tick"), Field("incoming", "tick"), EVIDENCE,
        ),
        _call,
    ),
    "visit": Form((Field("window"), Field("arrived"), Field("no_show", "tick"), Field("minutes", "number"), *SAID, EVIDENCE), _visit),
    "letter": Form((AT, Field("by", "choice", WRITTEN), Field("incoming", "tick"), *SAID, EVIDENCE), _letter),
    "promise": Form(
        (
            Field("text", "long"), AT, Field("kind", "choice", ("", *consistency.PROMISES)), Field("by"), Field("price", "money"),
            Field("plan"), Field("months", "number"), Field("starts"), Field("due"), EVIDENCE,
        ),
        _promise,
    ),
    "payment": Form(
        (Field("amount", "money"), Field("kind", "choice", consistency.CHARGES), Field("text"), AT, Field("plan"), EVIDENCE), _charge
    ),
    "fact": Form(
        (
            Field("text", "long"), Field("kind", "choice", consistency.FACTS, "other"), AT, Field("until", "time"), EVIDENCE,
            Field("ordered", "evidence"),
        ),
        _fact,
    ),
    "cancellation": Form(
        (
            AT, Field("by", "choice", ("", *consistency.NOTICES)), Field("what"), Field("reference"), Field("confirmed"), Field("refused"),
            EVIDENCE,
        ),
        _cancellation,
    ),
    "demand": Form(
        (
            Field("text", "long"), Field("kind", "choice", consistency.DEMANDS, "other"), Field("amount", "money"), Field("sum_shown"),
            Field("due"),
        ),
        _demand,
    ),
    "step": Form(
        (
            Field("addressee"), Field("body", "choice", consistency.BODIES), AT, Field("by", "choice", consistency.NOTICES),
            Field("reference"), Field("due"), EVIDENCE,
        ),
        _step,
    ),
    "answer": Form((Field("to", "asked"), AT, Field("text", "long"), EVIDENCE), _answer),
    "price": Form(
        (
            Field("amount", "money"), Field("source", "choice", price_readings.SOURCES, "page"), Field("provider"), Field("plan"), AT,
            EVIDENCE,
        ),
        _price,
    ),
    "note": Form((Field("text", "long"), AT, EVIDENCE), _note),
}  # fmt: skip
"""What can be written down, in the order in which it is offered."""


def add_to(app: web.Application) -> None:
    """Adds this room's addresses."""
    app.router.add_get("/case/{case}/write", choose)
    app.router.add_get("/case/{case}/write/{what}", ask)
    app.router.add_post("/case/{case}/write/{what}", keep)


async def choose(request: web.Request) -> web.Response:
    """What can be written down."""
    case = (await _shown(request))["case"]
    return page(request, "write.html", case=case, tab="write", forms=FORMS)


async def ask(request: web.Request) -> web.Response:
    """An empty form."""
    form = _form(request)
    given = {field.name: _now(request) if field.start == "now" else field.start for field in form.fields} | dict(request.query)
    return page(request, "form.html", what=request.match_info["what"], form=form, given=given, error=None, **await _shown(request))


async def keep(request: web.Request) -> web.Response:
    """Keeps what was typed; where something does not fit, the form comes back with everything that was typed."""
    form, what = _form(request), request.match_info["what"]
    typed = await request.post()
    given = {field.name: str(typed.get(field.name, "")).strip() for field in form.fields}
    read = {name: "now" if value == _now(request) else value for name, value in given.items()}
    try:
        await aside(request, form.keep, context(request), request.match_info["case"], read)
    except CollectorError as error:
        return page(request, "form.html", status=400, what=what, form=form, given=given, error=error, **await _shown(request))
    raise web.HTTPSeeOther(f"/case/{request.match_info['case']}?kept={what}")


def _now(request: web.Request) -> str:
    """The word for the present moment in the page's language, which a form starts with."""
    return say("app-time-now").in_(language(request))


def _form(request: web.Request) -> Form:
    found = FORMS.get(request.match_info["what"])
    if found is None:
        raise web.HTTPNotFound
    return found


async def _shown(request: web.Request) -> dict[str, Any]:
    """The case, and the captures that a record can name as its evidence."""
    return await aside(request, _case_and_captures, context(request), request.match_info["case"])


def _case_and_captures(asked: Context, wanted: str) -> dict[str, Any]:
    from collector.services.complaint.cases import case_named

    case = case_named(reader(asked), case_id(asked, wanted))
    dated = "%d/%m/%Y %H:%M"
    sent = [(step.id, step.at, step.addressee) for step in map(Step.from_doc, reader(asked).all("steps", case=case.id))]
    spoken = [(each.id, each.at, each.summary or each.name) for each in map(Contact.from_doc, reader(asked).all("contacts", case=case.id))]
    latest = sorted((*sent, *spoken), key=lambda each: each[1], reverse=True)
    open_ones = [(id, f"{at.astimezone(asked.clock.zone):{dated}} · {words}"[:90]) for id, at, words in latest]
    return {"case": case, "captures": captures(asked, case.id), "asked": open_ones, "tab": "write"}
