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
COUNTS = {
    "זוג": 2, "שני": 2, "שתי": 2, "שניים": 2, "שלוש": 3, "שלושה": 3, "שלושת": 3, "ארבע": 4, "ארבעה": 4, "ארבעת": 4, "חמש": 5, "חמישה": 5,
    "שש": 6, "שישה": 6, "שבע": 7, "שבעה": 7, "שמונה": 8, "תשע": 9, "תשעה": 9, "עשר": 10, "עשרה": 10, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
"""Small numbers in words, as a thing is counted."""
_NUMBERS = re.compile(
    rf"(?<!\w)[הו]?(\d{{1,2}}|{'|'.join(COUNTS)})(?!\w)(?!\s*(?:%|₪|ש\"?ח|שקל|ימים|שבוע|חודש|days|weeks|months))", re.IGNORECASE
)
_COUNT = re.compile(rf"^(?:\d{{1,2}}|{'|'.join(COUNTS)})(?!\S)\s*(?:(?:x|יח'?)\s+)?", re.IGNORECASE)
_ONE = re.compile(
    r"(?<![א-ת])[ושהב]{0,2}(?:אחד|אחת|שני(?:ה|יה)|שלישית?|רביעית?)(?![א-ת])|\b(?:one|second|third|fourth|the other)\b|\b1\b", re.IGNORECASE
)
_BESIDE = re.compile(
    r"(?<![א-ת])[וה]?(?:משלוח|הובל(?:ה|ת)|הרכב(?:ה|ת)|התקנ(?:ה|ת)|אריז(?:ה|ת)|ביטוח|שליח(?:ות)?|דמי|מע\"?מ|אחריות|תשלום|יתרה|מקדמה)(?![א-ת])"
    r"|\b(?:shipping|postage|delivery|courier|assembly|installation|packing|insurance|fee|vat|tax|warranty|instalment|deposit|balance)\b",
    re.IGNORECASE,
)
"""What goes with the things that are bought, and is none of them: carriage, assembly, a deposit."""
_LACKS = re.compile(
    r"(?<![א-ת])[ושה]{0,2}(?:לא|חסר\w*|טרם|אבד\w*|נעלמ\w*|שבור\w*|פגו\w*|סדו[קר]\w*|קרוע\w*|שרוט\w*|תקול\w*|בלי|ללא|מלבד|חוץ)(?![א-ת])"
    r"|\b(?:not|never|missing|lost|without|did(?:n't)?|except|only|no|broken|damaged|faulty|defective|torn|cracked)\b|n't\b",
    re.IGNORECASE,
)
_ONLY = re.compile(r"(?<![א-ת])(?:רק|בלבד)(?![א-ת])|\bonly\b", re.IGNORECASE)
_INSTEAD = re.compile(r"(?<![א-ת])(?:במקום|מתוך)(?![א-ת])|\b(?:instead of|out of)\b", re.IGNORECASE)
_OF = re.compile(r"(?<![א-ת])(?:אחד|אחת) מ|\bone of\b", re.IGNORECASE)
_CURRENCY = re.compile(r"₪|ש\"?ח|שקל|NIS|ILS", re.IGNORECASE)
_CLAUSES = re.compile(
    r"[.;:,](?!\d)\s*|\s+(?:אבל|אך|ורק|but|while)\s+|\s+ו(?=(?:לא|חסר|טרם)(?![א-ת]))|\s+and\s+(?=(?:the other|one|it)\b)", re.IGNORECASE
)


NEVER_CAME = re.compile(
    r"(?<![א-ת])[וש]{0,2}(?:(?:לא|טרם) (?:הגיע|סופק|התקבל|נמסר)\w*|חסר\w*)(?![א-ת])(?! (?:בזמן|במועד|עד|ב-?\d|ביום))"
    r"|\b(?:never (?:came|arrived|delivered)|(?:did not|didn't) (?:come|arrive)|missing|not delivered|did not$)(?! (?:on|by|in|until) )",
    re.IGNORECASE,
)
"""Words for what did not come at all; "not on time" is another thing."""
_CAME = re.compile(
    r"(?<![א-ת])[וש]{0,2}(?:הגיע\w*|סופק\w*|קיבלתי|קיבלנו|נמסר\w*)(?![א-ת])|\b(?:came|arrived|delivered|received|got)\b", re.IGNORECASE
)


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


def share_meant(file: CaseFile, texts: Sequence[str]) -> Share | None:
    """The part of what was paid for once that the first text which names one of the things is about; None where that is all of it.

    texts: the notice of cancellation, then the facts. Carriage and assembly go with the whole, and with no single thing.
    """
    once, things = _paid_once(file), bought(file)
    things = [thing for thing in things if not _BESIDE.search(thing.name) and telling_words(thing.name)]
    for clauses in (_about(text) for text in texts if text.strip()):
        named = [thing for thing in things if any(_names(clause, thing) for clause in clauses)]
        parts = [_part(thing, clauses, texts) for thing in named]
        if named and (len(named) < len(things) or any(part is None or part[0] < part[1].count for part in parts)):
            return _share(named, parts)
    counted = [count for text in texts if (count := _missing(text, things[0].count)) is not None] if len(things) == 1 else []
    if counted and counted[0] < things[0].count:  # "one chair came; the second parcel did not", of two chairs
        return _share(things, [(counted[0], things[0])])
    if once and any(_came_in_part(text) for text in texts):  # "order 2281", of which a part came: its things are not on record
        name = next((text.strip() for text in texts if telling_words(text)), "")
        return Share((Bought(name, 1, None, once[0].currency, once[0].id),), None, once[0].currency)
    return None


def _came_in_part(text: str) -> bool:
    """Whether the words tell of something that came and of something that did not."""
    lacking = [c for c in _CLAUSES.split(text) if c and NEVER_CAME.search(c)]
    return bool(lacking) and any(_CAME.search(c) for c in _CLAUSES.split(text) if c and c not in lacking)


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
    count = _number(counted.group()) or 1 if counted else 1
    name = name[counted.end() :].strip() or name if counted else name
    amount = Decimal(price["sum"].replace(",", "")) if price else None
    if amount is not None and price and price["each"]:
        amount *= count
    return Bought(name, count, amount, charge.currency, charge.id)


def _about(text: str) -> list[str]:
    """The clauses of a text that tell what is missing or faulty, where there are such beside others; else the whole text."""
    clauses, lacking = _clauses(text)
    return lacking if lacking and len(lacking) < len(clauses) else [text]


def _clauses(text: str) -> tuple[list[str], list[str]]:
    """(The clauses of a text; those of them that tell what is missing.)"""
    clauses = [c for c in _CLAUSES.split(text) if c and c.strip()]
    return clauses, [c for c in clauses if _LACKS.search(c)]


def _missing(text: str, of: int) -> int | None:
    """How many of so many things are missing or faulty by the words: 1 of "the second parcel did not", of two; 1 of "two came instead of
    three"; None where they tell no number, or one that is not less."""
    clauses, lacking = _clauses(text)
    for clause in clauses:
        number = _number(clause)
        came = _ONLY.search(clause) or (clause not in lacking and (lacking or _INSTEAD.search(clause)))
        if number is not None and 0 < number < of and (came or clause in lacking or _OF.search(clause)):
            return of - number if came else number
    return None


def _number(text: str) -> int | None:
    """The first number of a text, in words or digits; an ordinal counts one."""
    found = [(m.start(), 1) for m in _ONE.finditer(text)]
    found += [(m.start(), int(m[1]) if m[1].isdecimal() else COUNTS[m[1].casefold()]) for m in _NUMBERS.finditer(text)]
    return min(found)[1] if found else None


def _part(thing: Bought, clauses: Sequence[str], texts: Sequence[str]) -> tuple[int, Bought] | None:
    """How many of a thing the clauses are about; None where that can't be told: "the nightstand", of two nightstands."""
    if thing.count == 1:
        return 1, thing
    counted = [n for text in (*clauses, *texts) if _names(text, thing) and (n := _missing(text, thing.count)) is not None]
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
