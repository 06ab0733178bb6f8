"""The whole main job, as a person runs it: what it leaves behind, what it must never leave, and what happens when it is killed."""

from __future__ import annotations

import base64
import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from collector.clock import SystemClock
from collector.demo.provider.portal import PROMISE
from collector.package import verify_package
from collector.store import check_store, open_store
from tests.samples import command_line
from tests.samples.demo_tour import recorded_demo
from tests.samples.known_demo import KNOWN
from tests.samples.public_tools import public_tool

pytestmark = pytest.mark.browser


def collector(*words: str, env: dict[str, str] | None = None) -> list[str]:
    return [sys.executable, "-m", "collector", *words]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, object]]]:
    """The demo's folder, and what it printed for programs."""
    return recorded_demo(tmp_path_factory)


def package_of(told: tuple[Path, list[dict[str, object]]]) -> Path:
    return Path(str(told[1][-1]["package"]))


def test_every_step_left_its_evidence(told: tuple[Path, list[dict[str, object]]]) -> None:
    folder, lines = told
    captures = [line for line in lines if "capture" in line]
    assert {str(c["state"]) for c in captures} == {"COMPLETE"}
    assert [c["kind"] for c in captures].count("page") == 4
    assert [c["kind"] for c in captures].count("download") == 2
    for capture in captures:
        for path in dict(capture["files"]).values():  # type: ignore[call-overload]
            assert (folder / "evidence" / path).is_file()
    store = open_store(folder / "evidence", SystemClock(), readonly=True)
    readings = store.all("readings")
    assert [doc["amount"] for doc in readings if doc["source"] == "page"] == ["129.90", "139.90"]
    assert [doc["amount"] for doc in readings if doc["source"] == "bill" and "total" in doc["roles"]] == ["129.90", "139.90"]
    assert check_store(store).ok


def test_the_transcript_is_what_the_agent_really_did(told: tuple[Path, list[dict[str, object]]]) -> None:
    folder, lines = told
    run = command_line.run("--store", str(folder / "evidence"), "transcript", str(lines[-1]["chat"]), "--format", "json")
    messages = json.loads(run.stdout)["messages"]
    promise = next(m for m in messages if m["text"] == PROMISE)
    assert promise["role"] == "agent"
    assert promise["name"] == "דנה"
    assert promise["pictures"]
    assert len([m for m in messages if m["deleted_at"]]) == 2
    assert len([m for m in messages if m["edits"] and m["role"] == "agent"]) == 2
    assert {m["role"] for m in messages} == {"customer", "agent", "bot", "system"}


def test_the_package_passes_public_tools(told: tuple[Path, list[dict[str, object]]]) -> None:
    needed = ("bash", "sha256sum", "openssl", "ssh-keygen", "qpdf", "pdftotext", "unzip")
    for program in needed:
        public_tool(program)
    script = Path(__file__).resolve().parents[2] / "check_package.sh"
    done = subprocess.run(["bash", str(script), str(package_of(told))], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_byte_changed_anywhere_in_the_package_is_found(told: tuple[Path, list[dict[str, object]]], tmp_path: Path) -> None:
    """One byte in each member's content and in each member's ZIP header, one at a time."""
    whole = package_of(told).read_bytes()
    with zipfile.ZipFile(package_of(told)) as archive:
        members = archive.infolist()
        places = [(m.filename, m.header_offset + 30 + len(m.filename.encode()) + m.file_size // 2) for m in members if m.file_size]
        places += [(m.filename, m.header_offset + 10) for m in members[:: max(1, len(members) // 12)]]
    places += [("the directory", len(whole) - 30), ("the end", len(whole) - 1)]
    chosen = places[:: max(1, len(places) // 30)] + places[-14:]
    changed = tmp_path / "changed.zip"
    for name, place in chosen:
        changed.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        try:
            report = verify_package(changed)
        except Exception as error:  # noqa: BLE001 - a package that no longer opens is found too
            assert type(error).__module__.startswith("collector"), f"{name}: {error!r}"
            continue
        assert not report.ok, f"a changed byte in {name} at {place} was not found"
        if name.count("/") and not name.endswith("manifest-sha256.txt"):
            told_of = " ".join(f"{i.name} {i.why}" for i in report.items if i.state == "failed")
            assert name.split("/", 1)[1] in told_of, f"{name} is not named in: {told_of}"


@pytest.fixture
def killed(tmp_path: Path) -> Iterator[tuple[Path, str, float]]:
    """A demo that was killed in the middle of the chat: its store, the chat's id, when it was killed."""
    env = {**os.environ, "PYTHONUNBUFFERED": "1", "COLLECTOR_LANG": "en"}
    process = subprocess.Popen(
        collector("--store", str(tmp_path / "evidence"), "demo", "--out", str(tmp_path)),
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=env, start_new_session=True,
    )  # fmt: skip
    assert process.stderr is not None
    chat = ""
    for line in process.stderr:
        found = re.search(r"Recording: (chat-\S+)", line)
        if found:
            chat = found.group(1)
            break
    assert chat
    stream = tmp_path / "evidence" / "streams" / f"{chat}.jsonl"
    while PROMISE.split(":")[0] not in (stream.read_text(encoding="utf-8") if stream.exists() else ""):
        assert process.poll() is None
        time.sleep(0.1)
    process.send_signal(signal.SIGKILL)
    at = time.time()
    process.wait()
    yield tmp_path / "evidence", chat, at


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is a POSIX signal")
def test_killed_in_the_middle_of_the_chat_nothing_that_was_on_the_screen_is_lost(killed: tuple[Path, str, float]) -> None:
    root, chat, at = killed
    run = command_line.run("--store", str(root), "transcript", chat, "--format", "json")
    reading = json.loads(run.stdout)
    assert (reading["state"], reading["reasons"]) == ("PARTIAL", ["interrupted"])
    said = [m["text"] for m in reading["messages"]]
    observed = [json.loads(line) for line in (root / "streams" / f"{chat}.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(said) >= 4
    assert at - max(row["doc"]["t"] for row in observed if "t" in row["doc"]) / 1000 < 6, "the observations stop long before the kill"
    assert check_store(open_store(root, SystemClock(), readonly=True)).ok


def test_the_secrets_of_the_login_are_nowhere(told: tuple[Path, list[dict[str, object]]], tmp_path: Path) -> None:
    """With known secrets: in no file of the store and of the package, in none of the usual disguises."""
    zipfile.ZipFile(package_of(told)).extractall(tmp_path)
    for secret in KNOWN.secret:
        forms = {secret, quote(secret, safe=""), base64.b64encode(secret.encode()).decode().rstrip("="), secret.encode().hex()}
        needles = {form.encode() for form in forms} | {secret.encode("utf-16-le"), secret.encode("utf-16-be")}
        for path in [p for folder in (told[0], tmp_path) for p in folder.rglob("*") if p.is_file()]:
            data = path.read_bytes()
            assert not [n for n in needles if n in data], f"a secret stands in {path}"
