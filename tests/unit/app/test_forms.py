"""Each field and choice of the forms has its words; what a service names, a form offers."""

from __future__ import annotations

import hashlib
from pathlib import Path

from collector.app.views.of_case.letter_view import kinds
from collector.app.views.of_case.package_view import AUDIENCES
from collector.app.views.of_case.write_down_view import FORMS
from collector.language import has_message

STATIC = Path(__file__).resolve().parents[3] / "collector" / "app" / "static"


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
