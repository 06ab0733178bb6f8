"""Finds or installs a browser, opens or joins it, logs in, lets a person point at elements.

`start/` finds, installs and opens a browser; `login/` fills in a login form and keeps the session; `pointing/` turns an element that a
person clicked on into selectors. Nothing here knows what is captured. `page_kind` (login page, error page or bot challenge?) is pure.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from collector.browser.elements import all_visible, first_of, visible
from collector.browser.login.blocking_page import shown_instead
from collector.browser.login.login_attempt import login
from collector.browser.login.login_details_lookup import nobody
from collector.browser.login.login_values import LoginForm, LoginLimits, LoginOutcome, NoAnswer
from collector.browser.login_form_patterns import CODE, PASSWORD, USERNAME
from collector.browser.page_error import PageError
from collector.browser.page_events import PageEvents
from collector.browser.page_kind import PageKind, PageSigns, page_kind
from collector.browser.start.find_browser import FoundBrowser, find_browser
from collector.browser.start.install import ensure_browser
from collector.browser.start.launch import BrowserSettings, BrowserStart, Session, open_browser, prepare, shut
from collector.browser.start.shared_browsers import SharedBrowsers, sharing_browsers

if TYPE_CHECKING:
    from collector.browser.login.session_renewal import SignedIn, session_of
    from collector.browser.pdf_printing import print_pdf
    from collector.browser.pointing.person_input import FilledField, PersonClick, PersonInput, notice_person_input
    from collector.browser.pointing.pick import Picked, pick
    from collector.browser.pointing.selectors import Neighbour, Row, neighbour_of, robust_selectors, row_of, stands_beside
    from collector.browser.start.fonts import ensure_hebrew_font, hebrew_font, hebrew_font_uri, hebrew_fonts
    from collector.browser.start.prepare import ensure_started, start_fault

_LATER = {
    "FilledField": "pointing.person_input", "PersonClick": "pointing.person_input", "PersonInput": "pointing.person_input",
    "notice_person_input": "pointing.person_input", "Picked": "pointing.pick", "pick": "pointing.pick", "Row": "pointing.selectors",
    "Neighbour": "pointing.selectors", "neighbour_of": "pointing.selectors", "stands_beside": "pointing.selectors",
    "robust_selectors": "pointing.selectors", "row_of": "pointing.selectors", "SignedIn": "login.session_renewal",
    "session_of": "login.session_renewal",
    "ensure_hebrew_font": "start.fonts", "hebrew_font": "start.fonts", "hebrew_font_uri": "start.fonts", "hebrew_fonts": "start.fonts",
    "ensure_started": "start.prepare", "start_fault": "start.prepare", "print_pdf": "pdf_printing",
}  # fmt: skip
"""Loaded when first used: a browser that opens must not wait for what keeps sessions and finds selectors."""

__all__ = [
    "all_visible", "BrowserSettings", "BrowserStart", "CODE", "ensure_browser", "ensure_hebrew_font", "ensure_started", "FilledField",
    "find_browser", "first_of", "FoundBrowser", "hebrew_font", "hebrew_font_uri", "hebrew_fonts", "login", "LoginForm", "LoginLimits",
    "LoginOutcome", "Neighbour", "neighbour_of", "NoAnswer", "nobody", "notice_person_input", "open_browser", "page_kind", "PageError",
    "PageEvents", "PageKind", "PageSigns", "PASSWORD", "PersonClick", "PersonInput", "pick", "Picked", "prepare", "print_pdf",
    "robust_selectors", "Row", "row_of", "Session", "session_of", "SharedBrowsers", "sharing_browsers", "shown_instead", "shut",
    "SignedIn", "stands_beside", "start_fault", "USERNAME", "visible",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
