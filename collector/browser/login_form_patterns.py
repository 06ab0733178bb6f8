"""What login forms usually call their fields, as selectors, and what sites say when they refuse a login, as patterns."""

from __future__ import annotations

from collector.browser.page_kind import any_of

PLAIN = "input:is([type='text'],[type='tel'],[type='number'],:not([type]))"


def _named(kinds: str, words: tuple[str, ...], shown: tuple[str, ...]) -> str:
    """A selector for fields of these kinds whose name or id has one of `words`, or that show one of the Hebrew words."""
    parts = [f"[{attribute}*='{word}' i]" for word in words for attribute in ("name", "id")]
    parts += [f"[{attribute}*='{word}']" for word in shown for attribute in ("placeholder", "aria-label")]
    return f"{kinds}:is({','.join(parts)})"


USERNAME = (
    "input[autocomplete~='username']",
    "form:has(input[type='password']) input[type='email']",
    _named(PLAIN, ("user", "login", "email", "phone", "account", "identity"), ("משתמש", "זהות", "לקוח", "טלפון")),
    "input[type='email']",
    f"form:has(input[type='password']) {PLAIN}",
)
PASSWORD = ("input[type='password']:not([autocomplete='one-time-code'])",)
CODE = (
    "input[autocomplete~='one-time-code']",
    _named("input:not([type='hidden'])", ("otp", "onetime", "one-time", "verif", "smscode"), ("קוד",)),
    "input:not([type='hidden']):is([name='code' i],[id='code' i])",
)
REFUSED = any_of(
    r"(user ?name|password|pass ?code|code|details|credentials|login|e-?mail)[^.\n]{0,40}\b(incorrect|invalid|wrong|expired)\b",
    r"(user ?name|password|pass ?code|code|details|credentials)[^.\n]{0,40}\bnot (valid|correct|recogni[sz]ed|match)",
    r"\b(incorrect|invalid|wrong) [^.\n]{0,30}(user|password|code|login|credential|details|e-?mail)",
    r"login failed|could ?n.t (sign|log) you in|account (is |has been )?(locked|blocked|suspended)|too many (failed )?attempts",
    r"שגוי(ה|ים|ות)?\b|אינ[םו]? נכו(ן|נים|נה)|אינה נכונה|לא נכו(ן|נים|נה)|אינם? תואמ|לא תקינ?(ה|ים)?\b|הקוד פג",
    r"הכניסה נכשלה|ההתחברות נכשלה|(החשבון|המשתמש) (שלך )?(ננעל|נחסם|חסום|נעול)|יותר מדי ניסיונות",
)
