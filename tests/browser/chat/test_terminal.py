"""The person's side: a real terminal, a browser of their own that is joined, keys in two languages, the questions before closing."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from collector.clock import SystemClock
from collector.model import Capture
from collector.store import Store, create_store, open_store
from tests.samples.own_browser import own_browser

pytestmark = pytest.mark.browser
SITE = Path(__file__).resolve().parents[2] / "site" / "chat"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextlib.contextmanager
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


class Terminal:
    """A command in a terminal of its own; what it prints is read all the time, as a screen does."""

    def __init__(self, private: Path, *command: str) -> None:
        self.master, slave = pty.openpty()
        surroundings = {**os.environ, "TERM": "xterm", "COLLECTOR_PRIVATE": str(private), "COLLECTOR_PASSPHRASE": "only for this test"}
        self.process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True, env=surroundings)
        os.close(slave)
        self.screen = ""
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        with contextlib.suppress(OSError):
            while more := os.read(self.master, 65536):
                self.screen += more.decode("utf-8", "replace")

    def sees(self, *words: str, seconds: float = 30) -> None:
        """Waits until all these words are on the screen."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.process.poll() is None:
            if all(word in self.screen for word in words):
                return
            time.sleep(0.05)
        assert all(word in self.screen for word in words), self.screen

    def keys(self, text: str) -> None:
        for key in text:
            os.write(self.master, key.encode())
            time.sleep(0.02)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self.master)


def collector(folder: Path, *words: str) -> str:
    done = subprocess.run([sys.executable, "-m", "collector", "--store", str(folder), "--lang", "en", *words], capture_output=True, text=True, check=True)
    return done.stdout


def test_keys_notes_promises_and_the_closing_questions_in_a_real_terminal(tmp_path: Path) -> None:
    folder = tmp_path / "evidence"
    create_store(folder, SystemClock())
    collector(folder, "case", "new", "Half price was promised", "--provider", "Shop")
    with site() as base, own_browser(tmp_path / "profile") as address:
        command = [sys.executable, "-m", "collector", "--store", str(folder), "--lang", "en", "chat"]
        terminal = Terminal(tmp_path / "private", *command, base + "/zoo.html?shape=times,log", "--attach", address)
        try:
            terminal.sees("p picture")
            with sync_playwright() as playwright:
                browser = playwright.chromium.connect_over_cdp(address)
                (page,) = (p for c in browser.contexts for p in c.pages if "/zoo.html" in p.url)
                page.wait_for_selector("#field")
                page.evaluate("play({id: '1', actor: 'agent', name: 'Dana', action: 'say', text: 'Half price for a year'})")
                terminal.sees("Dana: Half price for a year")  # who speaks is not known before anything was typed
                page.click("#field")
                page.keyboard.insert_text("Put it in writing")
                page.keyboard.press("Enter")
                terminal.sees("customer: Put it in writing")
                page.evaluate("for (let n = 0; n < 30; n++) setTimeout(() => play({id: 'x' + n, actor: 'agent', name: 'Dana', action: 'say', text: 'line ' + n}), n * 50)")
                terminal.keys("pמביקשתי מנהלת\r")
                terminal.keys("nnot kept\x1b")
                terminal.keys("m\rצ₪64.95 a moonth\x7f\x7f\x7f\x7fnth\rפ")
                terminal.sees("line 29")
            terminal.keys("/")
            terminal.sees("The representative's name as given")
            terminal.keys("\r")
            terminal.sees("Reference number")
            terminal.keys("CH-20931\r")
            terminal.sees("What was promised as the next step")
            terminal.keys("A letter within a week\r")
            assert terminal.process.wait(20) == 0, terminal.screen
        finally:
            terminal.close()
    store = open_store(folder, SystemClock(), readonly=True)
    capture = Capture.from_doc(store.all("captures", kind="chat")[-1])
    assert [n["text"] for n in store.all("notes")] == ["ביקשתי מנהלת"]
    assert [p["text"] for p in store.all("promises")][1:] == ["₪64.95 a month"]
    contact = store.all("contacts")[-1]
    assert (contact["name"], contact["reference"], contact["next_step"]) == ("Dana", "CH-20931", "A letter within a week")
    pictures = store.all("pictures", capture=capture.id)
    assert [p["why"] for p in pictures].count("asked") == 2
    _pictures_are_few_stamped_and_linked(store, capture)
    _both_readings_are_kept(folder, capture.id)


def _pictures_are_few_stamped_and_linked(store: Store, capture: Capture) -> None:
    pictures = store.all("pictures", capture=capture.id)
    moments = [time.mktime(time.strptime(p["at"][:19], "%Y-%m-%dT%H:%M:%S")) for p in pictures if p["why"] == "message"]
    assert len(moments) >= 3
    assert max(moments.count(moment) for moment in moments) <= 2, "at most two pictures a second"
    for picture in pictures:
        assert {name.partition("-")[0] for name in picture["files"]} == {"picture", "stamped"}
    told = json.loads(store.read(capture.files["transcript"]))["messages"]
    names = {p["id"].rpartition("/")[2] for p in pictures}
    assert {name for message in told for name in message["pictures"]} <= names
    last = max(names)
    assert last in told[-1]["pictures"]
    assert last not in told[0]["pictures"], "what was scrolled away by then is not on the picture"


def _both_readings_are_kept(folder: Path, capture: str) -> None:
    assert "Put it in writing" in collector(folder, "transcript", capture, "--again")
    readings = open_store(folder, SystemClock(), readonly=True).all("transcripts", capture=capture)
    assert len(readings) == 2
    assert readings[0]["messages"] == readings[1]["messages"]
