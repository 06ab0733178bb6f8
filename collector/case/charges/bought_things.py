"""The single things that were paid for once, and which of them a text is about: one charge may be for a coat and for boots (pure)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.bill_line_amounts import ChargedLine
from collector.case.charges.charges_on_bills import money_of_bills
from collector.case.charges.item_name_match import PLURAL, same_noun, same_word, telling_words
from collector.case.charges.missing_by_words import (
    COUNTS,
    about,
    came_in_part,
    every_one,
    first_number,
    is_of_all,
    means_the_others,
    missing,
)
from collector.case.charges.recurring_charges import recurring
from collector.model import Charge

_PARTS = re.compile(
    r"[,;+&\n]\s+|\s*[;+&\n]\s*|\s+(?:and|וגם)\s+|\s+ו-?(?=\d)"
    r"|\s+ו(?!(?:רוד|ילון|ילונ|ידאו|יטרינה|יטמין|ואן|ואפ|ינט|יזה)\w*)(?=[א-ת]{2,})",
    re.IGNORECASE,
)
"""What stands between two things of a list: "coat 380 and boots 420", "מעיל 380 ומגפיים 420"; a comma in a number is none."""
_INSTALMENT = re.compile(r"[,(\s-]*(?:(?:תשלום|payment|instal?lment)\s*)\d{1,2}\s*(?:/|מתוך|of)\s*\d{1,2}\)?", re.IGNORECASE)
_PRICE = re.compile(
    r"(?:\b(?:at|for)\s|(?<![א-ת])ב-?)?(?:₪|NIS|ILS)?\s*(?<![\d.,/])(?P<sum>\d[\d,]*(?:\.\d{1,2})?)(?![\d/]|\.\d)\s*(?:₪|ש\"?ח|שקל(?:ים)?|NIS|ILS)?"
    r"(?P<each>\s*(?:כל אחד|כל אחת|ליחידה|לאחת|לאחד|each|apiece))?\s*$",
    re.IGNORECASE,
)
_COUNT = re.compile(rf"^(?:\d{{1,2}}|{'|'.join(COUNTS)})(?!\S)\s*(?:(?:x|יח'?)\s+)?", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?<![א-ת])[וה]?(?:משלוח|הובל(?:ה|ת)|הרכב(?:ה|ת)|התקנ(?:ה|ת)|אריז(?:ה|ת)|ביטוח|שליח(?:ות)?|דמי|מע\"?מ|אחריות|תשלום|יתרה|מקדמה)(?![א-ת])"
    r"|\b(?:shipping|postage|delivery|courier|assembly|installation|packing|insurance|fee|vat|tax|warranty|instalment|deposit|balance)\b",
    re.IGNORECASE,
)
"""What goes with the things that are bought, and is none of them: carriage, assembly, a deposit."""
_CURRENCY = re.compile(r"₪|ש\"?ח|שקל|NIS|ILS", re.IGNORECASE)


@dataclass(frozen=True)
class Bought:
    """One thing of a charge: `price` is for all `count` of it; None where the words don't tell it for this thing."""

    name: str
    count: int
    price: Decimal | None
    currency: str
    charge: str


@dataclass(frozen=True)
class Share:
    """The things of all that was paid for once that a text is about: `amount` is what was paid for them; None where that is not known."""

    things: tuple[Bought, ...]
    amount: Decimal | None
    currency: str
    line: str = ""
    """How the sum comes about: ``400.00 × 1 / 2``."""
    counts: tuple[int, ...] = ()
    """How many of each thing are meant, where that is known of all."""

    @property
    def name(self) -> str:
        """What the things are called."""
        return ", ".join(dict.fromkeys(thing.name for thing in self.things))

    def names_one(self, text: str) -> bool:
        """Whether a text names one of the things."""
        return any(_names(text, thing) for thing in self.things)

    def amounts(self) -> dict[str, Decimal]:
        """What was paid for the things, by the id of its charge; {} where it is not known."""
        paid = dict[str, Decimal]()
        for count, thing in zip(self.counts, self.things, strict=False):
            paid[thing.charge] = paid.get(thing.charge, Decimal(0)) + _price_of(count, thing)
        return paid if self.amount is not None else {}


def things_of(charge: Charge, lines: Sequence[ChargedLine] = ()) -> list[Bought]:
    """The things that a charge names, each with its own price where these come to the charge, or where there is one thing.
    lines: those of its bill, which tell it better.

    "coat 380 and boots 420", of 800: two things of 380 and 420. "bed and mattress", of 4,700: two things without a price of their own.
    "bed 3,200, 2 nightstands at 200 each", of 3,600: a bed of 3,200 and two nightstands of 400 together.
    """
    if len(lines) > 1 and sum((line.amount for line in lines), Decimal(0)) == charge.amount:
        return [replace(_thing(line.text, charge), price=line.amount) for line in lines]
    what = _INSTALMENT.sub(" ", charge.what)
    things = [_thing(part.strip(), charge) for part in _PARTS.split(what) if part.strip(" ,-–()")]
    if len(things) == 1:  # the price, or so much of it as an instalment pays
        return [replace(things[0], price=charge.amount)]
    prices = [thing.price for thing in things]
    known = sum((p for p in prices if p is not None), Decimal(0)) == charge.amount and None not in prices
    return things if known else [replace(thing, price=None) for thing in things]


def is_instalment(charge: Charge) -> bool:
    """Whether a charge is one of several payments for the same thing, by its name: "payment 2 of 3"."""
    return _INSTALMENT.search(charge.what) is not None


def bought(file: CaseFile) -> list[Bought]:
    """All things that were paid for once."""
    bills = money_of_bills(file)
    return [thing for charge in _paid_once(file) for thing in things_of(charge, bills.get(charge.id, ()))]


def _paid_once(file: CaseFile) -> list[Charge]:
    monthly = recurring(file.charges)
    return [c for c in file.charges if c.kind == "charge" and not c.per and c.id not in monthly]


def share_meant(file: CaseFile, texts: Sequence[str], notices: Sequence[str] = ()) -> Share | None:
    """The part of what was paid for once that the first text which names one of the things is about; None where that is all of it.

    notices: those of cancellation, which count together and before the texts. Carriage and assembly go with no single thing.
    """
    once, things = _paid_once(file), bought(file)
    things = [thing for thing in things if not _BESIDE.search(thing.name) and telling_words(thing.name)]
    if any(is_of_all(each, any(_names(each, thing) for thing in things)) for each in notices):
        return None
    notices, told = ([text for text in some if text.strip()] for some in (notices, texts))
    texts = [*notices, *told]
    for group in (notices, *([text] for text in told)):
        meant = dict(each for text in reversed(group) for each in _meant(text, things, texts))
        if meant and (len(meant) < len(things) or any(part is None or part[0] < part[1].count for part in meant.values())):
            return _share([things[n] for n in sorted(meant)], [meant[n] for n in sorted(meant)])
        if meant and group is notices:
            return None
    counted = [count for text in texts if (count := missing(text, things[0].count)) is not None] if len(things) == 1 else []
    if counted and counted[0] < things[0].count:  # "one chair came; the second parcel did not", of two chairs
        return _share(things, [(counted[0], things[0])])
    if once and any(came_in_part(text) for text in texts):  # "order 2281", of which a part came: its things are not on record
        name = next((text.strip() for text in texts if telling_words(text)), "")
        return Share((Bought(name, 1, None, once[0].currency, once[0].id),), None, once[0].currency)
    return None


def _meant(text: str, things: Sequence[Bought], texts: Sequence[str]) -> list[tuple[int, tuple[int, Bought] | None]]:
    """The numbers of the things that a text is about, each with how many of it; None where that can't be told."""
    clauses = about(text)
    named = _best_named(clauses, things)
    if not named:  # "the coat came, but the zip is torn"
        clauses = [text]
        named = _best_named(clauses, things)
    if named and means_the_others(text) and not any(things[n].count > 1 and missing(text, things[n].count) for n in named):
        return [(n, (thing.count, thing)) for n, thing in enumerate(things) if n not in named]
    return [(n, _part(things[n], clauses, texts)) for n in sorted(named)]


def _best_named(clauses: Sequence[str], things: Sequence[Bought]) -> set[int]:
    """The numbers of the things that the clauses name, but for those of whose name only words stand there that another one has too: the
    washing machine is no drying machine."""
    found = set[int]()
    for clause in clauses:
        words = telling_words(clause)
        known = [{w for w in words if any(same_noun(w, each) for each in telling_words(thing.name))} for thing in things]
        found |= {n for n, mine in enumerate(known) if mine and not any(mine < other for other in known)}
    return found


def came_for(file: CaseFile, share: Share) -> list[Charge]:
    """The refunds for these things: those that name one of them, or none of all that was bought."""
    known = bought(file)
    mine = [c for c in file.charges if c.kind == "refund" and c.currency == share.currency]
    return [c for c in mine if share.names_one(c.what) or not any(_names(c.what, t) for t in known)]


def names_something_bought(file: CaseFile, text: str) -> bool:
    """Whether a text names one of all the things that were paid for."""
    return any(_names(text, thing) for thing in bought(file))


def _names(text: str, thing: Bought) -> bool:
    return any(same_noun(word, each) for word in telling_words(text) for each in telling_words(thing.name))


def _thing(part: str, charge: Charge) -> Bought:
    price = _PRICE.search(part)
    name = part[: price.start()].strip(" :-–") if price else part
    if not name or (price and re.fullmatch(r"\d{1,2}", price["sum"]) and not _CURRENCY.search(price.group())):
        price, name = None, part  # "kitchen 7" is a name
    counted = _COUNT.match(name)
    count = first_number(counted.group()) or 1 if counted else 1
    name = name[counted.end() :].strip() or name if counted else name
    amount = Decimal(price["sum"].replace(",", "")) if price else None
    if amount is not None and price and price["each"]:
        amount *= count
    return Bought(name, count, amount, charge.currency, charge.id)


def _part(thing: Bought, clauses: Sequence[str], texts: Sequence[str]) -> tuple[int, Bought] | None:
    """How many of a thing the clauses are about; None where that can't be told: "the nightstand", of two nightstands."""
    if thing.count == 1:
        return 1, thing
    every = [every_one(clause) for clause in clauses if _names(clause, thing)]
    if None in every:
        return None
    if any(every):
        return thing.count, thing
    counted = [n for text in (*clauses, *texts) if _names(text, thing) and (n := missing(text, thing.count)) is not None]
    if counted:
        return counted[0], thing
    words = [word for clause in clauses for word in telling_words(clause)]
    names = [name for name in telling_words(thing.name) if PLURAL.search(name) or name.endswith("s")]
    plural = any(same_word(word, name) and len(word) >= len(name) for word in words for name in names)
    return (thing.count, thing) if plural else None


def _share(named: Sequence[Bought], parts: Sequence[tuple[int, Bought] | None]) -> Share:
    currency = named[0].currency
    known = [part for part in parts if part is not None and part[1].price is not None and part[1].currency == currency]
    if len(known) < len(parts):
        return Share(tuple(named), None, currency)
    amount = sum((_price_of(*part) for part in known), Decimal(0))
    return Share(tuple(named), amount, currency, " + ".join(_shown(*part) for part in known), tuple(count for count, _ in known))


def _price_of(count: int, thing: Bought) -> Decimal:
    assert thing.price is not None
    return (thing.price * count / thing.count).quantize(Decimal("0.01"))


def _shown(count: int, thing: Bought) -> str:
    return f"{thing.price:.2f} × {count} / {thing.count}" if count < thing.count else f"{_price_of(count, thing):f}"
