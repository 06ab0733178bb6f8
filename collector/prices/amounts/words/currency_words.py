"""Currencies as people write them, Hebrew and English. Patterns over plain text (see `normalised_text.plain`)."""

from __future__ import annotations

import re

from collector.prices.amounts.words.word_patterns import WORD_ENDS, any_of, pattern, when_used

_SHEKEL = any_of(
    "₪",
    r"(?<![א-ת])ב?ש(?:\"|'{1,2})ח(?![א-ת])",
    r"(?<![א-ת])שח(?![א-ת])",
    r"שקל(?:ים)?(?:\s+חדש(?:ים)?)?(?![א-ת])",
    r"(?<![A-Z])(?:NIS|ILS)(?![A-Z])",
    r"(?:new\s+)?(?:israeli\s+)?shekels?\b", "شي[كق]ل", "شواقل", "شواكل",
)
_AGORA = any_of(r"אג(?:'|ורות|ורה)(?![א-ת])", r"agor(?:ot|a)\b")


def _code(*codes: str) -> str:
    return any_of(*(rf"(?<![A-Z])(?-i:{code})(?![A-Z])" for code in codes))


def _dollars(code: str, *words: str) -> tuple[str, ...]:
    """The words with the code beside the sign: ``CAD $129``, ``129 $CAD``."""
    return (rf"(?<![A-Z])(?-i:{code})\s?\$", rf"\$\s?(?-i:{code})(?![A-Z])", *words, _code(code))


_OTHER_DOLLARS: dict[str, tuple[str, ...]] = {
    "CAD": _dollars("CAD", r"(?<![A-Z])CA?\$", r"דולר(?:ים)?\s+קנדי(?:ים)?", r"canadian\s+dollars?\b"),
    "AUD": _dollars("AUD", r"(?<![A-Z])AU?\$", r"דולר(?:ים)?\s+אוסטרלי(?:ים)?", r"australian\s+dollars?\b"),
    "NZD": _dollars("NZD", r"(?<![A-Z])NZ\$", r"new\s+zealand\s+dollars?\b"),
    "HKD": _dollars("HKD", r"(?<![A-Z])HK\$", r"hong\s+kong\s+dollars?\b"),
    "SGD": _dollars("SGD", r"(?<![A-Z])S\$", r"singapore\s+dollars?\b"),
    "BRL": _dollars("BRL", r"(?<![A-Z])R\$"),
    "MXN": _dollars("MXN", r"(?<![A-Z])MX?N?\$", r"pesos?\b", r"פזו(?![א-ת])"),
    "TWD": _dollars("TWD", r"(?<![A-Z])NT\$"),
}
_CODES_ALONE = (
    "AFN AMD AOA ARS AZN BBD BDT BGN BHD BND BOB BSD BWP BYN BZD CLP COP CRC CVE DOP DZD ETB FJD GHS GTQ HNL IDR IQD IRR ISK JMD KES KGS"
    " KHR KWD KZT LBP LKR LYD MAD MDL MKD MMK MNT MUR MVR MYR NAD NGN NPR OMR PAB PHP PKR PYG QAR RSD RWF SAR SDG SYP TJS TMT TND TTD TZS"
    " UGX UYU UZS VND XAF XOF XPF YER ZMW"
)
"""ISO 4217 codes of currencies that are read by their code only; without those that are English words (ALL, CUP, PEN, TOP)."""
_CURRENCIES: dict[str, tuple[str, ...]] = {
    "ILS": (_SHEKEL,),
    **_OTHER_DOLLARS,
    "USD": (r"U\.?S?\.?\$", r"\busd\b", r"(?<![A-Z])\$(?:US)?", _code("USD"), r"דולר(?:ים)?(?:\s+אמריקאי(?:ים)?)?(?![א-ת])",
        r"(?:US\s+)?dollars?\b"),
    "EUR": ("€", _code("EUR"), r"\beur\b", r"(?:אירו|יורו)(?![א-ת])", r"euros?\b"),
    "EGP": (r"(?<![A-Z])E£|£E(?![A-Z])", r"(?:לירה|לירות)\s+מצרי(?:ת|ות)", r"egyptian\s+pounds?\b", _code("EGP")),
    "GBP": (
        "£(?!E)", _code("GBP", "STG"), r"\bgbp\b", r"פאונד(?:ים)?(?![א-ת])", r"ליש\"?ט(?![א-ת])", r"(?:לירה|לירות)\s+(?:סטרלינג|שטרלינג)",
        r"(?:British\s+)?pounds?(?:\s+sterling)?\b", r"sterling\b", r"quid\b",
    ),
    "TRY": ("₺", _code("TRY", "TL"), r"(?:לירה|לירות)\s+טורקי(?:ת|ות)(?![א-ת])", r"turkish\s+liras?\b"),
    "CNY": (r"(?<![A-Z])CN¥", "元", _code("CNY", "RMB"), r"יואן(?![א-ת])", r"yuan\b"),
    "JPY": ("[¥￥円]", _code("JPY"), r"(?<![א-ת])ין(?:\s+יפני)?(?![א-ת])", r"yen\b"),
    "CHF": (_code("CHF", "SFr"), r"פרנק(?:ים)?(?:\s+שוויצרי(?:ים)?)?(?![א-ת])", r"(?:swiss\s+)?francs?\b"),
    "RUB": ("₽", _code("RUB"), r"רובל(?:ים)?(?![א-ת])", r"r(?:o)?ubles?\b"),
    "INR": ("₹", _code("INR"), r"רופי(?:ות|ה)?(?![א-ת])", r"rupees?\b"),
    "UAH": ("₴", _code("UAH"), r"הר?יבני(?:ה|ות)(?![א-ת])"),
    "KRW": ("₩", _code("KRW"), r"וון(?![א-ת])"),
    "THB": ("฿", _code("THB"), r"באט(?![א-ת])", r"baht\b"),
    "BTC": ("₿", _code("BTC"), r"ביטקוין(?![א-ת])", r"bitcoins?\b"),
    "PLN": ("zł", _code("PLN"), r"זלוטי(?![א-ת])", r"zlot(?:y|ys)\b"),
    "JOD": (_code("JOD"), r"דינר(?:ים)?\s+ירדני(?:ים)?(?![א-ת])", r"jordanian\s+dinars?\b"),
    "AED": (_code("AED"), r"דירה(?:ם|מים)(?![א-ת])", r"dirhams?\b"),
    "CZK": (_code("CZK"), "Kč"),
    "SEK": (_code("SEK"), r"krona\b", r"kronor\b"),
    "NOK": (_code("NOK"),),
    "DKK": (_code("DKK"),),
    "HUF": (_code("HUF"), r"פורינט(?:ים)?(?![א-ת])", r"forints?\b"),
    "RON": (_code("RON"),),
    "ZAR": (_code("ZAR"), r"ראנד(?![א-ת])", r"rands?\b"),
    "GEL": ("₾", _code("GEL")),
    **{code: (_code(code),) for code in _CODES_ALONE.split()},
    "XXX": (
        r"(?<![A-Za-z])(?-i:[A-Z]{1,2})\$", r"(?:לירה|לירות|דינר(?:ים)?|כתר(?:ים)?|נקודות|מטבעות)(?![א-ת])",
        r"(?:liras?|dinars?|crowns?|points?|coins?|credits)\b", r"[¢₠-₣₥-₨₫-₮₰₱₲₵₸₼₻₡¤֏؋৳៛﷼]", r"kr\.?(?![a-z])",
    ),
}
"""How each currency is written, by its ISO 4217 code; XXX (no currency, in ISO's words) stands for a sign that is not known here."""


def _whole_word(word: str) -> str:
    """A currency's name as a word of its own: ``rand`` is none in ``Grand total``, ``quid`` none in ``liquid``."""
    if "א" <= word.lstrip("(?:")[0] <= "ת":
        return rf"(?<![א-ת])ב?-?{word}"
    return rf"(?<![A-Za-z]){word}" if word.endswith(r"\b") else word


_CURRENCIES = {code: words if code == "ILS" else tuple(map(_whole_word, words)) for code, words in _CURRENCIES.items()}
CURRENCY = any_of(*(word for words in _CURRENCIES.values() for word in words), _AGORA)
_GROUPS = {code: f"(?P<{code}>{any_of(*words)})" for code, words in _CURRENCIES.items()}
_ALONE = any_of(*(_GROUPS.pop(code) for code in _CODES_ALONE.split()))
_UNKNOWN_SIGN = _GROUPS.pop("XXX")
CURRENCIES = when_used(
    r"(?![\s\d.,:;()])" + any_of(*_GROUPS.values(), "(?=(?-i:[A-Z]{3}))" + _ALONE, _UNKNOWN_SIGN, f"(?P<AGORA>{_AGORA})"), re.IGNORECASE
)
"""Where nothing can begin that names a currency, and where no code of three capitals stands, the alternatives are not tried one by one."""
UNKNOWN = "XXX"
SHARED_SIGNS = {
    "USD": ("$", frozenset(
        ("CAD", "AUD", "NZD", "HKD", "SGD", "MXN", "TWD", "ARS", "CLP", "COP", "JMD", "FJD", "BBD", "BSD", "BZD", "BND", "NAD", "UYU")
    )),
    "JPY": ("¥", frozenset(("CNY",))),
    "GBP": ("£", frozenset(("EGP",))),
}
"""By the currency that a bare sign is taken for: the sign, and other currencies that are written with it."""
OF_COUNTRY = {
    "CA": "CAD", "AU": "AUD", "NZ": "NZD", "HK": "HKD", "SG": "SGD", "MX": "MXN", "TW": "TWD", "AR": "ARS", "CL": "CLP", "JM": "JMD",
    "CN": "CNY", "EG": "EGP", "FJ": "FJD", "BB": "BBD", "TT": "TTD", "UY": "UYU",
}  # fmt: skip
"""Countries whose own currency is one of those, by ISO 3166; without CO, which is the end of many companies' addresses."""
TIMES = pattern("אלפים", "אלף", "מיליון", "thousand", "million", before=r"\s*(", after=rf"){WORD_ENDS}")
TIMES_VALUE = {"אלף": 1000, "אלפים": 1000, "thousand": 1000, "מיליון": 1000000, "million": 1000000}
"""What ``5 אלף`` multiplies by."""


def names_currency(text: str) -> bool:
    """Whether a currency is named anywhere in a text: asked of many texts before the few that do are read for amounts."""
    return CURRENCIES.search(text) is not None
