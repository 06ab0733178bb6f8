"""Options that several commands share; their help stands once in the catalogue (``cli-help--case`` …)."""

from __future__ import annotations

import typer

CASE = typer.Option(None, "--case", "-c")
CASE_ARGUMENT = typer.Argument(None)
AT = typer.Option("now", "--at")
WINDOW = typer.Option(False, "--window")
ATTACH = typer.Option(None, metavar="URL")
INSECURE = typer.Option(False, "--insecure")
RECIPE = typer.Argument(...)
WATCH = typer.Argument(...)
