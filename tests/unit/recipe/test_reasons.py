"""Why a run failed is told in the person's language, long after the run: the record keeps the sentence, and no secret with it."""

from __future__ import annotations

from pathlib import Path

from collector.errors import PageFailed
from collector.language import say
from collector.model import Run, Stamp
from collector.model.reasons import Reasons, reason_text
from collector.recipe import RunContext
from collector.recipe.lifecycle.active_run import running
from collector.secrets import NoSecrets, SecretBook
from tests.samples.stores import a_store


def broken_run(folder: Path, what: str, book: SecretBook) -> Run:
    store = a_store(folder)
    with running(RunContext(store, store.clock, NoSecrets(), book), "bill") as active:
        raise PageFailed(say("recipe-no-file-came-from", click=what))
    (doc,) = [doc for doc in store.all("runs") if doc["id"] == active.id]
    return Run.from_doc(doc)


def test_a_stored_failure_is_said_in_hebrew_after_it_was_read_back(tmp_path: Path) -> None:
    run = broken_run(tmp_path, "a.bill", SecretBook())
    assert run.reasons == ("page-failed: No file came from a.bill.",)
    again = Run.from_doc(run.replace(software="x").to_doc())
    assert again == Run.from_doc(again.to_json())
    for told in (reason_text(again.reasons[0], "he"), Reasons(again.reasons).in_("he")):
        assert "No file" not in told and "a.bill" in told
    assert run.replace(reasons=()).said is None, "a sentence goes with its reason"
    unknown = {**run.to_doc(), "said": {"0": {"id": "recipe-of-a-later-version", "values": {}}}}
    assert "No file came from a.bill." in reason_text(Run.from_doc(unknown).reasons[0], "he")


def test_why_an_authority_did_not_answer_is_said_in_hebrew_after_it_was_read_back() -> None:
    stamp = Stamp(authority="digicert", why=say("recipe-no-file-came-from", click="digicert"))
    again = Stamp.from_doc(stamp.to_doc())
    assert (again, again.why) == (stamp, "No file came from digicert.")
    assert "No file" not in say("package-verify-stamp-why", told="", why=again.why).in_("he")
    assert again.replace(why="").said is None


def test_a_secret_in_a_value_is_stored_nowhere(tmp_path: Path) -> None:
    book = SecretBook()
    book.add("hunter-of-2-words", "password")
    run = broken_run(tmp_path, "a[title='hunter-of-2-words']", book)
    assert "hunter-of-2-words" not in str(run.to_doc()) and run.said is None
