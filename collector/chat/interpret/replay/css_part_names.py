"""Names that a component gives its parts count like class tokens where it gives no classes."""

from __future__ import annotations

from collections.abc import Mapping


def with_parts(attrs: Mapping[str, str]) -> dict[str, str]:
    """The attributes of an element, its parts' names as class tokens where it has none of its own.

    <div part="message-header">Dana</div> <div part="plain-text">Hello</div>
    Result: ``class`` is " message-header" and " plain-text"; the blank tells that the page gave no class.
    """
    own = attrs.get("class", "")
    if "part" in attrs and (not own or own.startswith(" ")):
        return {**attrs, "class": f" {attrs['part']}"}
    return dict(attrs)
