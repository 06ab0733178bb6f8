"""Finds or installs a browser, opens or joins it, logs in, keeps sessions and secrets apart from evidence.

Nothing here knows what is captured. Pure parts, usable without a browser: `page_kind` (login page, error page or bot challenge?) and
`find_leaks` (does a known secret stand in these bytes?).
"""

from collector.browser.byhand import ByHand, Clicked, FilledIn, notice_by_hand
from collector.browser.find import FoundBrowser, find_browser
from collector.browser.fonts import ensure_hebrew_font, hebrew_font, hebrew_font_uri, hebrew_fonts
from collector.browser.form import CODE, PASSWORD, USERNAME, all_visible, first_of, visible
from collector.browser.happenings import Happenings
from collector.browser.install import ensure_browser
from collector.browser.launch import BrowserSettings, Session, open_browser, prepare
from collector.browser.leaks import Leak, find_leaks, refuse_leaks
from collector.browser.login import login, login_by_person, nobody
from collector.browser.login_values import LoginForm, LoginLimits, LoginOutcome
from collector.browser.page_kind import PageKind, PageSigns, page_kind
from collector.browser.pdf import print_pdf
from collector.browser.secrets import Secret, SecretBook, looks_random, names_a_token
from collector.browser.selectors import Picked, pick, robust_selectors
from collector.browser.signin import SignedIn, session_of
from collector.browser.sources import Ask, FileSecrets, FirstOf, KeyringSecrets, MemorySecrets, NoSecrets, OneTimeCodes, SecretSource
from collector.browser.vault import SessionVault

__all__ = [
    "Ask", "BrowserSettings", "ByHand", "CODE", "Clicked", "FileSecrets", "FilledIn", "FirstOf", "FoundBrowser", "Happenings",
    "KeyringSecrets", "Leak", "LoginForm", "LoginLimits", "LoginOutcome", "MemorySecrets", "NoSecrets", "OneTimeCodes",
    "PASSWORD", "PageKind", "PageSigns", "Picked", "Secret", "SecretBook", "SecretSource", "Session", "SessionVault",
    "SignedIn", "USERNAME", "all_visible", "ensure_browser", "ensure_hebrew_font", "find_browser", "find_leaks", "first_of", "hebrew_font",
    "hebrew_font_uri", "hebrew_fonts", "login", "login_by_person", "looks_random", "names_a_token", "nobody", "notice_by_hand",
    "open_browser", "page_kind", "pick", "prepare", "print_pdf", "refuse_leaks", "robust_selectors", "session_of", "visible",
]
