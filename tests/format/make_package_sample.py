"""Writes ``package-sample.zip`` anew: a small sound package that today's and every later `collector verify` must accept.

Run by hand, only if the package format changes on purpose: ``python tests/format/make_package_sample.py``.
"""

from __future__ import annotations

import asyncio
import io
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from PIL import Image

from collector.browser import print_pdf
from collector.clock import FixedClock
from collector.demo.timestamps.local_authority import LocalAuthority
from collector.model import Capture, Case, Person, Reading, State
from collector.package import bundle
from collector.store import Store, create_store, seal_journal
from collector.trust.signing_keys import SigningKey
from collector.trust.timestamp_client import Authority

HERE = Path(__file__).parent
START = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
CASE = "2026-0001-sample"


def picture(shade: int) -> bytes:
    """A small grey picture."""
    out = io.BytesIO()
    Image.new("L", (320, 200), shade).save(out, "PNG")
    return out.getvalue()


def fill(store: Store) -> None:
    """Two pages, two readings, and a record of another case."""
    store.append("cases", Case(id="2026-0002-other", title="אחר", provider="Other", opened=START))
    person = Person(name="נועה לוי", id_number="123456782")
    store.append("cases", Case(id=CASE, title="המחיר עלה", provider="ספק לדוגמה", opened=START, customer=person))
    for number, amount in enumerate(("99.90", "119.90")):
        at = START + timedelta(days=30 * number)
        files = {
            "picture": store.put(picture(80 + number), "page.png", "image/png"),
            "text": store.put(amount.encode(), "page.txt", "text/plain"),
        }
        capture = Capture(id=f"page-{number}", kind="page", case=CASE, title="החשבון", started=at, state=State.COMPLETE, files=files)
        store.append("captures", capture)
        reading = Reading(id=f"reading-{number}", at=at, case=CASE, capture=capture.id, plan="A", amount=Decimal(amount), raw=amount)
        store.append("readings", reading)


async def main() -> None:
    """Makes the sample and its authority's root beside this file."""
    root = Path(tempfile.mkdtemp())
    clock = FixedClock(START)
    store = create_store(root / "store", clock)
    async with LocalAuthority("sample-clock") as server:
        authorities = (Authority(name=server.name, url=server.url, root_pem=server.root_pem),)
        store.use_authorities(authorities)
        fill(store)
        clock.advance(timedelta(days=40))
        key = SigningKey.generate()
        await asyncio.to_thread(seal_journal, store, key)
        made = await bundle(store, CASE, root / "out", print_pdf=print_pdf, key=key, authorities=authorities, clock=clock)
    shutil.copy(made.package, HERE / "package-sample.zip")
    (HERE / "package-sample.root.pem").write_text(authorities[0].root_pem, encoding="ascii")
    shutil.rmtree(root)


if __name__ == "__main__":
    asyncio.run(main())
