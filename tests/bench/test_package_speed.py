"""Speed and memory of bundling and checking, as ratios within one run: against zipping the same bytes uncompressed and hashing them.

The pages that every book has (letter, table, checking) are printed by a browser that must start; that part is measured by itself and
taken off, so that a short run says what a thousand exhibits would cost.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median

import pytest
from PIL import Image

from collector.clock import FixedClock
from collector.model import Artifact, Capture, Case, State
from collector.package import verify_package
from collector.package.content import leak_gate
from collector.package.pdf.pictures.small_photo_copies import keep_copies
from collector.package.redaction.redactor import COVER, Redactor, Wanted
from collector.store import create_store

pytestmark = [
    pytest.mark.bench, pytest.mark.timeout(600), pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="memory is read from /proc")
]  # fmt: skip
MANY, MOST, CHECKED = 120, 3, 0.8
START = datetime(2026, 6, 2, 7, tzinfo=UTC)
CASE = "2026-0001"
BUNDLE = f"""
import asyncio, json, resource, sys, time
from datetime import UTC, datetime
from pathlib import Path
from collector.browser import print_pdf, sharing_browsers
from collector.clock import FixedClock
from collector.package import Choice, Options, bundle
from collector.store import open_store
root = Path(sys.argv[1])
clock = FixedClock(datetime(2026, 7, 2, 7, tzinfo=UTC))
start, work = time.perf_counter(), time.process_time()
async def bundled():
    async with sharing_browsers():  # as `bundle_case` does
        started = asyncio.ensure_future(print_pdf("<p>"))
        await bundle(open_store(root / "evidence", clock), "{CASE}", root / "out", print_pdf=print_pdf, key=None, authorities=(), clock=clock,
                     options=Options(choice=Choice(pick=("all",))))
        await started
asyncio.run(bundled())
peak = next(int(line.split()[1]) >> 10 for line in open("/proc/self/status") if line.startswith("VmHWM"))  # of this process alone
seconds, browser = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([seconds, time.process_time() - work + browser.ru_utime + browser.ru_stime, peak]))
"""


def photos(root: Path, count: int) -> list[Path]:
    """A store with a case of so many photographs of 1.4 MB; their files."""
    store = create_store(root / "evidence", FixedClock(START))
    store.append("cases", Case(id=CASE, title="תיק", provider="חברה לדוגמה", opened=START, language="he"))
    noise, kept = Image.effect_noise((2400, 1800), 35).convert("RGB"), []
    for number in range(count):
        noise.paste((number % 256, 60, 90), (0, 0, 1200, 700))
        out = io.BytesIO()
        noise.save(out, "JPEG", quality=72)
        artifact: Artifact = store.put(out.getvalue() + os.urandom(8), f"{number}.jpg", "image/jpeg")
        at = START + timedelta(minutes=number)
        store.append("captures", Capture(id=f"f{number:04}", kind="file", case=CASE, title=f"תמונה {number}", started=at, state=State.COMPLETE, files={"original": artifact}))
        kept.append(store.path(artifact))
    keep_copies(store, (f"f{number:04}" for number in range(count)))  # as `collector add` does
    return kept


def bundled(root: Path) -> tuple[float, float, int]:
    """Seconds, seconds of processor time with the browser's, and megabytes of memory, in a process of its own."""
    done = subprocess.run([sys.executable, "-c", BUNDLE, str(root)], capture_output=True, check=True, timeout=300)
    seconds, work, memory = json.loads(done.stdout.splitlines()[-1])
    return float(seconds), float(work), int(memory)


def zipped_and_hashed(files: list[Path], target: Path) -> tuple[float, float]:
    """Seconds, and seconds of processor time."""
    start, work = time.perf_counter(), time.process_time()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for file in files:
            archive.write(file, file.name)
    hashed(files)
    return time.perf_counter() - start, time.process_time() - work


def hashed(files: list[Path]) -> None:
    for file in files:
        with file.open("rb") as opened:
            hashlib.file_digest(opened, "sha256")


def worked(work: Callable[[], object]) -> float:
    """Seconds of processor time: this thread's, and those of the others as they share the cores. A busy machine changes little of it."""
    whole, own = time.process_time(), time.thread_time()
    work()
    own = time.thread_time() - own
    return own + (time.process_time() - whole - own) / min(os.cpu_count() or 1, 8)


def test_photographs_are_bundled_quickly_and_in_little_memory(tmp_path: Path) -> None:
    files = photos(tmp_path / "many", MANY)
    photos(tmp_path / "none", 1)
    bare, bare_work = (min(each) for each in zip(*(zipped_and_hashed(files, tmp_path / f"{n}.zip") for n in range(3)), strict=True))
    empty, idle, _ = (min(each) for each in zip(*(bundled(tmp_path / "none") for _ in range(2)), strict=True))
    runs = [bundled(tmp_path / "many") for _ in range(2)]
    ratio = (min(runs)[0] - empty) / bare
    work = (min(work for _, work, _ in runs) - idle) / bare_work
    print(
        f"\nbundle {min(runs)[0]:.1f} s less {empty:.1f} s for the pages every book has; zip and hash {bare:.2f} s: ratio {ratio:.1f}, "
        f"of processor time on all cores, the browser's too, {work:.1f}; {runs[0][2]} MB"
    )
    assert ratio <= MOST
    assert max(memory for *_, memory in runs) < 400
    package = next((tmp_path / "many" / "out").glob("*.zip"))
    checked = median(worked(lambda: hashed(files)) / worked(lambda: verify_package(package)) for _ in range(5))
    print(f"verify: {checked:.2f} of the speed of a bare hashlib loop")
    assert checked >= CHECKED


def test_many_covered_phrases_cost_little_more_than_few() -> None:
    """What is to be covered is looked for in one pass, in the texts and by the gate: eightfold the phrases once took eightfold the time."""
    names = [f"{first} {last}{number}" for number in range(90) for first in ("Avi", "Galit", "Noam") for last in ("Peretz", "Mizrahi", "Cohen")]
    notes = [("\n".join(f"Day {n}: spoke with {names[(n * k) % 810]} about bill {n * 37}" for n in range(60)), k) for k in range(40)]

    def covered(count: int) -> None:
        redactor = Redactor([Wanted(name) for name in names[:count]])
        clean = {f"data/{k}.txt": redactor.text(text).encode() for text, k in notes}
        assert sum(text.count(COVER.encode()) for text in clean.values()) >= count
        assert not leak_gate.search(clean, {}, [], covered=dict.fromkeys(names[:count], "phrase"))

    few, many = (min(worked(partial(covered, count)) for _ in range(2)) for count in (80, 810))
    print(f"\n810 covered phrases take {many / few:.1f} times as long as 80")
    assert many / few < 4
