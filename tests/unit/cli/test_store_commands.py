"""The commands about the store itself, as a person types them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from collector.store import seal_journal
from tests.samples import command_line
from tests.samples.stores import rich_store


def run(store: Path, *words: str) -> command_line.Done:
    return command_line.run(*words, environment={"COLLECTOR_STORE": str(store)})


def test_search_and_du(tmp_path: Path) -> None:
    store = rich_store(tmp_path)
    done = run(store.root, "--json", "search", "חצי מחיר", "--since", "01/11/2026", "--until", "24/11/2026")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["page-1", "note-1"]
    assert run(store.root, "search", "חצי מחיר", "--until", "23/11/2026").returncode == 4
    assert "journal.jsonl" in run(store.root, "du").stdout


def test_export_import_and_merge(tmp_path: Path) -> None:
    store = rich_store(tmp_path)
    assert run(store.root, "export", str(tmp_path / "b.zip")).returncode == 0
    assert run(store.root, "export", "--tinydb", str(tmp_path / "b.json")).returncode == 0
    assert run(store.root, "export").returncode == 2
    there = tmp_path / "there"
    assert run(there, "import", str(tmp_path / "b.zip")).returncode == 0
    assert run(there, "log", "note", "written there").returncode == 0
    done = run(store.root, "--json", "import", "--merge", str(there))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["records"] == 1
    assert run(store.root, "import", "--merge", str(there)).returncode == 0
    assert run(store.root, "verify").returncode == 0


def test_forget(tmp_path: Path) -> None:
    store = rich_store(tmp_path)
    assert run(store.root, "forget", "page-1", "--why", "asked").returncode == 2
    done = run(store.root, "--json", "forget", "page-1", "--why", "asked", "--yes")
    assert len(json.loads(done.stdout)["files"]) == 2
    assert run(store.root, "forget", "notes/note-1", "--why", "asked", "--yes").returncode == 0
    assert run(store.root, "search", "חצי מחיר").returncode == 4
    assert run(store.root, "verify").returncode == 0


def test_verify_names_what_is_wrong(tmp_path: Path) -> None:
    store = rich_store(tmp_path)
    path = store.root / "journal.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"note-1"', b'"note-2"'))
    done = run(store.root, "--json", "verify")
    assert done.returncode == 7
    failed = [item["name"] for item in json.loads(done.stdout.splitlines()[0])["items"] if item["state"] == "failed"]
    assert any("note-2" in name for name in failed)


def test_a_store_put_back_as_a_whole_is_found_against_what_was_kept_elsewhere(tmp_path: Path) -> None:
    store = rich_store(tmp_path)
    older = shutil.copytree(store.root, tmp_path / "older")
    store.append("notes", {"id": "later", "text": "said later"})
    seal = seal_journal(store, None, [])
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(store.root / "seals" / f"{seal.id}.json", elsewhere / "statement.json")
    assert run(store.root, "export", str(tmp_path / "later.zip")).returncode == 0
    assert run(older, "verify").returncode == 0
    for kept in (elsewhere, elsewhere / "statement.json", tmp_path / "later.zip"):
        done = run(older, "--json", "verify", "--against", str(kept))
        assert done.returncode == 7, done.stderr
        failed = [item for item in json.loads(done.stdout.splitlines()[0])["items"] if item["state"] == "failed"]
        assert [item["why"].split(", but ")[1] for item in failed] == [f"the journal ends at {seal.seq - 1}: it was put back to an older state"]
        done = run(store.root, "--json", "verify", "--against", str(kept))
        assert done.returncode == 0, done.stderr
        assert any(item["name"].startswith("witness") and item["state"] == "passed" for item in json.loads(done.stdout.splitlines()[0])["items"])
    assert run(store.root, "verify", "--against", str(tmp_path / "nowhere")).returncode == 4
    assert run(store.root, "verify", "--against", str(store.root / "config.toml")).returncode == 3
    assert run(store.root, "verify", str(tmp_path / "later.zip"), "--against", str(elsewhere)).returncode == 2
