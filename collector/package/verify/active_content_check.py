"""Looks at the pages of a package as one who opens them: none may run anything but the filters that the collector writes itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collector.language import say
from collector.model import Item, Verdict
from collector.package.pages.html_templates import own_script
from collector.package.seal.standalone_verifier import standalone_verifier
from collector.package.verify.package_source import Source, fault, read_up_to
from collector.trust.digest import sha256

ACTIVE = re.compile(
    rb"(?i)<\s*(?:script|iframe|frame|object|embed|applet|form|base|link)\b|<[a-z][^>]*(?:\son\w+\s*=|javascript:|http-equiv\s*=.?refresh)"
)
"""What runs, loads or sends something when a page is opened. Quoted words are escaped, so that they never look like it."""
_INDEX = re.compile(r"data/index(?:-\w+)?\.html")
_SCRIPT = re.compile(rb"(?s)<script>(.*?)</script>")
_LARGEST_PAGE, _VERIFIER = 256 << 20, "verify.py"


def check_pages(source: Source) -> Iterator[Item]:
    """A fault for each page that does more than a page of the collector does, and a remark on a script or verifier of another version."""
    for name in source.names():
        if name.endswith((".html", ".htm")):
            yield from _page(name, read_up_to(source, name, _LARGEST_PAGE))
    if _VERIFIER in source.names() and source.digest(_VERIFIER) != sha256(standalone_verifier()):
        yield Item(name=_VERIFIER, state=Verdict.NOT_CHECKED, why=say("package-verify-other-verifier"))


def _page(name: str, data: bytes) -> Iterator[Item]:
    if not _INDEX.fullmatch(name):
        if ACTIVE.search(data):
            yield fault(name, say("package-verify-active"))
        return
    scripts = [found.strip() for found in _SCRIPT.findall(data)]
    if ACTIVE.search(re.sub(rb"(?s)<form class=\"filters\" .*?</form>", b"", _SCRIPT.sub(b"", data))):
        yield fault(name, say("package-verify-active"))
    elif scripts not in ([], [own_script().encode().strip()]):
        yield Item(name=name, state=Verdict.NOT_CHECKED, why=say("package-verify-other-script"))
