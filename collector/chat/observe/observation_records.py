"""The form of an observation: what the observer writes down, one JSON object each, in the order in which it was seen.

Every record has ``k`` (its kind) and ``t`` (milliseconds since 1970, UTC). Records from a page also carry ``doc`` (one document in one
frame, from its load to its end), ``m`` (milliseconds of the page's own monotonic clock), ``page`` (``p1`` …) and ``frame`` (``main`` or the
frame's address).

    doc      a document begins: url, top (not in a frame), w, h (its window, CSS pixels), title
    dom      ops: what changed in the document since the record before
    typed    the customer sent `text` from a field; `how` is enter | cleared; `node` is the field. Never a password or a code
    gone     the document was left;  back   it was taken out of the browser's cache again
    roots    closed shadow roots may have been written as markup;  fault  the observer itself failed: why
    life     what happened to the browser: what (started, attached, page-opened, page-closed, page-crashed, navigated, asleep, clock-set,
             socket-opened, socket-closed, requests-failing, requests-back, offline, online, browser-gone, stopped …), page, url;
             silent (since: the page answers no question), answers; frozen, resumed (the browser itself put a tab to sleep)
    picture  a picture was taken: name, page, why; doc → numbers of the elements whose text could be seen whole (`seen`) or stood near but
             could not (`cut`); `rects` doc → element → [x, y, width, height] in its frame, `offset` doc → where the frame stands in the
             window and, behind it, how large it is drawn (CSS pixels), `ratio` the picture's pixels for each
    tile     a piece of the last picture of all: name, doc, `box` in the window, `ratio`; `whole` the elements whose text stands in the
             tiles so far, `part` those of which lines are still missing; `column` left and right end of the conversation
    attachment  a file that the chat shows was fetched: url (as in the page), address, type, size, digest; or `why` it was not kept
    conversation  the person asked to record only the conversation of this name
    note     the person's own note: text;  promise  marks the latest message as a promise: text

An op is a list:

    ["k", parent, at, gone, [node …]]   children of `parent`: from place `at`, `gone` of them went and these came
    ["h", host, root]                   the host element has this shadow root
    ["t", id, text]                     a text node's text is now this
    ["a", id, {name: value | null}]     attributes changed
    ["s", id, facts]                    how the element looks now
    ["y", id, top, height, client]      a box was scrolled

A node is ``{"i": id, "x": text}`` or ``{"i": id, "n": tag, "a": {…}, "c": [node …], "s": shadow root}``. Facts (only what is not usual):
``d`` display, ``h`` hidden how (n none, v visibility, c clipped or off screen, o opacity), ``bg`` background, ``br`` rounded, ``bo``
border, ``bl`` a line at one side only,
``fd`` flex direction, ``po`` position, ``or`` order, ``ov`` scrolls, ``cu`` a hand cursor, ``rtl``, ``r`` [x, y, width, height]
in the window, ``sy`` how far the box around it is scrolled, and for elements with text of their own ``fg`` colour, ``fs`` size,
``ta`` alignment, ``fw`` bold, ``it`` italics, ``ic`` an icon font, ``td`` struck through, ``ws`` line breaks kept; ``bi`` the
address of the picture that is its ground, ``cs`` of the size that the browser chose of a picture; ``pb`` and ``pa``
text before and after it that only the style sheet holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

Record = Mapping[str, Any]
"""One observation."""


def to_datetime(t: float) -> datetime:
    """The record's time as an aware moment in UTC, whole milliseconds."""
    return datetime.fromtimestamp(int(t) // 1000, UTC).replace(microsecond=int(t) % 1000 * 1000)


def to_milliseconds(at: datetime) -> int:
    """Milliseconds since 1970 of an aware moment."""
    return int(at.timestamp() * 1000)
