"""Makes price texts with the truth beside them: every sort of separator, sign, currency, period and companion. Used by the property tests.

`clear` says whether a careful person reads the amount with certainty; where it is False, only the amount itself or `Unclear` is right.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import strategies as st

SHEKELS = ("₪", 'ש"ח', "ש״ח", "שקלים", "NIS", "ILS")
HIDING_GAPS = (
    "·", ":", "/", "|", "' ", "’", "٫", ". ", " .", " . ", ", ", " ,", "_", "*", "**", "*.", "~", "=", ";", "¦", "\u2009", "\u202f", "\u00a0", " ",
    "\t", "\u2003", "\u3000", "..", "--", "''", "\\", "•", "+", "°", "^", "\u00a0.\u00a0", "´", "ʼ", "O", "l", "\u00b4", "،", "﹐", "‚", "˙",
)  # fmt: skip
"""What may stand between two parts of one number so that only a guess tells which number it is."""
OTHERS = {
    "GBP": ("£", "פאונד", 'ליש"ט', "pounds", "GBP", "לירות שטרלינג"), "USD": ("$", "דולר", "USD", "US$"), "EUR": ("€", "אירו", "euros"),
    "JPY": ("¥", "yen"), "CHF": ("CHF", "פרנק"), "TRY": ("₺",), "INR": ("₹",), "RUB": ("₽", "רובל"), "CAD": ("C$",), "AUD": ("A$",),
    "JOD": ("דינר ירדני",), "UAH": ("₴",), "KRW": ("₩",), "PLN": ("zł",),
}  # fmt: skip
CREDITS = (
    "זיכוי {}", "זיכוי: {}", "{} זיכוי", "החזר {}", "החזר כספי של {}", "החזר בגין אוקטובר {}", "{} CR", "CR {}", "{} Cr.", "credit {}", "{} credit",
    "refund of {}", "{} refunded", "יתרת זכות {}", "{} לזכותך", "{} (זיכוי)", "זוכה {}", "cashback {}", "Credit note: {}", "יוחזרו {}", "{} יוחזרו לך",
    "זיכוי לחודש מאי: {}", "זיכוי על תקלה – {}", "{} בזכות", "מינוס {}", "minus {}",
)  # fmt: skip
MINUSES = ("-{}", "- {}", "−{}", "–{}", "{}-", "{} -", "({})", "( {} )", "‑{}", "﹣{}", "－{}", "\u200f-{}", "\u200e-{}", "{}−", "➖{}")
PERIODS = {
    "month": ("לחודש", "/ חודש", "a month", "/mo", "per month", "בכל חודש", "לחודש אחד"), "year": ("לשנה", "per year", "/year", "בשנה"),
    "two-months": ("לחודשיים", "לדו-חודש", "for two months", "every two months", "כל חודשיים"), "week": ("לשבוע", "a week"),
    "day": ("ליום", "per day"), "once": ("חד פעמי", "תשלום חד-פעמי", "one-time"), "unit": ("לדקה", "per minute"),
}  # fmt: skip
PARTNERS = (
    "{} למשך 12 חודשים, לאחר מכן {other}", "{} במקום {other}", "מחיר קודם: {other}, עכשיו {}", "{} instead of {other}", "was {other} now {}",
    "{} for 12 months, then {other}", "{}, משלוח חינם מעל {other}", "{} · free delivery above {other}", "{} + דמי חיבור {other}",
    "{} ודמי התקנה {other}", "{}, הנחה של {other}", "{} (חיסכון של {other})",
)  # fmt: skip
"""A second amount whose words say that it is not the price."""
REFUSED = (
    "מחיר מועדון {}, לכולם {other}", "{} לחברי מועדון / {other} לשאר", "club {} / regular {other}", "בין {} ל-{other}", "{} עד {other}",
    "בין {} ועד {other}", "from {} to {other}", "{} or {other}", "{} או {other}", "between {} and {other}", "משלוח חינם מעל {}", "free above {}",
    "free shipping over {}", "עד {}", "כ-{}", "מעל {}", "at least {}", "לפחות {}", "בקנייה מעל {}", "{} ו-{other}",
)  # fmt: skip
NEIGHBOURS = ("סיבים 500 מגה", "12 חודשים", "24/7", "05/11/2026", "03-1234567", "*2929", "5G", "iPhone 15 Pro", "100%", "10:30", "קו 050-1234567")


@dataclass(frozen=True)
class Case:
    """A text, the amount a person reads in it, and how certain that is."""

    text: str
    amount: Decimal
    clear: bool
    currency: str = "ILS"
    per: str = ""


sums = st.integers(1, 999999).map(lambda n: Decimal(n).scaleb(-2))
signs = st.sampled_from(SHEKELS)


def written(amount: Decimal, sign: str, *, before: bool = False, thousands: str = ",", whole: bool = False) -> str:
    """An amount as pages write it."""
    digits = f"{amount:,.0f}" if whole and amount == int(amount) else f"{amount:,.2f}"
    digits = digits.replace(",", thousands)
    return f"{sign}{digits}" if before and len(sign) == 1 else f"{digits} {sign}"


@st.composite
def amounts(draw: st.DrawFn) -> tuple[Decimal, str]:
    """An amount and a plain writing of it."""
    amount = draw(sums)
    return amount, written(amount, draw(signs), before=draw(st.booleans()), thousands=draw(st.sampled_from((",", "", "'", "\u202f", "\u2009"))))


@st.composite
def plain_cases(draw: st.DrawFn) -> Case:
    """Prices that must be read: with a period, and with companions that are no money."""
    amount, text = draw(amounts())
    per = draw(st.sampled_from(("", "month", "year", "week", "day", "once")))
    words = draw(st.sampled_from(PERIODS[per])) if per else ""
    neighbour = draw(st.sampled_from(("", *NEIGHBOURS)))
    gap = draw(st.sampled_from((", ", "\n", " – ", ": ")))
    return Case(f"{neighbour}{gap if neighbour else ''}{text} {words}".strip(), amount, True, per=per)


@st.composite
def broken_cases(draw: st.DrawFn) -> Case:
    """A number cut in two (or in single digits) by something: never its head or its tail alone."""
    whole, agorot = draw(st.integers(10, 99999)), draw(st.integers(0, 99))
    amount = Decimal(whole) + Decimal(agorot).scaleb(-2)
    digits = f"{whole}.{agorot:02}"
    gap = draw(st.sampled_from(HIDING_GAPS))
    kind = draw(st.sampled_from(("point", "inside", "single", "space")))
    if kind == "point":
        digits = digits.replace(".", gap)
    elif kind == "inside":
        at = draw(st.integers(1, len(str(whole)) - 1))
        digits = digits[:at] + gap + digits[at:]
    elif kind == "single":
        digits = " ".join(digits if draw(st.booleans()) else str(whole))
        amount = amount if "." in digits else Decimal(whole)
    else:
        digits = f"{whole} {agorot:02}"
    sign = draw(signs)
    text = f"{sign}{digits}" if draw(st.booleans()) and len(sign) == 1 else f"{digits} {sign}"
    return Case(draw(st.sampled_from(("", "מחיר: ", "רק ", "price "))) + text, amount, False)


@st.composite
def masked_cases(draw: st.DrawFn) -> Case:
    """Digits that a mark hides."""
    amount = draw(st.integers(1000, 99999).map(lambda n: Decimal(n).scaleb(-2)))
    text, mask = f"{amount:.2f}", draw(st.sampled_from("*xX•#_?█"))
    count = draw(st.integers(2, len(text) - 4)) if len(text) > 6 else 2
    at = draw(st.integers(0, len(text) - count))
    hidden = text[:at] + "".join(mask if c.isdigit() else c for c in text[at : at + count]) + text[at + count :]
    return Case(hidden + " ₪", amount, False)
