"""Finds or installs a browser, opens or joins it, logs in, keeps sessions and secrets apart from evidence.

Nothing here knows what is captured. Pure parts, usable without a browser: `page_kind` (login page, error page or bot challenge?) and
`find_leaks` (does a known secret stand in these bytes?).
"""

from collector.browser.find import FoundBrowser, find_browser
from collector.browser.fonts import ensure_hebrew_font, hebrew_font, hebrew_font_uri, hebrew_fonts
from collector.browser.happenings import Happenings
from collector.browser.install import ensure_browser
from collector.browser.launch import BrowserSettings, Session, open_browser, prepare
from collector.browser.leaks import Leak, find_leaks, refuse_leaks
from collector.browser.login import LoginForm, LoginLimits, LoginOutcome, login, login_by_person, nobody
from collector.browser.page_kind import PageKind, PageSigns, page_kind
from collector.browser.pdf import print_pdf
from collector.browser.secrets import (
    Ask,
    FileSecrets,
    FirstOf,
    KeyringSecrets,
    MemorySecrets,
    NoSecrets,
    OneTimeCodes,
    Secret,
    SecretBook,
    SecretSource,
)
from collector.browser.selectors import Picked, pick, robust_selectors
from collector.browser.signin import SignedIn
from collector.browser.vault import SessionVault

__all__ = [
    "Ask", "BrowserSettings", "FileSecrets", "FirstOf", "FoundBrowser", "Happenings", "KeyringSecrets", "Leak", "LoginForm",
    "LoginLimits", "LoginOutcome", "MemorySecrets", "NoSecrets", "OneTimeCodes", "PageKind", "PageSigns", "Picked", "Secret",
    "SecretBook", "SecretSource", "Session", "SessionVault", "SignedIn", "ensure_browser", "ensure_hebrew_font", "find_browser",
    "find_leaks", "hebrew_font", "hebrew_font_uri", "hebrew_fonts", "login", "login_by_person", "nobody", "open_browser",
    "page_kind", "pick", "prepare", "print_pdf", "refuse_leaks", "robust_selectors",
]
