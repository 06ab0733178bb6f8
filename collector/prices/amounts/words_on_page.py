"""What the rest of the page says of a price: beside its box, in the heading above it, a chosen tab, a footnote, a picture's text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from collector.prices.amounts.amount_reader import read_price
from collector.prices.amounts.amount_values import Price, Unclear
from collector.prices.amounts.normalised_text import OBJECT, plain
from collector.prices.amounts.qualifiers import vat_said
from collector.prices.amounts.words.aside_words import lacks_only_goods, says_for_how_long, without_asides
from collector.prices.amounts.words.condition_words import FOR_CUSTOMERS, FOR_EACH, FOR_WHOM, ON_CONDITION, WITH_LINES
from collector.prices.amounts.words.period_words import MONTHS_OF, TIMED, periods_in
from collector.prices.amounts.words.plain_lines import is_feature, without_passing_words
from collector.prices.amounts.words.qualifier_words import CLUB, CREDIT, PAID_ONCE, THEN
from collector.prices.amounts.words_beside import OTHERWISE
from collector.prices.amounts.words_understood import (
    is_quantity,
    no_known_word,
    only_other_money,
    other_money,
    unknown_beginning,
    unknown_kind_of_money,
)

_FEWEST = 3
"""A line for whom an offer is meant has so many words; one or two may name a unit: "for a couple"."""


@dataclass(frozen=True)
class PageWords:
    """Words outside the element of a price, "" and () where there are none.

    `beside` are the short texts right before and after its box, `headings` the heading above it and the choices made on the page,
    `notes` the footnotes that its mark leads to, `alts` the texts of small pictures inside it, `offered` the words of the buttons, tabs and
    switches near it, `statements` what the page says of all its prices; `sold` says that something is for sale in the box: what it is
    called may be any words.
    """

    beside: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    alts: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    sold: bool = False


def on_its_page(price: Price, words: PageWords, per: str = "") -> Price | Unclear:
    """The price with what stands beside its box; `Unclear` where the page says something that could make it another price.

    Example: of ``79.90 ₪`` with ``לשנה`` in the box beside it the period is year; below the heading ``דמי מנוי שנתיים`` it is unclear
    for what; with ``* לא כולל מע"מ`` at the page's end ``79.90 ₪*`` is net.
    """
    before, after = (*words.beside, "", "")[:2]
    raw = price.raw.replace(OBJECT, "").strip()
    before, after = plain(before).text, plain(after).text
    told = words.sold or bool(price.per)
    before = "" if lacks_only_goods(before) or is_feature(before, sold=told) else before
    if "conditional" in price.roles and any(_is_for_all(text, price) for text in (before, after)):
        return Unclear("price-unclear", f"{raw} / {before or after}"[:80], price.raw, "conditional")
    if ON_CONDITION.match(before):
        price = replace(price, roles=price.roles | {"conditional"})
    if re.search(r"\d", before):
        if doubt := _of_numbered(price, before, per):
            return doubt
        before = ""
    after = "" if price.instead_of and _PERCENT_OFF.fullmatch(after) else without_asides(_UNTIL.sub("", after))
    after = "" if _OLD_BESIDE.fullmatch(after) or says_for_how_long(after) else after
    if after and FOR_WHOM.match(after) and not _says_otherwise(price, after, raw, per):
        price, after = replace(price, roles=price.roles | {"conditional"}), ""
    if WITH_LINES.fullmatch(after):
        price, after = replace(price, roles=price.roles | {"conditional"}), ""
    after = "" if is_feature(after, sold=True) else after
    before, after = without_passing_words(before, sold=told), without_passing_words(after, sold=told)
    name = "" if words.sold else no_known_word(before)
    behind = _unknown_behind(after) if not words.sold or _MOVED.search(after) else ""
    unknown = "" if price.per else name or behind  # a plan's price stands beside its name
    other = other_money(before, negative=price.amount < 0) or ("" if _MONEY.search(after) else other_money(after, OTHER_AFTER))
    if other := other or unknown or unknown_kind_of_money(before):
        return Unclear("price-unclear", f"{other} – {raw} / {before or after}"[:80], price.raw, "unknown-word")
    if (whole := _with_its_later_price(price, after, raw, per)) is not None:
        price, after = whole, ""
    if more := next((part for part in _PARTS.split(after) if _adds(part) or (THEN.match(part) and _MONEY.search(part))), ""):
        return Unclear("price-unclear", f"{raw} {more}"[:80], price.raw, "several")
    after = _LEADS_ON.sub("", _OTHER_SUM.split(after)[0].strip()) if _MONEY.search(after) else after
    after = "" if after.endswith(":") else after  # what stands before a colon names the sum behind it
    said = [(f"{raw} {after}", False), (f"{raw}\n{after}", True)] if after else []
    said += [(f"{before}: {raw}", False)] if before else []
    for text, certain in (*said, *((f"{alt} {raw}", False) for alt in words.alts)):
        answer = _as_said(price, text, per, certain=certain)
        if isinstance(answer, Unclear):
            return answer
        price = answer
    if not price.per and before and (named := [name for name, _, _ in periods_in(before) if name != "unit"]):
        if len(named) > 1 or not _FIRST_SAID.match(before):
            return Unclear("price-unclear", f"{before} / {raw}"[:80], price.raw, "period")
        price = replace(price, per=named[0])  # ``חודשי, ללא התחייבות``
    price = _with_notes(price, (*words.notes, *words.statements))
    return _as_chosen(_below(price, (*words.headings, *words.statements), per), words)


_OLD_BESIDE = re.compile(
    r"(?:במקום|ה?מחיר\s+(?:ה?קודם|ה?מקורי|ה?מחירון|ה?רגיל|ה?מלא|ה?ישן)|instead\s+of|was|rrp|msrp|(?:regular|list|original|full|old)\s+price)"
    r"\s*:?\s*(?:[₪$€£]\s?)?\d[\d,]*(?:\.\d\d)?\s*(?:[₪$€£]|ש\"ח)?", re.IGNORECASE
)
"""A former price in a box of its own."""
_BARE_SUM = re.compile(r"(?:(?:ה?מחיר(?:\s+לכולם)?|price)\s*:?\s*)?(?:[₪$€£]\s?)?(\d[\d,]*(?:\.\d\d)?)\s*(?:[₪$€£]|ש\"ח)?", re.IGNORECASE)
"""Nothing but a sum, or the price by that name."""
_PERCENT_OFF = re.compile(r"(?:save|חסכו|הנחה)?\s*[-–]?\s*\d{1,2}\s*%\s*[-–]?\s*(?:off|הנחה|discount)?!?", re.IGNORECASE)
"""By how much a price is lower than the old one beside it."""


_MOVED = re.compile(r"ל(?:כרטיס|ארנק|חשבון|יתרה|בנק|זכות)|\bto\s+(?:your\s+)?(?:card|wallet|account|balance|bank)\b", re.IGNORECASE)
"""``הושבו לכרטיס``: where money went."""

_MORE = re.compile(
    r"(?:\+|ועוד\s|בתוספת\s|בנוסף\s+ל-?|plus\s|in addition to\s|on top of\s)\s*(?:[₪$€£]\s*)?\d[\d.,]*\s*(?:[₪$€£]|ש\"ח)?", re.IGNORECASE
)

_PARTS = re.compile(r"(?:[,.](?!\d)|[;:!|·•(]|\n|\s[–-])\s*(?:and\s+)?", re.IGNORECASE)
"""Where another part of the words begins: of ``Great value, then $129`` the second part tells another price."""


def _is_for_all(words: str, price: Price) -> bool:
    """Whether a box beside the price of some holds the price for all: ``69.90 ₪`` beside ``Members: 59.90 ₪``."""
    other = _BARE_SUM.fullmatch(words)
    return bool(_OLD_BESIDE.fullmatch(words) or (other and Decimal(other[1].replace(",", "")) != price.amount))


def _with_its_later_price(price: Price, after: str, raw: str, per: str) -> Price | None:
    """The price with its months and its later price, where the words behind it tell both: ``for 12 months, then 159.90 ₪``; else None."""
    if not (THEN.search(after) and _MONEY.search(after)):
        return None
    wider = read_price(f"{raw} {after}", per=per, currency=price.currency)
    if isinstance(wider, Unclear) or wider.amount != price.amount or not (wider.months and wider.then):
        return None
    return replace(wider, raw=price.raw, roles=price.roles | wider.roles, instead_of=price.instead_of, currency_shown=price.currency_shown)


def _adds(words: str) -> bool:
    """Whether words beside a price add another sum that is paid again and again: ``+ 30 ₪ לממיר``; delivery is paid once."""
    more = _MORE.match(words)
    return bool(more and _MONEY.search(more.group()) and not PAID_ONCE.match(words, more.end()))


def _of_numbered(price: Price, label: str, per: str) -> Unclear | None:
    """The doubt that a label with numbers raises: ``Refund 2 Nov`` names money that comes back, ``חניה – כל 15 דקות`` a unit."""
    if _adds(label):
        return Unclear("price-unclear", f"{label} / {price.raw}"[:80], price.raw, "several")
    leads = _FOR_ALL.match(price.raw)
    if leads and (_SEVERAL.search(label) or is_quantity(f"{label} {leads.group()}")):
        return Unclear("price-unclear", f"{label} {price.raw}"[:80], price.raw, "several")
    if (_IN_PARTS.search(label) or _CODE.match(label)) and not _MONEY.search(label):
        return Unclear("price-unclear", f"{label} / {price.raw}"[:80], price.raw, "not-the-price")
    if CREDIT.search(label) and price.amount > 0 and not _MONEY.search(label):
        return Unclear("price-unclear", f"{label} / {price.raw}"[:80], price.raw, "credit")
    named = {name for name, _, _ in periods_in(_IN_BRACKETS.sub(r"per \1", _DATED.sub("", label)))}
    if named and not price.per and named != {per} and not _MONEY.search(label):
        return Unclear("price-unclear", f"{label} / {price.raw}"[:80], price.raw, "period")
    return None


_FOR_ALL = re.compile(r"(?:for|at)\s|ב-?(?=\s*[\d₪])", re.IGNORECASE)
_SEVERAL = re.compile(r"(?<![\d.,])[2-9](?![\d.,])")
_IN_PARTS = re.compile(
    r"(?<![\d.,])(?<!עד )(?<!up to )\d{1,3}\s*(?:(?:x|monthly|equal|interest-free|fixed|easy)\s+)*(?:תשלומים|payments|instal+ments)",
    re.IGNORECASE,
)
"""``10 תשלומים`` above an amount: it is one of them, or the sum of all. ``Up to 12 payments`` says how the sum may be paid."""
_CODE = re.compile(
    r"\s*(?:ה?קופון|קוד\s+(?:קופון|הטבה|הנחה)|ה?שובר|תו\s+קני+ה|נקודות|הנחת?(?!\s*:?\s*\d+\s*%)|(?:promo(?:tion)?|coupon|voucher|discount)(?:\s+code)?\b"
    r"(?!\s*:?\s*\d+\s*%)|gift\s*card|points\b|loyalty\b)", re.IGNORECASE
)
"""``Promo WELCOME10``: the amount is what the code takes off."""
_N_FOR_M = re.compile(r"(?<![\d.])(?:\d\s+(?:for|ב-?)\s*\d|1\s*\+\s*1)\s*(?:$|[^\d.,₪$€£\s])")
"""``4 for 3``, ``1+1``: what stands below is the price of several."""
_DATED = re.compile(r"\d{1,4}[/.]\d{1,4}(?:[/.]\d{2,4})?")
_IN_BRACKETS = re.compile(r"\(\s*(\d{1,2}\s*(?:years?|months?|weeks?|days?|שנים|חודשים|שבועות|ימים))\s*\)", re.IGNORECASE)
"""``Domain renewal (1 year)``: for how long a price pays."""
_MONEY = re.compile(r"[₪$€£]|(?<![\d.,])\d+(?:,\d{3})*[.,]\d\d(?![.,]?\d)")
_UNTIL = re.compile(
    r"(?:עד|until|till|by|through|thru)\s*:?\s*(?:ה-?|ל-?|the\s+)?\d{1,2}[./](?:0?\d|1[0-2])(?:[./]\d{2,4})?"
    r"(?![\d.,/]|\s*[₪$€£])", re.IGNORECASE,
)
"""A day that looks like an amount: ``בתוקף עד 30.11``."""
_OTHER_SUM = re.compile(r"[(\d₪$€£]")
"""Where another sum begins in the words behind a price: of ``billed annually ($79/mo)`` the first two words speak of it."""
_LEADS_ON = re.compile(
    r"(?<![א-תa-z])(?:(?:less|under|only|just|that's)(?:\s+than)?|פחות\s+מ-?|רק|כלומר|(?:חיסכון|חסכון)\s+של|(?:you\s+)?sav(?:e|ings?)(?:\s+of)?)\s*$",
    re.IGNORECASE,
)
"""What leads on to that other sum: ``Less than $10 a month``."""
_FIRST_SAID = re.compile(r"(?:חודשית?|שנתית?|שבועית?|monthly|yearly|annual|weekly)\s*[,·|–-]", re.IGNORECASE)
"""A label whose first part says nothing but the period."""
_TIMES = re.compile(r"\s[xX×*]\s*\d")
OTHER_AFTER = ("discount", "worth", "balance", "change", "about")


def _unknown_behind(after: str) -> str:
    """The word of a short text behind a price that nobody knows (``הושבו לכרטיס``); "" where it speaks of its own sum."""
    return "" if _MONEY.search(after) else no_known_word(after) or unknown_beginning(after)


def _as_chosen(price: Price | Unclear, words: PageWords) -> Price | Unclear:
    """The price, unless the page offers a choice of periods (or with VAT and without) and nothing says which of them the price is for."""
    if isinstance(price, Unclear):
        return price
    periods = {name for text in words.offered for name, _, _ in periods_in(plain(text).text) if name in MONTHS_OF}
    if len(periods) > 1 and not price.per:
        return Unclear("price-unclear", f"{price.raw} / {', '.join(words.offered)}"[:80], price.raw, "period")
    taxes = {said for text in words.offered if (said := vat_said(text))}
    if len(taxes) > 1 and not price.vat:
        return Unclear("price-unclear", f"{price.raw} / {', '.join(words.offered)}"[:80], price.raw, "vat")
    return price


def _says_otherwise(price: Price, after: str, raw: str, per: str) -> bool:
    """Whether words of a box of their own say more of the price than for whom it is: a period, a unit, a credit, another sum.

    Behind ``89.90 ₪``: ``לזוג ולבית קטן`` (for a couple and a small home) only says for whom; ``לשנה`` and ``לזיכוי`` say more.
    """
    flat = plain(after).text
    few = len(flat.split()) < _FEWEST and not FOR_CUSTOMERS.match(flat)
    if few or FOR_EACH.match(flat) or re.search(r"\d", flat) or periods_in(flat) or CREDIT.search(flat) or other_money(after):
        return True
    wider = read_price(f"{raw}\n{after}", per=per, currency=price.currency)
    return not isinstance(wider, Unclear) or wider.why != "unknown-word"


def _as_said(price: Price, text: str, per: str, *, certain: bool) -> Price | Unclear:
    wider = read_price(text, per=per, currency=price.currency, certain=certain, fees=True)
    if isinstance(wider, Unclear):
        reduces = price.amount < 0 and wider.why == "not-the-price"  # ``-£12.00`` beside ``Discount`` says what its label says
        return replace(wider, raw=price.raw) if wider.why in OTHERWISE | {"unknown-word"} and not reduces else price
    if "installment" in wider.roles - price.roles and _TIMES.search(text):
        return Unclear("price-unclear", text[:80], price.raw, "not-the-price")
    if wider.amount == -price.amount != 0:
        return Unclear("price-unclear", text[:80], price.raw, "minus")
    if wider.amount != price.amount:
        return price
    months = price.months or wider.months
    return replace(price, per=price.per or wider.per, vat=price.vat or wider.vat, months=months, roles=price.roles | wider.roles)


def _with_notes(price: Price, notes: Sequence[str]) -> Price:
    """The price with what a footnote says of VAT and of who gets it."""
    for note in notes:
        some = {"conditional"} if CLUB.search(plain(note).text) else set()
        price = replace(price, vat=price.vat or vat_said(note), roles=price.roles | some)
    return price


_MONTHLY = re.compile(
    r"(?:ה?(?:מנוי|מסלול|תשלום|חיוב|חבילה|תוכנית|תעריף|מחיר|מינוי|כרטיס)\s+ה?חודשית?"
    r"|(?:pay\s+|billed\s+)?monthly(?:\s+(?:plan|pass|subscription|membership|fee|payment|price|charge|billing))?)\W*", re.IGNORECASE
)
"""Says nothing but that what stands below is paid each month; what is called yearly may still be paid by the month."""


def _below(price: Price, headings: Sequence[str], per: str) -> Price | Unclear:
    """The price, if no heading above it names a credit, or a period that neither the price nor the recipe names."""
    for heading in headings:
        if _N_FOR_M.search(heading):
            return Unclear("price-unclear", f"{heading} / {price.raw}"[:80], price.raw, "several")
        if (parts := _IN_PARTS.search(heading)) and "installment" not in price.roles and not _MONEY.search(heading):
            return Unclear("price-unclear", f"{parts.group()} / {price.raw}"[:80], price.raw, "not-the-price")
        flat = _IN_BRACKETS.sub(r"per \1", plain(heading).text)
        if (CREDIT.search(flat) or (only_other_money(flat) and not vat_said(heading))) and price.amount > 0:
            return Unclear("price-unclear", f"{heading} / {price.raw}"[:80], price.raw, "credit")
        if not price.vat and not price.roles & {"vat"}:
            price = replace(price, vat=vat_said(heading))
        named = [name for name, start, end in periods_in(flat) if name != "unit" or TIMED.search(flat[start:end])]
        if set(named) == {"month"} and not price.per and _MONTHLY.fullmatch(flat):
            price = replace(price, per="month")
        if named and not price.per and not per and set(named) == {"once"}:
            price = replace(price, per="once")
        elif named and not price.per and set(named) != {per}:
            return Unclear("price-unclear", f"{heading} / {price.raw}"[:80], price.raw, "period")
        elif named and not price.per:
            price = replace(price, per=per)
    return price
