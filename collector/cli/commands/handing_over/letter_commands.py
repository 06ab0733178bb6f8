"""``collector letter`` and ``collector tone``."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import CASE, CASE_ARGUMENT
from collector.cli.session import Session, of
from collector.errors import InputError, NothingFound
from collector.language import in_language, say

if TYPE_CHECKING:
    from collector.services.complaint.letters.write_letters import Draft

KIND = typer.Option("", "--kind", "-k", metavar="KIND")
LANGUAGE = typer.Option("", "--language", metavar="he|en")


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    command(app, "letter")(letter)
    command(app, "tone")(tone)


def letter(
    context: typer.Context,
    case: str = CASE_ARGUMENT,
    option: str = CASE,
    kind: str = KIND,
    language: str = LANGUAGE,
    edit: bool = typer.Option(False, "--edit"),
    form: bool = typer.Option(False, "--form"),
    edited: Path = typer.Option(None, "--from"),
    pdf: Path = typer.Option(None, "--pdf"),
) -> None:
    """Shows the letter of a case.

    collector letter
    collector letter --kind reminder --pdf reminder.pdf
    collector letter --edit
    """
    from collector.cli.terminal.editor import edited as edited_in_editor
    from collector.services.complaint.letters import write_letters as letters

    session = of(context)
    wanted = {"kind": kind, "language": language}
    if form:
        session.out.raw(letters.edit_form_of(session.context, case or option, **wanted))
        return
    if edit or edited is not None:
        text = _read(edited) if edited is not None else edited_in_editor(letters.edit_form_of(session.context, case or option, **wanted))
        draft = letters.take_edited(session.context, case or option, text, **wanted)
    else:
        draft = letters.write_letter(session.context, case or option, **wanted)
    _show(session, draft)
    if pdf is not None:
        written = asyncio.run(letters.print_letter(session.context, draft, pdf))
        session.out.progress(say("cli-letter-printed", path=str(written)))


def _show(session: Session, draft: Draft) -> None:
    language = session.out.language
    remarks = [in_language(remark, language) for remark in draft.remarks]
    session.out.data(
        {"case": draft.case, "kind": draft.letter.kind, "language": draft.letter.language, "text": draft.text, "computed": draft.computed,
         "remarks": remarks}
    )  # fmt: skip
    if not session.out.as_json:
        session.out.raw(draft.text)
    for remark in draft.remarks:
        session.out.progress(remark)


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except FileNotFoundError as error:
        raise NothingFound(say("services-no-path", path=str(path)), say("cli-letter-form-next")) from error
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(say("cli-letter-form-unread", path=str(path), reason=str(error)), say("cli-letter-form-next")) from error


def tone(context: typer.Context, text: str = typer.Argument(None), case: str = CASE, file: Path = typer.Option(None, "--file")) -> None:
    """Finds words that close ears.

    collector tone "You are liars and I will sue you"
    collector tone --case 2026-0001
    """
    from collector.services.complaint.letters import tone_remarks

    session = of(context)
    if file is not None:
        texts = {str(file): _read(file)}
    elif text == "-":
        texts = {"-": sys.stdin.read()}
    elif text:
        texts = {"": text}
    else:
        texts = tone_remarks.words_of_case(session.context, case)
    found = [(source, point) for source, words in texts.items() for point in tone_remarks.points_in(words)]
    language = session.out.language
    for source, point in found:
        reason = in_language(point.reason, language)
        session.out.data({"source": source, "kind": point.kind, "words": point.words, "reason": reason, "calmer": point.calmer})
    if not found:
        session.out.say(say("cli-tone-calm"))
        return
    heads = [say("cli-column-words"), say("cli-column-reason"), say("cli-column-calmer"), say("cli-column-where")]
    session.out.table(heads, [(p.words, in_language(p.reason, language), p.calmer, source) for source, p in found])
