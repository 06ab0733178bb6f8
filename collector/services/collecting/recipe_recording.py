"""Records a recipe while the person points in a window, writes it, and runs it once to prove it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from collector.errors import InputError
from collector.language import say
from collector.services.complaint.cases import case_if_clear
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.model import Reading, Run
    from collector.recipe import Guide, Recorded, RunContext


@dataclass(frozen=True)
class ProvenReading:
    """A price as the proving run read it, and as the person pointed at it (`pointed`, in English)."""

    reading: Reading
    pointed: str

    def shown(self, language: str) -> str:
        """The price that was read, as that language writes it; "" where none was."""
        from collector.prices import money

        return money(self.reading.amount, self.reading.currency, language) if self.reading.amount is not None else ""

    @property
    def differs(self) -> bool:
        """Whether another price was read than the one pointed at."""
        return self.reading.amount is not None and self.shown("en") != self.pointed


@dataclass(frozen=True)
class RecordedRecipe:
    """A recipe that was recorded, written to `path` and run once."""

    path: Path
    recorded: Recorded
    run: Run
    readings: tuple[Reading, ...]
    proven: tuple[ProvenReading, ...]


async def record_and_prove(
    context: Context, url: str, guide: Guide, *, case: str | None = None, name: str = "", provider: str = "", own: bool = False,
    replace_it: bool = False,
) -> RecordedRecipe:  # fmt: skip
    """Leads the person through login and pointing, writes the recipe, and runs it once into the evidence.

    name: the recipe's name, else made from the site's; provider: under which login details are kept; own: into the person's own recipes.
    Raises InputError for an address that is none, a name that cannot be one, or a recipe that is there already.
    """
    from collector.recipe import load, run_recipe
    from collector.services.run_contexts import run_context

    if not urlsplit(url).hostname:
        raise InputError(say("services-no-page-address", url=url), say("services-no-page-address-next"))
    path = _path(url, name, own)
    if path.exists() and not replace_it:
        raise InputError(say("services-file-exists", path=str(path)), say("services-recipe-exists-force"))
    store = context.open_store(create=True)
    run = run_context(context, store, case_if_clear(context, store, case))
    recorded = await _record(run, url, guide, provider)
    _write(run, path, recorded)
    context.tell(say("services-recipe-written", path=str(path)))
    context.tell(say("services-recipe-proving"))
    alone = run if run.browser.attach else replace(run, browser=replace(run.browser, headless=True))
    proof = await run_recipe(alone, load(path), {})
    return _proven(run, path, recorded, proof)


def _path(url: str, name: str, own: bool) -> Path:
    from collector.recipe import name_for, own_folder

    called = name or name_for(urlsplit(url).hostname or "")
    if not called.isidentifier() or called.startswith("_"):
        raise InputError(say("services-no-recipe-name", name=called), say("services-no-recipe-name-option"))
    return (own_folder() if own else Path("recipes")) / f"{called}.py"


async def _record(run: RunContext, url: str, guide: Guide, provider: str) -> Recorded:
    from collector.browser import open_browser
    from collector.recipe import record_recipe

    async with open_browser(run.browser, run.clock) as session:
        session.book = run.book
        return await record_recipe(session, url, guide, provider)


def _write(run: RunContext, path: Path, recorded: Recorded) -> None:
    """Writes the recipe, unless a secret stands in it, and keeps the session for the first run. Raises SecretFound."""
    from collector.recipe import written
    from collector.secrets import refuse_leaks

    host = urlsplit(recorded.landing or (recorded.login.url if recorded.login else "")).hostname or path.stem
    text = written(path.stem, host, recorded.login, recorded.moves)
    refuse_leaks(text.encode(), "text/plain", run.book, path.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    if recorded.login and run.vault is not None and not run.browser.attach:
        with run.vault.lock(recorded.login.provider):
            run.vault.save(recorded.login.provider, {**recorded.session, "landing": recorded.landing})


def _proven(run: RunContext, path: Path, recorded: Recorded, proof: Run) -> RecordedRecipe:
    from collector.model import Reading

    readings = tuple(Reading.from_doc(doc) for doc in run.store.all("readings", run=proof.id))
    pointed = [move.saw for move in recorded.moves if move.do == "price"]
    return RecordedRecipe(path, recorded, proof, readings, tuple(map(ProvenReading, readings, pointed)))
