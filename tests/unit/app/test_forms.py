"""Each field and choice of the forms has its words; what a service names, a form offers."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from collector.app.button_names import in_app, reason_in_app
from collector.app.views.of_case.letter_view import kinds
from collector.app.views.of_case.package_view import AUDIENCES
from collector.app.views.of_case.write_down_view import FORMS
from collector.language import has_message, say
from collector.language.catalogue import Catalogue
from collector.services.complaint.letters.tone_remarks import tone_remarks
from collector.services.showing.page_filters import isolated
from collector.services.showing.shown_letter import marked

HOUSE = Path(__file__).resolve().parents[3] / "collector"
STATIC = HOUSE / "app" / "static"
COMMAND = re.compile(r"(?<![Tt]he )\bcollector [a-z<-]|(?<![\w{])--[a-z]|COLLECTOR_|\bstart\.py|\bpip install|\bchmod\b")
"""What only somebody at a terminal can do something with."""
NOT_IN_APP = (
    "cli-", "fleet-", "case-lacks-", "services-propose-", "services-every-or-cron", "services-against-store-only", "services-trial-unknown",
    "browser-not-joined-next", "package-choice-nothing-next", "package-edit-no-heading-next", "package-wacz-", "package-way-wacz", "recipe-ready-any-chat",
    "recipe-ready-demo-portal--url", "secrets-keep-anew-collector-login", "services-import-is-store-next", "services-kept-too-early-next",
    "services-kept-without-case", "services-link-what-next", "services-no-right-next", "services-nothing-to-confirm-next",
    "services-offer-without-provider-next", "services-one-finding-next", "services-right-kind-next", "services-right-taken-next",
    "services-see-prices-json", "services-see-proposals", "services-store-exists-next", "services-wacz-mail", "store-folder-readme", "store-import-into-another-folder",
    "store-make-one-collector-export", "store-use-as-choose-another", "trust-make-new-one-collector", "watch-schedule-next",
)  # fmt: skip
"""Beginnings of the ids of sentences that no page of the app shows: of options, commands and columns that the terminal alone has."""


def test_every_word_of_the_forms_is_in_the_catalogues() -> None:
    fields = [(name, field) for name, form in FORMS.items() for field in form.fields]
    asked = [f"app-field-{field.name}" for _, field in fields]
    asked += [f"app-choice-{choice or 'unsaid'}" for _, field in fields for choice in field.choices]
    asked += [f"app-form-{name}{end}" for name in FORMS for end in ("", "-why")]
    asked += [f"app-letter-{kind}" for kind in kinds()] + [f"app-audience-{audience}" for audience in AUDIENCES]
    assert not [name for name in asked if not has_message(name)]


def test_the_shipped_library_is_the_pinned_one() -> None:
    digest = hashlib.sha256((STATIC / "htmx.min.js").read_bytes()).hexdigest()
    assert digest in (STATIC / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "he"])
def test_no_sentence_of_the_app_names_a_command(language: str) -> None:
    """What names a command has a sentence of the app's beside it, which needs no value more and names none."""
    catalogue = Catalogue(language, HOUSE / "language" / f"{language}.ftl")
    naming = {name for name in catalogue.ids() if COMMAND.search(catalogue.source(name).partition("=")[2].replace("\u200e", ""))}
    without = sorted(n for n in naming if not n.startswith(NOT_IN_APP) and not has_message(f"app-says-{n}"))
    assert not without
    for name in catalogue.ids():
        if name.startswith("app-says-"):
            first = name.removeprefix("app-says-")
            values = [set(re.findall(r"\$[\w-]+", catalogue.source(each))) for each in (name, first)]
            assert values[0] <= values[1], name


def test_the_app_names_its_buttons_where_the_terminal_names_commands() -> None:
    sentence = say("store-make-one-collector-init")
    assert "collector init" in sentence
    assert in_app(sentence, "en") == "Open a first case: “Tell what happened”."
    assert "לספר מה קרה" in in_app(sentence, "he")
    assert "payment" in reason_in_app("bill-total: page 1", "en")
    assert "(page 1)" in reason_in_app("bill-total: page 1", "en")


def test_what_should_be_put_more_calmly_is_marked_in_the_letter() -> None:
    text = "On 3/10 they lied to me."
    (remark,) = tone_remarks(text)
    assert "".join(piece for piece, _ in marked(text, [remark])) == text
    assert [piece for piece, is_marked in marked(text, [remark]) if is_marked] == [str(remark.values["words"])]
    assert marked(text, []) == ((text, False),)


def test_values_keep_their_order_in_a_hebrew_sentence() -> None:
    whole = say("package-verdict-whole", files=3, since="28/11/2026 17:25 UTC", form="zip", foreign=0, open=1)
    assert ">28/11/2026 17:25 UTC</bdi>" in isolated(whole, "he")
    why = say("package-verify-stamp-why", told=say("package-verify-stamp-pending"), why="<b>no answer")
    assert isolated(why, "he").endswith("&lt;b&gt;no answer</bdi>") and "<b>" not in isolated(why, "he")
