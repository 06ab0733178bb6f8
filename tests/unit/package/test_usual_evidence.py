"""A letter alone speaks of the same exhibits, and of the same desks, as the package that it goes out with."""

from __future__ import annotations

from pathlib import Path

import pytest

from collector.case.rights.own_rights import TABLE, OwnRight
from collector.model import Capture, State, slug_of
from collector.package import Choice, Policy
from collector.package.content.case_content import case_content, usual_dossier
from collector.package.content.exhibits import number_exhibits
from tests.samples.filled_case import CASE, fill


def test_a_letter_alone_numbers_exhibits_as_the_package_does(tmp_path: Path) -> None:
    store, clock = fill(tmp_path / "evidence")
    now, zone = clock.now(), clock.zone
    file = store.put(b"a page that no record names", "page.txt", "text/plain")
    store.append("captures", Capture(id="page-0", kind="page", case=CASE, title="Nothing rests on it", started=now, state=State.COMPLETE, files={"text": file}))
    slug = str((store.latest("cases", CASE) or {}).get("slug") or (store.latest("cases", CASE) or {})["provider"])
    fields = {"address": "1 Market St., Tel Aviv"}
    store.append(TABLE, OwnRight(id="body-company", at=now, kind="body", name="company", provider=slug, fields=fields))
    packed = case_content(store, CASE, now, zone, Choice(), Policy())
    alone = usual_dossier(store, CASE, now, zone)
    assert "page-0" not in {c.id for c in alone.captures}
    told = [(e.number, e.capture.id if e.capture else e.kind) for e in number_exhibits(alone, "he", zone).all]
    assert told == [(e.number, e.capture.id if e.capture else e.kind) for e in number_exhibits(packed.dossier, "he", zone).all]
    assert [rung.address for rung in packed.dossier.ladder if rung.body == "company"] == ["1 Market St., Tel Aviv"]
    assert [rung.address for rung in alone.ladder] == [rung.address for rung in packed.dossier.ladder]


@pytest.mark.parametrize(
    ("provider", "slug"),
    [
        ("בזק", "bezeq"), ("סלקום", "cellcom"), ("רמי לוי תקשורת", "rami-levy-communications"), ("סופר־פארם", "super-pharm"), ("מי אביבים", "mi-avivim"), ("רשת לדוגמה", "reshet-ledogma"), ("יס", "yes"), ("ליווי", "livi"), ("ש", "sh"),
        ("ידיעות אחרונות", "yedioth-ahronoth"), ("מוקד 99", "moked-99"), ('Example בע"מ', "example-bam"), ("Пример", "primer"), ("–", ""),
    ],
)  # fmt: skip
def test_a_provider_has_a_name_for_files_that_can_be_read_aloud(provider: str, slug: str) -> None:
    assert slug_of(provider) == slug
