"""What files are called never steers the terminal: control codes and marks that turn the direction are not printed as they are."""

from __future__ import annotations

import pytest

from collector.cli.output import Output, harmless, isolated


@pytest.mark.parametrize(
    ("name", "shown"),
    [("\x1b[31mred.pdf", "\ufffd[31mred.pdf"), ("x\u202egpj.exe", "xgpj.exe"), ("a\x9bb\x7f", "a\ufffdb\ufffd"), ("חשבון 11.pdf", "חשבון 11.pdf")],
)
def test_control_codes_and_direction_marks_are_not_printed(name: str, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    Output().say(f"COMPLETE file-1 {isolated(name)}")
    assert capsys.readouterr().out == f"COMPLETE file-1 {shown}\n"


def test_on_a_terminal_a_hebrew_name_keeps_its_order_beside_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert harmless(f"COMPLETE {isolated('חשבון 11.pdf')}") == "COMPLETE \u2068חשבון 11.pdf\u2069"
    assert harmless(f"COMPLETE {isolated('bill.pdf')}") == "COMPLETE bill.pdf"
