"""A language is one file and no code: a pseudo-language speaks in the letter, in findings, labels and on the timeline."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from collector.case import gather
from collector.chat.wording.transcript_rendering import to_html, to_text
from collector.clock import ISRAEL
from collector.language import in_language, say
from collector.language.catalogue import _files, catalogue
from collector.model import Transcript
from collector.package.content.exhibits import number_exhibits
from collector.package.letter.composition import compose
from collector.package.letter.letter_text import letter_text
from tests.samples import filled_case
from tests.samples.pseudo_language import CODE, disguised, write_catalogue

WORD = re.compile(r"[A-Za-z]{2,}")


@pytest.fixture
def spoken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("COLLECTOR_LANGUAGES", str(write_catalogue(tmp_path)))
    catalogue.cache_clear()
    _files.cache_clear()
    yield
    catalogue.cache_clear()
    _files.cache_clear()


def words(text: str) -> set[str]:
    return set(WORD.findall(text))


def test_a_whole_letter_is_said_in_a_language_of_one_file(spoken: None, tmp_path: Path) -> None:
    store, clock = filled_case.fill(tmp_path / "evidence", language=CODE)
    dossier = gather(store, filled_case.CASE, clock.now())
    written = letter_text(compose(dossier, number_exhibits(dossier, CODE, ISRAEL), ISRAEL))
    assert disguised("Exhibit") in written
    assert len([line for line in written.splitlines() if re.search("[Ａ-Ｚａ-ｚ]", line)]) > 10
    given = words(json.dumps([record.doc for record in store.records()], ensure_ascii=False))
    cited = words(json.dumps([rule.to_doc() for rule in dossier.rules] + [rung.to_doc() for rung in dossier.ladder]))
    assert words(written) - given - cited - {"ILS"} == set()


def test_findings_and_the_timeline_are_said_in_it_too(spoken: None, tmp_path: Path) -> None:
    store, clock = filled_case.fill(tmp_path / "evidence", language=CODE)
    dossier = gather(store, filled_case.CASE, clock.now())
    given = words(json.dumps([record.doc for record in store.records()], ensure_ascii=False))
    said = [in_language(text, CODE) for text in (*(f.text for f in dossier.findings), *(e.title for e in dossier.timeline))]
    assert len(said) > 10
    assert {word for text in said for word in words(text)} - given == set()
    assert say("shared-minutes", count=7).in_(CODE) == f"7 {disguised('minutes')}"


def test_a_transcript_is_written_in_it_too(spoken: None, tmp_path: Path) -> None:
    store, _ = filled_case.fill(tmp_path / "evidence", language=CODE)
    doc = store.all("transcripts")[0]
    transcript = Transcript.from_doc({key: value for key, value in doc.items() if key not in ("id", "capture")})
    written = to_text(transcript, CODE)
    assert disguised("agent") in written and disguised("deleted at") in written and disguised("not watched") in written
    assert words(written) - words(json.dumps(doc, ensure_ascii=False)) == set()
    assert f'lang="{CODE}" dir="ltr"' in to_html(transcript, language=CODE)
