"""Which of a bill's sums is its total where its words leave that open: the one that the charges, the tax and the balances come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from collector.prices.bill.bill_labels import CHARGES, LATE
from collector.prices.bill.bill_sums import AGORA, Sum

_ASKED = frozenset({"total", "due"})
_NO_CHARGE = frozenset({"total", "due", "subtotal", "previous", "paid", "vat", "carried"})
_APART = frozenset({"subtotal", "previous", "paid", "vat", "carried", "late"})
_NONE = Decimal(0)


def with_a_total(sums: Sequence[Sum]) -> list[Sum]:
    """The sums, with the total marked as one whatever it is called.

    Where none is called a total: the sum of all charges (``סך החיובים``), else the last sum that those before it come to
    (``סכום להעברה | 79.77`` below 67.60 and a tax of 12.17). Where one is, and what is left of a balance comes to another sum with it,
    that one is asked for: 18.40 left and ``Total new charges | 99.40`` are ``Owing | 117.80``. What is due only later is no total.
    """
    told = [replace(s, money=replace(s.money, roles=frozenset({"late"}))) if _is_late(s) else s for s in sums]
    if any(s.money.roles & _ASKED for s in told):
        return _with_balance(told)
    of_all = [at for at, s in enumerate(told) if any(CHARGES.search(cell) for cell in s.row.plain)]
    added = [at for at in range(1, len(told)) if _comes_to(told, at)]
    return _with_balance(_marked(told, of_all or added[-1:], {"total"}))


def _with_balance(sums: list[Sum]) -> list[Sum]:
    """The sums, of which those that ask for this bill's charges alone ask for nothing where another one adds what is left of a balance."""
    role = "due" if any("due" in s.money.roles for s in sums) else "total"
    asked = {s.money.amount for s in sums if role in s.money.roles}
    left = left_of_balance(sums)
    if not left or None in asked:
        return sums
    beyond = {total + left for total in asked if total}
    whole = [at for at, s in enumerate(sums) if not s.money.roles & _APART and s.money.amount in beyond]
    if not whole or len(asked) > 2:
        return sums
    charged = (sums[whole[-1]].money.amount or _NONE) - left
    of_charges = [at for at, s in enumerate(sums) if s.money.roles & _ASKED and s.money.amount == charged]
    return _marked(_marked(sums, of_charges, {"subtotal"}), whole[-1:], {"total", "due"})


def left_of_balance(sums: Sequence[Sum], *, paid_ahead: bool = False) -> Decimal:
    """The previous balance less what was paid of it. paid_ahead: what was paid counts without a previous balance, too (a deposit)."""
    before = [s.money.amount for s in sums if "previous" in s.money.roles and s.money.amount is not None]
    paid = sum((abs(s.money.amount or _NONE) for s in sums if "paid" in s.money.roles), _NONE)
    return (before[0] if before else _NONE) - paid if before or paid_ahead else _NONE


def _is_late(one: Sum) -> bool:
    return any(LATE.search(cell) for cell in one.row.plain)


def _marked(sums: Sequence[Sum], places: Sequence[int], roles: set[str]) -> list[Sum]:
    return [replace(s, money=replace(s.money, roles=frozenset(roles))) if at in places else s for at, s in enumerate(sums)]


def _comes_to(sums: Sequence[Sum], at: int) -> bool:
    """Whether two charges or more (one and the tax) before a sum come to it, with the tax and what is left of a balance."""
    amount = sums[at].money.amount
    if not amount or sums[at].money.roles & {"vat", "subtotal", "refund"} or len(sums[at].row.cells) < 2:
        return False
    charges: list[Decimal] = []
    for one in sums[:at]:
        value = one.money.amount
        if value is not None and not one.money.roles & _NO_CHARGE and (len(charges) < 2 or value != sum(charges)):
            charges.append(value)
    taxes = {_NONE, *(s.money.amount or _NONE for s in sums[:at] if "vat" in s.money.roles)}
    left = left_of_balance(sums[:at], paid_ahead=True)
    ways = [(tax, rest) for tax in taxes for rest in {_NONE, left} if len(charges) + bool(tax) > 1]
    return any(abs(sum(charges, _NONE) + tax + rest - amount) <= AGORA for tax, rest in ways)
