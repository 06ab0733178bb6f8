"""A price against the whole line of text that its element stands in: nothing outside the element may belong to the number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from collector.prices.amounts.amount_reader import amounts_of_line
from collector.prices.amounts.amount_values import Money, Price, Unclear
from collector.prices.amounts.normalised_text import CELL, plain
from collector.prices.amounts.number_reader import numbers
from collector.prices.amounts.price_choice import SECONDARY, is_other_sum
from collector.prices.amounts.text_runs import TextRun, join, without_controls
from collector.prices.amounts.visual_order import in_visual_order, touches
from collector.prices.amounts.words.plain_lines import is_feature
from collector.prices.amounts.words.word_patterns import when_used

LONGEST = 400
"""Characters of a line in which the words around a price are looked at."""
_BREAK = when_used(rf"[\n{CELL}]")


_LIST_GOES_ON = when_used(
    r"\s*(?:(?!instead)[a-zא-ת]+\s+)?(?:of|מתוך)\s+[₪$€£]\s?\d"
    r"|[/\\–-]\d(?!\d*(?:\.\d+)?\s*%)|\s*[/|\\–-]\s*[₪$€£]\s*\d"
)
_LIST_BEGINS = when_used(
    r"\d[/\\–-]$|\d\s*(?:[₪$€£]|ש\"ח)\s*[/|\\–-]\s*$"
    r"|(?:בין|between|from|(?<![א-ת])מ-?)\s*[₪$€]?\s*\d[\d.,]*\s*(?:[₪$€]\s*)?(?:ו?ל-?|ו?עד(?:\s+ל-?)?|and|to)\s*$", re.IGNORECASE
)
"""Another amount stands beside the element, parted by a slash, a bar or a dash, or it begins a range: ``<b>₪129</b>/₪159``, ``בין 99
ל-<b>129 ₪</b>``."""


def in_its_line(price: Price, runs: Sequence[TextRun], first: int, last: int, per: str = "") -> Price | Unclear:
    """The price if the line says the same sum; `Unclear` where what stands against the element changes it.

    `runs[first:last + 1]` are the element's own. Example: of ``1,<b>299.90</b> ₪`` or ``-<b>50.00</b> ₪`` the element alone holds another
    amount than the page shows; of ``<b>129.90 ₪</b> + מע"מ`` the line adds that it is net.
    """
    runs = without_controls(runs)
    own = list(runs[first : last + 1])
    if not own:
        return price
    before, after, own = _unbroken(list(runs[:first]), own, list(runs[last + 1 :]))
    before, after = _before(before, own), _after(after, own)
    if before and price.amount < 0 and _OWN_MINUS.match(plain(own[0].text).text) and before[-1].text[-1:].isspace():
        before[-1] = replace(before[-1], text=before[-1].text.rstrip() + "\n")  # ``Example Store −₪210.40``: the minus is the element's own
    if before and re.search(r"[a-zא-ת]$", before[-1].text) and re.match(r"\s*[₪$€£]", own[0].text):
        before[-1] = replace(before[-1], text=f"{before[-1].text} ")  # ``<span>Desk lamp</span><span>$18</span>``; not ``US`` before ``$``
    for at, one in enumerate(after):  # ``<span>$73.46</span><span>Paid</span>``, ``<span>לחודש</span><a>הוספה</a>``
        if _ENDS_ALONE.search([*own, *after][len(own) + at - 1].text) and re.match(r"[A-Za-zא-ת]", one.text):
            after[at] = replace(one, text=f" {one.text}")
    if not (before or after):
        return price
    if _LIST_GOES_ON.match(_joined(after)) or _LIST_BEGINS.search(_joined(before)):
        return Unclear("price-unclear", " ".join(join([*before, *own, *after]).shown.split())[:80], price.raw, "outside")
    line = join(in_visual_order([*before, *own, *after]))
    if len(line.text) > LONGEST:
        return price
    found = amounts_of_line(line)
    same = [m for m in found if m.amount == price.amount and (not price.currency_shown or m.currency in ("", price.currency))]
    if not same:
        inside = [m.span for m in found]
        bare = [n for n in numbers(line.text) if not any(start < n.end and n.start < end for start, end in inside)]
        whole = any(n.value == abs(price.amount) and not n.doubt for n in bare) and not (found and price.currency_shown)
        return price if whole else Unclear("price-unclear", " ".join(line.shown.split())[:80], price.raw, "outside")
    old = next((m for m in found if "instead-of" in m.roles and m.amount is not None), None)
    return _as_line_says(replace(price, instead_of=price.instead_of or old), same, line.shown, per if len(found) == 1 else "-")


_TIMES = re.compile(r"\s[xX×*]\s*\d")
"""``60 ₪ × 2``: the price of one of several."""
_ENDS_ALONE = when_used(r"\d[.,]\d\d$|(?<![א-תa-z])(?:ל(?:חודש|שנה)|month|year|mo|ש\"ח)$", re.IGNORECASE)
_OWN_MINUS = re.compile(r"\s*[-–]\s?[₪$€£\d]")


def _joined(runs: list[TextRun]) -> str:
    return plain("".join(run.text for run in runs)).text


def _unbroken(
    before: list[TextRun], own: list[TextRun], after: list[TextRun]
) -> tuple[list[TextRun], list[TextRun], list[TextRun]]:
    """The runs without the breaks between the element and pieces of a number that touch it on the screen."""
    if before and touches(before[-1], own[0]):
        before[-1] = replace(before[-1], text=_BREAK.sub("", before[-1].text))
    if after and touches(own[-1], after[0]):
        own[-1] = replace(own[-1], text=_BREAK.sub("", own[-1].text))
    return before, after, own


def _as_line_says(price: Price, same: list[Money], shown: str, per: str) -> Price | Unclear:
    allowed = price.roles | ({"discount", "refund"} if price.amount < 0 else set())  # ``Loyalty discount -$20.00``
    said = [m for m in same if m.roles & SECONDARY <= allowed or is_other_sum(m, per, shown)]
    if not said:
        return Unclear("price-unclear", " ".join(shown.split())[:80], price.raw, "not-the-price")
    one = said[0]
    if "installment" in one.roles - price.roles and _TIMES.search(shown):
        return Unclear("price-unclear", " ".join(shown.split())[:80], price.raw, "not-the-price")
    if one.unknown:
        return Unclear("price-unclear", f"{one.unknown} – {' '.join(shown.split())}"[:80], price.raw, "unknown-word")
    if not price.currency and len({m.currency for m in same}) == 1:
        price = replace(price, currency=one.currency)  # ``<span>54</span> <span>₪</span>``
    return replace(
        price, per=price.per or one.per, vat=price.vat or one.vat, months=price.months or one.months, roles=price.roles | one.roles
    )


def _before(runs: list[TextRun], own: list[TextRun]) -> list[TextRun]:
    """The runs before the element on its own line; a number there that a space parts from it is another one, but for thousands."""
    for place in range(len(runs) - 1, -1, -1):
        if is_feature(runs[place].text.strip()):  # ``<small>צבע: שחור</small><b>199 ₪</b>``
            runs = runs[place + 1 :]
            break
        if _BREAK.search(runs[place].text):
            rest = _BREAK.split(runs[place].text)[-1]
            runs = [*([replace(runs[place], text=rest, left=None)] if rest else []), *runs[place + 1 :]]
            break
    if not runs or not own:
        return runs
    tail, head = plain(runs[-1].text).text, plain(own[0].text).text.lstrip()
    thousands = re.search(r"(?<!\d)\d{1,3}\s$", tail) and re.match(r"\d{3}(?!\d)", head)
    if re.search(r"\d\s+$", tail) and not thousands:
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip() + "\n")
    return runs


def _after(runs: list[TextRun], own: list[TextRun]) -> list[TextRun]:
    if own and _BREAK.search(own[-1].text[-1:]):
        return []
    for place, run in enumerate(runs):
        if _BREAK.search(run.text):
            head = _BREAK.split(run.text)[0]
            runs = [*runs[:place], *([replace(run, text=head)] if head else [])]
            break
    if not runs or not own:
        return runs
    head, tail = plain(runs[0].text).text, plain(own[-1].text).text
    thousands = re.search(r"(?<![\d.,])\d{1,3}$", tail) and re.match(r"\s\d{3}(?!\d)", head)
    if re.match(r"\s+\d", head) and not thousands:
        runs[0] = replace(runs[0], text="\n" + runs[0].text.lstrip())
    return runs
