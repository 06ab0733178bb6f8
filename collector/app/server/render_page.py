"""Pages from templates that escape everything; a template knows the language, the request's token, and where captured files are served."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from datetime import tzinfo
from typing import Any

from aiohttp import web
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from collector.app.button_names import in_app, of_app, reason_in_app
from collector.app.server.access import TOKEN_FIELD, TOKEN_HEADER
from collector.app.server.running_app import language, window
from collector.language import Sentence, direction, languages
from collector.services.showing import page_filters

ADDRESS = re.compile(
    r'(\s(?:href|src|action|formaction|hx-get|hx-post|data-events|data-words|data-lock)="|\scontent="0;url=)'
    r"(?=/(static/|shared\.css)?)"
)
"""Before an address of the app in a template; foreign text cannot hold one, because its quotes are escaped.

Second group: it is that of a file of the app's own."""


@functools.cache
def _environment(spoken: str, zone: tzinfo) -> Environment:
    """The templates with the filters of one language; each is compiled once."""
    loader = ChoiceLoader([PackageLoader("collector.app"), FileSystemLoader(page_filters.templates())])
    escaped = select_autoescape(["html", "j2"])
    made = Environment(loader=loader, autoescape=escaped, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    of_the_app: dict[str, Callable[..., str]] = {"said": in_app, "reason": reason_in_app, "shown": _shown}
    own = {name: functools.partial(each, language=spoken) for name, each in of_the_app.items()}
    made.filters |= {**page_filters.filters(spoken, zone), **own}
    return made


def page(request: web.Request, template: str, *, status: int = 200, **values: Any) -> web.Response:
    """The template as a response. Raises jinja2.UndefinedError for a value that it needs and was not given."""
    return web.Response(text=render(request, template, **values), content_type="text/html", status=status)


def render(request: web.Request, template: str, **values: Any) -> str:
    """The template's HTML in the person's language."""
    app, spoken = window(request), language(request)
    made = _environment(spoken, app.context.clock.zone).get_template(template).render(
        say=functools.partial(_say, spoken),
        language=spoken,
        languages=languages(),
        direction=direction(spoken),
        token=app.access.token,
        token_field=TOKEN_FIELD,
        token_header=TOKEN_HEADER,
        picture=app.captured.address,
        download=app.captured.download,
        leaving=app.captured.leaving,
        reviewed=app.captured.reviewed,
        here=app.access.path(request),
        lockable=app.lock.lockable,
        zone=app.context.clock.zone,
        local=app.local,
        inside=app.local or bool(app.access.folder),
        front=app.front,
        person=app.person,
        refused_at=app.refused_at,
        **page_filters.names(spoken),
        **values,
    )
    return ADDRESS.sub(lambda found: found[1] + (app.access.base if found[2] else app.access.folder), made)


def _shown(text: str, language: str) -> Markup:
    """A sentence in this language as the app says it, its values isolated; other strings as foreign words. Not for attributes."""
    own = of_app(text)
    return page_filters.isolated(own, language) if isinstance(own, Sentence) else page_filters.foreign(in_app(text, language))


def _say(spoken: str, message_id: str, /, **values: object) -> Markup:
    own = {name: of_app(value) if isinstance(value, str) else value for name, value in values.items()}
    return page_filters.sentence(message_id, spoken, **own)
