"""Finds or installs a browser, opens or joins it, logs in, keeps sessions and secrets apart from evidence.

Nothing here knows what is captured. Pure parts, usable without a browser: `page_kind` (login page, error page or bot challenge?) and
`find_leaks` (does a known secret stand in these bytes?).
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from collector.browser.find import FoundBrowser, find_browser
from collector.browser.form import CODE, PASSWORD, USERNAME, all_visible, first_of, visible
from collector.browser.happenings import Happenings
from collector.browser.install import ensure_browser
from collector.browser.launch import BrowserSettings, Session, open_browser, prepare, shut
from collector.browser.login import instead_of, login, login_by_person, nobody
from collector.browser.login_values import LoginForm, LoginLimits, LoginOutcome
from collector.browser.page_kind import PageKind, PageSigns, page_kind
from collector.browser.secrets import Secret, SecretBook, looks_random, names_a_token

if TYPE_CHECKING:
    from collector.browser.byhand import ByHand, Clicked, FilledIn, notice_by_hand
    from collector.browser.fonts import ensure_hebrew_font, hebrew_font, hebrew_font_uri, hebrew_fonts
    from collector.browser.leaks import Leak, find_leaks, refuse_leaks
    from collector.browser.pdf import print_pdf
    from collector.browser.selectors import Picked, Row, pick, robust_selectors, row_of
    from collector.browser.signin import SignedIn, session_of
    from collector.browser.sources import Ask, FileSecrets, FirstOf, KeyringSecrets, MemorySecrets, NoSecrets, OneTimeCodes, SecretSource
    from collector.browser.vault import SessionVault

_LATER = {
    "ByHand": "byhand", "Clicked": "byhand", "FilledIn": "byhand", "notice_by_hand": "byhand", "ensure_hebrew_font": "fonts",
    "hebrew_font": "fonts", "hebrew_font_uri": "fonts", "hebrew_fonts": "fonts", "Leak": "leaks", "find_leaks": "leaks",
    "refuse_leaks": "leaks", "print_pdf": "pdf", "Picked": "selectors", "pick": "selectors", "robust_selectors": "selectors",
    "Row": "selectors", "row_of": "selectors",
    "SignedIn": "signin", "session_of": "signin", "Ask": "sources", "FileSecrets": "sources", "FirstOf": "sources", "KeyringSecrets":
    "sources", "MemorySecrets": "sources", "NoSecrets": "sources", "OneTimeCodes": "sources", "SecretSource": "sources",
    "SessionVault": "vault",
}  # fmt: skip
"""Loaded when first used: a browser that opens must not wait for what looks into files and keeps sessions."""

__all__ = [
    "Ask", "BrowserSettings", "ByHand", "CODE", "Clicked", "FileSecrets", "FilledIn", "FirstOf", "FoundBrowser", "Happenings",
    "KeyringSecrets", "Leak", "LoginForm", "LoginLimits", "LoginOutcome", "MemorySecrets", "NoSecrets", "OneTimeCodes",
    "PASSWORD", "PageKind", "PageSigns", "Picked", "Row", "Secret", "SecretBook", "SecretSource", "Session", "SessionVault",
    "SignedIn", "USERNAME", "all_visible", "ensure_browser", "ensure_hebrew_font", "find_browser", "find_leaks", "first_of", "hebrew_font",
    "hebrew_font_uri", "hebrew_fonts", "instead_of", "login", "login_by_person", "looks_random", "names_a_token", "nobody",
    "notice_by_hand", "open_browser", "page_kind", "pick", "prepare", "print_pdf", "refuse_leaks", "robust_selectors", "row_of",
    "session_of", "shut", "visible",
]


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
