"""A provider's name in Latin letters as it may be read aloud, for file names (pure).

Names that many customers know stand as their owners write them in `provider_names.json`, the longest first: ``רמי לוי תקשורת`` is
``rami-levy-communications``. For other words: Hebrew writes few vowels, those that it writes are kept, and an ``e`` stands where three
consonants would meet or two would end a word: ``רשת לדוגמה`` is ``reshet-ledogma``.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources

from anyascii import anyascii

_HARD = {"ב": "b", "פ": "p", "כ": "k"}
"""Letters that are hard where a word begins."""
_SOFT = {"ב": "v", "פ": "f"}
"""The same letters where no word begins."""
_SOUNDS = {
    "א": "a", "ב": "b", "ג": "g", "ד": "d", "ה": "h", "ו": "o", "ז": "z", "ח": "h", "ט": "t", "י": "i", "כ": "k", "ך": "k", "ל": "l",
    "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "a", "פ": "p", "ף": "f", "צ": "ts", "ץ": "ts", "ק": "k", "ר": "r", "ש": "sh",
    "ת": "t",
}  # fmt: skip
_VOWELS = frozenset("aeio")
_HEBREW_WORD = re.compile(r"[\u05d0-\u05ea]+")
_MOST_WORDS = 3


def slug_of(provider: str) -> str:
    """The provider's name in ASCII for file names: ``example-telecom``; Hebrew as it may be read aloud, other scripts letter by letter."""
    plain = anyascii("-".join(_spoken(_words_of(provider)))).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-")


def is_guessed(provider: str) -> bool:
    """Whether `slug_of` must guess at a vowel: a Hebrew word of the name is not among those that are known."""
    return any(_HEBREW_WORD.search(word) for word in _spoken(_words_of(provider), aloud=False))


def _words_of(provider: str) -> list[str]:
    return re.sub("['\"`’׳״]", "", provider).replace("-", " ").replace("־", " ").split()


def _spoken(words: list[str], *, aloud: bool = True) -> list[str]:
    """The words by their known Latin names, the longest first, else as they may be read aloud; not `aloud`: as they are."""
    if not words:
        return []
    for count in range(min(len(words), _MOST_WORDS), 0, -1):
        known = _known().get(" ".join(words[:count]))
        if known:
            return [known, *_spoken(words[count:], aloud=aloud)]
    first = _HEBREW_WORD.sub(lambda found: _read_aloud(found[0]), words[0]) if aloud else words[0]
    return [first, *_spoken(words[1:], aloud=aloud)]


@cache
def _known() -> dict[str, str]:
    names: dict[str, str] = json.loads(resources.files("collector.model").joinpath("provider_names.json").read_text("utf-8"))
    return names


def _read_aloud(word: str) -> str:
    sounds = _sounds(word)
    made: list[str] = []
    open_end = True  # whether the next consonant, read from the end, has no vowel behind it
    for place in range(len(sounds) - 1, -1, -1):
        sound = sounds[place]
        before = sounds[place - 1] if place else ""
        if sound in _VOWELS:
            made.append(sound)
            open_end = False
        elif open_end and before and before not in _VOWELS:
            made += [sound, "e"]
            open_end = False
        elif not place and len(sounds) > 1 and made[-1] not in _VOWELS:
            made += ["e", sound]
        else:
            made.append(sound)
            open_end = True
    return "".join(reversed(made))


def _sounds(word: str) -> list[str]:
    """One sound a letter: a letter that stands for a vowel is one between consonants and a consonant before a vowel."""
    word = word.replace("וו", "\0")
    found = []
    for place, letter in enumerate(word):
        after = word[place + 1 : place + 2]
        if letter == "\0" or (letter == "ו" and place == 0):
            found.append("v")
        elif letter == "י" and place == 0:
            found.append("y")
        elif letter == "ה" and place == len(word) - 1 > 0:
            found.append("a")
        elif letter == "ו" and after == "י" and place == len(word) - 2:
            found.append("v")
        elif letter in "אע" and after and after in "וי":
            continue
        else:
            found.append(_HARD.get(letter, _SOUNDS.get(letter, letter)) if place == 0 else _SOFT.get(letter, _SOUNDS.get(letter, letter)))
    return found
