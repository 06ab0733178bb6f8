"""The letters of signs such as 👍 for the pages that hold some: a small part of a bundled font, so that they are seen on every machine.

Noto Emoji (OFL) is of one colour: a book can embed it as real letters, where a coloured one would be drawings.
"""

from __future__ import annotations

import base64
import functools
import io
import re
from pathlib import Path

from markupsafe import Markup

FAMILY = "Noto Emoji"
_SIGNS = re.compile(
    "[\u203c\u2049\u20e3\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001faff\U000e0020-\U000e007f]"
)
"""The blocks of Unicode in which signs of this kind stand."""
_KEYCAP, _KEYS = "\u20e3", "0123456789#*"
_JOINING = "\u200d\ufe0f"


def emoji_face(text: str) -> Markup:
    """The ``@font-face`` of the signs in a text; nothing where it holds none."""
    signs = set(_SIGNS.findall(text))
    return _face("".join(sorted(signs | set(_KEYS if _KEYCAP in signs else "")))) if signs else Markup("")


@functools.lru_cache(maxsize=8)
def _face(signs: str) -> Markup:
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(layout_features=["*"], notdef_outline=True, recalc_timestamp=False, hinting=False)
    with TTFont(Path(__file__).parents[1] / "pdf" / "fonts" / "NotoEmoji-Regular.ttf", lazy=True, recalcTimestamp=False) as font:
        if not set(map(ord, signs)) & set(font.getBestCmap()):
            return Markup("")
        part = subset.Subsetter(options)
        part.populate(text=signs + _JOINING)
        part.subset(font)
        out = io.BytesIO()
        font.save(out)
    form = Markup("@font-face{{font-family:'{}';font-weight:100 900;src:url(data:font/ttf;base64,{})}}")
    return form.format(FAMILY, Markup(base64.b64encode(out.getvalue()).decode()))
